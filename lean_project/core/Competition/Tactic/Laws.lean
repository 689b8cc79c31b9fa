import Competition.Tactic.Ring
import Competition.Tactic.Cast
/-!
Laws of arithmetic and order under the names that Mathlib gives them for every ordered semiring, here for the two types
that embed into the integers: `Nat` and `Int`. Laws with subtraction or negation are about integers only.
-/
set_option linter.all false

/-- A type of numbers that embeds into the integers with its operations and its order: `Nat` and `Int`. -/
class Competition.IntLike (α : Type) [Add α] [Mul α] [NatPow α] [LE α] [LT α] [Dvd α] [∀ n, OfNat α n] where
  /-- The embedding. -/
  toInt : α → Int
  eq_iff : ∀ a b : α, a = b ↔ toInt a = toInt b
  le_iff : ∀ a b : α, a ≤ b ↔ toInt a ≤ toInt b
  lt_iff : ∀ a b : α, a < b ↔ toInt a < toInt b
  add : ∀ a b : α, toInt (a + b) = toInt a + toInt b
  mul : ∀ a b : α, toInt (a * b) = toInt a * toInt b
  pow : ∀ (a : α) (n : Nat), toInt (a ^ n) = toInt a ^ n
  lit : ∀ n : Nat, toInt (no_index (OfNat.ofNat n)) = (n : Int)
  /-- Being divisible is being a multiple. -/
  dvd_iff : ∀ a b : α, a ∣ b ↔ ∃ c, b = a * c

instance : Competition.IntLike Nat where
  toInt n := n
  eq_iff _ _ := Int.natCast_inj.symm
  le_iff _ _ := Int.natCast_le.symm
  lt_iff _ _ := Int.natCast_lt.symm
  add _ _ := rfl
  mul _ _ := rfl
  pow := Int.natCast_pow
  lit _ := rfl
  dvd_iff _ _ := Iff.rfl
instance : Competition.IntLike Int where
  toInt n := n
  eq_iff _ _ := Iff.rfl
  le_iff _ _ := Iff.rfl
  lt_iff _ _ := Iff.rfl
  add _ _ := rfl
  mul _ _ := rfl
  pow _ _ := rfl
  lit _ := rfl
  dvd_iff _ _ := Iff.rfl

open Competition IntLike

