/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: constructors, length, concatenation.
-/
prelude
import Init.List.Basic
import Init.Nat.Basic
import Init.AC
set_option linter.all false

universe u v w

namespace List

/-! ## Constructors -/

theorem cons_ne_nil (a : α) (l : List α) : a :: l ≠ [] := fun h => List.noConfusion rfl (heq_of_eq h)
attribute [simp] cons_ne_nil
@[simp] theorem nil_eq {xs : List α} : [] = xs ↔ xs = [] := eq_comm
theorem head_eq_of_cons_eq {a b : α} {l l' : List α} (h : a :: l = b :: l') : a = b := (List.cons.inj h).1
theorem tail_eq_of_cons_eq {a b : α} {l l' : List α} (h : a :: l = b :: l') : l = l' := (List.cons.inj h).2
theorem cons_eq_cons {a b : α} {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' := Iff.of_eq (List.cons.injEq ..)
theorem cons_inj_right (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' :=
  ⟨tail_eq_of_cons_eq, congrArg _⟩
theorem singleton_inj {a b : α} : [a] = [b] ↔ a = b :=
  ⟨head_eq_of_cons_eq, fun h => h ▸ rfl⟩
theorem exists_cons_of_ne_nil : {l : List α} → l ≠ [] → ∃ b L, l = b :: L
  | [], h => absurd rfl h
  | b :: L, _ => ⟨b, L, rfl⟩
theorem ne_nil_iff_exists_cons {l : List α} : l ≠ [] ↔ ∃ b L, l = b :: L :=
  ⟨exists_cons_of_ne_nil, fun ⟨b, L, h⟩ => h ▸ cons_ne_nil b L⟩

/-! ## Length -/

@[simp] theorem length_nil : ([] : List α).length = 0 := rfl
@[simp] theorem length_cons {a : α} {as : List α} : (a :: as).length = as.length + 1 := rfl
theorem length_singleton {a : α} : [a].length = 1 := rfl
attribute [simp] length_singleton
theorem eq_nil_of_length_eq_zero : {l : List α} → l.length = 0 → l = []
  | [], _ => rfl
  | _ :: _, h => Nat.noConfusion h
theorem length_eq_zero_iff {l : List α} : l.length = 0 ↔ l = [] := ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩
attribute [simp] length_eq_zero_iff
theorem ne_nil_of_length_eq_add_one {n : Nat} {l : List α} (h : l.length = n + 1) : l ≠ [] := fun e => by
  rw [e] at h; exact Nat.noConfusion h
theorem ne_nil_of_length_pos {l : List α} (h : 0 < l.length) : l ≠ [] := fun e => by
  rw [e] at h; exact Nat.lt_irrefl 0 h
theorem length_pos_of_ne_nil : {l : List α} → l ≠ [] → 0 < l.length
  | [], h => absurd rfl h
  | _ :: _, _ => Nat.zero_lt_succ _
theorem length_pos_iff {l : List α} : 0 < l.length ↔ l ≠ [] := ⟨ne_nil_of_length_pos, length_pos_of_ne_nil⟩
theorem length_pos_iff_exists_cons {l : List α} : 0 < l.length ↔ ∃ h t, l = h :: t :=
  length_pos_iff.trans ne_nil_iff_exists_cons
theorem exists_cons_of_length_pos {l : List α} (h : 0 < l.length) : ∃ a t, l = a :: t :=
  length_pos_iff_exists_cons.mp h
theorem exists_cons_of_length_eq_add_one {n : Nat} : {l : List α} → l.length = n + 1 → ∃ h t, l = h :: t
  | h :: t, _ => ⟨h, t, rfl⟩
theorem length_eq_one_iff {l : List α} : l.length = 1 ↔ ∃ a, l = [a] := by
  match l with
  | [] => exact ⟨fun h => Nat.noConfusion h, fun ⟨_, h⟩ => absurd (Eq.symm h) (cons_ne_nil _ _)⟩
  | [a] => exact ⟨fun _ => ⟨a, rfl⟩, fun _ => rfl⟩
  | a :: b :: l => exact ⟨fun h => Nat.noConfusion (Nat.succ.inj h), fun ⟨_, h⟩ => absurd (tail_eq_of_cons_eq h) (cons_ne_nil _ _)⟩
theorem cons_ne_self (a : α) (l : List α) : a :: l ≠ l := fun h => Nat.succ_ne_self l.length (congrArg length h)
theorem ne_cons_self {a : α} {l : List α} : l ≠ a :: l := fun h => cons_ne_self a l h.symm
attribute [simp] cons_ne_self ne_cons_self

/-! ## Concatenation -/

@[simp] theorem nil_append (as : List α) : [] ++ as = as := rfl
@[simp] theorem cons_append {a : α} {as bs : List α} : (a :: as) ++ bs = a :: (as ++ bs) := rfl
@[simp] theorem append_nil : (as : List α) → as ++ [] = as
  | [] => rfl
  | a :: as => congrArg (cons a) (append_nil as)
@[simp] theorem append_assoc : (as bs cs : List α) → (as ++ bs) ++ cs = as ++ (bs ++ cs)
  | [], _, _ => rfl
  | a :: as, bs, cs => congrArg (cons a) (append_assoc as bs cs)
@[simp] theorem append_eq {as bs : List α} : List.append as bs = as ++ bs := rfl
theorem append_cons (as : List α) (b : α) (bs : List α) : as ++ b :: bs = as ++ [b] ++ bs := by
  rw [append_assoc]; rfl
@[simp] theorem singleton_append {a : α} {l : List α} : [a] ++ l = a :: l := rfl
theorem length_append : {as bs : List α} → (as ++ bs).length = as.length + bs.length
  | [], _ => (Nat.zero_add _).symm
  | _ :: as, bs => (congrArg Nat.succ (length_append (as := as) (bs := bs))).trans (Nat.succ_add _ _).symm
attribute [simp] length_append
@[simp] theorem concat_eq_append {as : List α} {a : α} : as.concat a = as ++ [a] := by
  induction as with
  | nil => rfl
  | cons b as ih => exact congrArg (cons b) ih
theorem length_concat {as : List α} {a : α} : (concat as a).length = as.length + 1 := by
  rw [concat_eq_append, length_append]; rfl
theorem concat_nil {a : α} : concat [] a = [a] := rfl
theorem concat_cons {a b : α} {l : List α} : concat (a :: l) b = a :: concat l b := rfl
theorem concat_append {a : α} {l₁ l₂ : List α} : concat l₁ a ++ l₂ = l₁ ++ a :: l₂ := by
  rw [concat_eq_append, append_assoc]; rfl
theorem append_concat {a : α} {l₁ l₂ : List α} : l₁ ++ concat l₂ a = concat (l₁ ++ l₂) a := by
  rw [concat_eq_append, concat_eq_append, append_assoc]

theorem append_cancel_left {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs := by
  induction as with
  | nil => exact h
  | cons a as ih => exact ih (tail_eq_of_cons_eq h)
theorem append_inj : {s₁ s₂ t₁ t₂ : List α} → s₁ ++ t₁ = s₂ ++ t₂ → s₁.length = s₂.length → s₁ = s₂ ∧ t₁ = t₂
  | [], [], _, _, h, _ => ⟨rfl, h⟩
  | [], _ :: _, _, _, _, hl => Nat.noConfusion hl
  | _ :: _, [], _, _, _, hl => Nat.noConfusion hl
  | _ :: s₁, _ :: s₂, _, _, h, hl =>
    have r := append_inj (tail_eq_of_cons_eq h) (Nat.succ.inj hl)
    ⟨by rw [head_eq_of_cons_eq h, r.1], r.2⟩
theorem append_inj_left {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : s₁.length = s₂.length) : s₁ = s₂ :=
  (append_inj h hl).1
theorem append_inj_right {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : s₁.length = s₂.length) : t₁ = t₂ :=
  (append_inj h hl).2
theorem append_inj' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : t₁.length = t₂.length) :
    s₁ = s₂ ∧ t₁ = t₂ := by
  apply append_inj h
  have e := congrArg length h
  rw [length_append, length_append, hl] at e
  exact Nat.add_right_cancel e
theorem append_inj_left' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : t₁.length = t₂.length) : s₁ = s₂ :=
  (append_inj' h hl).1
theorem append_inj_right' {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : t₁.length = t₂.length) : t₁ = t₂ :=
  (append_inj' h hl).2
theorem append_cancel_right {as bs cs : List α} (h : as ++ bs = cs ++ bs) : as = cs := append_inj_left' h rfl
@[simp] theorem append_cancel_left_eq (as bs cs : List α) : (as ++ bs = as ++ cs) = (bs = cs) :=
  propext ⟨append_cancel_left, congrArg _⟩
@[simp] theorem append_cancel_right_eq (as bs cs : List α) : (as ++ bs = cs ++ bs) = (as = cs) :=
  propext ⟨append_cancel_right, fun h => h ▸ rfl⟩
theorem append_right_inj {t₁ t₂ : List α} (s : List α) : s ++ t₁ = s ++ t₂ ↔ t₁ = t₂ := ⟨append_cancel_left, congrArg _⟩
theorem append_left_inj {s₁ s₂ : List α} (t : List α) : s₁ ++ t = s₂ ++ t ↔ s₁ = s₂ :=
  ⟨append_cancel_right, fun h => h ▸ rfl⟩
theorem append_eq_nil_iff {p q : List α} : p ++ q = [] ↔ p = [] ∧ q = [] := by
  cases p with
  | nil => exact ⟨fun h => ⟨rfl, h⟩, And.right⟩
  | cons a p => exact ⟨fun h => absurd h (cons_ne_nil _ _), fun h => absurd h.1 (cons_ne_nil _ _)⟩
attribute [simp] append_eq_nil_iff
@[simp] theorem nil_eq_append_iff {a b : List α} : [] = a ++ b ↔ a = [] ∧ b = [] := eq_comm.trans append_eq_nil_iff
theorem append_ne_nil_of_left_ne_nil {s : List α} (h : s ≠ []) (t : List α) : s ++ t ≠ [] :=
  fun e => h (append_eq_nil_iff.mp e).1
theorem append_ne_nil_of_right_ne_nil (s : List α) : t ≠ [] → s ++ t ≠ [] := fun h e => h (append_eq_nil_iff.mp e).2
@[simp] theorem append_left_eq_self {xs ys : List α} : xs ++ ys = ys ↔ xs = [] :=
  ⟨fun h => append_cancel_right (bs := ys) (h.trans (nil_append ys).symm), fun h => h ▸ rfl⟩
@[simp] theorem append_right_eq_self {xs ys : List α} : xs ++ ys = xs ↔ ys = [] :=
  ⟨fun h => append_cancel_left (as := xs) (h.trans (append_nil xs).symm), fun h => h ▸ append_nil xs⟩
@[simp] theorem self_eq_append_left {xs ys : List α} : ys = xs ++ ys ↔ xs = [] := eq_comm.trans append_left_eq_self
@[simp] theorem self_eq_append_right {xs ys : List α} : xs = xs ++ ys ↔ ys = [] := eq_comm.trans append_right_eq_self
theorem append_eq_cons_iff {as bs : List α} {x : α} {c : List α} :
    as ++ bs = x :: c ↔ (as = [] ∧ bs = x :: c) ∨ ∃ as', as = x :: as' ∧ c = as' ++ bs := by
  cases as with
  | nil => simp
  | cons a as => simp [eq_comm, and_assoc]
theorem cons_eq_append_iff {as bs : List α} {x : α} {c : List α} :
    x :: c = as ++ bs ↔ (as = [] ∧ bs = x :: c) ∨ ∃ as', as = x :: as' ∧ c = as' ++ bs :=
  eq_comm.trans append_eq_cons_iff
theorem append_eq_singleton_iff {a b : List α} {x : α} : a ++ b = [x] ↔ (a = [] ∧ b = [x]) ∨ (a = [x] ∧ b = []) := by
  cases a with
  | nil => simp
  | cons y a => simp [and_assoc]
theorem append_eq_append_iff {ws xs ys zs : List α} : ws ++ xs = ys ++ zs ↔
    (∃ as, ys = ws ++ as ∧ xs = as ++ zs) ∨ ∃ bs, ws = ys ++ bs ∧ zs = bs ++ xs := by
  induction ws generalizing ys with
  | nil =>
    constructor
    · exact fun h => .inl ⟨ys, rfl, h⟩
    · intro h
      cases h with
      | inl h => obtain ⟨as, e, h⟩ := h; rw [e]; exact h
      | inr h =>
        obtain ⟨bs, e, h⟩ := h
        have e := nil_eq_append_iff.mp e
        rw [h, e.1, e.2]; rfl
  | cons w ws ih =>
    cases ys with
    | nil =>
      constructor
      · exact fun h => .inr ⟨w :: ws, rfl, h.symm⟩
      · intro h
        cases h with
        | inl h => obtain ⟨as, e, _⟩ := h; exact absurd (Eq.symm e) (cons_ne_nil _ _)
        | inr h => obtain ⟨bs, e, h⟩ := h; rw [e, h]; rfl
    | cons y ys =>
      rw [cons_append, cons_append, cons_eq_cons, ih]
      constructor
      · intro ⟨e, h⟩
        cases e
        cases h with
        | inl h => obtain ⟨as, e, h⟩ := h; exact .inl ⟨as, by rw [e]; rfl, h⟩
        | inr h => obtain ⟨bs, e, h⟩ := h; exact .inr ⟨bs, by rw [e]; rfl, h⟩
      · intro h
        cases h with
        | inl h => obtain ⟨as, e, h⟩ := h; exact ⟨(head_eq_of_cons_eq e).symm, .inl ⟨as, tail_eq_of_cons_eq e, h⟩⟩
        | inr h => obtain ⟨bs, e, h⟩ := h; exact ⟨head_eq_of_cons_eq e, .inr ⟨bs, tail_eq_of_cons_eq e, h⟩⟩
theorem eq_nil_or_concat : (l : List α) → l = [] ∨ ∃ l' b, l = concat l' b
  | [] => .inl rfl
  | a :: l => .inr <| match eq_nil_or_concat l with
    | .inl h => ⟨[], a, by rw [h]; rfl⟩
    | .inr ⟨l', b, h⟩ => ⟨a :: l', b, by rw [h]; rfl⟩
private theorem append_singleton_inj {s t : List α} {a b : α} : s ++ [a] = t ++ [b] ↔ s = t ∧ a = b :=
  ⟨fun h => have r := append_inj' h rfl; ⟨r.1, head_eq_of_cons_eq r.2⟩, fun ⟨h, h'⟩ => h ▸ h' ▸ rfl⟩
@[simp] theorem concat_ne_nil (a : α) (l : List α) : l ++ [a] ≠ [] :=
  append_ne_nil_of_right_ne_nil l (cons_ne_nil a [])
theorem concat_inj {s t : List α} {a b : α} : concat s a = concat t b ↔ s = t ∧ a = b := by
  rw [concat_eq_append, concat_eq_append]; exact append_singleton_inj

/-! ## `isEmpty` -/

@[simp] theorem isEmpty_nil : ([] : List α).isEmpty = true := rfl
@[simp] theorem isEmpty_cons {x : α} {xs : List α} : (x :: xs).isEmpty = false := rfl
@[simp] theorem isEmpty_iff {l : List α} : l.isEmpty ↔ l = [] := by
  cases l with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons a l => exact ⟨fun h => Bool.noConfusion h, fun h => absurd h (cons_ne_nil a l)⟩
@[simp] theorem isEmpty_eq_false_iff {l : List α} : l.isEmpty = false ↔ l ≠ [] := by cases l <;> simp
theorem isEmpty_iff_length_eq_zero {l : List α} : l.isEmpty ↔ l.length = 0 := isEmpty_iff.trans length_eq_zero_iff.symm
@[simp] theorem isEmpty_append {l₁ l₂ : List α} : (l₁ ++ l₂).isEmpty = (l₁.isEmpty && l₂.isEmpty) := by
  cases l₁ <;> rfl
end List
