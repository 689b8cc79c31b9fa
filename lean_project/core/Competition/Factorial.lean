import Competition.Notation
/-
Factorials, binomial coefficients and powers, with Mathlib's names. After `open Nat`, `n !` is the factorial.
-/
set_option linter.all false

namespace Nat
/-- `n ! = 1 * 2 * … * n`. -/
def factorial : ℕ → ℕ
  | 0 => 1
  | n + 1 => (n + 1) * factorial n
scoped notation:10000 n "!" => Nat.factorial n
/-- The number of ways to choose `k` of `n` things. -/
def choose : ℕ → ℕ → ℕ
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)
/-- `n * (n - 1) * … `, `k` factors. -/
def descFactorial (n : ℕ) : ℕ → ℕ
  | 0 => 1
  | k + 1 => (n - k) * descFactorial n k
end Nat
