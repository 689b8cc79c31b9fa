/-! False statements. A search that "proves" one of them has found a hole in the prover. -/

theorem canary_equal (a b : Nat) : a = b := sorry

theorem canary_less (n : Nat) : n < n := sorry

theorem canary_swap (p q : Prop) : p ∨ q → p ∧ q := sorry

theorem canary_converse (p q : Prop) (h : p → q) : q → p := sorry

theorem canary_minus (a b : Nat) : a - b + b = a := sorry

theorem canary_exchange {α : Type} (r : α → α → Prop) (h : ∀ x, ∃ y, r x y) : ∃ y, ∀ x, r x y := sorry

theorem canary_reverse (xs : List Nat) : xs.reverse = xs := sorry

theorem canary_power (a b : Nat) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := sorry

theorem canary_false : False := sorry

example (f : Nat → Nat) : f 0 = f 1 := sorry
