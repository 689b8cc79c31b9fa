/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

Operations of arrays, in terms of the lists that they stand for: what quotations and generated code use.
-/
prelude
import Init.List.Basic
set_option linter.all false

universe u v w

/-! ## Lists -/

/-- The elements at even positions. -/
def Lean.everySecond : List α → List α
  | [] => []
  | [a] => [a]
  | a :: _ :: as => a :: everySecond as
/-- A separator between every two elements. -/
def Lean.separateBy (sep : α) : List α → List α
  | [] => []
  | [a] => [a]
  | a :: as => a :: sep :: separateBy sep as

/-! ## Arrays -/

namespace Array
/-- The elements from `start` up to `stop`. -/
def extract (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array α :=
  ⟨(as.toList.take stop).drop start⟩
/-- One array after the other. -/
protected def append (as bs : Array α) : Array α := ⟨as.toList ++ bs.toList⟩
instance instAppend : Append (Array α) := ⟨Array.append⟩
/-- Adds the elements of a list. -/
protected def appendList (as : Array α) (bs : List α) : Array α := ⟨as.toList ++ bs⟩
instance instHAppendList : HAppend (Array α) (List α) (Array α) := ⟨Array.appendList⟩
/-- Applies a function to each element. -/
def map {α : Type u} {β : Type v} (f : α → β) (as : Array α) : Array β := ⟨as.toList.map f⟩
/-- The elements that pass a test. -/
def filter {α : Type u} (p : α → Bool) (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array α :=
  ⟨(as.extract start stop).toList.filter p⟩
/-- A fold from the left. -/
def foldl {α : Type u} {β : Type v} (f : β → α → β) (init : β) (as : Array α) (start : Nat := 0)
    (stop : Nat := as.size) : β := (as.extract start stop).toList.foldl f init
/-- A fold from the right. -/
def foldr {α : Type u} {β : Type v} (f : α → β → β) (init : β) (as : Array α) (start : Nat := as.size)
    (stop : Nat := 0) : β := (as.extract stop start).toList.foldr f init
/-- The pairs of elements at the same positions, combined. -/
def zipWith (f : α → β → γ) (as : Array α) (bs : Array β) : Array γ := ⟨as.toList.zipWith f bs.toList⟩
/-- The pairs of elements at the same positions. -/
def zip (as : Array α) (bs : Array β) : Array (α × β) := zipWith Prod.mk as bs
/-- Both components of an array of pairs. -/
def unzip (as : Array (α × β)) : Array α × Array β := (as.map Prod.fst, as.map Prod.snd)
/-- Whether there is no element. -/
def isEmpty (as : Array α) : Bool := decide (as.size = 0)
/-- An array of one element. -/
protected def singleton {α : Type u} (v : α) : Array α := mkArray1 v
/-- The last element, if there is one. -/
def back? (as : Array α) : Option α := if h : as.size - 1 < as.size then some (as.getInternal (as.size - 1) h) else none
/-- The array without its last element. -/
@[extern "lean_array_pop"] def pop (as : Array α) : Array α := ⟨as.toList.take (as.size - 1)⟩
/-- The elements in reverse order. -/
def reverse (as : Array α) : Array α := ⟨as.toList.foldl (fun r a => a :: r) []⟩
/-- The elements between the separators. -/
def getSepElems {α : Type u} (as : Array α) : Array α := ⟨Lean.everySecond as.toList⟩
/-- Applies a function to each element of an array of computations. -/
def mapM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : α → m β) (as : Array α) : m (Array β) :=
  as.toList.foldl (fun acc a => acc >>= fun bs => f a >>= fun b => pure (bs.push b)) (pure #[])
/-- A monadic fold from the left. -/
def foldlM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : β → α → m β) (init : β) (as : Array α)
    (start : Nat := 0) (stop : Nat := as.size) : m β :=
  (as.extract start stop).toList.foldl (fun acc a => acc >>= fun b => f b a) (pure init)
/-- Runs a computation for each element. -/
def forM {α : Type u} {m : Type v → Type w} [Monad m] (f : α → m PUnit) (as : Array α) (start : Nat := 0)
    (stop : Nat := as.size) : m PUnit := foldlM (fun _ a => f a) ⟨⟩ as start stop
end Array

/-! ## Syntax -/

namespace Lean
/-- Puts separators between trees. -/
def mkSepArray (as : Array Syntax) (sep : Syntax) : Array Syntax := ⟨separateBy sep as.toList⟩
/-- The tree of an optional part. -/
def mkOptionalNode (arg : Option Syntax) : Syntax :=
  match arg with
  | some arg => Syntax.node SourceInfo.none nullKind (Array.mkArray1 arg)
  | none => Syntax.node SourceInfo.none nullKind #[]
/-- An identifier without position. -/
def mkIdent (val : Name) : TSyntax [identKind] := ⟨Syntax.ident SourceInfo.none "".toRawSubstring' val []⟩

namespace Syntax
/-- The elements, as trees. -/
def SepArray.getElems (sa : SepArray sep) : Array Syntax := sa.elemsAndSeps.getSepElems
/-- The elements. -/
def TSepArray.getElems (sa : TSepArray k sep) : TSyntaxArray k := .mk sa.elemsAndSeps.getSepElems
/-- Separates the elements. -/
def SepArray.ofElems {sep : String} (elems : Array Syntax) : SepArray sep :=
  ⟨mkSepArray elems (if sep = "" then mkNullNode else mkAtom sep)⟩
/-- Separates the elements. -/
def TSepArray.ofElems {sep : String} (elems : Array (TSyntax k)) : TSepArray k sep :=
  ⟨(SepArray.ofElems (sep := sep) (TSyntaxArray.raw elems)).1⟩
instance : Coe (TSyntaxArray k) (TSepArray k sep) where coe a := TSepArray.ofElems a
instance : CoeOut (SepArray sep) (Array Syntax) where coe := SepArray.getElems
instance : CoeOut (TSepArray k sep) (TSyntaxArray k) where coe := TSepArray.getElems
instance : CoeOut (TSyntaxArray k) (Array Syntax) where coe a := a.raw

/-- Is it an optional part that is absent? -/
def isNone : Syntax → Bool
  | .node _ k args => (k == choiceKind) == false && Nat.beq args.size 0
  | .missing => true
  | _ => false
instance : Coe (TSyntax `ident) (TSyntax `term) where coe s := ⟨s.raw⟩
instance : Coe (TSyntax `num) (TSyntax `term) where coe s := ⟨s.raw⟩
instance : Coe (TSyntax `str) (TSyntax `term) where coe s := ⟨s.raw⟩

end Syntax
end Lean
