/-
Macros of the surface that native code has under names with numbers in them, to which no constant can be bound:
`simp!`, `simp_all!` and `dsimp!` are `simp`, `simp_all` and `dsimp` with the option `+autoUnfold`.
-/
prelude
import Init.Surface.Macros

namespace Lean.Parser.Tactic

/-- The optional configuration of a tactic, with `+autoUnfold` as its last item. -/
private def withAutoUnfold (config : Syntax) : Syntax :=
  let name := Syntax.ident .none "autoUnfold".toRawSubstring' `autoUnfold .nil
  let option := Syntax.node2 .none `Lean.Parser.Tactic.posConfigItem (mkAtom "+") name
  let item := Syntax.node1 .none `Lean.Parser.Tactic.configItem option
  let items := (config.getArg 0).getArgs.push item
  Syntax.node1 .none `Lean.Parser.Tactic.optConfig (Syntax.node .none nullKind items)

@[macro Lean.Parser.Tactic.simpAutoUnfold] def expandSimpAutoUnfold : Macro := fun s =>
  pure (Syntax.node6 .none `Lean.Parser.Tactic.simp (mkAtomFrom (s.getArg 0) "simp")
    (withAutoUnfold (s.getArg 1)) (s.getArg 2) (s.getArg 3) (s.getArg 4) (s.getArg 5))

@[macro Lean.Parser.Tactic.dsimpAutoUnfold] def expandDsimpAutoUnfold : Macro := fun s =>
  pure (Syntax.node6 .none `Lean.Parser.Tactic.dsimp (mkAtomFrom (s.getArg 0) "dsimp")
    (withAutoUnfold (s.getArg 1)) (s.getArg 2) (s.getArg 3) (s.getArg 4) (s.getArg 5))

@[macro Lean.Parser.Tactic.simpAllAutoUnfold] def expandSimpAllAutoUnfold : Macro := fun s =>
  pure (Syntax.node5 .none `Lean.Parser.Tactic.simpAll (mkAtomFrom (s.getArg 0) "simp_all")
    (withAutoUnfold (s.getArg 1)) (s.getArg 2) (s.getArg 3) (s.getArg 4))

end Lean.Parser.Tactic
