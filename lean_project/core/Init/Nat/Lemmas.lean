/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: all the standard lemmas.
-/
prelude
import Init.Nat.Induction
import Init.Nat.Order
import Init.Nat.Sub
import Init.Nat.MinMax
import Init.Nat.Mul
import Init.Nat.DivMod
import Init.Nat.Dvd
import Init.Nat.Lcm
import Init.Nat.Pow
import Init.Nat.Decide
