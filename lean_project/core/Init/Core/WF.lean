/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

Sizes of data, well-founded relations, recursion along them.
-/
prelude
import Init.Core.Simp
set_option linter.all false
set_option warn.classDefReducibility false

universe u v w

/-! ## Numerals 0 and 1 -/

instance (priority := 300) Zero.toOfNat0 {α} [Zero α] : OfNat α (nat_lit 0) where ofNat := Zero.zero
instance (priority := 200) Zero.ofOfNat0 {α} [OfNat α (nat_lit 0)] : Zero α where zero := 0
instance (priority := 300) One.toOfNat1 {α} [One α] : OfNat α (nat_lit 1) where ofNat := One.one
instance (priority := 200) One.ofOfNat1 {α} [OfNat α (nat_lit 1)] : One α where one := 1
instance : Zero Nat where zero := 0
instance : One Nat where one := 1
instance Nat.instNeZeroSucc {n : Nat} : NeZero (n + 1) where out := fun h => Nat.noConfusion h
theorem NeZero.ne {R : Type u} [Zero R] (n : R) [h : NeZero n] : n ≠ 0 := h.out
theorem NeZero.ne' {R : Type u} [Zero R] (n : R) [h : NeZero n] : 0 ≠ n := fun e => h.out e.symm

/-! ## Sizes -/

/-- The size of data, used to show that recursion ends. -/
class SizeOf (α : Sort u) where
  /-- The size. -/
  sizeOf : α → Nat
export SizeOf (sizeOf)

/-- The size of data about which nothing is known. -/
protected def default.sizeOf (α : Sort u) : α → Nat
  | _ => 0
instance (priority := low) instSizeOfDefault (α : Sort u) : SizeOf α where sizeOf := default.sizeOf α
@[simp] theorem sizeOf_default (n : α) : sizeOf n = 0 := rfl
instance instSizeOfNat : SizeOf Nat where sizeOf n := n
@[simp] theorem sizeOf_nat (n : Nat) : sizeOf n = n := rfl
instance [SizeOf α] : SizeOf (Unit → α) where sizeOf f := sizeOf (f ())
@[simp] theorem sizeOf_thunk [SizeOf α] (f : Unit → α) : sizeOf f = sizeOf (f ()) := rfl

deriving instance SizeOf for PUnit
deriving instance SizeOf for Bool
deriving instance SizeOf for Prod
deriving instance SizeOf for PProd
deriving instance SizeOf for MProd
deriving instance SizeOf for Sum
deriving instance SizeOf for PSum
deriving instance SizeOf for Sigma
deriving instance SizeOf for PSigma
deriving instance SizeOf for Subtype
deriving instance SizeOf for Fin
deriving instance SizeOf for BitVec
deriving instance SizeOf for UInt8
deriving instance SizeOf for UInt16
deriving instance SizeOf for UInt32
deriving instance SizeOf for UInt64
deriving instance SizeOf for USize
deriving instance SizeOf for Char
deriving instance SizeOf for Option
deriving instance SizeOf for List
deriving instance SizeOf for Array
deriving instance SizeOf for ByteArray
deriving instance SizeOf for Except
deriving instance SizeOf for ULift
deriving instance SizeOf for PLift
deriving instance SizeOf for EStateM.Result

/-! ## Well-founded relations -/

/-- Everything below `x` is accessible, hence `x` is. -/
inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x

/-- Recursion along an accessible element. -/
noncomputable abbrev Acc.ndrec.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x) {a : α} (n : Acc r a) : C a :=
  n.rec m
noncomputable abbrev Acc.ndrecOn.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1} {a : α} (n : Acc r a)
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x) : C a := n.rec m
theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  Acc.recOn (motive := fun x _ => r y x → Acc r y) h₁ (fun _ h _ h₂ => h y h₂) h₂

/-- Every element is accessible. -/
inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  | intro (h : ∀ a, Acc r a) : WellFounded r

/-- A type with a well-founded relation. -/
class WellFoundedRelation (α : Sort u) where
  /-- The relation. -/
  rel : α → α → Prop
  /-- It is well founded. -/
  wf : WellFounded rel

namespace WellFounded
theorem apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a := wf.recOn (fun p => p) a

section
variable {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r)
noncomputable def recursion {C : α → Sort v} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  (apply hwf a).rec fun x _ ih => h x ih
include hwf in
theorem induction {C : α → Prop} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  (apply hwf a).rec fun x _ ih => h x ih

variable {C : α → Sort v} (F : ∀ x, (∀ y, r y x → C y) → C x)
/-- Recursion along the accessibility of an element. -/
noncomputable def fixF (x : α) (a : Acc r x) : C x := a.rec fun x _ ih => F x ih
theorem fixF_eq (x : α) (acx : Acc r x) : fixF F x acx = F x (fun y p => fixF F y (Acc.inv acx p)) := by
  cases acx with
  | intro _ _ => rfl
