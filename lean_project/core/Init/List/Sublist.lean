/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: inclusion, sublists, initial and final parts.
-/
prelude
import Init.List.Find
set_option linter.all false

universe u v w

namespace List

/-! ## Inclusion -/

theorem subset_def {l₁ l₂ : List α} : l₁ ⊆ l₂ ↔ ∀ {a : α}, a ∈ l₁ → a ∈ l₂ := Iff.rfl
@[simp] theorem nil_subset (l : List α) : [] ⊆ l := fun _ h => absurd h not_mem_nil
@[simp] theorem Subset.refl (l : List α) : l ⊆ l := fun _ h => h
theorem Subset.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ ⊆ l₂) (h₂ : l₂ ⊆ l₃) : l₁ ⊆ l₃ := fun _ h => h₂ (h₁ h)
instance : Trans (fun l₁ l₂ => Subset l₂ l₁ : List α → List α → Prop) (Membership.mem : List α → α → Prop) Membership.mem :=
  ⟨fun h₁ h₂ => h₁ h₂⟩
instance : Trans (Subset : List α → List α → Prop) Subset Subset := ⟨Subset.trans⟩
theorem subset_cons_self (a : α) (l : List α) : l ⊆ a :: l := fun _ => mem_cons_of_mem a
theorem subset_cons_of_subset (a : α) {l₁ l₂ : List α} (h : l₁ ⊆ l₂) : l₁ ⊆ a :: l₂ := fun _ h' => mem_cons_of_mem a (h h')
theorem subset_of_cons_subset {a : α} {l₁ l₂ : List α} (h : a :: l₁ ⊆ l₂) : l₁ ⊆ l₂ := fun _ h' => h (mem_cons_of_mem a h')
theorem cons_subset_cons {l₁ l₂ : List α} (a : α) (s : l₁ ⊆ l₂) : a :: l₁ ⊆ a :: l₂ := fun _ h =>
  (mem_cons.mp h).elim (fun e => mem_cons.mpr (.inl e)) (fun h => mem_cons_of_mem a (s h))
theorem cons_subset {a : α} {l m : List α} : a :: l ⊆ m ↔ a ∈ m ∧ l ⊆ m := forall_mem_cons
attribute [simp] cons_subset
@[simp] theorem subset_nil {l : List α} : l ⊆ [] ↔ l = [] :=
  ⟨fun h => eq_nil_iff_forall_not_mem.mpr fun _ h' => not_mem_nil (h h'), fun h => h ▸ nil_subset []⟩
theorem eq_nil_of_subset_nil {l : List α} : l ⊆ [] → l = [] := subset_nil.mp
theorem subset_append_left (l₁ l₂ : List α) : l₁ ⊆ l₁ ++ l₂ := fun _ => mem_append_left l₂
theorem subset_append_right (l₁ l₂ : List α) : l₂ ⊆ l₁ ++ l₂ := fun _ => mem_append_right l₁
attribute [simp] subset_append_left subset_append_right
theorem subset_append_of_subset_left {l l₁ : List α} (l₂ : List α) (s : l ⊆ l₁) : l ⊆ l₁ ++ l₂ := fun _ h => mem_append_left l₂ (s h)
theorem subset_append_of_subset_right {l l₂ : List α} (l₁ : List α) (s : l ⊆ l₂) : l ⊆ l₁ ++ l₂ := fun _ h => mem_append_right l₁ (s h)
@[simp] theorem append_subset {l₁ l₂ l : List α} : l₁ ++ l₂ ⊆ l ↔ l₁ ⊆ l ∧ l₂ ⊆ l := forall_mem_append
theorem map_subset {l₁ l₂ : List α} (f : α → β) (h : l₁ ⊆ l₂) : map f l₁ ⊆ map f l₂ := fun _ hb =>
  have ⟨a, ha, e⟩ := mem_map.mp hb; e ▸ mem_map_of_mem (h ha)
