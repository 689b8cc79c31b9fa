/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Boolean algebra: each identity is checked on all truth values.
-/
prelude
import Init.Data.BEq
set_option linter.all false

universe u v w

namespace Bool

/-- Exclusive or. -/
abbrev xor : Bool → Bool → Bool := bne

/-! ## Constants -/

@[simp] theorem or_false (b : Bool) : (b || false) = b := by cases b <;> rfl
@[simp] theorem or_true (b : Bool) : (b || true) = true := by cases b <;> rfl
@[simp] theorem false_or (b : Bool) : (false || b) = b := rfl
@[simp] theorem true_or (b : Bool) : (true || b) = true := rfl
@[simp] theorem or_self (b : Bool) : (b || b) = b := by cases b <;> rfl
@[simp] theorem and_false (b : Bool) : (b && false) = false := by cases b <;> rfl
@[simp] theorem and_true (b : Bool) : (b && true) = b := by cases b <;> rfl
@[simp] theorem false_and (b : Bool) : (false && b) = false := rfl
@[simp] theorem true_and (b : Bool) : (true && b) = b := rfl
@[simp] theorem and_self (b : Bool) : (b && b) = b := by cases b <;> rfl
@[simp] theorem not_true : (!true) = false := rfl
@[simp] theorem not_false : (!false) = true := rfl
@[simp] theorem not_not (b : Bool) : (!!b) = b := by cases b <;> rfl
@[simp] theorem not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := by cases b <;> simp
@[simp] theorem not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := by cases b <;> simp
@[simp] theorem or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by cases a <;> cases b <;> simp
@[simp] theorem and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := by cases a <;> cases b <;> simp

/-! ## Conjunction and disjunction -/

theorem and_comm : ∀ (x y : Bool), (x && y) = (y && x) := by intro x y; cases x <;> cases y <;> rfl
theorem and_assoc (x y z : Bool) : (x && y && z) = (x && (y && z)) := by cases x <;> rfl
theorem and_left_comm (x y z : Bool) : (x && (y && z)) = (y && (x && z)) := by cases x <;> cases y <;> rfl
theorem and_right_comm (x y z : Bool) : (x && y && z) = (x && z && y) := by cases x <;> cases y <;> cases z <;> rfl
@[simp] theorem and_self_left (a b : Bool) : (a && (a && b)) = (a && b) := by cases a <;> rfl
@[simp] theorem and_self_right (a b : Bool) : ((a && b) && b) = (a && b) := by cases a <;> cases b <;> rfl
@[simp] theorem not_and_self (x : Bool) : (!x && x) = false := by cases x <;> rfl
@[simp] theorem and_not_self (x : Bool) : (x && !x) = false := by cases x <;> rfl
theorem or_comm : ∀ (x y : Bool), (x || y) = (y || x) := by intro x y; cases x <;> cases y <;> rfl
theorem or_assoc (x y z : Bool) : (x || y || z) = (x || (y || z)) := by cases x <;> rfl
theorem or_left_comm (x y z : Bool) : (x || (y || z)) = (y || (x || z)) := by cases x <;> cases y <;> rfl
theorem or_right_comm (x y z : Bool) : (x || y || z) = (x || z || y) := by cases x <;> cases y <;> cases z <;> rfl
@[simp] theorem or_self_left (a b : Bool) : (a || (a || b)) = (a || b) := by cases a <;> rfl
@[simp] theorem or_self_right (a b : Bool) : ((a || b) || b) = (a || b) := by cases a <;> cases b <;> rfl
@[simp] theorem not_or_self (x : Bool) : (!x || x) = true := by cases x <;> rfl
@[simp] theorem or_not_self (x : Bool) : (x || !x) = true := by cases x <;> rfl
@[simp] theorem not_and (x y : Bool) : (!(x && y)) = (!x || !y) := by cases x <;> rfl
@[simp] theorem not_or (x y : Bool) : (!(x || y)) = (!x && !y) := by cases x <;> rfl
theorem and_or_distrib_left (x y z : Bool) : (x && (y || z)) = (x && y || x && z) := by cases x <;> rfl
theorem and_or_distrib_right (x y z : Bool) : ((x || y) && z) = (x && z || y && z) := by
  cases x <;> cases y <;> cases z <;> rfl
