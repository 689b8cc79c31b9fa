/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

Functions on lists.
-/
prelude
import Init.GetElem
set_option linter.all false

universe u v w

namespace List

/-! ## Ends of a list -/

/-- There are no elements. -/
def isEmpty : List α → Bool
  | [] => true
  | _ :: _ => false
/-- The first element of a non-empty list. -/
def head : (as : List α) → as ≠ [] → α
  | a :: _, _ => a
/-- The first element, if there is one. -/
def head? : List α → Option α
  | [] => none
  | a :: _ => some a
/-- The first element, or a default. -/
def headD : (as : List α) → (fallback : α) → α
  | [], fallback => fallback
  | a :: _, _ => a
/-- The first element, or the default element. -/
def head! [Inhabited α] : List α → α
  | [] => default
  | a :: _ => a
/-- All elements but the first. -/
def tail : List α → List α
  | [] => []
  | _ :: as => as
/-- All elements but the first, if there is a first. -/
def tail? : List α → Option (List α)
  | [] => none
  | _ :: as => some as
/-- All elements but the first, or a default. -/
def tailD (l fallback : List α) : List α :=
  match l with
  | [] => fallback
  | _ :: tl => tl
/-- The last element of a non-empty list. -/
def getLast : ∀ (as : List α), as ≠ [] → α
  | [], h => absurd rfl h
  | [a], _ => a
  | _ :: b :: as, _ => getLast (b :: as) (fun h => List.noConfusion rfl (heq_of_eq h))
/-- The last element, if there is one. -/
def getLast? : List α → Option α
  | [] => none
  | a :: as => some (getLast (a :: as) (fun h => List.noConfusion rfl (heq_of_eq h)))
/-- The last element, or a default. -/
def getLastD : (as : List α) → (fallback : α) → α
  | [], a₀ => a₀
  | a :: as, _ => getLast (a :: as) (fun h => List.noConfusion rfl (heq_of_eq h))
/-- The last element, or the default element. -/
def getLast! [Inhabited α] : List α → α
  | [] => default
  | a :: as => getLast (a :: as) (fun h => List.noConfusion rfl (heq_of_eq h))
/-- All elements but the last. -/
def dropLast : List α → List α
  | [] => []
  | [_] => []
  | a :: as => a :: dropLast as

/-! ## Maps, filters, folds -/

/-- The list with one element. -/
@[inline] protected def singleton (a : α) : List α := [a]
/-- A fold from the right. -/
@[specialize] def foldr (f : α → β → β) (init : β) : (l : List α) → β
  | [] => init
  | a :: l => f a (foldr f init l)
/-- Puts the elements of the first list, in reverse order, in front of the second. -/
def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)
/-- The elements in reverse order. -/
def reverse (as : List α) : List α := reverseAux as []
/-- The elements that pass a test. -/
def filter (p : α → Bool) : (l : List α) → List α
  | [] => []
  | a :: as => match p a with
    | true => a :: filter p as
    | false => filter p as
/-- The results that exist. -/
@[specialize] def filterMap (f : α → Option β) : List α → List β
  | [] => []
  | a :: as => match f a with
    | none => filterMap f as
    | some b => b :: filterMap f as
/-- A list of copies of one element. -/
def replicate : (n : Nat) → (a : α) → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a
/-- Pads on the left. -/
def leftpad (n : Nat) (a : α) (l : List α) : List α := replicate (n - length l) a ++ l
/-- Pads on the right. -/
def rightpad (n : Nat) (a : α) (l : List α) : List α := l ++ replicate (n - length l) a
/-- The values of a function on the elements in a list of options. -/
def reduceOption : List (Option α) → List α := filterMap id
/-- The sum. -/
def sum {α} [Add α] [Zero α] : List α → α := foldr (fun x y => x + y) (Zero.zero : α)
/-- The product. -/
def prod {α} [Mul α] [One α] : List α → α := foldr (fun x y => x * y) (One.one : α)
/-- The smallest element. -/
def min? [Min α] : List α → Option α
  | [] => none
  | a :: as => some <| as.foldl min a
/-- The greatest element. -/
def max? [Max α] : List α → Option α
  | [] => none
  | a :: as => some <| as.foldl max a

/-! ## Membership and relations between lists -/

/-- A list contains an element. -/
inductive Mem (a : α) : List α → Prop
  | head (as : List α) : Mem a (a :: as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)
instance : Membership α (List α) where
  mem l a := Mem a l
