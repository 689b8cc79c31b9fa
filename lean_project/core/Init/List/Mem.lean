/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: membership, `any`, `all`, `elem`, inclusion.
-/
prelude
import Init.List.Map
set_option linter.all false

universe u v w

namespace List

/-! ## Membership -/

@[simp] theorem not_mem_nil {a : α} : ¬a ∈ ([] : List α) := fun h => by cases h
theorem mem_cons {a b : α} {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l := by
  constructor
  · intro h
    cases h with
    | head => exact .inl rfl
    | tail _ h => exact .inr h
  · intro h
    cases h with
    | inl h => rw [h]; exact Mem.head l
    | inr h => exact Mem.tail b h
attribute [simp] mem_cons
theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := Mem.head l
theorem mem_cons_of_mem (y : α) {a : α} {l : List α} : a ∈ l → a ∈ y :: l := Mem.tail y
theorem eq_or_mem_of_mem_cons {a b : α} {l : List α} : a ∈ b :: l → a = b ∨ a ∈ l := mem_cons.mp
theorem eq_of_mem_singleton {a b : α} (h : a ∈ [b]) : a = b := (mem_cons.mp h).elim id fun h => absurd h not_mem_nil
theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b := ⟨eq_of_mem_singleton, fun h => h ▸ mem_cons_self⟩
theorem mem_singleton_self (a : α) : a ∈ [a] := mem_cons_self
theorem ne_of_not_mem_cons {a b : α} {l : List α} (h : ¬a ∈ b :: l) : a ≠ b := fun e => h (mem_cons.mpr (.inl e))
theorem not_mem_of_not_mem_cons {a b : α} {l : List α} (h : ¬a ∈ b :: l) : ¬a ∈ l := fun e => h (mem_cons_of_mem b e)
theorem not_mem_cons {a b : α} {l : List α} : ¬a ∈ b :: l ↔ a ≠ b ∧ ¬a ∈ l :=
  ⟨fun h => ⟨ne_of_not_mem_cons h, not_mem_of_not_mem_cons h⟩, fun ⟨h, h'⟩ e => (mem_cons.mp e).elim h h'⟩
theorem ne_and_not_mem_of_not_mem_cons {a y : α} {l : List α} (h : ¬a ∈ y :: l) : a ≠ y ∧ ¬a ∈ l := not_mem_cons.mp h
theorem not_mem_cons_of_ne_of_not_mem {a y : α} {l : List α} (h : a ≠ y) (h' : ¬a ∈ l) : ¬a ∈ y :: l :=
  not_mem_cons.mpr ⟨h, h'⟩
theorem mem_of_ne_of_mem {a y : α} {l : List α} (h₁ : a ≠ y) (h₂ : a ∈ y :: l) : a ∈ l :=
  (mem_cons.mp h₂).resolve_left h₁
theorem ne_nil_of_mem {a : α} {l : List α} (h : a ∈ l) : l ≠ [] := fun e => not_mem_nil (e ▸ h)
theorem length_pos_of_mem {a : α} {l : List α} (h : a ∈ l) : 0 < l.length := length_pos_iff.mpr (ne_nil_of_mem h)
theorem length_pos_iff_exists_mem {l : List α} : 0 < l.length ↔ ∃ a, a ∈ l :=
  ⟨fun h => have ⟨a, t, e⟩ := exists_cons_of_length_pos h; ⟨a, e ▸ mem_cons_self⟩, fun ⟨_, h⟩ => length_pos_of_mem h⟩
theorem exists_mem_of_length_pos {l : List α} (h : 0 < l.length) : ∃ a, a ∈ l := length_pos_iff_exists_mem.mp h
theorem exists_mem_of_ne_nil (l : List α) (h : l ≠ []) : ∃ x, x ∈ l := exists_mem_of_length_pos (length_pos_iff.mpr h)
theorem eq_nil_iff_forall_not_mem {l : List α} : l = [] ↔ ∀ a, ¬a ∈ l := by
  cases l with
  | nil => exact ⟨fun _ _ => not_mem_nil, fun _ => rfl⟩
  | cons a l => exact ⟨fun h => absurd h (cons_ne_nil _ _), fun h => absurd mem_cons_self (h a)⟩
theorem isEmpty_eq_false_iff_exists_mem {xs : List α} : xs.isEmpty = false ↔ ∃ x, x ∈ xs := by
  cases xs with
  | nil => simp
  | cons a l => exact ⟨fun _ => ⟨a, mem_cons_self⟩, fun _ => rfl⟩
theorem mem_append {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with
  | nil => simp
  | cons b s ih => rw [cons_append, mem_cons, mem_cons, ih, or_assoc]
attribute [simp] mem_append
theorem mem_append_left {a : α} {as : List α} (bs : List α) (h : a ∈ as) : a ∈ as ++ bs := mem_append.mpr (.inl h)
theorem mem_append_right {b : α} (as : List α) {bs : List α} (h : b ∈ bs) : b ∈ as ++ bs := mem_append.mpr (.inr h)
theorem not_mem_append {a : α} {s t : List α} (h₁ : ¬a ∈ s) (h₂ : ¬a ∈ t) : ¬a ∈ s ++ t :=
  fun h => (mem_append.mp h).elim h₁ h₂
theorem mem_append_cons_self {xs ys : List α} {a : α} : a ∈ xs ++ a :: ys := mem_append_right _ mem_cons_self
theorem mem_concat_self {xs : List α} {a : α} : a ∈ xs ++ [a] := mem_append_cons_self
theorem append_of_mem {a : α} {l : List α} : a ∈ l → ∃ s t : List α, l = s ++ a :: t
  | .head l => ⟨[], l, rfl⟩
  | .tail b h => have ⟨s, t, e⟩ := append_of_mem h; ⟨b :: s, t, by rw [e]; rfl⟩
theorem mem_iff_append {a : α} {l : List α} : a ∈ l ↔ ∃ s t : List α, l = s ++ a :: t :=
  ⟨append_of_mem, fun ⟨_, _, e⟩ => e ▸ mem_append_cons_self⟩
theorem mem_reverse {x : α} {as : List α} : x ∈ as.reverse ↔ x ∈ as := by
  induction as with
  | nil => exact Iff.rfl
  | cons a as ih => rw [reverse_cons, mem_append, mem_singleton, mem_cons, ih, or_comm]
attribute [simp] mem_reverse
theorem mem_map {f : α → β} {b : β} : {l : List α} → (b ∈ l.map f ↔ ∃ a, a ∈ l ∧ f a = b)
  | [] => by simp
  | a :: l => by
    rw [map_cons, mem_cons, mem_map]
    constructor
    · intro h
      cases h with
      | inl h => exact ⟨a, mem_cons_self, h.symm⟩
      | inr h => obtain ⟨x, hx, e⟩ := h; exact ⟨x, mem_cons_of_mem _ hx, e⟩
    · intro ⟨x, hx, e⟩
      cases mem_cons.mp hx with
      | inl h => exact .inl (by rw [← e, h])
      | inr h => exact .inr ⟨x, h, e⟩
attribute [simp] mem_map
theorem mem_map_of_mem {f : α → β} {a : α} {l : List α} (h : a ∈ l) : f a ∈ map f l := mem_map.mpr ⟨a, h, rfl⟩
theorem exists_of_mem_map {f : α → β} {b : β} {l : List α} (h : b ∈ map f l) : ∃ a, a ∈ l ∧ f a = b := mem_map.mp h
theorem mem_filter {x : α} {p : α → Bool} {as : List α} : x ∈ filter p as ↔ x ∈ as ∧ p x := by
  induction as with
  | nil => simp
  | cons a as ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h, mem_cons, mem_cons, ih]
      exact ⟨fun h' => h'.elim (fun e => ⟨.inl e, e ▸ h⟩) (fun e => ⟨.inr e.1, e.2⟩),
        fun ⟨h', hp⟩ => h'.elim .inl (fun e => .inr ⟨e, hp⟩)⟩
    · rw [filter_cons_of_neg h, mem_cons, ih]
      exact ⟨fun e => ⟨.inr e.1, e.2⟩, fun ⟨h', hp⟩ => h'.elim (fun e => absurd (e ▸ hp) h) (fun e => ⟨e, hp⟩)⟩
attribute [simp] mem_filter
theorem mem_filter_of_mem {x : α} {p : α → Bool} {as : List α} (h : x ∈ as) (h' : p x) : x ∈ filter p as :=
  mem_filter.mpr ⟨h, h'⟩
theorem mem_of_mem_filter {x : α} {p : α → Bool} {as : List α} (h : x ∈ filter p as) : x ∈ as := (mem_filter.mp h).1
theorem of_mem_filter {x : α} {p : α → Bool} {as : List α} (h : x ∈ filter p as) : p x := (mem_filter.mp h).2
theorem mem_filterMap {f : α → Option β} {l : List α} {b : β} : b ∈ filterMap f l ↔ ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => simp
  | cons a l ih =>
    cases h : f a with
    | none => rw [filterMap_cons_none h, ih]; simp [h]
    | some c =>
      rw [filterMap_cons_some h, mem_cons, ih]
      constructor
      · intro h'
        cases h' with
        | inl e => exact ⟨a, mem_cons_self, by rw [h, e]⟩
        | inr h' => obtain ⟨x, hx, e⟩ := h'; exact ⟨x, mem_cons_of_mem _ hx, e⟩
      · intro ⟨x, hx, e⟩
        cases mem_cons.mp hx with
        | inl e' => rw [e', h] at e; exact .inl (Option.some.inj e).symm
        | inr hx => exact .inr ⟨x, hx, e⟩
attribute [simp] mem_filterMap
theorem mem_replicate {a b : α} : {n : Nat} → (b ∈ replicate n a ↔ n ≠ 0 ∧ b = a)
  | 0 => by simp [replicate]
  | n + 1 => by
    rw [replicate, mem_cons, mem_replicate]
    exact ⟨fun h => ⟨Nat.succ_ne_zero n, h.elim id And.right⟩, fun h => .inl h.2⟩
attribute [simp] mem_replicate
theorem eq_of_mem_replicate {a b : α} {n : Nat} (h : b ∈ replicate n a) : b = a := (mem_replicate.mp h).2

@[simp] theorem mem_ite_nil_left {x : α} {p : Prop} [Decidable p] {l : List α} :
    (x ∈ if p then [] else l) ↔ ¬p ∧ x ∈ l := by by_cases h : p <;> simp [h]
@[simp] theorem mem_ite_nil_right {x : α} {p : Prop} [Decidable p] {l : List α} :
    (x ∈ if p then l else []) ↔ p ∧ x ∈ l := by by_cases h : p <;> simp [h]

/-! ## Quantifiers over the elements -/

theorem forall_mem_nil (p : α → Prop) : ∀ (x : α), x ∈ [] → p x := fun _ h => absurd h not_mem_nil
theorem forall_mem_cons {p : α → Prop} {a : α} {l : List α} : (∀ x, x ∈ a :: l → p x) ↔ p a ∧ ∀ x, x ∈ l → p x :=
  ⟨fun h => ⟨h a mem_cons_self, fun x hx => h x (mem_cons_of_mem a hx)⟩,
   fun ⟨h, h'⟩ x hx => (mem_cons.mp hx).elim (fun e => e ▸ h) (h' x)⟩
theorem forall_mem_singleton {p : α → Prop} {a : α} : (∀ x, x ∈ [a] → p x) ↔ p a := by simp
theorem forall_mem_append {p : α → Prop} {l₁ l₂ : List α} :
    (∀ x, x ∈ l₁ ++ l₂ → p x) ↔ (∀ x, x ∈ l₁ → p x) ∧ (∀ x, x ∈ l₂ → p x) := by
  simp only [mem_append, or_imp, forall_and]
theorem exists_mem_nil (p : α → Prop) : ¬∃ x, ∃ _ : x ∈ ([] : List α), p x := fun ⟨_, h, _⟩ => not_mem_nil h
theorem exists_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∃ x, ∃ _ : x ∈ a :: l, p x) ↔ p a ∨ ∃ x, ∃ _ : x ∈ l, p x := by
  constructor
  · intro ⟨x, hx, h⟩
    cases mem_cons.mp hx with
    | inl e => exact .inl (e ▸ h)
    | inr hx => exact .inr ⟨x, hx, h⟩
  · intro h
    cases h with
    | inl h => exact ⟨a, mem_cons_self, h⟩
    | inr h => obtain ⟨x, hx, h⟩ := h; exact ⟨x, mem_cons_of_mem _ hx, h⟩