end

variable {α : Sort u} {C : α → Sort v} {r : α → α → Prop}
/-- Recursion along a well-founded relation. -/
noncomputable def fix (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)
theorem fix_eq (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) := fixF_eq F x (apply hwf x)
end WellFounded

open WellFounded

/-- The empty relation. -/
@[reducible] def emptyRelation {α : Sort u} (_ _ : α) : Prop := False
def emptyWf {α : Sort u} : WellFoundedRelation α where
  rel := emptyRelation
  wf := ⟨fun a => ⟨a, fun _ h => h.elim⟩⟩

/-- One relation implies the other. -/
def Subrelation {α : Sort u} (q r : α → α → Prop) : Prop := ∀ {x y}, q x y → r x y
theorem Subrelation.wf {α : Sort u} {r q : α → α → Prop} (h₁ : Subrelation q r) (h₂ : WellFounded r) : WellFounded q :=
  ⟨fun a => (h₂.apply a).rec fun x _ ih => ⟨x, fun y h => ih y (h₁ h)⟩⟩

/-- The relation that a function pulls back. -/
def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop := fun a₁ a₂ => r (f a₁) (f a₂)
namespace InvImage
variable {α : Sort u} {β : Sort v} {r : β → β → Prop}
theorem accessible {a : α} (f : α → β) (ac : Acc r (f a)) : Acc (InvImage r f) a := by
  have key : ∀ b, Acc r b → ∀ a, f a = b → Acc (InvImage r f) a := by
    intro b ac
    induction ac with
    | intro b _ ih => exact fun a e => ⟨a, fun y h => ih (f y) (e ▸ h) y rfl⟩
  exact key _ ac a rfl
theorem wf (f : α → β) (h : WellFounded r) : WellFounded (InvImage r f) := ⟨fun a => accessible f (h.apply (f a))⟩
end InvImage
/-- The well-founded relation that a function pulls back. -/
@[reducible] def invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) : WellFoundedRelation α where
  rel := InvImage h.rel f
  wf := InvImage.wf f h.wf

/-- The order of the natural numbers is well founded. -/
theorem Nat.lt_wf : WellFounded (fun a b : Nat => a < b) :=
  ⟨fun n => by
    induction n with
    | zero => exact ⟨0, fun _ h => absurd h (Nat.not_lt_zero _)⟩
    | succ n ih => exact ⟨n + 1, fun m h => (Nat.eq_or_lt_of_le (Nat.le_of_lt_succ h)).elim (fun e => e ▸ ih) ih.inv⟩⟩
instance Nat.lt_wfRel : WellFoundedRelation Nat where
  rel := fun a b => a < b
  wf := Nat.lt_wf
/-- Induction on all smaller numbers. -/
@[elab_as_elim] protected noncomputable def Nat.strongRecOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n := Nat.lt_wf.fix ind n
@[elab_as_elim] protected theorem Nat.strong_induction_on {p : Nat → Prop} (n : Nat)
    (h : ∀ n, (∀ m, m < n → p m) → p n) : p n := Nat.strongRecOn n h
@[elab_as_elim] protected theorem Nat.strongInductionOn {p : Nat → Prop} (n : Nat)
    (h : ∀ n, (∀ m, m < n → p m) → p n) : p n := Nat.strongRecOn n h
@[elab_as_elim] protected theorem Nat.case_strong_induction_on {p : Nat → Prop} (a : Nat) (hz : p 0)
    (hi : ∀ n, (∀ m, m ≤ n → p m) → p (n + 1)) : p a :=
  Nat.strongRecOn a fun n => match n with
    | 0 => fun _ => hz
    | n + 1 => fun ih => hi n fun m h => ih m (Nat.succ_le_succ h)

/-- Marks the arguments on which a recursion descends, while its equation is prepared. -/
def wfParam {α : Sort u} (a : α) : α := a

/-- The identity, hidden from reduction: keeps the proof of accessibility from being unfolded. -/
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x

/-- Recursion along a function into the natural numbers: the fuel makes it reduce on closed terms. -/
noncomputable def WellFounded.Nat.fix {α : Sort u} {motive : α → Sort v} (h : α → Nat)
    (F : (x : α) → ((y : α) → InvImage (· < ·) h y x → motive y) → motive x) (x : α) : motive x :=
  (InvImage.wf h Nat.lt_wf).fix F x
theorem WellFounded.Nat.fix_eq {α : Sort u} {motive : α → Sort v} (h : α → Nat)
    (F : (x : α) → ((y : α) → InvImage (· < ·) h y x → motive y) → motive x) (x : α) :
    WellFounded.Nat.fix h F x = F x (fun y _ => WellFounded.Nat.fix h F y) :=
  WellFounded.fix_eq (InvImage.wf h Nat.lt_wf) F x