instance : EmptyCollection (List α) := ⟨List.nil⟩
/-- Every element of the first list is one of the second. -/
protected def Subset (l₁ l₂ : List α) := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂
instance : HasSubset (List α) := ⟨List.Subset⟩
/-- The first list arises from the second by leaving out elements. -/
inductive Sublist {α} : List α → List α → Prop
  | slnil : Sublist [] []
  | cons {l₁ l₂ : List α} (a : α) : Sublist l₁ l₂ → Sublist l₁ (a :: l₂)
  | cons_cons {l₁ l₂ : List α} (a : α) : Sublist l₁ l₂ → Sublist (a :: l₁) (a :: l₂)
/-- The second list begins with the first. -/
def IsPrefix (l₁ : List α) (l₂ : List α) : Prop := Exists fun t => l₁ ++ t = l₂
/-- The second list ends with the first. -/
def IsSuffix (l₁ : List α) (l₂ : List α) : Prop := Exists fun t => t ++ l₁ = l₂
/-- The first list is a contiguous part of the second. -/
def IsInfix (l₁ : List α) (l₂ : List α) : Prop := Exists fun s => Exists fun t => s ++ l₁ ++ t = l₂
/-- The relation holds between each element and every later one. -/
inductive Pairwise (R : α → α → Prop) : List α → Prop
  | nil : Pairwise R []
  | cons : ∀ {a : α} {l : List α}, (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)
/-- No element occurs twice. -/
def Nodup : List α → Prop := Pairwise (fun a b => a ≠ b)
/-- The same elements in another order. -/
inductive Perm : List α → List α → Prop
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃
/-- The lexicographic order. -/
inductive Lex (r : α → α → Prop) : (as : List α) → (bs : List α) → Prop
  | nil : Lex r [] (b :: l)
  | rel {a₁ l₁ a₂ l₂} (h : r a₁ a₂) : Lex r (a₁ :: l₁) (a₂ :: l₂)
  | cons {a l₁ l₂} (h : Lex r l₁ l₂) : Lex r (a :: l₁) (a :: l₂)
/-- The lexicographic order. -/
protected abbrev lt [LT α] : List α → List α → Prop := Lex (fun a b => a < b)
instance instLT [LT α] : LT (List α) := ⟨List.lt⟩
/-- The lexicographic order. -/
@[reducible] protected def le [LT α] (as bs : List α) : Prop := ¬bs < as
instance instLE [LT α] : LE (List α) := ⟨List.le⟩

/-- Equality tests of lists. -/
protected def beq [BEq α] : List α → List α → Bool
  | [], [] => true
  | a :: as, b :: bs => a == b && List.beq as bs
  | _, _ => false
instance [BEq α] : BEq (List α) := ⟨List.beq⟩
/-- Two lists of the same length with related elements. -/
@[specialize] def isEqv : (as bs : List α) → (eqv : α → α → Bool) → Bool
  | [], [], _ => true
  | a :: as, b :: bs, eqv => eqv a b && isEqv as bs eqv
  | _, _, _ => false

/-! ## Parts of a list -/

/-- The first `n` elements. -/
def take : (n : Nat) → (xs : List α) → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, a :: as => a :: take n as
/-- All but the first `n` elements. -/
def drop : (n : Nat) → (xs : List α) → List α
  | 0, as => as
  | _ + 1, [] => []
  | n + 1, _ :: as => drop n as
/-- The elements from `start` to before `stop`. -/
abbrev extract (l : List α) (start : Nat := 0) (stop : Nat := l.length) : List α := (l.drop start).take (stop - start)
/-- The longest initial part whose elements pass a test. -/
def takeWhile (p : α → Bool) : (xs : List α) → List α
  | [] => []
  | a :: as => match p a with
    | true => a :: takeWhile p as
    | false => []
/-- What remains after the longest initial part whose elements pass a test. -/
def dropWhile (p : α → Bool) : List α → List α
  | [] => []
  | a :: l => match p a with
    | true => dropWhile p l
    | false => a :: l
/-- Splits at a position. -/
def splitAt (n : Nat) (l : List α) : List α × List α := go l n [] where
  /-- The loop, which collects the first part in reverse order. -/
  go : List α → Nat → List α → List α × List α
    | [], _, _ => (l, [])
    | x :: xs, n + 1, acc => go xs n (x :: acc)
    | xs, _, acc => (acc.reverse, xs)
/-- The elements that pass a test, and the others. -/
@[inline] def partition (p : α → Bool) (as : List α) : List α × List α := loop as ([], []) where
  /-- The loop, which collects both parts in reverse order. -/
  @[specialize] loop : List α → List α × List α → List α × List α
    | [], (bs, cs) => (bs.reverse, cs.reverse)
    | a :: as, (bs, cs) => match p a with
      | true => loop as (a :: bs, cs)
      | false => loop as (bs, a :: cs)
