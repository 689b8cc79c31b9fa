/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them.

Names, syntax trees, descriptions of parsers, and the monad of macros. The native parser and elaborator
exchange values of these types with us, so the order of constructors and fields is fixed.
-/
prelude
import Init.Prelude.Monad
set_option linter.all false

universe u v w

namespace Lean

/-! ## Names -/

/-- Hierarchical names. The hash is stored in the node. -/
inductive Name where
  | anonymous : Name
  | str (pre : Name) (str : String)
  | num (pre : Name) (i : Nat)
with
  /-- The stored hash. -/
  @[computed_field] hash : Name → UInt64
    | .anonymous => .ofNatLT 1723 (of_decide_eq_true rfl)
    | .str p s => mixHash p.hash s.hash
    | .num p v => mixHash p.hash (dite (LT.lt v UInt64.size) (fun h => UInt64.ofNatLT v h)
      (fun _ => UInt64.ofNatLT 17 (of_decide_eq_true rfl)))

instance : Inhabited Name := ⟨Name.anonymous⟩

namespace Name
instance : Hashable Name := ⟨Name.hash⟩

/-- Appends a string. -/
@[export lean_name_mk_string_core] abbrev mkStr (p : Name) (s : String) : Name := Name.str p s
/-- Appends a number. -/
abbrev mkNum (p : Name) (v : Nat) : Name := Name.num p v
/-- A name of one string. -/
abbrev mkSimple (s : String) : Name := .str .anonymous s
@[reducible] def mkStr1 (s₁ : String) : Name := .str .anonymous s₁
@[reducible] def mkStr2 (s₁ s₂ : String) : Name := .str (.str .anonymous s₁) s₂
@[reducible] def mkStr3 (s₁ s₂ s₃ : String) : Name := .str (.str (.str .anonymous s₁) s₂) s₃
@[reducible] def mkStr4 (s₁ s₂ s₃ s₄ : String) : Name := .str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄
@[reducible] def mkStr5 (s₁ s₂ s₃ s₄ s₅ : String) : Name :=
  .str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅
@[reducible] def mkStr6 (s₁ s₂ s₃ s₄ s₅ s₆ : String) : Name := .str (mkStr5 s₁ s₂ s₃ s₄ s₅) s₆
@[reducible] def mkStr7 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ : String) : Name := .str (mkStr6 s₁ s₂ s₃ s₄ s₅ s₆) s₇
@[reducible] def mkStr8 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ s₈ : String) : Name := .str (mkStr7 s₁ s₂ s₃ s₄ s₅ s₆ s₇) s₈

/-- The equality test. -/
@[extern "lean_name_eq"] protected def beq : (@& Name) → (@& Name) → Bool
  | .anonymous, .anonymous => true
  | .str p₁ s₁, .str p₂ s₂ => and (decide (Eq s₁ s₂)) (Name.beq p₁ p₂)
  | .num p₁ n₁, .num p₂ n₂ => and (decide (Eq n₁ n₂)) (Name.beq p₁ p₂)
  | _, _ => false
instance : BEq Name := ⟨Name.beq⟩

/-- The part of a name where macro scopes are appended. -/
def appendCore : Name → Name → Name
  | n, .anonymous => n
  | n, .str p s => .str (appendCore n p) s
  | n, .num p d => .num (appendCore n p) d
end Name

/-! ## Syntax trees -/

/-- Where a piece of syntax comes from. -/
inductive SourceInfo where
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw) (endPos : String.Pos.Raw)
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical : Bool := false)
  | protected none
instance : Inhabited SourceInfo := ⟨SourceInfo.none⟩

namespace SourceInfo
/-- The first position. -/
def getPos? (info : SourceInfo) (canonicalOnly : Bool := false) : Option String.Pos.Raw :=
  match info, canonicalOnly with
  | original (pos := pos) .., _ => some pos
  | synthetic (pos := pos) (canonical := true) .., _ => some pos
  | synthetic (pos := pos) .., false => some pos
  | _, _ => Option.none
/-- The last position. -/
def getTailPos? (info : SourceInfo) (canonicalOnly : Bool := false) : Option String.Pos.Raw :=
  match info, canonicalOnly with
  | original (endPos := endPos) .., _ => some endPos
  | synthetic (endPos := endPos) (canonical := true) .., _ => some endPos
  | synthetic (endPos := endPos) .., false => some endPos
  | _, _ => Option.none
end SourceInfo

/-- The kind of a node: the name of its parser. -/
abbrev SyntaxNodeKind := Name

namespace Syntax
/-- What an identifier was resolved to when it was quoted. -/
inductive Preresolved where
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)
end Syntax

