/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

Injectivity of constructors, for the types that were declared before its lemmas could be generated.
-/
prelude
import Init.Core.WF
set_option linter.all false
set_option warn.classDefReducibility false

gen_injective_theorems% Prod
gen_injective_theorems% PProd
gen_injective_theorems% MProd
gen_injective_theorems% Subtype
gen_injective_theorems% Sigma
gen_injective_theorems% PSigma
gen_injective_theorems% Fin
gen_injective_theorems% Array
gen_injective_theorems% Sum
gen_injective_theorems% PSum
gen_injective_theorems% Nat
gen_injective_theorems% Option
gen_injective_theorems% List
gen_injective_theorems% Except
gen_injective_theorems% EStateM.Result
gen_injective_theorems% ULift
gen_injective_theorems% PLift
gen_injective_theorems% BitVec
gen_injective_theorems% Char
gen_injective_theorems% UInt8
gen_injective_theorems% UInt16
gen_injective_theorems% UInt32
gen_injective_theorems% UInt64
gen_injective_theorems% USize
gen_injective_theorems% ByteArray
gen_injective_theorems% String
gen_injective_theorems% String.Pos.Raw
gen_injective_theorems% Substring.Raw
gen_injective_theorems% Lean.Name
gen_injective_theorems% Lean.Syntax
