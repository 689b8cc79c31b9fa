/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

The integers form a commutative ring. Every integer is a difference `subNatNat a b` of natural numbers, and
`+`, `-`, `*` of such differences are computed like those of natural numbers: the laws come from there.
-/
prelude
import Init.Int.Basic

namespace Int

/-! ## Constructors and casts -/

@[simp] theorem ofNat_eq_coe (n : Nat) : ofNat n = (n : Int) := rfl
@[simp] theorem ofNat_eq_natCast (n : Nat) : ofNat n = (n : Int) := rfl
theorem natCast_zero : ((0 : Nat) : Int) = 0 := rfl
theorem natCast_one : ((1 : Nat) : Int) = 1 := rfl
theorem ofNat_inj' {m n : Nat} (h : ofNat m = ofNat n) : m = n := Int.noConfusion h id
theorem negSucc_inj' {m n : Nat} (h : negSucc m = negSucc n) : m = n := Int.noConfusion h id
theorem natCast_inj {m n : Nat} : (m : Int) = n ↔ m = n := ⟨ofNat_inj', congrArg _⟩
theorem ofNat_inj {m n : Nat} : (m : Int) = n ↔ m = n := natCast_inj
theorem natCast_add (m n : Nat) : ((m + n : Nat) : Int) = m + n := rfl
theorem natCast_mul (m n : Nat) : ((m * n : Nat) : Int) = m * n := rfl
theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = n + 1 := rfl
theorem ofNat_add (m n : Nat) : ((m + n : Nat) : Int) = m + n := rfl
theorem ofNat_mul (m n : Nat) : ((m * n : Nat) : Int) = m * n := rfl
theorem ofNat_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = n + 1 := rfl
theorem neg_ofNat_succ (n : Nat) : -((Nat.succ n : Nat) : Int) = negSucc n := rfl
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
theorem neg_negSucc (n : Nat) : -negSucc n = ((Nat.succ n : Nat) : Int) := rfl
@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl
theorem negOfNat_eq (n : Nat) : negOfNat n = -ofNat n := rfl
protected theorem sub_def (a b : Int) : a - b = a + -b := rfl
protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl

/-- Every integer is a natural number or the opposite of one. -/
theorem eq_nat_or_neg : (a : Int) → ∃ n : Nat, a = n ∨ a = -(n : Int)
  | ofNat n => ⟨n, Or.inl rfl⟩
  | negSucc n => ⟨Nat.succ n, Or.inr rfl⟩

/-! ## Differences of natural numbers -/

theorem subNatNat_of_sub_eq_zero {m n : Nat} (h : n - m = 0) : subNatNat m n = ofNat (m - n) := by
  unfold subNatNat; rw [h]
theorem subNatNat_of_sub_eq_succ {m n k : Nat} (h : n - m = Nat.succ k) : subNatNat m n = negSucc k := by
  unfold subNatNat; rw [h]
theorem subNatNat_add_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  unfold subNatNat; rw [Nat.add_sub_add_right, Nat.add_sub_add_right]
theorem subNatNat_add_left {m n : Nat} : subNatNat (m + n) m = n := by
  rw [subNatNat_of_sub_eq_zero (Nat.sub_eq_zero_of_le (Nat.le_add_right m n)), Nat.add_sub_cancel_left]; rfl
theorem subNatNat_add_right {m n : Nat} : subNatNat m (m + n + 1) = negSucc n :=
  subNatNat_of_sub_eq_succ (Nat.add_sub_cancel_left m (n + 1))
theorem subNatNat_zero_right (n : Nat) : subNatNat n 0 = n :=
  subNatNat_of_sub_eq_zero (Nat.zero_sub n)
theorem subNatNat_zero_succ (n : Nat) : subNatNat 0 (Nat.succ n) = negSucc n := rfl
/-- A difference that is at most zero. -/
theorem subNatNat_self_add (m n : Nat) : subNatNat m (m + n) = -(n : Int) := by
  cases n with
  | zero => exact subNatNat_add_left (m := m) (n := 0)
  | succ n => exact subNatNat_add_right

/-- Which of two numbers is greater, and by how much. -/
theorem nat_diff (a b : Nat) : (∃ k, a = b + k) ∨ (∃ k, b = a + k + 1) :=
  (Nat.lt_or_ge a b).elim (fun h => Or.inr (Nat.exists_eq_add_of_lt h)) (fun h => Or.inl (Nat.exists_eq_add_of_le h))

