/-!
`ring` and `ring_nf` on natural numbers and integers.

Both expand their target into a sum of monomials with rewriting only (`simp only` and laws of commutative rings): a
literal coefficient first, then the factors in a fixed order, powers with literal exponents written out, exponents that
are sums split into factors. `ring` closes the equation between two such sums with `omega`, for which every product of
variables is one more variable. Whatever they prove is therefore checked by the kernel step by step.
-/
namespace Competition.Ring

/-! ## Laws that are needed besides those of `Init` -/

/-- A literal factor on its way to the front of a product. A name of its own, since two literals would change places for
ever. -/
def natCoeff (n x : Nat) : Nat := n * x
/-- A literal factor on its way to the front of a product. -/
def intCoeff (n x : Int) : Int := n * x

theorem nat_lit_mul (x n : Nat) : no_index (OfNat.ofNat n) * x = natCoeff (OfNat.ofNat n) x := rfl
theorem nat_mul_lit (x n : Nat) : x * no_index (OfNat.ofNat n) = natCoeff (OfNat.ofNat n) x := Nat.mul_comm ..
theorem nat_mul_coeff (x y n : Nat) : x * natCoeff n y = natCoeff n (x * y) := Nat.mul_left_comm ..
theorem nat_coeff_coeff (x m n : Nat) : natCoeff m (natCoeff n x) = natCoeff (m * n) x := (Nat.mul_assoc ..).symm
theorem int_lit_mul (x : Int) (n : Nat) : no_index (OfNat.ofNat n) * x = intCoeff (OfNat.ofNat n) x := rfl
theorem int_mul_lit (x : Int) (n : Nat) : x * no_index (OfNat.ofNat n) = intCoeff (OfNat.ofNat n) x := Int.mul_comm ..
theorem int_mul_coeff (x y n : Int) : x * intCoeff n y = intCoeff n (x * y) := Int.mul_left_comm ..
theorem int_coeff_coeff (x m n : Int) : intCoeff m (intCoeff n x) = intCoeff (m * n) x := (Int.mul_assoc ..).symm

/-- A literal factor of an exponent, one at a time. -/
theorem nat_pow_lit_mul (x k n : Nat) : x ^ ((k + 1) * n) = x ^ (k * n) * x ^ n := by
  rw [Nat.succ_mul, Nat.pow_add]
/-- A literal factor of an exponent, one at a time. -/
theorem nat_pow_mul_lit (x k n : Nat) : x ^ (n * (k + 1)) = x ^ (n * k) * x ^ n := by
  rw [Nat.mul_succ, Nat.pow_add]

/-- A power of a power. -/
theorem nat_pow_pow (x k n : Nat) : (x ^ k) ^ n = x ^ (k * n) := (Nat.pow_mul x k n).symm
/-- A power of a power. -/
theorem int_pow_pow (x : Int) (k n : Nat) : (x ^ k) ^ n = x ^ (k * n) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih, Nat.mul_succ, Int.pow_add]
/-- A literal factor of an exponent, one at a time. -/
theorem int_pow_lit_mul (x : Int) (k n : Nat) : x ^ ((k + 1) * n) = x ^ (k * n) * x ^ n := by
  rw [Nat.succ_mul, Int.pow_add]
/-- A literal factor of an exponent, one at a time. -/
theorem int_pow_mul_lit (x : Int) (k n : Nat) : x ^ (n * (k + 1)) = x ^ (n * k) * x ^ n := by
  rw [Nat.mul_succ, Int.pow_add]
/-- Even and odd powers of opposites come down to these and `pow_add`, `mul_pow`. -/
theorem int_neg_pow (x : Int) (n : Nat) : (-x) ^ n = (-1) ^ n * x ^ n := by
  rw [← Int.mul_pow, Int.neg_mul, Int.one_mul]
/-- A numeral of natural numbers, as an integer. -/
theorem natCast_lit (n : Nat) : ((no_index (OfNat.ofNat n) : Nat) : Int) = OfNat.ofNat n := rfl

end Competition.Ring

open Lean.Parser.Tactic

