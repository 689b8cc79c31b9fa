/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: `find?`, `findSome?`, `findIdx`, `lookup`, `erase`, `insert`, `replace`, `countP`, `count`.
-/
prelude
import Init.List.Zip
set_option linter.all false

universe u v w

namespace List

/-! ## `find?` -/

@[simp] theorem find?_nil {p : α → Bool} : ([] : List α).find? p = none := rfl
theorem find?_cons {p : α → Bool} {a : α} {as : List α} :
    (a :: as).find? p = match p a with | true => some a | false => as.find? p := rfl
@[simp] theorem find?_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a) : find? p (a :: l) = some a := by
  rw [find?, h]
@[simp] theorem find?_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a) : find? p (a :: l) = find? p l := by
  rw [find?, eq_false_of_ne_true h]
@[simp] theorem find?_eq_none {p : α → Bool} {l : List α} : find? p l = none ↔ ∀ x, x ∈ l → ¬p x := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [forall_mem_cons]
    by_cases h : p a
    · rw [find?_cons_of_pos h]; exact ⟨fun e => absurd e (Option.some_ne_none a), fun e => absurd h e.1⟩
    · rw [find?_cons_of_neg h, ih]; exact ⟨fun e => ⟨h, e⟩, And.right⟩
theorem find?_some {p : α → Bool} {a : α} : {l : List α} → find? p l = some a → p a
  | [], h => absurd h (Option.none_ne_some a)
  | b :: l, h => by
    by_cases hp : p b
    · rw [find?_cons_of_pos hp] at h; exact Option.some_inj.mp h ▸ hp
    · rw [find?_cons_of_neg hp] at h; exact find?_some h
theorem mem_of_find?_eq_some {p : α → Bool} {a : α} : {l : List α} → find? p l = some a → a ∈ l
  | [], h => absurd h (Option.none_ne_some a)
  | b :: l, h => by
    by_cases hp : p b
    · rw [find?_cons_of_pos hp] at h; exact mem_cons.mpr (.inl (Option.some_inj.mp h).symm)
    · rw [find?_cons_of_neg hp] at h; exact mem_cons_of_mem b (mem_of_find?_eq_some h)
@[simp] theorem find?_isSome {p : α → Bool} {xs : List α} : (xs.find? p).isSome ↔ ∃ x, x ∈ xs ∧ p x := by
  rw [Option.isSome_iff_ne_none]
  constructor
  · intro h
    obtain ⟨x, e⟩ := Option.ne_none_iff_exists'.mp h
    exact ⟨x, mem_of_find?_eq_some e, find?_some e⟩
  · intro ⟨x, hx, hp⟩ e
    exact find?_eq_none.mp e x hx hp
@[simp] theorem find?_append {p : α → Bool} {xs ys : List α} : (xs ++ ys).find? p = (xs.find? p).or (ys.find? p) := by
  induction xs with
  | nil => rfl
  | cons a xs ih =>
    by_cases h : p a
    · rw [cons_append, find?_cons_of_pos h, find?_cons_of_pos h]; rfl
    · rw [cons_append, find?_cons_of_neg h, find?_cons_of_neg h, ih]
theorem head?_filter {p : α → Bool} {l : List α} : (l.filter p).head? = l.find? p := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h, find?_cons_of_pos h]; rfl
    · rw [filter_cons_of_neg h, find?_cons_of_neg h, ih]
