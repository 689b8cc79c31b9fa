/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: pairwise relations, lists without duplicates, permutations.
-/
prelude
import Init.List.Sublist
set_option linter.all false

universe u v w

namespace List

/-! ## `Pairwise` -/

section pairwise
variable {R S : α → α → Prop}
theorem pairwise_cons {a : α} {l : List α} : Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h h' => exact ⟨h, h'⟩, fun ⟨h, h'⟩ => .cons h h'⟩
attribute [simp] pairwise_cons
attribute [simp] Pairwise.nil
theorem rel_of_pairwise_cons {a : α} {l : List α} (p : (a :: l).Pairwise R) : ∀ {a'}, a' ∈ l → R a a' := fun h =>
  (pairwise_cons.mp p).1 _ h
theorem Pairwise.of_cons {a : α} {l : List α} (p : (a :: l).Pairwise R) : Pairwise R l := (pairwise_cons.mp p).2
theorem Pairwise.tail {l : List α} (h : Pairwise R l) : Pairwise R l.tail := by
  cases l with
  | nil => exact h
  | cons a l => exact h.of_cons
theorem Pairwise.imp (H : ∀ {a b}, R a b → S a b) {l : List α} (h : Pairwise R l) : Pairwise S l := by
  induction h with
  | nil => exact .nil
  | cons h _ ih => exact .cons (fun a ha => H (h a ha)) ih
theorem Pairwise.and {l : List α} (hR : Pairwise R l) (hS : Pairwise S l) : l.Pairwise fun a b => R a b ∧ S a b := by
  induction hR with
  | nil => exact .nil
  | cons h _ ih =>
    have hS := pairwise_cons.mp hS
    exact .cons (fun a ha => ⟨h a ha, hS.1 a ha⟩) (ih hS.2)
theorem pairwise_and_iff {l : List α} : (l.Pairwise fun a b => R a b ∧ S a b) ↔ Pairwise R l ∧ Pairwise S l :=
  ⟨fun h => ⟨h.imp And.left, h.imp And.right⟩, fun h => h.1.and h.2⟩
theorem Pairwise.iff (H : ∀ a b, R a b ↔ S a b) {l : List α} : Pairwise R l ↔ Pairwise S l :=
  ⟨.imp (H _ _).mp, .imp (H _ _).mpr⟩
theorem pairwise_of_forall {l : List α} (H : ∀ x y, R x y) : Pairwise R l := by
  induction l with
  | nil => exact .nil
  | cons a l ih => exact .cons (fun x _ => H a x) ih
theorem pairwise_singleton (R : α → α → Prop) (a : α) : Pairwise R [a] := .cons (fun _ h => absurd h not_mem_nil) .nil
theorem pairwise_pair {a b : α} : Pairwise R [a, b] ↔ R a b := by simp
attribute [simp] pairwise_singleton
theorem Pairwise.sublist {l₁ l₂ : List α} (s : l₁ <+ l₂) (h : l₂.Pairwise R) : l₁.Pairwise R := by
  induction s with
  | slnil => exact h
  | cons a _ ih => exact ih h.of_cons
  | cons_cons a s ih =>
    have h := pairwise_cons.mp h
    exact .cons (fun x hx => h.1 x (s.subset hx)) (ih h.2)
theorem pairwise_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).Pairwise R ↔ l₁.Pairwise R ∧ l₂.Pairwise R ∧ ∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → R a b := by
  induction l₁ with
  | nil => simp
  | cons x l₁ ih =>
    rw [cons_append, pairwise_cons, pairwise_cons, ih, forall_mem_append, forall_mem_cons]
    exact ⟨fun ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩ => ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩, fun ⟨⟨h₁, h₃⟩, h₄, h₂, h₅⟩ => ⟨⟨h₁, h₂⟩, h₃, h₄, h₅⟩⟩
