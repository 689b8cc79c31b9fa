import Competition.Algebra
/-
Finite sets: lists without repetition, where the order does not count. Names as in Mathlib, which wraps the same data in
`Multiset`; here the quotient is taken directly, and every operation is computable by the kernel.
-/
set_option linter.all false

/-- Equality of any type's elements is decidable, classically. -/
noncomputable def Classical.decEq (α : Sort u) : DecidableEq α := fun _ _ => Classical.propDecidable _

namespace List
/-- Two lists without repetition and with the same elements differ only in order. -/
theorem perm_of_nodup_of_mem_iff {α : Type u} : {l₁ l₂ : List α} → l₁.Nodup → l₂.Nodup → (∀ a, a ∈ l₁ ↔ a ∈ l₂) → l₁.Perm l₂
  | [], l₂, _, _, h => by
    have : l₂ = [] := eq_nil_iff_forall_not_mem.mpr fun a ha => not_mem_nil ((h a).mpr ha)
    rw [this]
  | a :: l₁, l₂, h₁, h₂, h => by
    obtain ⟨s, t, rfl⟩ := append_of_mem ((h a).mp mem_cons_self)
    have p : (s ++ a :: t).Perm (a :: (s ++ t)) := perm_middle
    have h₂' := nodup_cons.mp (p.nodup h₂)
    have h₁' := nodup_cons.mp h₁
    refine Perm.trans (Perm.cons a (perm_of_nodup_of_mem_iff h₁'.2 h₂'.2 fun b => ?_)) p.symm
    have hb := (h b).trans p.mem_iff
    rw [mem_cons, mem_cons] at hb
    constructor
    · intro hm
      exact (hb.mp (.inr hm)).resolve_left fun e => h₁'.1 (e ▸ hm)
    · intro hm
      exact (hb.mpr (.inr hm)).resolve_left fun e => h₂'.1 (e ▸ hm)

/-- The list without its repetitions. -/
def dedup {α : Type u} [DecidableEq α] : List α → List α
  | [] => []
  | a :: l => if a ∈ l then dedup l else a :: dedup l
@[simp] theorem mem_dedup {α : Type u} [DecidableEq α] {a : α} : {l : List α} → (a ∈ dedup l ↔ a ∈ l)
  | [] => Iff.rfl
  | b :: l => by
    rw [dedup]
    split
    · rename_i h
      rw [mem_dedup, mem_cons]
      exact ⟨.inr, fun h' => h'.elim (fun e => e ▸ h) id⟩
    · rw [mem_cons, mem_cons, mem_dedup]
theorem nodup_dedup {α : Type u} [DecidableEq α] : (l : List α) → (dedup l).Nodup
  | [] => nodup_nil
  | b :: l => by
    rw [dedup]
    split
    · exact nodup_dedup l
    · rename_i h
      exact nodup_cons.mpr ⟨fun h' => h (mem_dedup.mp h'), nodup_dedup l⟩
end List

/-- A list without repetition. -/
structure NodupList (α : Type u) where
  /-- The elements. -/
  list : List α
  /-- No element occurs twice. -/
  nodup : list.Nodup

namespace NodupList
/-- The same elements, in whatever order. -/
instance setoid (α : Type u) : Setoid (NodupList α) where
  r l₁ l₂ := l₁.list.Perm l₂.list
  iseqv := ⟨fun _ => .refl _, fun h => h.symm, fun h₁ h₂ => h₁.trans h₂⟩
theorem equiv_of_mem_iff {α : Type u} {l₁ l₂ : NodupList α} (h : ∀ a, a ∈ l₁.list ↔ a ∈ l₂.list) : l₁ ≈ l₂ :=
  List.perm_of_nodup_of_mem_iff l₁.nodup l₂.nodup h
end NodupList

/-- A finite set of elements of a type. -/
def Finset (α : Type u) := Quotient (NodupList.setoid α)

namespace Finset
variable {α : Type u} {β : Type v} {s t u : Finset α} {a b : α}

/-- The set of the elements of a list without repetition. -/
def mk (l : List α) (h : l.Nodup) : Finset α := Quotient.mk _ ⟨l, h⟩
/-- Every finite set comes from a list. -/
theorem ind {p : Finset α → Prop} (h : ∀ l hl, p (mk l hl)) (s : Finset α) : p s := Quotient.ind (fun l => h l.1 l.2) s

/-- `a ∈ s` -/
protected def Mem (s : Finset α) (a : α) : Prop :=
  Quotient.lift (fun l => a ∈ l.list) (fun _ _ h => propext (List.Perm.mem_iff h)) s