theorem filter_subset {l₁ l₂ : List α} (p : α → Bool) (h : l₁ ⊆ l₂) : filter p l₁ ⊆ filter p l₂ := fun _ hb =>
  have hb := mem_filter.mp hb; mem_filter.mpr ⟨h hb.1, hb.2⟩
theorem filter_subset' (p : α → Bool) (l : List α) : filter p l ⊆ l := fun _ => mem_of_mem_filter
@[simp] theorem reverse_subset {l₁ l₂ : List α} : reverse l₁ ⊆ l₂ ↔ l₁ ⊆ l₂ :=
  ⟨fun h _ h' => h (mem_reverse.mpr h'), fun h _ h' => h (mem_reverse.mp h')⟩
@[simp] theorem subset_reverse {l₁ l₂ : List α} : l₁ ⊆ reverse l₂ ↔ l₁ ⊆ l₂ :=
  ⟨fun h _ h' => mem_reverse.mp (h h'), fun h _ h' => mem_reverse.mpr (h h')⟩

/-! ## Sublists -/

@[simp] theorem nil_sublist : (l : List α) → [] <+ l
  | [] => .slnil
  | a :: l => (nil_sublist l).cons a
@[simp] theorem Sublist.refl : (l : List α) → l <+ l
  | [] => .slnil
  | a :: l => (Sublist.refl l).cons_cons a
protected theorem Sublist.rfl {l : List α} : l <+ l := Sublist.refl l
theorem Sublist.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ <+ l₂) (h₂ : l₂ <+ l₃) : l₁ <+ l₃ := by
  induction h₂ generalizing l₁ with
  | slnil => exact h₁
  | cons a _ ih => exact (ih h₁).cons a
  | cons_cons a _ ih =>
    cases h₁ with
    | cons _ h => exact (ih h).cons a
    | cons_cons _ h => exact (ih h).cons_cons a
instance : Trans (@Sublist α) Sublist Sublist := ⟨Sublist.trans⟩
theorem sublist_cons_self (a : α) (l : List α) : l <+ a :: l := (Sublist.refl l).cons a
attribute [simp] sublist_cons_self
theorem sublist_of_cons_sublist {a : α} {l₁ l₂ : List α} (h : a :: l₁ <+ l₂) : l₁ <+ l₂ := (sublist_cons_self a l₁).trans h
@[simp] theorem cons_sublist_cons {a : α} {l₁ l₂ : List α} : a :: l₁ <+ a :: l₂ ↔ l₁ <+ l₂ := by
  refine ⟨fun h => ?_, .cons_cons a⟩
  cases h with
  | cons _ h => exact sublist_of_cons_sublist h
  | cons_cons _ h => exact h
theorem sublist_append_left : (l₁ l₂ : List α) → l₁ <+ l₁ ++ l₂
  | [], _ => nil_sublist _
  | a :: l₁, l₂ => (sublist_append_left l₁ l₂).cons_cons a
theorem sublist_append_right : (l₁ l₂ : List α) → l₂ <+ l₁ ++ l₂
  | [], _ => Sublist.refl _
  | a :: l₁, l₂ => (sublist_append_right l₁ l₂).cons a
attribute [simp] sublist_append_left sublist_append_right
theorem sublist_append_of_sublist_left {l l₁ l₂ : List α} (s : l <+ l₁) : l <+ l₁ ++ l₂ := s.trans (sublist_append_left ..)
theorem sublist_append_of_sublist_right {l l₁ l₂ : List α} (s : l <+ l₂) : l <+ l₁ ++ l₂ := s.trans (sublist_append_right ..)
theorem Sublist.append {l₁ l₂ r₁ r₂ : List α} (hl : l₁ <+ l₂) (hr : r₁ <+ r₂) : l₁ ++ r₁ <+ l₂ ++ r₂ := by
  induction hl with
  | slnil => exact hr
  | cons a _ ih => exact ih.cons a
  | cons_cons a _ ih => exact ih.cons_cons a
