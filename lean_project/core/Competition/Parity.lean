import Competition.Number
/-
Even and odd numbers, for ℕ and ℤ, with Mathlib's names. Statements that Mathlib makes for every semiring go through the
class `ParityLaws`, which ℕ and ℤ have.
-/
set_option linter.all false

namespace Nat
variable {m n : ℕ}
theorem even_iff : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem odd_iff : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem not_even_iff : ¬Even n ↔ n % 2 = 1 := by rw [even_iff]; omega
theorem not_odd_iff : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff]; omega
@[simp] theorem not_even_iff_odd : ¬Even n ↔ Odd n := by rw [not_even_iff, odd_iff]
@[simp] theorem not_odd_iff_even : ¬Odd n ↔ Even n := by rw [not_odd_iff, even_iff]
instance : DecidablePred (Even : ℕ → Prop) := fun _ => decidable_of_iff _ even_iff.symm
instance : DecidablePred (Odd : ℕ → Prop) := fun _ => decidable_of_iff _ odd_iff.symm
theorem even_or_odd (n : ℕ) : Even n ∨ Odd n := by rw [even_iff, odd_iff]; omega
theorem even_or_odd' (n : ℕ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_xor_odd (n : ℕ) : (Even n ∧ ¬Odd n) ∨ (Odd n ∧ ¬Even n) := by rw [even_iff, odd_iff]; omega
theorem even_add : Even (m + n) ↔ (Even m ↔ Even n) := by simp only [even_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := by simp only [even_iff, odd_iff]; omega
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by simp only [even_iff, odd_iff]; omega
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by simp only [even_iff, odd_iff]; omega
theorem even_add_one : Even (n + 1) ↔ ¬Even n := by simp only [even_iff]; omega
theorem odd_add_one : Odd (n + 1) ↔ ¬Odd n := by simp only [odd_iff]; omega
theorem even_sub (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := by simp only [even_iff]; omega
theorem odd_sub (h : n ≤ m) : Odd (m - n) ↔ (Odd m ↔ Even n) := by simp only [even_iff, odd_iff]; omega
theorem mul_mod_two (m n : ℕ) : m * n % 2 = 0 ↔ m % 2 = 0 ∨ n % 2 = 0 := by
  rw [Nat.mul_mod]
  rcases Nat.mod_two_eq_zero_or_one m with h | h <;> rcases Nat.mod_two_eq_zero_or_one n with h' | h' <;> simp [h, h']
theorem even_mul : Even (m * n) ↔ Even m ∨ Even n := by simp only [even_iff, mul_mod_two]
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, ← not_even_iff_odd, ← not_even_iff_odd, not_or]
theorem even_pow : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => simp [even_iff]
  | succ n ih => rw [Nat.pow_succ, even_mul, ih]; simp; exact fun h _ => h
theorem even_pow' (h : n ≠ 0) : Even (m ^ n) ↔ Even m := by rw [even_pow]; simp [h]
theorem odd_pow (h : n ≠ 0) : Odd (m ^ n) ↔ Odd m := by
  rw [← not_even_iff_odd, even_pow' h, not_even_iff_odd]
theorem even_mul_succ_self (n : ℕ) : Even (n * (n + 1)) := by rw [even_mul, even_add_one]; exact Classical.em _
theorem even_mul_pred_self (n : ℕ) : Even (n * (n - 1)) := by
  cases n with
  | zero => exact ⟨0, rfl⟩
  | succ n => rw [Nat.add_sub_cancel, Nat.mul_comm]; exact even_mul_succ_self n
theorem two_mul_div_two_of_even (h : Even n) : 2 * (n / 2) = n := by rw [even_iff] at h; omega
theorem div_two_mul_two_of_even (h : Even n) : n / 2 * 2 = n := by rw [even_iff] at h; omega
theorem two_mul_div_two_add_one_of_odd (h : Odd n) : 2 * (n / 2) + 1 = n := by rw [odd_iff] at h; omega
end Nat

namespace Int
variable {m n : ℤ}
theorem even_iff : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem odd_iff : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem not_even_iff : ¬Even n ↔ n % 2 = 1 := by rw [even_iff]; omega
theorem not_odd_iff : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff]; omega
@[simp] theorem not_even_iff_odd : ¬Even n ↔ Odd n := by rw [not_even_iff, odd_iff]
@[simp] theorem not_odd_iff_even : ¬Odd n ↔ Even n := by rw [not_odd_iff, even_iff]
instance : DecidablePred (Even : ℤ → Prop) := fun _ => decidable_of_iff _ even_iff.symm
instance : DecidablePred (Odd : ℤ → Prop) := fun _ => decidable_of_iff _ odd_iff.symm
theorem even_or_odd (n : ℤ) : Even n ∨ Odd n := by rw [even_iff, odd_iff]; omega
theorem even_or_odd' (n : ℤ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_add : Even (m + n) ↔ (Even m ↔ Even n) := by simp only [even_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := by simp only [even_iff, odd_iff]; omega
theorem even_sub : Even (m - n) ↔ (Even m ↔ Even n) := by simp only [even_iff]; omega
theorem odd_sub : Odd (m - n) ↔ (Odd m ↔ Even n) := by simp only [even_iff, odd_iff]; omega
theorem even_neg : Even (-n) ↔ Even n := by simp only [even_iff]; omega
theorem odd_neg : Odd (-n) ↔ Odd n := by simp only [odd_iff]; omega
theorem even_add_one : Even (n + 1) ↔ ¬Even n := by simp only [even_iff]; omega
theorem mul_emod_two (m n : ℤ) : m * n % 2 = 0 ↔ m % 2 = 0 ∨ n % 2 = 0 := by
  rw [Int.mul_emod]
  rcases Int.emod_two_eq_zero_or_one m with h | h <;> rcases Int.emod_two_eq_zero_or_one n with h' | h' <;> simp [h, h']
theorem even_mul : Even (m * n) ↔ Even m ∨ Even n := by simp only [even_iff, mul_emod_two]
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, ← not_even_iff_odd, ← not_even_iff_odd, not_or]
theorem even_pow {n : ℕ} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => simp [even_iff]
  | succ n ih => rw [Int.pow_succ, even_mul, ih]; simp; exact fun h _ => h
theorem even_pow' {n : ℕ} (h : n ≠ 0) : Even (m ^ n) ↔ Even m := by rw [even_pow]; simp [h]
theorem odd_pow' {n : ℕ} (h : n ≠ 0) : Odd (m ^ n) ↔ Odd m := by rw [← not_even_iff_odd, even_pow' h, not_even_iff_odd]
theorem even_mul_succ_self (n : ℤ) : Even (n * (n + 1)) := by rw [even_mul, even_add_one]; exact Classical.em _
@[simp] theorem even_coe_nat (n : ℕ) : Even (n : ℤ) ↔ Even n := by rw [even_iff, Nat.even_iff]; omega
@[simp] theorem odd_coe_nat (n : ℕ) : Odd (n : ℤ) ↔ Odd n := by rw [odd_iff, Nat.odd_iff]; omega
theorem natAbs_even : Even n.natAbs ↔ Even n := by rw [even_iff, Nat.even_iff]; omega
theorem natAbs_odd : Odd n.natAbs ↔ Odd n := by rw [odd_iff, Nat.odd_iff]; omega
theorem sq_mod_four_eq_one_of_odd (h : Odd n) : n ^ 2 % 4 = 1 := by
  obtain ⟨k, rfl⟩ := h
  have : (2 * k + 1) ^ 2 = 4 * (k * k + k) + 1 := by
    rw [Int.pow_two, Int.add_mul, Int.mul_add, Int.mul_add, Int.mul_assoc, Int.mul_left_comm k 2 k]; omega
  omega
end Int

/-- What parity needs to know about a type of numbers. -/
class ParityLaws (α : Type u) [Add α] [Mul α] [OfNat α 1] [OfNat α 2] : Prop where
  even_iff_two_dvd' : ∀ {a : α}, Even a ↔ ∃ c, a = 2 * c
  even_add : ∀ {m n : α}, Even m → Even n → Even (m + n)
  even_add_odd : ∀ {m n : α}, Even m → Odd n → Odd (m + n)
  odd_add_even : ∀ {m n : α}, Odd m → Even n → Odd (m + n)
  odd_add_odd : ∀ {m n : α}, Odd m → Odd n → Even (m + n)
  even_mul_left : ∀ {m : α}, Even m → ∀ n, Even (n * m)
  even_mul_right : ∀ {m : α}, Even m → ∀ n, Even (m * n)
  odd_mul : ∀ {m n : α}, Odd m → Odd n → Odd (m * n)

instance : ParityLaws ℕ where
  even_iff_two_dvd' {a} := ⟨fun ⟨r, h⟩ => ⟨r, by omega⟩, fun ⟨r, h⟩ => ⟨r, by omega⟩⟩
  even_add h h' := by rw [Nat.even_iff] at *; omega
  even_add_odd h h' := by rw [Nat.even_iff] at h; rw [Nat.odd_iff] at *; omega
  odd_add_even h h' := by rw [Nat.even_iff] at h'; rw [Nat.odd_iff] at *; omega
  odd_add_odd h h' := by rw [Nat.odd_iff] at h h'; rw [Nat.even_iff]; omega
  even_mul_left h n := Nat.even_mul.mpr (.inr h)
  even_mul_right h n := Nat.even_mul.mpr (.inl h)
  odd_mul h h' := Nat.odd_mul.mpr ⟨h, h'⟩
instance : ParityLaws ℤ where
  even_iff_two_dvd' {a} := ⟨fun ⟨r, h⟩ => ⟨r, by omega⟩, fun ⟨r, h⟩ => ⟨r, by omega⟩⟩
  even_add h h' := by rw [Int.even_iff] at *; omega
  even_add_odd h h' := by rw [Int.even_iff] at h; rw [Int.odd_iff] at *; omega
  odd_add_even h h' := by rw [Int.even_iff] at h'; rw [Int.odd_iff] at *; omega
  odd_add_odd h h' := by rw [Int.odd_iff] at h h'; rw [Int.even_iff]; omega
  even_mul_left h n := Int.even_mul.mpr (.inr h)
  even_mul_right h n := Int.even_mul.mpr (.inl h)
  odd_mul h h' := Int.odd_mul.mpr ⟨h, h'⟩

section
variable {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] [ParityLaws α] {m n a : α}
theorem even_iff_exists_two_mul : Even a ↔ ∃ b, a = 2 * b := ParityLaws.even_iff_two_dvd'
theorem even_two_mul (a : α) : Even (2 * a) := ParityLaws.even_iff_two_dvd'.mpr ⟨a, rfl⟩
theorem odd_two_mul_add_one (a : α) : Odd (2 * a + 1) := ⟨a, rfl⟩
theorem Even.add (hm : Even m) (hn : Even n) : Even (m + n) := ParityLaws.even_add hm hn
theorem Even.add_odd (hm : Even m) (hn : Odd n) : Odd (m + n) := ParityLaws.even_add_odd hm hn
theorem Odd.add_even (hm : Odd m) (hn : Even n) : Odd (m + n) := ParityLaws.odd_add_even hm hn
theorem Odd.add_odd (hm : Odd m) (hn : Odd n) : Even (m + n) := ParityLaws.odd_add_odd hm hn
theorem Even.mul_left (hm : Even m) (n : α) : Even (n * m) := ParityLaws.even_mul_left hm n
theorem Even.mul_right (hm : Even m) (n : α) : Even (m * n) := ParityLaws.even_mul_right hm n
theorem Odd.mul (hm : Odd m) (hn : Odd n) : Odd (m * n) := ParityLaws.odd_mul hm hn
end
theorem even_iff_two_dvd {a : ℕ} : Even a ↔ 2 ∣ a := by rw [Nat.even_iff]; omega
theorem Int.even_iff_two_dvd {a : ℤ} : Even a ↔ 2 ∣ a := by rw [Int.even_iff]; omega
theorem Odd.pow {m n : ℕ} (h : Odd m) : Odd (m ^ n) := by
  rw [← Nat.not_even_iff_odd, Nat.even_pow]; exact fun h' => Nat.not_even_iff_odd.mpr h h'.1
