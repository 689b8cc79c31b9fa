/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

The normal form behind `ac_rfl` and `ac_nf`. The native tactic turns both sides of an equation into `Expr`s over
numbered variables; `Context.eq_of_norm` says that equal normal forms mean equal values.
-/
prelude
import Init.AC.Classes

namespace Lean.Data.AC

/-- A term of variables, given by their numbers, and one operation. -/
inductive Expr where
  | var (x : Nat)
  | op (lhs rhs : Expr)

/-- The value of a variable and whether it is the identity. -/
structure Variable {α : Sort u} (op : α → α → α) : Type u where
  /-- The value. -/
  value : α
  /-- The proof that the value is the identity, if it is known to be. -/
  neutral : Option (PLift (Std.LawfulIdentity op value))

/-- The operation with what is known about it, and the variables. -/
structure Context (α : Sort u) where
  /-- The operation. -/
  op : α → α → α
  /-- It is associative. -/
  assoc : Std.Associative op
  /-- It may be commutative. -/
  comm : Option (PLift (Std.Commutative op))
  /-- It may be idempotent. -/
  idem : Option (PLift (Std.IdempotentOp op))
  /-- The variables. -/
  vars : List (Variable op)
  /-- The value of numbers that no variable has. -/
  arbitrary : α

namespace Context

variable {α : Sort u}

/-- The value of the variable with a number. -/
def valueAt {op : α → α → α} (arbitrary : α) : List (Variable op) → Nat → α
  | [], _ => arbitrary
  | v :: _, 0 => v.value
  | _ :: vs, i + 1 => valueAt arbitrary vs i
/-- Whether the variable with a number is known to be the identity. -/
def neutralAt {op : α → α → α} : List (Variable op) → Nat → Bool
  | [], _ => false
  | v :: _, 0 => match v.neutral with
    | some _ => true
    | none => false
  | _ :: vs, i + 1 => neutralAt vs i
/-- The value of a variable. -/
def value (ctx : Context α) (x : Nat) : α := valueAt ctx.arbitrary ctx.vars x
/-- Whether a variable is known to be the identity. -/
def isNeutral (ctx : Context α) (x : Nat) : Bool := neutralAt ctx.vars x

theorem neutralAt_sound {op : α → α → α} (d : α) : (vs : List (Variable op)) → (x : Nat) → neutralAt vs x = true →
    (∀ a, op (valueAt d vs x) a = a) ∧ (∀ a, op a (valueAt d vs x) = a)
  | [], _, h => Bool.noConfusion h
  | ⟨_, some ⟨l⟩⟩ :: _, 0, _ => ⟨l.left_id, l.right_id⟩
  | ⟨_, none⟩ :: _, 0, h => absurd h (fun h => Bool.noConfusion h)
  | _ :: vs, i + 1, h => neutralAt_sound d vs i h

end Context

variable {α : Sort u}

/-- The value of a term. -/
def eval (ctx : Context α) : Expr → α
  | .var x => ctx.value x
  | .op l r => ctx.op (eval ctx l) (eval ctx r)

/-- The variables of a term in front of others, from left to right. -/
def Expr.toListOnto : Expr → List Nat → List Nat
  | .var x, ys => x :: ys
  | .op l r, ys => l.toListOnto (r.toListOnto ys)

/-- The value of `x :: xs`. -/
def evalList (ctx : Context α) (x : Nat) : List Nat → α
  | [] => ctx.value x
  | y :: ys => ctx.op (ctx.value x) (evalList ctx y ys)
/-- The value of a list; the empty one has none. -/
def evalList? (ctx : Context α) : List Nat → Option (PLift α)
  | [] => none
  | x :: xs => some ⟨evalList ctx x xs⟩

/-- Drops the variables that are the identity. -/
def dropNeutrals (ctx : Context α) : List Nat → List Nat
  | [] => []
  | x :: xs => match ctx.isNeutral x with
    | true => dropNeutrals ctx xs
    | false => x :: dropNeutrals ctx xs
/-- Drops the variables that are the identity, unless nothing would be left. -/
def removeNeutrals (ctx : Context α) : List Nat → List Nat
  | [] => []
  | x :: xs => match dropNeutrals ctx (x :: xs) with
    | [] => [x]
    | y :: ys => y :: ys