theorem exists_subNatNat : (i : Int) → ∃ a b, i = subNatNat a b
  | ofNat n => ⟨n, 0, (subNatNat_zero_right n).symm⟩
  | negSucc n => ⟨0, Nat.succ n, rfl⟩

theorem neg_subNatNat (a b : Nat) : -subNatNat a b = subNatNat b a := by
  cases nat_diff a b with
  | inl h => cases h with
    | intro k h =>
      rw [h, subNatNat_add_left, subNatNat_self_add]
  | inr h => cases h with
    | intro k h =>
      rw [h, subNatNat_add_right]
      exact (subNatNat_add_left (m := a) (n := k + 1)).symm

theorem subNatNat_add_subNatNat (a b c d : Nat) :
    subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  cases nat_diff a b with
  | inl h => cases h with
    | intro k h => cases nat_diff c d with
      | inl h' => cases h' with
        | intro l h' =>
          rw [h, h', subNatNat_add_left, subNatNat_add_left, Nat.add_add_add_comm, subNatNat_add_left]; rfl
      | inr h' => cases h' with
        | intro l h' =>
          rw [h, h', subNatNat_add_left, subNatNat_add_right, Nat.add_right_comm, Nat.add_assoc c l 1,
            ← Nat.add_assoc b c, Nat.add_comm (b + c) k, Nat.add_comm (b + c) (l + 1), subNatNat_add_add]
          rfl
  | inr h => cases h with
    | intro k h => cases nat_diff c d with
      | inl h' => cases h' with
        | intro l h' =>
          rw [h, h', subNatNat_add_left, subNatNat_add_right, ← Nat.add_assoc a d l, Nat.add_comm (a + d) l,
            Nat.add_assoc a k 1, Nat.add_right_comm a (k + 1) d, Nat.add_comm (a + d) (k + 1), subNatNat_add_add]
          rfl
      | inr h' => cases h' with
        | intro l h' =>
          rw [h, h', subNatNat_add_right, subNatNat_add_right, Nat.add_assoc a k 1, Nat.add_assoc c l 1,
            Nat.add_add_add_comm, ← Nat.add_assoc (k + 1) l 1, Nat.add_right_comm k 1 l, ← Nat.add_assoc (a + c),
            subNatNat_add_right]
          rfl

theorem ofNat_mul_subNatNat (n a b : Nat) : ofNat n * subNatNat a b = subNatNat (n * a) (n * b) := by
  cases nat_diff a b with
  | inl h => cases h with
    | intro k h => rw [h, subNatNat_add_left, Nat.mul_add, subNatNat_add_left]; rfl
  | inr h => cases h with
    | intro k h => rw [h, subNatNat_add_right, Nat.add_assoc, Nat.mul_add, subNatNat_self_add]; rfl

theorem negSucc_mul_subNatNat (n a b : Nat) :
    negSucc n * subNatNat a b = subNatNat (Nat.succ n * b) (Nat.succ n * a) := by
  cases nat_diff a b with
  | inl h => cases h with
    | intro k h => rw [h, subNatNat_add_left, Nat.mul_add, subNatNat_self_add]; rfl
  | inr h => cases h with
    | intro k h => rw [h, subNatNat_add_right, Nat.add_assoc, Nat.mul_add, subNatNat_add_left]; rfl

/-! ## The additive group -/

protected theorem add_comm (a b : Int) : a + b = b + a := by
  cases exists_subNatNat a with
  | intro a₁ h => cases h with
    | intro a₂ ha => cases exists_subNatNat b with
      | intro b₁ h => cases h with
        | intro b₂ hb =>
          rw [ha, hb, subNatNat_add_subNatNat, subNatNat_add_subNatNat, Nat.add_comm a₁, Nat.add_comm a₂]

protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  cases exists_subNatNat a with
  | intro a₁ h => cases h with
    | intro a₂ ha => cases exists_subNatNat b with
      | intro b₁ h => cases h with
        | intro b₂ hb => cases exists_subNatNat c with
          | intro c₁ h => cases h with
            | intro c₂ hc =>
              rw [ha, hb, hc, subNatNat_add_subNatNat, subNatNat_add_subNatNat, subNatNat_add_subNatNat,
                subNatNat_add_subNatNat, Nat.add_assoc, Nat.add_assoc]

@[simp] protected theorem add_zero : (a : Int) → a + 0 = a
  | ofNat _ => rfl
  | negSucc _ => rfl
@[simp] protected theorem zero_add (a : Int) : 0 + a = a := (Int.add_comm 0 a).trans (Int.add_zero a)
@[simp] protected theorem neg_neg : (a : Int) → -(-a) = a
  | ofNat 0 => rfl
  | ofNat (Nat.succ _) => rfl
  | negSucc _ => rfl
protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  cases exists_subNatNat a with
  | intro a₁ h => cases h with
    | intro a₂ ha =>
      rw [ha, neg_subNatNat, subNatNat_add_subNatNat, Nat.add_comm a₂ a₁]
      exact subNatNat_add_left (m := a₁ + a₂) (n := 0)
protected theorem add_left_neg (a : Int) : -a + a = 0 := (Int.add_comm _ a).trans (Int.add_right_neg a)
protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a b, Int.add_assoc]
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [Int.add_assoc, Int.add_comm b c, Int.add_assoc]
protected theorem add_add_add_comm (a b c d : Int) : a + b + (c + d) = a + c + (b + d) := by
  rw [Int.add_assoc, Int.add_assoc, Int.add_left_comm b c d]