attribute [simp] head?_filter
@[simp] theorem find?_map {f : β → α} {p : α → Bool} {l : List β} : find? p (l.map f) = (l.find? (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p (f a)
    · rw [map_cons, find?_cons_of_pos h, find?_cons_of_pos (p := p ∘ f) h]; rfl
    · rw [map_cons, find?_cons_of_neg h, find?_cons_of_neg (p := p ∘ f) h, ih]
@[simp] theorem find?_filter {xs : List α} {p q : α → Bool} : (xs.filter p).find? q = xs.find? fun a => p a && q a := by
  induction xs with
  | nil => rfl
  | cons a l ih => by_cases hp : p a <;> by_cases hq : q a <;> simp [find?_cons, hp, hq, ih]
theorem find?_eq_some_iff_append {p : α → Bool} {xs : List α} {b : α} :
    xs.find? p = some b ↔ p b ∧ ∃ as bs, xs = as ++ b :: bs ∧ ∀ a, a ∈ as → (!p a) = true := by
  constructor
  · intro h
    refine ⟨find?_some h, ?_⟩
    induction xs with
    | nil => exact absurd h (Option.none_ne_some b)
    | cons a l ih =>
      by_cases hp : p a
      · rw [find?_cons_of_pos hp] at h
        exact ⟨[], l, by rw [Option.some_inj.mp h]; rfl, fun _ h => absurd h not_mem_nil⟩
      · rw [find?_cons_of_neg hp] at h
        obtain ⟨as, bs, e, h'⟩ := ih h
        exact ⟨a :: as, bs, by rw [e]; rfl, forall_mem_cons.mpr ⟨by simp [hp], h'⟩⟩
  · intro ⟨hb, as, bs, e, h⟩
    rw [e, find?_append, find?_cons_of_pos hb, find?_eq_none.mpr fun x hx => by
      have := h x hx
      simp at this
      simp [this]]
    rfl

/-! ## `findSome?`, `findIdx`, `lookup` -/

@[simp] theorem findSome?_nil {f : α → Option β} : ([] : List α).findSome? f = none := rfl
theorem findSome?_cons {f : α → Option β} {a : α} {as : List α} :
    (a :: as).findSome? f = match f a with | some b => some b | none => as.findSome? f := rfl
@[simp] theorem findSome?_cons_of_isNone {f : α → Option β} {a : α} {l : List α} (h : (f a).isNone) :
    findSome? f (a :: l) = findSome? f l := by rw [findSome?, Option.isNone_iff_eq_none.mp h]
theorem findSome?_eq_none_iff {f : α → Option β} {l : List α} : findSome? f l = none ↔ ∀ x, x ∈ l → f x = none := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [forall_mem_cons, ← ih, findSome?]
    cases f a <;> simp
attribute [simp] findSome?_eq_none_iff
theorem exists_of_findSome?_eq_some {b : β} {l : List α} {f : α → Option β} (w : l.findSome? f = some b) :
    ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => exact absurd w (Option.none_ne_some b)
  | cons a l ih =>
    rw [findSome?] at w
    cases h : f a with
    | some c => rw [h] at w; exact ⟨a, mem_cons_self, h.trans w⟩
    | none =>
      rw [h] at w
      obtain ⟨x, hx, e⟩ := ih w
      exact ⟨x, mem_cons_of_mem a hx, e⟩
@[simp] theorem findSome?_append {f : α → Option β} {xs ys : List α} :
    (xs ++ ys).findSome? f = (xs.findSome? f).or (ys.findSome? f) := by
  induction xs with
  | nil => rfl
  | cons a xs ih => rw [cons_append, findSome?, findSome?, ih]; cases f a <;> rfl
@[simp] theorem lookup_nil [BEq α] {a : α} : ([] : List (α × β)).lookup a = none := rfl
theorem lookup_cons [BEq α] {a : α} {p : α × β} {as : List (α × β)} :
    (p :: as).lookup a = bif a == p.1 then some p.2 else as.lookup a := by
  cases p with
  | mk k b => rw [lookup]; cases a == k <;> rfl
theorem lookup_cons_self [BEq α] [ReflBEq α] {a : α} {b : β} {as : List (α × β)} :
    ((a, b) :: as).lookup a = some b := by rw [lookup, beq_self_eq_true]
attribute [simp] lookup_cons_self
private theorem findIdx_go_eq {p : α → Bool} {l : List α} {n : Nat} : findIdx.go p l n = findIdx p l + n := by
  have key : ∀ m n, findIdx.go p l (m + n) = findIdx.go p l m + n := by
    induction l with
    | nil => intro m n; rfl
    | cons a l ih =>
      intro m n
      rw [findIdx.go, findIdx.go]
      cases p a with
      | true => rfl
      | false => show findIdx.go p l (m + n + 1) = findIdx.go p l (m + 1) + n; rw [← ih, Nat.add_right_comm]
  have h := key 0 n
  rw [Nat.zero_add] at h; exact h
@[simp] theorem findIdx_nil {p : α → Bool} : [].findIdx p = 0 := rfl
theorem findIdx_cons {p : α → Bool} {b : α} {l : List α} : (b :: l).findIdx p = bif p b then 0 else (l.findIdx p) + 1 := by
  rw [findIdx, findIdx.go, findIdx_go_eq (n := 0 + 1)]
theorem findIdx_le_length {p : α → Bool} {xs : List α} : xs.findIdx p ≤ xs.length := by
  induction xs with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [findIdx_cons, length_cons]
    cases p a with
    | true => exact Nat.zero_le _
    | false => exact Nat.succ_le_succ ih

/-! ## `erase`, `insert`, `replace` -/

section erase
variable [BEq α]
@[simp] theorem erase_nil {a : α} : [].erase a = [] := rfl
theorem erase_cons {a b : α} {l : List α} : (b :: l).erase a = if b == a then l else b :: l.erase a := by
  rw [List.erase]; cases b == a <;> rfl
@[simp] theorem erase_cons_head [ReflBEq α] {a : α} {l : List α} : (a :: l).erase a = l := by
  rw [List.erase, beq_self_eq_true]
@[simp] theorem erase_cons_tail {a b : α} {l : List α} (h : ¬(b == a)) : (b :: l).erase a = b :: l.erase a := by
  rw [List.erase, eq_false_of_ne_true h]
theorem erase_of_not_mem [LawfulBEq α] {a : α} : {l : List α} → ¬a ∈ l → l.erase a = l
  | [], _ => rfl
  | b :: l, h => by
    rw [erase_cons_tail fun e : b == a => h (mem_cons.mpr (.inl (eq_of_beq e).symm)),
      erase_of_not_mem fun e => h (mem_cons_of_mem b e)]
theorem mem_of_mem_erase {a b : α} {l : List α} (h : a ∈ l.erase b) : a ∈ l := by
  induction l with
  | nil => exact h
  | cons c l ih =>
    by_cases e : c == b
    · rw [erase_cons, if_pos e] at h; exact mem_cons_of_mem c h
    · rw [erase_cons_tail e] at h
      exact (mem_cons.mp h).elim (fun e' => e' ▸ mem_cons_self) (fun h => mem_cons_of_mem c (ih h))
theorem mem_erase_of_ne [LawfulBEq α] {a b : α} {l : List α} (ab : a ≠ b) : a ∈ l.erase b ↔ a ∈ l := by
  refine ⟨mem_of_mem_erase, fun h => ?_⟩
  induction l with
  | nil => exact h
  | cons c l ih =>
    by_cases e : c == b
    · rw [erase_cons, if_pos e]
      exact (mem_cons.mp h).resolve_left fun e' => ab (e'.trans (eq_of_beq e))
    · rw [erase_cons_tail e]
      exact (mem_cons.mp h).elim (fun e' => e' ▸ mem_cons_self) (fun h => mem_cons_of_mem c (ih h))
attribute [simp] mem_erase_of_ne
theorem length_erase_of_mem [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) : (l.erase a).length = l.length - 1 := by
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons b l ih =>
    by_cases e : b == a
    · rw [erase_cons, if_pos e]; rfl
    · rw [erase_cons_tail e, length_cons, length_cons,
        ih ((mem_cons.mp h).resolve_left fun e' => e (beq_of_eq e'.symm))]
      have := length_pos_of_mem ((mem_cons.mp h).resolve_left fun e' => e (beq_of_eq e'.symm))
      omega