theorem map_congr_left {f g : α → β} {l : List α} (h : ∀ a, a ∈ l → f a = g a) : map f l = map g l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, map_cons, h a mem_cons_self, ih fun x hx => h x (mem_cons_of_mem a hx)]
theorem map_inj_left {f g : α → β} {l : List α} : map f l = map g l ↔ ∀ a, a ∈ l → f a = g a := by
  refine ⟨fun h => ?_, map_congr_left⟩
  induction l with
  | nil => exact fun _ h => absurd h not_mem_nil
  | cons b l ih => exact forall_mem_cons.mpr ⟨head_eq_of_cons_eq h, ih (tail_eq_of_cons_eq h)⟩
theorem filter_congr {p q : α → Bool} {l : List α} (h : ∀ x, x ∈ l → p x = q x) : filter p l = filter q l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter, filter, h a mem_cons_self, ih fun x hx => h x (mem_cons_of_mem a hx)]
theorem filter_eq_nil_iff {p : α → Bool} {l : List α} : filter p l = [] ↔ ∀ a, a ∈ l → ¬p a := by
  rw [eq_nil_iff_forall_not_mem]
  exact ⟨fun h a ha hp => h a (mem_filter_of_mem ha hp), fun h a ha => h a (mem_of_mem_filter ha) (of_mem_filter ha)⟩
