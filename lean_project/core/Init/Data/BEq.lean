/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Equality tests: what it means that `==` is lawful, and the lemmas about `==` and `!=`.
-/
prelude
import Init.Core.Injective
set_option linter.all false

universe u v w

/-! ## Inequality tests and the laws -/

/-- `a != b`, the negation of `a == b`. -/
@[inline] def bne {α : Type u} [BEq α] (a b : α) : Bool := !(a == b)

/-- The test is reflexive. -/
class ReflBEq (α) [BEq α] : Prop where
  /-- Every element equals itself. -/
  protected rfl {a : α} : a == a

/-- The test decides equality. -/
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  /-- Elements that test equal are equal. -/
  eq_of_beq : {a b : α} → a == b → a = b

export LawfulBEq (eq_of_beq)

/-- The test is symmetric and transitive. -/
class PartialEquivBEq (α) [BEq α] : Prop where
  /-- Symmetry. -/
  symm : {a b : α} → a == b → b == a
  /-- Transitivity. -/
  trans : {a b c : α} → a == b → b == c → a == c

/-- The test is an equivalence relation. -/
class EquivBEq (α) [BEq α] : Prop extends PartialEquivBEq α, ReflBEq α

theorem beq_self_eq_true [BEq α] [ReflBEq α] (a : α) : (a == a) = true := ReflBEq.rfl
attribute [simp] beq_self_eq_true
theorem BEq.rfl [BEq α] [ReflBEq α] {a : α} : a == a := ReflBEq.rfl
theorem BEq.refl [BEq α] [ReflBEq α] (a : α) : a == a := ReflBEq.rfl
theorem BEq.symm [BEq α] [PartialEquivBEq α] {a b : α} : a == b → b == a := PartialEquivBEq.symm
theorem BEq.trans [BEq α] [PartialEquivBEq α] {a b c : α} : a == b → b == c → a == c := PartialEquivBEq.trans
theorem beq_of_eq [BEq α] [ReflBEq α] {a b : α} (h : a = b) : a == b := h ▸ ReflBEq.rfl

instance (priority := low) [DecidableEq α] : LawfulBEq α where
  rfl := decide_eq_true rfl
  eq_of_beq h := of_decide_eq_true h

instance [BEq α] [LawfulBEq α] : EquivBEq α where
  symm h := beq_of_eq (eq_of_beq h).symm
  trans h h' := beq_of_eq ((eq_of_beq h).trans (eq_of_beq h'))

/-- A lawful test decides equality. -/
def instDecidableEqOfLawfulBEq [BEq α] [LawfulBEq α] : DecidableEq α := fun x y =>
  if h : x == y then isTrue (eq_of_beq h) else isFalse fun e => h (beq_of_eq e)

/-! ## Lemmas -/

@[simp] theorem beq_iff_eq [BEq α] [LawfulBEq α] {a b : α} : a == b ↔ a = b := ⟨eq_of_beq, beq_of_eq⟩
theorem not_beq_of_ne [BEq α] [LawfulBEq α] {a b : α} (ne : a ≠ b) : ¬(a == b) := fun h => ne (eq_of_beq h)
theorem beq_false_of_ne [BEq α] [LawfulBEq α] {a b : α} (h : a ≠ b) : (a == b) = false :=
  eq_false_of_ne_true (not_beq_of_ne h)
theorem beq_eq_false_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b :=
  ⟨fun h e => ne_true_of_eq_false h (beq_of_eq e), beq_false_of_ne⟩
attribute [simp] beq_eq_false_iff_ne
private theorem ne_of_beq_eq_false [BEq α] [ReflBEq α] {a b : α} (h : (a == b) = false) : a ≠ b := fun e =>
  ne_true_of_eq_false h (beq_of_eq e)
private theorem bne_of_ne [BEq α] [LawfulBEq α] {a b : α} (h : a ≠ b) : a != b := congrArg not (beq_false_of_ne h)
@[simp] theorem bne_self_eq_false [BEq α] [ReflBEq α] (a : α) : (a != a) = false := congrArg not (beq_self_eq_true a)
@[simp] theorem bne_self_eq_false' [DecidableEq α] (a : α) : (a != a) = false := bne_self_eq_false a
@[simp] theorem beq_self_eq_true' [DecidableEq α] (a : α) : (a == a) = true := beq_self_eq_true a
private theorem ne_of_bne [BEq α] [LawfulBEq α] {a b : α} (h : (a != b) = true) : a ≠ b := fun e => by
  rw [e, bne_self_eq_false] at h; exact Bool.noConfusion h
@[simp] theorem bne_iff_ne [BEq α] [LawfulBEq α] {a b : α} : a != b ↔ a ≠ b := ⟨ne_of_bne, bne_of_ne⟩
@[simp] theorem bne_eq_false_iff_eq [BEq α] [LawfulBEq α] {a b : α} : (a != b) = false ↔ a = b :=
  ⟨fun h => eq_of_beq (by cases h' : (a == b) with
    | true => rfl
    | false => rw [bne, h'] at h; exact Bool.noConfusion h), fun e => e ▸ bne_self_eq_false a⟩
theorem beq_comm [BEq α] [PartialEquivBEq α] {a b : α} : (a == b) = (b == a) := by
  cases h : (b == a) with
  | true => exact BEq.symm h
  | false => exact eq_false_of_ne_true fun h' => ne_true_of_eq_false h (BEq.symm h')
theorem bne_comm [BEq α] [PartialEquivBEq α] {a b : α} : (a != b) = (b != a) := congrArg not beq_comm
theorem beq_eq_beq [BEq α] [LawfulBEq α] {a b c d : α} (h : a = b ↔ c = d) : (a == b) = (c == d) := by
  cases h' : (c == d) with
  | true => exact beq_of_eq (h.mpr (eq_of_beq h'))
  | false => exact beq_false_of_ne fun e => ne_of_beq_eq_false h' (h.mp e)
theorem beq_eq_decide [BEq α] [LawfulBEq α] [DecidableEq α] {a b : α} : (a == b) = decide (a = b) := by
  by_cases h : a = b
  · rw [decide_eq_true h]; exact beq_of_eq h
  · rw [decide_eq_false h]; exact beq_false_of_ne h
