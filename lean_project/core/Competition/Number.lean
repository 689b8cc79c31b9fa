import Competition.Finset.Notation
/-
What statements about numbers mention: absolute value, parity, primes, coprimality, congruence, divisors, digits.
Definitions mean what Mathlib's mean; where Mathlib's text is more general or goes through other notions (`Nat.Prime` as
`Irreducible`, `|a|` as `a ⊔ -a`), the lemma that says so here has Mathlib's name for it.
-/
set_option linter.all false

/-- The absolute value, also written `|a|`. -/
def abs {α : Type u} [Neg α] [Max α] (a : α) : α := max a (-a)
macro:max atomic("|" noWs) a:term noWs "|" : term => `(abs $a)
/-- Shows an absolute value as it is written. -/
@[app_unexpander abs] def abs.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `(|$a|)
  | _ => throw ()

/-- A number that is a sum of two equal ones. -/
def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r
/-- One more than twice a number. -/
def Odd {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] (a : α) : Prop := ∃ m, a = 2 * m + 1
/-- A number that is a product of two equal ones. -/
def IsSquare {α : Type u} [Mul α] (a : α) : Prop := ∃ r, a = r * r
/-- `a * x + b * y = 1` has a solution. -/
def IsCoprime {R : Type u} [Add R] [Mul R] [OfNat R 1] (x y : R) : Prop := ∃ a b, a * x + b * y = 1

namespace Nat
/-- A number from 2 on that only 1 and itself divide. -/
def Prime (p : ℕ) : Prop := 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p
/-- The same remainder on division by `n`: `a ≡ b [MOD n]`. -/
def ModEq (n a b : ℕ) : Prop := a % n = b % n
/-- The numbers that divide `n`; none for 0. -/
def divisors (n : ℕ) : Finset ℕ := (Finset.Ico 1 (n + 1)).filter (· ∣ n)
/-- The numbers but `n` that divide `n`; none for 0. -/
def properDivisors (n : ℕ) : Finset ℕ := (Finset.Ico 1 n).filter (· ∣ n)

/-- The digits of `n` to the base `b`, at least 2, when `fuel` is at least their number. -/
def digits.go (b : ℕ) : (fuel n : ℕ) → List ℕ
  | 0, _ => []
  | fuel + 1, n => if n = 0 then [] else n % b :: digits.go b fuel (n / b)
/-- The digits of a number, the last one first. To the base 1 that is as many ones, to the base 0 the number itself. -/
def digits : (b n : ℕ) → List ℕ
  | 0, n => if n = 0 then [] else [n]
  | 1, n => List.replicate n 1
  | b + 2, n => digits.go (b + 2) n n
/-- The number with these digits, the last one first. -/
def ofDigits {α : Type u} [NatCast α] [Add α] [Mul α] (b : α) : List ℕ → α
  | [] => ((0 : ℕ) : α)
  | d :: l => (d : α) + b * ofDigits b l

/-- The greatest number whose square is at most `n`, looked for from `k` downwards. -/
def sqrt.go (n : ℕ) : ℕ → ℕ
  | 0 => 0
  | k + 1 => if (k + 1) * (k + 1) ≤ n then k + 1 else sqrt.go n k
/-- The integer part of the square root. -/
def sqrt (n : ℕ) : ℕ := sqrt.go n n
end Nat

/-- The same remainder on division by `n`: `a ≡ b [ZMOD n]`. -/
def Int.ModEq (n a b : ℤ) : Prop := a % n = b % n
/-- The least common multiple of the absolute values. -/
def Int.lcm (m n : ℤ) : ℕ := m.natAbs.lcm n.natAbs

notation:50 a " ≡ " b " [MOD " n "]" => Nat.ModEq n a b
notation:50 a " ≡ " b " [ZMOD " n "]" => Int.ModEq n a b
