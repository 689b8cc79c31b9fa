import Competition.Finset.Notation
/-
Finite sets: membership in what the operations build, inclusion, cardinality, induction. Names as in Mathlib.
-/
set_option linter.all false

namespace Finset
variable {α : Type u} {β : Type v} {s t u : Finset α} {a b x : α}

/-! ## Membership -/
@[simp] theorem notMem_empty (a : α) : a ∉ (∅ : Finset α) := List.not_mem_nil
@[simp] theorem mem_singleton : b ∈ ({a} : Finset α) ↔ b = a := List.mem_singleton
theorem mem_singleton_self (a : α) : a ∈ ({a} : Finset α) := mem_singleton.mpr rfl
@[simp] theorem mem_filter {p : α → Prop} [DecidablePred p] : a ∈ filter p s ↔ a ∈ s ∧ p a :=
  s.ind (p := fun s => a ∈ filter p s ↔ a ∈ s ∧ p a) fun l hl => by
    refine (List.mem_filter (p := fun x => decide (p x)) (as := l)).trans ?_
    simp
@[simp] theorem mem_image [DecidableEq β] {f : α → β} {b : β} : b ∈ s.image f ↔ ∃ a, a ∈ s ∧ f a = b :=
  s.ind (p := fun s => b ∈ s.image f ↔ ∃ a, a ∈ s ∧ f a = b) fun l hl =>
    (List.mem_dedup (l := l.map f)).trans List.mem_map
theorem mem_image_of_mem [DecidableEq β] (f : α → β) (h : a ∈ s) : f a ∈ s.image f := mem_image.mpr ⟨a, h, rfl⟩
@[simp] theorem mem_insert [DecidableEq α] : a ∈ insert b s ↔ a = b ∨ a ∈ s :=
  s.ind (p := fun s => a ∈ insert b s ↔ a = b ∨ a ∈ s) fun l hl => (List.mem_dedup (l := b :: l)).trans List.mem_cons
