import Competition.Notation
/-
Sets as properties, with Mathlib's names: membership, inclusion, union, intersection, difference, complement, range, image;
bounds, least and greatest elements; monotone functions. Orders are any `≤` and `<` here; in Mathlib, those of a `Preorder`.
-/
set_option linter.all false

/-- A relation in which two elements that are related both ways are equal. -/
class Std.Antisymm {α : Sort u} (r : α → α → Prop) : Prop where
  antisymm : ∀ a b, r a b → r b a → a = b
instance : Std.Antisymm (α := ℕ) (· ≤ ·) := ⟨fun _ _ => Nat.le_antisymm⟩
instance : Std.Antisymm (α := ℤ) (· ≤ ·) := ⟨fun _ _ => Int.le_antisymm⟩

namespace Set
variable {α : Type u} {β : Type v} {s t u : Set α} {a b x : α}
/-- `a ∈ s` -/
protected def Mem (s : Set α) (a : α) : Prop := s a
instance : Membership α (Set α) := ⟨Set.Mem⟩
/-- `s ⊆ t` -/
protected def Subset (s t : Set α) : Prop := ∀ a, a ∈ s → a ∈ t
instance : HasSubset (Set α) := ⟨Set.Subset⟩
instance : LE (Set α) := ⟨Set.Subset⟩
instance : HasSSubset (Set α) := ⟨fun s t => s ⊆ t ∧ ¬t ⊆ s⟩
instance : EmptyCollection (Set α) := ⟨fun _ => False⟩
instance : Singleton α (Set α) := ⟨fun a x => x = a⟩
instance : Insert α (Set α) := ⟨fun a s x => x = a ∨ x ∈ s⟩
instance : Union (Set α) := ⟨fun s t x => x ∈ s ∨ x ∈ t⟩
instance : Inter (Set α) := ⟨fun s t x => x ∈ s ∧ x ∈ t⟩
instance : SDiff (Set α) := ⟨fun s t x => x ∈ s ∧ x ∉ t⟩
instance : CoeSort (Set α) (Type u) := ⟨fun s => { x // x ∈ s }⟩
/-- All elements of the type. -/
def univ : Set α := fun _ => True
/-- What is not in the set. -/
def compl (s : Set α) : Set α := fun x => x ∉ s
postfix:1024 "ᶜ" => Set.compl
/-- The values of a function. -/
def range {ι : Sort w} (f : ι → α) : Set α := fun x => ∃ y, f y = x
/-- The values of a function on a set: `f '' s`. -/
def image (f : α → β) (s : Set α) : Set β := fun b => ∃ a, a ∈ s ∧ f a = b
infixl:80 " '' " => Set.image
/-- The elements whose values are in a set: `f ⁻¹' s`. -/
def preimage (f : α → β) (s : Set β) : Set α := fun a => f a ∈ s
infixl:80 " ⁻¹' " => Set.preimage
/-- The set has an element. -/
protected def Nonempty (s : Set α) : Prop := ∃ x, x ∈ s
/-- Different elements of the set have different values. -/
def InjOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a₁ : α⦄, a₁ ∈ s → ∀ ⦃a₂ : α⦄, a₂ ∈ s → f a₁ = f a₂ → a₁ = a₂
/-- Values of the first set lie in the second. -/
def MapsTo (f : α → β) (s : Set α) (t : Set β) : Prop := ∀ ⦃x⦄, x ∈ s → f x ∈ t
/-- Intervals. -/
def Icc [LE α] (a b : α) : Set α := fun x => a ≤ x ∧ x ≤ b
@[inherit_doc Icc] def Ico [LE α] [LT α] (a b : α) : Set α := fun x => a ≤ x ∧ x < b
@[inherit_doc Icc] def Ioc [LE α] [LT α] (a b : α) : Set α := fun x => a < x ∧ x ≤ b
@[inherit_doc Icc] def Ioo [LT α] (a b : α) : Set α := fun x => a < x ∧ x < b
@[inherit_doc Icc] def Ici [LE α] (a : α) : Set α := fun x => a ≤ x
@[inherit_doc Icc] def Iic [LE α] (a : α) : Set α := fun x => x ≤ a
@[inherit_doc Icc] def Ioi [LT α] (a : α) : Set α := fun x => a < x
@[inherit_doc Icc] def Iio [LT α] (a : α) : Set α := fun x => x < a

/-- The elements of a set with a property: `{x ∈ s | p x}`. -/
protected def sep (s : Set α) (p : α → Prop) : Set α := fun x => x ∈ s ∧ p x
/-- `{x ∈ s | p x}`: the elements of a set with a property. -/
syntax (name := setSepBuilder) "{" Lean.binderIdent " ∈ " term " | " term "}" : term
macro_rules
  | `({ $x:ident ∈ $s | $p }) => `(Set.sep $s fun $x:ident => $p)

/-! ## What membership means -/
@[simp] theorem mem_sep_iff {p : α → Prop} : x ∈ Set.sep s p ↔ x ∈ s ∧ p x := Iff.rfl
theorem mem_setOf_eq {p : α → Prop} : (x ∈ { y | p y }) = p x := rfl
@[simp] theorem mem_setOf_iff {p : α → Prop} : x ∈ { y | p y } ↔ p x := Iff.rfl
instance decidableSetOf (p : α → Prop) [Decidable (p a)] : Decidable (a ∈ { x | p x }) := inferInstanceAs (Decidable (p a))
@[simp] theorem mem_empty_iff_false (x : α) : x ∈ (∅ : Set α) ↔ False := Iff.rfl
@[simp] theorem mem_univ (x : α) : x ∈ (univ : Set α) := trivial
@[simp] theorem mem_singleton_iff : a ∈ ({b} : Set α) ↔ a = b := Iff.rfl
theorem mem_singleton (a : α) : a ∈ ({a} : Set α) := rfl
@[simp] theorem mem_insert_iff : x ∈ (insert a s : Set α) ↔ x = a ∨ x ∈ s := Iff.rfl
@[simp] theorem mem_union (x : α) (s t : Set α) : x ∈ s ∪ t ↔ x ∈ s ∨ x ∈ t := Iff.rfl
@[simp] theorem mem_inter_iff (x : α) (s t : Set α) : x ∈ s ∩ t ↔ x ∈ s ∧ x ∈ t := Iff.rfl
@[simp] theorem mem_diff (x : α) : x ∈ s \ t ↔ x ∈ s ∧ x ∉ t := Iff.rfl
@[simp] theorem mem_compl_iff (s : Set α) (x : α) : x ∈ sᶜ ↔ x ∉ s := Iff.rfl
@[simp] theorem mem_range {ι : Sort w} {f : ι → α} {x : α} : x ∈ range f ↔ ∃ y, f y = x := Iff.rfl
@[simp] theorem mem_range_self {ι : Sort w} {f : ι → α} (i : ι) : f i ∈ range f := ⟨i, rfl⟩
@[simp] theorem mem_image (f : α → β) (s : Set α) (y : β) : y ∈ f '' s ↔ ∃ x, x ∈ s ∧ f x = y := Iff.rfl
theorem mem_image_of_mem (f : α → β) {x : α} {s : Set α} (h : x ∈ s) : f x ∈ f '' s := ⟨x, h, rfl⟩
@[simp] theorem mem_preimage {f : α → β} {s : Set β} {a : α} : a ∈ f ⁻¹' s ↔ f a ∈ s := Iff.rfl
@[simp] theorem mem_Icc [LE α] : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ico [LE α] [LT α] : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ioc [LE α] [LT α] : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ioo [LT α] : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ici [LE α] : x ∈ Ici a ↔ a ≤ x := Iff.rfl
@[simp] theorem mem_Iic [LE α] : x ∈ Iic a ↔ x ≤ a := Iff.rfl
@[simp] theorem mem_Ioi [LT α] : x ∈ Ioi a ↔ a < x := Iff.rfl
@[simp] theorem mem_Iio [LT α] : x ∈ Iio a ↔ x < a := Iff.rfl

/-! ## Inclusion and equality -/
@[ext] theorem ext {s t : Set α} (h : ∀ x, x ∈ s ↔ x ∈ t) : s = t := funext fun x => propext (h x)
theorem subset_def : (s ⊆ t) = ∀ x, x ∈ s → x ∈ t := rfl
@[simp] protected theorem Subset.refl (s : Set α) : s ⊆ s := fun _ h => h
theorem Subset.rfl {s : Set α} : s ⊆ s := Subset.refl s
theorem Subset.trans {s t u : Set α} (h₁ : s ⊆ t) (h₂ : t ⊆ u) : s ⊆ u := fun x h => h₂ x (h₁ x h)
theorem Subset.antisymm {s t : Set α} (h₁ : s ⊆ t) (h₂ : t ⊆ s) : s = t := ext fun x => ⟨h₁ x, h₂ x⟩
@[simp] theorem empty_subset (s : Set α) : ∅ ⊆ s := fun _ h => h.elim
@[simp] theorem subset_univ (s : Set α) : s ⊆ univ := fun _ _ => trivial
theorem mem_of_subset_of_mem {s₁ s₂ : Set α} (h : s₁ ⊆ s₂) {a : α} : a ∈ s₁ → a ∈ s₂ := h a
theorem inter_subset_left : s ∩ t ⊆ s := fun _ h => h.1
theorem inter_subset_right : s ∩ t ⊆ t := fun _ h => h.2
theorem subset_union_left : s ⊆ s ∪ t := fun _ h => .inl h
theorem subset_union_right : t ⊆ s ∪ t := fun _ h => .inr h
theorem union_comm (a b : Set α) : a ∪ b = b ∪ a := ext fun _ => or_comm
theorem inter_comm (a b : Set α) : a ∩ b = b ∩ a := ext fun _ => and_comm
theorem union_assoc (a b c : Set α) : a ∪ b ∪ c = a ∪ (b ∪ c) := ext fun _ => or_assoc
theorem inter_assoc (a b c : Set α) : a ∩ b ∩ c = a ∩ (b ∩ c) := ext fun _ => and_assoc
@[simp] theorem union_self (a : Set α) : a ∪ a = a := ext fun x => by simp
@[simp] theorem inter_self (a : Set α) : a ∩ a = a := ext fun x => by simp
theorem inter_union_distrib_left (s t u : Set α) : s ∩ (t ∪ u) = s ∩ t ∪ s ∩ u := ext fun x => by simp [and_or_left]
theorem union_inter_distrib_left (s t u : Set α) : s ∪ t ∩ u = (s ∪ t) ∩ (s ∪ u) := ext fun x => by simp [or_and_left]
theorem eq_empty_iff_forall_notMem : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun h x hx => by rw [h] at hx; exact hx, fun h => ext fun x => ⟨h x, False.elim⟩⟩
end Set

/-! ## Bounds -/
section
variable {α : Type u} [LE α]
/-- What no element of the set exceeds. -/
def upperBounds (s : Set α) : Set α := { x | ∀ ⦃a⦄, a ∈ s → a ≤ x }
/-- What no element of the set is below. -/
def lowerBounds (s : Set α) : Set α := { x | ∀ ⦃a⦄, a ∈ s → x ≤ a }
/-- The set has an upper bound. -/
def BddAbove (s : Set α) : Prop := (upperBounds s).Nonempty
/-- The set has a lower bound. -/
def BddBelow (s : Set α) : Prop := (lowerBounds s).Nonempty
/-- The least element of a set. -/
def IsLeast (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s
/-- The greatest element of a set. -/
def IsGreatest (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s
theorem mem_upperBounds {s : Set α} {a : α} : a ∈ upperBounds s ↔ ∀ x, x ∈ s → x ≤ a := Iff.rfl
theorem mem_lowerBounds {s : Set α} {a : α} : a ∈ lowerBounds s ↔ ∀ x, x ∈ s → a ≤ x := Iff.rfl
theorem isLeast_iff {s : Set α} {a : α} : IsLeast s a ↔ a ∈ s ∧ ∀ x, x ∈ s → a ≤ x := Iff.rfl
theorem isGreatest_iff {s : Set α} {a : α} : IsGreatest s a ↔ a ∈ s ∧ ∀ x, x ∈ s → x ≤ a := Iff.rfl
theorem IsLeast.unique [Std.Antisymm (α := α) (· ≤ ·)] {s : Set α} {a b : α} (ha : IsLeast s a) (hb : IsLeast s b) : a = b :=
  Std.Antisymm.antisymm a b (ha.2 hb.1) (hb.2 ha.1)
theorem IsGreatest.unique [Std.Antisymm (α := α) (· ≤ ·)] {s : Set α} {a b : α} (ha : IsGreatest s a) (hb : IsGreatest s b) :
    a = b := Std.Antisymm.antisymm a b (hb.2 ha.1) (ha.2 hb.1)
end

/-! ## Monotone functions -/
section
variable {α : Type u} {β : Type v}
/-- `a ≤ b` implies `f a ≤ f b`. -/
def Monotone [LE α] [LE β] (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f a ≤ f b
/-- `a ≤ b` implies `f b ≤ f a`. -/
def Antitone [LE α] [LE β] (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f b ≤ f a
/-- `a < b` implies `f a < f b`. -/
def StrictMono [LT α] [LT β] (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f a < f b
/-- `a < b` implies `f b < f a`. -/
def StrictAnti [LT α] [LT β] (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f b < f a
theorem monotone_nat_of_le_succ {f : ℕ → ℕ} (hf : ∀ n, f n ≤ f (n + 1)) : Monotone f := by
  intro a b h
  induction h with
  | refl => exact Nat.le_refl _
  | step _ ih => exact Nat.le_trans ih (hf _)
theorem strictMono_nat_of_lt_succ {f : ℕ → ℕ} (hf : ∀ n, f n < f (n + 1)) : StrictMono f := by
  intro a b h
  induction h with
  | refl => exact hf a
  | step _ ih => exact Nat.lt_trans ih (hf _)
end
