/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Integers: division with remainder (`ediv`, `emod`), divisibility, and the balanced remainder `bmod`.
-/
prelude
import Init.Int.Order

namespace Int

theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = m / n := rfl
theorem natCast_emod (m n : Nat) : ((m % n : Nat) : Int) = m % n := rfl
theorem ofNat_ediv (m n : Nat) : ((m / n : Nat) : Int) = m / n := rfl
theorem ofNat_emod (m n : Nat) : ((m % n : Nat) : Int) = m % n := rfl

@[simp] protected theorem ediv_zero : (a : Int) → a / 0 = 0
  | ofNat m => congrArg ofNat (Nat.div_zero m)
  | negSucc _ => rfl
@[simp] protected theorem zero_ediv (b : Int) : 0 / b = 0 :=
  match b with
  | ofNat n => congrArg ofNat (Nat.zero_div n)
  | negSucc n => (congrArg (fun k => -ofNat k) (Nat.zero_div (Nat.succ n)))
@[simp] protected theorem ediv_neg : (a b : Int) → a / (-b) = -(a / b)
  | ofNat m, ofNat 0 => by
    show ofNat (m / 0) = -ofNat (m / 0)
    rw [Nat.div_zero]; rfl
  | ofNat _, ofNat (Nat.succ _) => rfl
  | ofNat m, negSucc n => (Int.neg_neg (ofNat (m / Nat.succ n))).symm
  | negSucc _, ofNat 0 => rfl
  | negSucc _, ofNat (Nat.succ _) => rfl
  | negSucc _, negSucc _ => rfl

/-- The computation behind the division of a negative number. -/
theorem neg_div_aux (b q r : Int) : b * -(q + 1) + (b - (r + 1)) = -(b * q + r + 1) := by
  rw [Int.mul_neg, Int.mul_add, Int.mul_one, Int.neg_add, Int.sub_eq_add_neg, Int.add_assoc,
    Int.neg_add_cancel_left, Int.add_assoc (b * q), Int.neg_add, Int.neg_add, Int.neg_add]

theorem mul_ediv_add_emod : (a b : Int) → b * (a / b) + a % b = a
  | ofNat m, ofNat n => congrArg ofNat (Nat.div_add_mod m n)
  | ofNat m, negSucc n => by
    show -((Nat.succ n : Nat) : Int) * -((m / Nat.succ n : Nat) : Int) + ((m % Nat.succ n : Nat) : Int) = (m : Int)
    rw [Int.neg_mul_neg]
    exact congrArg ofNat (Nat.div_add_mod m (Nat.succ n))
  | negSucc m, ofNat 0 => by
    show (0 : Int) * 0 + subNatNat 0 (Nat.succ (m % 0)) = negSucc m
    rw [Int.mul_zero, Int.zero_add, Nat.mod_zero]; rfl
  | negSucc m, ofNat (Nat.succ n) => by
    show ((Nat.succ n : Nat) : Int) * -(((m / Nat.succ n : Nat) : Int) + 1) +
      subNatNat (Nat.succ n) (Nat.succ (m % Nat.succ n)) = negSucc m
    rw [subNatNat_eq_coe, natCast_succ (m % Nat.succ n), neg_div_aux]
    exact congrArg negSucc (Nat.div_add_mod m (Nat.succ n))
  | negSucc m, negSucc n => by
    show -((Nat.succ n : Nat) : Int) * (((m / Nat.succ n : Nat) : Int) + 1) +
      subNatNat (Nat.succ n) (Nat.succ (m % Nat.succ n)) = negSucc m
    rw [subNatNat_eq_coe, natCast_succ (m % Nat.succ n), Int.neg_mul_comm, neg_div_aux]
    exact congrArg negSucc (Nat.div_add_mod m (Nat.succ n))
theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := by
  rw [Int.add_comm]; exact mul_ediv_add_emod a b
theorem ediv_mul_add_emod (a b : Int) : a / b * b + a % b = a := by
  rw [Int.mul_comm]; exact mul_ediv_add_emod a b
theorem emod_add_ediv_mul (a b : Int) : a % b + a / b * b = a := by
  rw [Int.mul_comm]; exact emod_add_mul_ediv a b
theorem emod_def (a b : Int) : a % b = a - b * (a / b) := by
  have h : a % b + b * (a / b) - b * (a / b) = a - b * (a / b) := by rw [emod_add_mul_ediv]
  rw [Int.add_sub_cancel] at h
  exact h
@[simp] theorem emod_zero (a : Int) : a % 0 = a := by rw [emod_def, Int.zero_mul, Int.sub_zero]
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := by rw [emod_def, Int.zero_ediv, Int.mul_zero, Int.sub_zero]