theorem Sublist.append_left {l₁ l₂ : List α} (s : l₁ <+ l₂) (l : List α) : l ++ l₁ <+ l ++ l₂ := (Sublist.refl l).append s
theorem Sublist.append_right {l₁ l₂ : List α} (s : l₁ <+ l₂) (l : List α) : l₁ ++ l <+ l₂ ++ l := s.append (Sublist.refl l)
@[simp] theorem append_sublist_append_left {l₁ l₂ : List α} : (l : List α) → (l ++ l₁ <+ l ++ l₂ ↔ l₁ <+ l₂)
  | [] => Iff.rfl
  | a :: l => cons_sublist_cons.trans (append_sublist_append_left l)
theorem Sublist.subset {l₁ l₂ : List α} (s : l₁ <+ l₂) : l₁ ⊆ l₂ := by
  induction s with
  | slnil => exact Subset.refl []
  | cons a _ ih => exact subset_cons_of_subset a ih
  | cons_cons a _ ih => exact cons_subset_cons a ih
theorem Sublist.mem {a : α} {l₁ l₂ : List α} (hx : a ∈ l₁) (hl : l₁ <+ l₂) : a ∈ l₂ := hl.subset hx
theorem Sublist.length_le {l₁ l₂ : List α} (s : l₁ <+ l₂) : l₁.length ≤ l₂.length := by
  induction s with
  | slnil => exact Nat.le_refl 0
  | cons a _ ih => exact Nat.le_succ_of_le ih
  | cons_cons a _ ih => exact Nat.succ_le_succ ih
theorem Sublist.eq_of_length {l₁ l₂ : List α} (s : l₁ <+ l₂) : l₁.length = l₂.length → l₁ = l₂ := by
  induction s with
  | slnil => exact fun _ => rfl
  | cons a s _ => intro h; have := s.length_le; rw [length_cons] at h; omega
  | cons_cons a _ ih => intro h; rw [ih (Nat.succ.inj h)]
theorem Sublist.eq_of_length_le {l₁ l₂ : List α} (s : l₁ <+ l₂) (h : l₂.length ≤ l₁.length) : l₁ = l₂ :=
  s.eq_of_length (Nat.le_antisymm s.length_le h)
theorem Sublist.length_eq {l₁ l₂ : List α} (s : l₁ <+ l₂) : l₁.length = l₂.length ↔ l₁ = l₂ :=
  ⟨s.eq_of_length, congrArg _⟩
theorem Sublist.antisymm {l₁ l₂ : List α} (h₁ : l₁ <+ l₂) (h₂ : l₂ <+ l₁) : l₁ = l₂ := h₁.eq_of_length_le h₂.length_le
@[simp] theorem sublist_nil {l : List α} : l <+ [] ↔ l = [] :=
  ⟨fun s => eq_nil_of_subset_nil s.subset, fun h => h ▸ Sublist.refl _⟩
theorem eq_nil_of_sublist_nil {l : List α} (s : l <+ []) : l = [] := sublist_nil.mp s
theorem singleton_sublist {a : α} {l : List α} : [a] <+ l ↔ a ∈ l := by
  refine ⟨fun h => h.subset mem_cons_self, fun h => ?_⟩
  obtain ⟨s, t, e⟩ := append_of_mem h
  rw [e]; exact sublist_append_of_sublist_right ((nil_sublist t).cons_cons a)
attribute [simp] singleton_sublist
theorem Sublist.map (f : α → β) {l₁ l₂ : List α} (s : l₁ <+ l₂) : map f l₁ <+ map f l₂ := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih => exact ih.cons (f a)
  | cons_cons a _ ih => exact ih.cons_cons (f a)
theorem filter_sublist {p : α → Bool} : {l : List α} → filter p l <+ l
  | [] => .slnil
  | a :: l => by
    by_cases h : p a
    · rw [filter_cons_of_pos h]; exact filter_sublist.cons_cons a
    · rw [filter_cons_of_neg h]; exact filter_sublist.cons a
