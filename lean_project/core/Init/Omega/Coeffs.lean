/-
Names and signatures follow Lean 4's core library (Apache-2.0) because the native `omega` cites them; the text is ours.

Vectors of coefficients, as lists that are continued by zeros. `omega` computes with them natively and the kernel
computes the same once more with the definitions here: each must give the same list, trailing zeros included.
-/
prelude
import Init.Int.DivMod

namespace Lean.Omega

/-- A list of integers, thought of as followed by zeros. -/
abbrev IntList := List Int

namespace IntList

/-- The coefficient at a position. -/
def get : (xs : IntList) → (i : Nat) → Int
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, i + 1 => get xs i

/-- Replaces a coefficient; the list grows if needed. -/
def setNil : (i : Nat) → (y : Int) → IntList
  | 0, y => [y]
  | i + 1, y => 0 :: setNil i y
@[inherit_doc setNil] def set : (xs : IntList) → (i : Nat) → (y : Int) → IntList
  | [], i, y => setNil i y
  | _ :: xs, 0, y => y :: xs
  | x :: xs, i + 1, y => x :: set xs i y

/-- The first coefficient that is not zero, if any, else zero. -/
def leading : (xs : IntList) → Int
  | [] => 0
  | x :: xs => if x = 0 then leading xs else x

/-- Combines two lists; the shorter one is filled up with zeros. -/
def zip (f : Int → Int → Int) : (xs ys : IntList) → IntList
  | [], ys => ys.map (fun y => f 0 y)
  | x :: xs, [] => f x 0 :: zip f xs []
  | x :: xs, y :: ys => f x y :: zip f xs ys

/-- The sum of the products. -/
def dot : (xs ys : IntList) → Int
  | [], _ => 0
  | _ :: _, [] => 0
  | x :: xs, y :: ys => x * y + dot xs ys

/-- The greatest common divisor of all coefficients. -/
def gcd : (xs : IntList) → Nat
  | [] => 0
  | x :: xs => Nat.gcd x.natAbs (gcd xs)

@[simp] theorem nil_dot (v : IntList) : dot [] v = 0 := rfl
theorem dot_nil : (xs : IntList) → dot xs [] = 0
  | [] => rfl
  | _ :: _ => rfl

/-- Multiplying the coefficients multiplies the value. -/
theorem dot_map (f : Int → Int) (g : Int) (hf : ∀ x, f x = g * x) :
    (xs v : IntList) → dot (xs.map f) v = g * dot xs v
  | [], _ => (Int.mul_zero g).symm
  | _ :: _, [] => (Int.mul_zero g).symm
  | x :: xs, y :: v => by
    show f x * y + dot (xs.map f) v = g * (x * y + dot xs v)
    rw [dot_map f g hf xs v, hf, Int.mul_add, Int.mul_assoc]

/-- A linear combination of the coefficients gives the same combination of the values. -/
theorem dot_zip (f : Int → Int → Int) (a b : Int) (hf : ∀ x y, f x y = a * x + b * y) :
    (xs ys v : IntList) → dot (zip f xs ys) v = a * dot xs v + b * dot ys v
  | [], ys, v => by
    show dot (ys.map (fun y => f 0 y)) v = a * 0 + b * dot ys v
    rw [dot_map (fun y => f 0 y) b (fun y => by rw [hf, Int.mul_zero, Int.zero_add]) ys v, Int.mul_zero, Int.zero_add]
  | x :: xs, [], [] => by
    show (0 : Int) = a * 0 + b * 0
    rw [Int.mul_zero, Int.mul_zero]; rfl
  | x :: xs, _ :: _, [] => by
    show (0 : Int) = a * 0 + b * 0
    rw [Int.mul_zero, Int.mul_zero]; rfl
  | x :: xs, [], z :: v => by
    show f x 0 * z + dot (zip f xs []) v = a * (x * z + dot xs v) + b * 0
    rw [dot_zip f a b hf xs [] v, hf, nil_dot, Int.mul_zero, Int.add_zero, Int.add_zero, Int.mul_add, Int.mul_assoc, Int.add_zero]
  | x :: xs, y :: ys, z :: v => by
    show f x y * z + dot (zip f xs ys) v = a * (x * z + dot xs v) + b * (y * z + dot ys v)
    rw [dot_zip f a b hf xs ys v, hf, Int.add_mul, Int.mul_add, Int.mul_add, Int.mul_assoc, Int.mul_assoc,
      Int.add_add_add_comm]

