import Competition.Finset.Lemmas
/-
Sums and products over finite sets. Names and statements as in Mathlib, for every type with the laws of `Competition.Algebra`.
-/
set_option linter.all false

namespace Finset
variable {α : Type u} {β : Type v} {s t : Finset α} {a : α}

section Sum
variable {M : Type w} [Add M] [OfNat M 0] [LawfulAddZero M] {f g : α → M}
private theorem add_zero' (a : M) : a + 0 = a := by rw [LawfulAddZero.add_comm, LawfulAddZero.zero_add]
@[simp] theorem sum_empty : ∑ x ∈ (∅ : Finset α), f x = 0 := rfl
@[simp] theorem sum_singleton (f : α → M) (a : α) : ∑ x ∈ ({a} : Finset α), f x = f a := add_zero' _
@[simp] theorem sum_insert [DecidableEq α] (h : a ∉ s) : ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x :=
  s.ind (p := fun s => a ∉ s → ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x) (fun l hl h => by
    rw [insert_mk (a := a) (l := l) (hl := hl) h]; rfl) h
theorem sum_congr (h : s = t) (hf : ∀ x, x ∈ t → f x = g x) : s.sum f = t.sum g := by
  subst h
  haveI : DecidableEq α := Classical.decEq α
  revert hf
  refine Finset.induction_on s (fun _ => rfl) fun a s ha ih hf => ?_
  rw [sum_insert ha, sum_insert ha, hf a (mem_insert_self a s), ih fun x hx => hf x (mem_insert_of_mem hx)]
@[simp] theorem sum_const_zero : ∑ _x ∈ s, (0 : M) = 0 := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s rfl fun a s ha ih => ?_
  rw [sum_insert ha, ih, LawfulAddZero.zero_add]
theorem sum_eq_zero (h : ∀ x, x ∈ s → f x = 0) : ∑ x ∈ s, f x = 0 := (sum_congr rfl h).trans sum_const_zero
theorem sum_add_distrib : ∑ x ∈ s, (f x + g x) = ∑ x ∈ s, f x + ∑ x ∈ s, g x := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s (by rw [sum_empty, sum_empty, sum_empty, LawfulAddZero.zero_add]) fun a s ha ih => ?_
  rw [sum_insert ha, sum_insert ha, sum_insert ha, ih]
  rw [LawfulAddZero.add_assoc, LawfulAddZero.add_assoc, ← LawfulAddZero.add_assoc (g a), LawfulAddZero.add_comm (g a),
    LawfulAddZero.add_assoc]
@[simp] theorem sum_range_zero (f : ℕ → M) : ∑ k ∈ range 0, f k = 0 := rfl
theorem sum_range_one (f : ℕ → M) : ∑ k ∈ range 1, f k = f 0 := sum_singleton f 0
theorem sum_range_succ_comm (f : ℕ → M) (n : ℕ) : ∑ x ∈ range (n + 1), f x = f n + ∑ x ∈ range n, f x := by
  rw [range_succ, sum_insert notMem_range_self]
theorem sum_range_succ (f : ℕ → M) (n : ℕ) : ∑ x ∈ range (n + 1), f x = ∑ x ∈ range n, f x + f n := by
  rw [sum_range_succ_comm, LawfulAddZero.add_comm]
theorem sum_range_succ' (f : ℕ → M) (n : ℕ) : ∑ k ∈ range (n + 1), f k = ∑ k ∈ range n, f (k + 1) + f 0 := by
  induction n with
  | zero => rw [sum_range_one, sum_range_zero, LawfulAddZero.zero_add]
  | succ n ih =>
    rw [sum_range_succ, ih, sum_range_succ, LawfulAddZero.add_assoc, LawfulAddZero.add_assoc, LawfulAddZero.add_comm (f 0)]
theorem sum_Icc_succ_top {a b : ℕ} (h : a ≤ b + 1) (f : ℕ → M) :
    ∑ k ∈ Icc a (b + 1), f k = ∑ k ∈ Icc a b, f k + f (b + 1) := by
  rw [← insert_Icc_right_eq_Icc_add_one h, sum_insert (fun h' => by rw [mem_Icc] at h'; omega), LawfulAddZero.add_comm]
theorem sum_Ico_succ_top {a b : ℕ} (h : a ≤ b) (f : ℕ → M) :
    ∑ k ∈ Ico a (b + 1), f k = ∑ k ∈ Ico a b, f k + f b := by
  rw [show Ico a (b + 1) = insert b (Ico a b) from ext fun x => by simp only [mem_Ico, mem_insert]; omega,
    sum_insert (fun h' => by rw [mem_Ico] at h'; omega), LawfulAddZero.add_comm]