theorem filter_eq_self {p : α → Bool} {l : List α} : filter p l = l ↔ ∀ a, a ∈ l → p a := by
  constructor
  · intro h a ha; rw [← h] at ha; exact of_mem_filter ha
  · intro h
    induction l with
    | nil => rfl
    | cons a l ih =>
      rw [filter_cons_of_pos (h a mem_cons_self), ih fun x hx => h x (mem_cons_of_mem a hx)]
theorem length_filter_eq_length_iff {p : α → Bool} {l : List α} :
    (filter p l).length = l.length ↔ ∀ a, a ∈ l → p a := by
  refine ⟨fun h => ?_, fun h => congrArg length (filter_eq_self.mpr h)⟩
  induction l with
  | nil => exact fun _ h => absurd h not_mem_nil
  | cons a l ih =>
    by_cases hp : p a
    · rw [filter_cons_of_pos hp] at h
      exact forall_mem_cons.mpr ⟨hp, ih (Nat.succ.inj h)⟩
    · rw [filter_cons_of_neg hp] at h
      have := length_filter_le p l
      rw [h] at this
      exact absurd this (Nat.not_succ_le_self _)
attribute [simp] filter_eq_nil_iff filter_eq_self length_filter_eq_length_iff map_inj_left
theorem foldl_ext (f g : β → α → β) (b : β) {l : List α} (H : ∀ b a, a ∈ l → f b a = g b a) :
    l.foldl f b = l.foldl g b := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih =>
    rw [foldl_cons, foldl_cons, H b a mem_cons_self]; exact ih _ fun b x hx => H b x (mem_cons_of_mem a hx)