protected theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by
  rw [← Int.add_assoc, Int.add_left_neg, Int.zero_add]
protected theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by
  rw [← Int.add_assoc, Int.add_right_neg, Int.zero_add]
protected theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by
  rw [Int.add_assoc, Int.add_right_neg, Int.add_zero]
protected theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by
  rw [Int.add_assoc, Int.add_left_neg, Int.add_zero]
protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  have h' : -a + (a + b) = -a + (a + c) := by rw [h]
  rw [Int.neg_add_cancel_left, Int.neg_add_cancel_left] at h'
  exact h'
protected theorem add_right_cancel {a b c : Int} (h : a + b = c + b) : a = c := by
  rw [Int.add_comm a b, Int.add_comm c b] at h
  exact Int.add_left_cancel h
protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  cases exists_subNatNat a with
  | intro a₁ h => cases h with
    | intro a₂ ha => cases exists_subNatNat b with
      | intro b₁ h => cases h with
        | intro b₂ hb =>
          rw [ha, hb, subNatNat_add_subNatNat, neg_subNatNat, neg_subNatNat, neg_subNatNat, subNatNat_add_subNatNat]
@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add (-a)
protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]
protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  have h' : a - b + b = 0 + b := by rw [h]
  rw [Int.sub_eq_add_neg, Int.neg_add_cancel_right, Int.zero_add] at h'
  exact h'
protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b := ⟨Int.eq_of_sub_eq_zero, Int.sub_eq_zero_of_eq⟩
@[simp] protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  rw [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]; rfl
@[simp] protected theorem sub_neg (a b : Int) : a - -b = a + b := by rw [Int.sub_eq_add_neg, Int.neg_neg]
@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a := Int.neg_add_cancel_right a b
@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a := Int.add_neg_cancel_right a b
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := Int.add_assoc a b (-c)
protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc]
protected theorem sub_sub_self (a b : Int) : a - (a - b) = b := by
  rw [Int.sub_eq_add_neg (b := a - b), Int.neg_sub, Int.sub_eq_add_neg, Int.add_left_comm, Int.add_right_neg,
    Int.add_zero]
protected theorem sub_add_sub_cancel (a b c : Int) : (a - b) + (b - c) = a - c := by
  rw [Int.sub_eq_add_neg (a := b), ← Int.add_assoc, Int.sub_add_cancel]; rfl
protected theorem add_sub_add_left (c a b : Int) : (c + a) - (c + b) = a - b := by
  rw [Int.sub_eq_add_neg, Int.neg_add, Int.add_add_add_comm, Int.add_right_neg, Int.zero_add]; rfl
protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], fun h => by rw [h]⟩
theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = (m : Int) - n := by
  rw [← subNatNat_zero_right m, Int.sub_eq_add_neg, ← subNatNat_zero_right n, neg_subNatNat, subNatNat_add_subNatNat,
    Nat.zero_add, Nat.add_zero]

/-! ## Multiplication -/

protected theorem mul_comm : (a b : Int) → a * b = b * a
  | ofNat m, ofNat n => congrArg ofNat (Nat.mul_comm m n)
  | ofNat m, negSucc n => congrArg negOfNat (Nat.mul_comm m (Nat.succ n))
  | negSucc m, ofNat n => congrArg negOfNat (Nat.mul_comm (Nat.succ m) n)
  | negSucc m, negSucc n => congrArg ofNat (Nat.mul_comm (Nat.succ m) (Nat.succ n))