theorem pairwise_map {f : β → α} {l : List β} : (l.map f).Pairwise R ↔ l.Pairwise fun a b => R (f a) (f b) := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih]
theorem Pairwise.filter {l : List α} (p : α → Bool) (h : Pairwise R l) : Pairwise R (filter p l) := Pairwise.sublist filter_sublist h
theorem pairwise_reverse {l : List α} : l.reverse.Pairwise R ↔ l.Pairwise fun a b => R b a := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [reverse_cons, pairwise_append, ih, pairwise_cons (R := fun a b => R b a)]
    exact ⟨fun ⟨h, _, h'⟩ => ⟨fun x hx => h' x (mem_reverse.mpr hx) a mem_cons_self, h⟩,
      fun ⟨h, h'⟩ => ⟨h', pairwise_singleton R a, fun x hx y hy => eq_of_mem_singleton hy ▸ h x (mem_reverse.mp hx)⟩⟩
attribute [simp] pairwise_reverse
theorem pairwise_replicate {n : Nat} {a : α} : (replicate n a).Pairwise R ↔ n ≤ 1 ∨ R a a := by
  cases n with
  | zero => simp
  | succ n => cases n with
    | zero => simp [replicate_succ]
    | succ n =>
      constructor
      · intro h; exact .inr (rel_of_pairwise_cons h mem_cons_self)
      · intro h
        have h := h.resolve_left (by omega)
        generalize n + 1 + 1 = k
        induction k with
        | zero => exact .nil
        | succ k ih => exact .cons (fun b hb => eq_of_mem_replicate hb ▸ h) ih
theorem pairwise_lt_range {n : Nat} : Pairwise (fun a b => a < b) (range n) := by
  induction n with
  | zero => exact .nil
  | succ n ih =>
    rw [range_succ, pairwise_append]
    exact ⟨ih, pairwise_singleton _ _, fun a ha b hb => by rw [eq_of_mem_singleton hb]; exact mem_range.mp ha⟩
theorem pairwise_le_range {n : Nat} : Pairwise (fun a b => a ≤ b) (range n) := pairwise_lt_range.imp fun h => Nat.le_of_lt h
end pairwise

instance instDecidablePairwise {R : α → α → Prop} [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue .nil
  | a :: l => match instDecidablePairwise l with
    | isTrue h => match (inferInstance : Decidable (∀ x, x ∈ l → R a x)) with
      | isTrue h' => isTrue (.cons h' h)
      | isFalse h' => isFalse fun e => h' (pairwise_cons.mp e).1
    | isFalse h => isFalse fun e => h e.of_cons

/-! ## Lists without duplicates -/

theorem nodup_nil : @Nodup α [] := .nil
theorem nodup_cons {a : α} {l : List α} : Nodup (a :: l) ↔ ¬a ∈ l ∧ Nodup l :=
  pairwise_cons.trans ⟨fun ⟨h, h'⟩ => ⟨fun ha => h a ha rfl, h'⟩, fun ⟨h, h'⟩ => ⟨fun _ hx e => h (e ▸ hx), h'⟩⟩
attribute [simp] nodup_nil nodup_cons
theorem Nodup.of_cons {a : α} {l : List α} (h : Nodup (a :: l)) : Nodup l := (nodup_cons.mp h).2
theorem Nodup.sublist {l₁ l₂ : List α} (s : l₁ <+ l₂) (h : Nodup l₂) : Nodup l₁ := Pairwise.sublist s h
theorem Sublist.nodup {l₁ l₂ : List α} (s : l₁ <+ l₂) (h : Nodup l₂) : Nodup l₁ := Pairwise.sublist s h
theorem Nodup.filter (p : α → Bool) {l : List α} (h : Nodup l) : Nodup (filter p l) := Nodup.sublist filter_sublist h
@[simp] theorem nodup_reverse {l : List α} : Nodup l.reverse ↔ Nodup l :=
  pairwise_reverse.trans (Pairwise.iff fun _ _ => ne_comm)
