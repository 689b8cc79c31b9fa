/-! Natural numbers: induction, rewriting, order, arithmetic procedures, recursion. -/

namespace Naturals
variable (a b c d m n k : Nat)

theorem zero_add' : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]
theorem add_comm' : a + b = b + a := by
  induction b with
  | zero => simp
  | succ b ih => omega
theorem mul_comm' : a * b = b * a := by
  induction b with
  | zero => rw [Nat.mul_zero, Nat.zero_mul]
  | succ b ih => rw [Nat.mul_succ, Nat.succ_mul, ih]
theorem mul_dist : a * (b + c) = a * b + a * c := by
  induction c with
  | zero => rfl
  | succ c ih => rw [← Nat.add_assoc, Nat.mul_succ, ih, Nat.mul_succ, Nat.add_assoc]
theorem pow_two' : a ^ 2 = a * a := by rw [Nat.pow_succ, Nat.pow_one]
theorem square_of_sum : (a + b) ^ 2 = a ^ 2 + 2 * (a * b) + b ^ 2 := by
  rw [Nat.pow_two, Nat.pow_two, Nat.pow_two, Nat.add_mul, Nat.mul_add, Nat.mul_add, Nat.mul_comm b a]
  omega
theorem succ_injective (h : a.succ = b.succ) : a = b := by
  injection h
theorem succ_injective' (h : a + 1 = b + 1) : a = b := by simpa using h
theorem zero_ne_succ' : 0 ≠ n + 1 := by
  intro h
  cases h
theorem add_right_cancel' (h : a + c = b + c) : a = b := by
  exact Nat.add_right_cancel h
theorem cases_on (h : n ≠ 0) : ∃ k, n = k + 1 := by
  cases n with
  | zero => contradiction
  | succ k => exact ⟨k, rfl⟩
theorem cases_unnamed (h : 0 < n) : 1 ≤ n := by
  cases n
  · contradiction
  · simp
theorem le_trans' (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  calc a ≤ b := h₁
    _ ≤ c := h₂
theorem mixed_chain (h₁ : a < b) (h₂ : b ≤ c) (h₃ : c = d) : a < d := by
  calc a < b := h₁
    _ ≤ c := h₂
    _ = d := h₃
theorem le_by_witness (h : ∃ k, b = a + k) : a ≤ b := by
  obtain ⟨k, rfl⟩ := h
  exact Nat.le_add_right a k
theorem witness_by_le (h : a ≤ b) : ∃ k, b = a + k := ⟨b - a, by omega⟩
theorem le_total' : a ≤ b ∨ b ≤ a := by
  rcases Nat.lt_trichotomy a b with h | h | h
  · left; exact Nat.le_of_lt h
  · left; exact Nat.le_of_eq h
  · right; exact Nat.le_of_lt h
theorem le_induction (h : a ≤ b) : a ≤ b + 2 := by
  induction h with
  | refl => exact Nat.le_add_right a 2
  | step _ ih => exact Nat.le_succ_of_le ih
theorem eq_of_le (h : n ≤ 0) : n = 0 := by simpa using h
theorem three_cases (h : n < 3) : n = 0 ∨ n = 1 ∨ n = 2 := by
  match n with
  | 0 => simp
  | 1 => simp
  | 2 => simp
theorem three_cases' (h : n < 3) : n = 0 ∨ n = 1 ∨ n = 2 := by omega
theorem mul_pos' (h₁ : 0 < a) (h₂ : 0 < b) : 0 < a * b := Nat.mul_pos h₁ h₂
theorem mul_eq_zero' : a * b = 0 ↔ a = 0 ∨ b = 0 := by simp
theorem mul_left_cancel' (h : a ≠ 0) (e : a * b = a * c) : b = c := by
  exact Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero h) e
theorem parity : (∃ k, n = 2 * k) ∨ ∃ k, n = 2 * k + 1 := by
  induction n with
  | zero => exact .inl ⟨0, rfl⟩
  | succ n ih =>
    rcases ih with ⟨k, rfl⟩ | ⟨k, rfl⟩
    · exact .inr ⟨k, rfl⟩
    · exact .inl ⟨k + 1, by omega⟩
theorem dvd_trans' (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨x, rfl⟩ := h₁
  obtain ⟨y, rfl⟩ := h₂
  exact ⟨x * y, Nat.mul_assoc a x y⟩