/-- Puts a variable into its place in a sorted list. -/
def insertSorted (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: ys => match Nat.ble x y with
    | true => x :: y :: ys
    | false => y :: insertSorted x ys
/-- Sorts by insertion. -/
def sort : List Nat → List Nat
  | [] => []
  | x :: xs => insertSorted x (sort xs)
/-- Drops repetitions of neighbours. -/
def mergeIdem : List Nat → List Nat
  | [] => []
  | x :: xs => match mergeIdem xs with
    | [] => [x]
    | y :: ys => match Nat.beq x y with
      | true => y :: ys
      | false => x :: y :: ys
/-- The normal form. -/
def norm (ctx : Context α) (e : Expr) : List Nat :=
  let xs := removeNeutrals ctx (e.toListOnto [])
  let xs := match ctx.comm with
    | some _ => sort xs
    | none => xs
  match ctx.idem with
  | some _ => mergeIdem xs
  | none => xs

/-- Equality of lists of numbers as a test. -/
def sameList : List Nat → List Nat → Bool
  | [], [] => true
  | x :: xs, y :: ys => Nat.beq x y && sameList xs ys
  | _, _ => false
theorem eq_of_sameList : (xs ys : List Nat) → sameList xs ys = true → xs = ys
  | [], [], _ => rfl
  | [], _ :: _, h => Bool.noConfusion h
  | _ :: _, [], h => Bool.noConfusion h
  | x :: xs, y :: ys, h => by
    have h : (Nat.beq x y && sameList xs ys) = true := h
    cases hb : Nat.beq x y with
    | true =>
      rw [hb] at h
      rw [Nat.eq_of_beq_eq_true hb, eq_of_sameList xs ys h]
    | false => rw [hb] at h; exact Bool.noConfusion h

/-- Two lists have the same value. -/
def Same (ctx : Context α) (xs ys : List Nat) : Prop := evalList? ctx xs = evalList? ctx ys

theorem Same.cons {ctx : Context α} (x : Nat) : {xs ys : List Nat} → Same ctx xs ys → Same ctx (x :: xs) (x :: ys)
  | [], [], _ => rfl
  | [], _ :: _, h => absurd h (fun h => by cases h)
  | _ :: _, [], h => absurd h (fun h => by cases h)
  | y :: ys, z :: zs, h => by
    have e : evalList ctx y ys = evalList ctx z zs :=
      congrArg (fun o : Option (PLift α) => (o.getD ⟨ctx.arbitrary⟩).down) h
    show some (PLift.up (ctx.op (ctx.value x) (evalList ctx y ys))) =
      some (PLift.up (ctx.op (ctx.value x) (evalList ctx z zs)))
    rw [e]

/-- The value of a term in front of a list. -/
theorem eval_toListOnto (ctx : Context α) : (e : Expr) → (y : Nat) → (ys : List Nat) →
    evalList? ctx (e.toListOnto (y :: ys)) = some ⟨ctx.op (eval ctx e) (evalList ctx y ys)⟩
  | .var _, _, _ => rfl
  | .op l r, y, ys => by
    have hr := eval_toListOnto ctx r y ys
    show evalList? ctx (l.toListOnto (r.toListOnto (y :: ys))) = _
    cases hz : r.toListOnto (y :: ys) with
    | nil => rw [hz] at hr; cases hr
    | cons z zs =>
      rw [hz] at hr
      have e : evalList ctx z zs = ctx.op (eval ctx r) (evalList ctx y ys) :=
        congrArg (fun o : Option (PLift α) => (o.getD ⟨ctx.arbitrary⟩).down) hr
      rw [eval_toListOnto ctx l z zs, e]
      show _ = some (PLift.up (ctx.op (ctx.op (eval ctx l) (eval ctx r)) (evalList ctx y ys)))
      rw [ctx.assoc.assoc]
theorem eval_toList (ctx : Context α) : (e : Expr) → evalList? ctx (e.toListOnto []) = some ⟨eval ctx e⟩
  | .var _ => rfl
  | .op l r => by
    have hr := eval_toList ctx r
    show evalList? ctx (l.toListOnto (r.toListOnto [])) = _
    cases hz : r.toListOnto [] with
    | nil => rw [hz] at hr; cases hr
    | cons z zs =>
      rw [hz] at hr
      have e : evalList ctx z zs = eval ctx r :=
        congrArg (fun o : Option (PLift α) => (o.getD ⟨ctx.arbitrary⟩).down) hr
      rw [eval_toListOnto ctx l z zs, e]
      rfl

/-- In front of something, the identity can be dropped. -/
theorem same_drop {ctx : Context α} {x : Nat} (h : ctx.isNeutral x = true) (y : Nat) (ys : List Nat) :
    Same ctx (x :: y :: ys) (y :: ys) :=
  congrArg (fun a => some (PLift.up a)) ((Context.neutralAt_sound ctx.arbitrary ctx.vars x h).1 _)
/-- What dropping leaves has the same value, or all was the identity. -/
theorem dropNeutrals_spec (ctx : Context α) : (xs : List Nat) →
    (dropNeutrals ctx xs = [] ∧ ∀ x, Same ctx (x :: xs) [x]) ∨
    (dropNeutrals ctx xs ≠ [] ∧ Same ctx xs (dropNeutrals ctx xs))
  | [] => Or.inl ⟨rfl, fun _ => rfl⟩
  | x :: xs => by
    have ih := dropNeutrals_spec ctx xs
    cases hx : ctx.isNeutral x with
    | true =>
      have e : dropNeutrals ctx (x :: xs) = dropNeutrals ctx xs := by unfold dropNeutrals; rw [hx]; cases xs <;> rfl
      rw [e]
      cases ih with
      | inl ih =>
        refine Or.inl ⟨ih.1, fun y => ?_⟩
        refine ((ih.2 x).cons y).trans ?_
        exact congrArg (fun a => some (PLift.up a)) ((Context.neutralAt_sound ctx.arbitrary ctx.vars x hx).2 _)
      | inr ih =>
        refine Or.inr ⟨ih.1, ?_⟩
        cases xs with
        | nil => exact absurd rfl ih.1
        | cons y ys => exact (same_drop hx y ys).trans ih.2
    | false =>
      have e : dropNeutrals ctx (x :: xs) = x :: dropNeutrals ctx xs := by
        show (match ctx.isNeutral x with
          | true => dropNeutrals ctx xs
          | false => x :: dropNeutrals ctx xs) = _
        rw [hx]
      rw [e]
      refine Or.inr ⟨(fun h => by cases h), ?_⟩
      cases ih with
      | inl ih => rw [ih.1]; exact ih.2 x
      | inr ih => exact ih.2.cons x
theorem removeNeutrals_same (ctx : Context α) : (xs : List Nat) → Same ctx xs (removeNeutrals ctx xs)
  | [] => rfl
  | x :: xs => by
    have h := dropNeutrals_spec ctx (x :: xs)
    show Same ctx (x :: xs) (match dropNeutrals ctx (x :: xs) with
      | [] => [x]
      | y :: ys => y :: ys)
    cases h with
    | inl h =>
      rw [h.1]
      have hx : dropNeutrals ctx xs = [] ∧ ∀ y, Same ctx (y :: xs) [y] := by
        cases dropNeutrals_spec ctx xs with
        | inl h' => exact h'
        | inr h' =>
          have e := h.1
          cases hn : ctx.isNeutral x with
          | true =>
            have e' : dropNeutrals ctx (x :: xs) = dropNeutrals ctx xs := by
              show (match ctx.isNeutral x with
                | true => dropNeutrals ctx xs
                | false => x :: dropNeutrals ctx xs) = _
              rw [hn]
            rw [e'] at e
            exact absurd e h'.1
          | false =>
            have e' : dropNeutrals ctx (x :: xs) = x :: dropNeutrals ctx xs := by
              show (match ctx.isNeutral x with
                | true => dropNeutrals ctx xs
                | false => x :: dropNeutrals ctx xs) = _
              rw [hn]
            rw [e'] at e
            cases e
      exact hx.2 x
    | inr h =>
      cases hd : dropNeutrals ctx (x :: xs) with
      | nil => exact absurd hd h.1
      | cons y ys =>
        have h₂ := h.2
        rw [hd] at h₂
        exact h₂

theorem insertSorted_same (ctx : Context α) (c : Std.Commutative ctx.op) (x : Nat) : (ys : List Nat) →
    Same ctx (x :: ys) (insertSorted x ys)
  | [] => rfl
  | y :: ys => by
    show Same ctx (x :: y :: ys) (match Nat.ble x y with
      | true => x :: y :: ys
      | false => y :: insertSorted x ys)
    cases Nat.ble x y with
    | true => rfl
    | false =>
      refine Eq.trans ?_ ((insertSorted_same ctx c x ys).cons y)
      cases ys with
      | nil => exact congrArg (fun a => some (PLift.up a)) (c.comm _ _)
      | cons z zs =>
        show some (PLift.up (ctx.op (ctx.value x) (ctx.op (ctx.value y) (evalList ctx z zs)))) =
          some (PLift.up (ctx.op (ctx.value y) (ctx.op (ctx.value x) (evalList ctx z zs))))
        rw [← ctx.assoc.assoc, c.comm (ctx.value x), ctx.assoc.assoc]
theorem sort_same (ctx : Context α) (c : Std.Commutative ctx.op) : (xs : List Nat) → Same ctx xs (sort xs)
  | [] => rfl
  | x :: xs => ((sort_same ctx c xs).cons x).trans (insertSorted_same ctx c x (sort xs))
theorem mergeIdem_same (ctx : Context α) (i : Std.IdempotentOp ctx.op) : (xs : List Nat) → Same ctx xs (mergeIdem xs)
  | [] => rfl
  | x :: xs => by
    refine ((mergeIdem_same ctx i xs).cons x).trans ?_
    show Same ctx (x :: mergeIdem xs) (match mergeIdem xs with
      | [] => [x]
      | y :: ys => match Nat.beq x y with
        | true => y :: ys
        | false => x :: y :: ys)
    cases mergeIdem xs with
    | nil => rfl
    | cons y ys =>
      show Same ctx (x :: y :: ys) (match Nat.beq x y with
        | true => y :: ys
        | false => x :: y :: ys)
      cases hb : Nat.beq x y with
      | false => rfl
      | true =>
        rw [Nat.eq_of_beq_eq_true hb]
        cases ys with
        | nil => exact congrArg (fun a => some (PLift.up a)) (i.idempotent _)
        | cons z zs =>
          show some (PLift.up (ctx.op (ctx.value y) (ctx.op (ctx.value y) (evalList ctx z zs)))) =
            some (PLift.up (ctx.op (ctx.value y) (evalList ctx z zs)))
          rw [← ctx.assoc.assoc, i.idempotent]

theorem norm_same (ctx : Context α) (e : Expr) : Same ctx (e.toListOnto []) (norm ctx e) := by
  refine (removeNeutrals_same ctx (e.toListOnto [])).trans ?_
  have hc : Same ctx (removeNeutrals ctx (e.toListOnto [])) (match ctx.comm with
      | some _ => sort (removeNeutrals ctx (e.toListOnto []))
      | none => removeNeutrals ctx (e.toListOnto [])) := by
    cases ctx.comm with
    | none => rfl
    | some c => exact sort_same ctx c.down _
  refine hc.trans ?_
  show Same ctx _ (match ctx.idem with
    | some _ => mergeIdem _
    | none => _)
  cases ctx.idem with
  | none => rfl
  | some i => exact mergeIdem_same ctx i.down _

/-- Terms with equal normal forms have equal values. -/
theorem Context.eq_of_norm (ctx : Context α) (a b : Expr) (h : sameList (norm ctx a) (norm ctx b) = true) :
    eval ctx a = eval ctx b := by
  have e : evalList? ctx (a.toListOnto []) = evalList? ctx (b.toListOnto []) :=
    (norm_same ctx a).trans ((congrArg (evalList? ctx) (eq_of_sameList _ _ h)).trans (norm_same ctx b).symm)
  rw [eval_toList, eval_toList] at e
  exact congrArg (fun o : Option (PLift α) => (o.getD ⟨ctx.arbitrary⟩).down) e

end Lean.Data.AC
