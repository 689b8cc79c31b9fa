/-
Everything that must exist before syntax, macros and tactics do.
-/
prelude
import Init.Prelude.Basic
import Init.Prelude.Classes
import Init.Prelude.Data
import Init.Prelude.Monad
import Init.Prelude.Syntax
