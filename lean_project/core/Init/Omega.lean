prelude
import Init.Fin.Basic
import Init.Omega.Constraint
