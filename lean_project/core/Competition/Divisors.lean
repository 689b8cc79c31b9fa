import Competition.Finset.Sums
import Competition.Prime
/-
Divisors of a natural number as a finite set. Names as in Mathlib.
-/
set_option linter.all false

namespace Nat
variable {n m d p : ℕ}
@[simp] theorem mem_divisors : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  rw [divisors, Finset.mem_filter, Finset.mem_Ico]
  constructor
  · rintro ⟨⟨h₁, h₂⟩, h⟩
    exact ⟨h, by omega⟩
  · rintro ⟨h, hm⟩
    have h₁ := Nat.le_of_dvd (Nat.pos_of_ne_zero hm) h
    have h₂ : n ≠ 0 := fun e => hm (by rw [e] at h; exact Nat.eq_zero_of_zero_dvd h)
    exact ⟨⟨by omega, by omega⟩, h⟩
@[simp] theorem mem_properDivisors : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  rw [properDivisors, Finset.mem_filter, Finset.mem_Ico]
  constructor
  · rintro ⟨⟨h₁, h₂⟩, h⟩
    exact ⟨h, h₂⟩
  · rintro ⟨h, hm⟩
    have h₂ : n ≠ 0 := fun e => by rw [e] at h; have := Nat.eq_zero_of_zero_dvd h; omega
    exact ⟨⟨by omega, hm⟩, h⟩
theorem dvd_of_mem_divisors (h : n ∈ divisors m) : n ∣ m := (mem_divisors.mp h).1
theorem divisor_le (h : n ∈ divisors m) : n ≤ m :=
  Nat.le_of_dvd (Nat.pos_of_ne_zero (mem_divisors.mp h).2) (mem_divisors.mp h).1
theorem pos_of_mem_divisors (h : m ∈ divisors n) : 0 < m :=
  Nat.pos_of_dvd_of_pos (mem_divisors.mp h).1 (Nat.pos_of_ne_zero (mem_divisors.mp h).2)
theorem one_mem_divisors : 1 ∈ divisors n ↔ n ≠ 0 := by simp
theorem mem_divisors_self (n : ℕ) (h : n ≠ 0) : n ∈ divisors n := mem_divisors.mpr ⟨Nat.dvd_refl n, h⟩
@[simp] theorem divisors_zero : divisors 0 = ∅ := by decide
@[simp] theorem divisors_one : divisors 1 = {1} := by decide
@[simp] theorem properDivisors_zero : properDivisors 0 = ∅ := by decide
theorem insert_self_properDivisors (h : n ≠ 0) : insert n (properDivisors n) = divisors n := Finset.ext fun d => by
  rw [Finset.mem_insert, mem_properDivisors, mem_divisors]
  constructor
  · rintro (rfl | ⟨h₁, h₂⟩)
    · exact ⟨Nat.dvd_refl _, h⟩
    · exact ⟨h₁, h⟩
  · rintro ⟨h₁, _⟩
    have := Nat.le_of_dvd (Nat.pos_of_ne_zero h) h₁
    rcases Nat.lt_or_ge d n with h₂ | h₂
    · exact .inr ⟨h₁, h₂⟩
    · exact .inl (Nat.le_antisymm this h₂)
theorem Prime.divisors (pp : p.Prime) : divisors p = {1, p} := Finset.ext fun d => by
  rw [mem_divisors, Finset.mem_insert, Finset.mem_singleton]
  exact ⟨fun h => pp.2 d h.1, fun h => ⟨h.elim (fun e => e ▸ Nat.one_dvd p) fun e => e ▸ Nat.dvd_refl d, pp.ne_zero⟩⟩
end Nat
