import Competition.Prime
/-
Congruences on ℕ and ℤ: an equivalence, compatible with sums, products and powers; cancellation. Names as in Mathlib.
-/
set_option linter.all false

namespace Nat
variable {n m a b c d : ℕ}
instance (n a b : ℕ) : Decidable (Nat.ModEq n a b) := inferInstanceAs (Decidable (a % n = b % n))
namespace ModEq
@[refl] protected theorem refl (a : ℕ) : a ≡ a [MOD n] := rfl
protected theorem rfl : a ≡ a [MOD n] := rfl
@[symm] protected theorem symm (h : a ≡ b [MOD n]) : b ≡ a [MOD n] := Eq.symm h
protected theorem trans (h : a ≡ b [MOD n]) (h' : b ≡ c [MOD n]) : a ≡ c [MOD n] := Eq.trans h h'
instance : Trans (Nat.ModEq n) (Nat.ModEq n) (Nat.ModEq n) := ⟨ModEq.trans⟩
protected theorem comm : a ≡ b [MOD n] ↔ b ≡ a [MOD n] := ⟨.symm, .symm⟩
protected theorem add (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  unfold Nat.ModEq at *; rw [Nat.add_mod, h₁, h₂, ← Nat.add_mod]
protected theorem add_left (c : ℕ) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.add (.refl c) h
protected theorem add_right (c : ℕ) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := ModEq.add h (.refl c)
protected theorem mul (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  unfold Nat.ModEq at *; rw [Nat.mul_mod, h₁, h₂, ← Nat.mul_mod]
protected theorem mul_left (c : ℕ) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.mul (.refl c) h
protected theorem mul_right (c : ℕ) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := ModEq.mul h (.refl c)
protected theorem pow (m : ℕ) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  unfold Nat.ModEq at *; rw [Nat.pow_mod, h, ← Nat.pow_mod]
protected theorem of_dvd (d : m ∣ n) (h : a ≡ b [MOD n]) : a ≡ b [MOD m] := by
  unfold Nat.ModEq at *; rw [← Nat.mod_mod_of_dvd a d, ← Nat.mod_mod_of_dvd b d, h]
theorem dvd_iff (h : a ≡ b [MOD n]) {d : ℕ} (hdn : d ∣ n) : d ∣ a ↔ d ∣ b := by
  have := ModEq.of_dvd hdn h
  unfold Nat.ModEq at this
  rw [Nat.dvd_iff_mod_eq_zero, Nat.dvd_iff_mod_eq_zero, this]
end ModEq
theorem modEq_iff_dvd' (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a := by
  unfold Nat.ModEq
  rw [Nat.dvd_iff_mod_eq_zero]
  exact ⟨fun h' => Nat.sub_mod_eq_zero_of_mod_eq h'.symm, fun h' => by
    obtain ⟨k, hk⟩ := Nat.dvd_of_mod_eq_zero h'
    rw [show b = a + n * k by omega, Nat.add_mul_mod_self_left]⟩
theorem modEq_zero_iff_dvd : a ≡ 0 [MOD n] ↔ n ∣ a := by unfold Nat.ModEq; rw [Nat.zero_mod, Nat.dvd_iff_mod_eq_zero]
theorem mod_modEq (a n : ℕ) : a % n ≡ a [MOD n] := Nat.mod_mod a n
theorem modEq_one : a ≡ b [MOD 1] := by unfold Nat.ModEq; rw [Nat.mod_one, Nat.mod_one]
end Nat

namespace Int
variable {n m a b c d : ℤ}
instance (n a b : ℤ) : Decidable (Int.ModEq n a b) := inferInstanceAs (Decidable (a % n = b % n))
theorem modEq_iff_dvd : a ≡ b [ZMOD n] ↔ n ∣ b - a := by
  unfold Int.ModEq
  rw [eq_comm, emod_eq_emod_iff_emod_sub_eq_zero, dvd_iff_emod_eq_zero]
namespace ModEq
@[refl] protected theorem refl (a : ℤ) : a ≡ a [ZMOD n] := rfl
protected theorem rfl : a ≡ a [ZMOD n] := rfl
@[symm] protected theorem symm (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := Eq.symm h
protected theorem trans (h : a ≡ b [ZMOD n]) (h' : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := Eq.trans h h'
instance : Trans (Int.ModEq n) (Int.ModEq n) (Int.ModEq n) := ⟨ModEq.trans⟩
protected theorem add (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := by
  unfold Int.ModEq at *; rw [Int.add_emod, h₁, h₂, ← Int.add_emod]
protected theorem add_left (c : ℤ) (h : a ≡ b [ZMOD n]) : c + a ≡ c + b [ZMOD n] := ModEq.add (.refl c) h
protected theorem add_right (c : ℤ) (h : a ≡ b [ZMOD n]) : a + c ≡ b + c [ZMOD n] := ModEq.add h (.refl c)
protected theorem sub (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := by
  unfold Int.ModEq at *; rw [Int.sub_emod, h₁, h₂, ← Int.sub_emod]
protected theorem mul (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := by
  unfold Int.ModEq at *; rw [Int.mul_emod, h₁, h₂, ← Int.mul_emod]
protected theorem mul_left (c : ℤ) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD n] := ModEq.mul (.refl c) h
protected theorem mul_right (c : ℤ) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n] := ModEq.mul h (.refl c)
protected theorem neg (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n] := by
  have := ModEq.sub (ModEq.refl (n := n) 0) h
  rwa [Int.zero_sub, Int.zero_sub] at this
protected theorem pow (m : ℕ) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  induction m with
  | zero => exact rfl
  | succ m ih => rw [Int.pow_succ, Int.pow_succ]; exact ModEq.mul ih h
protected theorem of_dvd (d : m ∣ n) (h : a ≡ b [ZMOD n]) : a ≡ b [ZMOD m] :=
  modEq_iff_dvd.mpr (Int.dvd_trans d (modEq_iff_dvd.mp h))
end ModEq
theorem modEq_zero_iff_dvd : a ≡ 0 [ZMOD n] ↔ n ∣ a := by unfold Int.ModEq; rw [Int.zero_emod, Int.dvd_iff_emod_eq_zero]
theorem mod_modEq (a n : ℤ) : a % n ≡ a [ZMOD n] := Int.emod_emod ..
theorem natCast_modEq_iff {a b n : ℕ} : (a : ℤ) ≡ b [ZMOD n] ↔ a ≡ b [MOD n] := by
  unfold Int.ModEq Nat.ModEq; omega
/-- `a ^ n % m` from `a % m`. -/
theorem emod_pow (a : ℤ) (n : ℕ) (m : ℤ) : a ^ n % m = (a % m) ^ n % m := (ModEq.pow n (mod_modEq a m)).symm
end Int

namespace Nat.ModEq
variable {n a b c : ℕ}
protected theorem add_left_cancel' (c : ℕ) (h : c + a ≡ c + b [MOD n]) : a ≡ b [MOD n] := by
  rw [← Int.natCast_modEq_iff] at *
  have := Int.ModEq.sub h (Int.ModEq.refl (n := n) (c : ℤ))
  rwa [Int.natCast_add, Int.natCast_add, Int.add_sub_cancel_left, Int.add_sub_cancel_left] at this
protected theorem add_right_cancel' (c : ℕ) (h : a + c ≡ b + c [MOD n]) : a ≡ b [MOD n] := by
  rw [Nat.add_comm a, Nat.add_comm b] at h; exact ModEq.add_left_cancel' c h
theorem cancel_left_of_coprime (hmc : Coprime n c) (h : c * a ≡ c * b [MOD n]) : a ≡ b [MOD n] := by
  rcases Nat.le_total a b with hab | hab
  · rw [modEq_iff_dvd' (Nat.mul_le_mul_left c hab), ← Nat.mul_sub] at h
    exact (modEq_iff_dvd' hab).mpr (hmc.dvd_of_dvd_mul_left h)
  · have h := h.symm
    rw [modEq_iff_dvd' (Nat.mul_le_mul_left c hab), ← Nat.mul_sub] at h
    exact ((modEq_iff_dvd' hab).mpr (hmc.dvd_of_dvd_mul_left h)).symm
end Nat.ModEq
