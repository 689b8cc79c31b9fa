import Competition.Tactic.Cast
/-!
`norm_num`: closed arithmetic of natural numbers and integers by the native evaluation procedures of `simp`, then by
decision procedures that the kernel runs.
-/
open Lean.Parser.Tactic

/-- `norm_num` (`norm_num [h₁, h₂]`, `norm_num at h`, `at h ⊢`, `at *`) simplifies with the simp set and evaluates
arithmetic on literals: sums, differences, products, quotients, remainders, powers, `gcd`, divisibility, comparisons.
Where that does not close the goal, it decides a closed proposition in the kernel; a closed hypothesis that is false
closes the goal likewise. It fails if it makes no progress. -/
syntax "norm_num" (" [" (simpStar <|> simpErase <|> simpLemma),* "]")? (location)? : tactic
macro_rules
  | `(tactic| norm_num) => `(tactic| first | (simp; done) | decide +kernel | simp)
  | `(tactic| norm_num at $h:ident) => `(tactic| first | simp at $h:ident | exact absurd $h (by decide +kernel))
  | `(tactic| norm_num $l:location) => `(tactic| simp $l:location)
  | `(tactic| norm_num [$a,*]) => `(tactic| first
      | (simp [$a,*]; done) | (simp only [$a,*]; decide +kernel) | (simp [$a,*]; decide +kernel) | simp [$a,*])
  | `(tactic| norm_num [$a,*] $l:location) => `(tactic| simp [$a,*] $l:location)
/-- `norm_num1` is `norm_num` with the arithmetic of literals only. -/
macro "norm_num1" l:(location)? : tactic => `(tactic| norm_num $[$l]?)