attribute [simp] filter_sublist
theorem Sublist.filter (p : α → Bool) {l₁ l₂ : List α} (s : l₁ <+ l₂) : filter p l₁ <+ filter p l₂ := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h]; exact ih.cons a
    · rw [filter_cons_of_neg h]; exact ih
  | cons_cons a _ ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h, filter_cons_of_pos h]; exact ih.cons_cons a
    · rw [filter_cons_of_neg h, filter_cons_of_neg h]; exact ih
theorem Sublist.reverse {l₁ l₂ : List α} (s : l₁ <+ l₂) : l₁.reverse <+ l₂.reverse := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih => rw [reverse_cons]; exact sublist_append_of_sublist_left ih
  | cons_cons a _ ih => rw [reverse_cons, reverse_cons]; exact ih.append_right [a]
@[simp] theorem reverse_sublist {l₁ l₂ : List α} : l₁.reverse <+ l₂.reverse ↔ l₁ <+ l₂ :=
  ⟨fun h => by have h := h.reverse; rw [reverse_reverse, reverse_reverse] at h; exact h, Sublist.reverse⟩
@[simp] theorem append_sublist_append_right {l₁ l₂ : List α} (l : List α) : l₁ ++ l <+ l₂ ++ l ↔ l₁ <+ l₂ := by
  rw [← reverse_sublist, reverse_append, reverse_append, append_sublist_append_left, reverse_sublist]
theorem take_sublist (i : Nat) (l : List α) : take i l <+ l := by
  have h := sublist_append_left (take i l) (drop i l); rw [take_append_drop] at h; exact h
theorem drop_sublist (i : Nat) (l : List α) : drop i l <+ l := by
  have h := sublist_append_right (take i l) (drop i l); rw [take_append_drop] at h; exact h
theorem tail_sublist (l : List α) : l.tail <+ l := by rw [← drop_one]; exact drop_sublist 1 l
theorem dropLast_sublist (l : List α) : l.dropLast <+ l := by rw [dropLast_eq_take]; exact take_sublist ..
theorem takeWhile_sublist {l : List α} (p : α → Bool) : takeWhile p l <+ l := by
  have h := sublist_append_left (takeWhile p l) (dropWhile p l); rw [takeWhile_append_dropWhile] at h; exact h
theorem dropWhile_sublist {l : List α} (p : α → Bool) : dropWhile p l <+ l := by
  have h := sublist_append_right (takeWhile p l) (dropWhile p l); rw [takeWhile_append_dropWhile] at h; exact h
theorem erase_sublist [BEq α] {a : α} {l : List α} : l.erase a <+ l := by
  induction l with
  | nil => exact .slnil
  | cons b l ih =>
    by_cases e : b == a
    · rw [erase_cons, if_pos e]; exact sublist_cons_self b l
    · rw [erase_cons_tail e]; exact ih.cons_cons b
theorem erase_subset [BEq α] {a : α} {l : List α} : l.erase a ⊆ l := erase_sublist.subset
theorem take_subset (i : Nat) (l : List α) : take i l ⊆ l := (take_sublist i l).subset
theorem drop_subset (i : Nat) (l : List α) : drop i l ⊆ l := (drop_sublist i l).subset
theorem replicate_sublist_replicate {m n : Nat} (a : α) : replicate m a <+ replicate n a ↔ m ≤ n := by
  refine ⟨fun h => by have := h.length_le; rw [length_replicate, length_replicate] at this; exact this, fun h => ?_⟩
  have e : n = m + (n - m) := by omega
  rw [e, ← replicate_append_replicate]; exact sublist_append_left ..
attribute [simp] replicate_sublist_replicate
theorem Sublist.countP_le {p : α → Bool} {l₁ l₂ : List α} (s : l₁ <+ l₂) : countP p l₁ ≤ countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter]; exact (s.filter p).length_le

/-! ## Initial, final and contiguous parts -/

