/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

The order of the integers. `a ≤ b` is used in the form "`a + n = b` for a natural number `n`".
-/
prelude
import Init.Int.Ring

namespace Int

/-! ## Linear order -/

theorem NonNeg.elim {a : Int} (h : NonNeg a) : ∃ n : Nat, a = n :=
  match h with
  | NonNeg.mk n => ⟨n, rfl⟩
theorem le_def {a b : Int} : a ≤ b ↔ NonNeg (b - a) := Iff.rfl
theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl
theorem le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n = b :=
  match NonNeg.elim h with
  | ⟨n, hn⟩ => ⟨n, by rw [← hn, Int.add_comm, Int.sub_add_cancel]⟩
theorem le.intro {a b : Int} (n : Nat) (h : a + n = b) : a ≤ b := by
  show NonNeg (b - a)
  rw [← h, Int.add_comm, Int.add_sub_cancel]
  exact NonNeg.mk n
theorem lt.dest {a b : Int} (h : a < b) : ∃ n : Nat, a + (n + 1) = b :=
  match le.dest h with
  | ⟨n, hn⟩ => ⟨n, by rw [← hn, Int.add_assoc, Int.add_comm n 1]⟩
theorem lt.intro {a b : Int} (n : Nat) (h : a + (n + 1) = b) : a < b :=
  le.intro n (by rw [← h, Int.add_assoc, Int.add_comm n 1])
theorem le_of_sub_nonneg' {a b : Int} (n : Nat) (h : b - a = n) : a ≤ b :=
  le.intro n (by rw [← h, Int.add_comm, Int.sub_add_cancel])

@[simp] protected theorem le_refl (a : Int) : a ≤ a := le.intro 0 (Int.add_zero a)
protected theorem le_rfl {a : Int} : a ≤ a := Int.le_refl a
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a
protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c :=
  match le.dest h₁, le.dest h₂ with
  | ⟨m, hm⟩, ⟨n, hn⟩ => le.intro (m + n) (by rw [natCast_add, ← Int.add_assoc, hm, hn])