/-- Syntax trees. -/
inductive Syntax where
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax
instance : Inhabited Syntax := ⟨Syntax.missing⟩

end Lean
/-- Marks an argument that a tactic finds, if it is not given. -/
abbrev autoParam (α : Sort u) (tactic : Lean.Syntax) : Sort u := α
namespace Lean

/-- A node with one child. -/
def Syntax.node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray1 a₁)
def Syntax.node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray2 a₁ a₂)
def Syntax.node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray3 a₁ a₂ a₃)
def Syntax.node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray4 a₁ a₂ a₃ a₄)
def Syntax.node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray5 a₁ a₂ a₃ a₄ a₅)
def Syntax.node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆)
def Syntax.node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇)
def Syntax.node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray8 a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈)

/-- The kinds that a typed piece of syntax may have. -/
abbrev SyntaxNodeKinds := List SyntaxNodeKind

/-- Syntax of one of some kinds; the kinds are for the elaborator only. -/
structure TSyntax (ks : SyntaxNodeKinds) where
  /-- The tree. -/
  raw : Syntax
instance : Inhabited (TSyntax ks) := ⟨⟨default⟩⟩

/-- The kind of an alternative of trees. -/
abbrev choiceKind : SyntaxNodeKind := `choice
/-- The kind of the unnamed nodes of repetitions and groups. -/
abbrev nullKind : SyntaxNodeKind := `null
/-- The kind of parenthesised groups of parsers. -/
abbrev groupKind : SyntaxNodeKind := `group
/-- The kind of identifiers. -/
abbrev identKind : SyntaxNodeKind := `ident
/-- The kind of string literals. -/
abbrev strLitKind : SyntaxNodeKind := `str
/-- The kind of character literals. -/
abbrev charLitKind : SyntaxNodeKind := `char
/-- The kind of number literals. -/
abbrev numLitKind : SyntaxNodeKind := `num
/-- The kind of hexadecimal number literals. -/
abbrev hexnumKind : SyntaxNodeKind := `hexnum
/-- The kind of literals with a point or an exponent. -/
abbrev scientificLitKind : SyntaxNodeKind := `scientific
/-- The kind of quoted names. -/
abbrev nameLitKind : SyntaxNodeKind := `name
/-- The kind of field names and numbers after a point. -/
abbrev fieldIdxKind : SyntaxNodeKind := `fieldIdx
/-- The kind of hygiene markers. -/
abbrev hygieneInfoKind : SyntaxNodeKind := `hygieneInfo
/-- The kind of literal chunks of interpolated strings. -/
abbrev interpolatedStrLitKind : SyntaxNodeKind := `interpolatedStrLitKind
/-- The kind of interpolated strings. -/
abbrev interpolatedStrKind : SyntaxNodeKind := `interpolatedStrKind

/-- A node without position. -/
@[inline] def mkNode (k : SyntaxNodeKind) (args : Array Syntax) : TSyntax (List.cons k .nil) := ⟨Syntax.node SourceInfo.none k args⟩
/-- An unnamed node. -/
@[inline] def mkNullNode (args : Array Syntax := Array.empty) : Syntax := (mkNode nullKind args).raw

