/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Normal forms of constraints, and the equations that `omega` derives from them.
-/
prelude
import Init.Omega.Constraint

namespace Lean.Omega

/-- Divides a constraint by the greatest common divisor of the coefficients, if that changes anything. -/
def normalize? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | (s, x) =>
    let g := Coeffs.gcd x
    if g = 0 then if s.sat 0 then some (.trivial, x) else some (.impossible, x)
    else if g = 1 then none
    else some (s.div g, Coeffs.sdiv x g)
/-- Divides a constraint by the greatest common divisor of the coefficients. -/
def normalize (p : Constraint × Coeffs) : Constraint × Coeffs := (normalize? p).getD p
/-- Makes the first coefficient positive, if that changes anything. -/
def positivize? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | (s, x) => if 0 ≤ Coeffs.leading x then none else some (s.neg, Coeffs.smul x (-1))
/-- Makes the first coefficient positive. -/
def positivize (p : Constraint × Coeffs) : Constraint × Coeffs := (positivize? p).getD p
/-- The normal form, if it is different. -/
def tidy? : Constraint × Coeffs → Option (Constraint × Coeffs)
  | (s, x) =>
    match positivize? (s, x) with
    | none => normalize? (s, x)
    | some (s', x') => some (normalize (s', x'))
/-- The normal form. -/
def tidy (p : Constraint × Coeffs) : Constraint × Coeffs := (tidy? p).getD p
/-- The bounds of the normal form. -/
abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
/-- The coefficients of the normal form. -/
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2

theorem some_injective {α : Type} {a b : α} (h : some a = some b) : a = b := congrArg (fun o => o.getD a) h

theorem normalize?_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v = true) :
    ∀ p, normalize? (s, x) = some p → p.1.sat' p.2 v = true := by
  intro p h
  have hd := Coeffs.dot_sdiv x v
  unfold normalize? at h
  have h : (if Coeffs.gcd x = 0 then if s.sat 0 = true then some (Constraint.trivial, x) else
      some (Constraint.impossible, x) else if Coeffs.gcd x = 1 then none else
      some (s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x))) = some p := h
  by_cases hg : Coeffs.gcd x = 0
  · rw [hg] at hd
    have z : Coeffs.dot x v = 0 := hd.trans (Int.zero_mul _)
    have w : s.sat 0 = true := z ▸ w
    rw [if_pos hg, if_pos w] at h
    rw [← some_injective h]; rfl
  · rw [if_neg hg] at h
    by_cases h1 : Coeffs.gcd x = 1
    · rw [if_pos h1] at h; exact Option.noConfusion rfl (heq_of_eq h)
    · rw [if_neg h1] at h
      rw [← some_injective h]
      exact Constraint.div_sat (Nat.pos_of_ne_zero hg) hd w
theorem normalize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v = true) :
    (normalize (s, x)).1.sat' (normalize (s, x)).2 v = true := by
  have h := normalize?_sat w
  unfold normalize
  cases e : normalize? (s, x) with
  | none => exact w
  | some p => exact h p e
theorem positivize?_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v = true) :
    ∀ p, positivize? (s, x) = some p → p.1.sat' p.2 v = true := by
  intro p h
  unfold positivize? at h
  have h : (if 0 ≤ Coeffs.leading x then none else some (s.neg, Coeffs.smul x (-1))) = some p := h
  by_cases hl : 0 ≤ Coeffs.leading x
  · rw [if_pos hl] at h; exact Option.noConfusion rfl (heq_of_eq h)
  · rw [if_neg hl] at h
    rw [← some_injective h]
    show s.neg.sat (Coeffs.dot (Coeffs.smul x (-1)) v) = true
    rw [Coeffs.dot_smul, Int.neg_mul, Int.one_mul]
    exact Constraint.neg_sat w
theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v = true) :
    (tidyConstraint s x).sat' (tidyCoeffs s x) v = true := by
  have hn := normalize?_sat w
  have hp := positivize?_sat w
  show (tidy (s, x)).1.sat' (tidy (s, x)).2 v = true
  have e : tidy (s, x) = ((match positivize? (s, x) with
    | none => normalize? (s, x)
    | some (s', x') => some (normalize (s', x'))).getD (s, x)) := rfl
  rw [e]
  cases e : positivize? (s, x) with
  | none =>
    show ((normalize? (s, x)).getD (s, x)).1.sat' ((normalize? (s, x)).getD (s, x)).2 v = true
    exact normalize_sat w
  | some p => exact normalize_sat (hp p e)

theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs)
    (wx : s.sat' x v = true) (wy : t.sat' y v = true) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v = true := by
  show (Constraint.combo a s b t).sat (Coeffs.dot (Coeffs.combo a x b y) v) = true
  rw [Coeffs.dot_combo]
  exact Constraint.add_sat (Constraint.scale_sat wx) (Constraint.scale_sat wy)

/-- The value of the new variable that `omega` introduces for an equation without a unit coefficient. -/
def bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / m
/-- The coefficients of the equation with the new variable. -/
def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i m

theorem length_bmod (m : Nat) : (x : Coeffs) → (Coeffs.bmod x m).length = x.length
  | [] => rfl
  | _ :: xs => congrArg Nat.succ (length_bmod m xs)
theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : x.length ≤ i)
    (p : Coeffs.get v i = bmod_div_term m x v) (w : (Constraint.exact r).sat' x v = true) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v = true := by
  have w := Constraint.sat_iff.1 w
  have e : Coeffs.dot x v = r := Int.le_antisymm w.2 w.1
  have d : (m : Int) ∣ Int.bmod (Coeffs.dot x v) m - Coeffs.dot (Coeffs.bmod x m) v := by
    have d₁ := IntList.dvd_dot_sub_dot_bmod m x v
    have d₂ := Int.dvd_self_sub_bmod (Coeffs.dot x v) m
    have d₃ := Int.dvd_sub d₁ d₂
    have e : ∀ a b c : Int, a - b - (a - c) = c - b := fun a b c => by
      rw [Int.sub_eq_add_neg (b := a - c), Int.neg_sub, Int.add_comm, Int.sub_add_sub_cancel]
    rw [e] at d₃
    exact d₃
  have s : Coeffs.dot (bmod_coeffs m i x) v = Int.bmod r m := by
    have hl : (Coeffs.bmod x m).length ≤ i := by rw [length_bmod]; exact h
    have h' := IntList.dot_set (Coeffs.bmod x m) v i m hl
    refine Eq.trans h' ?_
    have p' : IntList.get v i = (Int.bmod (Coeffs.dot x v) m - Coeffs.dot (Coeffs.bmod x m) v) / m := p
    rw [p', Int.mul_ediv_cancel_of_dvd d, Int.add_comm, Int.sub_add_cancel, e]
  refine Constraint.sat_iff.2 ⟨?_, ?_⟩
  · show Int.bmod r m ≤ Coeffs.dot (bmod_coeffs m i x) v
    rw [s]; exact Int.le_refl _
  · show Coeffs.dot (bmod_coeffs m i x) v ≤ Int.bmod r m
    rw [s]; exact Int.le_refl _

end Lean.Omega
