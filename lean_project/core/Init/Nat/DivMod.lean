/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: more about quotients, remainders and divisibility.
-/
prelude
import Init.Nat.Mul

universe u

namespace Nat

attribute [simp] add_div_right add_div_left Nat.dvd_refl Nat.dvd_zero Nat.one_dvd
  Nat.dvd_mul_left Nat.dvd_mul_right

/-! ## Quotients -/

theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := by
  have h := div_add_mod m k
  omega
theorem mod_eq_sub_mul_div {x k : Nat} : x % k = x - k * (x / k) := mod_def x k
theorem mod_eq_sub_div_mul {x k : Nat} : x % k = x - x / k * k := by rw [Nat.mul_comm]; exact mod_def x k
theorem mod_eq_sub (x w : Nat) : x % w = x - w * (x / w) := mod_def x w
theorem mul_div_self_eq_mod_sub_self {x k : Nat} : k * (x / k) = x - x % k := by
  have h := div_add_mod x k
  omega
theorem div_mul_self_eq_mod_sub_self {x k : Nat} : x / k * k = x - x % k := by
  rw [Nat.mul_comm, mul_div_self_eq_mod_sub_self]
theorem mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (mod_le a b) h
theorem le_of_mod_lt {a b : Nat} (h : a % b < a) : b ≤ a :=
  Nat.le_of_not_lt fun l => by rw [mod_eq_of_lt l] at h; exact Nat.lt_irrefl a h
theorem pos_of_div_pos {a b : Nat} (h : 0 < a / b) : 0 < a := Nat.lt_of_lt_of_le h (div_le_self a b)
@[simp] protected theorem div_eq_zero_iff {a b : Nat} : a / b = 0 ↔ b = 0 ∨ a < b := by
  constructor
  · intro h
    cases Nat.eq_zero_or_pos b with
    | inl e => exact Or.inl e
    | inr p =>
      have l := lt_mul_div_succ a p
      rw [h, Nat.zero_add, Nat.mul_one] at l
      exact Or.inr l
  · rintro (rfl | h)
    · exact Nat.div_zero a
    · exact div_eq_of_lt h
