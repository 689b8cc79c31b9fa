/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them; the text is ours.

`simp +arith` for natural numbers: the native procedure turns equations and inequalities into `ExprCnstr`s and
brings them to a normal form; the theorems here check its result by comparing linear forms.
-/
prelude
import Init.Linear.Form

namespace Nat.Internal.Linear

open Lean.Linear (Form)

/-- The number of a variable. -/
abbrev Var := Nat
/-- The values of the variables. -/
abbrev Context := Lean.RArray Nat

/-- Linear expressions. -/
inductive Expr where
  | num (v : Nat)
  | var (i : Var)
  | add (a b : Expr)
  | mulL (k : Nat) (a : Expr)
  | mulR (a : Expr) (k : Nat)

/-- The value. -/
def Expr.denote (ctx : Context) : Expr → Nat
  | .num k => k
  | .var v => ctx.get v
  | .add a b => Nat.add (a.denote ctx) (b.denote ctx)
  | .mulL k e => Nat.mul k (e.denote ctx)
  | .mulR e k => Nat.mul (e.denote ctx) k

/-- The linear form of an expression. -/
def Expr.toForm : Expr → Form
  | .num k => .num k
  | .var v => .var v
  | .add a b => .add a.toForm b.toForm
  | .mulL k e => .smul k e.toForm
  | .mulR e k => .smul k e.toForm

/-- The values of the variables as integers. -/
def values (ctx : Context) (i : Nat) : Int := (ctx.get i : Nat)

theorem values_nonneg (ctx : Context) (i : Nat) : 0 ≤ values ctx i := Int.natCast_nonneg _
theorem Expr.toForm_eval (ctx : Context) : (e : Expr) → e.toForm.eval (values ctx) = (e.denote ctx : Nat)
  | .num k => Form.eval_num _ k
  | .var v => Form.eval_var _ v
  | .add a b => (Form.eval_add _ _ _).trans (by rw [toForm_eval ctx a, toForm_eval ctx b]; rfl)
  | .mulL k e => (Form.eval_smul _ _ _).trans (by rw [toForm_eval ctx e]; rfl)
  | .mulR e k => (Form.eval_smul _ _ _).trans (by rw [toForm_eval ctx e, Int.mul_comm]; rfl)

theorem Expr.eq_of_toNormPoly_eq (ctx : Context) (e e' : Expr) (h : e.toForm.same e'.toForm = true) :
    e.denote ctx = e'.denote ctx := by
  have h := Form.eval_eq_of_same (values ctx) h
  rw [toForm_eval, toForm_eval] at h
  exact Int.natCast_inj.1 h

/-- An equation or an inequality. -/
structure ExprCnstr where
  /-- An equation, else `≤`. -/
  eq : Bool
  /-- The left-hand side. -/
  lhs : Expr
  /-- The right-hand side. -/
  rhs : Expr

namespace ExprCnstr

/-- The meaning. -/
def denote (ctx : Context) (c : ExprCnstr) : Prop :=
  match c.eq with
  | true => c.lhs.denote ctx = c.rhs.denote ctx
  | false => Nat.le (c.lhs.denote ctx) (c.rhs.denote ctx)
/-- The difference of both sides. -/
def toForm (c : ExprCnstr) : Form := c.lhs.toForm.sub c.rhs.toForm

theorem denote_iff (ctx : Context) (c : ExprCnstr) : c.denote ctx ↔
    (c.eq = true ∧ c.toForm.eval (values ctx) = 0) ∨ (c.eq = false ∧ c.toForm.eval (values ctx) ≤ 0) := by
  have e : c.toForm.eval (values ctx) = (c.lhs.denote ctx : Int) - (c.rhs.denote ctx : Int) := by
    unfold toForm
    rw [Form.eval_sub, Expr.toForm_eval, Expr.toForm_eval]
  rw [e]
  unfold denote
  cases c.eq with
  | true =>
    show c.lhs.denote ctx = c.rhs.denote ctx ↔ _
    exact ⟨fun h => Or.inl ⟨rfl, by omega⟩, fun h => h.elim (fun h => by omega) (fun h => Bool.noConfusion h.1)⟩
  | false =>
    show c.lhs.denote ctx ≤ c.rhs.denote ctx ↔ _
    exact ⟨fun h => Or.inr ⟨rfl, by omega⟩, fun h => h.elim (fun h => Bool.noConfusion h.1) (fun h => by omega)⟩

