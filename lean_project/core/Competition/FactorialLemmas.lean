import Competition.Factorial
import Competition.Prime
/-
Factorials and binomial coefficients: recursion, size, divisibility. Names and statements as in Mathlib.
-/
set_option linter.all false

namespace Nat
variable {m n k p : ℕ}
@[simp] theorem factorial_zero : 0 ! = 1 := rfl
theorem factorial_succ (n : ℕ) : (n + 1)! = (n + 1) * n ! := rfl
@[simp] theorem factorial_one : 1 ! = 1 := rfl
@[simp] theorem factorial_two : 2 ! = 2 := rfl
theorem mul_factorial_pred (hn : n ≠ 0) : n * (n - 1)! = n ! := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_succ_of_ne_zero hn
  rfl
theorem factorial_pos (n : ℕ) : 0 < n ! := by
  induction n with
  | zero => decide
  | succ n ih => rw [factorial_succ]; exact Nat.mul_pos (Nat.succ_pos n) ih
theorem factorial_ne_zero (n : ℕ) : n ! ≠ 0 := Nat.ne_of_gt (factorial_pos n)
theorem factorial_dvd_factorial (h : m ≤ n) : m ! ∣ n ! := by
  induction h with
  | refl => exact Nat.dvd_refl _
  | step _ ih => exact Nat.dvd_trans ih (Nat.dvd_mul_left _ _)
theorem dvd_factorial : 0 < m → m ≤ n → m ∣ n ! := by
  intro hm h
  obtain ⟨k, rfl⟩ := Nat.exists_eq_succ_of_ne_zero (Nat.ne_of_gt hm)
  exact Nat.dvd_trans (Nat.dvd_mul_right _ _) (factorial_dvd_factorial h)
theorem factorial_le (h : m ≤ n) : m ! ≤ n ! := Nat.le_of_dvd (factorial_pos n) (factorial_dvd_factorial h)
theorem self_le_factorial : ∀ n : ℕ, n ≤ n !
  | 0 => Nat.zero_le _
  | n + 1 => Nat.le_mul_of_pos_right _ (factorial_pos n)
theorem factorial_lt (hn : 0 < n) : n ! < m ! ↔ n < m := by
  constructor
  · intro h
    exact Nat.lt_of_not_le fun h' => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h (factorial_le h'))
  · intro h
    have h₁ : n ! < (n + 1)! := by
      rw [factorial_succ, Nat.succ_mul]
      have := Nat.mul_pos hn (factorial_pos n)
      omega
    exact Nat.lt_of_lt_of_le h₁ (factorial_le h)
theorem Prime.dvd_factorial (hp : p.Prime) : p ∣ n ! ↔ p ≤ n := by
  constructor
  · intro h
    induction n with
    | zero => exact absurd (Nat.eq_one_of_dvd_one h) hp.ne_one
    | succ n ih =>
      rcases hp.dvd_mul.mp h with h | h
      · exact Nat.le_of_dvd (Nat.succ_pos n) h
      · exact Nat.le_succ_of_le (ih h)
  · exact Nat.dvd_factorial hp.pos
/-- There are primes above every number. -/
theorem exists_infinite_primes (n : ℕ) : ∃ p, n ≤ p ∧ Nat.Prime p := by
  have hne : n ! + 1 ≠ 1 := by have := factorial_pos n; omega
  refine ⟨minFac (n ! + 1), Nat.le_of_not_lt fun h => ?_, minFac_prime hne⟩
  have hp := minFac_prime hne
  have h₁ := Nat.dvd_factorial hp.pos (Nat.le_of_lt h)
  exact hp.ne_one (Nat.eq_one_of_dvd_one ((Nat.dvd_add_right h₁).mp (minFac_dvd _)))