attribute [simp] length_erase_of_mem
theorem length_erase_le {a : α} {l : List α} : (l.erase a).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons b l ih =>
    by_cases e : b == a
    · rw [erase_cons, if_pos e]; exact Nat.le_succ _
    · rw [erase_cons_tail e]; exact Nat.succ_le_succ ih
theorem exists_erase_eq [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    ∃ l₁ l₂, ¬a ∈ l₁ ∧ l = l₁ ++ a :: l₂ ∧ l.erase a = l₁ ++ l₂ := by
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons b l ih =>
    by_cases e : b == a
    · exact ⟨[], l, not_mem_nil, by rw [eq_of_beq e]; rfl, by rw [erase_cons, if_pos e]; rfl⟩
    · obtain ⟨l₁, l₂, h₁, h₂, h₃⟩ := ih ((mem_cons.mp h).resolve_left fun e' => e (beq_of_eq e'.symm))
      refine ⟨b :: l₁, l₂, not_mem_cons.mpr ⟨fun e' => e (beq_of_eq e'.symm), h₁⟩, by rw [h₂]; rfl, ?_⟩
      rw [erase_cons_tail e, h₃]; rfl
@[simp] theorem insert_of_mem [LawfulBEq α] {l : List α} {a : α} (h : a ∈ l) : l.insert a = l := by
  rw [List.insert, if_pos (elem_iff.mpr h)]
