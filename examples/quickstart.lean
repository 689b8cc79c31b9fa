/-!
A dozen open theorems that show the range. Prove them with

    scripts/prove examples/quickstart.lean
-/

-- Logic

theorem and_swap (p q : Prop) : p ∧ q → q ∧ p := by
  sorry

theorem or_imp_both (p q r : Prop) (hp : p → r) (hq : q → r) : p ∨ q → r := by
  sorry

theorem curry_iff (p q r : Prop) : (p → q → r) ↔ (p ∧ q → r) := by
  sorry

theorem not_all_not {α : Type} (P : α → Prop) (h : ¬ ∀ x, ¬ P x) : ∃ x, P x := by
  sorry

-- Induction on the natural numbers

def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo n + (n + 1)

theorem double_sumTo (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  sorry

theorem square_of_sum (a b : Nat) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  sorry

theorem two_pow_pos (n : Nat) : 0 < 2 ^ n := by
  sorry

-- Inequalities and arithmetic

theorem le_of_double_le (a b : Nat) (h : 2 * a ≤ 2 * b + 1) : a ≤ b := by
  sorry

theorem between (x : Int) (h₁ : 3 * x > 10) (h₂ : 2 * x < 9) : x = 4 := by
  sorry

-- Lists

section

variable {α β : Type}

theorem length_map_append (f : α → β) (xs ys : List α) :
    (List.map f (xs ++ ys)).length = ys.length + xs.length := by
  sorry

def rev : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

theorem rev_append (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := by
  sorry

theorem rev_rev (xs : List α) : rev (rev xs) = xs := by
  sorry

end
