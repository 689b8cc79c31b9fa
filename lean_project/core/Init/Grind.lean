/-
What the native `grind` needs for propositional logic, congruence closure and quantifiers.
-/
prelude
import Init.Grind.Lemmas
import Init.Grind.Classes