/-- The longest initial part whose elements pass a test, and the rest. -/
@[inline] def span (p : α → Bool) (as : List α) : List α × List α := loop as [] where
  /-- The loop, which collects the first part in reverse order. -/
  @[specialize] loop : List α → List α → List α × List α
    | [], acc => (acc.reverse, [])
    | a :: as, acc => match p a with
      | true => loop as (a :: acc)
      | false => (acc.reverse, a :: as)
/-- Moves the first `i` elements to the end. -/
def rotateLeft (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then xs
  else
    let i := i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys
/-- Moves the last `i` elements to the front. -/
def rotateRight (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then xs
  else
    let i := len - i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys

/-! ## Tests and searches -/

/-- Some element passes a test. -/
def any : (l : List α) → (p : α → Bool) → Bool
  | [], _ => false
  | h :: t, p => p h || any t p
/-- Every element passes a test. -/
def all : List α → (α → Bool) → Bool
  | [], _ => true
  | h :: t, p => p h && all t p
/-- Some element is `true`. -/
def or (bs : List Bool) : Bool := bs.any id
/-- Every element is `true`. -/
def and (bs : List Bool) : Bool := bs.all id
/-- Some element tests equal to the given one. -/
def elem [BEq α] (a : α) : (l : List α) → Bool
  | [] => false
  | b :: bs => match a == b with
    | true => true
    | false => elem a bs
/-- Some element tests equal to the given one. -/
abbrev contains [BEq α] (as : List α) (a : α) : Bool := elem a as
/-- The first element that passes a test. -/
def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as => match p a with
    | true => some a
    | false => find? p as
/-- The first result that exists. -/
def findSome? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: as => match f a with
    | some b => some b
    | none => findSome? f as
/-- The position of the first element that passes a test, or the length. -/
@[inline] def findIdx (p : α → Bool) (l : List α) : Nat := go l 0 where
  /-- The loop, which counts. -/
  @[specialize] go : List α → Nat → Nat
    | [], n => n
    | a :: l, n => bif p a then n else go l (n + 1)
/-- The position of the first occurrence, or the length. -/
def idxOf [BEq α] (a : α) : List α → Nat := findIdx (fun x => x == a)
/-- The position of the first element that passes a test. -/
def findIdx? (p : α → Bool) (l : List α) : Option Nat := go l 0 where
  /-- The loop, which counts. -/
  go : List α → Nat → Option Nat
    | [], _ => none
    | a :: l, i => if p a then some i else go l (i + 1)
/-- The position of the first occurrence. -/
@[inline] def idxOf? [BEq α] (a : α) : List α → Option Nat := findIdx? (fun x => x == a)
/-- The value of a key. -/
def lookup [BEq α] : α → List (α × β) → Option β
  | _, [] => none
  | a, (k, b) :: as => match a == k with
    | true => some b
    | false => lookup a as
/-- How many elements pass a test. -/
@[inline] def countP (p : α → Bool) (l : List α) : Nat := go l 0 where
  /-- The loop, which counts. -/
  @[specialize] go : List α → Nat → Nat
    | [], acc => acc
    | x :: xs, acc => bif p x then go xs (acc + 1) else go xs acc
/-- How often an element occurs. -/
@[inline] def count [BEq α] (a : α) : List α → Nat := countP (fun x => x == a)
/-- The first list is an initial part of the second. -/
def isPrefixOf [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | a :: as, b :: bs => a == b && isPrefixOf as bs
/-- The first list is a final part of the second. -/
def isSuffixOf [BEq α] (l₁ l₂ : List α) : Bool := isPrefixOf l₁.reverse l₂.reverse
/-- The first list arises from the second by leaving out elements. -/
def isSublist [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | l₁@(hd₁ :: tl₁), hd₂ :: tl₂ =>
    if hd₁ == hd₂ then tl₁.isSublist tl₂ else l₁.isSublist tl₂

/-! ## Changes -/

/-- Removes the first occurrence. -/
protected def erase {α} [BEq α] : List α → α → List α
  | [], _ => []
  | a :: as, b => match a == b with
    | true => as
    | false => a :: List.erase as b
/-- The two lists have the same elements, equally often. -/
def isPerm [BEq α] : List α → List α → Bool
  | [], l₂ => l₂.isEmpty
  | a :: l₁, l₂ => l₂.contains a && l₁.isPerm (l₂.erase a)
/-- Removes the first element that passes a test. -/
def eraseP (p : α → Bool) : List α → List α
  | [] => []
  | a :: l => bif p a then l else a :: eraseP p l
/-- Removes the element at a position. -/
def eraseIdx : (l : List α) → (i : Nat) → List α
  | [], _ => []
  | _ :: as, 0 => as
  | a :: as, n + 1 => a :: eraseIdx as n
/-- Adds an element in front, unless it occurs already. -/
@[inline] protected def insert [BEq α] (a : α) (l : List α) : List α := if l.elem a then l else a :: l
instance decidableBEqInsert [BEq α] : Insert α (List α) := ⟨List.insert⟩
/-- Replaces the first occurrence. -/
def replace [BEq α] : (l : List α) → (a : α) → (b : α) → List α
  | [], _, _ => []
  | a :: as, b, c => match b == a with
    | true => c :: as
    | false => a :: replace as b c
/-- Applies a function to the first element. -/
def modifyHead (f : α → α) : List α → List α
  | [] => []
  | a :: as => f a :: as
/-- Applies a function to what follows a position. -/
def modifyTailIdx (l : List α) (i : Nat) (f : List α → List α) : List α := go i l where
  /-- The recursion on the position. -/
  go : Nat → List α → List α
    | 0, l => f l
    | _ + 1, [] => []
    | i + 1, a :: l => a :: go i l
/-- Applies a function to the element at a position. -/
def modify (l : List α) (i : Nat) (f : α → α) : List α := l.modifyTailIdx i (modifyHead f)
/-- Inserts an element at a position. -/
def insertIdx (xs : List α) (i : Nat) (a : α) : List α := xs.modifyTailIdx i (cons a)
/-- The elements of the first list that do not occur in the second. -/
def removeAll [BEq α] (xs ys : List α) : List α := xs.filter (fun x => !ys.elem x)
/-- Removes all but one of equal elements. -/
def eraseDups {α} [BEq α] (as : List α) : List α := loop as [] where
  /-- The loop, which collects the elements seen so far in reverse order. -/
  loop : List α → List α → List α
    | [], bs => bs.reverse
    | a :: as, bs => match bs.elem a with
      | true => loop as bs
      | false => loop as (a :: bs)
/-- Puts a separator between the elements. -/
def intersperse (sep : α) : (l : List α) → List α
  | [] => []
  | [x] => [x]
  | x :: y :: xs => x :: sep :: intersperse sep (y :: xs)
/-- Puts a list between the lists and concatenates. -/
def intercalate (sep : List α) (xs : List (List α)) : List α := (intersperse sep xs).flatten

/-! ## Several lists, ranges -/

/-- Combines the elements at equal positions. -/
@[specialize] def zipWith (f : α → β → γ) : (xs : List α) → (ys : List β) → List γ
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
  | _, _ => []
/-- The pairs of elements at equal positions. -/
def zip : List α → List β → List (Prod α β) := zipWith Prod.mk
/-- Combines the elements at equal positions, also where one list has ended. -/
def zipWithAll (f : Option α → Option β → γ) : List α → List β → List γ
  | [], bs => bs.map fun b => f none (some b)
  | a :: as, [] => (a :: as).map fun a => f (some a) none
  | a :: as, b :: bs => f a b :: zipWithAll f as bs
/-- The list of first components and that of second components. -/
def unzip : (l : List (α × β)) → List α × List β
  | [] => ([], [])
  | (a, b) :: t => match unzip t with
    | (as, bs) => (a :: as, b :: bs)
/-- The numbers below `n`. -/
def range (n : Nat) : List Nat := loop n [] where
  /-- The loop, downwards. -/
  loop : Nat → List Nat → List Nat
    | 0, ns => ns
    | n + 1, ns => loop n (n :: ns)
/-- An arithmetic progression. -/
def range' : (start len : Nat) → (step : Nat := 1) → List Nat
  | _, 0, _ => []
  | s, n + 1, step => s :: range' (s + step) n step
/-- The elements with their positions. -/
def zipIdx : (l : List α) → (n : Nat := 0) → List (α × Nat)
  | [], _ => nil
  | x :: xs, n => (x, n) :: zipIdx xs (n + 1)
/-- Applies a function that sees the position. -/
@[inline] def mapIdx (f : Nat → α → β) (as : List α) : List β := go as 0 where
  /-- The recursion, with the position. -/
  @[specialize] go : List α → Nat → List β
    | [], _ => []
    | a :: as, i => f i a :: go as (i + 1)
/-- The values of a function that needs a proof. -/
def pmap {P : α → Prop} (f : ∀ a, P a → β) : ∀ l : List α, (H : ∀ a, a ∈ l → P a) → List β
  | [], _ => []
  | a :: l, H => f a (H a (Mem.head _)) :: pmap f l (fun a h => H a (Mem.tail _ h))
/-- The elements, each with the proof that it is one. -/
def attach (l : List α) : List {x // x ∈ l} := pmap Subtype.mk l (fun _ => id)
end List
