/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Integers: the standard lemmas of division and divisibility, induction, and what `simp` uses.
-/
prelude
import Init.Int.MulLemmas

namespace Int

/-! ## Division with remainder -/

@[simp] protected theorem ediv_one (a : Int) : a / 1 = a := by omega
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := by omega
theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by omega
theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := ediv_mul_add_emod a b
theorem emod_add_ediv' (m k : Int) : m % k + m / k * k = m := emod_add_ediv_mul m k
theorem mul_ediv_self_le' {x k : Int} (h : 0 < k) : x / k * k ≤ x := by
  rw [Int.mul_comm]; exact mul_ediv_self_le (Int.ne_of_gt h)
theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) : a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  constructor
  · intro ⟨hq, hr⟩
    rw [← hq, ← hr]
    exact ⟨emod_add_mul_ediv a b, emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩
  · intro ⟨e, hr₀, hr⟩
    have hq : a / b = q := ediv_eq_of_le_of_lt (by omega) (by omega) h
    exact ⟨hq, by rw [emod_def, hq]; omega⟩
theorem ediv_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b :=
  match eq_ofNat_of_zero_le ha, eq_ofNat_of_zero_le hb with
  | ⟨m, hm⟩, ⟨n, hn⟩ => by rw [hm, hn]; exact natCast_nonneg (m / n)
theorem emod_eq_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a % b = a :=
  ((ediv_emod_unique (q := 0) (by omega)).2 ⟨by rw [Int.mul_zero, Int.add_zero], h₁, h₂⟩).2
theorem ediv_eq_zero_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a / b = 0 :=
  ((ediv_emod_unique (r := a) (by omega)).2 ⟨by rw [Int.mul_zero, Int.add_zero], h₁, h₂⟩).1
@[simp] protected theorem ediv_self {a : Int} (h : a ≠ 0) : a / a = 1 := by
  have h' := Int.mul_ediv_cancel_of_dvd (Int.dvd_refl a)
  exact Int.eq_of_mul_eq_mul_left h (h'.trans (Int.mul_one a).symm)
@[simp] theorem emod_self {a : Int} : a % a = 0 := emod_eq_zero_of_dvd (Int.dvd_refl a)
@[simp] theorem mul_emod_right (a b : Int) : (a * b) % a = 0 := emod_eq_zero_of_dvd (Int.dvd_mul_right a b)
@[simp] theorem mul_emod_left (a b : Int) : (a * b) % b = 0 := emod_eq_zero_of_dvd (Int.dvd_mul_left b a)
@[simp] protected theorem mul_ediv_cancel_left {a : Int} (b : Int) (h : a ≠ 0) : a * b / a = b :=
  Int.eq_of_mul_eq_mul_left h (Int.mul_ediv_cancel_of_dvd (Int.dvd_mul_right a b))
@[simp] protected theorem mul_ediv_cancel (a : Int) {b : Int} (h : b ≠ 0) : a * b / b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel_left a h]
protected theorem ediv_mul_cancel {a b : Int} (h : b ∣ a) : a / b * b = a := by
  rw [Int.mul_comm]; exact Int.mul_ediv_cancel_of_dvd h
protected theorem mul_ediv_cancel' {a b : Int} (h : a ∣ b) : a * (b / a) = b := Int.mul_ediv_cancel_of_dvd h
/-- Numbers that differ by a multiple have the same remainder. -/
theorem emod_eq_emod_of_dvd_sub {a b n : Int} (h : n ∣ a - b) : a % n = b % n := by
  by_cases hn : n = 0
  · rw [hn] at h
    have e : a - b = 0 := match h with
      | ⟨c, hc⟩ => hc.trans (Int.zero_mul c)
    rw [Int.eq_of_sub_eq_zero e]
  · exact match h with
    | ⟨c, hc⟩ => by
      have key : ∀ m : Int, 0 < m → ∀ c : Int, a - b = m * c → a % m = b % m := fun m hm c hc =>
        ((ediv_emod_unique (q := b / m + c) hm).2
          ⟨by rw [Int.mul_add, ← hc, ← Int.add_assoc, emod_add_mul_ediv]; omega, emod_nonneg b (Int.ne_of_gt hm),
            emod_lt_of_pos b hm⟩).2
      have neg : ∀ x m : Int, x % -m = x % m := fun x m => by
        rw [emod_def, emod_def, Int.ediv_neg, Int.neg_mul_neg]
      cases Int.lt_or_gt_of_ne hn with
      | inl l =>
        rw [← neg a, ← neg b]
        exact key (-n) (by omega) (-c) (by rw [hc, Int.neg_mul_neg])
      | inr g => exact key n g c hc
theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : (n % k) % m = n % m := by
  refine emod_eq_emod_of_dvd_sub ?_
  rw [emod_def]
  exact match h with
  | ⟨c, hc⟩ => ⟨-(c * (n / k)), by
      have e : m * (c * (n / k)) = k * (n / k) := by rw [← Int.mul_assoc, ← hc]
      rw [Int.mul_neg, e]; omega⟩
@[simp] theorem emod_emod (a b : Int) : (a % b) % b = a % b := emod_emod_of_dvd a (Int.dvd_refl b)
theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 :=
  ⟨fun h => emod_eq_zero_of_dvd ⟨m / n - k / n, by
    have h₁ := emod_add_mul_ediv m n
    have h₂ := emod_add_mul_ediv k n
    rw [Int.mul_sub]; omega⟩, fun h => emod_eq_emod_of_dvd_sub (dvd_of_emod_eq_zero h)⟩
@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c :=
  emod_eq_emod_of_dvd_sub ⟨b, by rw [Int.mul_comm c b]; omega⟩
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b :=
  emod_eq_emod_of_dvd_sub ⟨c, by omega⟩
@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := emod_eq_emod_of_dvd_sub ⟨1, by omega⟩
@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := emod_eq_emod_of_dvd_sub ⟨1, by omega⟩
theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  have h₁ := mul_ediv_add_emod (a + b * c) c
  have h₂ := mul_ediv_add_emod a c
  rw [add_mul_emod_self_right, Int.mul_comm b c] at h₁
  refine Int.eq_of_mul_eq_mul_left H ?_
  rw [Int.mul_add, Int.mul_comm b c]
  omega
theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a + b * c) / b = a / b + c := by
  rw [Int.mul_comm, add_mul_ediv_right a c H]
theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n :=
  emod_eq_emod_of_dvd_sub ⟨-(m / n), by
    have h := emod_add_mul_ediv m n
    rw [Int.mul_neg]; omega⟩
theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [add_emod_emod, emod_add_emod]
theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n :=
  emod_eq_emod_of_dvd_sub ⟨a / n - b / n, by
    have h₁ := emod_add_mul_ediv a n
    have h₂ := emod_add_mul_ediv b n
    rw [Int.mul_sub]; omega⟩
theorem mul_emod (a b n : Int) : (a * b) % n = (a % n) * (b % n) % n := by
  have step : ∀ a b : Int, (a * b) % n = (a % n * b) % n := fun a b =>
    emod_eq_emod_of_dvd_sub ⟨a / n * b, by
      have h := emod_add_mul_ediv a n
      rw [← Int.sub_mul, ← Int.mul_assoc]
      exact congrArg (· * b) (by omega)⟩
  rw [step a b, Int.mul_comm, step b, Int.mul_comm]
