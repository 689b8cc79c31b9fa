/-
Names and signatures follow Lean 4's core library (Apache-2.0) because the native `omega` cites them; the text is ours.

Linear combinations of atoms: a constant and coefficients, their value, and the operations on them.
-/
prelude
import Init.Omega.Coeffs

namespace Lean.Omega

/-- `const + coeffs · atoms`. -/
structure LinearCombo where
  /-- The constant. -/
  const : Int := 0
  /-- The coefficients of the atoms. -/
  coeffs : Coeffs := []

namespace LinearCombo

/-- The value for given values of the atoms. -/
def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + lc.coeffs.dot values
/-- A single atom. -/
def coordinate (i : Nat) : LinearCombo where
  const := 0
  coeffs := Coeffs.set [] i 1
/-- Addition. -/
def add (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const + l₂.const
  coeffs := Coeffs.add l₁.coeffs l₂.coeffs
/-- Subtraction. -/
def sub (l₁ l₂ : LinearCombo) : LinearCombo where
  const := l₁.const - l₂.const
  coeffs := Coeffs.sub l₁.coeffs l₂.coeffs
/-- The opposite. -/
def neg (lc : LinearCombo) : LinearCombo where
  const := -lc.const
  coeffs := Coeffs.neg lc.coeffs
/-- Multiplication by a number. -/
def smul (lc : LinearCombo) (i : Int) : LinearCombo where
  const := i * lc.const
  coeffs := Coeffs.smul lc.coeffs i
/-- The product, if one of the factors is constant. -/
def mul (l₁ l₂ : LinearCombo) : LinearCombo :=
  sub (add (smul l₁ l₂.const) (smul l₂ l₁.const)) { const := l₁.const * l₂.const, coeffs := [] }

instance instAdd : Add LinearCombo := ⟨add⟩
instance instSub : Sub LinearCombo := ⟨sub⟩
instance instNeg : Neg LinearCombo := ⟨neg⟩
instance instHMulInt : HMul Int LinearCombo LinearCombo := ⟨fun i lc => smul lc i⟩

theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = v.get i := by
  have h := IntList.dot_set [] v i 1 (Nat.zero_le i)
  show 0 + IntList.dot (IntList.set [] i 1) v = IntList.get v i
  rw [h, IntList.nil_dot, Int.one_mul, Int.zero_add, Int.zero_add]

section
variable {a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int} {t : List Int}
theorem coordinate_eval_0 : (coordinate 0).eval (.ofList (a0 :: t)) = a0 := coordinate_eval 0 _
theorem coordinate_eval_1 : (coordinate 1).eval (.ofList (a0 :: a1 :: t)) = a1 := coordinate_eval 1 _
theorem coordinate_eval_2 : (coordinate 2).eval (.ofList (a0 :: a1 :: a2 :: t)) = a2 := coordinate_eval 2 _
theorem coordinate_eval_3 : (coordinate 3).eval (.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 := coordinate_eval 3 _
theorem coordinate_eval_4 : (coordinate 4).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 :=
  coordinate_eval 4 _
theorem coordinate_eval_5 : (coordinate 5).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 :=
  coordinate_eval 5 _
theorem coordinate_eval_6 : (coordinate 6).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 :=
  coordinate_eval 6 _
theorem coordinate_eval_7 :
    (coordinate 7).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 := coordinate_eval 7 _
theorem coordinate_eval_8 :
    (coordinate 8).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 :=
  coordinate_eval 8 _
theorem coordinate_eval_9 :
    (coordinate 9).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 :=
  coordinate_eval 9 _
end

theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show l₁.const + l₂.const + Coeffs.dot (Coeffs.add l₁.coeffs l₂.coeffs) v =
    l₁.const + l₁.coeffs.dot v + (l₂.const + l₂.coeffs.dot v)
  rw [Coeffs.dot_add, Int.add_add_add_comm]
theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = -lc.eval v := by
  show -lc.const + Coeffs.dot (Coeffs.neg lc.coeffs) v = -(lc.const + lc.coeffs.dot v)
  rw [Coeffs.dot_neg, Int.neg_add]
theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  show l₁.const - l₂.const + Coeffs.dot (Coeffs.sub l₁.coeffs l₂.coeffs) v =
    l₁.const + l₁.coeffs.dot v - (l₂.const + l₂.coeffs.dot v)
  rw [Coeffs.dot_sub, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.add_add_add_comm]
theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (smul lc i).eval v = i * lc.eval v := by
  show i * lc.const + Coeffs.dot (Coeffs.smul lc.coeffs i) v = i * (lc.const + lc.coeffs.dot v)
  rw [Coeffs.dot_smul, Int.mul_add]
theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (w : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) :
    (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  have e : (mul l₁ l₂).eval v =
      l₂.const * l₁.eval v + l₁.const * l₂.eval v - (l₁.const * l₂.const + 0) := by
    have h := sub_eval (smul l₁ l₂.const + smul l₂ l₁.const) { const := l₁.const * l₂.const, coeffs := [] } v
    rw [add_eval, smul_eval, smul_eval] at h
    exact h
  rw [e, Int.add_zero]
  show l₂.const * (l₁.const + l₁.coeffs.dot v) + l₁.const * (l₂.const + l₂.coeffs.dot v) - l₁.const * l₂.const =
    (l₁.const + l₁.coeffs.dot v) * (l₂.const + l₂.coeffs.dot v)
  cases w with
  | inl h =>
    rw [Coeffs.dot_of_isZero _ v h, Int.add_zero, Int.mul_comm l₂.const, Int.add_comm, Int.add_sub_cancel]
  | inr h =>
    rw [Coeffs.dot_of_isZero _ v h, Int.add_zero, Int.add_sub_cancel, Int.mul_comm]

end LinearCombo
end Lean.Omega