set_option hygiene false in
/-- Restates the goal in the integers. -/
local macro "to_int" : tactic => `(tactic| simp only [ne_eq, IntLike.eq_iff (α := α), IntLike.le_iff (α := α),
  IntLike.lt_iff (α := α), IntLike.add, IntLike.mul, IntLike.pow, IntLike.lit, Int.natCast_zero, Int.natCast_one, Nat.cast_ofNat_Int] at *)

section
variable {α : Type} [Add α] [Mul α] [NatPow α] [LE α] [LT α] [Dvd α] [∀ n, OfNat α n] [Competition.IntLike α] {a b c d : α}

/-! ## Addition and multiplication -/

theorem add_comm (a b : α) : a + b = b + a := by to_int; omega
theorem add_assoc (a b c : α) : a + b + c = a + (b + c) := by to_int; omega
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by to_int; omega
theorem add_right_comm (a b c : α) : a + b + c = a + c + b := by to_int; omega
theorem zero_add (a : α) : 0 + a = a := by to_int; omega
theorem add_zero (a : α) : a + 0 = a := by to_int; omega
theorem mul_comm (a b : α) : a * b = b * a := by to_int; ring
theorem mul_assoc (a b c : α) : a * b * c = a * (b * c) := by to_int; ring
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by to_int; ring
theorem mul_right_comm (a b c : α) : a * b * c = a * c * b := by to_int; ring
theorem one_mul (a : α) : 1 * a = a := by to_int; omega
theorem mul_one (a : α) : a * 1 = a := by to_int; omega
theorem zero_mul (a : α) : 0 * a = 0 := by to_int; omega
theorem mul_zero (a : α) : a * 0 = 0 := by to_int; omega
theorem mul_add (a b c : α) : a * (b + c) = a * b + a * c := by to_int; ring
theorem add_mul (a b c : α) : (a + b) * c = a * c + b * c := by to_int; ring
theorem two_mul (a : α) : 2 * a = a + a := by to_int; omega
theorem mul_two (a : α) : a * 2 = a + a := by to_int; omega
theorem add_left_cancel (h : a + b = a + c) : b = c := by to_int; omega
theorem add_right_cancel (h : a + b = c + b) : a = c := by to_int; omega
theorem mul_eq_zero : a * b = 0 ↔ a = 0 ∨ b = 0 := by to_int; exact Int.mul_eq_zero
theorem mul_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => (mul_eq_zero.1 h).elim ha hb
theorem mul_ne_zero_iff : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [ne_eq, mul_eq_zero, not_or]
theorem eq_zero_or_eq_zero_of_mul_eq_zero (h : a * b = 0) : a = 0 ∨ b = 0 := mul_eq_zero.1 h
theorem mul_self_eq_zero : a * a = 0 ↔ a = 0 := mul_eq_zero.trans (or_self_iff ..)
theorem mul_left_cancel₀ (ha : a ≠ 0) (h : a * b = a * c) : b = c := by to_int; exact Int.eq_of_mul_eq_mul_left ha h
theorem mul_right_cancel₀ (hb : b ≠ 0) (h : a * b = c * b) : a = c := by to_int; exact Int.eq_of_mul_eq_mul_right hb h
theorem mul_eq_mul_left_iff : a * b = a * c ↔ b = c ∨ a = 0 :=
  ⟨fun h => (Classical.em (a = 0)).elim .inr fun ha => .inl (mul_left_cancel₀ ha h), fun h => h.elim (fun h => h ▸ rfl) fun h => by
    rw [h, zero_mul, zero_mul]⟩
theorem mul_eq_mul_right_iff : a * c = b * c ↔ a = b ∨ c = 0 := by
  rw [mul_comm a, mul_comm b, mul_eq_mul_left_iff]

/-! ## Powers -/

theorem pow_zero (a : α) : a ^ 0 = 1 := by to_int; rfl
theorem pow_one (a : α) : a ^ 1 = a := by to_int; exact Int.pow_one _
theorem pow_succ (a : α) (n : Nat) : a ^ (n + 1) = a ^ n * a := by
  rw [IntLike.eq_iff, IntLike.mul, IntLike.pow, IntLike.pow]; rfl
theorem pow_succ' (a : α) (n : Nat) : a ^ (n + 1) = a * a ^ n := by rw [pow_succ, mul_comm]
theorem pow_two (a : α) : a ^ 2 = a * a := by rw [pow_succ, pow_one]
theorem sq (a : α) : a ^ 2 = a * a := pow_two a
theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  rw [IntLike.eq_iff, IntLike.mul, IntLike.pow, IntLike.pow, IntLike.pow, Int.pow_add]
theorem pow_mul (a : α) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  rw [IntLike.eq_iff, IntLike.pow, IntLike.pow, IntLike.pow, Competition.Ring.int_pow_pow]
theorem pow_mul' (a : α) (m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]
theorem mul_pow (a b : α) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  rw [IntLike.eq_iff, IntLike.mul, IntLike.pow, IntLike.pow, IntLike.pow, IntLike.mul, Int.mul_pow]
theorem one_pow (n : Nat) : (1 : α) ^ n = 1 := by
  rw [IntLike.eq_iff, IntLike.pow, IntLike.lit]; exact Int.one_pow
theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : α) ^ n = 0 := by
  rw [IntLike.eq_iff, IntLike.pow, IntLike.lit]; exact Int.zero_pow h
theorem pow_ne_zero (n : Nat) (h : a ≠ 0) : a ^ n ≠ 0 := by
  induction n with
  | zero => rw [pow_zero]; to_int; decide
  | succ n ih => rw [pow_succ]; exact mul_ne_zero ih h
theorem pow_eq_zero_iff {n : Nat} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 :=
  ⟨fun h => Classical.byContradiction fun ha => pow_ne_zero n ha h, fun h => by rw [h]; exact zero_pow hn⟩
theorem sq_eq_zero_iff : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (by decide)

/-! ## Order -/

theorem le_refl (a : α) : a ≤ a := by to_int; omega
theorem le_rfl : a ≤ a := le_refl a
theorem le_of_eq (h : a = b) : a ≤ b := by to_int; omega
theorem le_of_lt (h : a < b) : a ≤ b := by to_int; omega
theorem le_trans (h : a ≤ b) (h' : b ≤ c) : a ≤ c := by to_int; omega
theorem lt_trans (h : a < b) (h' : b < c) : a < c := by to_int; omega
theorem lt_of_lt_of_le (h : a < b) (h' : b ≤ c) : a < c := by to_int; omega
theorem lt_of_le_of_lt (h : a ≤ b) (h' : b < c) : a < c := by to_int; omega
theorem le_antisymm (h : a ≤ b) (h' : b ≤ a) : a = b := by to_int; omega
theorem lt_irrefl (a : α) : ¬a < a := by to_int; omega
theorem lt_asymm (h : a < b) : ¬b < a := by to_int; omega
theorem ne_of_lt (h : a < b) : a ≠ b := by to_int; omega
theorem ne_of_gt (h : b < a) : a ≠ b := by to_int; omega
theorem not_le : ¬a ≤ b ↔ b < a := by to_int; omega
theorem not_lt : ¬a < b ↔ b ≤ a := by to_int; omega
theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := by to_int; omega
theorem lt_or_ge (a b : α) : a < b ∨ b ≤ a := by to_int; omega
theorem le_or_gt (a b : α) : a ≤ b ∨ b < a := by to_int; omega
theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a := by to_int; omega
theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ b < a := by to_int; omega
theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b := by to_int; omega
theorem eq_or_lt_of_le (h : a ≤ b) : a = b ∨ a < b := by to_int; omega
theorem lt_of_le_of_ne (h : a ≤ b) (h' : a ≠ b) : a < b := by to_int; omega
theorem le_of_not_gt (h : ¬b < a) : a ≤ b := by to_int; omega
theorem le_of_not_ge (h : ¬b ≤ a) : a ≤ b := by to_int; omega
theorem lt_of_not_ge (h : ¬b ≤ a) : a < b := by to_int; omega
theorem le_antisymm_iff : a = b ↔ a ≤ b ∧ b ≤ a := by to_int; omega
theorem zero_lt_one : (0 : α) < 1 := by to_int; decide
theorem one_pos : (0 : α) < 1 := zero_lt_one
theorem zero_le_one : (0 : α) ≤ 1 := by to_int; decide
theorem two_pos : (0 : α) < 2 := by to_int; decide
theorem zero_lt_two : (0 : α) < 2 := two_pos
theorem three_pos : (0 : α) < 3 := by to_int; decide
theorem four_pos : (0 : α) < 4 := by to_int; decide

/-! ## Order and arithmetic -/

theorem add_le_add (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := by to_int; omega
theorem add_lt_add (h : a < b) (h' : c < d) : a + c < b + d := by to_int; omega
theorem add_lt_add_of_lt_of_le (h : a < b) (h' : c ≤ d) : a + c < b + d := by to_int; omega
theorem add_lt_add_of_le_of_lt (h : a ≤ b) (h' : c < d) : a + c < b + d := by to_int; omega
theorem add_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by to_int; omega
theorem add_pos (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by to_int; omega
theorem add_pos_of_pos_of_nonneg (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by to_int; omega
theorem add_pos_of_nonneg_of_pos (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := by to_int; omega
theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by to_int; exact Int.mul_nonneg ha hb
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by to_int; exact Int.mul_pos ha hb
theorem mul_self_nonneg (a : α) : 0 ≤ a * a := by
  to_int
  rcases Int.le_total 0 (toInt a) with h | h
  · exact Int.mul_nonneg h h
  · exact Int.mul_nonneg_of_nonpos_of_nonpos h h
theorem sq_nonneg (a : α) : 0 ≤ a ^ 2 := by rw [pow_two]; exact mul_self_nonneg a
theorem mul_self_pos : 0 < a * a ↔ a ≠ 0 :=
  ⟨fun h e => by rw [e, zero_mul] at h; exact lt_irrefl _ h, fun h =>
    lt_of_le_of_ne (mul_self_nonneg a) fun e => mul_ne_zero h h e.symm⟩
theorem sq_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := by rw [pow_two]; exact mul_self_pos.2 h
theorem sq_pos_of_pos (h : 0 < a) : 0 < a ^ 2 := by rw [pow_two]; exact mul_pos h h
theorem pow_pos (h : 0 < a) (n : Nat) : 0 < a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_lt_one
  | succ n ih => rw [pow_succ]; exact mul_pos ih h
theorem pow_nonneg (h : 0 ≤ a) (n : Nat) : 0 ≤ a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_le_one
  | succ n ih => rw [pow_succ]; exact mul_nonneg ih h
theorem mul_le_mul_of_nonneg_left (h : b ≤ c) (ha : 0 ≤ a) : a * b ≤ a * c := by
  to_int; exact Int.mul_le_mul_of_nonneg_left h ha
theorem mul_le_mul_of_nonneg_right (h : b ≤ c) (ha : 0 ≤ a) : b * a ≤ c * a := by
  to_int; exact Int.mul_le_mul_of_nonneg_right h ha
theorem mul_lt_mul_of_pos_left (h : b < c) (ha : 0 < a) : a * b < a * c := by
  to_int; exact Int.mul_lt_mul_of_pos_left h ha
theorem mul_lt_mul_of_pos_right (h : b < c) (ha : 0 < a) : b * a < c * a := by
  to_int; exact Int.mul_lt_mul_of_pos_right h ha
theorem mul_le_mul (h : a ≤ b) (h' : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h hc) (mul_le_mul_of_nonneg_left h' hb)
theorem le_of_mul_le_mul_left (h : a * b ≤ a * c) (ha : 0 < a) : b ≤ c :=
  not_lt.1 fun hc => lt_irrefl _ (lt_of_le_of_lt h (mul_lt_mul_of_pos_left hc ha))
theorem le_of_mul_le_mul_right (h : b * a ≤ c * a) (ha : 0 < a) : b ≤ c :=
  not_lt.1 fun hc => lt_irrefl _ (lt_of_le_of_lt h (mul_lt_mul_of_pos_right hc ha))
theorem lt_of_mul_lt_mul_left (h : a * b < a * c) (ha : 0 ≤ a) : b < c :=
  not_le.1 fun hc => lt_irrefl _ (lt_of_lt_of_le h (mul_le_mul_of_nonneg_left hc ha))
theorem lt_of_mul_lt_mul_right (h : b * a < c * a) (ha : 0 ≤ a) : b < c :=
  not_le.1 fun hc => lt_irrefl _ (lt_of_lt_of_le h (mul_le_mul_of_nonneg_right hc ha))
theorem pos_of_mul_pos_left (h : 0 < a * b) (hb : 0 ≤ b) : 0 < a :=
  not_le.1 fun ha => lt_irrefl _ (lt_of_lt_of_le h (by
    have := mul_le_mul_of_nonneg_right ha hb
    rwa [zero_mul] at this))
theorem pow_le_pow_left (ha : 0 ≤ a) (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]; exact le_refl _
  | succ n ih => rw [pow_succ, pow_succ]; exact mul_le_mul ih h ha (pow_nonneg (le_trans ha h) n)
theorem pow_lt_pow_left (h : a < b) (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    rw [pow_succ, pow_succ]
    exact lt_of_le_of_lt (mul_le_mul_of_nonneg_right (pow_le_pow_left ha (le_of_lt h) n) ha)
      (mul_lt_mul_of_pos_left h (pow_pos (lt_of_le_of_lt ha h) n))
theorem one_le_pow_of_one_le (h : 1 ≤ a) (n : Nat) : 1 ≤ a ^ n := by
  have := pow_le_pow_left zero_le_one h n
  rwa [one_pow] at this
theorem abs_le_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : a ≤ b :=
  not_lt.1 fun hc => lt_irrefl _ (lt_of_lt_of_le (pow_lt_pow_left hc hb (by decide)) h)

/-! ## Divisibility -/

theorem dvd_refl (a : α) : a ∣ a := (dvd_iff ..).2 ⟨1, (mul_one a).symm⟩
theorem dvd_rfl : a ∣ a := dvd_refl a
theorem dvd_trans (h : a ∣ b) (h' : b ∣ c) : a ∣ c := by
  rw [dvd_iff] at h h' ⊢
  obtain ⟨x, hx⟩ := h
  obtain ⟨y, hy⟩ := h'
  exact ⟨x * y, by rw [hy, hx, mul_assoc]⟩
theorem dvd_mul_right (a b : α) : a ∣ a * b := (dvd_iff ..).2 ⟨b, rfl⟩
theorem dvd_mul_left (a b : α) : a ∣ b * a := (dvd_iff ..).2 ⟨b, mul_comm b a⟩
theorem Dvd.intro (c : α) (h : a * c = b) : a ∣ b := (dvd_iff ..).2 ⟨c, h.symm⟩
theorem Dvd.intro_left (c : α) (h : c * a = b) : a ∣ b := Dvd.intro c ((mul_comm a c).trans h)
theorem dvd_mul_of_dvd_left (h : a ∣ b) (c : α) : a ∣ b * c := dvd_trans h (dvd_mul_right b c)
theorem dvd_mul_of_dvd_right (h : a ∣ b) (c : α) : a ∣ c * b := dvd_trans h (dvd_mul_left b c)
theorem dvd_add (h : a ∣ b) (h' : a ∣ c) : a ∣ b + c := by
  rw [dvd_iff] at h h' ⊢
  obtain ⟨x, hx⟩ := h
  obtain ⟨y, hy⟩ := h'
  exact ⟨x + y, by rw [hy, hx, mul_add]⟩
theorem dvd_zero (a : α) : a ∣ 0 := (dvd_iff ..).2 ⟨0, (mul_zero a).symm⟩
theorem one_dvd (a : α) : 1 ∣ a := (dvd_iff ..).2 ⟨a, (one_mul a).symm⟩
theorem zero_dvd_iff : 0 ∣ a ↔ a = 0 :=
  ⟨fun h => by obtain ⟨x, hx⟩ := (dvd_iff ..).1 h; rw [hx, zero_mul], fun h => by rw [h]; exact dvd_refl 0⟩
theorem mul_dvd_mul (h : a ∣ b) (h' : c ∣ d) : a * c ∣ b * d := by
  rw [dvd_iff] at h h' ⊢
  obtain ⟨x, hx⟩ := h
  obtain ⟨y, hy⟩ := h'
  exact ⟨x * y, by rw [hy, hx, mul_assoc, mul_assoc, mul_left_comm x]⟩
theorem mul_dvd_mul_left (a : α) (h : b ∣ c) : a * b ∣ a * c := mul_dvd_mul (dvd_refl a) h
theorem mul_dvd_mul_right (h : b ∣ c) (a : α) : b * a ∣ c * a := mul_dvd_mul h (dvd_refl a)
theorem pow_dvd_pow (a : α) {m n : Nat} (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [pow_add]
  exact dvd_mul_right _ _
theorem dvd_pow_self (a : α) {n : Nat} (h : n ≠ 0) : a ∣ a ^ n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [pow_succ']; exact dvd_mul_right _ _
theorem dvd_pow (h : a ∣ b) {n : Nat} (hn : n ≠ 0) : a ∣ b ^ n := dvd_trans h (dvd_pow_self b hn)

end

/-! ## Integers -/

section
variable {a b c d : Int}

theorem sub_eq_add_neg (a b : Int) : a - b = a + -b := by omega
theorem sub_self (a : Int) : a - a = 0 := by omega
theorem neg_neg (a : Int) : - -a = a := by omega
theorem neg_mul (a b : Int) : -a * b = -(a * b) := Int.neg_mul a b
theorem mul_neg (a b : Int) : a * -b = -(a * b) := Int.mul_neg a b
theorem neg_mul_neg (a b : Int) : -a * -b = a * b := Int.neg_mul_neg a b
theorem neg_sq (a : Int) : (-a) ^ 2 = a ^ 2 := by ring
theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := Int.mul_sub a b c
theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := Int.sub_mul a b c
theorem sub_add_cancel (a b : Int) : a - b + b = a := by omega
theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by omega
theorem add_sub_cancel_right (a b : Int) : a + b - b = a := by omega
theorem sub_eq_zero : a - b = 0 ↔ a = b := by omega
theorem sub_ne_zero : a - b ≠ 0 ↔ a ≠ b := by omega
theorem sub_nonneg : 0 ≤ a - b ↔ b ≤ a := by omega
theorem sub_pos : 0 < a - b ↔ b < a := by omega
theorem sub_eq_iff_eq_add : a - b = c ↔ a = c + b := by omega
theorem eq_sub_iff_add_eq : a = b - c ↔ a + c = b := by omega
theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := by omega
theorem neg_pos : 0 < -a ↔ a < 0 := by omega
theorem neg_lt_zero : -a < 0 ↔ 0 < a := by omega
theorem neg_nonpos : -a ≤ 0 ↔ 0 ≤ a := by omega
theorem mul_nonneg_of_nonpos_of_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := Int.mul_nonneg_of_nonpos_of_nonpos ha hb
theorem mul_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a * b := Int.mul_pos_of_neg_of_neg ha hb
theorem mul_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a * b < 0 := Int.mul_neg_of_pos_of_neg ha hb
theorem sq_sub_sq (a b : Int) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by ring
theorem add_sq (a b : Int) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring
theorem sub_sq (a b : Int) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by ring
theorem sq_eq_sq_iff_eq_or_eq_neg : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by
  constructor
  · intro h
    have : (a - b) * (a + b) = 0 := by ring_monomials at *; omega
    rcases Int.mul_eq_zero.1 this with h | h <;> omega
  · rintro (rfl | rfl)
    · rfl
    · ring
theorem dvd_sub (h : a ∣ b) (h' : a ∣ c) : a ∣ b - c := by
  obtain ⟨x, rfl⟩ := h
  obtain ⟨y, rfl⟩ := h'
  exact ⟨x - y, (Int.mul_sub a x y).symm⟩
theorem dvd_neg : a ∣ -b ↔ a ∣ b := Int.dvd_neg
theorem neg_dvd : -a ∣ b ↔ a ∣ b := by
  constructor
  · rintro ⟨x, rfl⟩
    exact ⟨-x, by ring⟩
  · rintro ⟨x, rfl⟩
    exact ⟨-x, by ring⟩

end

/-- No natural number is negative. -/
theorem zero_le (a : Nat) : 0 ≤ a := Nat.zero_le a
theorem pos_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a := Nat.pos_of_ne_zero h