/-- Evaluates powers of literals, before a power of a literal could be written out as a product. -/
macro "ring_literals" l:(location)? : tactic => `(tactic| try simp only [Nat.reducePow, Int.reducePow] $[$l]?)

/-- Multiplies out: distributivity, signs in front of products, powers as products. One step of `ring_nf`. -/
macro "ring_expand" l:(location)? : tactic => `(tactic|
  try simp only [Int.natCast_add, Int.natCast_mul, Int.natCast_pow, Int.natCast_succ, Competition.Ring.natCast_lit,
    Nat.mul_add, Nat.add_mul, Nat.mul_sub, Nat.sub_mul, Nat.pow_succ, Nat.pow_add, Nat.pow_zero, Nat.mul_pow,
    Nat.one_mul, Nat.mul_one, Nat.zero_mul, Nat.mul_zero, Nat.one_pow, Nat.succ_eq_add_one,
    Competition.Ring.nat_pow_pow, Competition.Ring.nat_pow_lit_mul, Competition.Ring.nat_pow_mul_lit,
    Int.mul_add, Int.add_mul, Int.mul_sub, Int.sub_mul, Int.neg_mul, Int.mul_neg, Int.neg_neg,
    Int.pow_succ, Int.pow_add, Int.pow_zero, Int.mul_pow, Int.one_mul, Int.mul_one, Int.zero_mul, Int.mul_zero,
    Int.one_pow, Competition.Ring.int_pow_pow, Competition.Ring.int_pow_lit_mul,
    Competition.Ring.int_pow_mul_lit, Nat.reduceMul, Int.reduceMul, Nat.reduceAdd, Int.reduceAdd] $[$l]?)

/-- Puts the factors of every product in order, literals multiplied together. One step of `ring_nf`. -/
macro "ring_sort" l:(location)? : tactic => `(tactic|
  try simp only [Nat.mul_assoc, Nat.mul_comm, Nat.mul_left_comm, Int.mul_assoc, Int.mul_comm, Int.mul_left_comm,
    Nat.reduceMul, Int.reduceMul] $[$l]?)

/-- Moves the literal factors of every product to the front, multiplied together. One step of `ring_nf`. -/
macro "ring_coefficients" l:(location)? : tactic => `(tactic| focus
  try simp only [Competition.Ring.nat_lit_mul, Competition.Ring.nat_mul_lit, Competition.Ring.nat_mul_coeff,
    Competition.Ring.nat_coeff_coeff, Competition.Ring.int_lit_mul, Competition.Ring.int_mul_lit,
    Competition.Ring.int_mul_coeff, Competition.Ring.int_coeff_coeff] $[$l]?
  all_goals try simp only [Competition.Ring.natCoeff, Competition.Ring.intCoeff, Nat.reduceMul, Int.reduceMul] $[$l]?)

/-- The monomials of `ring_nf`, without collecting equal ones (`omega` does that by itself). -/
macro "ring_monomials" l:(location)? : tactic => `(tactic| focus
  ring_literals $[$l]?
  all_goals ring_expand $[$l]?
  all_goals ring_sort $[$l]?
  all_goals ring_coefficients $[$l]?)

/-- `ring_nf` (`ring_nf at h`, `at h ⊢`, `at *`) rewrites sums and products of natural numbers or integers into a normal
form: a sum of monomials, equal ones collected, powers with literal exponents written out. The form is not Mathlib's (a
square is shown as `a * a`, and an equation or inequality may have terms moved to its other side). Subtraction of
natural numbers and division are opaque, except that subtraction distributes over products. It never fails. -/
macro "ring_nf" l:(location)? : tactic => `(tactic| focus
  ring_monomials $[$l]?
  all_goals try simp +arith only $[$l]?)

/-- `ring` proves equations of natural numbers and integers that hold in every commutative (semi)ring, also with sums
and literal factors in exponents (`2 ^ (n + 2) = 4 * 2 ^ n`), and casts from natural numbers to integers. Linear
hypotheses of the context may be used, too. It fails if it cannot close the goal. -/
macro "ring" : tactic => `(tactic| focus
  ring_monomials
  all_goals omega)

@[inherit_doc tacticRing] macro "ring1" : tactic => `(tactic| ring)