theorem or_and_distrib_left (x y z : Bool) : (x || y && z) = ((x || y) && (x || z)) := by cases x <;> rfl
theorem or_and_distrib_right (x y z : Bool) : (x && y || z) = ((x || z) && (y || z)) := by
  cases x <;> cases y <;> cases z <;> rfl


/-! ## Exclusive or -/

@[simp] theorem false_xor (x : Bool) : (false ^^ x) = x := by cases x <;> rfl
@[simp] theorem xor_false (x : Bool) : (x ^^ false) = x := by cases x <;> rfl
@[simp] theorem true_xor (x : Bool) : (true ^^ x) = !x := by cases x <;> rfl
@[simp] theorem xor_true (x : Bool) : (x ^^ true) = !x := by cases x <;> rfl
@[simp] theorem xor_self (x : Bool) : (x ^^ x) = false := by cases x <;> rfl
@[simp] theorem not_xor_self (x : Bool) : (!x ^^ x) = true := by cases x <;> rfl
@[simp] theorem xor_not_self (x : Bool) : (x ^^ !x) = true := by cases x <;> rfl
theorem not_xor (x y : Bool) : (!x ^^ y) = !(x ^^ y) := by cases x <;> cases y <;> rfl
theorem xor_not (x y : Bool) : (x ^^ !y) = !(x ^^ y) := by cases x <;> cases y <;> rfl
@[simp] theorem not_xor_not (x y : Bool) : (!x ^^ !y) = (x ^^ y) := by cases x <;> cases y <;> rfl
theorem xor_comm (x y : Bool) : (x ^^ y) = (y ^^ x) := by cases x <;> cases y <;> rfl
theorem xor_assoc (x y z : Bool) : ((x ^^ y) ^^ z) = (x ^^ (y ^^ z)) := by cases x <;> cases y <;> cases z <;> rfl
theorem xor_left_comm (x y z : Bool) : (x ^^ (y ^^ z)) = (y ^^ (x ^^ z)) := by cases x <;> cases y <;> cases z <;> rfl
theorem xor_right_comm (x y z : Bool) : ((x ^^ y) ^^ z) = ((x ^^ z) ^^ y) := by
  cases x <;> cases y <;> cases z <;> rfl
theorem and_xor_distrib_left (x y z : Bool) : (x && (y ^^ z)) = ((x && y) ^^ (x && z)) := by
  cases x <;> cases y <;> cases z <;> rfl
theorem and_xor_distrib_right (x y z : Bool) : ((x ^^ y) && z) = ((x && z) ^^ (y && z)) := by
  cases x <;> cases y <;> cases z <;> rfl
theorem xor_left_inj {x y z : Bool} : (x ^^ y) = (x ^^ z) ↔ y = z := by cases x <;> cases y <;> cases z <;> simp
theorem xor_right_inj {x y z : Bool} : (x ^^ z) = (y ^^ z) ↔ x = y := by cases x <;> cases y <;> cases z <;> simp

/-! ## Equality of truth values -/

theorem eq_false_of_not_eq_true {b : Bool} : ¬b = true → b = false := eq_false_of_ne_true
theorem eq_true_of_not_eq_false {b : Bool} : ¬b = false → b = true := eq_true_of_ne_false
theorem eq_false_iff : {b : Bool} → b = false ↔ b ≠ true
  | true => ⟨fun h => Bool.noConfusion h, fun h => absurd rfl h⟩
  | false => ⟨fun _ => Bool.false_ne_true, fun _ => rfl⟩
theorem ne_false_iff : {b : Bool} → b ≠ false ↔ b = true
  | true => ⟨fun _ => rfl, fun _ => Bool.true_ne_false⟩
  | false => ⟨fun h => absurd rfl h, fun h => Bool.noConfusion h⟩