theorem mem_insert_self [DecidableEq α] (a : α) (s : Finset α) : a ∈ insert a s := mem_insert.mpr (.inl rfl)
theorem mem_insert_of_mem [DecidableEq α] (h : a ∈ s) : a ∈ insert b s := mem_insert.mpr (.inr h)
@[simp] theorem mem_union [DecidableEq α] : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t :=
  s.ind (p := fun s => a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t) fun l hl => t.ind (p := fun t => a ∈ mk l hl ∪ t ↔ a ∈ mk l hl ∨ a ∈ t) fun l' hl' =>
    (List.mem_dedup (l := l ++ l')).trans List.mem_append
@[simp] theorem mem_inter [DecidableEq α] : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := mem_filter
@[simp] theorem mem_sdiff [DecidableEq α] : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t := mem_filter
@[simp] theorem mem_erase [DecidableEq α] : a ∈ s.erase b ↔ a ≠ b ∧ a ∈ s := mem_filter.trans and_comm
@[simp] theorem mem_range {n m : ℕ} : m ∈ range n ↔ m < n := List.mem_range
@[simp] theorem _root_.List.mem_toFinset [DecidableEq α] {l : List α} : a ∈ l.toFinset ↔ a ∈ l := List.mem_dedup
@[simp] theorem mem_product [DecidableEq α] [DecidableEq β] {t : Finset β} {p : α × β} : p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t :=
  s.ind (p := fun s => p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t) fun l hl =>
    t.ind (p := fun t => p ∈ (mk l hl).product t ↔ p.1 ∈ mk l hl ∧ p.2 ∈ t) fun l' hl' => by
      refine (List.mem_dedup (l := l.flatMap fun a => l'.map fun b => (a, b))).trans ?_
      simp only [List.mem_flatMap, List.mem_map, mem_mk]
      exact ⟨fun ⟨a, ha, b, hb, e⟩ => e ▸ ⟨ha, hb⟩, fun ⟨h₁, h₂⟩ => ⟨p.1, h₁, p.2, h₂, rfl⟩⟩
theorem self_mem_range_succ (n : ℕ) : n ∈ range (n + 1) := mem_range.mpr (Nat.lt_succ_self n)

/-! ## Inclusion -/
theorem subset_iff : s ⊆ t ↔ ∀ ⦃x⦄, x ∈ s → x ∈ t := Iff.rfl
@[simp] theorem Subset.refl (s : Finset α) : s ⊆ s := fun _ h => h
theorem Subset.trans (h₁ : s ⊆ t) (h₂ : t ⊆ u) : s ⊆ u := fun _ h => h₂ (h₁ h)
theorem Subset.antisymm (h₁ : s ⊆ t) (h₂ : t ⊆ s) : s = t := ext fun a => ⟨@h₁ a, @h₂ a⟩
@[simp] theorem empty_subset (s : Finset α) : ∅ ⊆ s := fun _ h => absurd h (notMem_empty _)
theorem filter_subset (p : α → Prop) [DecidablePred p] (s : Finset α) : filter p s ⊆ s := fun _ h => (mem_filter.mp h).1
theorem eq_empty_iff_forall_notMem : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun h x => h ▸ notMem_empty x, fun h => ext fun x => ⟨fun hx => absurd hx (h x), fun hx => absurd hx (notMem_empty x)⟩⟩
theorem nonempty_iff_ne_empty : s.Nonempty ↔ s ≠ ∅ := by
  rw [Ne, eq_empty_iff_forall_notMem]
  exact ⟨fun ⟨x, hx⟩ h => h x hx, fun h => Classical.byContradiction fun h' => h fun x hx => h' ⟨x, hx⟩⟩
theorem union_comm [DecidableEq α] (s t : Finset α) : s ∪ t = t ∪ s := ext fun a => by simp [or_comm]
theorem inter_comm [DecidableEq α] (s t : Finset α) : s ∩ t = t ∩ s := ext fun a => by simp [and_comm]
theorem insert_eq_of_mem [DecidableEq α] (h : a ∈ s) : insert a s = s :=
  ext fun b => mem_insert.trans ⟨fun h' => h'.elim (fun e => e ▸ h) id, .inr⟩
theorem filter_congr {p q : α → Prop} [DecidablePred p] [DecidablePred q] (h : ∀ x, x ∈ s → (p x ↔ q x)) :
    filter p s = filter q s := ext fun a => by
  rw [mem_filter, mem_filter]; exact ⟨fun h' => ⟨h'.1, (h a h'.1).mp h'.2⟩, fun h' => ⟨h'.1, (h a h'.1).mpr h'.2⟩⟩

/-! ## Adding one element, induction -/
theorem insert_mk [DecidableEq α] {l : List α} {hl : l.Nodup} (h : a ∉ l) :
    insert a (mk l hl) = mk (a :: l) (List.nodup_cons.mpr ⟨h, hl⟩) :=
  ext fun b => by rw [mem_insert, mem_mk, mem_mk, List.mem_cons]
/-- What holds for the empty set and is kept by one more element holds for every finite set. -/
@[elab_as_elim] protected theorem induction_on {p : Finset α → Prop} [DecidableEq α] (s : Finset α) (empty : p ∅)
    (insert : ∀ (a : α) (s : Finset α), a ∉ s → p s → p (insert a s)) : p s := by
  refine s.ind (p := p) fun l => ?_
  induction l with
  | nil => exact fun _ => empty
  | cons a l ih =>
    intro hl
    have h := List.nodup_cons.mp hl
    rw [← insert_mk h.1]
    exact insert a (mk l h.2) h.1 (ih h.2)

/-! ## Cardinality -/
@[simp] theorem card_mk {l : List α} {h : l.Nodup} : (mk l h).card = l.length := rfl
@[simp] theorem card_empty : (∅ : Finset α).card = 0 := rfl
@[simp] theorem card_singleton (a : α) : ({a} : Finset α).card = 1 := rfl
@[simp] theorem card_range (n : ℕ) : (range n).card = n := List.length_range
@[simp] theorem card_insert_of_notMem [DecidableEq α] (h : a ∉ s) : (insert a s).card = s.card + 1 :=
  s.ind (p := fun s => a ∉ s → (insert a s).card = s.card + 1) (fun l hl h => by
    rw [insert_mk (a := a) (l := l) (hl := hl) h]; rfl) h
theorem card_insert_of_mem [DecidableEq α] (h : a ∈ s) : (insert a s).card = s.card := by rw [insert_eq_of_mem h]
theorem card_eq_zero : s.card = 0 ↔ s = ∅ :=
  s.ind (p := fun s => s.card = 0 ↔ s = ∅) fun l hl => by
    rw [card_mk, List.length_eq_zero_iff]
    exact ⟨fun h => by subst h; rfl, fun h => List.eq_nil_iff_forall_not_mem.mpr fun a ha =>
      notMem_empty a (h ▸ (show a ∈ mk l hl from ha))⟩
theorem card_pos : 0 < s.card ↔ s.Nonempty := by rw [Nat.pos_iff_ne_zero, nonempty_iff_ne_empty, Ne, card_eq_zero]
theorem card_eq_of_equiv_mem {t : Finset α} (h : ∀ a, a ∈ s ↔ a ∈ t) : s.card = t.card := by rw [ext h]
@[simp] theorem natFrom_card (a n : ℕ) : (natFrom a n).card = n := List.length_range'
@[simp] theorem _root_.Nat.card_Icc (a b : ℕ) : (Icc a b).card = b + 1 - a := natFrom_card _ _
@[simp] theorem _root_.Nat.card_Ico (a b : ℕ) : (Ico a b).card = b - a := natFrom_card _ _
@[simp] theorem _root_.Nat.card_Ioc (a b : ℕ) : (Ioc a b).card = b - a := natFrom_card _ _
@[simp] theorem _root_.Nat.card_Ioo (a b : ℕ) : (Ioo a b).card = b - a - 1 := natFrom_card _ _
@[simp] theorem _root_.Int.card_Icc (a b : ℤ) : (Icc a b).card = (b + 1 - a).toNat :=
  (List.length_map _).trans List.length_range
theorem card_le_card (h : s ⊆ t) : s.card ≤ t.card := by
  haveI : DecidableEq α := Classical.decEq α
  refine Finset.induction_on (p := fun s => ∀ t, s ⊆ t → s.card ≤ t.card) s (fun _ _ => Nat.zero_le _) (fun a s ha ih t h => ?_) t h
  have hat : a ∈ t := h (mem_insert_self a s)
  have hs : s ⊆ t.erase a := fun b hb => mem_erase.mpr ⟨fun e => ha (e ▸ hb), h (mem_insert_of_mem hb)⟩
  have ht : insert a (t.erase a) = t := ext fun b => by
    rw [mem_insert, mem_erase]
    exact ⟨fun h' => h'.elim (fun e => e ▸ hat) (·.2), fun hb => (Classical.em (b = a)).imp id fun hn => ⟨hn, hb⟩⟩
  rw [card_insert_of_notMem ha, ← ht, card_insert_of_notMem fun h' => (mem_erase.mp h').1 rfl]
  exact Nat.succ_le_succ (ih _ hs)
theorem eq_of_subset_of_card_le (h : s ⊆ t) (h₂ : t.card ≤ s.card) : s = t := by
  haveI : DecidableEq α := Classical.decEq α
  refine Subset.antisymm h fun a ha => Classical.byContradiction fun hn => ?_
  have : insert a s ⊆ t := fun b hb => (mem_insert.mp hb).elim (fun e => e ▸ ha) (@h b)
  have := card_le_card this
  rw [card_insert_of_notMem hn] at this
  omega

/-! ## Ranges and intervals -/
@[simp] theorem range_zero : range 0 = ∅ := rfl
@[simp] theorem range_one : range 1 = {0} := rfl
theorem range_succ {n : ℕ} : range (n + 1) = insert n (range n) := ext fun a => by simp only [mem_range, mem_insert]; omega
theorem range_add_one {n : ℕ} : range (n + 1) = insert n (range n) := range_succ
theorem notMem_range_self {n : ℕ} : n ∉ range n := fun h => Nat.lt_irrefl n (mem_range.mp h)
@[simp] theorem range_subset_range {n m : ℕ} : range n ⊆ range m ↔ n ≤ m :=
  ⟨fun h => Nat.le_of_not_lt fun hm => Nat.lt_irrefl m (mem_range.mp (h (mem_range.mpr hm))),
   fun h x hx => mem_range.mpr (Nat.lt_of_lt_of_le (mem_range.mp hx) h)⟩
theorem range_eq_Ico (n : ℕ) : range n = Ico 0 n := ext fun a => by simp
@[simp] theorem Icc_self (a : ℕ) : Icc a a = {a} := ext fun x => by simp only [mem_Icc, mem_singleton]; omega
@[simp] theorem Icc_eq_empty_of_lt {a b : ℕ} (h : b < a) : Icc a b = ∅ :=
  eq_empty_iff_forall_notMem.mpr fun x hx => by rw [mem_Icc] at hx; omega
@[simp] theorem Ico_self (a : ℕ) : Ico a a = ∅ := eq_empty_iff_forall_notMem.mpr fun x hx => by rw [mem_Ico] at hx; omega
theorem insert_Icc_right_eq_Icc_add_one {a b : ℕ} (h : a ≤ b + 1) : insert (b + 1) (Icc a b) = Icc a (b + 1) :=
  ext fun x => by simp only [mem_Icc, mem_insert]; omega
end Finset
