/-!
Tactics of logic under Mathlib's names: negations pushed inwards, proofs by contradiction and contraposition, witnesses,
case distinctions with names for what they give.
-/
namespace Competition.Logic

variable {p q : Prop}

/-- Contraposition. -/
theorem of_contrapositive (h : ¬q → ¬p) : p → q := fun hp => Classical.byContradiction fun hq => h hq hp
/-- The negation of an equivalence. -/
theorem not_iff_cases : ¬(p ↔ q) ↔ (p ∧ ¬q) ∨ (¬p ∧ q) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]
/-- The negation of a conjunction, in the form of an implication. -/
theorem not_and_imp : ¬(p ∧ q) ↔ (p → ¬q) := not_and
/-- The negation of an implication. -/
theorem not_imp_and : ¬(p → q) ↔ p ∧ ¬q := Classical.not_imp
/-- The negation of a universal statement. -/
theorem not_forall_exists {α : Sort u} {r : α → Prop} : (¬∀ x, r x) ↔ ∃ x, ¬r x := Classical.not_forall
/-- Refuting an existential statement with a bound. -/
theorem not_exists_and {α : Sort u} {r s : α → Prop} : (¬∃ x, r x ∧ s x) ↔ ∀ x, r x → ¬s x :=
  ⟨fun h x hr hs => h ⟨x, hr, hs⟩, fun h ⟨x, hr, hs⟩ => h x hr hs⟩
theorem nat_not_ge {a b : Nat} : ¬a ≥ b ↔ a < b := Nat.not_le
theorem nat_not_gt {a b : Nat} : ¬a > b ↔ a ≤ b := Nat.not_lt
theorem int_not_ge {a b : Int} : ¬a ≥ b ↔ a < b := Int.not_le
theorem int_not_gt {a b : Int} : ¬a > b ↔ a ≤ b := Int.not_lt

end Competition.Logic

open Lean.Parser.Tactic

/-- `push_neg` (`push_neg at h`) moves negations inwards: through `∧` (which becomes an implication), `∨`, `→`, `↔`, `∀`,
`∃`, double negation, and through `<` and `≤` of natural numbers and integers. It does nothing where there is no
negation. -/
macro "push_neg" l:(location)? : tactic => `(tactic| focus
  try simp only [ne_eq, Classical.not_not, Competition.Logic.not_exists_and, not_exists, not_or,
    Competition.Logic.not_and_imp, Competition.Logic.not_imp_and, Competition.Logic.not_iff_cases,
    Competition.Logic.not_forall_exists, Competition.Logic.nat_not_ge, Competition.Logic.nat_not_gt, Nat.not_le,
    Nat.not_lt, Competition.Logic.int_not_ge, Competition.Logic.int_not_gt, Int.not_le, Int.not_lt] $[$l]?
  all_goals try simp only [← ne_eq] $[$l]?)

/-- `by_contra h` proves the goal from its negation `h`; the negation of `¬p` is taken to be `p`. Without a name, the
hypothesis is `this`. -/
syntax "by_contra" (ppSpace colGt (ident <|> hole))? : tactic
macro_rules
  | `(tactic| by_contra $h:ident) => `(tactic| first
      | (guard_target = Not _; intro $h:ident) | refine Classical.byContradiction fun $h:ident => ?_)
  | `(tactic| by_contra $_:hole) => `(tactic| first
      | (guard_target = Not _; intro _) | refine Classical.byContradiction fun _ => ?_)
  | `(tactic| by_contra) => do
      let h := Lean.mkIdent `this
      `(tactic| by_contra $h:ident)

/-- `by_contra! h` is `by_contra h` with the negation pushed inwards. -/
syntax "by_contra!" (ppSpace colGt ident)? : tactic
macro_rules
  | `(tactic| by_contra! $h:ident) => `(tactic| (refine Classical.byContradiction fun $h:ident => ?_; push_neg at $h:ident))
  | `(tactic| by_contra!) => do
      let h := Lean.mkIdent `this
      `(tactic| by_contra! $h:ident)

/-- `contrapose` turns a goal `p → q` into `¬q → ¬p`; `contrapose h` proves the negation of `h` from the negation of the
goal, which takes the name `h` (or the one given after `with`). -/
syntax "contrapose" (ppSpace colGt ident (" with " ident)?)? : tactic
/-- `contrapose!` is `contrapose` with both negations pushed inwards. -/
syntax "contrapose!" (ppSpace colGt ident (" with " ident)?)? : tactic
macro_rules
  | `(tactic| contrapose) => `(tactic| refine Competition.Logic.of_contrapositive ?_)
  | `(tactic| contrapose $h:ident) => `(tactic| (revert $h:ident; contrapose; intro $h:ident))
  | `(tactic| contrapose $h:ident with $e:ident) => `(tactic| (revert $h:ident; contrapose; intro $e:ident))
  | `(tactic| contrapose!) => `(tactic| (contrapose; push_neg))
  | `(tactic| contrapose! $h:ident) => `(tactic| (revert $h:ident; contrapose; intro $h:ident; push_neg at $h:ident ⊢))
  | `(tactic| contrapose! $h:ident with $e:ident) => `(tactic|
      (revert $h:ident; contrapose; intro $e:ident; push_neg at $e:ident ⊢))

/-- What `use` tries on the goal that is left. -/
macro "use_discharger" : tactic => `(tactic| first
  | with_reducible rfl | assumption | trivial | (refine ⟨?_, ?_⟩ <;> first | with_reducible rfl | assumption | trivial))

/-- `use a, b` gives the first components of an existential statement or a structure and tries `rfl`, `assumption` and
`trivial` on what is left. -/
macro "use " es:term,+ : tactic => `(tactic| first
  | (refine ⟨$es,*, ?_⟩; try use_discharger) | exact ⟨$es,*⟩)
/-- `existsi a, b` gives the first components of an existential statement. -/
macro "existsi " es:term,+ : tactic => `(tactic| refine ⟨$es,*, ?_⟩)

/-- `split_ands` splits conjunctions in the goal. -/
macro "split_ands" : tactic => `(tactic| repeat' refine And.intro ?_ ?_)

/-- `nth_rewrite n [e]` rewrites the `n`th occurrence (counted from 1) only. -/
macro "nth_rewrite " n:num s:rwRuleSeq l:(location)? : tactic => `(tactic|
  rewrite (occs := .pos [$(⟨n.raw⟩)]) $s:rwRuleSeq $[$l]?)
/-- `nth_rw n [e]` rewrites the `n`th occurrence (counted from 1) only and tries `rfl`. -/
macro "nth_rw " n:num s:rwRuleSeq l:(location)? : tactic => `(tactic| rw (occs := .pos [$(⟨n.raw⟩)]) $s:rwRuleSeq $[$l]?)