theorem foldr_ext (f g : α → β → β) (b : β) {l : List α} (H : ∀ a, a ∈ l → ∀ b, f a b = g a b) :
    l.foldr f b = l.foldr g b := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [foldr_cons, foldr_cons, ih fun x hx => H x (mem_cons_of_mem a hx), H a mem_cons_self]
theorem eq_replicate_iff {a : α} {n : Nat} {l : List α} : l = replicate n a ↔ l.length = n ∧ ∀ b, b ∈ l → b = a := by
  constructor
  · intro h; rw [h]
    refine ⟨?_, fun b hb => eq_of_mem_replicate hb⟩
    clear h
    induction n with
    | zero => rfl
    | succ n ih => exact congrArg Nat.succ ih
  · intro ⟨h, h'⟩
    induction l generalizing n with
    | nil => rw [← h]; rfl
    | cons b l ih =>
      rw [← h, length_cons, replicate, h' b mem_cons_self]
      exact congrArg (cons a) (ih rfl fun x hx => h' x (mem_cons_of_mem b hx))
theorem eq_replicate_of_mem {a : α} {l : List α} (h : ∀ b, b ∈ l → b = a) : l = replicate l.length a :=
  eq_replicate_iff.mpr ⟨rfl, h⟩

/-! ## `any` and `all` -/

@[simp] theorem any_nil {f : α → Bool} : [].any f = false := rfl
@[simp] theorem any_cons {a : α} {l : List α} {f : α → Bool} : (a :: l).any f = (f a || l.any f) := rfl
@[simp] theorem all_nil {f : α → Bool} : [].all f = true := rfl
@[simp] theorem all_cons {a : α} {l : List α} {f : α → Bool} : (a :: l).all f = (f a && l.all f) := rfl
theorem any_eq_true {l : List α} {p : α → Bool} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih]
theorem all_eq_true {l : List α} {p : α → Bool} : l.all p = true ↔ ∀ x, x ∈ l → p x := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih]
attribute [simp] any_eq_true all_eq_true
theorem any_eq_false {l : List α} {p : α → Bool} : l.any p = false ↔ ∀ x, x ∈ l → ¬p x := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih]
theorem all_eq_false {l : List α} {p : α → Bool} : l.all p = false ↔ ∃ x, x ∈ l ∧ ¬p x := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [all_cons, Bool.and_eq_false_iff, ih]; simp
attribute [simp] any_eq_false all_eq_false
@[simp] theorem any_append {xs ys : List α} {f : α → Bool} : (xs ++ ys).any f = (xs.any f || ys.any f) := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [cons_append, any_cons, any_cons, ih, Bool.or_assoc]
@[simp] theorem all_append {xs ys : List α} {f : α → Bool} : (xs ++ ys).all f = (xs.all f && ys.all f) := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [cons_append, all_cons, all_cons, ih, Bool.and_assoc]
@[simp] theorem any_map {f : α → β} {l : List α} {p : β → Bool} : (l.map f).any p = l.any (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, any_cons, any_cons, ih]; rfl
@[simp] theorem all_map {f : α → β} {l : List α} {p : β → Bool} : (l.map f).all p = l.all (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, all_cons, all_cons, ih]; rfl
@[simp] theorem any_reverse {l : List α} {f : α → Bool} : l.reverse.any f = l.any f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, any_append, ih, any_cons, any_cons, any_nil, Bool.or_false, Bool.or_comm]
@[simp] theorem all_reverse {l : List α} {f : α → Bool} : l.reverse.all f = l.all f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, all_append, ih, all_cons, all_cons, all_nil, Bool.and_true, Bool.and_comm]
@[simp] theorem any_filter {l : List α} {p q : α → Bool} : (filter p l).any q = l.any fun a => p a && q a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filter, any_cons, ← ih]; cases p a <;> rfl
@[simp] theorem all_filter {l : List α} {p q : α → Bool} : (filter p l).all q = l.all fun a => !(p a) || q a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filter, all_cons, ← ih]; cases p a <;> rfl
theorem not_any_eq_all_not {l : List α} {p : α → Bool} : (!l.any p) = l.all fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, all_cons, Bool.not_or, ih]
theorem not_all_eq_any_not {l : List α} {p : α → Bool} : (!l.all p) = l.any fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, all_cons, Bool.not_and, ih]
theorem any_eq_not_all_not {l : List α} {p : α → Bool} : l.any p = !l.all fun a => !p a := by
  rw [← not_any_eq_all_not, Bool.not_not]
