/-
Everything that the native `omega` cites.
-/
prelude
import Init.Fin.Basic
