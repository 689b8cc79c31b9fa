/-! Lists, options, Booleans, pairs, own data types. -/

namespace Lists
variable {α β γ : Type} (x y : α) (xs ys zs : List α) (f : α → β) (g : β → γ) (p : α → Bool)

theorem append_nil' : xs ++ [] = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp
theorem append_assoc' : xs ++ ys ++ zs = xs ++ (ys ++ zs) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [List.cons_append, List.cons_append, List.cons_append, ih]
theorem length_append' : (xs ++ ys).length = xs.length + ys.length := by
  induction xs with
  | nil => simp
  | cons x xs ih => simp [Nat.add_right_comm]
theorem map_append' : (xs ++ ys).map f = xs.map f ++ ys.map f := by simp
theorem map_map' : (xs.map f).map g = xs.map (g ∘ f) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [List.map]
theorem length_map' : (xs.map f).length = xs.length := by simp
theorem map_id' : xs.map id = xs := by simp
theorem reverse_reverse' : xs.reverse.reverse = xs := by simp
theorem reverse_append' : (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by simp
theorem length_reverse' : xs.reverse.length = xs.length := by simp
theorem mem_append' : x ∈ xs ++ ys ↔ x ∈ xs ∨ x ∈ ys := by simp
theorem mem_cons' : x ∈ y :: xs ↔ x = y ∨ x ∈ xs := by simp
theorem not_mem_nil' : x ∉ ([] : List α) := by simp
theorem mem_reverse' : x ∈ xs.reverse ↔ x ∈ xs := by simp
theorem mem_filter' : x ∈ xs.filter p ↔ x ∈ xs ∧ p x = true := by simp
theorem length_filter : (xs.filter p).length ≤ xs.length := by
  induction xs with
  | nil => simp
  | cons x xs ih =>
    rw [List.filter]
    split
    · simp; exact ih
    · exact Nat.le_succ_of_le ih
theorem filter_append' : (xs ++ ys).filter p = xs.filter p ++ ys.filter p := by simp
theorem take_drop : xs.take 2 ++ xs.drop 2 = xs := by simp
theorem length_take' (n : Nat) : (xs.take n).length ≤ n := by
  rw [List.length_take]
  omega
theorem foldr_append' (h : α → β → β) (z : β) : (xs ++ ys).foldr h z = xs.foldr h (ys.foldr h z) := by simp
theorem foldl_cons' (h : β → α → β) (z : β) : (x :: xs).foldl h z = xs.foldl h (h z x) := rfl
theorem cons_injective (h : x :: xs = y :: ys) : x = y ∧ xs = ys := by
  injection h with h₁ h₂
  exact ⟨h₁, h₂⟩
theorem cons_injective' (h : x :: xs = y :: ys) : x = y ∧ xs = ys := by simpa using h
theorem nil_or_cons : xs = [] ∨ ∃ y ys, xs = y :: ys := by
  cases xs with
  | nil => left; rfl
  | cons y ys => right; exact ⟨y, ys, rfl⟩
theorem length_zero (h : xs.length = 0) : xs = [] := by
  cases xs with
  | nil => rfl
  | cons y ys => simp at h
theorem length_zero' : xs.length = 0 ↔ xs = [] := by simp
theorem head_or (h : xs ≠ []) : ∃ y, y ∈ xs := by
  match xs, h with
  | y :: ys, _ => exact ⟨y, by simp⟩
theorem split_mem (h : x ∈ xs) : ∃ ys zs, xs = ys ++ x :: zs := by
  induction xs with
  | nil => cases h
  | cons y xs ih =>
    cases h with
    | head => exact ⟨[], xs, rfl⟩
    | tail _ h =>
      obtain ⟨ys, zs, rfl⟩ := ih h
      exact ⟨y :: ys, zs, rfl⟩