/-- A sum of natural numbers is zero only if both are. -/
theorem natCast_add_eq_zero {a : Int} {m n : Nat} (h : a + m + n = a) : m = 0 ∧ n = 0 := by
  rw [Int.add_assoc] at h
  have h' : ((m + n : Nat) : Int) = ((0 : Nat) : Int) :=
    Int.add_left_cancel (a := a) (h.trans (Int.add_zero a).symm)
  exact Nat.eq_zero_of_add_eq_zero (natCast_inj.1 h')
protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  match le.dest h₁, le.dest h₂ with
  | ⟨m, hm⟩, ⟨n, hn⟩ => by
    rw [← hm] at hn
    rw [← hm, (natCast_add_eq_zero hn).1]
    exact (Int.add_zero a).symm
protected theorem lt_or_ge (a b : Int) : a < b ∨ b ≤ a := by
  cases eq_nat_or_neg (a - b) with
  | intro n h => cases h with
    | inl h => exact Or.inr (le_of_sub_nonneg' n h)
    | inr h =>
      have h' : b - a = n := by rw [← Int.neg_sub, h, Int.neg_neg]
      cases n with
      | zero =>
        exact Or.inr (Int.le_of_eq (Int.eq_of_sub_eq_zero h'))
      | succ n =>
        exact Or.inl (lt.intro n (by rw [← natCast_succ, ← h', Int.add_comm, Int.sub_add_cancel]))
protected theorem lt_irrefl (a : Int) : ¬ a < a := fun h =>
  match le.dest h with
  | ⟨_, hn⟩ => Nat.one_ne_zero (natCast_add_eq_zero (m := 1) hn).1
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b :=
  match lt.dest h with
  | ⟨n, hn⟩ => le.intro (n + 1) hn
theorem lt_add_one_of_le {a b : Int} (h : a ≤ b) : a < b + 1 :=
  match le.dest h with
  | ⟨n, hn⟩ => lt.intro n (by rw [← hn, Int.add_assoc])
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := Iff.rfl
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans h₁ h₂
protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b :=
  match le.dest h with
  | ⟨n, hn⟩ => le.intro n (by rw [Int.add_assoc, hn])
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a c, Int.add_comm b c]; exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Int.le_trans (Int.add_le_add_right h₁ 1) h₂
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c := Int.lt_of_lt_of_le h₁ (Int.le_of_lt h₂)
instance : @Trans Int Int Int LE.le LE.le LE.le := ⟨Int.le_trans⟩
instance : @Trans Int Int Int LT.lt LT.lt LT.lt := ⟨Int.lt_trans⟩
instance : @Trans Int Int Int LT.lt LE.le LT.lt := ⟨Int.lt_of_lt_of_le⟩
instance : @Trans Int Int Int LE.le LT.lt LT.lt := ⟨Int.lt_of_le_of_lt⟩
protected theorem lt_of_lt_of_eq {a b c : Int} (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁
protected theorem lt_of_eq_of_lt {a b c : Int} (h₁ : a = b) (h₂ : b < c) : a < c := h₁ ▸ h₂
protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬ a ≤ b := fun h' => Int.lt_irrefl b (Int.lt_of_lt_of_le h h')
protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬ a < b := fun h' => Int.not_le_of_gt h' h
protected theorem lt_of_not_ge {a b : Int} (h : ¬ a ≤ b) : b < a := (Int.lt_or_ge b a).resolve_right h
protected theorem le_of_not_gt {a b : Int} (h : ¬ a < b) : b ≤ a := (Int.lt_or_ge a b).resolve_left h
protected theorem not_le {a b : Int} : ¬ a ≤ b ↔ b < a := ⟨Int.lt_of_not_ge, Int.not_le_of_gt⟩
protected theorem not_lt {a b : Int} : ¬ a < b ↔ b ≤ a := ⟨Int.le_of_not_gt, Int.not_lt_of_ge⟩
protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := (Int.lt_or_ge a b).elim (fun h => Or.inl (Int.le_of_lt h)) Or.inr
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬ b < a := Int.not_lt_of_ge (Int.le_of_lt h)
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem lt_of_le_of_ne {a b : Int} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b :=
  (Int.lt_or_ge a b).elim id (fun h => absurd (Int.le_antisymm h₁ h) h₂)
protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ a > b :=
  (Int.lt_or_ge a b).elim Or.inl (fun h' => Or.inr (Int.lt_of_le_of_ne h' h.symm))
protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h => Int.lt_of_le_of_ne h.1 h.2⟩
protected theorem lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬ b ≤ a :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.not_le_of_gt h⟩, fun h => Int.lt_of_not_ge h.2⟩
protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a :=
  if h : a = b then Or.inr (Or.inl h)
  else (Int.lt_or_gt_of_ne h).elim Or.inl (fun h => Or.inr (Or.inr h))
theorem le_of_lt_add_one {a b : Int} (h : a < b + 1) : a ≤ b :=
  Int.le_of_not_gt (fun l => Int.not_le_of_gt h (add_one_le_of_lt l))
theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := ⟨le_of_lt_add_one, lt_add_one_of_le⟩

/-! ## Order and the ring operations -/

protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  have h' := Int.add_le_add_left h (-a)
  rw [Int.neg_add_cancel_left, Int.neg_add_cancel_left] at h'
  exact h'
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  rw [Int.add_comm a b, Int.add_comm c b] at h; exact Int.le_of_add_le_add_left h
protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a :=
  match le.dest h with
  | ⟨n, hn⟩ => le.intro n (by rw [← hn, Int.neg_add, Int.neg_add_cancel_right])
protected theorem le_of_neg_le_neg {a b : Int} (h : -b ≤ -a) : a ≤ b := by
  have h' := Int.neg_le_neg h
  rw [Int.neg_neg, Int.neg_neg] at h'
  exact h'
protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b :=
  match le.dest h with
  | ⟨n, hn⟩ => le.intro n (by rw [← hn, Int.zero_add, Int.add_comm b, Int.add_sub_cancel])
protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a :=
  match le.dest h with
  | ⟨n, hn⟩ => le_of_sub_nonneg' n (by rw [← hn, Int.zero_add])
theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := le.intro n (Int.zero_add n)
theorem ofNat_nonneg (n : Nat) : 0 ≤ ofNat n := natCast_nonneg n
theorem natCast_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n :=
  ⟨fun h => match le.dest h with
    | ⟨k, hk⟩ => Nat.le.intro (k := k) (natCast_inj.1 hk),
   fun h => match Nat.le.dest h with
    | ⟨k, hk⟩ => le.intro k (congrArg Nat.cast hk)⟩
theorem ofNat_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := natCast_le
theorem natCast_lt {m n : Nat} : (m : Int) < n ↔ m < n := natCast_le (m := m + 1)
theorem ofNat_lt {m n : Nat} : (m : Int) < n ↔ m < n := natCast_lt
theorem natCast_pos {n : Nat} : 0 < (n : Int) ↔ 0 < n := natCast_lt (m := 0)
theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n :=
  match le.dest h with
  | ⟨n, hn⟩ => ⟨n, by rw [← hn, Int.zero_add]⟩
protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b :=
  match eq_ofNat_of_zero_le ha, eq_ofNat_of_zero_le hb with
  | ⟨m, hm⟩, ⟨n, hn⟩ => by rw [hm, hn]; exact natCast_nonneg (m * n)
protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b := by
  have h := Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁)
  rw [Int.mul_sub] at h
  exact Int.le_of_sub_nonneg h
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a * c ≤ b * c := by
  rw [Int.mul_comm a c, Int.mul_comm b c]; exact Int.mul_le_mul_of_nonneg_left h₁ h₂
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (h₁ : b ≤ a) (h₂ : c ≤ 0) : c * a ≤ c * b := by
  have h := Int.mul_le_mul_of_nonneg_left h₁ (Int.neg_le_neg h₂)
  rw [Int.neg_mul, Int.neg_mul] at h
  exact Int.le_of_neg_le_neg h
protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  match lt.dest ha, lt.dest hb with
  | ⟨m, hm⟩, ⟨n, hn⟩ => by
    rw [← hm, ← hn, Int.zero_add, Int.zero_add]
    exact natCast_pos.2 (Nat.mul_pos (Nat.zero_lt_succ m) (Nat.zero_lt_succ n))
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b := by
  have h := Int.mul_le_mul_of_nonneg_left (add_one_le_of_lt h₁) (Int.le_of_lt h₂)
  rw [Int.mul_add, Int.mul_one] at h
  exact Int.le_trans (Int.add_le_add_left (add_one_le_of_lt h₂) (c * a)) h
protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  Int.lt_of_not_ge (fun l => Int.not_le_of_gt h (Int.mul_le_mul_of_nonneg_left l hc))
protected theorem le_of_mul_le_mul_left {a b c : Int} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Int.le_of_not_gt (fun l => Int.not_le_of_gt (Int.mul_lt_mul_of_pos_left l hc) h)
protected theorem eq_of_mul_eq_mul_left_of_pos {a b c : Int} (hc : 0 < c) (h : c * a = c * b) : a = b :=
  Int.le_antisymm (Int.le_of_mul_le_mul_left (Int.le_of_eq h) hc)
    (Int.le_of_mul_le_mul_left (Int.le_of_eq h.symm) hc)
protected theorem pow_pos {b : Int} {n : Nat} (h : 0 < b) : 0 < b ^ n := by
  induction n with
  | zero => exact natCast_pos.2 Nat.zero_lt_one
  | succ n ih => rw [Int.pow_succ]; exact Int.mul_pos ih h

/-! ## Minimum, maximum, absolute value, `toNat` -/

protected theorem min_def (a b : Int) : min a b = if a ≤ b then a else b := rfl
protected theorem max_def (a b : Int) : max a b = if a ≤ b then b else a := rfl
protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rw [Int.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl a
  · rw [if_neg h]; exact Int.le_of_lt (Int.lt_of_not_ge h)
protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  rw [Int.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl b
protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rw [Int.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl a
protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [Int.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl b
  · rw [if_neg h]; exact Int.le_of_lt (Int.lt_of_not_ge h)
protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Int.le_trans h (Int.min_le_left b c), Int.le_trans h (Int.min_le_right b c)⟩, fun h => by
    rw [Int.min_def]
    by_cases hb : b ≤ c
    · rw [if_pos hb]; exact h.1
    · rw [if_neg hb]; exact h.2⟩
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Int.le_trans (Int.le_max_left a b) h, Int.le_trans (Int.le_max_right a b) h⟩, fun h => by
    rw [Int.max_def]
    by_cases hb : a ≤ b
    · rw [if_pos hb]; exact h.2
    · rw [if_neg hb]; exact h.1⟩

@[simp] theorem natAbs_ofNat (n : Nat) : natAbs (OfNat.ofNat n) = OfNat.ofNat n := rfl
@[simp] theorem natAbs_natCast (n : Nat) : natAbs (n : Int) = n := rfl
@[simp] theorem natAbs_negSucc (n : Nat) : natAbs (negSucc n) = Nat.succ n := rfl
@[simp] theorem natAbs_neg : (a : Int) → natAbs (-a) = natAbs a
  | ofNat 0 => rfl
  | ofNat (Nat.succ _) => rfl
  | negSucc _ => rfl
theorem le_natAbs {a : Int} : a ≤ natAbs a :=
  match a with
  | ofNat n => Int.le_refl (n : Int)
  | negSucc n => le.intro (n + 1 + (n + 1)) (by
      rw [natCast_add, ← neg_ofNat_succ, Int.neg_add_cancel_left]; rfl)
theorem natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a :=
  match eq_ofNat_of_zero_le h with
  | ⟨n, hn⟩ => by rw [hn]; rfl
theorem ofNat_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : (natAbs a : Int) = -a := by
  rw [← natAbs_neg, natAbs_of_nonneg]
  exact Int.neg_le_neg h
theorem natAbs_eq (a : Int) : a = natAbs a ∨ a = -↑(natAbs a) :=
  match a with
  | ofNat _ => Or.inl rfl
  | negSucc _ => Or.inr rfl
theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  cases eq_nat_or_neg a with
  | intro m ha => cases eq_nat_or_neg b with
    | intro n hb => cases ha with
      | inl ha => cases hb with
        | inl hb => rw [ha, hb]; rfl
        | inr hb => rw [ha, hb, Int.mul_neg, natAbs_neg, natAbs_neg]; rfl
      | inr ha => cases hb with
        | inl hb => rw [ha, hb, Int.neg_mul, natAbs_neg, natAbs_neg]; rfl
        | inr hb => rw [ha, hb, Int.neg_mul_neg, natAbs_neg, natAbs_neg]; rfl
theorem natAbs_eq_zero {a : Int} : natAbs a = 0 ↔ a = 0 :=
  ⟨fun h => match a, h with
    | ofNat _, h => congrArg ofNat h, fun h => by rw [h]; rfl⟩

@[simp] theorem toNat_natCast (n : Nat) : toNat (n : Int) = n := rfl
@[simp] theorem toNat_ofNat (n : Nat) : toNat (OfNat.ofNat n) = OfNat.ofNat n := rfl
theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a :=
  match eq_ofNat_of_zero_le h with
  | ⟨n, hn⟩ => by rw [hn]; rfl
theorem toNat_of_nonpos : {a : Int} → a ≤ 0 → toNat a = 0
  | ofNat n, h => Nat.eq_zero_of_le_zero (natCast_le.1 h)
  | negSucc _, _ => rfl
theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  rw [Int.max_def]
  by_cases h : a ≤ 0
  · rw [if_pos h, toNat_of_nonpos h]; rfl
  · rw [if_neg h, toNat_of_nonneg (Int.le_of_lt (Int.lt_of_not_ge h))]

end Int