@[simp] theorem insert_of_not_mem [LawfulBEq α] {l : List α} {a : α} (h : ¬a ∈ l) : l.insert a = a :: l := by
  rw [List.insert, if_neg fun e => h (elem_iff.mp e)]
@[simp] theorem mem_insert_iff [LawfulBEq α] {l : List α} {a b : α} : a ∈ l.insert b ↔ a = b ∨ a ∈ l := by
  by_cases h : b ∈ l
  · rw [insert_of_mem h]; exact ⟨.inr, fun e => e.elim (fun e => e ▸ h) id⟩
  · rw [insert_of_not_mem h]; exact mem_cons
theorem mem_insert_self [LawfulBEq α] {a : α} {l : List α} : a ∈ l.insert a := mem_insert_iff.mpr (.inl rfl)
theorem mem_insert_of_mem [LawfulBEq α] {l : List α} {a b : α} (h : a ∈ l) : a ∈ l.insert b := mem_insert_iff.mpr (.inr h)
attribute [simp] mem_insert_self
theorem eq_or_mem_of_mem_insert [LawfulBEq α] {l : List α} {a b : α} (h : a ∈ l.insert b) : a = b ∨ a ∈ l := mem_insert_iff.mp h
theorem length_insert_of_mem [LawfulBEq α] {l : List α} {a : α} (h : a ∈ l) : (l.insert a).length = l.length := by
  rw [insert_of_mem h]
theorem length_insert_of_not_mem [LawfulBEq α] {l : List α} {a : α} (h : ¬a ∈ l) : (l.insert a).length = l.length + 1 := by
  rw [insert_of_not_mem h]; rfl
attribute [simp] length_insert_of_mem length_insert_of_not_mem
@[simp] theorem replace_nil {a b : α} : [].replace a b = [] := rfl
theorem replace_cons {a b c : α} {as : List α} : (a :: as).replace b c = if b == a then c :: as else a :: replace as b c := by
  rw [replace]; cases b == a <;> rfl
@[simp] theorem length_replace {a b : α} {l : List α} : (l.replace a b).length = l.length := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    rw [replace_cons]
    by_cases h : a == c
    · rw [if_pos h]; rfl
    · rw [if_neg h]; exact congrArg Nat.succ ih
end erase

/-! ## `countP`, `count` -/