theorem natAbs_pos_of_ne {b : Int} (h : b ≠ 0) : 0 < natAbs b :=
  Nat.pos_of_ne_zero (fun e => h (natAbs_eq_zero.1 e))
theorem emod_nonneg : (a : Int) → {b : Int} → b ≠ 0 → 0 ≤ a % b
  | ofNat _, _, _ => natCast_nonneg _
  | negSucc m, b, h => by
    show 0 ≤ subNatNat (natAbs b) (Nat.succ (m % natAbs b))
    exact match Nat.le.dest (Nat.mod_lt m (natAbs_pos_of_ne h)) with
    | ⟨k, hk⟩ => by
      have e : subNatNat (natAbs b) (Nat.succ (m % natAbs b)) = k :=
        (congrArg (fun n => subNatNat n (Nat.succ (m % natAbs b))) hk.symm).trans subNatNat_add_left
      rw [e]; exact natCast_nonneg k
theorem emod_lt_of_pos (a : Int) {b : Int} (h : 0 < b) : a % b < b :=
  match eq_ofNat_of_zero_le (Int.le_of_lt h) with
  | ⟨n, hn⟩ => by
    rw [hn] at h
    rw [hn]
    have hn : 0 < n := natCast_pos.1 h
    cases a with
    | ofNat m => exact natCast_lt.2 (Nat.mod_lt m hn)
    | negSucc m =>
      show subNatNat n (Nat.succ (m % n)) < (n : Int)
      exact match Nat.le.dest (Nat.mod_lt m hn) with
      | ⟨k, hk⟩ => by
        have e : subNatNat n (Nat.succ (m % n)) = k :=
          (congrArg (fun i => subNatNat i (Nat.succ (m % n))) hk.symm).trans subNatNat_add_left
        rw [e]
        refine natCast_lt.2 ?_
        refine Nat.lt_of_lt_of_le (Nat.lt_succ_of_le (Nat.le_add_left k (m % n))) ?_
        rw [← Nat.succ_add, hk]
        exact Nat.le_refl n
theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have l := Int.add_le_add_left (emod_nonneg x h) (k * (x / k))
  rw [mul_ediv_add_emod, Int.add_zero] at l
  exact l
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have l := Int.add_le_add_left (add_one_le_of_lt (emod_lt_of_pos x h)) (k * (x / k))
  rw [← Int.add_assoc, mul_ediv_add_emod] at l
  exact l

/-- The quotient is the only one with a remainder between `0` and `k`. -/
theorem ediv_eq_of_le_of_lt {x k q : Int} (h₁ : k * q ≤ x) (h₂ : x < k * q + k) (hk : 0 < k) : x / k = q := by
  refine Int.le_antisymm ?_ ?_
  · refine le_of_lt_add_one (Int.lt_of_mul_lt_mul_left (c := k) ?_ (Int.le_of_lt hk))
    rw [Int.mul_add, Int.mul_one]
    exact Int.lt_of_le_of_lt (mul_ediv_self_le (Int.ne_of_gt hk)) h₂
  · refine le_of_lt_add_one (Int.lt_of_mul_lt_mul_left (c := k) ?_ (Int.le_of_lt hk))
    rw [Int.mul_add, Int.mul_one]
    exact Int.lt_of_le_of_lt h₁ (lt_mul_ediv_self_add hk)
theorem mul_ediv_cancel_left_of_pos {k : Int} (q : Int) (hk : 0 < k) : k * q / k = q :=
  ediv_eq_of_le_of_lt (Int.le_refl _) (by
    have h := Int.add_le_add_left (add_one_le_of_lt hk) (k * q)
    rw [Int.zero_add] at h
    exact h) hk
theorem le_ediv_of_mul_le {a b c : Int} (hc : 0 < c) (h : a * c ≤ b) : a ≤ b / c := by
  refine le_of_lt_add_one (Int.lt_of_mul_lt_mul_left (c := c) ?_ (Int.le_of_lt hc))
  rw [Int.mul_add, Int.mul_one, Int.mul_comm]
  exact Int.lt_of_le_of_lt h (lt_mul_ediv_self_add hc)

/-! ## Divisibility -/

