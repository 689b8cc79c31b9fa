import Competition.Finset.Basic
/-
Sums and products over finite sets as they are written: `∑ x ∈ s, f x` and `∏ x ∈ s, f x`, with Mathlib's precedences.
-/
set_option linter.all false

/-- A pattern of `fun` may be any term. -/
local instance : Coe (Lean.TSyntax `term) (Lean.TSyntax `Lean.Parser.Term.funBinder) where coe x := ⟨x.raw⟩

/-- `∑ x ∈ s, f x`: the sum of the values on a finite set; `∑ x ∈ s with p x, f x` keeps the elements with a property. -/
syntax (name := bigSum) "∑ " term:max " ∈ " term (" with " term)? ", " term:67 : term
syntax (name := bigSumIn) "∑ " term:max " in " term (" with " term)? ", " term:67 : term
/-- `∏ x ∈ s, f x`: the product of the values on a finite set. -/
syntax (name := bigProd) "∏ " term:max " ∈ " term (" with " term)? ", " term:67 : term
syntax (name := bigProdIn) "∏ " term:max " in " term (" with " term)? ", " term:67 : term
macro_rules
  | `(∑ $x:term ∈ $s, $f) => `(Finset.sum $s fun $x => $f)
  | `(∑ $x:term ∈ $s with $p, $f) => `(Finset.sum (Finset.filter (fun $x => $p) $s) fun $x => $f)
macro_rules
  | `(∑ $x:term in $s, $f) => `(Finset.sum $s fun $x => $f)
  | `(∑ $x:term in $s with $p, $f) => `(Finset.sum (Finset.filter (fun $x => $p) $s) fun $x => $f)
macro_rules
  | `(∏ $x:term ∈ $s, $f) => `(Finset.prod $s fun $x => $f)
  | `(∏ $x:term ∈ $s with $p, $f) => `(Finset.prod (Finset.filter (fun $x => $p) $s) fun $x => $f)
macro_rules
  | `(∏ $x:term in $s, $f) => `(Finset.prod $s fun $x => $f)
  | `(∏ $x:term in $s with $p, $f) => `(Finset.prod (Finset.filter (fun $x => $p) $s) fun $x => $f)

/-- `{x ∈ s | p x}`: the elements of a finite set with a property. -/
syntax (name := finsetBuilder) "{" Lean.binderIdent " ∈ " term " | " term "}" : term
macro_rules
  | `({ $x:ident ∈ $s | $p }) => `(Finset.filter (fun $x:ident => $p) $s)

/-- Shows a sum as it is written. -/
@[app_unexpander Finset.sum] def Finset.sum.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident => $f) => `(∑ $x:ident ∈ $s, $f)
  | `($_ $s fun ($x:ident : $_) => $f) => `(∑ $x:ident ∈ $s, $f)
  | _ => throw ()
/-- Shows a product as it is written. -/
@[app_unexpander Finset.prod] def Finset.prod.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident => $f) => `(∏ $x:ident ∈ $s, $f)
  | `($_ $s fun ($x:ident : $_) => $f) => `(∏ $x:ident ∈ $s, $f)
  | _ => throw ()
