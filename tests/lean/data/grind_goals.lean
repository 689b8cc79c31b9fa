/-
What the native `grind` proves with this library: propositional logic, congruence closure, case splits, constructors,
instances of quantified hypotheses. Its arithmetic is not there: `-lia -ac` says so where
it would be tried.
-/
set_option linter.unusedVariables false

example (a : Option Nat) (b : Nat) (h : a = some b) (c : Nat) (h2 : a = some c) : b = c := by grind
example (a b : Bool) (h : (a && b) = true) : a = true := by grind
example (a b : Option Nat) (h : a = none) (c : Nat) (h2 : a = some c) : False := by grind
example (a b c : Int) (f : Int → Int) (h : a * b = c) (h2 : f c = 3): f (a * b) = 3 := by grind
example (a b c : Nat) (f : Nat → Nat) (h : a = b) (h2 : b = c) : f (a + 1) = f (c + 1) := by grind
example (a b c : Nat) (h : a = b) (h2 : b = c) : a = c := by grind
example (a b c d: Prop) : (a ∨ b) → (a → c) → (b → d) → c ∨ d := by grind
example (l : List Nat) (h : l = [] ∨ l = [1]) (h2 : l ≠ []) : l = [1] := by grind
example (p : Prop) [Decidable p] (a b : Nat) (h : p) : (if p then a else b) = a := by grind
example (p q : Prop) (h : p ↔ q) (h2 : q) : p := by grind
example (p q : Prop) (h : p ∧ q) : q ∧ p := by grind
example (p q : Prop) (h : p ∨ q) (h2 : ¬ p) : q := by grind
example (p q r : Prop) (h : p → q) (h2 : q → r) : p → r := by grind
example (p q r : Prop) (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r) := by grind
example (p q r s : Prop) (h : p ↔ q) (h2 : q ↔ r) (h3 : r ↔ s): p ↔ s := by grind
example (p q r s : Prop) : ¬ (p ∧ q) ↔ ¬ p ∨ ¬ q := by grind
example (α : Type) (f : α → α → α) (a b c : α) (h : a = b) (h2 : f b c = c) : f a (f a c) = c := by grind
example (α : Type) (f : α → α) (a b : α) (h : a = b) : f a = f b := by grind
example (α : Type) (f : α → α) (a b : α) (h : f (f (f a)) = a) (h2 : f (f a) = a): f a = a := by grind
example (α : Type) (f : α → α) (h : ∀ x, f (f x) = x) (a b : α) (h2 : f a = f b) : a = b := by grind
example (α : Type) (p : α → Prop) (h : ∀ x, p x) (a : α) : p a := by grind
example (α : Type) (p q : α → Prop) (h : ∀ x, p x → q x) (a : α) (h2 : p a) : q a := by grind
example (α : Type) (p q : α → Prop) (h : ∃ x, p x ∧ q x) : ∃ x, q x := by grind
example (a b : Int) (h : a * b = 3) : b * a = 3 := by first | grind -lia -ac | (rw [Int.mul_comm]; exact h)
example (a b c : Int) (f : Int → Int) (h : 0 < a) (h2 : f c = 3) : f c ≠ 4 := by first | grind -lia -ac | omega
example (α : Type) (r : α → α → Prop) (ht : ∀ x y z, r x y → r y z → r x z) (a b c d : α) (h₁ : r a b) (h₂ : r b c)
    (h₃ : r c d) : r a d := by grind
example (α β : Type) (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) (a b : α) (hab : f a = f b) : a = b := by grind
example (f : Nat → Nat) (x y : Nat) (h : x = y ∨ f x = f y) : f x = f y := by grind
example (xs ys : List Nat) (a b : Nat) (h : a :: xs = b :: ys) : xs = ys ∧ a = b := by grind