/-- Comparison by a measure. -/
def Measure {α : Sort u} : (α → Nat) → α → α → Prop := InvImage (fun a b => a < b)
/-- The well-founded relation of a measure. -/
abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel
/-- Comparison by size. -/
abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := measure sizeOf
instance (priority := low) [SizeOf α] : WellFoundedRelation α := sizeOfWFRel

namespace Prod
section
variable {α : Type u} {β : Type v} (ra : α → α → Prop) (rb : β → β → Prop)
/-- The lexicographic order of pairs. -/
protected inductive Lex : α × β → α × β → Prop where
  | left {a₁} (b₁) {a₂} (b₂) (h : ra a₁ a₂) : Prod.Lex (a₁, b₁) (a₂, b₂)
  | right (a) {b₁ b₂} (h : rb b₁ b₂) : Prod.Lex (a, b₁) (a, b₂)
/-- Both components are related. -/
inductive RProd : α × β → α × β → Prop where
  | intro {a₁ b₁ a₂ b₂} (h₁ : ra a₁ a₂) (h₂ : rb b₁ b₂) : RProd (a₁, b₁) (a₂, b₂)
end
section
variable {α : Type u} {β : Type v} {ra : α → α → Prop} {rb : β → β → Prop}
theorem lex_def {p q : α × β} : Prod.Lex ra rb p q ↔ ra p.1 q.1 ∨ p.1 = q.1 ∧ rb p.2 q.2 :=
  ⟨fun h => by cases h with
    | left _ _ h => exact .inl h
    | right _ h => exact .inr ⟨rfl, h⟩,
   fun h => match p, q, h with
    | _, _, .inl h => .left _ _ h
    | (_, _), (_, _), .inr ⟨e, h⟩ => by cases e; exact .right _ h⟩
theorem lexAccessible {a : α} (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) : Acc (Prod.Lex ra rb) (a, b) := by
  induction aca generalizing b with
  | intro a _ iha =>
    induction acb b with
    | intro b _ ihb =>
      exact ⟨_, fun ⟨x, y⟩ h => (lex_def.mp h).elim (fun h => iha x h y) (fun ⟨e, h⟩ => by cases e; exact ihb y h)⟩
@[reducible] def lex (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun (a, b) => lexAccessible (WellFounded.apply ha.wf a) (WellFounded.apply hb.wf) b⟩
instance [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] : WellFoundedRelation (α × β) := lex ha hb
end
end Prod

namespace PSigma
section
variable {α : Sort u} {β : α → Sort v} (r : α → α → Prop) (s : ∀ a, β a → β a → Prop)
/-- The lexicographic order of dependent pairs. -/
protected inductive Lex : PSigma β → PSigma β → Prop where
  | left : ∀ {a₁ : α} (b₁ : β a₁) {a₂ : α} (b₂ : β a₂), r a₁ a₂ → PSigma.Lex ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  | right : ∀ (a : α) {b₁ b₂ : β a}, s a b₁ b₂ → PSigma.Lex ⟨a, b₁⟩ ⟨a, b₂⟩
end
section
variable {α : Sort u} {β : α → Sort v} {r : α → α → Prop} {s : ∀ a, β a → β a → Prop}
theorem lexAccessible {a : α} (aca : Acc r a) (acb : ∀ a, WellFounded (s a)) (b : β a) : Acc (PSigma.Lex r s) ⟨a, b⟩ := by
  induction aca with
  | intro a _ iha =>
    induction (acb a).apply b with
    | intro b _ ihb =>
      refine ⟨_, fun y h => ?_⟩
      have key : ∀ x y : PSigma β, PSigma.Lex r s x y → y = ⟨a, b⟩ → Acc (PSigma.Lex r s) x := by
        intro x y h e
        cases h with
        | left b₁ b₂ h => cases e; exact iha _ h _
        | right a' h => cases e; exact ihb _ h
      exact key y _ h rfl
@[reducible] def lex (ha : WellFoundedRelation α) (hb : ∀ a, WellFoundedRelation (β a)) : WellFoundedRelation (PSigma β) where
  rel := PSigma.Lex ha.rel (fun a => (hb a).rel)
  wf := ⟨fun ⟨a, b⟩ => lexAccessible (WellFounded.apply ha.wf a) (fun a => (hb a).wf) b⟩
instance [ha : WellFoundedRelation α] [hb : ∀ a, WellFoundedRelation (β a)] : WellFoundedRelation (PSigma β) := lex ha hb
end
end PSigma

/-- Turns conditions into hypotheses, so that the proof of termination can use them. -/
@[wf_preprocess] theorem ite_eq_dite {α : Sort u} {P : Prop} {_ : Decidable P} {a b : α} :
    (if P then a else b) = (if _h : P then a else b) := dite_eq_ite.symm