theorem all_eq_not_any_not {l : List α} {p : α → Bool} : l.all p = !l.any fun a => !p a := by
  rw [← not_all_eq_any_not, Bool.not_not]
theorem or_nil : [].or = false := rfl
theorem or_cons {a : Bool} {l : List Bool} : (a :: l).or = (a || l.or) := rfl
theorem and_nil : [].and = true := rfl
theorem and_cons {a : Bool} {l : List Bool} : (a :: l).and = (a && l.and) := rfl

/-! ## `elem` -/

@[simp] theorem elem_nil [BEq α] {a : α} : elem a [] = false := rfl
theorem elem_cons [BEq α] {a b : α} {bs : List α} :
    elem a (b :: bs) = match a == b with
      | true => true
      | false => elem a bs := rfl
private theorem elem_cons_eq_or [BEq α] {a b : α} {bs : List α} : elem a (b :: bs) = (a == b || elem a bs) := by
  rw [elem]; cases a == b <;> rfl
theorem elem_cons_self [BEq α] [ReflBEq α] {a : α} {as : List α} : elem a (a :: as) = true := by
  rw [elem, beq_self_eq_true]
attribute [simp] elem_cons_self
theorem elem_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} : elem a as = true ↔ a ∈ as := by
  induction as with
  | nil => simp
  | cons b as ih => rw [elem_cons_eq_or, Bool.or_eq_true_iff, beq_iff_eq, mem_cons, ih]