theorem neg_emod_eq_sub_emod {a b : Int} : -a % b = (b - a) % b := emod_eq_emod_of_dvd_sub ⟨-1, by omega⟩
protected theorem ediv_le_ediv {a b c : Int} (H : 0 < c) (h : a ≤ b) : a / c ≤ b / c :=
  le_ediv_of_mul_le H (Int.le_trans (mul_ediv_self_le' H) h)
protected theorem le_ediv_iff_mul_le {a b c : Int} (H : 0 < c) : a ≤ b / c ↔ a * c ≤ b :=
  ⟨fun h => Int.le_trans (Int.mul_le_mul_of_nonneg_right h (by omega)) (mul_ediv_self_le' H), le_ediv_of_mul_le H⟩
protected theorem ediv_lt_iff_lt_mul {a b c : Int} (H : 0 < c) : a / c < b ↔ a < b * c := by
  rw [← Int.not_le, Int.le_ediv_iff_mul_le H, Int.not_le]
theorem ediv_eq_of_eq_mul_right {a b c : Int} (h : b ≠ 0) (e : a = b * c) : a / b = c := by
  rw [e, Int.mul_ediv_cancel_left c h]
theorem ediv_eq_of_eq_mul_left {a b c : Int} (h : b ≠ 0) (e : a = c * b) : a / b = c := by
  rw [e, Int.mul_ediv_cancel c h]

/-! ## Divisibility -/

protected theorem one_dvd (n : Int) : 1 ∣ n := ⟨n, (Int.one_mul n).symm⟩
protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 :=
  ⟨fun ⟨c, hc⟩ => hc.trans (Int.zero_mul c), fun h => h ▸ Int.dvd_refl 0⟩
protected theorem dvd_mul_left_of_dvd {a b : Int} (h : a ∣ b) (c : Int) : a ∣ c * b := Int.dvd_trans h (Int.dvd_mul_left b c)
protected theorem dvd_mul_right_of_dvd {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c := Int.dvd_trans h (Int.dvd_mul_right b c)
protected theorem dvd_add_right {a b c : Int} (H : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun h => by
    have d := Int.dvd_sub h H
    rw [Int.add_sub_cancel_left] at d
    exact d, Int.dvd_add H⟩
protected theorem dvd_add_left {a b c : Int} (H : a ∣ c) : a ∣ b + c ↔ a ∣ b := by
  rw [Int.add_comm]; exact Int.dvd_add_right H
protected theorem mul_dvd_mul {a b c d : Int} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d :=
  match h₁, h₂ with
  | ⟨x, hx⟩, ⟨y, hy⟩ => ⟨x * y, by rw [hx, hy, Int.mul_mul_mul_comm]⟩
theorem le_of_dvd {a b : Int} (bpos : 0 < b) (H : a ∣ b) : a ≤ b := by
  have h := Nat.le_of_dvd (natAbs_pos.2 (Int.ne_of_gt bpos)) (natAbs_dvd_natAbs.2 H)
  omega
theorem dvd_antisymm {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := by
  have h := Nat.dvd_antisymm (natAbs_dvd_natAbs.2 h₁) (natAbs_dvd_natAbs.2 h₂)
  omega
theorem emod_emod_eq_zero_iff_dvd {a b : Int} : b % a = 0 ↔ a ∣ b := dvd_iff_emod_eq_zero.symm

/-! ## Induction -/

/-- Induction in both directions from zero. -/
@[elab_as_elim] protected theorem induction_on {motive : Int → Prop} (i : Int) (zero : motive 0)
    (succ : ∀ n : Nat, motive n → motive (n + 1)) (pred : ∀ n : Nat, motive (-n) → motive (-n - 1)) : motive i := by
  cases i with
  | ofNat n =>
    induction n with
    | zero => exact zero
    | succ n ih => exact succ n ih
  | negSucc n =>
    induction n with
    | zero => exact pred 0 zero
    | succ n ih =>
      have e : negSucc (n + 1) = -((n + 1 : Nat) : Int) - 1 := by omega
      rw [e]
      exact pred (n + 1) ih

attribute [simp] Int.natCast_nonneg Int.natCast_inj Int.natCast_le Int.natCast_lt Int.add_left_inj Int.add_right_inj
  Int.add_le_add_iff_left Int.add_le_add_iff_right Int.add_lt_add_iff_left Int.add_lt_add_iff_right Int.neg_inj
  Int.neg_eq_zero Int.neg_le_neg_iff Int.neg_lt_neg_iff Int.not_le Int.not_lt Int.lt_irrefl Int.mul_eq_zero
  Int.add_eq_left Int.add_eq_right Int.dvd_refl Int.dvd_zero Int.one_dvd Int.dvd_mul_left Int.dvd_mul_right
  Int.neg_mul Int.mul_neg Int.natCast_pos Int.natCast_eq_zero Int.sub_add_cancel Int.add_sub_cancel_left Int.pow_zero

end Int
