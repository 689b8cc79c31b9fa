import Competition.Tactic.Laws
import Competition.Tactic.Positivity
/-!
`linear_combination` for integers, and `gcongr`.
-/
namespace Competition.Combination

variable {a b c d : Int}
theorem add (h : a = b) (h' : c = d) : a + c = b + d := by rw [h, h']
theorem sub (h : a = b) (h' : c = d) : a - c = b - d := by rw [h, h']
theorem mul (h : a = b) (h' : c = d) : a * c = b * d := by rw [h, h']
theorem neg (h : a = b) : -a = -b := by rw [h]
/-- A hypothesis of the combination. -/
theorem fact (h : a = b) : a = b := h
/-- A hypothesis of the combination, about natural numbers. -/
theorem nat_fact {a b : Nat} (h : a = b) : (a : Int) = b := by rw [h]
/-- A coefficient of the combination. -/
theorem coefficient (a : Int) : a = a := rfl
/-- Equal up to the combination. -/
theorem close (h : c = d) (e : a - b - (c - d) = 0) : a = b := by omega

end Competition.Combination

/-- Builds the equation `g` that a combination of equations stands for. -/
syntax "combine " ident term:max : tactic
macro_rules
  | `(tactic| combine $g:ident $e:term) => `(tactic| first
      | have $g:ident := Competition.Combination.fact $e
      | have $g:ident := Competition.Combination.nat_fact $e
      | have $g:ident := Competition.Combination.coefficient $e)
macro_rules | `(tactic| combine $g:ident ($e:term)) => `(tactic| combine $g $e)
macro_rules | `(tactic| combine $g:ident ($a:term + $b:term)) => `(tactic| (
  combine x ($a); combine y ($b); have $g:ident := Competition.Combination.add x y))
macro_rules | `(tactic| combine $g:ident ($a:term - $b:term)) => `(tactic| (
  combine x ($a); combine y ($b); have $g:ident := Competition.Combination.sub x y))
macro_rules | `(tactic| combine $g:ident ($a:term * $b:term)) => `(tactic| (
  combine x ($a); combine y ($b); have $g:ident := Competition.Combination.mul x y))
macro_rules | `(tactic| combine $g:ident (-$a:term)) => `(tactic| (
  combine x ($a); have $g:ident := Competition.Combination.neg x))

/-- `linear_combination 2 * h₁ - x * h₂` proves an equation of integers that is this combination of equations up to
`ring`; coefficients are integers. `linear_combination` alone is `ring`. -/
syntax "linear_combination" (ppSpace colGt term)? : tactic
macro_rules
  | `(tactic| linear_combination) => `(tactic| ring)
  | `(tactic| linear_combination $e:term) => `(tactic| focus
      combine g ($e)
      refine Competition.Combination.close g ?_
      clear g
      ring)

/-- `gcongr` proves `a + b ≤ c + d`, `a * b ≤ c * d`, `a ^ n ≤ b ^ n`, `<` likewise, from inequalities between the parts;
those that are not in the context are left as goals. Signs are proved by `positivity`. -/
syntax "gcongr" : tactic
macro_rules
  | `(tactic| gcongr) => `(tactic| first
      | assumption
      | with_reducible exact le_refl _
      | (focus with_reducible refine mul_le_mul_of_nonneg_left ?_ ?_; rotate_left; positivity; gcongr)
      | (focus with_reducible refine mul_le_mul_of_nonneg_right ?_ ?_; rotate_left; positivity; gcongr)
      | (focus with_reducible refine mul_lt_mul_of_pos_left ?_ ?_; rotate_left; positivity; gcongr)
      | (focus with_reducible refine mul_lt_mul_of_pos_right ?_ ?_; rotate_left; positivity; gcongr)
      | (focus with_reducible refine mul_le_mul ?_ ?_ ?_ ?_
         rotate_left 2; positivity; positivity; all_goals gcongr)
      | (focus with_reducible refine pow_le_pow_left ?_ ?_ _; positivity; gcongr)
      | (focus with_reducible refine pow_lt_pow_left ?_ ?_ ?_; rotate_left; positivity; positivity; gcongr)
      | (focus with_reducible refine Nat.pow_le_pow_right ?_ ?_; positivity; gcongr)
      | (with_reducible refine add_le_add ?_ ?_ <;> gcongr)
      | (with_reducible refine add_lt_add_of_lt_of_le ?_ (le_refl _); gcongr)
      | (with_reducible refine add_lt_add_of_le_of_lt (le_refl _) ?_; gcongr)
      | (with_reducible refine add_lt_add ?_ ?_ <;> gcongr)
      | skip)