theorem nodup_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).Nodup ↔ l₁.Nodup ∧ l₂.Nodup ∧ ∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → a ≠ b := pairwise_append
theorem nodup_range {n : Nat} : Nodup (range n) := pairwise_lt_range.imp fun h => Nat.ne_of_lt h
theorem nodup_replicate {n : Nat} {a : α} : Nodup (replicate n a) ↔ n ≤ 1 := by
  rw [Nodup, pairwise_replicate]; exact ⟨fun h => h.elim id fun h => absurd rfl h, .inl⟩
attribute [simp] nodup_replicate
theorem Nodup.erase [BEq α] [LawfulBEq α] {l : List α} (a : α) (h : Nodup l) : Nodup (l.erase a) := Nodup.sublist erase_sublist h
theorem Nodup.not_mem_erase [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : Nodup l) : ¬a ∈ l.erase a := by
  induction l with
  | nil => exact not_mem_nil
  | cons b l ih =>
    have h := nodup_cons.mp h
    by_cases e : b == a
    · rw [erase_cons, if_pos e]; exact eq_of_beq e ▸ h.1
    · rw [erase_cons_tail e]; exact not_mem_cons.mpr ⟨fun e' => e (beq_of_eq e'.symm), ih h.2⟩
instance nodupDecidable [DecidableEq α] : ∀ l : List α, Decidable (Nodup l) := instDecidablePairwise

/-! ## Permutations -/

namespace Perm
@[simp, refl] protected theorem refl : (l : List α) → l ~ l
  | [] => .nil
  | a :: l => (Perm.refl l).cons a
protected theorem rfl {l : List α} : l ~ l := .refl _
protected theorem of_eq {l₁ l₂ : List α} (h : l₁ = l₂) : l₁ ~ l₂ := h ▸ .rfl
protected theorem symm {l₁ l₂ : List α} (h : l₁ ~ l₂) : l₂ ~ l₁ := by
  induction h with
  | nil => exact .nil
  | cons a _ ih => exact ih.cons a
  | swap x y l => exact .swap y x l
  | trans _ _ ih₁ ih₂ => exact ih₂.trans ih₁
end Perm
instance : Trans (Perm (α := α)) (Perm (α := α)) (Perm (α := α)) := ⟨Perm.trans⟩
theorem perm_comm {l₁ l₂ : List α} : l₁ ~ l₂ ↔ l₂ ~ l₁ := ⟨Perm.symm, Perm.symm⟩
theorem Perm.swap' (x y : α) {l₁ l₂ : List α} (p : l₁ ~ l₂) : y :: x :: l₁ ~ x :: y :: l₂ :=
  (Perm.swap x y l₁).trans ((p.cons y).cons x)
