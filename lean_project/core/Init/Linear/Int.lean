/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them; the text is ours.

`simp +arith` for integers: the native procedure turns equations, inequalities and divisibilities into linear
expressions and brings them to a normal form; the theorems here check its result by comparing linear forms.
-/
prelude
import Init.Linear.Form

namespace Int.Internal.Linear

open Lean.Linear (Form)

/-- The number of a variable. -/
abbrev Var := Nat
/-- The values of the variables. -/
abbrev Context := Lean.RArray Int
/-- The value of a variable. -/
abbrev Var.denote (ctx : Context) (v : Var) : Int := ctx.get v

/-- Linear expressions. -/
inductive Expr where
  | num (v : Int)
  | var (i : Var)
  | add (a b : Expr)
  | sub (a b : Expr)
  | neg (a : Expr)
  | mulL (k : Int) (a : Expr)
  | mulR (a : Expr) (k : Int)

/-- The value. -/
def Expr.denote (ctx : Context) : Expr → Int
  | .num k => k
  | .var v => Var.denote ctx v
  | .add a b => Int.add (a.denote ctx) (b.denote ctx)
  | .sub a b => Int.sub (a.denote ctx) (b.denote ctx)
  | .neg a => Int.neg (a.denote ctx)
  | .mulL k e => Int.mul k (e.denote ctx)
  | .mulR e k => Int.mul (e.denote ctx) k

/-- The linear form of an expression. -/
def Expr.toForm : Expr → Form
  | .num k => .num k
  | .var v => .var v
  | .add a b => .add a.toForm b.toForm
  | .sub a b => .sub a.toForm b.toForm
  | .neg a => .smul (-1) a.toForm
  | .mulL k e => .smul k e.toForm
  | .mulR e k => .smul k e.toForm

theorem Expr.toForm_eval (ctx : Context) : (e : Expr) → e.toForm.eval ctx.get = e.denote ctx
  | .num k => Form.eval_num _ k
  | .var v => Form.eval_var _ v
  | .add a b => (Form.eval_add _ _ _).trans (by rw [toForm_eval ctx a, toForm_eval ctx b]; rfl)
  | .sub a b => (Form.eval_sub _ _ _).trans (by rw [toForm_eval ctx a, toForm_eval ctx b]; rfl)
  | .neg a => (Form.eval_smul _ _ _).trans (by rw [toForm_eval ctx a, Int.neg_mul, Int.one_mul]; rfl)
  | .mulL k e => (Form.eval_smul _ _ _).trans (by rw [toForm_eval ctx e]; rfl)
  | .mulR e k => (Form.eval_smul _ _ _).trans (by rw [toForm_eval ctx e, Int.mul_comm]; rfl)

/-- Sums of monomials that end in a constant. -/
inductive Poly where
  | num (k : Int)
  | add (k : Int) (v : Var) (p : Poly)

/-- The value. -/
def Poly.denote (ctx : Context) : Poly → Int
  | .num k => k
  | .add k v p => Int.add (Int.mul k (Var.denote ctx v)) (p.denote ctx)

/-- The value added to `r`, without factors `1` and without a constant `0`. -/
def Poly.denote'.go (ctx : Context) (r : Int) : Poly → Int
  | .num k => if k = 0 then r else r + k
  | .add k v p => if k = 1 then go ctx (r + Var.denote ctx v) p else go ctx (r + k * Var.denote ctx v) p
/-- The value, as it is shown: without factors `1` and without a constant `0`. -/
def Poly.denote' (ctx : Context) : Poly → Int
  | .num k => k
  | .add k v p => if k = 1 then denote'.go ctx (Var.denote ctx v) p else denote'.go ctx (k * Var.denote ctx v) p

