import Competition.Tactic.Laws
import Competition.Tactic.Linarith
/-!
`positivity` and `nlinarith`: signs of products, and products of facts handed to `omega`.
-/

/-- `positivity` proves `0 < e`, `0 ≤ e` or `e ≠ 0` by the form of `e`: sums, products, powers and squares of things that
are positive or not negative, in the end by `assumption`, `omega` and evaluation. -/
syntax "positivity" : tactic
macro_rules
  | `(tactic| positivity) => `(tactic| first
      | omega
      | assumption
      | exact Nat.zero_le _
      | with_reducible exact sq_nonneg _
      | with_reducible exact mul_self_nonneg _
      | (with_reducible refine mul_pos ?_ ?_ <;> positivity)
      | (with_reducible refine mul_nonneg ?_ ?_ <;> positivity)
      | (with_reducible refine pow_pos ?_ _; positivity)
      | (with_reducible refine pow_nonneg ?_ _; positivity)
      | (with_reducible refine add_pos ?_ ?_ <;> positivity)
      | (with_reducible refine add_pos_of_pos_of_nonneg ?_ ?_ <;> positivity)
      | (with_reducible refine add_pos_of_nonneg_of_pos ?_ ?_ <;> positivity)
      | (with_reducible refine add_nonneg ?_ ?_ <;> positivity)
      | (with_reducible refine sq_pos_of_ne_zero ?_; assumption)
      | (with_reducible refine mul_ne_zero ?_ ?_ <;> positivity)
      | (with_reducible refine pow_ne_zero _ ?_; positivity)
      | (with_reducible refine ne_of_gt ?_; positivity)
      | decide)

namespace Competition.Positivity

/-- A fact about integers in the form of a sign: what `nlinarith` multiplies. -/
structure Nonneg (e : Int) : Prop where
  /-- The sign. -/
  le : 0 ≤ e
/-- A fact about integers in the form of a strict sign. -/
structure Pos (e : Int) : Prop where
  /-- The sign. -/
  lt : 0 < e

theorem int_le {a b : Int} (h : a ≤ b) : Nonneg (b - a) := ⟨by omega⟩
theorem int_lt {a b : Int} (h : a < b) : Pos (b - a) := ⟨by omega⟩
theorem nat_le {a b : Nat} (h : a ≤ b) : Nonneg ((b : Int) - a) := ⟨by omega⟩
theorem nat_lt {a b : Nat} (h : a < b) : Pos ((b : Int) - a) := ⟨by omega⟩

/-- A natural number is not negative. -/
theorem nat_left {a b : Nat} {r : Nat → Nat → Prop} (_ : r a b) : Nonneg (a : Int) := ⟨by omega⟩
/-- A natural number is not negative. -/
theorem nat_right {a b : Nat} {r : Nat → Nat → Prop} (_ : r a b) : Nonneg (b : Int) := ⟨by omega⟩

theorem pos_pos {a b : Int} (ha : Pos a) (hb : Pos b) : 0 < a * b := Int.mul_pos ha.1 hb.1
theorem nonneg_nonneg {a b : Int} (ha : Nonneg a) (hb : Nonneg b) : 0 ≤ a * b := Int.mul_nonneg ha.1 hb.1
theorem pos_nonneg {a b : Int} (ha : Pos a) (hb : Nonneg b) : 0 ≤ a * b := Int.mul_nonneg (Int.le_of_lt ha.1) hb.1
theorem nonneg_pos {a b : Int} (ha : Nonneg a) (hb : Pos b) : 0 ≤ a * b := Int.mul_nonneg ha.1 (Int.le_of_lt hb.1)

/-- The negation of a goal, as a fact. -/
theorem of_not_int_le {a b : Int} (h : b < a → False) : a ≤ b := Int.not_lt.1 h
theorem of_not_int_lt {a b : Int} (h : b ≤ a → False) : a < b := Int.not_le.1 h
theorem of_not_nat_le {a b : Nat} (h : b < a → False) : a ≤ b := Nat.not_lt.1 h
theorem of_not_nat_lt {a b : Nat} (h : b ≤ a → False) : a < b := Nat.not_le.1 h

end Competition.Positivity

open Competition.Positivity

/-- Adds the product of two signs of `nlinarith`. -/
macro "nl_product " g:ident h:ident : tactic => `(tactic| first
  | have := Competition.Positivity.pos_pos $g $h
  | have := Competition.Positivity.nonneg_nonneg $g $h
  | have := Competition.Positivity.pos_nonneg $g $h
  | have := Competition.Positivity.nonneg_pos $g $h)

/-- Adds what a sign of `nlinarith` says, over the integers: so that a power of a literal is the same thing for `omega` in
an inequality as it is in a product. -/
macro "nl_fact " g:ident : tactic => `(tactic| first
  | have := Competition.Positivity.Pos.lt $g
  | have := Competition.Positivity.Nonneg.le $g)

