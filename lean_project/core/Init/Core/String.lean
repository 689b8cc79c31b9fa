/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

Strings: concatenation, conversion to text, and the layout language of `Repr`.
-/
prelude
import Init.Core.Array
import Init.Int.Basic
set_option linter.all false

universe u v w

/-! ## Concatenation -/

theorem List.append_flatten_map {f : α → List β} : (as bs : List α) →
    List.append (as.flatMap f) (bs.flatMap f) = List.flatMap f (List.append as bs)
  | [], _ => rfl
  | a :: as, bs => by
    have assoc : ∀ x y z : List β, List.append (List.append x y) z = List.append x (List.append y z) := by
      intro x y z
      induction x with
      | nil => rfl
      | cons a x ih => exact congrArg (List.cons a) ih
    exact (assoc (f a) (as.flatMap f) (bs.flatMap f)).trans (congrArg (List.append (f a)) (append_flatten_map as bs))

/-- One array of bytes after the other. -/
@[extern "lean_byte_array_append"] protected def ByteArray.append (a b : ByteArray) : ByteArray :=
  ⟨⟨List.append a.data.toList b.data.toList⟩⟩
instance : Append ByteArray := ⟨ByteArray.append⟩

theorem ByteArray.IsValidUTF8.append {a b : ByteArray} (ha : a.IsValidUTF8) (hb : b.IsValidUTF8) :
    (ByteArray.append a b).IsValidUTF8 := by
  obtain ⟨⟨m, rfl⟩⟩ := ha
  obtain ⟨⟨n, rfl⟩⟩ := hb
  exact ⟨⟨List.append m n, congrArg (fun l => ByteArray.mk ⟨l⟩) (List.append_flatten_map m n)⟩⟩

/-- One string after the other. -/
@[extern "lean_string_append"] def String.append (s : String) (t : @& String) : String :=
  ⟨ByteArray.append s.toByteArray t.toByteArray, s.isValidUTF8.append t.isValidUTF8⟩
instance : Append String := ⟨String.append⟩

/-- The string of one character. -/
def String.singleton (c : Char) : String := String.ofList [c]
/-- Adds a character at the end. -/
@[extern "lean_string_push"] def String.push (s : String) (c : Char) : String := s ++ String.singleton c
/-- The concatenation of the strings of a list. -/
def String.join (l : List String) : String := l.foldl (fun r s => r ++ s) ""
/-- The concatenation of the strings of a list, with a separator. -/
def String.intercalate (s : String) (l : List String) : String := String.join (Lean.separateBy s l)

/-! ## Decimal notation -/

/-- The digit of a number below sixteen. -/
def Nat.digitChar (n : Nat) : Char :=
  match n with
  | 0 => '0' | 1 => '1' | 2 => '2' | 3 => '3' | 4 => '4' | 5 => '5' | 6 => '6' | 7 => '7' | 8 => '8' | 9 => '9'
  | 10 => 'a' | 11 => 'b' | 12 => 'c' | 13 => 'd' | 14 => 'e' | 15 => 'f' | _ => '*'
/-- Puts the digits in front of a list; the fuel is at least the number of digits. -/
def Nat.toDigitsCore (base : Nat) : (fuel n : Nat) → List Char → List Char
  | 0, _, ds => ds
  | fuel + 1, n, ds =>
    let d := Nat.digitChar (n % base)
    let n' := n / base
    if n' = 0 then d :: ds else Nat.toDigitsCore base fuel n' (d :: ds)
/-- The digits of a number. -/
def Nat.toDigits (base n : Nat) : List Char := Nat.toDigitsCore base (n + 1) n []
/-- The decimal notation of a number. -/
protected def Nat.repr (n : Nat) : String := String.ofList (Nat.toDigits 10 n)
/-- The decimal notation of an integer. -/
protected def Int.repr : Int → String
  | .ofNat m => Nat.repr m
  | .negSucc m => "-" ++ Nat.repr (m + 1)