/-- A coefficient at a position after the end of the list adds its product. -/
theorem dot_set : (xs v : IntList) → (i : Nat) → (y : Int) → xs.length ≤ i →
    dot (set xs i y) v = dot xs v + y * get v i
  | [], [], 0, y, _ => by show (0 : Int) = 0 + y * 0; rw [Int.mul_zero]; rfl
  | [], [], i + 1, y, _ => by show (0 : Int) = 0 + y * 0; rw [Int.mul_zero]; rfl
  | [], z :: v, 0, y, _ => by
    show y * z + 0 = 0 + y * z
    rw [Int.add_zero, Int.zero_add]
  | [], z :: v, i + 1, y, _ => by
    have ih := dot_set [] v i y (Nat.zero_le i)
    show 0 * z + dot (set [] i y) v = 0 + y * get v i
    rw [ih, Int.zero_mul, Int.zero_add]; rfl
  | x :: xs, _, 0, _, h => absurd h (Nat.not_succ_le_zero _)
  | x :: xs, [], i + 1, y, _ => by show (0 : Int) = 0 + y * 0; rw [Int.mul_zero]; rfl
  | x :: xs, z :: v, i + 1, y, h => by
    have ih := dot_set xs v i y (Nat.le_of_succ_le_succ h)
    show x * z + dot (set xs i y) v = x * z + dot xs v + y * get v i
    rw [ih, Int.add_assoc]

/-- A common divisor can be taken out. -/
theorem dot_sdiv_of_dvd (g : Nat) : (xs v : IntList) → g ∣ gcd xs →
    dot xs v = g * dot (xs.map (fun x => x / (g : Int))) v
  | [], _, _ => (Int.mul_zero _).symm
  | _ :: _, [], _ => (Int.mul_zero _).symm
  | x :: xs, z :: v, h => by
    have ih := dot_sdiv_of_dvd g xs v (Nat.dvd_trans h (Nat.gcd_dvd_right _ _))
    have hx : (g : Int) ∣ x := Int.dvd_natAbs.1 (Int.natCast_dvd_natCast.2 (Nat.dvd_trans h (Nat.gcd_dvd_left _ _)))
    show x * z + dot xs v = g * (x / g * z + dot (xs.map (fun x => x / (g : Int))) v)
    rw [ih, Int.mul_add, ← Int.mul_assoc, Int.mul_ediv_cancel_of_dvd hx]

theorem dvd_dot_sub_dot_bmod (m : Nat) : (xs v : IntList) →
    (m : Int) ∣ dot xs v - dot (xs.map (fun x => Int.bmod x m)) v
  | [], _ => Int.dvd_zero _
  | _ :: _, [] => Int.dvd_zero _
  | x :: xs, z :: v => by
    have ih := dvd_dot_sub_dot_bmod m xs v
    show (m : Int) ∣ x * z + dot xs v - (Int.bmod x m * z + dot (xs.map (fun x => Int.bmod x m)) v)
    have e : ∀ a b c d : Int, a + b - (c + d) = (a - c) + (b - d) := fun a b c d => by
      rw [Int.sub_eq_add_neg, Int.neg_add, Int.add_add_add_comm]; rfl
    rw [e, ← Int.sub_mul]
    exact Int.dvd_add (Int.dvd_trans (Int.dvd_self_sub_bmod x m) (Int.dvd_mul_right _ z)) ih

end IntList

/-- Coefficients of a linear combination. -/
abbrev Coeffs := IntList

namespace Coeffs

/-- The list. -/
abbrev toList (xs : Coeffs) : List Int := xs
/-- The coefficients in a list. -/
abbrev ofList (xs : List Int) : Coeffs := xs
/-- All coefficients are zero. -/
def isZero : (xs : Coeffs) → Prop
  | [] => True
  | x :: xs => x = 0 ∧ isZero xs