theorem two_elements : [1, 2] ++ [3] = [1, 2, 3] := rfl
theorem computed : [3, 1, 2].map (· * 2) = [6, 2, 4] := by decide
theorem computed' : 3 ∈ [1, 2, 3] := by decide
theorem computed'' : 4 ∉ [1, 2, 3] := by simp
theorem bounded : ∀ n ∈ [1, 2, 3], n < 4 := by decide
theorem bounded' : ∀ n ∈ [1, 2, 3], n < 4 := by simp
theorem indexed : [5, 6, 7][1] = 6 := rfl
theorem replicate_length (n : Nat) : (List.replicate n x).length = n := by simp
theorem zip_length (us : List β) : (xs.zip us).length = min xs.length us.length := by simp
theorem flatten_append (xss yss : List (List α)) : (xss ++ yss).flatten = xss.flatten ++ yss.flatten := by simp
theorem all_append' : (xs ++ ys).all p = (xs.all p && ys.all p) := by simp
theorem any_iff : xs.any p = true ↔ ∃ x, x ∈ xs ∧ p x = true := by simp
theorem head?_map : (xs.map f).head? = xs.head?.map f := by
  cases xs <;> rfl

theorem some_injective (h : some x = some y) : x = y := by
  cases h
  rfl
theorem none_or_some (o : Option α) : o = none ∨ ∃ x, o = some x := by
  cases o with
  | none => exact .inl rfl
  | some x => exact .inr ⟨x, rfl⟩
theorem option_map (o : Option α) : (o.map f).map g = o.map (g ∘ f) := by
  cases o <;> rfl
theorem option_match (o : Option Nat) (h : o ≠ none) : ∃ n, o = some n := by
  match o with
  | some n => exact ⟨n, rfl⟩
  | none => contradiction
theorem pair_eta (q : α × β) : (q.1, q.2) = q := rfl
theorem pair_ext (q r : α × β) (h₁ : q.1 = r.1) (h₂ : q.2 = r.2) : q = r := by
  cases q
  cases r
  simp_all
theorem pair_injective (u v : β) (h : (x, u) = (y, v)) : x = y := by simp_all
theorem bool_cases (b : Bool) : b = true ∨ b = false := by
  cases b
  · right; rfl
  · left; rfl
theorem bool_and (a b : Bool) : (a && b) = true ↔ a = true ∧ b = true := by simp
theorem bool_not (a : Bool) : (!a) = true ↔ a = false := by simp
theorem bool_de_morgan (a b : Bool) : (!(a && b)) = (!a || !b) := by
  cases a <;> cases b <;> rfl
theorem bool_xor (a b : Bool) : xor a b = xor b a := by
  cases a <;> cases b <;> rfl
theorem bool_beq (a b : Nat) (h : (a == b) = true) : a = b := by simpa using h
theorem sum_cases (s : α ⊕ β) : (∃ x, s = .inl x) ∨ ∃ y, s = .inr y := by
  rcases s with x | y
  · exact .inl ⟨x, rfl⟩
  · exact .inr ⟨y, rfl⟩

inductive Tree (α : Type) where
  | leaf : Tree α
  | node : Tree α → α → Tree α → Tree α
namespace Tree
def mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node r.mirror x l.mirror
def size : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size
def flatten : Tree α → List α
  | leaf => []
  | node l x r => l.flatten ++ x :: r.flatten
theorem mirror_mirror (t : Tree α) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [mirror, ihl, ihr]
theorem size_mirror (t : Tree α) : t.mirror.size = t.size := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [mirror, size, size, ihl, ihr]; omega
theorem length_flatten (t : Tree α) : t.flatten.length = t.size := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [flatten, size, ihl, ihr]; omega
theorem flatten_mirror (t : Tree α) : t.mirror.flatten = t.flatten.reverse := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [mirror, flatten, ihl, ihr]
end Tree
inductive Colour | red | green | blue
  deriving DecidableEq, Repr
theorem colours (c : Colour) : c = .red ∨ c = .green ∨ c = .blue := by
  cases c <;> simp
structure Point where
  x : Nat
  y : Nat
  deriving DecidableEq
theorem point_ext (a b : Point) (h₁ : a.x = b.x) (h₂ : a.y = b.y) : a = b := by
  cases a; cases b; simp_all
@[ext] structure Pair (α : Type) where
  left : α
  right : α
theorem pair_swap (a b : Pair α) (h₁ : a.left = b.left) (h₂ : a.right = b.right) : a = b := by
  ext
  · exact h₁
  · exact h₂
class Semigroup' (α : Type) extends Mul α where
  assoc : ∀ a b c : α, a * b * c = a * (b * c)
theorem semigroup_four [Semigroup' α] (a b c d : α) : a * b * c * d = a * (b * (c * d)) := by
  rw [Semigroup'.assoc, Semigroup'.assoc]
instance : Semigroup' Nat := ⟨Nat.mul_assoc⟩
end Lists
