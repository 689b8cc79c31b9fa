import Competition.Tactic.Ring
/-!
`linarith` and `positivity`-like tactics on natural numbers and integers: products of variables are made to look alike
(`ring_monomials`), the rest is the native `omega`.
-/
open Lean.Parser.Tactic

/-- Adds the facts given as hints to the context. -/
syntax "add_facts " "[" term,* "]" : tactic
macro_rules
  | `(tactic| add_facts []) => `(tactic| skip)
  | `(tactic| add_facts [$h]) => `(tactic| have := $h)
  | `(tactic| add_facts [$h, $hs,*]) => `(tactic| (have := $h; add_facts [$hs,*]))

/-- `linarith` (`linarith [h₁, h₂]`) proves a linear (in)equality of natural numbers or integers, or a contradiction,
from the hypotheses and the given facts. Products of variables count as variables, after multiplying out. Being `omega`,
it reasons about integers, with `/` and `%` by literals, so it proves more than Mathlib's on these types, and nothing on
others. -/
syntax "linarith" (" [" term,* "]")? : tactic
macro_rules
  | `(tactic| linarith) => `(tactic| first
      | omega
      | (focus (ring_monomials at *; all_goals omega))
      | (refine propext ?_; linarith)
      | (refine And.intro ?_ ?_ <;> linarith))
  | `(tactic| linarith [$hs,*]) => `(tactic| (add_facts [$hs,*]; linarith))
/-- `linarith only [h₁, h₂]`: here the same as `linarith [h₁, h₂]`. -/
macro "linarith" " only" " [" hs:term,* "]" : tactic => `(tactic| linarith [$hs,*])