namespace Syntax
/-- The kind of a tree. -/
def getKind (stx : Syntax) : SyntaxNodeKind :=
  match stx with
  | Syntax.node _ k _ => k
  | Syntax.missing => `missing
  | Syntax.atom _ v => Name.mkSimple v
  | Syntax.ident .. => identKind
/-- Changes the kind of a node. -/
def setKind (stx : Syntax) (k : SyntaxNodeKind) : Syntax :=
  match stx with
  | Syntax.node info _ args => Syntax.node info k args
  | _ => stx
/-- Whether a tree has a kind. -/
def isOfKind (stx : Syntax) (k : SyntaxNodeKind) : Bool := BEq.beq stx.getKind k
/-- A child; `missing` if there is none. -/
def getArg (stx : Syntax) (i : Nat) : Syntax :=
  match stx with
  | Syntax.node _ _ args => args.getD i Syntax.missing
  | _ => Syntax.missing
/-- The children. -/
def getArgs (stx : Syntax) : Array Syntax :=
  match stx with
  | Syntax.node _ _ args => args
  | _ => Array.empty
/-- The number of children. -/
def getNumArgs (stx : Syntax) : Nat :=
  match stx with
  | Syntax.node _ _ args => args.size
  | _ => 0
/-- The tree of an optional part, if it is there. -/
def getOptional? (s : Syntax) : Option Syntax :=
  match s with
  | Syntax.node _ k args =>
    match and (BEq.beq k nullKind) (decide (Eq args.size 1)) with
    | true => some (args.get!Internal 0)
    | false => none
  | _ => none
/-- Whether the parser found nothing. -/
def isMissing : Syntax → Bool
  | Syntax.missing => true
  | _ => false
/-- Whether a tree is a node with a kind and a number of children. -/
def isNodeOf (stx : Syntax) (k : SyntaxNodeKind) (n : Nat) : Bool :=
  and (stx.isOfKind k) (decide (Eq stx.getNumArgs n))
/-- Whether a tree is an identifier. -/
def isIdent : Syntax → Bool
  | ident .. => true
  | _ => false
/-- The name of an identifier. -/
def getId : Syntax → Name
  | ident _ _ val _ => val
  | _ => Name.anonymous
/-- Whether a tree is a given atom. -/
def matchesIdent (stx : Syntax) (id : Name) : Bool := and stx.isIdent (BEq.beq stx.getId id)
/-- Whether a tree is an unnamed node. -/
def matchesNull (stx : Syntax) (n : Nat) : Bool := stx.isNodeOf nullKind n
/-- Whether a tree is a literal with a given text. -/
def matchesLit (stx : Syntax) (k : SyntaxNodeKind) (val : String) : Bool :=
  match stx with
  | Syntax.node _ k' args => and (BEq.beq k k') (match args.getD 0 Syntax.missing with
    | Syntax.atom _ val' => decide (Eq val val')
    | _ => false)
  | _ => false
/-- The position information of the leftmost leaf that has one. -/
partial def getHeadInfo? : Syntax → Option SourceInfo
  | atom info _ => some info
  | ident info .. => some info
  | node SourceInfo.none _ args =>
    let rec loop (i : Nat) : Option SourceInfo :=
      match decide (LT.lt i args.size) with
      | true => match getHeadInfo? (args.get!Internal i) with
        | some info => some info
        | none => loop (HAdd.hAdd i 1)
      | false => none
    loop 0
  | node info _ _ => some info
  | _ => none
/-- The position information of the leftmost leaf that has one. -/
def getHeadInfo (stx : Syntax) : SourceInfo :=
  match stx.getHeadInfo? with
  | some info => info
  | none => SourceInfo.none
/-- The first position. -/
def getPos? (stx : Syntax) (canonicalOnly : Bool := false) : Option String.Pos.Raw :=
  stx.getHeadInfo.getPos? canonicalOnly
/-- The last position. -/
@[extern "lean_syntax_get_tail_pos"] opaque getTailPos? (stx : Syntax) (canonicalOnly : Bool := false) :
  Option String.Pos.Raw
/-- Children separated by something. -/
structure SepArray (sep : String) where
  /-- Elements and separators alternate. -/
  elemsAndSeps : Array Syntax
/-- Children of a kind separated by something. -/
structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  /-- Elements and separators alternate. -/
  elemsAndSeps : Array Syntax
end Syntax

/-- An array of typed pieces of syntax. -/
abbrev TSyntaxArray (ks : SyntaxNodeKinds) := Array (TSyntax ks)

/-- The trees. -/
unsafe def TSyntaxArray.rawImpl : TSyntaxArray ks → Array Syntax := fun as => unsafeCast as
/-- The trees. -/
@[implemented_by TSyntaxArray.rawImpl] opaque TSyntaxArray.raw (as : TSyntaxArray ks) : Array Syntax := Array.empty
/-- Typed pieces of syntax from trees. -/
unsafe def TSyntaxArray.mkImpl : Array Syntax → TSyntaxArray ks := fun as => unsafeCast as
/-- Typed pieces of syntax from trees. -/
@[implemented_by TSyntaxArray.mkImpl] opaque TSyntaxArray.mk (as : Array Syntax) : TSyntaxArray ks := Array.empty

/-- Synthetic position information from a reference tree. -/
def SourceInfo.fromRef (ref : Syntax) (canonical : Bool := false) : SourceInfo :=
  match ref.getPos?, ref.getTailPos? with
  | some pos, some tailPos => .synthetic pos tailPos canonical
  | _, _ => .none
/-- An atom without position. -/
def mkAtom (val : String) : Syntax := Syntax.atom SourceInfo.none val
/-- An atom at the position of a reference tree. -/
def mkAtomFrom (src : Syntax) (val : String) (canonical : Bool := false) : Syntax :=
  Syntax.atom (SourceInfo.fromRef src canonical) val

/-! ## Descriptions of parsers -/

/-- What `syntax` commands compile to. -/
inductive ParserDescr where
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)
instance : Inhabited ParserDescr where
  default := ParserDescr.symbol ""
/-- Parsers that continue a term on their left. -/
abbrev TrailingParserDescr := ParserDescr

/-! ## Hygiene -/

/-- The number that marks the names of one macro expansion. -/
abbrev MacroScope := Nat
/-- The scope of names that are never captured. -/
def reservedMacroScope := 0
/-- The first scope in use. -/
def firstFrontendMacroScope := HAdd.hAdd reservedMacroScope 1

/-- Monads that know the tree to which messages refer. -/
class MonadRef (m : Type → Type) where
  /-- The reference. -/
  getRef : m Syntax
  /-- Changes the reference for a computation. -/
  withRef {α} : Syntax → m α → m α
export MonadRef (getRef)
instance (m n : Type → Type) [MonadLift m n] [MonadFunctor m n] [MonadRef m] : MonadRef n where
  getRef := liftM (getRef : m _)
  withRef ref x := monadMap (m := m) (MonadRef.withRef ref) x
/-- Keeps the old reference if the new one has no position. -/
def replaceRef (ref : Syntax) (oldRef : Syntax) : Syntax :=
  match ref.getPos? with
  | some _ => ref
  | _ => oldRef
/-- Changes the reference for a computation. -/
@[always_inline, inline] def withRef [Monad m] [MonadRef m] {α} (ref : Syntax) (x : m α) : m α :=
  bind getRef fun oldRef => let ref := replaceRef ref oldRef; MonadRef.withRef ref x
/-- Changes the reference for a computation, if there is a new one. -/
@[always_inline, inline] def withRef? [Monad m] [MonadRef m] {α} (ref? : Option Syntax) (x : m α) : m α :=
  match ref? with
  | some ref => withRef ref x
  | _ => x

/-- Monads in which quotations can be elaborated hygienically. -/
class MonadQuotation (m : Type → Type) extends MonadRef m where
  /-- The scope of the current expansion. -/
  getCurrMacroScope : m MacroScope
  /-- The name that marks this module. -/
  getContext : m Name
  /-- Runs with a new scope. -/
  withFreshMacroScope {α : Type} : m α → m α
export MonadQuotation (getCurrMacroScope withFreshMacroScope)
/-- The name that marks this module. -/
@[inline] def MonadQuotation.getMainModule [MonadQuotation m] : m Name := MonadQuotation.getContext
export MonadQuotation (getMainModule)

/-- Synthetic position information from the current reference. -/
@[inline] def MonadRef.mkInfoFromRefPos [Monad m] [MonadRef m] : m SourceInfo :=
  bind getRef fun ref => pure (SourceInfo.fromRef ref)

instance {m n : Type → Type} [MonadFunctor m n] [MonadLift m n] [MonadQuotation m] : MonadQuotation n where
  getCurrMacroScope := liftM (m := m) getCurrMacroScope
  getContext := liftM (m := m) MonadQuotation.getContext
  withFreshMacroScope := monadMap (m := m) withFreshMacroScope

/-- Whether a name carries macro scopes. -/
def Name.hasMacroScopes : Name → Bool
  | str _ s => decide (Eq s "_hyg")
  | num p _ => hasMacroScopes p
  | Name.anonymous => false
/-- Removes the macro scopes. -/
@[extern "lean_erase_macro_scopes"] opaque Name.eraseMacroScopes (n : Name) : Name
/-- A name taken apart into its own part and the macro scopes. -/
structure MacroScopesView where
  /-- The name as written. -/
  name : Name
  /-- Names of the modules of earlier expansions. -/
  imported : Name
  /-- The name that marks the module. -/
  ctx : Name
  /-- The scopes. -/
  scopes : List MacroScope
instance : Inhabited MacroScopesView where
  default := ⟨default, default, default, default⟩
/-- Puts a name together. -/
@[extern "x"] opaque MacroScopesView.review (view : MacroScopesView) : Name
/-- Takes a name apart. -/
@[extern "x"] opaque extractMacroScopes (n : Name) : MacroScopesView
/-- Adds a macro scope to a name. -/
@[extern "x"] opaque addMacroScope (ctx : Name) (n : Name) (scp : MacroScope) : Name
/-- Adds the current macro scope to a name. -/
@[inline] def MonadQuotation.addMacroScope {m : Type → Type} [MonadQuotation m] [Monad m] (n : Name) : m Name :=
  bind MonadQuotation.getContext fun mainModule => bind getCurrMacroScope fun scp =>
    pure (Lean.addMacroScope mainModule n scp)

/-! ## Macros -/

/-- How deeply macros may be nested. -/
def defaultMaxRecDepth := 512
/-- The message for deeper nesting. -/
def maxRecDepthErrorMessage : String :=
  "maximum recursion depth has been reached\nuse `set_option maxRecDepth <num>` to increase limit\nuse `set_option diagnostics true` to get diagnostic information"

namespace Macro
/-- The elaborator's services for macros, behind an opaque type. -/
opaque MethodsRefPointed : NonemptyType.{0} := ⟨Unit, ⟨()⟩⟩
/-- The elaborator's services for macros. -/
def MethodsRef : Type := MethodsRefPointed.type
instance : Nonempty MethodsRef := MethodsRefPointed.property
/-- What a macro can read. -/
structure Context where
  /-- The services. -/
  methods : MethodsRef
  /-- The name that marks this module. -/
  quotContext : Name
  /-- The scope of this expansion. -/
  currMacroScope : MacroScope
  /-- The depth of nesting. -/
  currRecDepth : Nat := 0
  /-- The limit of the depth. -/
  maxRecDepth : Nat := defaultMaxRecDepth
  /-- The tree to which messages refer. -/
  ref : Syntax
/-- How a macro fails. -/
inductive Exception where
  | error : Syntax → String → Exception
  | unsupportedSyntax : Exception
/-- What a macro can change. -/
structure State where
  /-- The next scope. -/
  macroScope : MacroScope
  /-- Names that were expanded. -/
  expandedMacroDecls : List Name := List.nil
  /-- Trace messages. -/
  traceMsgs : List (Prod Name String) := List.nil
instance : Inhabited State := ⟨⟨default, default, default⟩⟩
end Macro

/-- The monad of macros. -/
abbrev MacroM := ReaderT Macro.Context (EStateM Macro.Exception Macro.State)
/-- Macros. -/
abbrev Macro := Syntax → MacroM Syntax

namespace Macro
instance : MonadRef MacroM where
  getRef := bind read fun ctx => pure ctx.ref
  withRef ref x := withReader (fun ctx => { ctx with ref := ref }) x
/-- Adds the current macro scope to a name. -/
def addMacroScope (n : Name) : MacroM Name :=
  bind read fun ctx => pure (Lean.addMacroScope ctx.quotContext n ctx.currMacroScope)
/-- The macro does not apply. -/
def throwUnsupported {α} : MacroM α := throw Exception.unsupportedSyntax
/-- The macro fails with a message. -/
def throwError {α} (msg : String) : MacroM α := bind getRef fun ref => throw (Exception.error ref msg)
/-- The macro fails with a message at a tree. -/
def throwErrorAt {α} (ref : Syntax) (msg : String) : MacroM α := withRef ref (throwError msg)
/-- Runs with a new scope. -/
@[inline] protected def withFreshMacroScope {α} (x : MacroM α) : MacroM α :=
  bind (modifyGet (fun s => (s.macroScope, { s with macroScope := HAdd.hAdd s.macroScope 1 }))) fun fresh =>
    withReader (fun ctx => { ctx with currMacroScope := fresh }) x
instance : MonadQuotation MacroM where
  getCurrMacroScope ctx := pure ctx.currMacroScope
  getContext ctx := pure ctx.quotContext
  withFreshMacroScope := Macro.withFreshMacroScope
/-- One step of expansion, if there is a macro for the tree. -/
@[extern "x"] opaque expandMacro? (stx : Syntax) : MacroM (Option Syntax)
/-- Whether a declaration exists. -/
@[extern "x"] opaque hasDecl (declName : Name) : MacroM Bool
/-- The current namespace. -/
@[extern "x"] opaque getCurrNamespace : MacroM Name
end Macro

/-! ## Unexpanders -/

namespace PrettyPrinter
/-- The monad of unexpanders: a reference, and failure. -/
abbrev UnexpandM := ReaderT Syntax (EStateM Unit Unit)
/-- A function from application syntax to the notation for it. -/
abbrev Unexpander := Syntax → UnexpandM Syntax
instance : MonadQuotation UnexpandM where
  getRef := fun ref s => .ok ref s
  withRef := fun ref x _ s => x ref s
  getCurrMacroScope := fun _ s => .ok 0 s
  getContext := fun _ s => .ok `_fakeMod s
  withFreshMacroScope := id
end PrettyPrinter

namespace Parser
/-- The type of the constants that declare syntax categories. -/
structure Category

namespace Category
def command : Category := {}
def term : Category := {}
def tactic : Category := {}
def doElem : Category := {}
def structInstFieldDecl : Category := {}
def level : Category := {}
def attr : Category := {}
def stx : Category := {}
def prio : Category := {}
def prec : Category := {}
end Category
end Parser

end Lean