private theorem countP_go {p : α → Bool} {l : List α} {n : Nat} : countP.go p l n = n + countP.go p l 0 := by
  induction l generalizing n with
  | nil => rfl
  | cons a l ih =>
    rw [countP.go, countP.go]
    cases p a with
    | true =>
      show countP.go p l (n + 1) = n + countP.go p l (0 + 1)
      rw [ih, ih (n := 0 + 1)]; omega
    | false => exact ih
@[simp] theorem countP_nil {p : α → Bool} : countP p [] = 0 := rfl
@[simp] theorem countP_cons_of_pos {p : α → Bool} {a : α} {l : List α} (pa : p a) : countP p (a :: l) = countP p l + 1 := by
  rw [countP, countP.go, pa]
  show countP.go p l (0 + 1) = _
  rw [countP_go, Nat.add_comm]; rfl
@[simp] theorem countP_cons_of_neg {p : α → Bool} {a : α} {l : List α} (pa : ¬p a) : countP p (a :: l) = countP p l := by
  rw [countP, countP.go, eq_false_of_ne_true pa]; rfl
theorem countP_cons {p : α → Bool} {a : α} {l : List α} : countP p (a :: l) = countP p l + if p a then 1 else 0 := by
  by_cases h : p a
  · rw [countP_cons_of_pos h, if_pos h]
  · rw [countP_cons_of_neg h, if_neg h]; rfl
theorem countP_eq_length_filter {p : α → Bool} {l : List α} : countP p l = (filter p l).length := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p a
    · rw [countP_cons_of_pos h, filter_cons_of_pos h, ih]; rfl
    · rw [countP_cons_of_neg h, filter_cons_of_neg h, ih]
theorem countP_le_length {p : α → Bool} {l : List α} : countP p l ≤ l.length := by
  rw [countP_eq_length_filter]; exact length_filter_le p l
theorem length_eq_countP_add_countP (p : α → Bool) {l : List α} :
    l.length = countP p l + countP (fun a => ¬p a) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [length_cons, ih, countP_cons, countP_cons]
    by_cases h : p a <;> simp [h] <;> omega
@[simp] theorem countP_append {p : α → Bool} {l₁ l₂ : List α} : countP p (l₁ ++ l₂) = countP p l₁ + countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter, countP_eq_length_filter, filter_append, length_append]
@[simp] theorem countP_reverse {p : α → Bool} {l : List α} : countP p l.reverse = countP p l := by
  rw [countP_eq_length_filter, countP_eq_length_filter, filter_reverse, length_reverse]
@[simp] theorem countP_map {p : β → Bool} {f : α → β} {l : List α} : countP p (map f l) = countP (p ∘ f) l := by
  rw [countP_eq_length_filter, countP_eq_length_filter, filter_map, length_map]
theorem countP_eq_zero {p : α → Bool} {l : List α} : countP p l = 0 ↔ ∀ a, a ∈ l → ¬p a := by
  rw [countP_eq_length_filter, length_eq_zero_iff, filter_eq_nil_iff]
theorem countP_pos_iff {p : α → Bool} {l : List α} : 0 < countP p l ↔ ∃ a, a ∈ l ∧ p a := by
  rw [countP_eq_length_filter, length_pos_iff_exists_mem]
  exact ⟨fun ⟨a, h⟩ => ⟨a, mem_filter.mp h⟩, fun ⟨a, h⟩ => ⟨a, mem_filter.mpr h⟩⟩
theorem countP_eq_length {p : α → Bool} {l : List α} : countP p l = l.length ↔ ∀ a, a ∈ l → p a := by
  rw [countP_eq_length_filter, length_filter_eq_length_iff]
attribute [simp] countP_eq_zero countP_pos_iff countP_eq_length
@[simp] theorem countP_true {l : List α} : (countP fun _ => true) l = l.length := by
  rw [countP_eq_length_filter, filter_true]
