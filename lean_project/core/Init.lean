/-
The core library for the embedded Lean: every ordinary file imports this module.
-/
prelude
import Init.Prelude
import Init.Surface.Macros
import Init.Surface.Extra
import Init.Surface.Config
import Init.Core.Coe
import Init.Core.Logic
import Init.Core.Decidable
import Init.Core.Simp
import Init.Core.WF
import Init.Core.Injective
import Init.Core.Array
import Init.Core.String
import Init.Core.Monad
import Init.Data.BEq
import Init.Data.Bool
import Init.Data.Function
import Init.Data.Option
import Init.Data.Prod
import Init.GetElem
import Init.Nat.Basic
import Init.Nat.Div
import Init.Nat.Gcd
import Init.Nat.Simproc
import Init.Nat.Lemmas
import Init.Int.Basic
import Init.Int.Ring
import Init.Int.Order
import Init.Int.DivMod
import Init.Fin.Basic
import Init.List.Basic
import Init.Omega
import Init.AC
import Init.Int.Lemmas
import Init.Linear.Nat
import Init.Linear.Int
import Init.Surface.Unexpanders
import Init.Surface.UnexpandersData
