import Competition.Notation
import Competition.Algebra
import Competition.Set
import Competition.Finset.Basic
import Competition.Finset.Notation
import Competition.Finset.Lemmas
import Competition.Finset.Sums
import Competition.Factorial
import Competition.Induction
import Competition.FactorialLemmas
import Competition.Number
import Competition.Parity
import Competition.Prime
import Competition.ModEq
import Competition.Divisibility
import Competition.Divisors
import Competition.Digits
import Competition.Abs
import Competition.Fintype
import Competition.ZMod
import Competition.Tactic
/-
Competition mathematics on natural numbers and integers: notation, definitions and basic theory, with Mathlib's names
where Mathlib has the same thing. A problem file says `import Competition`; `Competition/header.txt` is its usual beginning.
-/