theorem eq_iff_iff {a b : Bool} : a = b ↔ (a = true ↔ b = true) := by cases a <;> cases b <;> simp
@[simp] theorem coe_iff_coe {a b : Bool} : (a = true ↔ b = true) ↔ a = b := eq_iff_iff.symm
@[simp] theorem coe_true_iff_false {a b : Bool} : (a = true ↔ b = false) ↔ a = (!b) := by cases a <;> cases b <;> simp
@[simp] theorem coe_false_iff_true {a b : Bool} : (a = false ↔ b = true) ↔ (!a) = b := by cases a <;> cases b <;> simp
@[simp] theorem coe_false_iff_false {a b : Bool} : (a = false ↔ b = false) ↔ (!a) = (!b) := by
  cases a <;> cases b <;> simp
theorem eq_false_or_eq_true : (b : Bool) → b = true ∨ b = false
  | true => .inl rfl
  | false => .inr rfl
@[simp] theorem beq_true (b : Bool) : (b == true) = b := by cases b <;> rfl
@[simp] theorem beq_false (b : Bool) : (b == false) = !b := by cases b <;> rfl
@[simp] theorem true_beq (b : Bool) : (true == b) = b := by cases b <;> rfl
@[simp] theorem false_beq (b : Bool) : (false == b) = !b := by cases b <;> rfl
theorem bne_true (b : Bool) : (b != true) = !b := by cases b <;> rfl
theorem bne_false (b : Bool) : (b != false) = b := by cases b <;> rfl
theorem true_bne (b : Bool) : (true != b) = !b := by cases b <;> rfl
theorem false_bne (b : Bool) : (false != b) = b := by cases b <;> rfl
@[simp] theorem not_beq_self (x : Bool) : ((!x) == x) = false := by cases x <;> rfl
@[simp] theorem beq_not_self (x : Bool) : (x == !x) = false := by cases x <;> rfl
theorem not_eq_self (b : Bool) : ((!b) = b) ↔ False := by cases b <;> simp
theorem eq_not_self (b : Bool) : (b = (!b)) ↔ False := by cases b <;> simp
attribute [simp] not_eq_self eq_not_self
theorem not_inj {x y : Bool} (h : (!x) = (!y)) : x = y := by cases x <;> cases y <;> first | rfl | exact Bool.noConfusion h
@[simp] theorem not_inj_iff {x y : Bool} : (!x) = (!y) ↔ x = y := ⟨not_inj, congrArg _⟩
theorem not_eq_not {a b : Bool} : ¬a = (!b) ↔ a = b := by cases a <;> cases b <;> simp
theorem not_not_eq {a b : Bool} : ¬(!a) = b ↔ a = b := by cases a <;> cases b <;> simp
attribute [simp] not_eq_not not_not_eq
theorem not_eq_eq_eq_not {a b : Bool} : ((!a) = b) ↔ (a = !b) := by cases a <;> cases b <;> simp
theorem beq_comm {a b : Bool} : (a == b) = (b == a) := by cases a <;> cases b <;> rfl
theorem beq_eq_decide_eq [BEq α] [LawfulBEq α] [DecidableEq α] (a b : α) : (a == b) = decide (a = b) := beq_eq_decide
theorem beq_to_eq (a b : Bool) : ((a == b) = true) = (a = b) := by cases a <;> cases b <;> simp
theorem not_beq_to_not_eq (a b : Bool) : ((!(a == b)) = true) = ¬(a = b) := by cases a <;> cases b <;> simp

/-! ## Truth values as propositions -/

theorem and_eq_true_iff {x y : Bool} : (x && y) = true ↔ x = true ∧ y = true := by cases x <;> cases y <;> simp
theorem or_eq_true_iff {x y : Bool} : (x || y) = true ↔ x = true ∨ y = true := by cases x <;> cases y <;> simp
theorem and_eq_false_iff {x y : Bool} : (x && y) = false ↔ x = false ∨ y = false := by cases x <;> cases y <;> simp
@[simp] theorem or_eq_false_iff {x y : Bool} : (x || y) = false ↔ x = false ∧ y = false := by
  cases x <;> cases y <;> simp
@[simp] theorem and_eq_false_imp {x y : Bool} : (x && y) = false ↔ (x = true → y = false) := by
  cases x <;> cases y <;> simp