protected theorem div_ne_zero_iff {a b : Nat} : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a := by rw [Ne, Nat.div_eq_zero_iff]; omega
@[simp] protected theorem div_pos_iff {a b : Nat} : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  rw [Nat.pos_iff_ne_zero, Nat.div_ne_zero_iff, ← Nat.pos_iff_ne_zero]
theorem div_eq_zero_iff_lt {k x : Nat} (h : 0 < k) : x / k = 0 ↔ x < k := by rw [Nat.div_eq_zero_iff]; omega
theorem lt_of_div_eq_zero {k x : Nat} (h : 0 < k) (h' : x / k = 0) : x < k := (div_eq_zero_iff_lt h).1 h'
protected theorem div_eq_of_lt_le {m n k : Nat} (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k := by
  have hn : 0 < n := Nat.pos_of_lt_mul_left hi
  exact Nat.le_antisymm (Nat.le_of_lt_succ ((div_lt_iff_lt_mul hn).2 hi)) ((le_div_iff_mul_le hn).2 lo)
theorem div_le_iff_le_mul {k x y : Nat} (h : 0 < k) : x / k ≤ y ↔ x ≤ y * k + k - 1 := by
  rw [← Nat.lt_succ_iff, div_lt_iff_lt_mul h, Nat.succ_mul]; omega
theorem div_eq_iff {k x y : Nat} (h : 0 < k) : x / k = y ↔ x ≤ y * k + k - 1 ∧ y * k ≤ x := by
  rw [Nat.le_antisymm_iff, le_div_iff_mul_le h, div_le_iff_le_mul h]
theorem div_le_iff_le_mul_add_pred {a b c : Nat} (hb : 0 < b) : a / b ≤ c ↔ a ≤ b * c + (b - 1) := by
  rw [div_le_iff_le_mul hb, Nat.mul_comm]; omega
theorem lt_div_iff_mul_lt {k x y : Nat} (h : 0 < k) : x < y / k ↔ x * k < y - (k - 1) := by
  have e := le_div_iff_mul_le (x := x + 1) (y := y) h
  rw [Nat.add_mul, Nat.one_mul] at e
  omega
theorem one_le_div_iff {a b : Nat} (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [le_div_iff_mul_le hb, Nat.one_mul]
theorem div_lt_one_iff {a b : Nat} (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff_lt_mul hb, Nat.one_mul]
theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  rw [Nat.mul_comm] at h
  exact (div_lt_iff_lt_mul (Nat.pos_of_lt_mul_left h)).2 h
theorem lt_mul_of_div_lt {a b c : Nat} (h : a / c < b) (hc : 0 < c) : a < b * c := (div_lt_iff_lt_mul hc).1 h
protected theorem mul_le_of_le_div (k x y : Nat) (h : x ≤ y / k) : x * k ≤ y :=
  Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
theorem lt_div_mul_add {a b : Nat} (hb : 0 < b) : a < a / b * b + b := by
  have h := lt_mul_div_succ a hb
  rw [Nat.mul_add, Nat.mul_one, Nat.mul_comm] at h
  exact h
theorem div_le_div {a b c d : Nat} (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  (le_div_iff_mul_le (Nat.pos_of_ne_zero h3)).2
    (Nat.le_trans (Nat.mul_le_mul_left _ h2) (Nat.le_trans (div_mul_le_self a c) h1))
theorem div_le_div_left {a b c : Nat} (hcb : c ≤ b) (hc : 0 < c) : a / b ≤ a / c :=
  div_le_div (Nat.le_refl a) hcb (Nat.ne_of_gt hc)
theorem div_add_le_right {z : Nat} (h : 0 < z) (x y : Nat) : x / (y + z) ≤ x / z :=
  div_le_div_left (Nat.le_add_left z y) h
theorem lt_of_div_lt_div {a b c : Nat} (h : a / c < b / c) : a < b :=
  Nat.lt_of_not_le fun l => Nat.not_le_of_gt h (Nat.div_le_div_right l)
theorem mul_div_le_mul_div_assoc (a b c : Nat) : a * (b / c) ≤ a * b / c := by
  cases Nat.eq_zero_or_pos c with
  | inl h => rw [h, Nat.div_zero, Nat.mul_zero]; exact Nat.zero_le _
  | inr h => rw [le_div_iff_mul_le h, Nat.mul_assoc]; exact Nat.mul_le_mul_left a (div_mul_le_self b c)
protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_right n H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm n, Nat.mul_comm k, Nat.mul_div_mul_left n k H]
theorem mul_add_div {m : Nat} (m_pos : m > 0) (x y : Nat) : (m * x + y) / m = x + y / m := by
  rw [Nat.add_comm, add_mul_div_left y x m_pos, Nat.add_comm]
theorem sub_mul_div (a b c : Nat) : (a - b * c) / b = a / b - c := by
  cases Nat.eq_zero_or_pos b with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, Nat.zero_sub]
  | inr h => cases Nat.le_total (b * c) a with
    | inl l =>
      have e := add_mul_div_left (a - b * c) c h
      rw [Nat.sub_add_cancel l] at e
      rw [e, Nat.add_sub_cancel]
    | inr g =>
      rw [Nat.sub_eq_zero_of_le g, Nat.zero_div]
      have l := Nat.div_le_div_right (c := b) g
      rw [Nat.mul_div_right c h] at l
      exact (Nat.sub_eq_zero_of_le l).symm
theorem sub_mul_div_of_le (x n p : Nat) (_ : n * p ≤ x) : (x - n * p) / n = x / n - p := sub_mul_div x n p
theorem mul_sub_div (x n p : Nat) (h₁ : x < n * p) : (n * p - (x + 1)) / n = p - (x / n + 1) := by
  have hn : 0 < n := Nat.pos_of_lt_mul_right h₁
  have hp : x / n < p := div_lt_of_lt_mul h₁
  have e := div_add_mod x n
  have l := Nat.mod_lt x hn
  have s : n * p = n * (x / n) + n * (p - (x / n + 1)) + n := by
    rw [← Nat.mul_add, ← Nat.mul_succ]
    congr 1
    omega
  refine Nat.div_eq_of_lt_le ?_ ?_
  · rw [Nat.mul_comm (p - _)]; omega
  · rw [Nat.add_mul, Nat.one_mul, Nat.mul_comm (p - _)]; omega
theorem div_eq_self {m n : Nat} : m / n = m ↔ m = 0 ∨ n = 1 := by
  constructor
  · intro h
    cases Nat.eq_zero_or_pos m with
    | inl e => exact Or.inl e
    | inr p =>
      refine Or.inr ?_
      cases n with
      | zero => rw [Nat.div_zero] at h; omega
      | succ n => cases n with
        | zero => rfl
        | succ n => exact absurd h (Nat.ne_of_lt (div_lt_self p (by omega)))
  · rintro (rfl | rfl)
    · exact Nat.zero_div n
    · exact Nat.div_one m
theorem eq_zero_of_le_div {m n : Nat} (hn : 2 ≤ n) (h : m ≤ m / n) : m = 0 := by
  have h' := Nat.mul_le_of_le_div n m m h
  rw [Nat.mul_comm] at h'
  exact eq_zero_of_mul_le hn h'
theorem eq_zero_of_le_div_two {n : Nat} (h : n ≤ n / 2) : n = 0 := by omega
theorem le_div_two_of_div_two_lt_sub {a b : Nat} (h : a / 2 < a - b) : b ≤ a / 2 := by omega
theorem div_two_le_of_sub_le_div_two {a b : Nat} (h : a - b ≤ a / 2) : a / 2 ≤ b := by omega
theorem div_eq_sub_mod_div {m n : Nat} : m / n = (m - m % n) / n := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero]
  | inr h => rw [← mul_div_self_eq_mod_sub_self, Nat.mul_div_right _ h]
protected theorem div_mul_div_le (a b c d : Nat) : (a / b) * (c / d) ≤ (a * c) / (b * d) := by
  cases Nat.eq_zero_or_pos (b * d) with
  | inl h =>
    cases Nat.eq_zero_of_mul_eq_zero h with
    | inl e => rw [e, Nat.div_zero, Nat.zero_mul]; exact Nat.zero_le _
    | inr e => rw [e, Nat.div_zero, Nat.mul_zero]; exact Nat.zero_le _
  | inr h =>
    rw [le_div_iff_mul_le h, Nat.mul_mul_mul_comm]
    exact Nat.mul_le_mul (div_mul_le_self a b) (div_mul_le_self c d)

/-! ## Remainders -/

@[simp] theorem mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a := by
  rw [Nat.add_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b := by
  rw [Nat.add_comm, add_mul_mod_self_right]
theorem mul_add_mod (m x y : Nat) : (m * x + y) % m = y % m := mul_add_mod_self_left m x y
theorem mul_add_mod' (a b c : Nat) : (a * b + c) % b = c % b := mul_add_mod_self_right a b c
theorem mul_add_mod_of_lt {a b c : Nat} (h : c < b) : (a * b + c) % b = c := by rw [mul_add_mod', mod_eq_of_lt h]
protected theorem div_mod_unique {a b c d : Nat} (h : 0 < b) : a / b = d ∧ a % b = c ↔ c + b * d = a ∧ c < b :=
  ⟨fun ⟨q, r⟩ => ⟨by rw [← q, ← r]; exact mod_add_div a b, by rw [← r]; exact Nat.mod_lt a h⟩,
    fun ⟨e, l⟩ => by
      rw [← e, add_mul_div_left c d h, add_mul_mod_self_left, div_eq_of_lt l, mod_eq_of_lt l, Nat.zero_add]
      exact ⟨rfl, rfl⟩⟩
@[simp] theorem mod_div_self (m n : Nat) : m % n / n = 0 := by
  rw [Nat.div_eq_zero_iff]
  cases n with
  | zero => exact Or.inl rfl
  | succ n => exact Or.inr (Nat.mod_lt m (succ_pos n))
theorem mod_eq_iff_lt {m n : Nat} (hn : n ≠ 0) : m % n = m ↔ m < n :=
  ⟨fun h => by have l := Nat.mod_lt m (Nat.pos_of_ne_zero hn); rw [h] at l; exact l, mod_eq_of_lt⟩
@[simp] theorem mod_succ_eq_iff_lt {m n : Nat} : m % n.succ = m ↔ m < n.succ := mod_eq_iff_lt (succ_ne_zero n)
@[simp] theorem mod_succ (n : Nat) : n % n.succ = n := mod_eq_of_lt (lt_succ_self n)
@[simp] theorem one_mod (n : Nat) : 1 % (n + 2) = 1 := mod_eq_of_lt (by omega)
theorem one_mod_eq_one {n : Nat} : 1 % n = 1 ↔ n ≠ 1 := by
  cases n with
  | zero => decide
  | succ n => cases n with
    | zero => decide
    | succ n => exact ⟨fun _ => by omega, fun _ => one_mod n⟩
@[simp] theorem one_mod_eq_zero_iff {n : Nat} : 1 % n = 0 ↔ n = 1 := by
  cases n with
  | zero => decide
  | succ n => cases n with
    | zero => decide
    | succ n => rw [one_mod]; omega
@[simp] theorem zero_eq_one_mod_iff {n : Nat} : 0 = 1 % n ↔ n = 1 := by rw [eq_comm, one_mod_eq_zero_iff]
theorem mul_mod_mul_left (z x y : Nat) : (z * x) % (z * y) = z * (x % y) := by
  cases Nat.eq_zero_or_pos z with
  | inl h => rw [h, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul]
  | inr h => rw [mod_def, Nat.mul_div_mul_left x y h, Nat.mul_assoc, ← Nat.mul_sub, ← mod_def]
theorem mul_mod_mul_right (z x y : Nat) : (x * z) % (y * z) = (x % y) * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, mul_mod_mul_left, Nat.mul_comm]
theorem sub_mul_mod {x k n : Nat} (h₁ : n * k ≤ x) : (x - n * k) % n = x % n := by
  have h := add_mul_mod_self_left (x - n * k) n k
  rw [Nat.sub_add_cancel h₁] at h
  exact h.symm
theorem sub_mod_eq_zero_of_mod_eq {m n k : Nat} (h : m % k = n % k) : (m - n) % k = 0 := by
  have e : m - n = k * (m / k - n / k) := by
    rw [Nat.mul_sub]
    have hm := div_add_mod m k
    have hn := div_add_mod n k
    omega
  rw [e, mul_mod_right]
theorem add_mod_eq_add_mod_right {a b d : Nat} (c : Nat) (H : a % d = b % d) : (a + c) % d = (b + c) % d := by
  rw [← mod_add_mod, H, mod_add_mod]
theorem add_mod_eq_add_mod_left {a b d : Nat} (c : Nat) (H : a % d = b % d) : (c + a) % d = (c + b) % d := by
  rw [Nat.add_comm, add_mod_eq_add_mod_right c H, Nat.add_comm]
theorem mod_mul_right_div_self (m n k : Nat) : m % (n * k) / n = m / n % k := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero, zero_mod]
  | inr h =>
    rw [mod_def, Nat.mul_assoc, sub_mul_div, mod_def, Nat.div_div_eq_div_mul]
theorem mod_mul_left_div_self (m n k : Nat) : m % (k * n) / n = m / n % k := by
  rw [Nat.mul_comm, mod_mul_right_div_self]
theorem succ_mod_succ_eq_zero_iff {a b : Nat} : (a + 1) % (b + 1) = 0 ↔ a % (b + 1) = b := by
  have l := Nat.mod_lt a (succ_pos b)
  have l : a % (b + 1) < b + 1 := l
  have e : (a + 1) % (b + 1) = (a % (b + 1) + 1) % (b + 1) := (mod_add_mod a (b + 1) 1).symm
  rw [e]
  by_cases h : a % (b + 1) = b
  · rw [h, mod_self]; exact ⟨fun _ => rfl, fun _ => rfl⟩
  · rw [mod_eq_of_lt (by omega)]; omega
@[simp] theorem mod_two_not_eq_one {n : Nat} : ¬n % 2 = 1 ↔ n % 2 = 0 := by omega
@[simp] theorem mod_two_not_eq_zero {n : Nat} : ¬n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem mod_two_ne_one {n : Nat} : n % 2 ≠ 1 ↔ n % 2 = 0 := mod_two_not_eq_one
theorem mod_two_ne_zero {n : Nat} : n % 2 ≠ 0 ↔ n % 2 = 1 := mod_two_not_eq_zero

/-- Recursion along repeated subtraction, as division does it. -/
@[elab_as_elim] noncomputable def div.inductionOn {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y) (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) :
    motive x y :=
  Nat.strongRecOn (motive := fun x => motive x y) x fun x ih =>
    if h : 0 < y ∧ y ≤ x then ind x y h (ih (x - y) (sub_lt (Nat.lt_of_lt_of_le h.1 h.2) h.1)) else base x y h
/-- Recursion along repeated subtraction, as the remainder does it. -/
@[elab_as_elim] noncomputable def mod.inductionOn {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y) (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) :
    motive x y := div.inductionOn x y ind base

end Nat
