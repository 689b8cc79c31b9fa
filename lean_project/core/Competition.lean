import Competition.Notation
import Competition.Algebra
import Competition.Set
import Competition.Finset.Basic
import Competition.Finset.Notation
import Competition.Factorial
import Competition.Number
/-
Competition mathematics on natural numbers and integers: notation, definitions and basic theory, with Mathlib's names
where Mathlib has the same thing. A problem file says `import Competition`; `Competition/header.txt` is its usual beginning.
-/
