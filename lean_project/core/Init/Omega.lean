prelude
import Init.Omega.Int
import Init.Omega.Constraint