/-- Adds the products of all pairs of signs of `nlinarith`, a sign with itself included, and the signs as facts. -/
syntax "nl_products" " [" ident,* "]" : tactic
macro_rules
  | `(tactic| nl_products [$gs,*]) => do
      let mut steps : Array (Lean.TSyntax `tactic) := #[]
      let mut rest := gs.getElems.toList
      for _ in gs.getElems do
        match rest with
        | [] => pure ()
        | g :: others =>
          steps := steps.push (← `(tactic| nl_fact $g))
          for h in g :: others do
            steps := steps.push (← `(tactic| nl_product $g $h))
          rest := others
      `(tactic| (skip; $[$steps]*))

/-- One step of `nl_collect`. -/
syntax "nl_collect_one " "[" ident,* "]" " [" ident,* "]" : tactic
/-- Collects signs from hypotheses (inequalities of integers or natural numbers, the newest first; at most as many as the
first list has entries), besides those of the second list, then multiplies them. -/
syntax "nl_collect " "[" ident,* "]" " [" ident,* "]" : tactic
macro_rules
  | `(tactic| nl_collect [] [$gs,*]) => `(tactic| nl_products [$gs,*])
  | `(tactic| nl_collect [$_] [$gs,*]) => `(tactic| nl_collect_one [] [$gs,*])
  | `(tactic| nl_collect [$_, $left,*] [$gs,*]) => `(tactic| nl_collect_one [$left,*] [$gs,*])
macro_rules
  | `(tactic| nl_collect_one [$left,*] [$gs,*]) => `(tactic| first
      | ((first
            | (rename (_ : Int) < _ => h; have g := Competition.Positivity.int_lt h)
            | (rename (_ : Int) ≤ _ => h; have g := Competition.Positivity.int_le h)
            | (rename (_ : Nat) < _ => h; have g := Competition.Positivity.nat_lt h)
            | (rename (_ : Nat) ≤ _ => h; have g := Competition.Positivity.nat_le h))
         revert h
         nl_collect [$left,*] [g, $gs,*]
         intro h)
      | nl_products [$gs,*])

/-- `nl_collect` that also takes the two sides of inequalities of natural numbers for what they are: not negative. -/
syntax "nl_collect_sides " "[" ident,* "]" " [" ident,* "]" : tactic
/-- One step of `nl_collect_sides`. -/
syntax "nl_collect_sides_one " "[" ident,* "]" " [" ident,* "]" : tactic
macro_rules
  | `(tactic| nl_collect_sides [] [$gs,*]) => `(tactic| nl_products [$gs,*])
  | `(tactic| nl_collect_sides [$_] [$gs,*]) => `(tactic| nl_collect_sides_one [] [$gs,*])
  | `(tactic| nl_collect_sides [$_, $left,*] [$gs,*]) => `(tactic| nl_collect_sides_one [$left,*] [$gs,*])
macro_rules
  | `(tactic| nl_collect_sides_one [$left,*] [$gs,*]) => `(tactic| first
      | ((first
            | (rename (_ : Nat) < _ => h
               have g := Competition.Positivity.nat_lt h
               have g₁ := Competition.Positivity.nat_left (r := (· < ·)) h
               have g₂ := Competition.Positivity.nat_right (r := (· < ·)) h)
            | (rename (_ : Nat) ≤ _ => h
               have g := Competition.Positivity.nat_le h
               have g₁ := Competition.Positivity.nat_left (r := (· ≤ ·)) h
               have g₂ := Competition.Positivity.nat_right (r := (· ≤ ·)) h))
         revert h
         nl_collect_sides [$left,*] [g, g₁, g₂, $gs,*]
         intro h)
      | nl_products [$gs,*])

/-- Turns the goal into its negation, as a hypothesis, and `False`. -/
macro "nl_negate" : tactic => `(tactic| first
  | with_reducible refine Competition.Positivity.of_not_int_lt fun goal => ?_
  | with_reducible refine Competition.Positivity.of_not_nat_lt fun goal => ?_
  | with_reducible refine Competition.Positivity.of_not_int_le fun goal => ?_
  | with_reducible refine Competition.Positivity.of_not_nat_le fun goal => ?_
  | exfalso)

/-- One attempt of `nlinarith`, with as many inequalities as the list has entries. -/
macro "nl_attempt " "[" left:ident,* "]" : tactic => `(tactic|
  (nl_collect [$left,*] []; ring_monomials at *; all_goals omega))
/-- One attempt of `nlinarith`, with the sides of as many inequalities of natural numbers as the list has entries. -/
macro "nl_attempt_sides " "[" left:ident,* "]" : tactic => `(tactic|
  (nl_collect_sides [$left,*] []; ring_monomials at *; all_goals omega))

/-- The attempts of `nlinarith`, from few products to many. -/
macro "nl_attempts" : tactic => `(tactic| first
  | linarith
  | (nl_negate
     first
     | nl_attempt [x]
     | nl_attempt [x, x]
     | nl_attempt_sides [x]
     | nl_attempt [x, x, x]
     | nl_attempt_sides [x, x]
     | nl_attempt [x, x, x, x]
     | nl_attempt [x, x, x, x, x, x]
     | fail "nlinarith found no proof"))

/-- `nlinarith [h₁, h₂]` is `linarith [h₁, h₂]` after adding products of pairs: of the negated goal, the given facts and
the newest inequalities of the context, up to six of them. An equation is proved as two inequalities. -/
syntax "nlinarith" (" [" term,* "]")? : tactic
macro_rules
  | `(tactic| nlinarith) => `(tactic| nlinarith [])
  | `(tactic| nlinarith [$hs,*]) => `(tactic| focus
      add_facts [$hs,*]
      first
      | ((first | refine Int.le_antisymm ?_ ?_ | refine Nat.le_antisymm ?_ ?_) <;> nl_attempts)
      | nl_attempts)
