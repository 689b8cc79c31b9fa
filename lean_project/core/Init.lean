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
import Init.Surface.Unexpanders
import Init.Core.Decidable
import Init.Core.Simp
import Init.Core.WF
import Init.Core.Injective
