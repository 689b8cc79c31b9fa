/-!
`interval_cases`: a bounded natural number or integer takes finitely many values. The bounds are found by asking `omega`
about powers of two, so they may follow from the hypotheses in any linear way.
-/
namespace Competition.IntervalCases

/-- A lower bound, moved up. -/
theorem nat_raise {a x : Nat} (d : Nat) (_ : a ≤ x) (h : a + d ≤ x) : a + d ≤ x := h
/-- A lower bound, moved up. -/
theorem int_raise {a x : Int} (d : Int) (_ : a ≤ x) (h : a + d ≤ x) : a + d ≤ x := h
/-- An upper bound, moved down. -/
theorem nat_lower {b x : Nat} (d : Nat) (_ : x ≤ b) (h : x ≤ b - d) : x ≤ b - d := h
/-- An upper bound, moved down. -/
theorem int_lower {b x : Int} (d : Int) (_ : x ≤ b) (h : x ≤ b - d) : x ≤ b - d := h
/-- The lower half of an interval, or the upper one. -/
theorem nat_halves {a b x : Nat} {p : Prop} (_ : a ≤ x) (_ : x ≤ b) (low : a ≤ x → x ≤ (a + b) / 2 → p)
    (high : (a + b) / 2 + 1 ≤ x → x ≤ b → p) : p :=
  if h : x ≤ (a + b) / 2 then low ‹_› h else high (by omega) ‹_›
/-- The lower half of an interval, or the upper one. -/
theorem int_halves {a b x : Int} {p : Prop} (_ : a ≤ x) (_ : x ≤ b) (low : a ≤ x → x ≤ (a + b) / 2 → p)
    (high : (a + b) / 2 + 1 ≤ x → x ≤ b → p) : p :=
  if h : x ≤ (a + b) / 2 then low ‹_› h else high (by omega) ‹_›
/-- An interval with few elements. -/
theorem nat_few {a b x : Nat} (_ : a ≤ x) (_ : x ≤ b) (_ : decide (b ≤ a + 255) = true) : True := trivial
/-- An interval with few elements. -/
theorem int_few {a b x : Int} (_ : a ≤ x) (_ : x ≤ b) (_ : decide (b ≤ a + 255) = true) : True := trivial

end Competition.IntervalCases

/-- Evaluates the literal in a bound. -/
macro "interval_literal " h:ident : tactic => `(tactic|
  try simp only [Nat.reduceAdd, Nat.reduceSub, Nat.reduceDiv, Int.reduceAdd, Int.reduceSub, Int.reduceDiv,
    Int.reduceNeg] at $h:ident)

/-- Makes the lower bound `lo` of `interval_cases` larger, if the context allows it. -/
macro "interval_raise " lo:ident d:num : tactic => `(tactic| try (
  first
  | replace $lo:ident := Competition.IntervalCases.nat_raise $d $lo (by omega)
  | replace $lo:ident := Competition.IntervalCases.int_raise $d $lo (by omega)
  interval_literal $lo))
/-- Makes the upper bound `hi` of `interval_cases` smaller, if the context allows it. -/
macro "interval_lower " hi:ident d:num : tactic => `(tactic| try (
  first
  | replace $hi:ident := Competition.IntervalCases.nat_lower $d $hi (by omega)
  | replace $hi:ident := Competition.IntervalCases.int_lower $d $hi (by omega)
  interval_literal $hi))
/-- Makes both bounds of `interval_cases` as tight as linear arithmetic over the context allows. -/
macro "interval_tighten " lo:ident hi:ident " [" ds:num,* "]" : tactic => do
  let mut steps : Array (Lean.TSyntax `tactic) := #[]
  for d in ds.getElems do
    steps := steps.push (← `(tactic| interval_raise $lo $d))
    steps := steps.push (← `(tactic| interval_lower $hi $d))
  `(tactic| ($[$steps]*))

/-- Finds bounds of `x`, at first rough ones. -/
macro "interval_bounds " x:term:max lo:ident hi:ident : tactic => `(tactic| first
  | (have $lo:ident : 0 ≤ $x := by omega
     have $hi:ident : $x ≤ 16 := by omega
     interval_tighten $lo $hi [8, 4, 2, 1, 1])
  | (have $lo:ident : -16 ≤ $x := by omega
     have $hi:ident : $x ≤ 16 := by omega
     interval_tighten $lo $hi [16, 8, 4, 2, 1, 1])
  | (have $lo:ident : 0 ≤ $x := by omega
     have $hi:ident : $x ≤ 4096 := by omega
     interval_tighten $lo $hi [2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 1])
  | (have $lo:ident : -4096 ≤ $x := by omega
     have $hi:ident : $x ≤ 4096 := by omega
     interval_tighten $lo $hi [4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 1])
  | fail "interval_cases: no bounds between -4096 and 4096 follow from the context by linear arithmetic")

/-- The case distinction of `interval_cases`, by halving. -/
syntax "interval_split " ident ident ident : tactic
macro_rules | `(tactic| interval_split $lo:ident $hi:ident $e:ident) => `(tactic| first
  | (first | have $e:ident := Nat.le_antisymm $hi $lo | have $e:ident := Int.le_antisymm $hi $lo)
    clear $lo $hi
  | ((first
       | refine Competition.IntervalCases.nat_halves $lo $hi ?_ ?_
       | refine Competition.IntervalCases.int_halves $lo $hi ?_ ?_) <;>
      (clear $lo $hi; intro $lo:ident $hi:ident; interval_literal $lo; interval_literal $hi
       interval_split $lo $hi $e)))

/-- `interval_cases x` replaces the goal by one for each value that `x`, a natural number or an integer, can take. Bounds
of `x` between -4096 and 4096 must follow from the context by linear arithmetic (`omega` finds them); at most 256 values.
A variable is replaced by its value; any other term `t`, or after `interval_cases h : x`, is kept, with an equation
`h : x = 3` in the context and the goal rewritten with it. -/
syntax "interval_cases " (atomic(ident " : "))? term : tactic
macro_rules
  | `(tactic| interval_cases $x:term) => `(tactic| focus
      interval_bounds ($x) lo hi
      first
      | have := Competition.IntervalCases.nat_few lo hi rfl
      | have := Competition.IntervalCases.int_few lo hi rfl
      | fail "interval_cases: more than 256 cases"
      clear this
      interval_split lo hi e <;> first | subst e | try rw [e])
  | `(tactic| interval_cases $h:ident : $x:term) => `(tactic| focus
      interval_bounds ($x) lo hi
      first
      | have := Competition.IntervalCases.nat_few lo hi rfl
      | have := Competition.IntervalCases.int_few lo hi rfl
      | fail "interval_cases: more than 256 cases"
      clear this
      interval_split lo hi $h <;> try rw [$h:ident])
