import Competition.Number
import Competition.Tactic.Laws
/-
Divisibility under the names that Mathlib gives for every commutative monoid or ring, beyond `Competition.Tactic.Laws`. Casts of divisibility between ℕ and ℤ; differences and sums of powers.
-/
set_option linter.all false

section
variable {α : Type} [Add α] [Mul α] [NatPow α] [LE α] [LT α] [Dvd α] [∀ n, OfNat α n] [Competition.IntLike α] {a b c d : α}
theorem Dvd.dvd.trans (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := dvd_trans h₁ h₂
theorem Dvd.dvd.mul_right (h : a ∣ b) (c : α) : a ∣ b * c := dvd_mul_of_dvd_left h c
theorem Dvd.dvd.mul_left (h : a ∣ b) (c : α) : a ∣ c * b := dvd_mul_of_dvd_right h c
theorem dvd_of_mul_right_dvd (h : a * b ∣ c) : a ∣ c := dvd_trans (dvd_mul_right a b) h
theorem dvd_of_mul_left_dvd (h : a * b ∣ c) : b ∣ c := dvd_trans (dvd_mul_left b a) h
theorem dvd_iff_exists_eq_mul_right : a ∣ b ↔ ∃ c, b = a * c := Competition.IntLike.dvd_iff ..
theorem dvd_iff_exists_eq_mul_left : a ∣ b ↔ ∃ c, b = c * a := by
  rw [dvd_iff_exists_eq_mul_right]
  exact ⟨fun ⟨c, h⟩ => ⟨c, by rw [h, mul_comm]⟩, fun ⟨c, h⟩ => ⟨c, by rw [h, mul_comm]⟩⟩
theorem exists_eq_mul_right_of_dvd (h : a ∣ b) : ∃ c, b = a * c := dvd_iff_exists_eq_mul_right.mp h
theorem exists_eq_mul_left_of_dvd (h : a ∣ b) : ∃ c, b = c * a := dvd_iff_exists_eq_mul_left.mp h
theorem pow_dvd_pow_of_dvd (h : a ∣ b) (n : ℕ) : a ^ n ∣ b ^ n := by
  obtain ⟨c, rfl⟩ := exists_eq_mul_right_of_dvd h
  rw [mul_pow]
  exact dvd_mul_right _ _
end
theorem dvd_add_right {a b c : ℤ} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun h' => by have := Int.dvd_sub h' h; rwa [Int.add_sub_cancel_left] at this, Int.dvd_add h⟩
theorem dvd_add_left {a b c : ℤ} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by rw [Int.add_comm]; exact dvd_add_right h
theorem dvd_sub_comm {a b c : ℤ} : a ∣ b - c ↔ a ∣ c - b := by rw [← dvd_neg, Int.neg_sub]

/-! ## Between ℕ and ℤ -/
namespace Int
theorem natAbs_pow (n : ℤ) (k : ℕ) : (n ^ k).natAbs = n.natAbs ^ k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, Int.natAbs_mul, ih, Nat.pow_succ]
theorem natCast_dvd {m : ℕ} {n : ℤ} : (m : ℤ) ∣ n ↔ m ∣ n.natAbs := by
  rw [← Int.natCast_dvd_natCast, Int.dvd_natAbs]
theorem dvd_natCast {m : ℤ} {n : ℕ} : m ∣ (n : ℤ) ↔ m.natAbs ∣ n := by
  rw [← Int.natCast_dvd_natCast, Int.natAbs_dvd]
/-- A difference divides the difference of equal powers. -/
protected theorem sub_dvd_pow_sub_pow (x y : ℤ) (n : ℕ) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => rw [Int.pow_zero, Int.pow_zero, Int.sub_self]; exact dvd_zero _
  | succ n ih =>
    have e : x ^ (n + 1) - y ^ (n + 1) = x * (x ^ n - y ^ n) + (x - y) * y ^ n := by
      rw [Int.pow_succ, Int.pow_succ, Int.mul_sub, Int.sub_mul, Int.mul_comm x (x ^ n), Int.mul_comm y (y ^ n)]; omega
    rw [e]
    exact dvd_add (Dvd.dvd.mul_left ih x) (dvd_mul_right _ _)
end Int
theorem sub_dvd_pow_sub_pow (x y : ℤ) (n : ℕ) : x - y ∣ x ^ n - y ^ n := Int.sub_dvd_pow_sub_pow x y n
theorem sub_one_dvd_pow_sub_one (x : ℤ) (n : ℕ) : x - 1 ∣ x ^ n - 1 := by
  have := Int.sub_dvd_pow_sub_pow x 1 n
  rwa [Int.one_pow] at this
theorem Odd.add_dvd_pow_add_pow (x y : ℤ) {n : ℕ} (hn : Odd n) : x + y ∣ x ^ n + y ^ n := by
  obtain ⟨k, rfl⟩ := hn
  have h := Int.sub_dvd_pow_sub_pow x (-y) (2 * k + 1)
  have e : (-y) ^ (2 * k + 1) = -(y ^ (2 * k + 1)) := by
    induction k with
    | zero => rw [Nat.mul_zero, Nat.zero_add, Int.pow_one, Int.pow_one]
    | succ k ih =>
      rw [show 2 * (k + 1) + 1 = 2 * k + 1 + 1 + 1 by omega, Int.pow_succ, Int.pow_succ, ih (Int.sub_dvd_pow_sub_pow x (-y) _),
        Int.pow_succ y (2 * k + 1 + 1), Int.pow_succ y (2 * k + 1)]
      simp only [Int.mul_neg, Int.neg_mul, Int.neg_neg]
  rwa [e, Int.sub_neg, Int.sub_neg] at h
namespace Nat
protected theorem sub_dvd_pow_sub_pow (x y n : ℕ) : x - y ∣ x ^ n - y ^ n := by
  rcases Nat.le_total x y with h | h
  · rw [Nat.sub_eq_zero_of_le h, Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h n)]; exact Nat.dvd_refl 0
  · rw [← Int.natCast_dvd_natCast, Int.natCast_sub h, Int.natCast_sub (Nat.pow_le_pow_left h n), Int.natCast_pow, Int.natCast_pow]
    exact Int.sub_dvd_pow_sub_pow _ _ n
theorem _root_.Odd.nat_add_dvd_pow_add_pow (x y : ℕ) {n : ℕ} (hn : Odd n) : x + y ∣ x ^ n + y ^ n := by
  rw [← Int.natCast_dvd_natCast, Int.natCast_add, Int.natCast_add, Int.natCast_pow, Int.natCast_pow]
  exact Odd.add_dvd_pow_add_pow _ _ hn
end Nat