@[simp] protected theorem mul_zero : (a : Int) → a * 0 = 0
  | ofNat _ => rfl
  | negSucc _ => rfl
@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := (Int.mul_comm 0 a).trans (Int.mul_zero a)
@[simp] protected theorem mul_one : (a : Int) → a * 1 = a
  | ofNat m => congrArg ofNat (Nat.mul_one m)
  | negSucc m => congrArg negOfNat (Nat.mul_one (Nat.succ m))
@[simp] protected theorem one_mul (a : Int) : 1 * a = a := (Int.mul_comm 1 a).trans (Int.mul_one a)
protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := by
  cases exists_subNatNat b with
  | intro c h => cases h with
    | intro d hb =>
      rw [hb]
      cases a with
      | ofNat n => cases n with
        | zero => exact (Int.zero_mul _).trans (congrArg Int.neg (Int.zero_mul (subNatNat c d)).symm)
        | succ n => rw [ofNat_mul_subNatNat, neg_subNatNat]; exact negSucc_mul_subNatNat n c d
      | negSucc n => rw [negSucc_mul_subNatNat, neg_subNatNat]; exact ofNat_mul_subNatNat (Nat.succ n) c d
protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by
  rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]
protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]
protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b := (Int.neg_mul a b).symm
protected theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b := (Int.mul_neg a b).symm
protected theorem neg_mul_comm (a b : Int) : -a * b = a * -b := by rw [Int.neg_mul, Int.mul_neg]
protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  cases exists_subNatNat b with
  | intro b₁ h => cases h with
    | intro b₂ hb => cases exists_subNatNat c with
      | intro c₁ h => cases h with
        | intro c₂ hc =>
          rw [hb, hc, subNatNat_add_subNatNat]
          cases a with
          | ofNat n =>
            rw [ofNat_mul_subNatNat, ofNat_mul_subNatNat, ofNat_mul_subNatNat, subNatNat_add_subNatNat,
              Nat.mul_add, Nat.mul_add]
          | negSucc n =>
            rw [negSucc_mul_subNatNat, negSucc_mul_subNatNat, negSucc_mul_subNatNat, subNatNat_add_subNatNat,
              Nat.mul_add, Nat.mul_add]
protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c a, Int.mul_comm c b]
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]; rfl
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  rw [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul]; rfl
/-- Associativity when the first two factors are natural numbers. -/
theorem natCast_mul_natCast_mul (m n : Nat) (c : Int) : (m : Int) * n * c = m * (n * c) := by
  cases exists_subNatNat c with
  | intro c₁ h => cases h with
    | intro c₂ hc =>
      have h₁ : (m : Int) * n * c = subNatNat (m * n * c₁) (m * n * c₂) :=
        hc ▸ ofNat_mul_subNatNat (m * n) c₁ c₂
      have h₂ : (n : Int) * c = subNatNat (n * c₁) (n * c₂) := hc ▸ ofNat_mul_subNatNat n c₁ c₂
      rw [h₁, h₂, Nat.mul_assoc, Nat.mul_assoc]
      exact (ofNat_mul_subNatNat m _ _).symm
protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  cases eq_nat_or_neg a with
  | intro m ha => cases eq_nat_or_neg b with
    | intro n hb => cases ha with
      | inl ha => cases hb with
        | inl hb => rw [ha, hb, natCast_mul_natCast_mul]
        | inr hb => rw [ha, hb, Int.mul_neg, Int.neg_mul, Int.neg_mul, Int.mul_neg, natCast_mul_natCast_mul]
      | inr ha => cases hb with
        | inl hb => rw [ha, hb, Int.neg_mul, Int.neg_mul, Int.neg_mul, natCast_mul_natCast_mul]
        | inr hb => rw [ha, hb, Int.neg_mul_neg, Int.neg_mul n c, Int.neg_mul_neg, natCast_mul_natCast_mul]
protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a b, Int.mul_assoc]
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b c, Int.mul_assoc]

@[simp] protected theorem pow_zero (b : Int) : b ^ 0 = 1 := rfl
protected theorem pow_succ (b : Int) (e : Nat) : b ^ (e + 1) = (b ^ e) * b := rfl

end Int
