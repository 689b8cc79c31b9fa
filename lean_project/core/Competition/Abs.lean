import Competition.Number
/-
The absolute value on ℤ. Names as in Mathlib, whose statements are for ordered groups.
-/
set_option linter.all false

section
variable {a b c : ℤ}
theorem Int.abs_def : |a| = max a (-a) := rfl
theorem Int.abs_eq_natAbs : ∀ a : ℤ, |a| = (a.natAbs : ℤ) := fun a => by unfold abs; omega
theorem Int.natCast_natAbs (a : ℤ) : (a.natAbs : ℤ) = |a| := (Int.abs_eq_natAbs a).symm
theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := by unfold abs; omega
theorem abs_of_pos (h : 0 < a) : |a| = a := by unfold abs; omega
theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := by unfold abs; omega
theorem abs_of_neg (h : a < 0) : |a| = -a := by unfold abs; omega
@[simp] theorem abs_zero : |(0 : ℤ)| = 0 := rfl
@[simp] theorem abs_one : |(1 : ℤ)| = 1 := rfl
@[simp] theorem abs_neg (a : ℤ) : |-a| = |a| := by unfold abs; omega
@[simp] theorem abs_abs (a : ℤ) : |(|a|)| = |a| := by unfold abs; omega
@[simp] theorem abs_nonneg (a : ℤ) : 0 ≤ |a| := by unfold abs; omega
@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by unfold abs; omega
@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 := by unfold abs; omega
theorem abs_sub_comm (a b : ℤ) : |a - b| = |b - a| := by unfold abs; omega
theorem le_abs_self (a : ℤ) : a ≤ |a| := by unfold abs; omega
theorem neg_le_abs (a : ℤ) : -a ≤ |a| := by unfold abs; omega
theorem neg_abs_le (a : ℤ) : -|a| ≤ a := by unfold abs; omega
theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := by unfold abs; omega
theorem abs_lt : |a| < b ↔ -b < a ∧ a < b := by unfold abs; omega
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := by unfold abs; omega
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := by unfold abs; omega
theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by unfold abs; omega
theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by unfold abs; omega
theorem eq_or_eq_neg_of_abs_eq (h : |a| = b) : a = b ∨ a = -b := by unfold abs at h; omega
theorem abs_cases (a : ℤ) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 := by unfold abs; omega
theorem abs_choice (x : ℤ) : |x| = x ∨ |x| = -x := by unfold abs; omega
theorem abs_add_le (a b : ℤ) : |a + b| ≤ |a| + |b| := by unfold abs; omega
theorem abs_sub_le (a b c : ℤ) : |a - c| ≤ |a - b| + |b - c| := by unfold abs; omega
theorem abs_mul (a b : ℤ) : |a * b| = |a| * |b| := by
  rw [Int.abs_eq_natAbs, Int.abs_eq_natAbs, Int.abs_eq_natAbs, Int.natAbs_mul, Int.natCast_mul]
theorem abs_mul_abs_self (a : ℤ) : |a| * |a| = a * a := by
  rcases abs_choice a with h | h <;> rw [h]
  rw [Int.neg_mul_neg]
theorem sq_abs (a : ℤ) : |a| ^ 2 = a ^ 2 := by rw [Int.pow_two, Int.pow_two, abs_mul_abs_self]
theorem abs_sq (a : ℤ) : |a ^ 2| = a ^ 2 := by
  rw [Int.pow_two, abs_mul, abs_mul_abs_self]
end
