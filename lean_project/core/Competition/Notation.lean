/-
Notation of competition statements: `ℕ`, `ℤ`, `∃!`, sets given by a property.
Mathlib has the same notation; only the forms that statements about natural numbers and integers use are here.
-/
set_option linter.all false

notation "ℕ" => Nat
notation "ℤ" => Int

/-- There is exactly one value with the property. -/
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x

syntax (name := existsUnique) "∃! " Lean.binderIdent+ (" : " term)? ", " term : term
macro_rules
  | `(∃! $x:ident, $b) => `(ExistsUnique fun $x:ident => $b)
  | `(∃! $x:ident : $t, $b) => `(ExistsUnique fun $x:ident : $t => $b)
  | `(∃! $x:ident $y $xs*, $b) => `(ExistsUnique fun $x:ident => ∃! $y $xs*, $b)
  | `(∃! $x:ident $y $xs* : $t, $b) => `(ExistsUnique fun $x:ident : $t => ∃! $y $xs* : $t, $b)

/-- A set of elements of a type: a property that they have or have not. -/
def Set (α : Type u) := α → Prop
/-- The set of the elements with a property. -/
def setOf {α : Type u} (p : α → Prop) : Set α := p

/-- `{x | p x}`, `{x : t | p x}`: the set of the elements with a property. -/
syntax (name := setBuilder) "{" Lean.binderIdent (" : " term)? " | " term "}" : term
macro_rules
  | `({ $x:ident | $p }) => `(setOf fun $x:ident => $p)
  | `({ $x:ident : $t | $p }) => `(setOf fun $x:ident : $t => $p)
  | `({ $_:hole | $p }) => `(setOf fun _ => $p)
  | `({ $_:hole : $t | $p }) => `(setOf fun _ : $t => $p)


/-- Shows `setOf fun x => p` as it is written. -/
@[app_unexpander setOf] def setOf.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $p) => `({ $x:ident | $p })
  | `($_ fun ($x:ident : $t) => $p) => `({ $x:ident : $t | $p })
  | _ => throw ()
/-- Shows `ExistsUnique fun x => p` as it is written. -/
@[app_unexpander ExistsUnique] def ExistsUnique.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $p) => `(∃! $x:ident, $p)
  | `($_ fun ($x:ident : $t) => $p) => `(∃! $x:ident : $t, $p)
  | _ => throw ()
