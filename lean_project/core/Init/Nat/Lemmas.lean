/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: the rest of the standard lemmas. What is linear is left to `omega`.
-/
prelude
import Init.Nat.Simproc
import Init.AC

namespace Nat

/-! ## Successor and order -/

theorem lt_succ {m n : Nat} : m < succ n ↔ m ≤ n := lt_succ_iff
theorem lt_succ_of_lt {a b : Nat} (h : a < b) : a < succ b := by omega
theorem lt_add_one_of_lt {a b : Nat} (h : a < b) : a < b + 1 := by omega
theorem lt_add_one_of_le {n m : Nat} (h : n ≤ m) : n < m + 1 := by omega
theorem le_of_lt_add_one {n m : Nat} (h : n < m + 1) : n ≤ m := by omega
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl
theorem succ_le {n m : Nat} : succ n ≤ m ↔ n < m := Iff.rfl
theorem lt_iff_le_pred {m n : Nat} (h : 0 < n) : m < n ↔ m ≤ n - 1 := by omega
theorem le_pred_of_lt {n m : Nat} (h : m < n) : m ≤ n - 1 := by omega
theorem le_sub_one_of_lt {a b : Nat} (h : a < b) : a ≤ b - 1 := by omega
theorem lt_of_le_pred {n m : Nat} (h : 0 < n) (h' : m ≤ n - 1) : m < n := by omega
theorem lt_of_le_sub_one {n m : Nat} (h : 0 < n) (h' : m ≤ n - 1) : m < n := by omega
theorem le_sub_one_iff_lt {m n : Nat} (h : 0 < n) : m ≤ n - 1 ↔ m < n := by omega
theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by omega
theorem lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by omega
theorem le_sub_iff_add_le {a b c : Nat} (h : b ≤ c) : a ≤ c - b ↔ a + b ≤ c := by omega
theorem le_sub_iff_add_le' {a b c : Nat} (h : b ≤ c) : a ≤ c - b ↔ b + a ≤ c := by omega
theorem pred_eq_sub_one (n : Nat) : pred n = n - 1 := rfl
theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := by omega
theorem sub_one_lt_of_lt {n m : Nat} (h : m < n) : n - 1 < n := by omega
theorem sub_one_lt_of_le {n m : Nat} (h : 0 < n) (h' : n ≤ m) : n - 1 < m := by omega
theorem sub_one_le (n : Nat) : n - 1 ≤ n := by omega
theorem sub_one_add_one_eq_of_pos {n : Nat} (h : 0 < n) : n - 1 + 1 = n := by omega
theorem sub_one_add_one {n : Nat} (h : n ≠ 0) : n - 1 + 1 = n := by omega
theorem sub_one_eq_self {n : Nat} : n - 1 = n ↔ n = 0 := by omega
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := pred_lt (by omega)
theorem le_of_succ_le_succ_iff {n m : Nat} : succ n ≤ succ m ↔ n ≤ m := succ_le_succ_iff
theorem le_of_pred_lt {n m : Nat} (h : pred m < n) : m ≤ n := by cases m <;> exact (by first | exact Nat.zero_le _ | exact h)
theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := by omega
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega
theorem one_lt_iff_ne_zero_and_ne_one : {n : Nat} → (1 < n ↔ n ≠ 0 ∧ n ≠ 1) := by intro n; omega
theorem le_one_iff_eq_zero_or_eq_one {n : Nat} : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega
theorem one_lt_two : 1 < 2 := by omega
theorem zero_lt_two : 0 < 2 := by omega
theorem two_pos : 0 < 2 := by omega
theorem one_pos : 0 < 1 := by omega
theorem ne_zero_iff_zero_lt {n : Nat} : n ≠ 0 ↔ 0 < n := by omega
theorem zero_lt_of_lt {a b : Nat} (h : a < b) : 0 < b := by omega
theorem zero_lt_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a := by omega
theorem eq_of_le_of_lt_succ {n m : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n := by omega
theorem le_antisymm_of_not_lt {n m : Nat} (h₁ : ¬ n < m) (h₂ : ¬ m < n) : n = m := by omega
theorem eq_of_not_lt_of_not_lt {a b : Nat} (h₁ : ¬ a < b) (h₂ : ¬ b < a) : a = b := by omega
theorem not_lt_eq_le {a b : Nat} : (¬ a < b) = (b ≤ a) := propext Nat.not_lt
theorem lt_or_eq_of_lt_succ {a b : Nat} (h : a < b + 1) : a < b ∨ a = b := by omega
theorem le_or_lt (a b : Nat) : a ≤ b ∨ b < a := by omega
theorem le_or_eq_of_le_succ {m n : Nat} (h : m ≤ succ n) : m ≤ n ∨ m = succ n := by omega
theorem le_or_eq_of_le_add_one {m n : Nat} (h : m ≤ n + 1) : m ≤ n ∨ m = n + 1 := by omega
theorem lt_or_eq_of_le' {n m : Nat} (h : n ≤ m) : n < m ∨ n = m := by omega
theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m := by omega
theorem lt_succ_iff_lt_or_eq {m n : Nat} : m < succ n ↔ m < n ∨ m = n := by omega
theorem lt_add_one_iff_lt_or_eq {m n : Nat} : m < n + 1 ↔ m < n ∨ m = n := by omega
theorem eq_of_lt_succ_of_not_lt {m n : Nat} (h₁ : m < n + 1) (h₂ : ¬ m < n) : m = n := by omega
theorem le_lt_antisymm {n m : Nat} (h₁ : n ≤ m) (h₂ : m < n) : False := by omega
theorem lt_le_antisymm {n m : Nat} (h₁ : n < m) (h₂ : m ≤ n) : False := by omega
theorem lt_iff_not_ge {n m : Nat} : n < m ↔ ¬ n ≥ m := by omega
theorem le_succ_iff {m n : Nat} : m ≤ succ n ↔ m ≤ n ∨ m = succ n := by omega
protected theorem lt_iff_le_and_not_ge {m n : Nat} : m < n ↔ m ≤ n ∧ ¬ n ≤ m := by omega
protected theorem not_le_of_not_le {a b : Nat} (h : ¬ b ≤ a) : a ≤ b := by omega
protected theorem le_of_lt_or_eq {m n : Nat} (h : m < n ∨ m = n) : m ≤ n := by omega
protected theorem lt_or_gt {a b : Nat} (h : a ≠ b) : a < b ∨ b < a := by omega
protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a := by omega
protected theorem eq_or_lt_of_not_lt {a b : Nat} (h : ¬ a < b) : a = b ∨ b < a := by omega

/-! ## Addition -/

protected theorem add_left_eq_self {a b : Nat} : a + b = b ↔ a = 0 := by omega
protected theorem add_right_eq_self {a b : Nat} : a + b = a ↔ b = 0 := by omega
protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 := by omega
protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by omega
protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 := by omega
protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 := by omega
protected theorem self_eq_add_right {a b : Nat} : a = a + b ↔ b = 0 := by omega
protected theorem self_eq_add_left {a b : Nat} : a = b + a ↔ b = 0 := by omega
protected theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := by omega
protected theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := by omega
protected theorem add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n := by omega
protected theorem add_self_ne_one (n : Nat) : n + n ≠ 1 := by omega
protected theorem le_of_add_right_le' {n m k : Nat} (h : n + k ≤ m) : n ≤ m := by omega
protected theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m := by omega
protected theorem lt_of_add_left_lt {n m k : Nat} (h : k + n < m) : n < m := by omega
protected theorem not_le_of_lt_add {a b : Nat} (h : a + 1 ≤ b) : ¬ b ≤ a := by omega
protected theorem add_lt_add_of_lt_of_lt {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := by omega
protected theorem le_add_right_of_le' {n m k : Nat} (h : n ≤ m) : n ≤ m + k := by omega
theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := by omega
theorem self_ne_add_one (n : Nat) : n ≠ n + 1 := by omega
theorem add_one_eq_self_iff {n m : Nat} : n + m = n ↔ m = 0 := by omega
theorem one_add_le_iff {n m : Nat} : 1 + m ≤ n ↔ m < n := by omega
theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := by omega
theorem add_one_pos (n : Nat) : 0 < n + 1 := by omega
theorem le_of_le_of_add_le {a b c : Nat} (h : a + c ≤ b) : a ≤ b := by omega

/-! ## Subtraction -/

protected theorem sub_lt_self {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b := by omega
protected theorem sub_lt_of_lt {a b c : Nat} (h : a < c) : a - b < c := by omega
protected theorem sub_lt_left_of_lt_add {n k m : Nat} (h₁ : n ≤ k) (h₂ : k < n + m) : k - n < m := by omega
protected theorem sub_lt_right_of_lt_add {n k m : Nat} (h₁ : n ≤ k) (h₂ : k < m + n) : k - n < m := by omega
protected theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := by omega
protected theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c := by omega
protected theorem lt_add_of_sub_lt {a b c : Nat} (h : a - b < c) : a < c + b := by omega
protected theorem sub_lt_sub_left {k m n : Nat} (h₁ : k < m) (h₂ : k < n) : m - n < m - k := by omega
protected theorem sub_lt_sub_right {a b c : Nat} (h₁ : c ≤ a) (h₂ : a < b) : a - c < b - c := by omega
protected theorem sub_le_sub {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c := by omega
protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m := by omega
protected theorem sub_add_comm' {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by omega
protected theorem sub_add_sub_cancel {a b c : Nat} (hab : b ≤ a) (hcb : c ≤ b) : (a - b) + (b - c) = a - c := by omega
protected theorem sub_eq_iff_eq_add {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b := by omega
protected theorem sub_eq_iff_eq_add' {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by omega
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by omega
protected theorem sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by omega
protected theorem eq_sub_of_add_eq {a b c : Nat} (h : a + b = c) : a = c - b := by omega
protected theorem eq_sub_of_add_eq' {a b c : Nat} (h : b + a = c) : a = c - b := by omega
protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := by omega
protected theorem sub_add_cancel' {n m : Nat} (h : m ≤ n) : n - m + m = n := by omega
protected theorem add_sub_add_right' (n k m : Nat) : (n + k) - (m + k) = n - m := by omega
protected theorem sub_self_add (n m : Nat) : n - (n + m) = 0 := by omega
protected theorem sub_add_min_cancel (n m : Nat) : n - m + min n m = n := by omega
protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by omega
protected theorem sub_lt_iff_lt_add {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < c + b := by omega
protected theorem sub_lt_iff_lt_add' {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < b + c := by omega
protected theorem le_sub_of_add_le' {a b c : Nat} (h : b + a ≤ c) : a ≤ c - b := by omega
protected theorem sub_ne_zero_iff_lt {n m : Nat} : m - n ≠ 0 ↔ n < m := by omega
protected theorem sub_eq_zero_iff {n m : Nat} : n - m = 0 ↔ n ≤ m := by omega
protected theorem sub_add_lt_sub {n m k : Nat} (h₁ : m + k ≤ n) (h₂ : 0 < k) : n - (m + k) < n - m := by omega
protected theorem sub_one_sub_lt {i n : Nat} (h : i < n) : n - 1 - i < n := by omega
theorem sub_one_sub_lt_of_lt {a b : Nat} (h : a < b) : b - 1 - a < b := by omega
theorem sub_succ' (m n : Nat) : m - succ n = m - n - 1 := by omega
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
theorem succ_sub_succ_eq_sub' (n m : Nat) : (n + 1) - (m + 1) = n - m := by omega
theorem sub_add_eq_max (a b : Nat) : a - b + b = max a b := by omega
theorem add_sub_cancel_right (n m : Nat) : n + m - m = n := by omega
theorem le_sub_one_of_lt' {a b : Nat} (h : a < b) : a ≤ b - 1 := by omega
theorem sub_lt_succ (a b : Nat) : a - b < succ a := by omega
theorem sub_lt_add_one (a b : Nat) : a - b < a + 1 := by omega
theorem sub_sub_eq_min (a b : Nat) : a - (a - b) = min a b := by omega
theorem sub_add_eq' (a b c : Nat) : a - (b + c) = a - b - c := by omega
theorem exists_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k, n = m + k := ⟨n - m, by omega⟩
theorem eq_of_sub_eq_zero {a b : Nat} (h : a - b = 0) (h' : b - a = 0) : a = b := by omega

/-! ## Minimum and maximum -/

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl
protected theorem min_eq_min (a b : Nat) : Nat.min a b = min a b := rfl
protected theorem max_eq_max (a b : Nat) : Nat.max a b = max a b := rfl
protected theorem min_le_left (a b : Nat) : min a b ≤ a := by omega
protected theorem min_le_right (a b : Nat) : min a b ≤ b := by omega
protected theorem le_max_left (a b : Nat) : a ≤ max a b := by omega
protected theorem le_max_right (a b : Nat) : b ≤ max a b := by omega
protected theorem min_comm (a b : Nat) : min a b = min b a := by omega
protected theorem max_comm (a b : Nat) : max a b = max b a := by omega
protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) := by omega
protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) := by omega
@[simp] protected theorem min_self (a : Nat) : min a a = a := by omega
@[simp] protected theorem max_self (a : Nat) : max a a = a := by omega
@[simp] protected theorem zero_min (a : Nat) : min 0 a = 0 := by omega
@[simp] protected theorem min_zero (a : Nat) : min a 0 = 0 := by omega
@[simp] protected theorem zero_max (a : Nat) : max 0 a = a := by omega
@[simp] protected theorem max_zero (a : Nat) : max a 0 = a := by omega
protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := by omega
protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by omega
protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by omega
protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := by omega
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega
protected theorem le_min_of_le_of_le {a b c : Nat} (h₁ : a ≤ b) (h₂ : a ≤ c) : a ≤ min b c := by omega
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := by omega
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega
protected theorem max_le_of_le_of_le {a b c : Nat} (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c := by omega
protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c := by omega
protected theorem le_max {a b c : Nat} : a ≤ max b c ↔ a ≤ b ∨ a ≤ c := by omega
protected theorem min_le {a b c : Nat} : min a b ≤ c ↔ a ≤ c ∨ b ≤ c := by omega
protected theorem add_max_add_right (a b c : Nat) : max (a + c) (b + c) = max a b + c := by omega
protected theorem add_max_add_left (a b c : Nat) : max (a + b) (a + c) = a + max b c := by omega
protected theorem add_min_add_right (a b c : Nat) : min (a + c) (b + c) = min a b + c := by omega
protected theorem add_min_add_left (a b c : Nat) : min (a + b) (a + c) = a + min b c := by omega
protected theorem max_add_min (a b : Nat) : max a b + min a b = a + b := by omega
protected theorem sub_max_sub_right (a b c : Nat) : max (a - c) (b - c) = max a b - c := by omega
protected theorem sub_min_sub_right (a b c : Nat) : min (a - c) (b - c) = min a b - c := by omega
protected theorem max_min_distrib_left (a b c : Nat) : max a (min b c) = min (max a b) (max a c) := by omega
protected theorem min_max_distrib_left (a b c : Nat) : min a (max b c) = max (min a b) (min a c) := by omega
theorem succ_max_succ (a b : Nat) : max (succ a) (succ b) = succ (max a b) := by omega
theorem succ_min_succ (a b : Nat) : min (succ a) (succ b) = succ (min a b) := by omega

/-! ## Multiplication -/

protected theorem mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h
protected theorem mul_self_lt_mul_self {m n : Nat} (h : m < n) : m * m < n * n :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left m (Nat.le_of_lt h)) (Nat.mul_lt_mul_of_pos_right h (by omega))
protected theorem mul_lt_mul_of_lt_of_le {a b c d : Nat} (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a hbd) (Nat.mul_lt_mul_of_pos_right hac hd)
protected theorem mul_lt_mul_of_le_of_lt {a b c d : Nat} (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.mul_lt_mul_of_pos_left hbd hc)
protected theorem mul_lt_mul'' {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le hac (Nat.le_of_lt hbd) (by omega)
protected theorem mul_lt_mul_left {a b c : Nat} (a0 : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_left, fun h => Nat.mul_lt_mul_of_pos_left h a0⟩
protected theorem mul_lt_mul_right {a b c : Nat} (a0 : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_right, fun h => Nat.mul_lt_mul_of_pos_right h a0⟩
protected theorem mul_le_mul_left_iff {a b c : Nat} (a0 : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun h => Nat.le_of_mul_le_mul_left h a0, Nat.mul_le_mul_left a⟩
protected theorem mul_le_mul_right_iff {a b c : Nat} (a0 : 0 < a) : b * a ≤ c * a ↔ b ≤ c :=
  ⟨fun h => Nat.le_of_mul_le_mul_right h a0, Nat.mul_le_mul_right a⟩
protected theorem mul_left_cancel {n m k : Nat} (np : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.eq_of_mul_eq_mul_left np h
protected theorem mul_right_cancel {n m k : Nat} (mp : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_right mp h
protected theorem mul_left_cancel_iff {n : Nat} (p : 0 < n) {m k : Nat} : n * m = n * k ↔ m = k :=
  ⟨Nat.mul_left_cancel p, fun h => h ▸ rfl⟩
protected theorem mul_right_cancel_iff {m : Nat} (p : 0 < m) {n k : Nat} : n * m = k * m ↔ n = k :=
  ⟨Nat.mul_right_cancel p, fun h => h ▸ rfl⟩
protected theorem le_mul_of_pos_left (m : Nat) {n : Nat} (h : 0 < n) : m ≤ n * m := by
  have h' := Nat.mul_le_mul_right m h
  rw [Nat.one_mul] at h'
  exact h'
protected theorem le_mul_of_pos_right (n : Nat) {m : Nat} (h : 0 < m) : n ≤ n * m := by
  rw [Nat.mul_comm]; exact Nat.le_mul_of_pos_left n h
protected theorem pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < b :=
  Nat.pos_of_ne_zero (fun e => by rw [e] at h; exact Nat.lt_irrefl 0 h)
protected theorem pos_of_mul_pos_right {a b : Nat} (h : 0 < a * b) : 0 < a := by
  rw [Nat.mul_comm] at h; exact Nat.pos_of_mul_pos_left h
protected theorem mul_pos_iff {m n : Nat} : 0 < m * n ↔ 0 < m ∧ 0 < n :=
  ⟨fun h => ⟨Nat.pos_of_mul_pos_right h, Nat.pos_of_mul_pos_left h⟩, fun h => Nat.mul_pos h.1 h.2⟩
protected theorem eq_one_of_mul_eq_one_right {m n : Nat} (h : m * n = 1) : m = 1 :=
  eq_one_of_dvd_one ⟨n, h.symm⟩
protected theorem eq_one_of_mul_eq_one_left {m n : Nat} (h : m * n = 1) : n = 1 := by
  rw [Nat.mul_comm] at h; exact Nat.eq_one_of_mul_eq_one_right h
protected theorem mul_eq_one_iff {m n : Nat} : m * n = 1 ↔ m = 1 ∧ n = 1 :=
  ⟨fun h => ⟨Nat.eq_one_of_mul_eq_one_right h, Nat.eq_one_of_mul_eq_one_left h⟩, fun h => by rw [h.1, h.2]⟩
protected theorem mul_ne_zero_iff {n m : Nat} : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 := by
  rw [Ne, Nat.mul_eq_zero]; omega
protected theorem mul_self_sub_mul_self_eq (a b : Nat) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.mul_sub, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a]; omega
protected theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := Nat.mul_pred n m
protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := by
  rw [Nat.mul_comm, Nat.mul_sub_one, Nat.mul_comm]
protected theorem add_mul_self_eq (a b : Nat) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b := by
  rw [Nat.add_mul, Nat.mul_add, Nat.mul_add, Nat.mul_comm b a]; omega
protected theorem mul_max_mul_left (a b c : Nat) : max (a * b) (a * c) = a * max b c := by
  cases Nat.le_total b c with
  | inl h => rw [Nat.max_eq_right h, Nat.max_eq_right (Nat.mul_le_mul_left a h)]
  | inr h => rw [Nat.max_eq_left h, Nat.max_eq_left (Nat.mul_le_mul_left a h)]
protected theorem mul_min_mul_left (a b c : Nat) : min (a * b) (a * c) = a * min b c := by
  cases Nat.le_total b c with
  | inl h => rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.mul_le_mul_left a h)]
  | inr h => rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.mul_le_mul_left a h)]

/-! ## Powers -/

protected theorem pow_add_one {b n : Nat} : b ^ (n + 1) = b ^ n * b := rfl
protected theorem pow_succ' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.mul_comm _ _
protected theorem pow_add_one' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.mul_comm _ _
@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a
protected theorem pow_two (a : Nat) : a ^ 2 = a * a := congrArg (· * a) (Nat.one_mul a)
protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := by
  induction i with
  | zero => exact Nat.le_refl 1
  | succ i ih => exact Nat.mul_le_mul ih h
@[simp] protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih]
@[simp] protected theorem zero_pow {n : Nat} (h : 0 < n) : 0 ^ n = 0 := by
  cases n with
  | zero => exact absurd h (Nat.lt_irrefl 0)
  | succ n => rfl
theorem zero_pow_succ {n : Nat} : 0 ^ (n + 1) = 0 := rfl
protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Nat.mul_one _).symm
  | succ n ih => exact (congrArg (· * a) ih).trans (Nat.mul_assoc _ _ _)
protected theorem pow_add' (a m n : Nat) : a ^ (m + n) = a ^ n * a ^ m := by rw [Nat.pow_add, Nat.mul_comm]
protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_succ, Nat.pow_add, ih, Nat.pow_succ]
protected theorem pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, Nat.pow_mul]
protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih, Nat.pow_succ, Nat.pow_succ, Nat.mul_mul_mul_comm]
protected theorem pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by
  rw [← Nat.pow_mul, Nat.pow_mul']
protected theorem two_pow_pos (w : Nat) : 0 < 2 ^ w := Nat.pow_pos (by omega)
protected theorem one_le_two_pow {n : Nat} : 1 ≤ 2 ^ n := Nat.pow_pos (by omega)
protected theorem pow_lt_pow_succ {a n : Nat} (h : 1 < a) : a ^ n < a ^ (n + 1) := by
  have h' := Nat.mul_lt_mul_of_pos_left h (Nat.pow_pos (p := a) (n := n) (by omega))
  rw [Nat.mul_one] at h'
  exact h'
protected theorem pow_lt_pow_of_lt {a n m : Nat} (h : 1 < a) (w : n < m) : a ^ n < a ^ m :=
  Nat.lt_of_lt_of_le (Nat.pow_lt_pow_succ h) (pow_le_pow_right (by omega) w)
protected theorem pow_lt_pow_right {a n m : Nat} (h : 1 < a) (w : n < m) : a ^ n < a ^ m :=
  Nat.pow_lt_pow_of_lt h w
protected theorem pow_lt_pow_left {a b n : Nat} (h : a < b) (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    exact Nat.mul_lt_mul_of_le_of_lt (Nat.pow_le_pow_left (Nat.le_of_lt h) n) h (Nat.pow_pos (by omega))
theorem lt_two_pow_self {n : Nat} : n < 2 ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => rw [Nat.pow_succ]; omega
protected theorem pow_self_pos {n : Nat} : 0 < n ^ n := by
  cases n with
  | zero => exact Nat.zero_lt_one
  | succ n => exact Nat.pow_pos (Nat.zero_lt_succ n)
protected theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n :=
  ⟨a ^ (n - m), by rw [← Nat.pow_add, Nat.add_sub_of_le h]⟩

/-! ## Parity, division, divisibility -/

theorem mod_two_eq_zero_iff_even' {n : Nat} : n % 2 = 0 ↔ ∃ k, n = 2 * k :=
  ⟨fun h => ⟨n / 2, by omega⟩, fun ⟨k, h⟩ => by omega⟩
theorem mod_two_ne_one {n : Nat} : n % 2 ≠ 1 ↔ n % 2 = 0 := by omega
theorem mod_two_ne_zero {n : Nat} : n % 2 ≠ 0 ↔ n % 2 = 1 := by omega
theorem mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (mod_le a b) h
theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  have hn : 0 < n := Nat.pos_of_ne_zero (fun e => by rw [e, Nat.zero_mul] at h; exact Nat.not_lt_zero _ h)
  rw [Nat.mul_comm] at h
  exact (div_lt_iff_lt_mul hn).2 h
theorem div_le_of_le_mul' {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := Nat.div_le_of_le_mul h
theorem div_le_div {a b c d : Nat} (h₁ : a ≤ b) (h₂ : d ≤ c) (h₃ : d ≠ 0) : a / c ≤ b / d := by
  refine (le_div_iff_mul_le (Nat.pos_of_ne_zero h₃)).2 ?_
  exact Nat.le_trans (Nat.mul_le_mul_left _ h₂) (Nat.le_trans (div_mul_le_self a c) h₁)
theorem div_le_div_left {b c : Nat} (h : c ≤ b) (hc : 0 < c) (a : Nat) : a / b ≤ a / c :=
  div_le_div (Nat.le_refl a) h (Nat.ne_of_gt hc)
theorem div_eq_iff {a b c : Nat} (h : 0 < b) : a / b = c ↔ b * c ≤ a ∧ a < b * (c + 1) :=
  ⟨fun e => by rw [← e]; exact ⟨mul_div_le a b, lt_mul_div_succ a h⟩, fun e => by
    refine Nat.le_antisymm (Nat.le_of_lt_succ ((div_lt_iff_lt_mul h).2 ?_)) ((le_div_iff_mul_le h).2 ?_)
    · rw [Nat.mul_comm]; exact e.2
    · rw [Nat.mul_comm]; exact e.1⟩
theorem eq_mul_of_div_eq_right {a b c : Nat} (h : b ∣ a) (h' : a / b = c) : a = b * c := by
  rw [← h', Nat.mul_div_cancel' h]
theorem div_eq_of_eq_mul_left {a b c : Nat} (h : 0 < b) (e : a = c * b) : a / b = c := by
  rw [e, Nat.mul_div_left c h]
theorem div_eq_of_eq_mul_right {a b c : Nat} (h : 0 < b) (e : a = b * c) : a / b = c := by
  rw [e, Nat.mul_div_right c h]
theorem mul_div_mul_left {m : Nat} (n k : Nat) (h : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_right n h]
theorem mul_div_mul_right {m : Nat} (n k : Nat) (h : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm n, Nat.mul_comm k, mul_div_mul_left n k h]
theorem mul_mod_mul_left (z x y : Nat) : (z * x) % (z * y) = z * (x % y) := by
  cases Nat.eq_zero_or_pos z with
  | inl h => rw [h, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul]
  | inr h =>
    have e := div_add_mod (z * x) (z * y)
    rw [mul_div_mul_left x y h, Nat.mul_assoc] at e
    have e' := congrArg (z * ·) (div_add_mod x y)
    have e' : z * (y * (x / y) + x % y) = z * x := e'
    rw [Nat.mul_add] at e'
    omega
theorem mul_mod_mul_right (z x y : Nat) : (x * z) % (y * z) = (x % y) * z := by
  rw [Nat.mul_comm x z, Nat.mul_comm y z, mul_mod_mul_left, Nat.mul_comm]
theorem mod_mul_right_div_self (m n k : Nat) : m % (n * k) / n = (m / n) % k := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, zero_mod]
  | inr h => cases Nat.eq_zero_or_pos k with
   | inl hk => rw [hk, Nat.mul_zero, mod_zero, mod_zero]
   | inr hk =>
    have e := div_add_mod m (n * k)
    have e₂ := add_mul_div_left (m % (n * k)) (k * (m / (n * k))) h
    rw [← Nat.mul_assoc, Nat.add_comm, e, Nat.add_comm] at e₂
    rw [e₂, Nat.add_comm, add_mul_mod_self_left]
    exact (mod_eq_of_lt (div_lt_of_lt_mul (Nat.mod_lt m (Nat.mul_pos h hk)))).symm
theorem even_or_odd (n : Nat) : (∃ k, n = 2 * k) ∨ (∃ k, n = 2 * k + 1) := by
  cases mod_two_eq_zero_or_one n with
  | inl h => exact Or.inl ⟨n / 2, by omega⟩
  | inr h => exact Or.inr ⟨n / 2, by omega⟩
protected theorem dvd_sub' {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := Nat.dvd_sub h₁ h₂
protected theorem dvd_of_mul_dvd_mul_left {k m n : Nat} (kpos : 0 < k) (h : k * m ∣ k * n) : m ∣ n :=
  match h with
  | ⟨c, hc⟩ => ⟨c, Nat.eq_of_mul_eq_mul_left kpos (by rw [← Nat.mul_assoc]; exact hc)⟩
protected theorem dvd_of_mul_dvd_mul_right {k m n : Nat} (kpos : 0 < k) (h : m * k ∣ n * k) : m ∣ n := by
  rw [Nat.mul_comm m k, Nat.mul_comm n k] at h; exact Nat.dvd_of_mul_dvd_mul_left kpos h
protected theorem mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul (Nat.dvd_refl a)⟩
protected theorem dvd_of_mul_right_dvd {m n k : Nat} (h : m * k ∣ n) : m ∣ n := Nat.dvd_trans (Nat.dvd_mul_right m k) h
protected theorem dvd_of_mul_left_dvd {m n k : Nat} (h : k * m ∣ n) : m ∣ n := Nat.dvd_trans (Nat.dvd_mul_left m k) h
protected theorem div_dvd_of_dvd {m n : Nat} (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩
protected theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨eq_one_of_dvd_one, fun h => h ▸ Nat.dvd_refl 1⟩
protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 := ⟨Nat.eq_zero_of_zero_dvd, fun h => h ▸ Nat.dvd_refl 0⟩
protected theorem dvd_add_left {m k : Nat} (h : k ∣ m) {n : Nat} : k ∣ n + m ↔ k ∣ n := by
  rw [Nat.add_comm]; exact Nat.dvd_add_right h
protected theorem not_dvd_of_pos_of_lt {m n : Nat} (h₁ : 0 < n) (h₂ : n < m) : ¬ m ∣ n :=
  fun d => Nat.not_le_of_gt h₂ (le_of_dvd h₁ d)
protected theorem eq_of_dvd_of_lt_two_mul {m n : Nat} (h₀ : n ≠ 0) (h : m ∣ n) (h' : n < 2 * m) : n = m :=
  match h with
  | ⟨0, hc⟩ => absurd hc h₀
  | ⟨1, hc⟩ => hc.trans (Nat.mul_one m)
  | ⟨c + 2, hc⟩ => by
    rw [hc, Nat.mul_add] at h'
    omega
theorem gcd_le_left {m : Nat} (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right {n : Nat} (m : Nat) (h : 0 < n) : gcd m n ≤ n := le_of_dvd h (gcd_dvd_right m n)
theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m :=
  Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]
theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  refine gcd.induction (P := fun n k => gcd (m * n) (m * k) = m * gcd n k) n k ?_ ?_
  · intro k; rw [Nat.mul_zero, gcd_zero_left, gcd_zero_left]
  · intro n k _ ih
    rw [gcd_rec (m * n), mul_mod_mul_left, ih, ← gcd_rec]
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, gcd_mul_left, Nat.mul_comm]

/-! ## Simplification -/

attribute [simp] Nat.le_add_right Nat.le_add_left Nat.zero_lt_succ Nat.zero_le Nat.not_lt_zero Nat.lt_irrefl
  Nat.le_refl Nat.not_le Nat.not_lt Nat.sub_le Nat.add_sub_cancel_left Nat.succ_sub_succ_eq_sub Nat.mul_eq_zero
  Nat.add_left_cancel_iff Nat.add_right_cancel_iff Nat.add_le_add_iff_left Nat.add_le_add_iff_right
  Nat.add_lt_add_iff_left Nat.add_lt_add_iff_right Nat.lt_one_iff Nat.add_eq_left Nat.add_eq_right
  Nat.left_eq_add Nat.right_eq_add Nat.mod_one Nat.dvd_refl Nat.dvd_zero Nat.one_dvd Nat.dvd_mul_left
  Nat.dvd_mul_right Nat.lt_add_one Nat.le_succ Nat.not_succ_le_self Nat.not_succ_le_zero Nat.pos_pow_of_pos

end Nat