instance : Membership α (Finset α) := ⟨Finset.Mem⟩
@[simp] theorem mem_mk {l : List α} {h : l.Nodup} : a ∈ mk l h ↔ a ∈ l := Iff.rfl
@[ext] theorem ext {s t : Finset α} : (∀ a, a ∈ s ↔ a ∈ t) → s = t :=
  Quotient.ind₂ (motive := fun s t : Finset α => (∀ a, a ∈ s ↔ a ∈ t) → s = t)
    (fun _ _ h => Quotient.sound (NodupList.equiv_of_mem_iff h)) s t

/-- A new set from a list operation whose result is determined, as a set, by the elements of the list. -/
def lift (f : List α → List β) (nodup : ∀ l, l.Nodup → (f l).Nodup)
    (mem : ∀ l₁ l₂, (∀ a, a ∈ l₁ ↔ a ∈ l₂) → ∀ b, b ∈ f l₁ → b ∈ f l₂) (s : Finset α) : Finset β :=
  Quotient.lift (fun l => mk (f l.list) (nodup _ l.nodup)) (fun l₁ l₂ h => Quotient.sound (NodupList.equiv_of_mem_iff fun b =>
    ⟨mem _ _ (fun _ => List.Perm.mem_iff h) b, mem _ _ (fun _ => (List.Perm.mem_iff h).symm) b⟩)) s

/-- The number of elements. -/
def card (s : Finset α) : ℕ := Quotient.lift (fun l => l.list.length) (fun _ _ h => List.Perm.length_eq h) s
/-- A test holds for every element. -/
def all (p : α → Bool) (s : Finset α) : Bool :=
  Quotient.lift (fun l => l.list.all p) (fun l₁ l₂ h => by
    rw [Bool.eq_iff_iff, List.all_eq_true, List.all_eq_true]
    exact ⟨fun H x hx => H x ((List.Perm.mem_iff h).mpr hx), fun H x hx => H x ((List.Perm.mem_iff h).mp hx)⟩) s
/-- A test holds for some element. -/
def any (p : α → Bool) (s : Finset α) : Bool := !s.all fun x => !p x
theorem all_eq_true {p : α → Bool} : s.all p = true ↔ ∀ x, x ∈ s → p x = true :=
  s.ind (p := fun s => s.all p = true ↔ ∀ x, x ∈ s → p x = true) fun l _ => List.all_eq_true