theorem Poly.denote'_go_eq (ctx : Context) : (p : Poly) → (r : Int) → denote'.go ctx r p = r + p.denote ctx
  | .num k, r => by
    show (if k = 0 then r else r + k) = r + k
    by_cases h : k = 0
    · rw [if_pos h, h, Int.add_zero]
    · rw [if_neg h]
  | .add k v p, r => by
    show (if k = 1 then denote'.go ctx (r + Var.denote ctx v) p else denote'.go ctx (r + k * Var.denote ctx v) p) =
      r + (k * Var.denote ctx v + p.denote ctx)
    by_cases h : k = 1
    · rw [if_pos h, denote'_go_eq ctx p, h, Int.one_mul, Int.add_assoc]
    · rw [if_neg h, denote'_go_eq ctx p, Int.add_assoc]
theorem Poly.denote'_eq_denote (ctx : Context) : (p : Poly) → p.denote' ctx = p.denote ctx
  | .num _ => rfl
  | .add k v p => by
    show (if k = 1 then denote'.go ctx (Var.denote ctx v) p else denote'.go ctx (k * Var.denote ctx v) p) =
      k * Var.denote ctx v + p.denote ctx
    by_cases h : k = 1
    · rw [if_pos h, denote'_go_eq, h, Int.one_mul]
    · rw [if_neg h, denote'_go_eq]

/-- The linear form of a sum. -/
def Poly.toForm : Poly → Form
  | .num k => .num k
  | .add k v p => .add (.smul k (.var v)) p.toForm
theorem Poly.toForm_eval (ctx : Context) : (p : Poly) → p.toForm.eval ctx.get = p.denote' ctx
  | p => (eval_eq p).trans (denote'_eq_denote ctx p).symm
where
  eval_eq : (p : Poly) → p.toForm.eval ctx.get = p.denote ctx
    | .num k => Form.eval_num _ k
    | .add k v p => (Form.eval_add _ _ _).trans (by rw [Form.eval_smul, Form.eval_var, eval_eq p]; rfl)

/-- The difference of two expressions. -/
def diff (lhs rhs : Expr) : Form := lhs.toForm.sub rhs.toForm
theorem diff_eval (ctx : Context) (lhs rhs : Expr) : (diff lhs rhs).eval ctx.get = lhs.denote ctx - rhs.denote ctx := by
  unfold diff
  rw [Form.eval_sub, Expr.toForm_eval, Expr.toForm_eval]
theorem and_iff (a b : Bool) : (a && b) = true ↔ a = true ∧ b = true := Lean.Omega.Constraint.and_eq_true_iff' a b

theorem Expr.eq_of_norm_eq (ctx : Context) (e : Expr) (p : Poly) (h : e.toForm.same p.toForm = true) :
    e.denote ctx = p.denote' ctx := by
  have h := Form.eval_eq_of_same ctx.get h
  rw [Expr.toForm_eval, Poly.toForm_eval] at h
  exact h

theorem norm_eq (ctx : Context) (lhs rhs : Expr) (p : Poly) (h : (diff lhs rhs).same p.toForm = true) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  have h := Form.eval_eq_of_same ctx.get h
  rw [diff_eval, Poly.toForm_eval] at h
  exact propext (by omega)
theorem norm_le (ctx : Context) (lhs rhs : Expr) (p : Poly) (h : (diff lhs rhs).same p.toForm = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  have h := Form.eval_eq_of_same ctx.get h
  rw [diff_eval, Poly.toForm_eval] at h
  exact propext (by omega)
theorem norm_eq_var (ctx : Context) (lhs rhs : Expr) (x y : Var)
    (h : (diff lhs rhs).same (.sub (.var x) (.var y)) = true) :
    (lhs.denote ctx = rhs.denote ctx) = (Var.denote ctx x = Var.denote ctx y) := by
  have h := Form.eval_eq_of_same ctx.get h
  rw [diff_eval, Form.eval_sub, Form.eval_var, Form.eval_var] at h
  have h : lhs.denote ctx - rhs.denote ctx = Var.denote ctx x - Var.denote ctx y := h
  exact propext (by omega)
theorem norm_eq_var_const (ctx : Context) (lhs rhs : Expr) (x : Var) (k : Int)
    (h : (diff lhs rhs).same (.sub (.var x) (.num k)) = true) :
    (lhs.denote ctx = rhs.denote ctx) = (Var.denote ctx x = k) := by
  have h := Form.eval_eq_of_same ctx.get h
  rw [diff_eval, Form.eval_sub, Form.eval_var, Form.eval_num] at h
  have h : lhs.denote ctx - rhs.denote ctx = Var.denote ctx x - k := h
  exact propext (by omega)

/-- The difference is `k` times a sum. -/
def isMultiple (a : Form) (p : Poly) (k : Int) : Bool := decide (0 < k) && a.same (.smul k p.toForm)
theorem eval_of_isMultiple (ctx : Context) {a : Form} {p : Poly} {k : Int} (h : isMultiple a p k = true) :
    0 < k ∧ a.eval ctx.get = k * p.denote' ctx := by
  have h := (and_iff _ _).1 h
  refine ⟨of_decide_eq_true h.1, ?_⟩
  rw [Form.eval_eq_of_same ctx.get h.2, Form.eval_smul, Poly.toForm_eval]
theorem norm_eq_coeff (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : isMultiple (diff lhs rhs) p k = true) : (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  have h := eval_of_isMultiple ctx h
  have e := h.2
  rw [diff_eval] at e
  refine propext (Iff.trans (b := k * p.denote' ctx = 0) (by omega) ?_)
  exact Int.mul_eq_zero.trans ⟨fun h' => h'.resolve_left (by omega), Or.inr⟩
theorem norm_le_coeff (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : isMultiple (diff lhs rhs) p k = true) : (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  have h := eval_of_isMultiple ctx h
  have e := h.2
  rw [diff_eval] at e
  refine propext (Iff.trans (b := k * p.denote' ctx ≤ k * 0) (by rw [Int.mul_zero]; omega) ?_)
  exact Int.mul_le_mul_left h.1

/-- The constant of the difference, when the variables have `k` times the coefficients of a sum. -/
def tightCert (lhs rhs : Expr) (p : Poly) (k : Int) : Bool :=
  let r := (diff lhs rhs).sub (.smul k p.toForm)
  decide (0 < k) && (r.isConst && (decide (r.const ≤ 0) && decide (-k < r.const)))
theorem norm_le_coeff_tight (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : tightCert lhs rhs p k = true) : (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  have h := (and_iff _ _).1 h
  have h₂ := (and_iff _ _).1 h.2
  have h₃ := (and_iff _ _).1 h₂.2
  have hk : 0 < k := of_decide_eq_true h.1
  have lo : ((diff lhs rhs).sub (.smul k p.toForm)).const ≤ 0 := of_decide_eq_true h₃.1
  have hi : -k < ((diff lhs rhs).sub (.smul k p.toForm)).const := of_decide_eq_true h₃.2
  have e := Form.eval_of_isConst ctx.get h₂.1
  rw [Form.eval_sub, diff_eval, Form.eval_smul, Poly.toForm_eval] at e
  refine propext ⟨fun hl => ?_, fun hp => ?_⟩
  · refine Int.le_of_lt_add_one (Int.lt_of_mul_lt_mul_left (c := k) ?_ (Int.le_of_lt hk))
    rw [Int.mul_add, Int.mul_zero, Int.mul_one]
    omega
  · have l := Int.mul_le_mul_of_nonneg_left hp (Int.le_of_lt hk)
    rw [Int.mul_zero] at l
    omega

theorem eq_eq_true (ctx : Context) (lhs rhs : Expr) (h : (diff lhs rhs).same (.num 0) = true) :
    (lhs.denote ctx = rhs.denote ctx) = True := by
  have h := Form.eval_eq_of_same ctx.get h
  rw [diff_eval, Form.eval_num] at h
  exact eq_true (by omega)
/-- The difference is a constant with a property. -/
def constIs (a : Form) (p : Int → Bool) : Bool := a.isConst && p a.const
theorem eq_eq_false (ctx : Context) (lhs rhs : Expr)
    (h : constIs (diff lhs rhs) (fun k => !decide (k = 0)) = true) : (lhs.denote ctx = rhs.denote ctx) = False := by
  have h := (and_iff _ _).1 h
  have e := Form.eval_of_isConst ctx.get h.1
  rw [diff_eval] at e
  refine eq_false (fun hl => ?_)
  have z : (diff lhs rhs).const = 0 := by omega
  have n := h.2
  rw [z] at n
  exact Bool.noConfusion n
theorem le_eq_true (ctx : Context) (lhs rhs : Expr)
    (h : constIs (diff lhs rhs) (fun k => decide (k ≤ 0)) = true) : (lhs.denote ctx ≤ rhs.denote ctx) = True := by
  have h := (and_iff _ _).1 h
  have e := Form.eval_of_isConst ctx.get h.1
  have l : (diff lhs rhs).const ≤ 0 := of_decide_eq_true h.2
  rw [diff_eval] at e
  exact eq_true (by omega)
theorem le_eq_false (ctx : Context) (lhs rhs : Expr)
    (h : constIs (diff lhs rhs) (fun k => decide (0 < k)) = true) : (lhs.denote ctx ≤ rhs.denote ctx) = False := by
  have h := (and_iff _ _).1 h
  have e := Form.eval_of_isConst ctx.get h.1
  have l : 0 < (diff lhs rhs).const := of_decide_eq_true h.2
  rw [diff_eval] at e
  exact eq_false (by omega)

/-- `g` divides all coefficients, but not the constant. -/
def notDivides (g : Int) (a : Form) : Bool :=
  Lean.Linear.all (fun x => decide (g ∣ x)) a.coeffs && !decide (g ∣ a.const)
theorem not_dvd_eval (f : Nat → Int) {g : Int} {a : Form} (h : notDivides g a = true) : ¬ g ∣ a.eval f := by
  have h := (and_iff _ _).1 h
  have d : g ∣ Lean.Linear.dot f 0 a.coeffs := Lean.Linear.dot_induction (P := fun s => g ∣ s) (Int.dvd_zero g)
    (fun x i s hx hs => Int.dvd_add (Int.dvd_mul_right_of_dvd (of_decide_eq_true hx) (f i)) hs) 0 a.coeffs h.1
  intro hd
  have c : g ∣ a.const := (Int.dvd_add_left d).1 hd
  have n := h.2
  rw [decide_eq_true c] at n
  exact Bool.noConfusion n
theorem eq_eq_false_of_divCoeff (ctx : Context) (lhs rhs : Expr) (k : Int)
    (h : notDivides k (diff lhs rhs) = true) : (lhs.denote ctx = rhs.denote ctx) = False := by
  have n := not_dvd_eval ctx.get h
  rw [diff_eval] at n
  exact eq_false (fun e => n (by rw [e, Int.sub_self]; exact Int.dvd_zero k))

theorem norm_dvd (ctx : Context) (k : Int) (e : Expr) (p : Poly) (h : e.toForm.same p.toForm = true) :
    (k ∣ e.denote ctx) = (k ∣ p.denote' ctx) := by rw [Expr.eq_of_norm_eq ctx e p h]
/-- The greatest common divisor of a number and coefficients. -/
def gcdOf (k : Int) : List Int → Int
  | [] => k
  | x :: xs => Int.gcd x (gcdOf k xs)
theorem gcdOf_dvd (k : Int) : (xs : List Int) → gcdOf k xs ∣ k
  | [] => Int.dvd_refl k
  | _ :: xs => Int.dvd_trans (Int.dvd_natAbs.1 (Int.natCast_dvd_natCast.2 (Nat.gcd_dvd_right _ _))) (gcdOf_dvd k xs)
theorem dvd_eq_false (ctx : Context) (k : Int) (e : Expr)
    (h : notDivides (gcdOf k e.toForm.coeffs) e.toForm = true) : (k ∣ e.denote ctx) = False := by
  have n := not_dvd_eval ctx.get h
  rw [Expr.toForm_eval] at n
  exact eq_false (fun d => n (Int.dvd_trans (gcdOf_dvd k _) d))
/-- `e` is `g` times `p`, and `k₁` is `g` times `k₂`. -/
def dvdGcdCert (k₁ : Int) (e : Expr) (k₂ : Int) (p : Poly) (g : Int) : Bool :=
  decide (k₁ = g * k₂) && (!decide (g = 0) && e.toForm.same (.smul g p.toForm))
theorem norm_dvd_gcd (ctx : Context) (k₁ : Int) (e : Expr) (k₂ : Int) (p : Poly) (g : Int)
    (h : dvdGcdCert k₁ e k₂ p g = true) : (k₁ ∣ e.denote ctx) = (k₂ ∣ p.denote' ctx) := by
  have h := (and_iff _ _).1 h
  have h₂ := (and_iff _ _).1 h.2
  have hk : k₁ = g * k₂ := of_decide_eq_true h.1
  have hg : g ≠ 0 := fun z => by
    have n := h₂.1
    rw [decide_eq_true z] at n
    exact Bool.noConfusion n
  have e := Form.eval_eq_of_same ctx.get h₂.2
  rw [Expr.toForm_eval, Form.eval_smul, Poly.toForm_eval] at e
  rw [e, hk]
  refine propext ⟨fun d => ?_, fun d => ?_⟩
  · exact match d with
    | ⟨c, hc⟩ => ⟨c, Int.eq_of_mul_eq_mul_left hg (by rw [hc, Int.mul_assoc])⟩
  · exact match d with
    | ⟨c, hc⟩ => ⟨c, by rw [hc, Int.mul_assoc]⟩

end Int.Internal.Linear