theorem Perm.length_eq {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.length = l₂.length := by
  induction p with
  | nil => rfl
  | cons _ _ ih => exact congrArg Nat.succ ih
  | swap => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.mem_iff {a : α} {l₁ l₂ : List α} (p : l₁ ~ l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction p with
  | nil => exact Iff.rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l => rw [mem_cons, mem_cons, mem_cons, mem_cons, or_left_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.subset {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁ ⊆ l₂ := fun _ => p.mem_iff.mp
theorem Perm.append_right {l₁ l₂ : List α} (t : List α) (p : l₁ ~ l₂) : l₁ ++ t ~ l₂ ++ t := by
  induction p with
  | nil => exact .refl t
  | cons a _ ih => exact ih.cons a
  | swap x y l => exact .swap x y (l ++ t)
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.append_left {t₁ t₂ : List α} : (l : List α) → t₁ ~ t₂ → l ++ t₁ ~ l ++ t₂
  | [], p => p
  | a :: l, p => (p.append_left l).cons a
theorem Perm.append {l₁ l₂ t₁ t₂ : List α} (p₁ : l₁ ~ l₂) (p₂ : t₁ ~ t₂) : l₁ ++ t₁ ~ l₂ ++ t₂ :=
  (p₁.append_right t₁).trans (p₂.append_left l₂)
theorem perm_middle {a : α} : {l₁ l₂ : List α} → l₁ ++ a :: l₂ ~ a :: (l₁ ++ l₂)
  | [], _ => .refl _
  | b :: l₁, l₂ => (perm_middle.cons b).trans (.swap a b _)
attribute [simp] perm_middle
theorem perm_append_singleton (a : α) (l : List α) : l ++ [a] ~ a :: l := by
  have h := perm_middle (a := a) (l₁ := l) (l₂ := []); rw [append_nil] at h; exact h
theorem perm_append_comm : {l₁ l₂ : List α} → l₁ ++ l₂ ~ l₂ ++ l₁
  | [], l₂ => by rw [nil_append, append_nil]
  | a :: l₁, l₂ => (perm_append_comm.cons a).trans perm_middle.symm
theorem perm_append_comm_assoc (l₁ l₂ l₃ : List α) : l₁ ++ (l₂ ++ l₃) ~ l₂ ++ (l₁ ++ l₃) := by
  rw [← append_assoc, ← append_assoc]; exact perm_append_comm.append_right l₃
theorem concat_perm (l : List α) (a : α) : concat l a ~ a :: l := by rw [concat_eq_append]; exact perm_append_singleton a l
theorem perm_cons_append_cons {l l₁ l₂ : List α} (a : α) (p : l ~ l₁ ++ l₂) : a :: l ~ l₁ ++ a :: l₂ :=
  (p.cons a).trans perm_middle.symm
theorem reverse_perm : (l : List α) → reverse l ~ l
  | [] => .nil
  | a :: l => by rw [reverse_cons]; exact (perm_append_singleton a _).trans ((reverse_perm l).cons a)
attribute [simp] reverse_perm
theorem Perm.reverse {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.reverse ~ l₂.reverse :=
  (reverse_perm l₁).trans (p.trans (reverse_perm l₂).symm)
theorem Perm.map (f : α → β) {l₁ l₂ : List α} (p : l₁ ~ l₂) : map f l₁ ~ map f l₂ := by
  induction p with
  | nil => exact .nil
  | cons a _ ih => exact ih.cons (f a)
  | swap x y l => exact .swap (f x) (f y) (l.map f)
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.filter (p : α → Bool) {l₁ l₂ : List α} (s : l₁ ~ l₂) : filter p l₁ ~ filter p l₂ := by
  induction s with
  | nil => exact .nil
  | cons a _ ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h, filter_cons_of_pos h]; exact ih.cons a
    · rw [filter_cons_of_neg h, filter_cons_of_neg h]; exact ih
  | swap x y l =>
    by_cases hx : p x <;> by_cases hy : p y <;> simp [hx, hy]
    exact .swap x y _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.countP_eq (p : α → Bool) {l₁ l₂ : List α} (s : l₁ ~ l₂) : countP p l₁ = countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter]; exact (s.filter p).length_eq
theorem Perm.count_eq [BEq α] {l₁ l₂ : List α} (p : l₁ ~ l₂) (a : α) : count a l₁ = count a l₂ := p.countP_eq _
theorem Perm.eq_nil {l : List α} (p : l ~ []) : l = [] := eq_nil_of_length_eq_zero p.length_eq
theorem Perm.nil_eq {l : List α} (p : [] ~ l) : [] = l := p.symm.eq_nil.symm
@[simp] theorem perm_nil {l : List α} : l ~ [] ↔ l = [] := ⟨Perm.eq_nil, fun h => h ▸ .nil⟩
@[simp] theorem nil_perm {l : List α} : [] ~ l ↔ l = [] := perm_comm.trans perm_nil
theorem not_perm_nil_cons (x : α) (l : List α) : ¬[] ~ x :: l := fun h => cons_ne_nil x l (nil_perm.mp h)
theorem not_perm_cons_nil {l : List α} {a : α} : ¬a :: l ~ [] := fun h => cons_ne_nil a l (perm_nil.mp h)
theorem Perm.isEmpty_eq {l l' : List α} (h : l ~ l') : l.isEmpty = l'.isEmpty := by
  cases l with
  | nil => rw [nil_perm.mp h]
  | cons a l => cases l' with
    | nil => exact absurd (perm_nil.mp h) (cons_ne_nil a l)
    | cons _ _ => rfl
theorem Perm.pairwise_iff {R : α → α → Prop} (S : ∀ {x y}, R x y → R y x) {l₁ l₂ : List α} (p : l₁ ~ l₂) :
    Pairwise R l₁ ↔ Pairwise R l₂ := by
  induction p with
  | nil => exact Iff.rfl
  | cons a p ih =>
    rw [pairwise_cons, pairwise_cons, ih]
    exact ⟨fun ⟨h, h'⟩ => ⟨fun x hx => h x (p.mem_iff.mpr hx), h'⟩, fun ⟨h, h'⟩ => ⟨fun x hx => h x (p.mem_iff.mp hx), h'⟩⟩
  | swap x y l =>
    rw [pairwise_cons, pairwise_cons, pairwise_cons, pairwise_cons, forall_mem_cons, forall_mem_cons]
    exact ⟨fun ⟨⟨h₁, h₂⟩, h₃, h₄⟩ => ⟨⟨S h₁, h₃⟩, h₂, h₄⟩, fun ⟨⟨h₁, h₃⟩, h₂, h₄⟩ => ⟨⟨S h₁, h₂⟩, h₃, h₄⟩⟩
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.nodup_iff {l₁ l₂ : List α} (p : l₁ ~ l₂) : Nodup l₁ ↔ Nodup l₂ := p.pairwise_iff Ne.symm
theorem Perm.nodup {l l' : List α} (hl : l ~ l') (hR : l.Nodup) : l'.Nodup := hl.nodup_iff.mp hR
theorem perm_cons_erase [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) : l ~ a :: l.erase a := by
  obtain ⟨l₁, l₂, _, e, e'⟩ := exists_erase_eq h
  rw [e', e]; exact perm_middle
theorem Perm.erase [BEq α] [LawfulBEq α] (a : α) {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.erase a ~ l₂.erase a := by
  induction p with
  | nil => exact .nil
  | cons b p ih =>
    by_cases e : b == a
    · rw [erase_cons, if_pos e, erase_cons, if_pos e]; exact p
    · rw [erase_cons_tail e, erase_cons_tail e]; exact ih.cons b
  | swap x y l =>
    by_cases hx : x == a
    · by_cases hy : y == a
      · rw [erase_cons, if_pos hy, erase_cons, if_pos hx, eq_of_beq hx, eq_of_beq hy]
      · rw [erase_cons_tail hy, erase_cons, if_pos hx, erase_cons, if_pos hx]
    · by_cases hy : y == a
      · rw [erase_cons, if_pos hy, erase_cons_tail hx, erase_cons, if_pos hy]
      · rw [erase_cons_tail hy, erase_cons_tail hx, erase_cons_tail hx, erase_cons_tail hy]; exact .swap ..
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
private theorem perm_inv_core {a : α} {l₁ l₂ r₁ r₂ : List α} (p : l₁ ++ a :: r₁ ~ l₂ ++ a :: r₂) : l₁ ++ r₁ ~ l₂ ++ r₂ := by
  have : DecidableEq α := Classical.typeDecidableEq α
  have key : ∀ l r : List α, (l ++ a :: r).erase a ~ l ++ r := by
    intro l r
    have h := (perm_cons_erase (mem_append_cons_self (xs := l) (ys := r) (a := a))).symm.trans perm_middle
    have h := h.erase a
    rw [erase_cons_head, erase_cons_head] at h
    exact h
  exact (key l₁ r₁).symm.trans ((p.erase a).trans (key l₂ r₂))
theorem Perm.cons_inv {a : α} {l₁ l₂ : List α} (p : a :: l₁ ~ a :: l₂) : l₁ ~ l₂ :=
  perm_inv_core (l₁ := []) (l₂ := []) p
@[simp] theorem perm_cons (a : α) {l₁ l₂ : List α} : a :: l₁ ~ a :: l₂ ↔ l₁ ~ l₂ := ⟨.cons_inv, .cons a⟩
theorem perm_append_left_iff {l₁ l₂ : List α} : (l : List α) → (l ++ l₁ ~ l ++ l₂ ↔ l₁ ~ l₂)
  | [] => Iff.rfl
  | a :: l => (perm_cons a).trans (perm_append_left_iff l)
theorem perm_append_right_iff {l₁ l₂ : List α} (l : List α) : l₁ ++ l ~ l₂ ++ l ↔ l₁ ~ l₂ :=
  ⟨fun p => (perm_append_left_iff l).mp (perm_append_comm.trans (p.trans perm_append_comm)), .append_right l⟩
attribute [simp] perm_append_left_iff perm_append_right_iff
theorem perm_singleton {a : α} {l : List α} : l ~ [a] ↔ l = [a] := by
  refine ⟨fun p => ?_, .of_eq⟩
  obtain ⟨b, e⟩ := length_eq_one_iff.mp p.length_eq
  rw [e] at p ⊢
  rw [eq_of_mem_singleton (p.mem_iff.mp mem_cons_self)]
theorem singleton_perm {a : α} {l : List α} : [a] ~ l ↔ [a] = l := perm_comm.trans (perm_singleton.trans eq_comm)
attribute [simp] perm_singleton singleton_perm
theorem perm_iff_count [BEq α] [LawfulBEq α] {l₁ l₂ : List α} : l₁ ~ l₂ ↔ ∀ a, count a l₁ = count a l₂ := by
  refine ⟨Perm.count_eq, fun H => ?_⟩
  induction l₁ generalizing l₂ with
  | nil =>
    cases l₂ with
    | nil => exact .nil
    | cons b l₂ => have h := H b; rw [count_cons_self] at h; exact absurd h.symm (Nat.succ_ne_zero _)
  | cons a l₁ ih =>
    have ha : a ∈ l₂ := count_pos_iff.mp (by rw [← H, count_cons_self]; exact Nat.succ_pos _)
    refine ((ih fun b => ?_).cons a).trans (perm_cons_erase ha).symm
    have h := H b
    rw [(perm_cons_erase ha).count_eq, count_cons, count_cons] at h
    exact Nat.add_right_cancel h
theorem Perm.sum_nat {l₁ l₂ : List Nat} (h : l₁ ~ l₂) : l₁.sum = l₂.sum := by
  induction h with
  | nil => rfl
  | cons a _ ih => rw [sum_cons, sum_cons, ih]
  | swap x y l => rw [sum_cons, sum_cons, sum_cons, sum_cons, Nat.add_left_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.foldr_eq {f : α → β → β} {l₁ l₂ : List α} (p : l₁ ~ l₂)
    (comm : ∀ x y z, f y (f x z) = f x (f y z)) (init : β) : foldr f init l₁ = foldr f init l₂ := by
  induction p with
  | nil => rfl
  | cons a _ ih => rw [foldr_cons, foldr_cons, ih]
  | swap x y l => exact comm x y _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
private theorem isSetoid_aux (α : Type u) : Equivalence (@Perm α) := ⟨.refl, .symm, .trans⟩
instance isSetoid (α : Type u) : Setoid (List α) := .mk Perm (isSetoid_aux α)
theorem isPerm_iff [BEq α] [LawfulBEq α] : {l₁ l₂ : List α} → (l₁.isPerm l₂ ↔ l₁ ~ l₂)
  | [], l₂ => by rw [isPerm, isEmpty_iff, nil_perm]
  | a :: l₁, l₂ => by
    rw [isPerm, Bool.and_eq_true_iff, isPerm_iff, contains_iff_mem]
    refine ⟨fun ⟨h, p⟩ => (p.cons a).trans (perm_cons_erase h).symm, fun p => ?_⟩
    have h := p.mem_iff.mp mem_cons_self
    exact ⟨h, (p.trans (perm_cons_erase h)).cons_inv⟩
instance decidablePerm {α} [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ ~ l₂) := decidable_of_iff _ isPerm_iff
end List
