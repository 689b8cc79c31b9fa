import Competition

/-! What the competition library is for: its notation means what it should, and the kernel computes with it. -/

set_option autoImplicit false
open Nat

/-! ## Notation -/
example : ∑ k ∈ Finset.range 5, k * k + 1 = 31 := by decide
example : (∑ k in Finset.range 3, 2 ^ k) = 7 := by rfl
example : ∏ k ∈ Finset.Icc 1 4, k = 4 ! := by decide
example : ∑ i : Fin 4, (i : ℕ) = 6 := by decide
example : 3 ! + 1 = 7 := by rfl
example (n : ℕ) : (n + 1)! = (n + 1) * n ! := Nat.factorial_succ n
example (a b : ℕ) (h : (a : ℤ) - b = 5) : a = b + 5 := by omega
example (a b : ℕ) : a - (a + b) = 0 := by omega
example : (7 : ℤ) / 2 = 3 ∧ (-7 : ℤ) / 2 = -4 ∧ (-7 : ℤ) % 2 = 1 := by decide
example : (1 / 4 : ℕ) = 0 ∧ 3 - 5 = 0 := by decide
example : |(-3 : ℤ)| = 3 := by decide
example (x : ℤ) (h : |x - 3| < 2) : 1 < x ∧ x < 5 := by rw [abs_lt] at h; omega
example : ∃! x : ℕ, x + 1 = 3 := ⟨2, rfl, fun y h => by omega⟩
example (n : ℕ) : n ∈ {x : ℕ | x % 2 = 1} ↔ Odd n := by simp [Nat.odd_iff]
example (n : ℕ) : n ∈ {x ∈ Finset.range 10 | x > 3} ↔ n < 10 ∧ n > 3 := by simp
example (s : Set ℕ) (n : ℕ) : n ∈ {x ∈ s | x > 3} ↔ n ∈ s ∧ n > 3 := by simp
example : {1, 2, 2} = ({2, 1} : Finset ℕ) := by decide
example : ({1, 2} : Finset ℕ) ⊂ {3, 2, 1} := by decide
example (a b : ℤ) (h : 4 ∣ b) (h' : b >= 0) : a * b % 4 = 0 := by
  obtain ⟨c, rfl⟩ := h
  rw [Int.mul_left_comm]
  omega

/-! ## Evaluation -/
example : (∑ k ∈ Finset.range 200, k ^ 3) % 1000 = 0 := by decide +kernel
example : ((Finset.Icc 1 999).filter fun n => n % 7 = 3 ∧ Even n).card = 71 := by decide +kernel
example : ∑ d ∈ Nat.divisors 360, d = 1170 := by rfl
example : (Nat.properDivisors 28).sum id = 28 := by decide
example : Nat.Prime 2147483647 := by decide +kernel
example : ¬Nat.Prime 1000001 := by decide
example : ((Finset.range 200).filter Nat.Prime).card = 46 := by decide +kernel
example : Nat.digits 10 90210 = [0, 1, 2, 0, 9] := by decide
example : Nat.digits 7 100 = [2, 0, 2] := by simp
example : Nat.ofDigits 10 [4, 3, 2] = 234 := by rfl
example : Nat.choose 10 4 = 210 := by decide
example : 17 ≡ 5 [MOD 12] ∧ -3 ≡ 9 [ZMOD 12] := by decide
example : (5 : ZMod 7)⁻¹ * 5 = 1 ∧ (3 : ZMod 7) ^ 6 = 1 := by decide
example : (Finset.Icc (-3) 3 : Finset ℤ).card = 7 := by decide
example : ∀ n < 50, n % 2 = 0 ∨ (n * n) % 8 = 1 := by decide

/-! ## Theory -/
example (n : ℕ) : ∑ k ∈ Finset.range n, (4 * k + 2) = 2 * n ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_range_succ, ih]; ring
example (n : ℕ) : 2 * ∑ k ∈ Finset.Icc 1 n, k = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_Icc_succ_top (by omega), Nat.mul_add, ih]; ring
example (S : Finset ℕ) (h : ∀ n, n ∈ S ↔ n ∣ 12 ∧ Even n) : S.card = 4 := by
  have : S = (Nat.divisors 12).filter (Even ·) := by ext n; simp [h]
  rw [this]
  rfl
example (S : Finset ℤ) (h : ∀ n, n ∈ S ↔ |n| ≤ 4) : S.card = 9 := by
  have : S = Finset.Icc (-4) 4 := by ext n; simp [h, abs_le]
  rw [this]
  rfl
example (u : ℕ) (h : IsLeast {n : ℕ | 0 < n ∧ 5 * n % 13 = 1} u) : u = 8 := by
  have h₁ := h.1
  have h₂ := h.2 (show 8 ∈ {n : ℕ | 0 < n ∧ 5 * n % 13 = 1} by simp)
  simp at h₁
  omega
example (p : ℕ) (hp : Nat.Prime p) (h : p ∣ 35) : p = 5 ∨ p = 7 := by
  rcases (hp.dvd_mul (m := 5) (n := 7)).mp h with h | h
  · exact .inl ((Nat.prime_dvd_prime_iff_eq hp Nat.prime_five).mp h)
  · exact .inr ((Nat.prime_dvd_prime_iff_eq hp Nat.prime_seven).mp h)
example (n : ℕ) (h : n ≡ 3 [MOD 5]) : n ^ 2 ≡ 4 [MOD 5] := (h.pow 2).trans (by decide)
example (n : ℕ) : 7 ∣ 9 ^ n - 2 ^ n := Nat.sub_dvd_pow_sub_pow 9 2 n
example (a b : ℕ) (ha : Even a) (hb : Odd b) : Odd (a + b) ∧ Even (a * b) := ⟨ha.add_odd hb, ha.mul_right b⟩
example (n : ℕ) (h : 3 ≤ n) : 2 * n + 1 ≤ 2 ^ n := by
  induction n, h using Nat.le_induction with
  | base => decide
  | succ n h ih => rw [Nat.pow_succ]; omega
example (f : ℕ → ℕ) (h₀ : f 0 = 0) (h₁ : f 1 = 1) (h : ∀ n, f (n + 2) = 2 * f (n + 1) - f n) (n : ℕ) : f n = n := by
  induction n using Nat.twoStepInduction with
  | zero => exact h₀
  | one => exact h₁
  | more n h₂ h₃ => rw [h, h₂, h₃]; omega
example (x : ℤ) (h : x ∣ 6) : x ∣ 6 * x + 12 := dvd_add (dvd_mul_left x 6) (Dvd.dvd.mul_right h 2)