@[simp] theorem countP_false {l : List α} : (countP fun _ => false) l = 0 := by
  rw [countP_eq_length_filter, filter_false]; rfl

section count
variable [BEq α]
@[simp] theorem count_nil {a : α} : count a [] = 0 := rfl
theorem count_cons {a b : α} {l : List α} : count a (b :: l) = count a l + if b == a then 1 else 0 := countP_cons
theorem count_eq_countP {a : α} {l : List α} : count a l = countP (fun x => x == a) l := rfl
@[simp] theorem count_append {a : α} {l₁ l₂ : List α} : count a (l₁ ++ l₂) = count a l₁ + count a l₂ := countP_append
@[simp] theorem count_reverse {a : α} {l : List α} : count a l.reverse = count a l := countP_reverse
theorem count_le_length {a : α} {l : List α} : count a l ≤ l.length := countP_le_length
@[simp] theorem count_cons_self [ReflBEq α] {a : α} {l : List α} : count a (a :: l) = count a l + 1 := by
  rw [count_cons, if_pos (beq_self_eq_true a)]
@[simp] theorem count_cons_of_ne [LawfulBEq α] {a b : α} (h : b ≠ a) {l : List α} : count a (b :: l) = count a l := by
  rw [count_cons, if_neg fun e => h (eq_of_beq e)]; rfl
theorem count_singleton_self [ReflBEq α] {a : α} : count a [a] = 1 := count_cons_self
theorem count_eq_zero_of_not_mem [LawfulBEq α] {a : α} {l : List α} (h : ¬a ∈ l) : count a l = 0 :=
  countP_eq_zero.mpr fun _ hb e => h (eq_of_beq e ▸ hb)
theorem count_pos_iff [LawfulBEq α] {a : α} {l : List α} : 0 < count a l ↔ a ∈ l :=
  countP_pos_iff.trans ⟨fun ⟨_, h, e⟩ => eq_of_beq e ▸ h, fun h => ⟨a, h, beq_self_eq_true a⟩⟩
theorem one_le_count_iff [LawfulBEq α] {a : α} {l : List α} : 1 ≤ count a l ↔ a ∈ l := count_pos_iff
theorem not_mem_of_count_eq_zero [LawfulBEq α] {a : α} {l : List α} (h : count a l = 0) : ¬a ∈ l := fun h' => by
  have := count_pos_iff.mpr h'; omega
theorem count_eq_zero [LawfulBEq α] {a : α} {l : List α} : count a l = 0 ↔ ¬a ∈ l :=
  ⟨not_mem_of_count_eq_zero, count_eq_zero_of_not_mem⟩
attribute [simp] count_pos_iff
theorem count_replicate_self [LawfulBEq α] {a : α} {n : Nat} : count a (replicate n a) = n := by
  have h := (countP_eq_length (p := fun x => x == a) (l := replicate n a)).mpr fun b hb => by
    rw [eq_of_mem_replicate hb]; exact beq_self_eq_true a
  rw [length_replicate] at h; exact h
attribute [simp] count_replicate_self
theorem count_erase_self [LawfulBEq α] {a : α} {l : List α} : count a (l.erase a) = count a l - 1 := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    by_cases e : b == a
    · rw [erase_cons, if_pos e, count_cons, if_pos e]; rfl
    · rw [erase_cons_tail e, count_cons, count_cons, if_neg e, ih]; rfl
attribute [simp] count_erase_self
theorem count_erase_of_ne [LawfulBEq α] {a b : α} (ab : a ≠ b) {l : List α} : count a (l.erase b) = count a l := by
  induction l with
  | nil => rfl
  | cons c l ih =>
    by_cases e : c == b
    · rw [erase_cons, if_pos e, count_cons, if_neg fun h => ab ((eq_of_beq h).symm.trans (eq_of_beq e))]; rfl
    · rw [erase_cons_tail e, count_cons, count_cons, ih]
attribute [simp] count_erase_of_ne
end count
end List