theorem mem_of_elem_eq_true [BEq α] [LawfulBEq α] {a : α} {as : List α} (h : elem a as = true) : a ∈ as := elem_iff.mp h
theorem elem_eq_true_of_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} (h : a ∈ as) : elem a as = true := elem_iff.mpr h
instance instDecidableMemOfLawfulBEq [BEq α] [LawfulBEq α] (a : α) (as : List α) : Decidable (a ∈ as) :=
  decidable_of_decidable_of_iff elem_iff
theorem elem_eq_mem [BEq α] [LawfulBEq α] (a : α) (as : List α) : elem a as = decide (a ∈ as) := by
  apply Bool.eq_iff_iff.mpr; rw [decide_eq_true_iff]; exact elem_iff
attribute [simp] elem_eq_mem
theorem elem_eq_contains [BEq α] {a : α} {l : List α} : elem a l = l.contains a := rfl
theorem contains_eq_mem [BEq α] [LawfulBEq α] (a : α) (as : List α) : as.contains a = decide (a ∈ as) := elem_eq_mem a as
theorem contains_iff_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} : as.contains a ↔ a ∈ as := elem_iff
theorem contains_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} : as.contains a ↔ a ∈ as := elem_iff
@[simp] theorem contains_nil [BEq α] {a : α} : ([] : List α).contains a = false := rfl
@[simp] theorem contains_cons [BEq α] {a b : α} {as : List α} : (a :: as).contains b = (b == a || as.contains b) :=
  elem_cons_eq_or
theorem contains_eq_any_beq [BEq α] {l : List α} {a : α} : l.contains a = l.any fun b => a == b := by
  induction l with
  | nil => rfl
  | cons b l ih => rw [contains_cons, any_cons, ih]
theorem contains_append [BEq α] {xs ys : List α} {a : α} : (xs ++ ys).contains a = (xs.contains a || ys.contains a) := by
  rw [contains_eq_any_beq, contains_eq_any_beq, contains_eq_any_beq, any_append]
theorem contains_reverse [BEq α] {xs : List α} {a : α} : xs.reverse.contains a = xs.contains a := by
  rw [contains_eq_any_beq, contains_eq_any_beq, any_reverse]
@[simp] theorem not_elem_nil [BEq α] {a : α} : ¬(elem a [] = true) := fun h => Bool.noConfusion h
instance decidableBEx (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∃ x, x ∈ l ∧ p x)
  | [] => isFalse fun ⟨_, h, _⟩ => not_mem_nil h
  | x :: xs =>
    if h₁ : p x then isTrue ⟨x, mem_cons_self, h₁⟩
    else match decidableBEx p xs with
      | isTrue h₂ => isTrue (have ⟨y, h, hp⟩ := h₂; ⟨y, mem_cons_of_mem x h, hp⟩)
      | isFalse h₂ => isFalse fun ⟨y, h, hp⟩ => (mem_cons.mp h).elim (fun e => h₁ (e ▸ hp)) (fun h => h₂ ⟨y, h, hp⟩)
instance decidableBAll (p : α → Prop) [DecidablePred p] : (l : List α) → Decidable (∀ x, x ∈ l → p x)
  | [] => isTrue (forall_mem_nil p)
  | x :: xs =>
    if h₁ : p x then match decidableBAll p xs with
      | isTrue h₂ => isTrue (forall_mem_cons.mpr ⟨h₁, h₂⟩)
      | isFalse h₂ => isFalse fun h => h₂ (forall_mem_cons.mp h).2
    else isFalse fun h => h₁ (h x mem_cons_self)
theorem any_eq {l : List α} {p : α → Bool} : l.any p = decide (∃ x, x ∈ l ∧ p x) := by
  apply Bool.eq_iff_iff.mpr; rw [decide_eq_true_iff]; exact any_eq_true
theorem all_eq {l : List α} {p : α → Bool} : l.all p = decide (∀ x, x ∈ l → p x) := by
  apply Bool.eq_iff_iff.mpr; rw [decide_eq_true_iff]; exact all_eq_true
end List
