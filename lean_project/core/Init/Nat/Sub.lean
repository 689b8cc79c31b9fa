/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: predecessor and truncated subtraction.
-/
prelude
import Init.Nat.Order

namespace Nat

/-! ## Predecessor -/

theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := by omega
theorem sub_one_lt_of_lt {n m : Nat} (h : m < n) : n - 1 < n := by omega
theorem sub_one_lt_of_le {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : a - 1 < b := by omega
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := by simp only [pred_eq_sub_one] at *; omega
theorem pred_lt' {n m : Nat} (h : m < n) : pred n < n := by simp only [pred_eq_sub_one] at *; omega
theorem pred_lt_self {a : Nat} (h : 0 < a) : pred a < a := by simp only [pred_eq_sub_one] at *; omega
theorem pred_lt_pred {n m : Nat} (h₁ : n ≠ 0) (h₂ : n < m) : pred n < pred m := by
  simp only [pred_eq_sub_one] at *; omega
theorem pred_inj {a b : Nat} (h₁ : 0 < a) (h₂ : 0 < b) (h : pred a = pred b) : a = b := by
  simp only [pred_eq_sub_one] at *; omega
theorem pred_ne_self {a : Nat} (h : a ≠ 0) : pred a ≠ a := by simp only [pred_eq_sub_one] at *; omega
theorem sub_one_ne_self {a : Nat} (h : a ≠ 0) : a - 1 ≠ a := by omega
theorem sub_one_cancel {a b : Nat} (h₁ : 0 < a) (h₂ : 0 < b) (h : a - 1 = b - 1) : a = b := by omega
theorem sub_one_eq_self {n : Nat} : n - 1 = n ↔ n = 0 := by omega
theorem eq_self_sub_one {n : Nat} : n = n - 1 ↔ n = 0 := by omega
theorem pred_eq_self_iff {n : Nat} : n.pred = n ↔ n = 0 := by simp only [pred_eq_sub_one] at *; omega
theorem pred_eq_of_eq_succ {m n : Nat} (h : m = n.succ) : m.pred = n := by simp only [pred_eq_sub_one] at *; omega
theorem pred_one_add (n : Nat) : pred (1 + n) = n := by simp only [pred_eq_sub_one] at *; omega
theorem succ_pred_eq_of_ne_zero {n : Nat} (h : n ≠ 0) : succ (pred n) = n := by simp only [pred_eq_sub_one] at *; omega
theorem sub_one_add_one {a : Nat} (h : a ≠ 0) : a - 1 + 1 = a := by omega
theorem sub_one_add_one_eq_of_pos {n : Nat} (h : 0 < n) : n - 1 + 1 = n := by omega
theorem eq_zero_or_eq_succ_pred (n : Nat) : n = 0 ∨ n = succ (pred n) := by simp only [pred_eq_sub_one] at *; omega
theorem eq_zero_or_eq_sub_one_add_one {n : Nat} : n = 0 ∨ n = n - 1 + 1 := by omega
theorem pred_le_iff_le_succ {n m : Nat} : pred n ≤ m ↔ n ≤ succ m := by simp only [pred_eq_sub_one] at *; omega
theorem pred_le_iff {n m : Nat} : pred m ≤ n ↔ m ≤ succ n := by simp only [pred_eq_sub_one] at *; omega
theorem le_succ_of_pred_le {n m : Nat} (h : pred n ≤ m) : n ≤ succ m := by simp only [pred_eq_sub_one] at *; omega
theorem pred_le_of_le_succ {n m : Nat} (h : n ≤ succ m) : pred n ≤ m := by simp only [pred_eq_sub_one] at *; omega
theorem lt_pred_iff_succ_lt {n m : Nat} : n < pred m ↔ succ n < m := by simp only [pred_eq_sub_one] at *; omega
theorem lt_pred_iff {a b : Nat} : a < pred b ↔ succ a < b := by simp only [pred_eq_sub_one] at *; omega
theorem succ_lt_of_lt_pred {n m : Nat} (h : n < pred m) : succ n < m := by simp only [pred_eq_sub_one] at *; omega
theorem lt_pred_of_succ_lt {n m : Nat} (h : succ n < m) : n < pred m := by simp only [pred_eq_sub_one] at *; omega
theorem le_pred_iff_lt {n m : Nat} (h : 0 < m) : n ≤ pred m ↔ n < m := by simp only [pred_eq_sub_one] at *; omega
theorem le_pred_of_lt {n m : Nat} (h : n < m) : n ≤ pred m := by simp only [pred_eq_sub_one] at *; omega
theorem lt_of_le_pred {n m : Nat} (h : 0 < m) (h' : n ≤ pred m) : n < m := by simp only [pred_eq_sub_one] at *; omega
theorem le_sub_one_of_lt {a b : Nat} (h : a < b) : a ≤ b - 1 := by omega
theorem lt_of_le_sub_one {n m : Nat} (h : 0 < m) (h' : n ≤ m - 1) : n < m := by omega
protected theorem le_sub_one_iff_lt {n m : Nat} (h : 0 < m) : n ≤ m - 1 ↔ n < m := by omega
theorem le_of_pred_lt {m n : Nat} (h : pred m < n) : m ≤ n := by simp only [pred_eq_sub_one] at *; omega
theorem lt_of_lt_pred {m n : Nat} (h : m < n - 1) : m < n := by omega
theorem le_add_pred_of_pos {b : Nat} (a : Nat) (hb : b ≠ 0) : a ≤ b + (a - 1) := by omega
theorem pred_sub (n m : Nat) : pred n - m = pred (n - m) := by simp only [pred_eq_sub_one] at *; omega
theorem self_add_sub_one (n : Nat) : n + (n - 1) = 2 * n - 1 := by omega
theorem sub_one_add_self (n : Nat) : n - 1 + n = 2 * n - 1 := by omega
theorem self_add_pred (n : Nat) : n + pred n = (2 * n).pred := by simp only [pred_eq_sub_one] at *; omega
theorem pred_add_self (n : Nat) : pred n + n = (2 * n).pred := by simp only [pred_eq_sub_one] at *; omega

/-! ## Subtraction and addition -/

theorem add_sub_self_left (a b : Nat) : a + b - a = b := by omega
theorem add_sub_self_right (a b : Nat) : a + b - b = a := by omega
protected theorem add_sub_cancel_right (n m : Nat) : n + m - m = n := by omega
protected theorem one_add_sub_one (n : Nat) : 1 + n - 1 = n := by omega
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
theorem sub_succ' (m n : Nat) : m - n.succ = m - n - 1 := rfl
protected theorem one_sub (n : Nat) : 1 - n = if n = 0 then 1 else 0 := by
  cases n with
  | zero => rfl
  | succ n => rw [if_neg (succ_ne_zero n)]; omega
theorem succ_sub_sub_succ (n m k : Nat) : succ n - m - succ k = n - m - k := by omega
theorem add_sub_sub_add_right (n m k l : Nat) : n + l - m - (k + l) = n - m - k := by omega
protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m := by omega
protected theorem sub_self_add (n m : Nat) : n - (n + m) = 0 := by omega
protected theorem sub_sub_sub_cancel_right {a b c : Nat} (h : c ≤ b) : a - c - (b - c) = a - b := by omega
protected theorem add_sub_sub_cancel {a b c : Nat} (h : c ≤ a) : a + b - (a - c) = b + c := by omega
protected theorem sub_add_sub_cancel {a b c : Nat} (hab : b ≤ a) (hcb : c ≤ b) : a - b + (b - c) = a - c := by omega
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by omega
protected theorem sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by omega
protected theorem eq_sub_of_add_eq {a b c : Nat} (h : c + b = a) : c = a - b := by omega
protected theorem eq_sub_of_add_eq' {a b c : Nat} (h : b + c = a) : c = a - b := by omega
protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := by omega
protected theorem sub_eq_iff_eq_add {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b := by omega
protected theorem sub_eq_iff_eq_add' {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by omega
theorem sub.elim {motive : Nat → Prop} (x y : Nat) (h₁ : y ≤ x → (k : Nat) → x = y + k → motive k)
    (h₂ : x < y → motive 0) : motive (x - y) :=
  (Nat.lt_or_ge x y).elim (fun l => (Nat.sub_eq_zero_of_le (Nat.le_of_lt l)).symm ▸ h₂ l)
    fun g => h₁ g (x - y) (Nat.add_sub_of_le g).symm

/-! ## Subtraction and order -/

theorem sub_lt_of_lt {a b c : Nat} (h : a < c) : a - b < c := by omega
theorem sub_lt_succ (a b : Nat) : a - b < succ a := by omega
theorem sub_lt_add_one (a b : Nat) : a - b < a + 1 := by omega
theorem sub_one_sub_lt {i n : Nat} (h : i < n) : n - 1 - i < n := by omega
protected theorem sub_one_sub_lt_of_lt {a b : Nat} (h : a < b) : b - 1 - a < b := by omega
theorem sub_le_succ_sub (a i : Nat) : a - i ≤ a.succ - i := by omega
theorem sub_succ_lt_self (a i : Nat) (h : i < a) : a - (i + 1) < a - i := by omega
theorem zero_lt_sub_of_lt {i a : Nat} (h : i < a) : 0 < a - i := by omega
protected theorem sub_le_add_right_sub (a i j : Nat) : a - i ≤ a + j - i := by omega
protected theorem sub_lt_sub_left {k m n : Nat} (h₁ : k < m) (h₂ : k < n) : m - n < m - k := by omega
protected theorem sub_lt_sub_right {a b c : Nat} (h₁ : c ≤ a) (h₂ : a < b) : a - c < b - c := by omega
protected theorem sub_lt_sub_iff_right {a b c : Nat} (h : c ≤ a) : a - c < b - c ↔ a < b := by omega
protected theorem sub_le_sub_iff_right {n m k : Nat} (h : k ≤ m) : n - k ≤ m - k ↔ n ≤ m := by omega
protected theorem sub_le_sub_iff_left {n m k : Nat} (h : n ≤ k) : k - m ≤ k - n ↔ n ≤ m := by omega
protected theorem le_of_sub_le_sub_right {n m k : Nat} (h : k ≤ m) (h' : n - k ≤ m - k) : n ≤ m := by omega
protected theorem le_of_sub_le_sub_left {n k m : Nat} (h : n ≤ k) (h' : k - m ≤ k - n) : n ≤ m := by omega
protected theorem sub_lt_left_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < n + m) : k - n < m := by omega
protected theorem sub_lt_right_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < m + n) : k - n < m := by omega
protected theorem sub_lt_of_pos_le {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b := by omega
protected theorem sub_lt_self {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b := by omega
protected theorem sub_add_lt_sub {m k n : Nat} (h₁ : m + k ≤ n) (h₂ : 0 < k) : n - (m + k) < n - m := by omega
protected theorem lt_of_sub_ne_zero {n m : Nat} (h : n - m ≠ 0) : m < n := by omega
protected theorem lt_of_sub_eq_succ {m n l : Nat} (h : m - n = succ l) : n < m := by omega
protected theorem lt_of_sub_eq_sub_one {m n l : Nat} (h : m - n = l + 1) : n < m := by omega
protected theorem sub_ne_zero_iff_lt {n m : Nat} : n - m ≠ 0 ↔ m < n := by omega
protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by omega
protected theorem le_sub_iff_add_le {n k m : Nat} (h : k ≤ m) : n ≤ m - k ↔ n + k ≤ m := by omega
protected theorem le_sub_iff_add_le' {n k m : Nat} (h : k ≤ m) : n ≤ m - k ↔ k + n ≤ m := by omega
protected theorem add_le_of_le_sub' {n k m : Nat} (h : m ≤ k) (h' : n ≤ k - m) : m + n ≤ k := by omega
protected theorem le_sub_of_add_le' {n k m : Nat} (h : m + n ≤ k) : n ≤ k - m := by omega
theorem add_lt_iff_lt_sub_right {a b c : Nat} : a + b < c ↔ a < c - b := by omega
theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c := by omega
theorem add_lt_of_lt_sub' {a b c : Nat} (h : b < c - a) : a + b < c := by omega
theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := by omega
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by omega
protected theorem lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by omega
protected theorem sub_lt_iff_lt_add {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < c + b := by omega
protected theorem sub_lt_iff_lt_add' {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < b + c := by omega

end Nat
