/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: division with remainder.
-/
prelude
import Init.Nat.Basic

namespace Nat

/-! ## Quotient and remainder -/

private theorem div_mod_go (y : Nat) (hy : 0 < y) : (fuel x : Nat) → (h : x < fuel) →
    y * Nat.div.go y hy fuel x h + Nat.modCore.go y hy fuel x h = x
  | 0, x, h => absurd h (Nat.not_lt_zero x)
  | fuel + 1, x, h => by
    unfold Nat.div.go Nat.modCore.go
    by_cases hle : y ≤ x
    · rw [dif_pos hle, dif_pos hle]
      have l := Nat.lt_of_lt_of_le (Nat.sub_lt (Nat.lt_of_lt_of_le hy hle) hy) (Nat.le_of_lt_succ h)
      have ih := div_mod_go y hy fuel (x - y) l
      have e : y * (Nat.div.go y hy fuel (x - y) l + 1) + Nat.modCore.go y hy fuel (x - y) l = x := by
        rw [Nat.mul_add_one, Nat.add_right_comm, ih, Nat.sub_add_cancel hle]
      exact e
    · rw [dif_neg hle, dif_neg hle, Nat.mul_zero, Nat.zero_add]

private theorem modCore_go_of_not_le (y : Nat) (hy : 0 < y) (x : Nat) (hle : ¬ y ≤ x) : (fuel : Nat) → (h : x < fuel) →
    Nat.modCore.go y hy fuel x h = x
  | 0, h => absurd h (Nat.not_lt_zero x)
  | fuel + 1, h => by
    unfold Nat.modCore.go
    rw [dif_neg hle]

private theorem mod_eq_modCore (x y : Nat) : x % y = Nat.modCore x y := by
  cases x with
  | zero =>
    by_cases hy : 0 < y
    · exact (eq_zero_of_le_zero (by
        have h := div_mod_go y hy 1 0 (Nat.lt_succ_self 0)
        have e : Nat.modCore 0 y = Nat.modCore.go y hy 1 0 (Nat.lt_succ_self 0) := by
          unfold Nat.modCore; rw [dif_pos hy]
        rw [e]
        exact Nat.le_trans (Nat.le_add_left _ _) (Nat.le_of_eq h))).symm
    · unfold Nat.modCore; rw [dif_neg hy]; rfl
  | succ n =>
    show (if y ≤ succ n then Nat.modCore (succ n) y else succ n) = _
    by_cases h : y ≤ succ n
    · rw [if_pos h]
    · rw [if_neg h]
      have hy : 0 < y := Nat.lt_of_le_of_lt (Nat.zero_le _) (Nat.lt_of_not_le h)
      unfold Nat.modCore
      rw [dif_pos hy]
      exact (modCore_go_of_not_le y hy _ h _ _).symm

theorem div_add_mod (m k : Nat) : k * (m / k) + m % k = m := by
  rw [mod_eq_modCore]
  show k * Nat.div m k + _ = m
  unfold Nat.div Nat.modCore
  by_cases hk : 0 < k
  · rw [dif_pos hk, dif_pos hk]; exact div_mod_go k hk (succ m) m _
  · rw [dif_neg hk, dif_neg hk, Nat.mul_zero, Nat.zero_add]

theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm]; exact div_add_mod m k
theorem div_add_mod' (m k : Nat) : m / k * k + m % k = m := by rw [Nat.mul_comm]; exact div_add_mod m k
theorem mod_add_div' (m k : Nat) : m % k + m / k * k = m := by rw [Nat.mul_comm]; exact mod_add_div m k

@[simp] protected theorem div_zero (b : Nat) : b / 0 = 0 := by
  show Nat.div b 0 = 0
  unfold Nat.div; rw [dif_neg (Nat.lt_irrefl 0)]
@[simp] theorem mod_zero (a : Nat) : a % 0 = a := by
  have h := div_add_mod a 0
  rw [Nat.zero_mul, Nat.zero_add] at h
  exact h
theorem mod_le (x y : Nat) : x % y ≤ x := by
  have h := Nat.le_add_left (x % y) (y * (x / y))
  rw [div_add_mod] at h
  exact h

/-- Quotient and remainder are the only ones with `r < k`. -/
private theorem div_mod_of_eq {n k q r : Nat} (hr : r < k) (h : k * q + r = n) : n / k = q ∧ n % k = r := by
  have hk : 0 < k := Nat.lt_of_le_of_lt (Nat.zero_le r) hr
  have e : k * (n / k) + n % k = k * q + r := (div_add_mod n k).trans h.symm
  have hq : n / k = q := by
    cases Nat.lt_or_ge (n / k) q with
    | inl l =>
      have l' : k * (n / k + 1) ≤ k * q := Nat.mul_le_mul_left k l
      rw [Nat.mul_add_one] at l'
      have l'' : k * (n / k) + k ≤ k * (n / k) + n % k := by
        rw [e]; exact Nat.le_trans l' (Nat.le_add_right _ _)
      exact absurd (Nat.le_of_add_le_add_left l'') (Nat.not_le_of_gt (Nat.mod_lt n hk))
    | inr g =>
      cases Nat.eq_or_lt_of_le g with
      | inl e => exact e.symm
      | inr l =>
        have l' : k * (q + 1) ≤ k * (n / k) := Nat.mul_le_mul_left k l
        rw [Nat.mul_add_one] at l'
        have l'' : k * q + k ≤ k * q + r := by
          rw [← e]; exact Nat.le_trans l' (Nat.le_add_right _ _)
        exact absurd (Nat.le_of_add_le_add_left l'') (Nat.not_le_of_gt hr)
  rw [hq] at e
  exact ⟨hq, Nat.add_left_cancel e⟩

theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a :=
  (div_mod_of_eq (q := 0) h (Nat.zero_add a)).2
@[simp] theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 :=
  (div_mod_of_eq (q := 0) h (Nat.zero_add a)).1
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := by
  cases b with
  | zero => exact Nat.div_zero 0
  | succ b => exact div_eq_of_lt (Nat.zero_lt_succ b)
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := rfl
@[simp] protected theorem div_one (n : Nat) : n / 1 = n :=
  (div_mod_of_eq (r := 0) Nat.zero_lt_one (Nat.one_mul n)).1
theorem mod_one (n : Nat) : n % 1 = 0 := (div_mod_of_eq (r := 0) Nat.zero_lt_one (Nat.one_mul n)).2
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by
  cases n with
  | zero => exact mod_zero 0
  | succ n => exact (div_mod_of_eq (r := 0) (q := 1) (Nat.zero_lt_succ n) (Nat.mul_one _)).2
@[simp] protected theorem div_self {n : Nat} (h : 0 < n) : n / n = 1 :=
  (div_mod_of_eq (r := 0) h (Nat.mul_one n)).1
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by
  have h : n % 2 < 2 := Nat.mod_lt n (Nat.zero_lt_succ 1)
  cases Nat.eq_or_lt_of_le (Nat.le_of_lt_succ h) with
  | inl e => exact Or.inr e
  | inr l => exact Or.inl (eq_zero_of_le_zero (Nat.le_of_lt_succ l))
theorem add_mul_div_left (x z : Nat) {y : Nat} (h : 0 < y) : (x + y * z) / y = x / y + z :=
  (div_mod_of_eq (r := x % y) (Nat.mod_lt x h) (by
    rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])).1
theorem add_mul_div_right (x y : Nat) {z : Nat} (h : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left x y h]
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  cases y with
  | zero => rw [Nat.zero_mul]; rfl
  | succ y =>
    exact (div_mod_of_eq (q := x / succ y + z) (Nat.mod_lt x (Nat.zero_lt_succ y)) (by
      rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])).2
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  have h := add_mul_mod_self_left x z 1
  rw [Nat.mul_one] at h
  exact h
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]
theorem add_div_right (x : Nat) {z : Nat} (h : 0 < z) : (x + z) / z = succ (x / z) := by
  have h := add_mul_div_left x 1 h
  rw [Nat.mul_one] at h
  exact h
theorem add_div_left (x : Nat) {z : Nat} (h : 0 < z) : (z + x) / z = succ (x / z) := by
  rw [Nat.add_comm, add_div_right x h]
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := by
  have h := add_mul_mod_self_left 0 m n
  rw [Nat.zero_add, zero_mod] at h
  exact h
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := by rw [Nat.mul_comm, mul_mod_right]
@[simp] protected theorem mul_div_right (n : Nat) {m : Nat} (h : 0 < m) : m * n / m = n :=
  (div_mod_of_eq (r := 0) h rfl).1
@[simp] protected theorem mul_div_left (m : Nat) {n : Nat} (h : 0 < n) : m * n / n = m := by
  rw [Nat.mul_comm, Nat.mul_div_right m h]
protected theorem mul_div_cancel (m : Nat) {n : Nat} (h : 0 < n) : m * n / n = m := Nat.mul_div_left m h
protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (h : 0 < n) : n * m / n = m := Nat.mul_div_right m h
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by
  have h := Nat.le_add_right (n * (m / n)) (m % n)
  rw [div_add_mod] at h
  exact h
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by rw [Nat.mul_comm]; exact mul_div_le m n
theorem lt_mul_div_succ (a : Nat) {b : Nat} (h : 0 < b) : a < b * (a / b + 1) := by
  have h' := Nat.add_lt_add_left (Nat.mod_lt a h) (b * (a / b))
  rw [div_add_mod] at h'
  exact h'
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases k with
  | zero => rw [Nat.div_zero]; exact Nat.zero_le n
  | succ k =>
    exact Nat.le_trans (by
      have h := Nat.mul_le_mul_right (n / succ k) (Nat.succ_le_succ (Nat.zero_le k))
      rw [Nat.one_mul] at h
      exact h) (mul_div_le n (succ k))
