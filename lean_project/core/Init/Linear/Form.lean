/-
Linear forms with integer coefficients, and how their values relate: the common ground of the checks behind
`simp +arith` for natural numbers (Init.Linear.Nat) and integers (Init.Linear.Int).
-/
prelude
import Init.Int.Lemmas

/-- The identity; it asks the kernel to evaluate its argument's type by reduction first. Native code marks proofs with it. -/
def eagerReduce {α : Sort u} (a : α) : α := a

/-- A tree with values at its leaves, for quick access by number. The native code builds contexts in this form. -/
inductive Lean.RArray (α : Type u) : Type u where
  | leaf : α → RArray α
  | branch : Nat → RArray α → RArray α → RArray α

/-- The value with a number: numbers below that of a branch are on the left. -/
def Lean.RArray.get {α : Type u} (a : Lean.RArray α) (n : Nat) : α :=
  match a with
  | .leaf x => x
  | .branch p l r => match Nat.ble p n with
    | true => r.get n
    | false => l.get n

namespace Lean.Linear

/-- `const + ∑ coeffs[i] * f i`. -/
structure Form where
  /-- The constant. -/
  const : Int
  /-- The coefficients; what follows the list are zeros. -/
  coeffs : List Int

/-- The sum of the coefficients times the values from a position on. -/
def dot (f : Nat → Int) : (i : Nat) → List Int → Int
  | _, [] => 0
  | i, x :: xs => x * f i + dot f (i + 1) xs
/-- Combines two lists; the shorter one is filled up with zeros. -/
def zip (g : Int → Int → Int) : List Int → List Int → List Int
  | [], ys => ys.map (fun y => g 0 y)
  | x :: xs, [] => g x 0 :: zip g xs []
  | x :: xs, y :: ys => g x y :: zip g xs ys
/-- The list with a single one. -/
def unit : Nat → List Int
  | 0 => [1]
  | i + 1 => 0 :: unit i
/-- All coefficients pass a test. -/
def all (p : Int → Bool) : List Int → Bool
  | [] => true
  | x :: xs => match p x with
    | true => all p xs
    | false => false

theorem dot_map (f : Nat → Int) (g : Int → Int) (k : Int) (hg : ∀ x, g x = k * x) :
    (i : Nat) → (xs : List Int) → dot f i (xs.map g) = k * dot f i xs
  | _, [] => (Int.mul_zero k).symm
  | i, x :: xs => by
    show g x * f i + dot f (i + 1) (xs.map g) = k * (x * f i + dot f (i + 1) xs)
    rw [dot_map f g k hg, hg, Int.mul_add, Int.mul_assoc]
theorem dot_zip (f : Nat → Int) (g : Int → Int → Int) (a b : Int) (hg : ∀ x y, g x y = a * x + b * y) :
    (i : Nat) → (xs ys : List Int) → dot f i (zip g xs ys) = a * dot f i xs + b * dot f i ys
  | i, [], ys => by
    show dot f i (ys.map (fun y => g 0 y)) = a * 0 + b * dot f i ys
    rw [dot_map f _ b (fun y => by rw [hg, Int.mul_zero, Int.zero_add]), Int.mul_zero, Int.zero_add]
  | i, x :: xs, [] => by
    show g x 0 * f i + dot f (i + 1) (zip g xs []) = a * (x * f i + dot f (i + 1) xs) + b * 0
    have ih := dot_zip f g a b hg (i + 1) xs []
    have ih : dot f (i + 1) (zip g xs []) = a * dot f (i + 1) xs + b * 0 := ih
    rw [ih, hg, Int.mul_zero, Int.add_zero, Int.add_zero, Int.mul_add, Int.mul_assoc, Int.add_zero]
  | i, x :: xs, y :: ys => by
    show g x y * f i + dot f (i + 1) (zip g xs ys) =
      a * (x * f i + dot f (i + 1) xs) + b * (y * f i + dot f (i + 1) ys)
    rw [dot_zip f g a b hg, hg, Int.add_mul, Int.mul_add, Int.mul_add, Int.mul_assoc, Int.mul_assoc,
      Int.add_add_add_comm]
theorem dot_unit (f : Nat → Int) : (i j : Nat) → dot f j (unit i) = f (j + i)
  | 0, j => by show 1 * f j + 0 = f (j + 0); rw [Int.one_mul, Int.add_zero]; rfl
  | i + 1, j => by
    show 0 * f j + dot f (j + 1) (unit i) = f (j + (i + 1))
    rw [dot_unit f i (j + 1), Int.zero_mul, Int.zero_add, Nat.add_assoc, Nat.add_comm 1 i]
/-- A property of all coefficients. -/
theorem dot_induction {f : Nat → Int} {p : Int → Bool} {P : Int → Prop} (h₀ : P 0)
    (h : ∀ x i s, p x = true → P s → P (x * f i + s)) : (i : Nat) → (xs : List Int) → all p xs = true → P (dot f i xs)
  | _, [], _ => h₀
  | i, x :: xs, e => by
    have e : (match p x with
      | true => all p xs
      | false => false) = true := e
    cases hp : p x with
    | true =>
      rw [hp] at e
      exact h x i _ hp (dot_induction h₀ h (i + 1) xs e)
    | false =>
      rw [hp] at e
      exact Bool.noConfusion e