protected theorem dvd_refl (a : Int) : a ∣ a := ⟨1, (Int.mul_one a).symm⟩
protected theorem dvd_zero (a : Int) : a ∣ 0 := ⟨0, (Int.mul_zero a).symm⟩
protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Int) : a ∣ b * a := ⟨b, Int.mul_comm b a⟩
protected theorem dvd_trans {a b c : Int} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c :=
  match h₁, h₂ with
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d * e, by rw [he, hd, Int.mul_assoc]⟩
protected theorem dvd_add {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c :=
  match h₁, h₂ with
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d + e, by rw [hd, he, Int.mul_add]⟩
protected theorem dvd_sub {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c :=
  match h₁, h₂ with
  | ⟨d, hd⟩, ⟨e, he⟩ => ⟨d - e, by rw [hd, he, Int.mul_sub]⟩
protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  ⟨fun h => match h with
    | ⟨d, hd⟩ => ⟨-d, by rw [Int.mul_neg, ← hd, Int.neg_neg]⟩,
   fun h => match h with
    | ⟨d, hd⟩ => ⟨-d, by rw [Int.mul_neg, hd]⟩⟩
protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  ⟨fun h => match h with
    | ⟨d, hd⟩ => ⟨-d, by rw [hd, Int.neg_mul_comm]⟩,
   fun h => match h with
    | ⟨d, hd⟩ => ⟨-d, by rw [hd, Int.neg_mul_neg]⟩⟩
theorem natAbs_dvd {a b : Int} : (natAbs a : Int) ∣ b ↔ a ∣ b := by
  cases natAbs_eq a with
  | inl h => rw [← h]
  | inr h => rw [h, Int.neg_dvd, natAbs_neg, natAbs_natCast]
theorem dvd_natAbs {a b : Int} : a ∣ (natAbs b : Int) ↔ a ∣ b := by
  cases natAbs_eq b with
  | inl h => rw [← h]
  | inr h => rw [h, Int.dvd_neg, natAbs_neg, natAbs_natCast]
theorem natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := by
  constructor
  · intro h
    exact match h with
    | ⟨c, hc⟩ => ⟨natAbs c, by
        have e := congrArg natAbs hc
        rw [natAbs_mul] at e
        exact e⟩
  · intro h
    exact match h with
    | ⟨c, hc⟩ => ⟨c, by rw [hc]; rfl⟩
theorem ofNat_dvd {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := natCast_dvd_natCast
theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← natCast_dvd_natCast, natAbs_dvd, dvd_natAbs]
theorem emod_eq_zero_of_dvd {a b : Int} (h : a ∣ b) : b % a = 0 :=
  match h with
  | ⟨c, hc⟩ => by
    rw [hc]
    cases Int.lt_trichotomy a 0 with
    | inl l =>
      have l' : 0 < -a := by
        have h := Int.add_le_add_right (add_one_le_of_lt l) (-a)
        rw [Int.add_comm a 1, Int.add_assoc, Int.add_right_neg, Int.zero_add] at h
        exact h
      have e := Int.ediv_neg (a * c) (-a)
      rw [Int.neg_neg, ← Int.neg_mul_neg a c, mul_ediv_cancel_left_of_pos (-c) l', Int.neg_neg,
        Int.neg_mul_neg] at e
      rw [emod_def, e, Int.sub_self]
    | inr r => cases r with
      | inl e => rw [e, Int.zero_mul, zero_emod]
      | inr l => rw [emod_def, mul_ediv_cancel_left_of_pos c l, Int.sub_self]
theorem dvd_of_emod_eq_zero {a b : Int} (h : b % a = 0) : a ∣ b :=
  ⟨b / a, by
    have e := mul_ediv_add_emod b a
    rw [h, Int.add_zero] at e
    exact e.symm⟩
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩
theorem emod_pos_of_not_dvd {a b : Int} (h : ¬ a ∣ b) : a = 0 ∨ 0 < b % a :=
  if ha : a = 0 then Or.inl ha
  else Or.inr (Int.lt_of_le_of_ne (emod_nonneg b ha) (fun e => h (dvd_of_emod_eq_zero e.symm)))
instance decidableDvd : (a b : Int) → Decidable (a ∣ b) := fun a b =>
  if h : b % a = 0 then isTrue (dvd_of_emod_eq_zero h) else isFalse (fun d => h (emod_eq_zero_of_dvd d))
protected theorem mul_ediv_cancel_of_dvd {a b : Int} (h : a ∣ b) : a * (b / a) = b := by
  have e := mul_ediv_add_emod b a
  rw [emod_eq_zero_of_dvd h, Int.add_zero] at e
  exact e

/-! ## The balanced remainder -/

theorem dvd_self_sub_bmod (x : Int) (m : Nat) : (m : Int) ∣ x - bmod x m := by
  have h : (m : Int) ∣ x - x % m := ⟨x / m, by
    rw [emod_def, Int.sub_sub_self]⟩
  unfold bmod
  show (m : Int) ∣ x - (if x % m < (m + 1) / 2 then x % m else x % m - m)
  by_cases l : x % m < (m + 1) / 2
  · rw [if_pos l]; exact h
  · rw [if_neg l]
    have e : x - (x % m - m) = (x - x % m) + m := by
      rw [Int.sub_eq_add_neg, Int.neg_sub, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_assoc,
        Int.add_comm (-(x % m))]
    rw [e]
    exact Int.dvd_add h (Int.dvd_refl _)

end Int