theorem le_div_iff_mul_le {k x y : Nat} (hk : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  constructor
  · intro h
    exact Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
  · intro h
    have l : x * k < (y / k + 1) * k := by
      rw [Nat.mul_comm (y / k + 1)]
      exact Nat.lt_of_le_of_lt h (lt_mul_div_succ y hk)
    exact Nat.le_of_lt_succ (Nat.lt_of_mul_lt_mul_right l)
theorem div_lt_iff_lt_mul {k x y : Nat} (hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le, le_div_iff_mul_le hk]
protected theorem div_le_of_le_mul {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := by
  cases k with
  | zero => rw [Nat.div_zero]; exact Nat.zero_le n
  | succ k =>
    rw [Nat.mul_comm] at h
    exact Nat.le_of_lt_succ ((div_lt_iff_lt_mul (Nat.zero_lt_succ k)).2
      (Nat.lt_of_le_of_lt h (Nat.mul_lt_mul_of_pos_right (Nat.lt_succ_self n) (Nat.zero_lt_succ k))))
protected theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  cases c with
  | zero => rw [Nat.div_zero, Nat.div_zero]; exact Nat.le_refl 0
  | succ c =>
    exact (le_div_iff_mul_le (Nat.zero_lt_succ c)).2 (Nat.le_trans (div_mul_le_self a _) h)
theorem div_lt_self {n k : Nat} (hn : 0 < n) (hk : 1 < k) : n / k < n := by
  have hk0 : 0 < k := Nat.lt_of_le_of_lt (Nat.zero_le 1) hk
  refine (div_lt_iff_lt_mul hk0).2 ?_
  have h := Nat.mul_lt_mul_of_pos_left hk hn
  rw [Nat.mul_one] at h
  exact h
theorem div_pos {a b : Nat} (hba : b ≤ a) (hb : 0 < b) : 0 < a / b :=
  (le_div_iff_mul_le hb).2 (by rw [Nat.one_mul]; exact hba)
theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  by_cases h : 0 < y ∧ y ≤ x
  · rw [if_pos h]
    have e := add_div_right (x - y) h.1
    rw [Nat.sub_add_cancel h.2] at e
    exact e
  · rw [if_neg h]
    cases y with
    | zero => exact Nat.div_zero x
    | succ y => exact div_eq_of_lt (Nat.lt_of_not_le (fun l => h ⟨Nat.zero_lt_succ y, l⟩))
theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  by_cases h : 0 < y ∧ y ≤ x
  · rw [if_pos h]
    have e := add_mod_right (x - y) y
    rw [Nat.sub_add_cancel h.2] at e
    exact e
  · rw [if_neg h]
    cases y with
    | zero => exact mod_zero x
    | succ y => exact mod_eq_of_lt (Nat.lt_of_not_le (fun l => h ⟨Nat.zero_lt_succ y, l⟩))
theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  have e := add_mod_right (a - b) b
  rw [Nat.sub_add_cancel h] at e
  exact e
theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := by
  have e := add_div_right (a - b) h₁
  rw [Nat.sub_add_cancel h₂] at e
  exact e
protected theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases n with
  | zero => rw [Nat.zero_mul, Nat.div_zero, Nat.zero_div]
  | succ n => cases k with
    | zero => rw [Nat.mul_zero, Nat.div_zero, Nat.div_zero]
    | succ k =>
      refine Nat.le_antisymm ?_ ?_
      · rw [le_div_iff_mul_le (Nat.mul_pos (Nat.zero_lt_succ n) (Nat.zero_lt_succ k)), Nat.mul_comm (succ n),
          ← Nat.mul_assoc]
        exact Nat.le_trans (Nat.mul_le_mul_right _ (div_mul_le_self _ _)) (div_mul_le_self _ _)
      · rw [le_div_iff_mul_le (Nat.zero_lt_succ k), le_div_iff_mul_le (Nat.zero_lt_succ n), Nat.mul_assoc,
          Nat.mul_comm (succ k)]
        exact div_mul_le_self _ _
@[simp] theorem mod_mod (a n : Nat) : (a % n) % n = a % n := by
  cases n with
  | zero => exact mod_zero _
  | succ n => exact mod_eq_of_lt (Nat.mod_lt a (Nat.zero_lt_succ n))
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have h := add_mul_mod_self_left (m % n + k) n (m / n)
  rw [Nat.add_right_comm, mod_add_div] at h
  exact h.symm
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by rw [add_mod_mod, mod_add_mod]
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by
  have h : a * b = (a % n) * (b % n) + n * ((a / n) * b + (a % n) * (b / n)) := by
    rw [Nat.mul_add, ← Nat.mul_assoc, Nat.add_left_comm, Nat.mul_left_comm n (a % n) (b / n), ← Nat.mul_add,
      mod_add_div, ← Nat.add_mul, div_add_mod]
  rw [h, add_mul_mod_self_left]
@[simp] theorem mod_mul_mod (a b n : Nat) : (a % n * b) % n = a * b % n := by rw [mul_mod, mod_mod, ← mul_mod]
@[simp] theorem mul_mod_mod (a b n : Nat) : (a * (b % n)) % n = a * b % n := by rw [mul_mod, mod_mod, ← mul_mod]

end Nat
