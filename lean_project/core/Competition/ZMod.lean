import Competition.Finset.Sums
/-
Integers modulo `n`, defined as in Mathlib: ℤ for `n = 0`, else the numbers below `n`; the inverse is the coefficient that
the extended Euclidean algorithm finds.
-/
set_option linter.all false

namespace Nat
/-- The extended Euclidean algorithm on `r` and `r'`, with their coefficients; `fuel` at least `r`. -/
def xgcdAux : (fuel r : ℕ) → (s t : ℤ) → (r' : ℕ) → (s' t' : ℤ) → ℕ × ℤ × ℤ
  | 0, _, _, _, r', s', t' => (r', s', t')
  | fuel + 1, r, s, t, r', s', t' =>
    if r = 0 then (r', s', t')
    else xgcdAux fuel (r' % r) (s' - ((r' / r : ℕ) : ℤ) * s) (t' - ((r' / r : ℕ) : ℤ) * t) r s t
/-- Numbers `a` and `b` with `gcd x y = x * a + y * b`. -/
def xgcd (x y : ℕ) : ℤ × ℤ := (xgcdAux x x 1 0 y 0 1).2
/-- The first of them. -/
def gcdA (x y : ℕ) : ℤ := (xgcd x y).1
/-- The second of them. -/
def gcdB (x y : ℕ) : ℤ := (xgcd x y).2
end Nat

/-- The integers modulo `n`. -/
def ZMod : ℕ → Type
  | 0 => ℤ
  | n + 1 => Fin (n + 1)

namespace ZMod
instance decEq : (n : ℕ) → DecidableEq (ZMod n)
  | 0 => inferInstanceAs (DecidableEq ℤ)
  | n + 1 => inferInstanceAs (DecidableEq (Fin (n + 1)))
/-- The residue class of an integer. -/
protected def ofInt : (n : ℕ) → ℤ → ZMod n
  | 0, a => a
  | n + 1, a => (⟨(a % ((n + 1 : ℕ) : ℤ)).toNat, by
      have := Int.emod_nonneg a (b := ((n + 1 : ℕ) : ℤ)) (by omega)
      have := Int.emod_lt_of_pos a (b := ((n + 1 : ℕ) : ℤ)) (by omega)
      omega⟩ : Fin (n + 1))
/-- The representative: itself modulo 0, else from 0 to below `n`. -/
protected def toInt : (n : ℕ) → ZMod n → ℤ
  | 0, a => a
  | n + 1, a => ((show Fin (n + 1) from a).val : ℤ)
/-- The least natural number in the class; modulo 0, the absolute value. -/
def val : {n : ℕ} → ZMod n → ℕ
  | 0, a => Int.natAbs a
  | _ + 1, a => (show Fin _ from a).val
variable {n : ℕ}
theorem ofInt_toInt : {n : ℕ} → (a : ZMod n) → ZMod.ofInt n (a.toInt n) = a
  | 0, a => rfl
  | n + 1, a => Fin.ext (by
      have h : (show Fin (n + 1) from a).val < n + 1 := (show Fin (n + 1) from a).isLt
      change (((show Fin (n + 1) from a).val : ℤ) % ((n + 1 : ℕ) : ℤ)).toNat = (show Fin (n + 1) from a).val
      rw [← Int.natCast_emod, Nat.mod_eq_of_lt h]; rfl)
theorem ofInt_eq_iff : {n : ℕ} → {a b : ℤ} → (ZMod.ofInt n a = ZMod.ofInt n b ↔ a % n = b % n)
  | 0, a, b => by change a = b ↔ a % 0 = b % 0; rw [Int.emod_zero, Int.emod_zero]
  | n + 1, a, b => by
    have h₁ := Int.emod_nonneg a (b := ((n + 1 : ℕ) : ℤ)) (by omega)
    have h₂ := Int.emod_nonneg b (b := ((n + 1 : ℕ) : ℤ)) (by omega)
    refine (Fin.ext_iff (n := n + 1)).trans ?_
    change (a % ((n + 1 : ℕ) : ℤ)).toNat = (b % ((n + 1 : ℕ) : ℤ)).toNat ↔ _
    omega
theorem toInt_ofInt (a : ℤ) : (ZMod.ofInt n a).toInt n % n = a % n := ofInt_eq_iff.mp (ofInt_toInt _)

instance : Add (ZMod n) := ⟨fun a b => .ofInt n (a.toInt n + b.toInt n)⟩
instance : Mul (ZMod n) := ⟨fun a b => .ofInt n (a.toInt n * b.toInt n)⟩
instance : Neg (ZMod n) := ⟨fun a => .ofInt n (-a.toInt n)⟩
instance : Sub (ZMod n) := ⟨fun a b => .ofInt n (a.toInt n - b.toInt n)⟩
instance : NatCast (ZMod n) := ⟨fun a => .ofInt n a⟩
instance : IntCast (ZMod n) := ⟨fun a => .ofInt n a⟩
instance (k : ℕ) : OfNat (ZMod n) k := ⟨.ofInt n k⟩
/-- Powers. -/
protected def npow (a : ZMod n) : ℕ → ZMod n
  | 0 => 1
  | k + 1 => ZMod.npow a k * a
instance : NatPow (ZMod n) := ⟨ZMod.npow⟩
/-- The inverse, where there is one. -/
protected def inv : {n : ℕ} → ZMod n → ZMod n
  | 0, a => Int.sign a
  | n + 1, a => .ofInt (n + 1) (Nat.gcdA (ZMod.val a) (n + 1))
instance : Inv (ZMod n) := ⟨ZMod.inv⟩
/-- Division is multiplication with the inverse. -/
instance : Div (ZMod n) := ⟨fun a b => a * b⁻¹⟩

private theorem ofInt_add (a b : ℤ) : ZMod.ofInt n a + ZMod.ofInt n b = ZMod.ofInt n (a + b) :=
  ofInt_eq_iff.mpr (by rw [Int.add_emod, toInt_ofInt, toInt_ofInt, ← Int.add_emod])
private theorem ofInt_mul (a b : ℤ) : ZMod.ofInt n a * ZMod.ofInt n b = ZMod.ofInt n (a * b) :=
  ofInt_eq_iff.mpr (by rw [Int.mul_emod, toInt_ofInt, toInt_ofInt, ← Int.mul_emod])
private theorem exists_ofInt (a : ZMod n) : ∃ x, a = ZMod.ofInt n x := ⟨_, (ofInt_toInt a).symm⟩
instance : LawfulAddZero (ZMod n) where
  add_assoc a b c := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b; obtain ⟨z, rfl⟩ := exists_ofInt c
    rw [ofInt_add, ofInt_add, ofInt_add, ofInt_add, Int.add_assoc]
  add_comm a b := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b
    rw [ofInt_add, ofInt_add, Int.add_comm]
  zero_add a := by
    obtain ⟨x, rfl⟩ := exists_ofInt a
    exact (ofInt_add 0 x).trans (by rw [Int.zero_add])
instance : LawfulMulOne (ZMod n) where
  mul_assoc a b c := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b; obtain ⟨z, rfl⟩ := exists_ofInt c
    rw [ofInt_mul, ofInt_mul, ofInt_mul, ofInt_mul, Int.mul_assoc]
  mul_comm a b := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b
    rw [ofInt_mul, ofInt_mul, Int.mul_comm]
  one_mul a := by
    obtain ⟨x, rfl⟩ := exists_ofInt a
    exact (ofInt_mul 1 x).trans (by rw [Int.one_mul])
instance : LawfulDistrib (ZMod n) where
  mul_add a b c := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b; obtain ⟨z, rfl⟩ := exists_ofInt c
    rw [ofInt_add, ofInt_mul, ofInt_mul, ofInt_mul, ofInt_add, Int.mul_add]
  mul_zero a := by
    obtain ⟨x, rfl⟩ := exists_ofInt a
    exact (ofInt_mul x 0).trans (by rw [Int.mul_zero]; rfl)
theorem intCast_eq_intCast_iff (a b : ℤ) (c : ℕ) : (a : ZMod c) = (b : ZMod c) ↔ a % c = b % c := ofInt_eq_iff
theorem natCast_eq_zero_iff (a b : ℕ) : (a : ZMod b) = 0 ↔ b ∣ a := by
  refine (ofInt_eq_iff (n := b) (a := a) (b := 0)).trans ?_
  rw [Int.zero_emod, ← Int.natCast_emod, Nat.dvd_iff_mod_eq_zero]; omega
end ZMod