/-! ## Conversion to text -/

/-- Types whose elements can be written for a reader. -/
class ToString (α : Type u) where
  /-- The text. -/
  toString : α → String
export ToString (toString)
instance : ToString String := ⟨fun s => s⟩
instance : ToString Bool := ⟨fun b => cond b "true" "false"⟩
instance : ToString Nat := ⟨Nat.repr⟩
instance : ToString Int := ⟨Int.repr⟩
instance : ToString Char := ⟨String.singleton⟩
instance : ToString Unit := ⟨fun _ => "()"⟩
instance {n : Nat} : ToString (Fin n) := ⟨fun i => toString i.val⟩
instance (p : Prop) : ToString (Decidable p) := ⟨fun h => if p then "true" else "false"⟩
instance [ToString α] : ToString (List α) := ⟨fun l => "[" ++ String.intercalate ", " (l.map toString) ++ "]"⟩
instance [ToString α] : ToString (Array α) := ⟨fun a => "#" ++ toString a.toList⟩
instance [ToString α] : ToString (Option α) := ⟨fun | some a => "(some " ++ toString a ++ ")" | none => "none"⟩
instance [ToString α] [ToString β] : ToString (α × β) := ⟨fun (a, b) => "(" ++ toString a ++ ", " ++ toString b ++ ")"⟩
instance [ToString α] [ToString β] : ToString (α ⊕ β) :=
  ⟨fun | .inl a => "(inl " ++ toString a ++ ")" | .inr b => "(inr " ++ toString b ++ ")"⟩

/-! ## Layout -/

namespace Std
/-- How a group is broken into lines. -/
inductive Format.FlattenBehavior where
  | allOrNone
  | fill

open Format in
/-- Text with possible line breaks. -/
inductive Format where
  | nil : Format
  | line : Format
  | align (force : Bool) : Format
  | text : String → Format
  | nest (indent : Int) (f : Format) : Format
  | append : Format → Format → Format
  | group : Format → (behavior : FlattenBehavior := FlattenBehavior.allOrNone) → Format
  | tag : Nat → Format → Format

namespace Format
instance : Inhabited Format := ⟨nil⟩
instance : Append Format := ⟨Format.append⟩
instance : Coe String Format := ⟨text⟩
/-- The width of a page. -/
def defWidth : Nat := 120
/-- How far nested text is indented. -/
def defIndent : Nat := 2
/-- A group that fills its lines. -/
def fill (f : Format) : Format := group f (behavior := .fill)
/-- Text between brackets. -/
def bracket (l : String) (x : Format) (r : String) : Format := group (nest 1 (text l ++ x ++ text r))
/-- Text in parentheses. -/
def paren (x : Format) : Format := bracket "(" x ")"
/-- Text in square brackets. -/
def sbracket (x : Format) : Format := bracket "[" x "]"
/-- Indented text. -/
def nestD (f : Format) : Format := nest defIndent f
/-- The text, broken into lines. -/
@[extern "x"] opaque pretty (f : Format) (width : Nat := defWidth) (indent : Nat := 0) (column : Nat := 0) : String
end Format

/-- Types whose elements can be laid out. -/
class ToFormat (α : Type u) where
  /-- The layout. -/
  format : α → Format
export ToFormat (format)
instance : ToFormat Format where format f := f
instance : ToFormat String where format s := Format.text s
/-- Elements with separators. -/
def Format.joinSep {α : Type u} [ToFormat α] : List α → Format → Format
  | [], _ => nil
  | [a], _ => format a
  | a :: as, sep => as.foldl (fun r a => r ++ sep ++ format a) (format a)
/-- Elements one after the other. -/
def Format.join (xs : List Format) : Format := xs.foldl (fun r x => r ++ x) ""
end Std

open Std (Format)

/-- Types whose elements can be written as Lean terms; the number is the precedence of the context. -/
class Repr (α : Type u) where
  /-- The term. -/
  reprPrec : α → Nat → Format