@[simp] theorem prefix_append (l₁ l₂ : List α) : l₁ <+: l₁ ++ l₂ := ⟨l₂, rfl⟩
@[simp] theorem suffix_append (l₁ l₂ : List α) : l₂ <:+ l₁ ++ l₂ := ⟨l₁, rfl⟩
theorem infix_append (l₁ l₂ l₃ : List α) : l₂ <:+: l₁ ++ l₂ ++ l₃ := ⟨l₁, l₃, rfl⟩
@[simp] theorem infix_append' (l₁ l₂ l₃ : List α) : l₂ <:+: l₁ ++ (l₂ ++ l₃) := ⟨l₁, l₃, append_assoc ..⟩
theorem prefix_refl (l : List α) : l <+: l := ⟨[], append_nil l⟩
theorem suffix_refl (l : List α) : l <:+ l := ⟨[], rfl⟩
theorem infix_refl (l : List α) : l <:+: l := ⟨[], [], append_nil l⟩
theorem prefix_rfl {l : List α} : l <+: l := prefix_refl l
theorem suffix_rfl {l : List α} : l <:+ l := suffix_refl l
theorem infix_rfl {l : List α} : l <:+: l := infix_refl l
theorem nil_prefix {l : List α} : [] <+: l := ⟨l, rfl⟩
theorem nil_suffix {l : List α} : [] <:+ l := ⟨l, append_nil l⟩
theorem nil_infix {l : List α} : [] <:+: l := ⟨[], l, rfl⟩
attribute [simp] prefix_refl suffix_refl infix_refl prefix_rfl suffix_rfl infix_rfl nil_prefix nil_suffix nil_infix
theorem suffix_cons (a : α) : ∀ l, l <:+ a :: l := suffix_append [a]
theorem IsPrefix.isInfix {l₁ l₂ : List α} : l₁ <+: l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨[], t, h⟩
theorem IsSuffix.isInfix {l₁ l₂ : List α} : l₁ <:+ l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨t, [], by rw [h, append_nil]⟩
theorem IsPrefix.trans {l₁ l₂ l₃ : List α} : l₁ <+: l₂ → l₂ <+: l₃ → l₁ <+: l₃ :=
  fun ⟨s, h⟩ ⟨t, h'⟩ => ⟨s ++ t, by rw [← h', ← h, append_assoc]⟩
theorem IsSuffix.trans {l₁ l₂ l₃ : List α} : l₁ <:+ l₂ → l₂ <:+ l₃ → l₁ <:+ l₃ :=
  fun ⟨s, h⟩ ⟨t, h'⟩ => ⟨t ++ s, by rw [← h', ← h, append_assoc]⟩
theorem IsInfix.trans {l₁ l₂ l₃ : List α} : l₁ <:+: l₂ → l₂ <:+: l₃ → l₁ <:+: l₃ :=
  fun ⟨s, t, h⟩ ⟨s', t', h'⟩ => ⟨s' ++ s, t ++ t', by rw [← h', ← h]; simp⟩
protected theorem IsInfix.sublist {l₁ l₂ : List α} : l₁ <:+: l₂ → l₁ <+ l₂ := fun ⟨s, t, h⟩ => by
  rw [← h]; exact (sublist_append_right s l₁).trans (sublist_append_left ..)