theorem any_eq_true {p : α → Bool} : s.any p = true ↔ ∃ x, x ∈ s ∧ p x = true := by
  rw [any, Bool.not_eq_true', ← Bool.not_eq_true, all_eq_true]
  simp [Classical.not_forall]

/-! ## Decidability -/
instance decidableMem [DecidableEq α] (a : α) (s : Finset α) : Decidable (a ∈ s) :=
  decidable_of_iff (s.any (fun x => decide (x = a)) = true) (by rw [any_eq_true]; simp)
instance decidableForallMem (p : α → Prop) [DecidablePred p] (s : Finset α) : Decidable (∀ x, x ∈ s → p x) :=
  decidable_of_iff (s.all (fun x => decide (p x)) = true) (by rw [all_eq_true]; simp)
instance decidableExistsMem (p : α → Prop) [DecidablePred p] (s : Finset α) : Decidable (∃ x, x ∈ s ∧ p x) :=
  decidable_of_iff (s.any (fun x => decide (p x)) = true) (by rw [any_eq_true]; simp)

/-! ## Operations -/
instance : EmptyCollection (Finset α) := ⟨mk [] .nil⟩
instance : Inhabited (Finset α) := ⟨∅⟩
instance : Singleton α (Finset α) := ⟨fun a => mk [a] (List.nodup_cons.mpr ⟨List.not_mem_nil, .nil⟩)⟩
/-- The elements with a property. -/
def filter (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α :=
  lift (List.filter fun x => decide (p x)) (fun _ h => h.filter _) (fun l₁ l₂ h b hb => by
    rw [List.mem_filter] at hb ⊢; exact ⟨(h b).mp hb.1, hb.2⟩) s
/-- The values of a function. -/
def image [DecidableEq β] (f : α → β) (s : Finset α) : Finset β :=
  lift (fun l => (l.map f).dedup) (fun _ _ => List.nodup_dedup _) (fun l₁ l₂ h b hb => by
    rw [List.mem_dedup, List.mem_map] at hb ⊢
    obtain ⟨a, ha, e⟩ := hb
    exact ⟨a, (h a).mp ha, e⟩) s
/-- The set with one more element. -/
protected def insert [DecidableEq α] (a : α) (s : Finset α) : Finset α :=
  lift (fun l => (a :: l).dedup) (fun _ _ => List.nodup_dedup _) (fun l₁ l₂ h b hb => by
    rw [List.mem_dedup, List.mem_cons] at hb ⊢; exact hb.imp id (h b).mp) s
instance [DecidableEq α] : Insert α (Finset α) := ⟨Finset.insert⟩
/-- The elements of a list. -/
def _root_.List.toFinset [DecidableEq α] (l : List α) : Finset α := mk l.dedup (List.nodup_dedup l)
/-- Elements of either set. -/
protected def union [DecidableEq α] (s t : Finset α) : Finset α :=
  Quotient.lift₂ (fun l₁ l₂ => (l₁.list ++ l₂.list).toFinset) (fun _ _ _ _ h h' => ext fun b => by
    simp only [List.toFinset, mem_mk, List.mem_dedup, List.mem_append, List.Perm.mem_iff h, List.Perm.mem_iff h']) s t
instance [DecidableEq α] : Union (Finset α) := ⟨Finset.union⟩
instance [DecidableEq α] : Inter (Finset α) := ⟨fun s t => s.filter (· ∈ t)⟩
instance [DecidableEq α] : SDiff (Finset α) := ⟨fun s t => s.filter (· ∉ t)⟩
/-- The set without an element. -/
def erase [DecidableEq α] (s : Finset α) (a : α) : Finset α := s.filter (· ≠ a)
/-- Pairs of an element of each set. -/
protected def product (s : Finset α) (t : Finset β) [DecidableEq α] [DecidableEq β] : Finset (α × β) :=
  Quotient.lift₂ (fun l₁ l₂ => (l₁.list.flatMap fun a => l₂.list.map fun b => (a, b)).toFinset) (fun _ _ _ _ h h' => ext fun p => by
    simp only [List.toFinset, mem_mk, List.mem_dedup, List.mem_flatMap, List.mem_map, List.Perm.mem_iff h, List.Perm.mem_iff h']) s t
infixr:82 " ×ˢ " => Finset.product
/-- `s ⊆ t` -/
protected def Subset (s t : Finset α) : Prop := ∀ ⦃a⦄, a ∈ s → a ∈ t
instance : HasSubset (Finset α) := ⟨Finset.Subset⟩
instance : LE (Finset α) := ⟨Finset.Subset⟩
instance : HasSSubset (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
/-- The set has an element. -/
protected def Nonempty (s : Finset α) : Prop := ∃ x, x ∈ s
instance decidableSubset [DecidableEq α] (s t : Finset α) : Decidable (s ⊆ t) := decidableForallMem (· ∈ t) s
instance decidableSSubset [DecidableEq α] (s t : Finset α) : Decidable (s ⊂ t) :=
  inferInstanceAs (Decidable (s ⊆ t ∧ ¬t ⊆ s))
instance [DecidableEq α] : DecidableEq (Finset α) := fun s t =>
  decidable_of_iff (s ⊆ t ∧ t ⊆ s) ⟨fun h => ext fun a => ⟨@h.1 a, @h.2 a⟩, fun h => h ▸ ⟨fun _ h => h, fun _ h => h⟩⟩

/-! ## Sums and products -/
/-- The sum of the values of a function: `∑ x ∈ s, f x`. -/
protected def sum {M : Type v} [Add M] [OfNat M 0] [LawfulAddZero M] (s : Finset α) (f : α → M) : M :=
  Quotient.lift (fun l => l.list.foldr (fun a r => f a + r) 0) (fun _ _ h => List.Perm.foldr_eq h (fun x y z => by
    rw [← LawfulAddZero.add_assoc, LawfulAddZero.add_comm (f y), LawfulAddZero.add_assoc]) 0) s
/-- The product of the values of a function: `∏ x ∈ s, f x`. -/
protected def prod {M : Type v} [Mul M] [OfNat M 1] [LawfulMulOne M] (s : Finset α) (f : α → M) : M :=
  Quotient.lift (fun l => l.list.foldr (fun a r => f a * r) 1) (fun _ _ h => List.Perm.foldr_eq h (fun x y z => by
    rw [← LawfulMulOne.mul_assoc, LawfulMulOne.mul_comm (f y), LawfulMulOne.mul_assoc]) 1) s

/-! ## Ranges and intervals -/
/-- The numbers below `n`. -/
def range (n : ℕ) : Finset ℕ := mk (List.range n) List.nodup_range
end Finset

/-- Orders in which intervals between two elements are finite. -/
class LocallyFiniteOrder (α : Type u) [LE α] [LT α] where
  /-- The elements from `a` to `b`. -/
  finsetIcc : α → α → Finset α
  /-- The elements from `a` to below `b`. -/
  finsetIco : α → α → Finset α
  /-- The elements above `a` up to `b`. -/
  finsetIoc : α → α → Finset α
  /-- The elements above `a` and below `b`. -/
  finsetIoo : α → α → Finset α
  finset_mem_Icc : ∀ a b x : α, x ∈ finsetIcc a b ↔ a ≤ x ∧ x ≤ b
  finset_mem_Ico : ∀ a b x : α, x ∈ finsetIco a b ↔ a ≤ x ∧ x < b
  finset_mem_Ioc : ∀ a b x : α, x ∈ finsetIoc a b ↔ a < x ∧ x ≤ b
  finset_mem_Ioo : ∀ a b x : α, x ∈ finsetIoo a b ↔ a < x ∧ x < b

namespace Finset
section
variable {α : Type u} [LE α] [LT α] [LocallyFiniteOrder α] {a b x : α}
/-- The elements from `a` to `b`. -/
def Icc (a b : α) : Finset α := LocallyFiniteOrder.finsetIcc a b
/-- The elements from `a` to below `b`. -/
def Ico (a b : α) : Finset α := LocallyFiniteOrder.finsetIco a b
/-- The elements above `a` up to `b`. -/
def Ioc (a b : α) : Finset α := LocallyFiniteOrder.finsetIoc a b
/-- The elements above `a` and below `b`. -/
def Ioo (a b : α) : Finset α := LocallyFiniteOrder.finsetIoo a b
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Icc a b x
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := LocallyFiniteOrder.finset_mem_Ico a b x
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Ioc a b x
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := LocallyFiniteOrder.finset_mem_Ioo a b x
end

private theorem nodup_from (a n : ℕ) : (List.range' a n).Nodup := by
  rw [show List.range' a n = (List.range n).map (a + ·) by rw [List.range_eq_range', List.map_add_range']; rfl]
  exact List.pairwise_map.mpr (List.nodup_range.imp fun h e => h (Nat.add_left_cancel e))
private theorem nodup_intFrom (a : ℤ) (n : ℕ) : ((List.range n).map fun k : ℕ => a + (k : ℤ)).Nodup :=
  List.pairwise_map.mpr (List.Pairwise.imp (S := fun x y : ℕ => a + (x : ℤ) ≠ a + (y : ℤ))
    (fun {x y} (h : x ≠ y) => by omega) List.nodup_range)
/-- `n` successive natural numbers from `a` on. -/
def natFrom (a n : ℕ) : Finset ℕ := mk (List.range' a n) (nodup_from a n)
theorem mem_natFrom {a n x : ℕ} : x ∈ natFrom a n ↔ a ≤ x ∧ x < a + n := by
  rw [natFrom, mem_mk, List.mem_range'_1]
/-- `n` successive integers from `a` on. -/
def intFrom (a : ℤ) (n : ℕ) : Finset ℤ := mk ((List.range n).map fun k : ℕ => a + (k : ℤ)) (nodup_intFrom a n)
theorem mem_intFrom {a : ℤ} {n : ℕ} {x : ℤ} : x ∈ intFrom a n ↔ a ≤ x ∧ x < a + n := by
  rw [intFrom, mem_mk, List.mem_map]
  constructor
  · rintro ⟨k, h, rfl⟩
    rw [List.mem_range] at h
    omega
  · intro h
    exact ⟨(x - a).toNat, List.mem_range.mpr (by omega), by omega⟩
end Finset

instance : LocallyFiniteOrder ℕ where
  finsetIcc a b := Finset.natFrom a (b + 1 - a)
  finsetIco a b := Finset.natFrom a (b - a)
  finsetIoc a b := Finset.natFrom (a + 1) (b - a)
  finsetIoo a b := Finset.natFrom (a + 1) (b - a - 1)
  finset_mem_Icc a b x := by rw [Finset.mem_natFrom]; omega
  finset_mem_Ico a b x := by rw [Finset.mem_natFrom]; omega
  finset_mem_Ioc a b x := by rw [Finset.mem_natFrom]; omega
  finset_mem_Ioo a b x := by rw [Finset.mem_natFrom]; omega
instance : LocallyFiniteOrder ℤ where
  finsetIcc a b := Finset.intFrom a (b + 1 - a).toNat
  finsetIco a b := Finset.intFrom a (b - a).toNat
  finsetIoc a b := Finset.intFrom (a + 1) (b - a).toNat
  finsetIoo a b := Finset.intFrom (a + 1) (b - a - 1).toNat
  finset_mem_Icc a b x := by rw [Finset.mem_intFrom]; omega
  finset_mem_Ico a b x := by rw [Finset.mem_intFrom]; omega
  finset_mem_Ioc a b x := by rw [Finset.mem_intFrom]; omega
  finset_mem_Ioo a b x := by rw [Finset.mem_intFrom]; omega