/-! ## Binomial coefficients -/
@[simp] theorem choose_zero_right (n : ℕ) : choose n 0 = 1 := by cases n <;> rfl
@[simp] theorem choose_zero_succ (k : ℕ) : choose 0 (k + 1) = 0 := rfl
theorem choose_succ_succ (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_succ_succ' (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_eq_zero_of_lt : ∀ {n k : ℕ}, n < k → choose n k = 0
  | _, 0, h => absurd h (Nat.not_lt_zero _)
  | 0, _ + 1, _ => rfl
  | n + 1, k + 1, h => by
    rw [choose_succ_succ, choose_eq_zero_of_lt (Nat.lt_of_succ_lt_succ h), choose_eq_zero_of_lt (Nat.lt_of_succ_lt h)]
@[simp] theorem choose_self (n : ℕ) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_eq_zero_of_lt (Nat.lt_succ_self n)]
theorem choose_succ_self (n : ℕ) : choose n (n + 1) = 0 := choose_eq_zero_of_lt (Nat.lt_succ_self n)
@[simp] theorem choose_one_right (n : ℕ) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_zero_right, Nat.add_comm]
theorem choose_pos : ∀ {n k : ℕ}, k ≤ n → 0 < choose n k
  | 0, 0, _ => by decide
  | 0, _ + 1, h => absurd h (by omega)
  | n + 1, 0, _ => by rw [choose_zero_right]; decide
  | n + 1, k + 1, h => by
    rw [choose_succ_succ]; have := choose_pos (n := n) (k := k) (Nat.le_of_succ_le_succ h); omega
theorem succ_mul_choose_eq : ∀ n k : ℕ, (n + 1) * choose n k = choose (n + 1) (k + 1) * (k + 1)
  | 0, 0 => rfl
  | 0, k + 1 => by rw [choose_succ_succ, choose_zero_succ, choose_zero_succ]; simp
  | n + 1, 0 => by rw [choose_zero_right, choose_one_right]
  | n + 1, k + 1 => by
    have h₁ := succ_mul_choose_eq n k
    have h₂ := succ_mul_choose_eq n (k + 1)
    have h₃ : choose (n + 1 + 1) (k + 1 + 1) * (k + 1 + 1) =
        choose (n + 1) (k + 1) * (k + 1) + choose (n + 1) (k + 1) + choose (n + 1) (k + 1 + 1) * (k + 1 + 1) := by
      rw [choose_succ_succ (n + 1) (k + 1), Nat.add_mul, Nat.mul_succ (choose (n + 1) (k + 1)) (k + 1)]
    have h₄ : (n + 1) * choose (n + 1) (k + 1) = (n + 1) * choose n k + (n + 1) * choose n (k + 1) := by
      rw [choose_succ_succ n k, Nat.mul_add]
    rw [h₃, ← h₁, ← h₂, Nat.succ_mul, h₄]
    omega
theorem choose_mul_factorial_mul_factorial : ∀ {n k : ℕ}, k ≤ n → choose n k * k ! * (n - k)! = n !
  | n, 0, _ => by rw [choose_zero_right, factorial_zero, Nat.sub_zero, Nat.mul_one, Nat.one_mul]
  | 0, _ + 1, h => absurd h (by omega)
  | n + 1, k + 1, h => by
    have ih := choose_mul_factorial_mul_factorial (n := n) (k := k) (Nat.le_of_succ_le_succ h)
    rw [Nat.succ_sub_succ, factorial_succ k, ← Nat.mul_assoc, ← succ_mul_choose_eq, Nat.mul_assoc (n + 1),
      Nat.mul_assoc (n + 1), ih, factorial_succ]
theorem choose_symm (hk : k ≤ n) : choose n (n - k) = choose n k := by
  have h₁ := choose_mul_factorial_mul_factorial (Nat.sub_le n k)
  have h₂ := choose_mul_factorial_mul_factorial hk
  rw [Nat.sub_sub_self hk, Nat.mul_right_comm] at h₁
  rw [← h₁] at h₂
  exact (Nat.eq_of_mul_eq_mul_right (factorial_pos k) (Nat.eq_of_mul_eq_mul_right (factorial_pos (n - k)) h₂)).symm
theorem choose_eq_factorial_div_factorial (hk : k ≤ n) : choose n k = n ! / (k ! * (n - k)!) := by
  rw [← choose_mul_factorial_mul_factorial hk, Nat.mul_assoc]
  exact (Nat.mul_div_cancel _ (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k)))).symm
end Nat