namespace Form

/-- The value. -/
def eval (f : Nat → Int) (a : Form) : Int := a.const + dot f 0 a.coeffs
/-- A constant. -/
def num (k : Int) : Form := ⟨k, []⟩
/-- A variable. -/
def var (i : Nat) : Form := ⟨0, unit i⟩
/-- Addition. -/
def add (a b : Form) : Form := ⟨a.const + b.const, zip (fun x y => x + y) a.coeffs b.coeffs⟩
/-- Subtraction. -/
def sub (a b : Form) : Form := ⟨a.const - b.const, zip (fun x y => x - y) a.coeffs b.coeffs⟩
/-- Multiplication by a number. -/
def smul (k : Int) (a : Form) : Form := ⟨k * a.const, a.coeffs.map (fun x => k * x)⟩

variable (f : Nat → Int)

theorem eval_num (k : Int) : (num k).eval f = k := Int.add_zero k
theorem eval_var (i : Nat) : (var i).eval f = f i := by
  show 0 + dot f 0 (unit i) = f i
  rw [dot_unit, Int.zero_add, Nat.zero_add]
theorem eval_add (a b : Form) : (a.add b).eval f = a.eval f + b.eval f := by
  show a.const + b.const + dot f 0 (zip (fun x y => x + y) a.coeffs b.coeffs) =
    a.const + dot f 0 a.coeffs + (b.const + dot f 0 b.coeffs)
  rw [dot_zip f _ 1 1 (fun x y => by rw [Int.one_mul, Int.one_mul])]
  omega
theorem eval_sub (a b : Form) : (a.sub b).eval f = a.eval f - b.eval f := by
  show a.const - b.const + dot f 0 (zip (fun x y => x - y) a.coeffs b.coeffs) =
    a.const + dot f 0 a.coeffs - (b.const + dot f 0 b.coeffs)
  rw [dot_zip f _ 1 (-1) (fun x y => by omega)]
  omega
theorem eval_smul (k : Int) (a : Form) : (smul k a).eval f = k * a.eval f := by
  show k * a.const + dot f 0 (a.coeffs.map (fun x => k * x)) = k * (a.const + dot f 0 a.coeffs)
  rw [dot_map f _ k (fun _ => rfl), Int.mul_add]

/-- The form has no variables. -/
def isConst (a : Form) : Bool := all (fun x => decide (x = 0)) a.coeffs
theorem eval_of_isConst {a : Form} (h : a.isConst = true) : a.eval f = a.const := by
  have e : dot f 0 a.coeffs = 0 := dot_induction (P := fun s => s = 0) rfl
    (fun x i s hx hs => by rw [of_decide_eq_true hx, hs, Int.zero_mul]; rfl) 0 a.coeffs h
  show a.const + dot f 0 a.coeffs = a.const
  rw [e, Int.add_zero]
/-- The forms have the same values. -/
def same (a b : Form) : Bool := match decide ((a.sub b).const = 0) with
  | true => (a.sub b).isConst
  | false => false
theorem eval_eq_of_same {a b : Form} (h : a.same b = true) : a.eval f = b.eval f := by
  have h : (match decide ((a.sub b).const = 0) with
    | true => (a.sub b).isConst
    | false => false) = true := h
  cases hc : decide ((a.sub b).const = 0) with
  | true =>
    rw [hc] at h
    have e := eval_of_isConst f h
    rw [of_decide_eq_true hc, eval_sub] at e
    exact Int.eq_of_sub_eq_zero e
  | false => rw [hc] at h; exact Bool.noConfusion h

/-- No coefficient is negative. -/
def coeffsNonneg (a : Form) : Bool := all (fun x => decide (0 ≤ x)) a.coeffs
/-- No coefficient is positive. -/
def coeffsNonpos (a : Form) : Bool := all (fun x => decide (x ≤ 0)) a.coeffs
theorem const_le_eval {a : Form} (hf : ∀ i, 0 ≤ f i) (h : a.coeffsNonneg = true) : a.const ≤ a.eval f := by
  have e : 0 ≤ dot f 0 a.coeffs := dot_induction (P := fun s => 0 ≤ s) (Int.le_refl 0)
    (fun x i s hx hs => Int.add_nonneg (Int.mul_nonneg (of_decide_eq_true hx) (hf i)) hs) 0 a.coeffs h
  show a.const ≤ a.const + dot f 0 a.coeffs
  omega
theorem eval_le_const {a : Form} (hf : ∀ i, 0 ≤ f i) (h : a.coeffsNonpos = true) : a.eval f ≤ a.const := by
  have e : dot f 0 a.coeffs ≤ 0 := dot_induction (P := fun s => s ≤ 0) (Int.le_refl 0)
    (fun x i s hx hs => Int.add_nonpos (Int.mul_nonpos_of_nonpos_of_nonneg (of_decide_eq_true hx) (hf i)) hs)
    0 a.coeffs h
  show a.const + dot f 0 a.coeffs ≤ a.const
  omega

end Form
end Lean.Linear