theorem sum_filter (p : α → Prop) [DecidablePred p] (f : α → M) :
    ∑ x ∈ filter p s, f x = ∑ x ∈ s, if p x then f x else 0 := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s rfl fun a s ha ih => ?_
  rw [sum_insert ha, ← ih]
  by_cases hp : p a
  · rw [if_pos hp, show filter p (insert a s) = insert a (filter p s) from ext fun x => by
      simp only [mem_filter, mem_insert]
      exact ⟨fun ⟨h, h'⟩ => h.imp id fun hs => ⟨hs, h'⟩, fun h => h.elim (fun e => ⟨.inl e, e ▸ hp⟩) fun h => ⟨.inr h.1, h.2⟩⟩]
    exact sum_insert fun h => ha (mem_filter.mp h).1
  · rw [if_neg hp, LawfulAddZero.zero_add, show filter p (insert a s) = filter p s from ext fun x => by
      simp only [mem_filter, mem_insert]
      exact ⟨fun ⟨h, h'⟩ => ⟨h.resolve_left fun e => hp (e ▸ h'), h'⟩, fun h => ⟨.inr h.1, h.2⟩⟩]
theorem mul_sum [Mul M] [LawfulDistrib M] (s : Finset α) (f : α → M) (b : M) : b * ∑ x ∈ s, f x = ∑ x ∈ s, b * f x := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s (LawfulDistrib.mul_zero b) fun a s ha ih => ?_
  rw [sum_insert ha, sum_insert ha, LawfulDistrib.mul_add, ih]
theorem sum_mul [Mul M] [OfNat M 1] [LawfulDistrib M] [LawfulMulOne M] (s : Finset α) (f : α → M) (b : M) :
    (∑ x ∈ s, f x) * b = ∑ x ∈ s, f x * b := by
  rw [LawfulMulOne.mul_comm, mul_sum]
  exact sum_congr rfl fun x _ => LawfulMulOne.mul_comm b (f x)
end Sum

section Prod
variable {M : Type w} [Mul M] [OfNat M 1] [LawfulMulOne M] {f g : α → M}
private theorem mul_one' (a : M) : a * 1 = a := by rw [LawfulMulOne.mul_comm, LawfulMulOne.one_mul]
@[simp] theorem prod_empty : ∏ x ∈ (∅ : Finset α), f x = 1 := rfl
@[simp] theorem prod_singleton (f : α → M) (a : α) : ∏ x ∈ ({a} : Finset α), f x = f a := mul_one' _
@[simp] theorem prod_insert [DecidableEq α] (h : a ∉ s) : ∏ x ∈ insert a s, f x = f a * ∏ x ∈ s, f x :=
  s.ind (p := fun s => a ∉ s → ∏ x ∈ insert a s, f x = f a * ∏ x ∈ s, f x) (fun l hl h => by
    rw [insert_mk (a := a) (l := l) (hl := hl) h]; rfl) h
theorem prod_congr (h : s = t) (hf : ∀ x, x ∈ t → f x = g x) : s.prod f = t.prod g := by
  subst h
  haveI : DecidableEq α := Classical.decEq α
  revert hf
  refine Finset.induction_on s (fun _ => rfl) fun a s ha ih hf => ?_
  rw [prod_insert ha, prod_insert ha, hf a (mem_insert_self a s), ih fun x hx => hf x (mem_insert_of_mem hx)]
@[simp] theorem prod_const_one : ∏ _x ∈ s, (1 : M) = 1 := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s rfl fun a s ha ih => ?_
  rw [prod_insert ha, ih, LawfulMulOne.one_mul]
@[simp] theorem prod_range_zero (f : ℕ → M) : ∏ k ∈ range 0, f k = 1 := rfl
theorem prod_range_one (f : ℕ → M) : ∏ k ∈ range 1, f k = f 0 := prod_singleton f 0
theorem prod_range_succ_comm (f : ℕ → M) (n : ℕ) : ∏ x ∈ range (n + 1), f x = f n * ∏ x ∈ range n, f x := by
  rw [range_succ, prod_insert notMem_range_self]
theorem prod_range_succ (f : ℕ → M) (n : ℕ) : ∏ x ∈ range (n + 1), f x = (∏ x ∈ range n, f x) * f n := by
  rw [prod_range_succ_comm, LawfulMulOne.mul_comm]
theorem prod_Icc_succ_top {a b : ℕ} (h : a ≤ b + 1) (f : ℕ → M) :
    ∏ k ∈ Icc a (b + 1), f k = (∏ k ∈ Icc a b, f k) * f (b + 1) := by
  rw [← insert_Icc_right_eq_Icc_add_one h, prod_insert (fun h' => by rw [mem_Icc] at h'; omega), LawfulMulOne.mul_comm]
