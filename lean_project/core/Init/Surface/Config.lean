/-
The types of the values that options of tactics take: `rw (occs := .pos [2]) [h]`, `erw [h]`, `simp (etaStruct := .none)`,
`simp (config := { contextual := true })`.

Native code reads the options by itself, but elaborates their values as terms of these types, and takes the fields of a
structure by their position: names, order and defaults are forced, and follow Lean's own core (Apache-2.0).
-/
prelude
import Init.Core.Coe

namespace Lean.Meta

/-- Which definitions may be unfolded. -/
inductive TransparencyMode where
  /-- All. -/
  | all
  /-- All but the irreducible ones. -/
  | default
  /-- Reducible ones only. -/
  | reducible
  /-- Reducible ones and instances. -/
  | instances
  /-- None. -/
  | none

/-- For which structures `x` and `⟨x.1, x.2⟩` are the same. -/
inductive EtaStructMode where
  /-- All. -/
  | all
  /-- All but classes. -/
  | notClasses
  /-- None. -/
  | none

/-- Which places a rewriting step applies to. -/
inductive Occurrences where
  /-- All. -/
  | all
  /-- Those with these numbers, from 1. -/
  | pos (idxs : List Nat)
  /-- All but those with these numbers. -/
  | neg (idxs : List Nat)

instance : Coe (List Nat) Occurrences := ⟨.pos⟩

/-- The order of the goals that `apply` leaves. -/
inductive ApplyNewGoals where
  /-- Those on which no other depends first. -/
  | nonDependentFirst
  /-- Only those on which no other depends. -/
  | nonDependentOnly
  /-- All, as they come. -/
  | all

/-- The options of `simp`. -/
structure Simp.Config where
  /-- How many subterms may be visited. -/
  maxSteps : Nat := 100000
  /-- How deep side conditions of side conditions may be. -/
  maxDischargeDepth : Nat := 2
  /-- In `p → q`, simplify `q` with the help of `p`. -/
  contextual : Bool := false
  /-- Remember results for subterms. -/
  memoize : Bool := true
  /-- Go through the term only once. -/
  singlePass : Bool := false
  /-- Substitute the values of `let`. -/
  zeta : Bool := true
  /-- Apply `fun`. -/
  beta : Bool := true
  /-- Contract `fun x => f x`. -/
  eta : Bool := true
  /-- Contract `⟨x.1, x.2⟩`. -/
  etaStruct : EtaStructMode := .all
  /-- Reduce `match` on constructors. -/
  iota : Bool := true
  /-- Reduce projections of constructors. -/
  proj : Bool := true
  /-- Evaluate decidable propositions. -/
  decide : Bool := false
  /-- Normalise linear arithmetic. -/
  arith : Bool := false
  /-- Unfold definitions. -/
  autoUnfold : Bool := false
  /-- Use definitional steps where no congruence lemma allows a rewriting step. -/
  dsimp : Bool := true
  /-- Fail when nothing changes. -/
  failIfUnchanged : Bool := true
  /-- Evaluate closed terms. -/
  ground : Bool := false
  /-- Unfold functions that have not got all their arguments, too. -/
  unfoldPartialApp : Bool := false
  /-- Unfold local definitions. -/
  zetaDelta : Bool := false
  /-- Look lemmas up by the whole pattern, not the head alone. -/
  index : Bool := true
  /-- Leave definitional steps out of the proof. -/
  implicitDefEqProofs : Bool := true
  /-- Drop unused `let`s. -/
  zetaUnused : Bool := true
  /-- Treat exhausted limits as failures. -/
  catchRuntime : Bool := true
  /-- Substitute the values of `have`. -/
  zetaHave : Bool := true
  /-- Turn `let` into `have` where possible. -/
  letToHave : Bool := true
  /-- Generate congruence lemmas for functions. -/
  congrConsts : Bool := true
  /-- Write literals of bit vectors by `BitVec.ofNat`. -/
  bitVecOfNat : Bool := true
  /-- Warn of big exponents. -/
  warnExponents : Bool := true
  /-- Ask for suggested lemmas. -/
  suggestions : Bool := false
  /-- How many suggested lemmas to take. -/
  maxSuggestions : Option Nat := none
  /-- Unfold the definitions of this file. -/
  locals : Bool := false
  /-- Simplify instance arguments, too. -/
  instances : Bool := false

/-- The options of `simp_all`. -/
structure Simp.ConfigCtx extends Simp.Config where
  contextual := true

/-- The options of `dsimp`. -/
structure DSimp.Config where
  /-- Substitute the values of `let`. -/
  zeta : Bool := true
  /-- Apply `fun`. -/
  beta : Bool := true
  /-- Contract `fun x => f x`. -/
  eta : Bool := true
  /-- Contract `⟨x.1, x.2⟩`. -/
  etaStruct : EtaStructMode := .all
  /-- Reduce `match` on constructors. -/
  iota : Bool := true
  /-- Reduce projections of constructors. -/
  proj : Bool := true
  /-- Evaluate decidable propositions. -/
  decide : Bool := false
  /-- Unfold definitions. -/
  autoUnfold : Bool := false
  /-- Fail when nothing changes. -/
  failIfUnchanged : Bool := true
  /-- Unfold functions that have not got all their arguments, too. -/
  unfoldPartialApp : Bool := false
  /-- Unfold local definitions. -/
  zetaDelta : Bool := false
  /-- Look lemmas up by the whole pattern, not the head alone. -/
  index : Bool := true
  /-- Drop unused `let`s. -/
  zetaUnused : Bool := true
  /-- Substitute the values of `have`. -/
  zetaHave : Bool := true
  /-- Unfold the definitions of this file. -/
  locals : Bool := false
  /-- Simplify instance arguments, too. -/
  instances : Bool := false

/-- The options of `rw`. -/
structure Rewrite.Config where
  /-- How hard to try to see the pattern. -/
  transparency : TransparencyMode := .instances
  /-- Identify `n + 1` with `Nat.succ n`. -/
  offsetCnstrs : Bool := true
  /-- Which places to rewrite. -/
  occs : Occurrences := .all
  /-- The order of the new goals. -/
  newGoals : ApplyNewGoals := .nonDependentFirst

end Lean.Meta