/-- Both constraints are of the same kind and their differences have the same values. -/
def same (c d : ExprCnstr) : Bool :=
  match c.eq, d.eq with
  | true, true => c.toForm.same d.toForm
  | false, false => c.toForm.same d.toForm
  | _, _ => false

theorem eq_of_toNormPoly_eq (ctx : Context) (c d : ExprCnstr) (h : c.same d = true) :
    c.denote ctx = d.denote ctx := by
  have key : c.eq = d.eq ∧ c.toForm.same d.toForm = true := by
    unfold same at h
    cases hc : c.eq with
    | true => cases hd : d.eq with
      | true => rw [hc, hd] at h; exact ⟨rfl, h⟩
      | false => rw [hc, hd] at h; exact Bool.noConfusion h
    | false => cases hd : d.eq with
      | true => rw [hc, hd] at h; exact Bool.noConfusion h
      | false => rw [hc, hd] at h; exact ⟨rfl, h⟩
  refine propext ((denote_iff ctx c).trans (Iff.trans ?_ (denote_iff ctx d).symm))
  rw [key.1, Form.eval_eq_of_same (values ctx) key.2]

/-- The constraint cannot hold: the difference is too great, or too small for an equation. -/
def isUnsat (c : ExprCnstr) : Bool :=
  match c.toForm.coeffsNonneg && decide (0 < c.toForm.const) with
  | true => true
  | false => c.eq && (c.toForm.coeffsNonpos && decide (c.toForm.const < 0))
/-- The constraint always holds. -/
def isValid (c : ExprCnstr) : Bool :=
  match c.eq with
  | true => c.toForm.isConst && decide (c.toForm.const = 0)
  | false => c.toForm.coeffsNonpos && decide (c.toForm.const ≤ 0)

theorem and_iff (a b : Bool) : (a && b) = true ↔ a = true ∧ b = true := Lean.Omega.Constraint.and_eq_true_iff' a b

theorem eq_false_of_isUnsat (ctx : Context) (c : ExprCnstr) (h : c.isUnsat = true) : c.denote ctx = False := by
  refine eq_false (fun hd => ?_)
  have hd := (denote_iff ctx c).1 hd
  unfold isUnsat at h
  cases hb : c.toForm.coeffsNonneg && decide (0 < c.toForm.const) with
  | true =>
    have hb := (and_iff _ _).1 hb
    have l := Form.const_le_eval (values ctx) (values_nonneg ctx) hb.1
    have p : 0 < c.toForm.const := of_decide_eq_true hb.2
    cases hd with
    | inl hd => have := hd.2; omega
    | inr hd => have := hd.2; omega
  | false =>
    rw [hb] at h
    have h := (and_iff _ _).1 h
    have h₂ := (and_iff _ _).1 h.2
    have l := Form.eval_le_const (values ctx) (values_nonneg ctx) h₂.1
    have p : c.toForm.const < 0 := of_decide_eq_true h₂.2
    cases hd with
    | inl hd => have := hd.2; omega
    | inr hd => exact Bool.noConfusion (h.1.symm.trans hd.1)

theorem eq_true_of_isValid (ctx : Context) (c : ExprCnstr) (h : c.isValid = true) : c.denote ctx = True := by
  refine eq_true ((denote_iff ctx c).2 ?_)
  unfold isValid at h
  cases hc : c.eq with
  | true =>
    rw [hc] at h
    have h := (and_iff _ _).1 h
    have p : c.toForm.const = 0 := of_decide_eq_true h.2
    exact Or.inl ⟨rfl, by rw [Form.eval_of_isConst _ h.1]; exact p⟩
  | false =>
    rw [hc] at h
    have h := (and_iff _ _).1 h
    have p : c.toForm.const ≤ 0 := of_decide_eq_true h.2
    exact Or.inr ⟨rfl, Int.le_trans (Form.eval_le_const (values ctx) (values_nonneg ctx) h.1) p⟩

end ExprCnstr
end Nat.Internal.Linear