theorem and_iff_left_iff_imp {a b : Bool} : (a && b) = a ↔ (a → b) := by cases a <;> cases b <;> simp
theorem and_iff_right_iff_imp {a b : Bool} : (a && b) = b ↔ (b → a) := by cases a <;> cases b <;> simp
theorem or_iff_left_iff_imp {a b : Bool} : (a || b) = a ↔ (b → a) := by cases a <;> cases b <;> simp
theorem or_iff_right_iff_imp {a b : Bool} : (a || b) = b ↔ (a → b) := by cases a <;> cases b <;> simp
theorem iff_self_and {a b : Bool} : a = (a && b) ↔ (a → b) := by cases a <;> cases b <;> simp
theorem iff_self_or {a b : Bool} : a = (a || b) ↔ (b → a) := by cases a <;> cases b <;> simp
attribute [simp] and_iff_left_iff_imp and_iff_right_iff_imp or_iff_left_iff_imp or_iff_right_iff_imp
attribute [simp] iff_self_and iff_self_or
theorem eq_false_imp_eq_true {b b' : Bool} : (b = false → b' = true) ↔ (b || b') = true := by
  cases b <;> cases b' <;> simp
theorem eq_true_imp_eq_false {b b' : Bool} : (b = true → b' = false) ↔ (b && b') = false := by
  cases b <;> cases b' <;> simp
@[simp] theorem forall_bool {p : Bool → Prop} : (∀ b, p b) ↔ p false ∧ p true :=
  ⟨fun h => ⟨h false, h true⟩, fun ⟨f, t⟩ b => match b with
    | false => f
    | true => t⟩
@[simp] theorem exists_bool {p : Bool → Prop} : (∃ b, p b) ↔ p false ∨ p true :=
  ⟨fun ⟨b, h⟩ => match b, h with
    | false, h => .inl h
    | true, h => .inr h, fun h => h.elim (fun f => ⟨_, f⟩) (fun t => ⟨_, t⟩)⟩

instance : {p : Bool → Prop} → [DecidablePred p] → Decidable (∀ x, p x)
  | p, _ => if f : p false then if t : p true then isTrue (forall_bool.mpr ⟨f, t⟩)
      else isFalse (fun h => t (h true)) else isFalse (fun h => f (h false))
instance : {p : Bool → Prop} → [DecidablePred p] → Decidable (∃ x, p x)
  | p, _ => if f : p false then isTrue ⟨_, f⟩ else if t : p true then isTrue ⟨_, t⟩
      else isFalse (fun h => (exists_bool.mp h).elim f t)

/-! ## Conditionals and decisions -/

theorem cond_eq_ite {α : Sort u} {b : Bool} {t e : α} : cond b t e = if b then t else e := by
  cases b
  · exact (if_neg Bool.false_ne_true).symm
  · exact (if_pos rfl).symm
theorem cond_eq_if {α : Sort u} {b : Bool} {x y : α} : (bif b then x else y) = (if b then x else y) := cond_eq_ite
@[simp] theorem cond_not {α : Sort u} (b : Bool) (t e : α) : cond (!b) t e = cond b e t := by cases b <;> rfl
@[simp] theorem cond_self {α : Sort u} (c : Bool) (t : α) : cond c t t = t := by cases c <;> rfl
@[simp] theorem cond_true_left (c x : Bool) : cond c true x = (c || x) := by cases c <;> rfl
@[simp] theorem cond_false_left (c x : Bool) : cond c false x = (!c && x) := by cases c <;> rfl
@[simp] theorem cond_true_right (c x : Bool) : cond c x true = (!c || x) := by cases c <;> rfl
@[simp] theorem cond_false_right (c x : Bool) : cond c x false = (c && x) := by cases c <;> rfl
theorem cond_decide {α : Sort u} (p : Prop) [Decidable p] (t e : α) : cond (decide p) t e = if p then t else e := by
  by_cases h : p
  · rw [if_pos h, decide_eq_true h]; rfl
  · rw [if_neg h, decide_eq_false h]; rfl
theorem apply_cond {α : Sort u} {β : Sort v} (f : α → β) {b : Bool} {a a' : α} :
    f (bif b then a else a') = bif b then f a else f a' := by cases b <;> rfl
@[simp] theorem decide_eq_true (b : Bool) [h : Decidable (b = true)] : decide (b = true) = b := by
  cases b
  · exact decide_eq_false Bool.false_ne_true
  · exact _root_.decide_eq_true rfl
@[simp] theorem decide_eq_false (b : Bool) [h : Decidable (b = false)] : decide (b = false) = !b := by
  cases b
  · exact _root_.decide_eq_true rfl
  · exact _root_.decide_eq_false Bool.true_ne_false
@[simp] theorem decide_and (p q : Prop) [dpq : Decidable (p ∧ q)] [dp : Decidable p] [dq : Decidable q] :
    decide (p ∧ q) = (decide p && decide q) := by
  apply eq_iff_iff.mpr
  rw [and_eq_true_iff, decide_eq_true_iff, decide_eq_true_iff, decide_eq_true_iff]
@[simp] theorem decide_or (p q : Prop) [dpq : Decidable (p ∨ q)] [dp : Decidable p] [dq : Decidable q] :
    decide (p ∨ q) = (decide p || decide q) := by
  apply eq_iff_iff.mpr
  rw [or_eq_true_iff, decide_eq_true_iff, decide_eq_true_iff, decide_eq_true_iff]
@[simp] theorem decide_iff_dist (p q : Prop) [dpq : Decidable (p ↔ q)] [dp : Decidable p] [dq : Decidable q] :
    decide (p ↔ q) = (decide p == decide q) := by
  apply eq_iff_iff.mpr
  rw [beq_iff_eq, decide_eq_true_iff, decide_eq_decide]
attribute [simp] decide_eq_decide
theorem decide_coe (b : Bool) [Decidable (b = true)] : decide (b = true) = b := decide_eq_true b
theorem of_decide_iff {p : Prop} [Decidable p] : decide p ↔ p := decide_eq_true_iff
theorem ite_eq_true_distrib (c : Prop) [h : Decidable c] (t f : Bool) :
    ((if c then t else f) = true) = (if c then t = true else f = true) := by by_cases h : c <;> simp [h]
theorem ite_eq_false_distrib (c : Prop) [h : Decidable c] (t f : Bool) :
    ((if c then t else f) = false) = (if c then t = false else f = false) := by by_cases h : c <;> simp [h]
@[simp] theorem if_true_left (p : Prop) [h : Decidable p] (f : Bool) : (ite p true f) = (p || f) := by
  by_cases h : p <;> simp [h]
@[simp] theorem if_false_left (p : Prop) [h : Decidable p] (f : Bool) : (ite p false f) = (!p && f) := by
  by_cases h : p <;> simp [h]
@[simp] theorem if_true_right (p : Prop) [h : Decidable p] (t : Bool) : (ite p t true) = (!(p : Bool) || t) := by
  by_cases h : p <;> simp [h]
@[simp] theorem if_false_right (p : Prop) [h : Decidable p] (t : Bool) : (ite p t false) = (p && t) := by
  by_cases h : p <;> simp [h]

/-! ## As numbers -/

/-- One for `true`, zero for `false`. -/
def toNat (b : Bool) : Nat := cond b 1 0
@[simp] theorem toNat_false : false.toNat = 0 := rfl
@[simp] theorem toNat_true : true.toNat = 1 := rfl
@[simp] theorem toNat_eq_zero {b : Bool} : b.toNat = 0 ↔ b = false := by
  cases b
  · exact ⟨fun _ => rfl, fun _ => rfl⟩
  · exact ⟨fun h => Nat.noConfusion h, fun h => Bool.noConfusion h⟩
@[simp] theorem toNat_eq_one {b : Bool} : b.toNat = 1 ↔ b = true := by
  cases b
  · exact ⟨fun h => Nat.noConfusion h, fun h => Bool.noConfusion h⟩
  · exact ⟨fun _ => rfl, fun _ => rfl⟩
end Bool

export Bool (cond_eq_if xor)
instance : LE Bool := ⟨fun a b => a = true → b = true⟩
instance : LT Bool := ⟨fun a b => a = false ∧ b = true⟩
theorem Bool.le_true (x : Bool) : x ≤ true := fun _ => rfl
theorem Bool.false_le (x : Bool) : false ≤ x := fun h => Bool.noConfusion h
theorem Bool.le_refl (x : Bool) : x ≤ x := id
theorem Bool.le_trans {x y z : Bool} (h : x ≤ y) (h' : y ≤ z) : x ≤ z := fun e => h' (h e)