/-- The number of coefficients in the list. -/
abbrev length (xs : Coeffs) : Nat := List.length xs
/-- The coefficient at a position. -/
abbrev get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
/-- Replaces a coefficient. -/
abbrev set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
/-- The first coefficient that is not zero. -/
abbrev leading (xs : Coeffs) : Int := IntList.leading xs
/-- The greatest common divisor. -/
abbrev gcd (xs : Coeffs) : Nat := IntList.gcd xs
/-- The sum of the products. -/
abbrev dot (xs ys : Coeffs) : Int := IntList.dot xs ys
/-- Addition. -/
def add (xs ys : Coeffs) : Coeffs := IntList.zip (fun x y => x + y) xs ys
/-- Subtraction. -/
def sub (xs ys : Coeffs) : Coeffs := IntList.zip (fun x y => x - y) xs ys
/-- `a * xs + b * ys`. -/
def combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := IntList.zip (fun x y => a * x + b * y) xs ys
/-- Applies a function to each coefficient. -/
abbrev map (f : Int → Int) (xs : Coeffs) : Coeffs := List.map f xs
/-- The opposite. -/
def neg (xs : Coeffs) : Coeffs := map (fun x => -x) xs
/-- Multiplies each coefficient. -/
def smul (xs : Coeffs) (g : Int) : Coeffs := map (fun x => g * x) xs
/-- Divides each coefficient. -/
def sdiv (xs : Coeffs) (g : Int) : Coeffs := map (fun x => x / g) xs
/-- The balanced remainder of each coefficient. -/
def bmod (xs : Coeffs) (m : Nat) : Coeffs := map (fun x => Int.bmod x m) xs
/-- How far taking remainders is from commuting with `dot`. -/
def bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int := Int.bmod (dot a b) m - dot (bmod a m) b

instance decidableIsZero : (xs : Coeffs) → Decidable (isZero xs)
  | [] => isTrue True.intro
  | x :: xs =>
    match Int.decEq x 0, decidableIsZero xs with
    | isTrue h, isTrue hs => isTrue ⟨h, hs⟩
    | isFalse h, _ => isFalse (fun e => h e.1)
    | _, isFalse hs => isFalse (fun e => hs e.2)

theorem dot_of_isZero : (xs v : Coeffs) → isZero xs → dot xs v = 0
  | [], _, _ => rfl
  | _ :: _, [], _ => rfl
  | x :: xs, z :: v, h => by
    show x * z + dot xs v = 0
    rw [h.1, dot_of_isZero xs v h.2, Int.zero_mul]; rfl
theorem dot_add (xs ys v : Coeffs) : dot (add xs ys) v = dot xs v + dot ys v := by
  have h := IntList.dot_zip (fun x y => x + y) 1 1 (fun x y => by rw [Int.one_mul, Int.one_mul]) xs ys v
  rw [Int.one_mul, Int.one_mul] at h
  exact h
theorem dot_sub (xs ys v : Coeffs) : dot (sub xs ys) v = dot xs v - dot ys v := by
  have h := IntList.dot_zip (fun x y => x - y) 1 (-1)
    (fun x y => by rw [Int.one_mul, Int.neg_mul, Int.one_mul]; rfl) xs ys v
  rw [Int.one_mul, Int.neg_mul, Int.one_mul] at h
  exact h
theorem dot_combo (a : Int) (xs : Coeffs) (b : Int) (ys v : Coeffs) :
    dot (combo a xs b ys) v = a * dot xs v + b * dot ys v :=
  IntList.dot_zip (fun x y => a * x + b * y) a b (fun _ _ => rfl) xs ys v
theorem dot_neg (xs v : Coeffs) : dot (neg xs) v = -dot xs v := by
  have h := IntList.dot_map (fun x => -x) (-1) (fun x => by rw [Int.neg_mul, Int.one_mul]) xs v
  rw [Int.neg_mul, Int.one_mul] at h
  exact h
theorem dot_smul (xs v : Coeffs) (g : Int) : dot (smul xs g) v = g * dot xs v :=
  IntList.dot_map (fun x => g * x) g (fun _ => rfl) xs v
theorem dot_sdiv (xs v : Coeffs) : dot xs v = (gcd xs : Int) * dot (sdiv xs (gcd xs)) v :=
  IntList.dot_sdiv_of_dvd (gcd xs) xs v (Nat.dvd_refl _)

end Coeffs
end Lean.Omega