theorem prod_mul_distrib : ∏ x ∈ s, (f x * g x) = (∏ x ∈ s, f x) * ∏ x ∈ s, g x := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s (by rw [prod_empty, prod_empty, prod_empty, LawfulMulOne.one_mul]) fun a s ha ih => ?_
  rw [prod_insert ha, prod_insert ha, prod_insert ha, ih]
  rw [LawfulMulOne.mul_assoc, LawfulMulOne.mul_assoc, ← LawfulMulOne.mul_assoc (g a), LawfulMulOne.mul_comm (g a),
    LawfulMulOne.mul_assoc]
end Prod

/-! ## Sums of natural numbers -/
theorem sum_const_nat {m : ℕ} {f : α → ℕ} (h : ∀ x, x ∈ s → f x = m) : ∑ x ∈ s, f x = s.card * m := by
  rw [sum_congr rfl h]
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s (Nat.zero_mul m).symm fun a s ha ih => ?_
  rw [sum_insert ha, card_insert_of_notMem ha, ih, Nat.succ_mul, Nat.add_comm]
instance : SMul ℕ ℕ := ⟨fun a b => a * b⟩
instance : SMul ℕ ℤ := ⟨fun a b => a * b⟩
@[simp] theorem _root_.smul_eq_mul (a b : ℕ) : a • b = a * b := rfl
@[simp] theorem _root_.nsmul_eq_mul (a : ℕ) (b : ℤ) : a • b = a * b := rfl
@[simp] theorem sum_const (b : ℕ) : ∑ _x ∈ s, b = s.card • b := sum_const_nat fun _ _ => rfl
@[simp] theorem prod_const (b : ℕ) : ∏ _x ∈ s, b = b ^ s.card := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s rfl fun a s ha ih => ?_
  rw [prod_insert ha, card_insert_of_notMem ha, ih, Nat.pow_succ, Nat.mul_comm]
theorem sum_sub_distrib (f g : α → ℤ) : ∑ x ∈ s, (f x - g x) = ∑ x ∈ s, f x - ∑ x ∈ s, g x := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s rfl fun a s ha ih => ?_
  rw [sum_insert ha, sum_insert ha, sum_insert ha, ih]
  omega
theorem card_eq_sum_ones (s : Finset α) : s.card = ∑ _x ∈ s, 1 := by rw [sum_const_nat fun _ _ => rfl, Nat.mul_one]
theorem sum_le_sum {f g : α → ℕ} (h : ∀ i, i ∈ s → f i ≤ g i) : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := by
  haveI : DecidableEq α := Classical.decEq α
  revert h
  refine Finset.induction_on s (fun _ => Nat.le_refl _) fun a s ha ih h => ?_
  rw [sum_insert ha, sum_insert ha]
  exact Nat.add_le_add (h a (mem_insert_self a s)) (ih fun i hi => h i (mem_insert_of_mem hi))
theorem dvd_sum {f : α → ℕ} {n : ℕ} (h : ∀ i, i ∈ s → n ∣ f i) : n ∣ ∑ i ∈ s, f i := by
  haveI : DecidableEq α := Classical.decEq α
  revert h
  refine Finset.induction_on s (fun _ => Nat.dvd_zero n) fun a s ha ih h => ?_
  rw [sum_insert ha]
  exact Nat.dvd_add (h a (mem_insert_self a s)) (ih fun i hi => h i (mem_insert_of_mem hi))
theorem dvd_prod_of_mem {f : α → ℕ} (h : a ∈ s) : f a ∣ ∏ i ∈ s, f i := by
  haveI : DecidableEq α := Classical.decEq α
  revert h
  refine Finset.induction_on s (fun h => absurd h (notMem_empty a)) fun b s hb ih h => ?_
  rw [prod_insert hb]
  rcases mem_insert.mp h with rfl | h
  · exact Nat.dvd_mul_right _ _
  · exact Nat.dvd_trans (ih h) (Nat.dvd_mul_left _ _)
theorem sum_range_id_mul_two (n : ℕ) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, Nat.add_mul, ih, Nat.add_sub_cancel]
    cases n with
    | zero => rfl
    | succ n => rw [Nat.add_sub_cancel, ← Nat.mul_add, Nat.mul_comm]
theorem sum_range_id (n : ℕ) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by rw [← sum_range_id_mul_two]; omega
theorem _root_.Nat.cast_sum (s : Finset α) (f : α → ℕ) : ((∑ x ∈ s, f x : ℕ) : ℤ) = ∑ x ∈ s, (f x : ℤ) := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s rfl fun a s ha ih => ?_
  rw [sum_insert ha, sum_insert ha, Int.natCast_add, ih]
theorem _root_.Nat.cast_prod (f : α → ℕ) (s : Finset α) : ((∏ x ∈ s, f x : ℕ) : ℤ) = ∏ x ∈ s, (f x : ℤ) := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on s rfl fun a s ha ih => ?_
  rw [prod_insert ha, prod_insert ha, Int.natCast_mul, ih]
end Finset