export Repr (reprPrec)
/-- The term of an element. -/
abbrev repr [Repr α] : α → Format := (reprPrec · 0)
/-- The term of an element as a string. -/
abbrev reprStr [Repr α] (a : α) : String := (reprPrec a 0).pretty
/-- The term of an element as an argument. -/
abbrev reprArg [Repr α] (a : α) : Format := reprPrec a 1024
/-- Types whose terms never need parentheses. -/
class ReprAtom (α : Type u)
/-- Components of a tuple. -/
class ReprTuple (α : Type u) where
  /-- Adds the components. -/
  reprTuple : α → List Format → List Format
export ReprTuple (reprTuple)
/-- Parentheses where the context needs them. -/
@[export lean_repr_add_app_paren] def Repr.addAppParen (f : Format) (prec : Nat) : Format :=
  if prec ≥ 1024 then Format.paren f else f

instance [Repr α] : Repr (id α) := inferInstanceAs (Repr α)
instance : Repr Bool where reprPrec b _ := Format.text (toString b)
instance : Repr Unit where reprPrec _ _ := "()"
instance : Repr Nat where reprPrec n _ := Format.text (Nat.repr n)
instance : Repr Int where
  reprPrec i prec := match i with
    | .ofNat m => Format.text (Nat.repr m)
    | .negSucc _ => if prec ≥ 75 then Format.paren (Format.text (Int.repr i)) else Format.text (Int.repr i)
/-- A string as a literal. -/
@[extern "x"] opaque String.quote (s : String) : String
/-- A character as a literal. -/
@[extern "x"] opaque Char.quote (c : Char) : String
instance : Repr String where reprPrec s _ := Format.text s.quote
instance : Repr Char where reprPrec c _ := Format.text c.quote
instance (n : Nat) : Repr (Fin n) where reprPrec i _ := repr i.val
instance : Repr (Decidable p) where
  reprPrec h prec := Repr.addAppParen (@ite _ p h "Decidable.isTrue _" "Decidable.isFalse _") prec
instance [Repr α] : Repr (Option α) where
  reprPrec o prec := match o with
    | none => "none"
    | some a => Repr.addAppParen ("some " ++ reprArg a) prec
instance [Repr α] : Repr (List α) where
  reprPrec l _ := match l with
    | [] => "[]"
    | as => Format.bracket "[" (Format.joinSep (as.map repr) ("," ++ Format.line)) "]"
instance [Repr α] : Repr (Array α) where
  reprPrec l _ := match l.toList with
    | [] => "#[]"
    | as => Format.bracket "#[" (Format.joinSep (as.map repr) ("," ++ Format.line)) "]"
instance (priority := low) [Repr α] : ReprTuple α where reprTuple a xs := repr a :: xs
instance [Repr α] [ReprTuple β] : ReprTuple (α × β) where reprTuple p xs := reprTuple p.2 (repr p.1 :: xs)
instance [Repr α] [ReprTuple β] : Repr (α × β) where
  reprPrec p _ := Format.bracket "(" (Format.joinSep ((reprTuple p.2 [repr p.1]).foldl (fun r a => a :: r) [])
    ("," ++ Format.line)) ")"
instance [Repr α] [Repr β] : Repr (α ⊕ β) where
  reprPrec s prec := match s with
    | .inl a => Repr.addAppParen ("Sum.inl " ++ reprArg a) prec
    | .inr b => Repr.addAppParen ("Sum.inr " ++ reprArg b) prec
instance {p : α → Prop} [Repr α] : Repr (Subtype p) where reprPrec s prec := reprPrec s.val prec
instance {β : α → Type v} [Repr α] [∀ a, Repr (β a)] : Repr (Sigma β) where
  reprPrec s _ := Format.bracket "⟨" (repr s.fst ++ ", " ++ repr s.snd) "⟩"