protected theorem IsPrefix.sublist {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁ <+ l₂ := h.isInfix.sublist
protected theorem IsSuffix.sublist {l₁ l₂ : List α} (h : l₁ <:+ l₂) : l₁ <+ l₂ := h.isInfix.sublist
protected theorem IsInfix.subset {l₁ l₂ : List α} (h : l₁ <:+: l₂) : l₁ ⊆ l₂ := h.sublist.subset
protected theorem IsPrefix.subset {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁ ⊆ l₂ := h.sublist.subset
protected theorem IsSuffix.subset {l₁ l₂ : List α} (h : l₁ <:+ l₂) : l₁ ⊆ l₂ := h.sublist.subset
theorem IsInfix.length_le {l₁ l₂ : List α} (h : l₁ <:+: l₂) : l₁.length ≤ l₂.length := h.sublist.length_le
theorem IsPrefix.length_le {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁.length ≤ l₂.length := h.sublist.length_le
theorem IsSuffix.length_le {l₁ l₂ : List α} (h : l₁ <:+ l₂) : l₁.length ≤ l₂.length := h.sublist.length_le
theorem IsPrefix.eq_of_length {l₁ l₂ : List α} (h : l₁ <+: l₂) : l₁.length = l₂.length → l₁ = l₂ := h.sublist.eq_of_length
theorem IsSuffix.eq_of_length {l₁ l₂ : List α} (h : l₁ <:+ l₂) : l₁.length = l₂.length → l₁ = l₂ := h.sublist.eq_of_length
theorem IsPrefix.mem {a : α} {l₁ l₂ : List α} (hx : a ∈ l₁) (hl : l₁ <+: l₂) : a ∈ l₂ := hl.subset hx
theorem IsSuffix.mem {a : α} {l₁ l₂ : List α} (hx : a ∈ l₁) (hl : l₁ <:+ l₂) : a ∈ l₂ := hl.subset hx
@[simp] theorem prefix_nil {l : List α} : l <+: [] ↔ l = [] := ⟨fun h => sublist_nil.mp h.sublist, fun h => h ▸ prefix_refl []⟩
@[simp] theorem suffix_nil {l : List α} : l <:+ [] ↔ l = [] := ⟨fun h => sublist_nil.mp h.sublist, fun h => h ▸ suffix_refl []⟩
@[simp] theorem infix_nil {l : List α} : l <:+: [] ↔ l = [] := ⟨fun h => sublist_nil.mp h.sublist, fun h => h ▸ infix_refl []⟩
theorem prefix_cons_inj (a : α) {l₁ l₂ : List α} : a :: l₁ <+: a :: l₂ ↔ l₁ <+: l₂ :=
  ⟨fun ⟨t, h⟩ => ⟨t, tail_eq_of_cons_eq h⟩, fun ⟨t, h⟩ => ⟨t, congrArg (cons a) h⟩⟩
theorem cons_prefix_cons {a b : α} {l₁ l₂ : List α} : a :: l₁ <+: b :: l₂ ↔ a = b ∧ l₁ <+: l₂ :=
  ⟨fun ⟨t, h⟩ => ⟨head_eq_of_cons_eq h, t, tail_eq_of_cons_eq h⟩, fun ⟨e, t, h⟩ => ⟨t, by rw [e, ← h]; rfl⟩⟩
attribute [simp] prefix_cons_inj cons_prefix_cons
theorem prefix_append_right_inj {l₁ l₂ : List α} (l : List α) : l ++ l₁ <+: l ++ l₂ ↔ l₁ <+: l₂ := by
  induction l with
  | nil => exact Iff.rfl
  | cons a l ih => exact (prefix_cons_inj a).trans ih
attribute [simp] prefix_append_right_inj
@[simp] theorem reverse_suffix {l₁ l₂ : List α} : reverse l₁ <:+ reverse l₂ ↔ l₁ <+: l₂ :=
  ⟨fun ⟨t, h⟩ => ⟨t.reverse, by rw [← reverse_inj, reverse_append, reverse_reverse]; exact h⟩,
   fun ⟨t, h⟩ => ⟨t.reverse, by rw [← reverse_append, h]⟩⟩
@[simp] theorem reverse_prefix {l₁ l₂ : List α} : reverse l₁ <+: reverse l₂ ↔ l₁ <:+ l₂ := by
  rw [← reverse_suffix, reverse_reverse, reverse_reverse]
theorem take_prefix (i : Nat) (l : List α) : take i l <+: l := ⟨drop i l, take_append_drop i l⟩
theorem drop_suffix (i : Nat) (l : List α) : drop i l <:+ l := ⟨take i l, take_append_drop i l⟩
theorem tail_suffix (l : List α) : tail l <:+ l := by rw [← drop_one]; exact drop_suffix 1 l
theorem dropLast_prefix (l : List α) : dropLast l <+: l := by rw [dropLast_eq_take]; exact take_prefix ..
theorem takeWhile_prefix {l : List α} (p : α → Bool) : takeWhile p l <+: l := ⟨dropWhile p l, takeWhile_append_dropWhile⟩
theorem dropWhile_suffix {l : List α} (p : α → Bool) : dropWhile p l <:+ l := ⟨takeWhile p l, takeWhile_append_dropWhile⟩
theorem prefix_iff_eq_append {l₁ l₂ : List α} : l₁ <+: l₂ ↔ l₁ ++ drop l₁.length l₂ = l₂ :=
  ⟨fun ⟨t, h⟩ => by rw [← h, drop_left], fun h => ⟨_, h⟩⟩
theorem prefix_iff_eq_take {l₁ l₂ : List α} : l₁ <+: l₂ ↔ l₁ = take l₁.length l₂ :=
  ⟨fun ⟨t, h⟩ => by rw [← h, take_left], fun h => h ▸ take_prefix ..⟩
theorem IsPrefix.filter (p : α → Bool) {l₁ l₂ : List α} : l₁ <+: l₂ → l₁.filter p <+: l₂.filter p :=
  fun ⟨t, h⟩ => ⟨t.filter p, by rw [← filter_append, h]⟩
theorem IsPrefix.map (f : α → β) {l₁ l₂ : List α} : l₁ <+: l₂ → l₁.map f <+: l₂.map f :=
  fun ⟨t, h⟩ => ⟨t.map f, by rw [← map_append, h]⟩
theorem IsSuffix.map (f : α → β) {l₁ l₂ : List α} : l₁ <:+ l₂ → l₁.map f <:+ l₂.map f :=
  fun ⟨t, h⟩ => ⟨t.map f, by rw [← map_append, h]⟩
theorem prefix_of_prefix_length_le : {l₁ l₂ l₃ : List α} → l₁ <+: l₃ → l₂ <+: l₃ → l₁.length ≤ l₂.length → l₁ <+: l₂
  | [], _, _, _, _, _ => nil_prefix
  | _ :: _, [], _, _, _, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: _, _ :: _, [], h, _, _ => absurd (prefix_nil.mp h) (cons_ne_nil _ _)
  | a :: l₁, b :: l₂, c :: l₃, h₁, h₂, h =>
    have h₁ := cons_prefix_cons.mp h₁
    have h₂ := cons_prefix_cons.mp h₂
    cons_prefix_cons.mpr ⟨h₁.1.trans h₂.1.symm, prefix_of_prefix_length_le h₁.2 h₂.2 (Nat.le_of_succ_le_succ h)⟩
theorem isPrefixOf_nil_left [BEq α] {l : List α} : isPrefixOf [] l = true := by cases l <;> rfl
theorem isPrefixOf_cons₂ [BEq α] {a b : α} {as bs : List α} :
    isPrefixOf (a :: as) (b :: bs) = (a == b && isPrefixOf as bs) := rfl
attribute [simp] isPrefixOf_nil_left
theorem isPrefixOf_iff_prefix [BEq α] [LawfulBEq α] : {l₁ l₂ : List α} → (l₁.isPrefixOf l₂ ↔ l₁ <+: l₂)
  | [], l₂ => ⟨fun _ => nil_prefix, fun _ => isPrefixOf_nil_left⟩
  | _ :: _, [] => ⟨fun h => Bool.noConfusion h, fun h => absurd (prefix_nil.mp h) (cons_ne_nil _ _)⟩
  | a :: l₁, b :: l₂ => by
    rw [isPrefixOf_cons₂, Bool.and_eq_true_iff, beq_iff_eq, cons_prefix_cons, isPrefixOf_iff_prefix]
attribute [simp] isPrefixOf_iff_prefix
instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <+: l₂) := decidable_of_iff (l₁.isPrefixOf l₂) isPrefixOf_iff_prefix
end List
