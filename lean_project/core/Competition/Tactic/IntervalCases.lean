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
/-- The smallest value, or more. -/
theorem nat_cases {a x : Nat} {p : Prop} (h : a ≤ x) (here : x = a → p) (there : a + 1 ≤ x → p) : p :=
  if e : x = a then here e else there (by omega)
/-- The smallest value, or more. -/
theorem int_cases {a x : Int} {p : Prop} (h : a ≤ x) (here : x = a → p) (there : a + 1 ≤ x → p) : p :=
  if e : x = a then here e else there (by omega)

end Competition.IntervalCases

/-- Evaluates the literal in a bound. -/
macro "interval_literal " h:ident : tactic => `(tactic|
  try simp only [Nat.reduceAdd, Nat.reduceSub, Int.reduceAdd, Int.reduceSub, Int.reduceNeg] at $h:ident)

/-- Makes the lower bound `lo` of `interval_cases` larger, if the context allows it. -/
macro "interval_raise " lo:ident d:num : tactic => `(tactic| try (
  first
  | replace $lo:ident := Competition.IntervalCases.nat_raise $d $lo (by omega)
  | replace $lo:ident := Competition.IntervalCases.int_raise $d $lo (by omega)
  interval_literal $lo:ident))
/-- Makes the upper bound `hi` of `interval_cases` smaller, if the context allows it. -/
macro "interval_lower " hi:ident d:num : tactic => `(tactic| try (
  first
  | replace $hi:ident := Competition.IntervalCases.nat_lower $d $hi (by omega)
  | replace $hi:ident := Competition.IntervalCases.int_lower $d $hi (by omega)
  interval_literal $hi:ident))

/-- The two bounds of `interval_cases`, as tight as linear arithmetic makes them. -/
macro "interval_bounds " x:term:max lo:ident hi:ident : tactic => `(tactic| (
  have $lo:ident : 0 ≤ $x := by omega
  have $hi:ident : $x ≤ 4096 := by omega))
