import Competition.Tactic.Logic
/-!
Case distinctions and inductions with names, `tauto`, and other names under which tactics go.
-/
namespace Competition.Structure

variable {p q : Prop}
theorem imp_or : (p → q) ↔ ¬p ∨ q := Classical.imp_iff_not_or
theorem not_imp : ¬(p → q) ↔ p ∧ ¬q := Classical.not_imp
theorem not_and : ¬(p ∧ q) ↔ ¬p ∨ ¬q := Classical.not_and_iff_not_or_not
theorem iff_or : (p ↔ q) ↔ (p ∧ q) ∨ (¬p ∧ ¬q) := by by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]
theorem not_iff : ¬(p ↔ q) ↔ (p ∧ ¬q) ∨ (¬p ∧ q) := Competition.Logic.not_iff_cases

end Competition.Structure

/-- Takes conjunctions, disjunctions and existential statements of the context apart, until each case is closed. -/
syntax "tauto_cases" : tactic
macro_rules
  | `(tactic| tauto_cases) => `(tactic| first
      | contradiction
      | exact absurd (Eq.symm ‹_ = _›) ‹_›
      | (rename _ ∧ _ => h; rcases h with ⟨_, _⟩; tauto_cases)
      | (rename ∃ _, _ => h; rcases h with ⟨_, _⟩; tauto_cases)
      | (rename _ ∨ _ => h; rcases h with _ | _ <;> tauto_cases))

/-- `tauto` proves what holds by classical propositional logic from the hypotheses (quantified statements and equations
are opaque). Each disjunction doubles the cases. -/
macro "tauto" : tactic => `(tactic| focus
  intros
  first
  | assumption
  | contradiction
  | trivial
  | (refine Classical.byContradiction fun goal => ?_
     try simp only [ne_eq, Classical.not_not, not_or, Competition.Structure.not_imp, Competition.Structure.not_and,
       Competition.Structure.not_iff, Competition.Structure.iff_or, Competition.Structure.imp_or, not_true_eq_false,
       not_false_eq_true] at *
     all_goals tauto_cases))


/-- `induction' n with k ih` is induction with the names of the step in order and one goal per case, for natural numbers
and lists (`with x xs ih`), and `induction' n using P with …` for principles with one case (`Nat.strongRecOn`: `with n ih`)
or the cases `base` and `succ` (`Nat.le_induction`: `with n hn ih`). -/
syntax "induction' " term,+ (" using " ident)? (" with" (ppSpace colGt ident)+)? : tactic
macro_rules
  | `(tactic| induction' $e:term) => `(tactic| induction $e:term)
  | `(tactic| induction' $e:term with $a:ident) => `(tactic| induction $e:term with | zero => ?_ | succ $a:ident => ?_)
  | `(tactic| induction' $e:term with $a:ident $b:ident) => `(tactic|
      induction $e:term with | zero => ?_ | succ $a:ident $b:ident => ?_)
  | `(tactic| induction' $e:term with $a:ident $b:ident $c:ident) => `(tactic|
      induction $e:term with | nil => ?_ | cons $a:ident $b:ident $c:ident => ?_)
  | `(tactic| induction' $e:term using $p:ident with $a:ident $b:ident) => `(tactic|
      induction $e:term using $p:ident with | _ $a:ident $b:ident => ?_)
  | `(tactic| induction' $e:term, $f:term using $p:ident with $a:ident $b:ident $c:ident) => `(tactic|
      induction $e:term, $f:term using $p:ident with | base => ?_ | succ $a:ident $b:ident $c:ident => ?_)

/-- `cases' e with x y` is a case distinction with names: the two sides of a disjunction, the parts of a conjunction, of an
existential statement or of a structure, the predecessor of a natural number, head and tail of a list. -/
syntax "cases' " term (" with" (ppSpace colGt ident)+)? : tactic
macro_rules
  | `(tactic| cases' $e:term) => `(tactic| rcases ($e))
  | `(tactic| cases' $e:term with $a:ident) => `(tactic| first
      | refine Or.elim $e (fun $a:ident => ?_) (fun $a:ident => ?_)
      | (rcases ($e) with _ | $a:ident)
      | (rcases ($e) with ⟨$a:ident⟩))
  | `(tactic| cases' $e:term with $a:ident $b:ident) => `(tactic| first
      | refine Or.elim $e (fun $a:ident => ?_) (fun $b:ident => ?_)
      | refine And.elim (fun $a:ident $b:ident => ?_) $e
      | refine Exists.elim $e (fun $a:ident $b:ident => ?_)
      | (rcases ($e) with _ | ⟨$a:ident, $b:ident⟩)
      | (rcases ($e) with ⟨$a:ident, $b:ident⟩))

/-- `omega_nat` is an older name of `omega`. -/
macro "omega_nat" : tactic => `(tactic| omega)
/-- `simp_arith` is `simp +arith`. -/
macro "simp_arith" l:(Lean.Parser.Tactic.location)? : tactic => `(tactic| simp +arith $[$l:location]?)
/-- `decide!` is `decide +kernel`: the kernel evaluates, nothing else does before. -/
macro "decide!" : tactic => `(tactic| decide +kernel)
/-- `ext1 x` applies one extensionality lemma. -/
macro "ext1" xs:(ppSpace colGt rintroPat)* : tactic => `(tactic| ext $xs* : 1)
/-- `set x := e with h` names `e`: it is replaced by `x` everywhere, and `h : x = e`. -/
syntax "set " ident " := " term (" with " ident)? : tactic
macro_rules
  | `(tactic| set $x:ident := $e with $h:ident) => `(tactic| (
      rcases (⟨$e, rfl⟩ : ∃ y, y = $e) with ⟨$x:ident, $h:ident⟩
      try simp only [← $h:ident] at *))
  | `(tactic| set $x:ident := $e) => `(tactic| set $x:ident := $e with h)