theorem dvd_sum (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c := Nat.dvd_add h₁ h₂
theorem consecutive : 2 ∣ n * (n + 1) := by
  have h : n % 2 = 0 ∨ n % 2 = 1 := by omega
  rcases h with h | h
  · exact Nat.dvd_mul_right_of_dvd (Nat.dvd_of_mod_eq_zero h) (n + 1)
  · exact Nat.dvd_mul_left_of_dvd (Nat.dvd_of_mod_eq_zero (by omega)) n
theorem by_ac : a + b + (c + d) = d + (b + a) + c := by ac_rfl
theorem by_ac' : a * b * (c * d) = d * (b * a) * c := by ac_rfl
theorem by_simp_ac : a + b + c = c + b + a := by simp only [Nat.add_comm, Nat.add_left_comm]
theorem by_omega (h : 2 * a + 3 ≤ b) (h' : b < 9) : a < 3 := by omega
theorem by_omega_mod (h : a % 4 = 3) : (a + 1) % 4 = 0 := by omega
theorem by_omega_int (x y : Int) (h : x < y) : 2 * x + 1 < 2 * y := by omega
theorem by_arith (h : a + 1 ≤ b) : a + 2 < b + 2 := by simp +arith; exact h
theorem by_decide : ∃ x, x < 10 ∧ x * x = 49 := by decide
theorem by_decide' : ∀ x < 20, x * x < 400 := by decide
theorem by_decide_fin : ∀ x y : Fin 4, x + y = y + x := by decide
theorem literals : 123456789 * 987654321 = 121932631112635269 := by rfl
theorem literals' : 2 ^ 100 % 7 = 2 := by decide
theorem literals'' : 2 + 2 ≠ 5 := by simp
theorem strong (f : Nat → Nat) (h : ∀ n, (∀ m, m < n → f m = 0) → f n = 0) : f n = 0 := by
  induction n using Nat.strongRecOn with
  | ind n ih => exact h n ih
theorem generalized (f : Nat → Nat → Nat) (h₀ : ∀ m, f 0 m = m) (h : ∀ n m, f (n + 1) m = f n (m + 1)) :
    f n m = n + m := by
  induction n generalizing m with
  | zero => rw [h₀, Nat.zero_add]
  | succ n ih => rw [h, ih]; omega
theorem rewrite_back (h : a = b) : b + c = a + c := by rw [← h]
theorem rewrite_at (h : a + 0 = b) : a = b := by
  rw [Nat.add_zero] at h
  exact h
theorem rewrite_everywhere (h : a + 0 = b + 0) : a + 0 = b := by
  rw [Nat.add_zero] at *
  exact h
theorem simp_at (h : a + 0 = b * 1) : a = b := by
  simp at h
  exact h
theorem simp_star (h₁ : a = b) (h₂ : b = c) : a = c := by simp [*]
theorem simp_only (h : a = b) : (a + 0, b) = (b, b) := by simp only [Nat.add_zero, h]
theorem nested_if : (if a < b then a else b) ≤ a := by
  split
  · exact Nat.le_refl a
  · omega
theorem min_le : min a b ≤ a := Nat.min_le_left a b
theorem max_cases : max a b = a ∨ max a b = b := by omega
theorem subtraction (h : b ≤ a) : a - b + b = a := by simp [h]
theorem subtraction' : a + b - b = a := by simp
theorem division : 7 * a / 7 = a := by omega
theorem gcd_self' : Nat.gcd a a = a := by simp

def sum : Nat → Nat
  | 0 => 0
  | n + 1 => sum n + (n + 1)
theorem gauss : 2 * sum n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]
def double : Nat → Nat
  | 0 => 0
  | n + 1 => double n + 2
theorem double_eq : double n = 2 * n := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [double, ih]; omega
theorem double_values : double 21 = 42 := by decide
def isEven : Nat → Bool
  | 0 => true
  | 1 => false
  | n + 2 => isEven n
theorem isEven_double : isEven (2 * n) = true := by
  induction n with
  | zero => rfl
  | succ n ih => simpa [Nat.mul_add, isEven] using ih
def log (n : Nat) : Nat := if n < 2 then 0 else log (n / 2) + 1
theorem log_one : log 1 = 0 := by
  rw [log]
  simp
def power (base : Nat) : Nat → Nat
  | 0 => 1
  | n + 1 => base * power base n
theorem power_eq : power a n = a ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [power, ih, Nat.pow_succ, Nat.mul_comm]
def ackermann : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackermann m 1
  | m + 1, n + 1 => ackermann m (ackermann (m + 1) n)
termination_by m n => (m, n)
theorem ackermann_pos : 0 < ackermann m n := by
  induction m generalizing n with
  | zero => simp [ackermann]
  | succ m ih =>
    cases n with
    | zero => rw [ackermann]; exact ih 1
    | succ n => rw [ackermann]; exact ih _
mutual
def even : Nat → Bool
  | 0 => true
  | n + 1 => odd n
def odd : Nat → Bool
  | 0 => false
  | n + 1 => even n
end
theorem even_ten : even 10 = true := by decide
inductive Le : Nat → Nat → Prop where
  | refl : Le i i
  | step {i j} : Le i j → Le i (j + 1)
theorem le_of_Le (h : Le a b) : a ≤ b := by
  induction h with
  | refl => exact Nat.le_refl _
  | step _ ih => exact Nat.le_succ_of_le ih
end Naturals
