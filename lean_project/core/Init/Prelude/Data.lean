/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them.

The data types that syntax trees are made of: bounded numbers, machine words, characters, lists, arrays, strings.
Layouts (order of constructors and fields) are those of the native code.
-/
prelude
import Init.Prelude.Classes
set_option linter.all false

universe u v w

/-! ## Order of the natural numbers: what the bounds below need -/

theorem Nat.succ_le_of_lt {n m : Nat} (h : LT.lt n m) : LE.le (Nat.succ n) m := h
protected theorem Nat.lt_of_lt_of_le {n m k : Nat} (h : LT.lt n m) (h' : LE.le m k) : LT.lt n k :=
  Nat.le_trans (n := Nat.succ n) h h'
protected theorem Nat.lt_of_le_of_lt {n m k : Nat} (h : LE.le n m) (h' : LT.lt m k) : LT.lt n k :=
  Nat.le_trans (Nat.succ_le_succ h) h'
protected theorem Nat.le_of_lt {n m : Nat} (h : LT.lt n m) : LE.le n m := Nat.le_of_succ_le_succ (Nat.le_step h)
protected theorem Nat.not_succ_le_self : (n : Nat) → Not (LE.le (Nat.succ n) n)
  | .zero => Nat.not_succ_le_zero 0
  | .succ n => fun h => Nat.not_succ_le_self n (Nat.le_of_succ_le_succ h)
protected theorem Nat.lt_irrefl (n : Nat) : Not (LT.lt n n) := Nat.not_succ_le_self n

protected theorem Nat.eq_or_lt_of_le : {n m : Nat} → LE.le n m → Or (Eq n m) (LT.lt n m)
  | .zero, .zero, _ => Or.inl rfl
  | .zero, .succ m, _ => Or.inr (Nat.zero_lt_succ m)
  | .succ _, .zero, h => absurd h (Nat.not_succ_le_zero _)
  | .succ _, .succ _, h =>
    (Nat.eq_or_lt_of_le (Nat.le_of_succ_le_succ h)).elim (fun e => Or.inl (congrArg Nat.succ e))
      (fun l => Or.inr (Nat.succ_le_succ l))

protected theorem Nat.lt_or_ge : (n m : Nat) → Or (LT.lt n m) (GE.ge n m)
  | _, .zero => Or.inr (Nat.zero_le _)
  | .zero, .succ m => Or.inl (Nat.zero_lt_succ m)
  | .succ n, .succ m =>
    (Nat.lt_or_ge n m).elim (fun h => Or.inl (Nat.succ_le_succ h)) (fun h => Or.inr (Nat.succ_le_succ h))

protected theorem Nat.gt_of_not_le {n m : Nat} (h : Not (LE.le n m)) : LT.lt m n :=
  (Nat.lt_or_ge m n).elim id (fun h' => absurd h' h)
protected theorem Nat.not_le_of_gt {n m : Nat} (h : LT.lt n m) : Not (LE.le m n) := fun h' =>
  Nat.lt_irrefl n (Nat.lt_of_lt_of_le h h')

theorem Nat.sub_le : (n m : Nat) → LE.le (HSub.hSub n m) n
  | n, .zero => Nat.le_refl n
  | n, .succ m => Nat.le_trans (Nat.rec (motive := fun k => LE.le (Nat.pred k) k) Nat.le.refl
      (fun k _ => Nat.le_succ k) (Nat.sub n m)) (Nat.sub_le n m)

theorem Nat.succ_sub_succ_eq_sub (n m : Nat) : Eq (HSub.hSub (Nat.succ n) (Nat.succ m)) (HSub.hSub n m) :=
  Nat.rec (motive := fun m => Eq (Nat.sub (Nat.succ n) (Nat.succ m)) (Nat.sub n m)) rfl
    (fun _ ih => congrArg Nat.pred ih) m

theorem Nat.sub_lt : {n m : Nat} → LT.lt 0 n → LT.lt 0 m → LT.lt (HSub.hSub n m) n
  | .zero, _, h, _ => absurd h (Nat.lt_irrefl 0)
  | .succ _, .zero, _, h => absurd h (Nat.lt_irrefl 0)
  | .succ n, .succ m, _, _ =>
    Eq.ndrec (motive := fun k => LT.lt k (Nat.succ n)) (Nat.succ_le_succ (Nat.sub_le n m))
      (Nat.succ_sub_succ_eq_sub n m).symm

theorem Nat.pos_pow_of_pos {b : Nat} (n : Nat) (h : LT.lt 0 b) : LT.lt 0 (HPow.hPow b n) :=
  Nat.rec (motive := fun n => LT.lt 0 (Nat.pow b n)) (Nat.zero_lt_succ 0) (fun n ih =>
    (Nat.rec (motive := fun m => LT.lt 0 m → (k : Nat) → LT.lt 0 k → LT.lt 0 (Nat.mul k m))
      (fun h _ _ => h) (fun m _ _ k hk => Nat.lt_of_lt_of_le hk
        (Nat.rec (motive := fun j => LE.le k (Nat.add j k)) (Nat.rec (motive := fun k => LE.le k (Nat.add 0 k))
          Nat.le.refl (fun _ ih => Nat.succ_le_succ ih) k)
          (fun j ih => Nat.le_trans ih (Nat.rec (motive := fun k => LE.le (Nat.add j k) (Nat.add (Nat.succ j) k))
            (Nat.le_succ j) (fun _ ih => Nat.succ_le_succ ih) k)) (Nat.mul k m))) b h (Nat.pow b n) ih)) n

/-! ## Division, by counting subtractions; the kernel computes both operations by itself -/

/-- The quotient of `x` by `y > 0`, if `fuel` is greater than `x`. -/
def Nat.div.go (y : Nat) (hy : LT.lt 0 y) (fuel x : Nat) (hfuel : LT.lt x fuel) : Nat :=
  match fuel with
  | 0 => 0
  | .succ fuel =>
    dite (LE.le y x) (fun h => Nat.add (Nat.div.go y hy fuel (HSub.hSub x y)
      (Nat.lt_of_lt_of_le (Nat.sub_lt (Nat.lt_of_lt_of_le hy h) hy) (Nat.le_of_lt_succ hfuel))) 1) (fun _ => 0)

set_option bootstrap.genMatcherCode false in
/-- The quotient, rounded down; division by zero gives zero. -/
@[extern "lean_nat_div"] protected def Nat.div (x y : @& Nat) : Nat :=
  dite (LT.lt 0 y) (fun hy => Nat.div.go y hy (Nat.succ x) x (Nat.le_refl (Nat.succ x))) (fun _ => 0)

instance Nat.instDiv : Div Nat := ⟨Nat.div⟩

/-- The remainder of `x` by `y > 0`, if `fuel` is greater than `x`. -/
def Nat.modCore.go (y : Nat) (hy : LT.lt 0 y) (fuel x : Nat) (hfuel : LT.lt x fuel) : Nat :=
  match fuel with
  | 0 => x
  | .succ fuel =>
    dite (LE.le y x) (fun h => Nat.modCore.go y hy fuel (HSub.hSub x y)
      (Nat.lt_of_lt_of_le (Nat.sub_lt (Nat.lt_of_lt_of_le hy h) hy) (Nat.le_of_lt_succ hfuel))) (fun _ => x)

/-- The remainder by a first step that looks at the divisor. -/
protected def Nat.modCore (x y : @& Nat) : Nat :=
  dite (LT.lt 0 y) (fun hy => Nat.modCore.go y hy (Nat.succ x) x (Nat.le_refl (Nat.succ x))) (fun _ => x)

set_option bootstrap.genMatcherCode false in
/-- The remainder; the remainder by zero is the dividend. -/
@[extern "lean_nat_mod"] protected def Nat.mod : (@& Nat) → (@& Nat) → Nat
  | 0, _ => 0
  | .succ n, m => ite (LE.le m (Nat.succ n)) (Nat.modCore (Nat.succ n) m) (Nat.succ n)

instance Nat.instMod : Mod Nat := ⟨Nat.mod⟩

theorem dite_induction {c : Prop} [d : Decidable c] {t : c → α} {e : Not c → α} {P : α → Prop}
    (ht : (h : c) → P (t h)) (he : (h : Not c) → P (e h)) : P (dite c t e) :=
  match d with
  | isTrue h => ht h
  | isFalse h => he h

theorem Nat.modCoreGo_lt {y : Nat} (hy : LT.lt 0 y) : (fuel x : Nat) → (h : LT.lt x fuel) →
    LT.lt (Nat.modCore.go y hy fuel x h) y
  | .zero, x, h => absurd h (Nat.not_lt_zero x)
  | .succ fuel, x, h =>
    dite_induction (c := LE.le y x) (P := fun k => LT.lt k y) (fun _ => Nat.modCoreGo_lt hy fuel (HSub.hSub x y) _)
      (fun hn => Nat.gt_of_not_le hn)

theorem Nat.modCore_lt (x : Nat) {y : Nat} (hy : LT.lt 0 y) : LT.lt (Nat.modCore x y) y :=
  dite_induction (c := LT.lt 0 y) (P := fun k => LT.lt k y) (fun _ => Nat.modCoreGo_lt hy (Nat.succ x) x _)
    (fun hn => absurd hy hn)

theorem Nat.mod_lt (x : Nat) {y : Nat} (hy : LT.lt 0 y) : LT.lt (HMod.hMod x y) y :=
  match x with
  | .zero => hy
  | .succ n =>
    dite_induction (c := LE.le y (Nat.succ n)) (P := fun k => LT.lt k y)
      (t := fun _ => Nat.modCore (Nat.succ n) y) (e := fun _ => Nat.succ n)
      (fun _ => Nat.modCore_lt _ hy) (fun h => Nat.gt_of_not_le h)

/-! ## Bounded numbers and bit vectors -/

/-- The numbers below `n`. -/
@[pp_using_anonymous_constructor]
structure Fin (n : Nat) where
  /-- Builds an element from a number and a proof. -/
  mk ::
  /-- The number. -/
  val : Nat
  /-- Its bound. -/
  isLt : LT.lt val n

attribute [coe] Fin.val

theorem Fin.eq_of_val_eq {n : Nat} : {i j : Fin n} → Eq i.val j.val → Eq i j
  | ⟨i, h⟩, ⟨j, h'⟩, e =>
    @Eq.ndrec Nat i (fun j => (h' : LT.lt j n) → Eq (Fin.mk i h) ⟨j, h'⟩) (fun _ => rfl) j e h'

theorem Fin.val_eq_of_eq {n : Nat} {i j : Fin n} (h : Eq i j) : Eq i.val j.val := congrArg Fin.val h

instance instDecidableEqFin (n : Nat) : DecidableEq (Fin n) := fun i j =>
  match decEq i.val j.val with
  | isTrue h => isTrue (Fin.eq_of_val_eq h)
  | isFalse h => isFalse (fun e => h (Fin.val_eq_of_eq e))

instance instLTFin {n : Nat} : LT (Fin n) := ⟨fun a b => LT.lt a.val b.val⟩
instance instLEFin {n : Nat} : LE (Fin n) := ⟨fun a b => LE.le a.val b.val⟩
instance Fin.decLt {n} (a b : Fin n) : Decidable (LT.lt a b) := Nat.decLt ..
instance Fin.decLe {n} (a b : Fin n) : Decidable (LE.le a b) := Nat.decLe ..

/-- A type of whose elements `n` is not zero. -/
class NeZero [Zero R] (n : R) : Prop where
  /-- The fact. -/
  out : Not (Eq n Zero.zero)

/-- `w` bits. -/
structure BitVec (w : Nat) where
  /-- Builds a bit vector from the number that it represents. -/
  ofFin ::
  /-- The number. -/
  toFin : Fin (HPow.hPow 2 w)

/-- The bit vector of a number that fits. -/
@[match_pattern] protected def BitVec.ofNatLT {w : Nat} (i : Nat) (p : LT.lt i (HPow.hPow 2 w)) : BitVec w where
  toFin := ⟨i, p⟩

/-- The number that a bit vector represents. -/
protected def BitVec.toNat (x : BitVec w) : Nat := x.toFin.val

theorem BitVec.isLt (x : BitVec w) : LT.lt x.toNat (HPow.hPow 2 w) := x.toFin.isLt

theorem BitVec.eq_of_toNat_eq {n} : {x y : BitVec n} → Eq x.toNat y.toNat → Eq x y
  | ⟨_⟩, ⟨_⟩, h => congrArg BitVec.ofFin (Fin.eq_of_val_eq h)

/-- The bit vector of a number, modulo `2 ^ w`. -/
@[match_pattern] protected def BitVec.ofNat (w i : Nat) : BitVec w where
  toFin := ⟨HMod.hMod i (HPow.hPow 2 w), Nat.mod_lt i (Nat.pos_pow_of_pos w (Nat.zero_lt_succ 1))⟩

/-- Equality of bit vectors is decidable. -/
def BitVec.decEq (x y : BitVec w) : Decidable (Eq x y) :=
  match Nat.decEq x.toNat y.toNat with
  | isTrue h => isTrue (BitVec.eq_of_toNat_eq h)
  | isFalse h => isFalse (fun e => h (congrArg BitVec.toNat e))

instance : DecidableEq (BitVec w) := BitVec.decEq
instance instLTBitVec : LT (BitVec w) := ⟨fun x y => LT.lt x.toNat y.toNat⟩
instance instLEBitVec : LE (BitVec w) := ⟨fun x y => LE.le x.toNat y.toNat⟩
instance instDecidableLtBitVec (x y : BitVec w) : Decidable (LT.lt x y) := Nat.decLt x.toNat y.toNat
instance instDecidableLeBitVec (x y : BitVec w) : Decidable (LE.le x y) := Nat.decLe x.toNat y.toNat

/-! ## Machine words -/

/-- The width of a machine word is not known to the logic, except that it is 32 or 64. -/
opaque System.Platform.getNumBits : Unit → Subtype fun n : Nat => Or (Eq n 32) (Eq n 64) :=
  fun _ => ⟨64, Or.inr rfl⟩

/-- The width of a machine word. -/
def System.Platform.numBits : Nat := (getNumBits ()).val

theorem System.Platform.numBits_eq : Or (Eq numBits 32) (Eq numBits 64) := (getNumBits ()).property

/-- Words of 8 bits. -/
structure UInt8 where
  /-- Builds a word from its bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 8

attribute [extern "lean_uint8_of_nat_mk"] UInt8.ofBitVec
attribute [extern "lean_uint8_to_nat"] UInt8.toBitVec

/-- The number of different words. -/
abbrev UInt8.size : Nat := 256

/-- The word of a number that fits. -/
@[extern "lean_uint8_of_nat"] def UInt8.ofNatLT (n : @& Nat) (h : LT.lt n UInt8.size) : UInt8 where
  toBitVec := BitVec.ofNatLT n h

/-- The word of a number, modulo the number of words. -/
@[extern "lean_uint8_of_nat"] def UInt8.ofNat (n : @& Nat) : UInt8 := ⟨BitVec.ofNat 8 n⟩

/-- The number of a word. -/
@[extern "lean_uint8_to_nat"] def UInt8.toNat (n : UInt8) : Nat := n.toBitVec.toNat

theorem UInt8.eq_of_toBitVec_eq : {a b : UInt8} → Eq a.toBitVec b.toBitVec → Eq a b
  | ⟨_⟩, ⟨_⟩, h => congrArg UInt8.ofBitVec h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_uint8_dec_eq"] def UInt8.decEq (a b : UInt8) : Decidable (Eq a b) :=
  match BitVec.decEq a.toBitVec b.toBitVec with
  | isTrue h => isTrue (UInt8.eq_of_toBitVec_eq h)
  | isFalse h => isFalse (fun e => h (congrArg UInt8.toBitVec e))

instance : DecidableEq UInt8 := UInt8.decEq
instance : Inhabited UInt8 := ⟨UInt8.ofNat 0⟩
instance UInt8.instOfNat {n : Nat} : OfNat UInt8 n := ⟨UInt8.ofNat n⟩
instance : LT UInt8 := ⟨fun a b => LT.lt a.toBitVec b.toBitVec⟩
instance : LE UInt8 := ⟨fun a b => LE.le a.toBitVec b.toBitVec⟩
/-- The order of words is decidable. -/
@[extern "lean_uint8_dec_lt"] def UInt8.decLt (a b : UInt8) : Decidable (LT.lt a b) :=
  Nat.decLt a.toBitVec.toNat b.toBitVec.toNat
/-- The order of words is decidable. -/
@[extern "lean_uint8_dec_le"] def UInt8.decLe (a b : UInt8) : Decidable (LE.le a b) :=
  Nat.decLe a.toBitVec.toNat b.toBitVec.toNat
instance (a b : UInt8) : Decidable (LT.lt a b) := UInt8.decLt a b
instance (a b : UInt8) : Decidable (LE.le a b) := UInt8.decLe a b

/-- Words of 16 bits. -/
structure UInt16 where
  /-- Builds a word from its bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 16

attribute [extern "lean_uint16_of_nat_mk"] UInt16.ofBitVec
attribute [extern "lean_uint16_to_nat"] UInt16.toBitVec

/-- The number of different words. -/
abbrev UInt16.size : Nat := 65536

/-- The word of a number that fits. -/
@[extern "lean_uint16_of_nat"] def UInt16.ofNatLT (n : @& Nat) (h : LT.lt n UInt16.size) : UInt16 where
  toBitVec := BitVec.ofNatLT n h

/-- The word of a number, modulo the number of words. -/
@[extern "lean_uint16_of_nat"] def UInt16.ofNat (n : @& Nat) : UInt16 := ⟨BitVec.ofNat 16 n⟩

/-- The number of a word. -/
@[extern "lean_uint16_to_nat"] def UInt16.toNat (n : UInt16) : Nat := n.toBitVec.toNat

theorem UInt16.eq_of_toBitVec_eq : {a b : UInt16} → Eq a.toBitVec b.toBitVec → Eq a b
  | ⟨_⟩, ⟨_⟩, h => congrArg UInt16.ofBitVec h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_uint16_dec_eq"] def UInt16.decEq (a b : UInt16) : Decidable (Eq a b) :=
  match BitVec.decEq a.toBitVec b.toBitVec with
  | isTrue h => isTrue (UInt16.eq_of_toBitVec_eq h)
  | isFalse h => isFalse (fun e => h (congrArg UInt16.toBitVec e))

instance : DecidableEq UInt16 := UInt16.decEq
instance : Inhabited UInt16 := ⟨UInt16.ofNat 0⟩
instance UInt16.instOfNat {n : Nat} : OfNat UInt16 n := ⟨UInt16.ofNat n⟩
instance : LT UInt16 := ⟨fun a b => LT.lt a.toBitVec b.toBitVec⟩
instance : LE UInt16 := ⟨fun a b => LE.le a.toBitVec b.toBitVec⟩
/-- The order of words is decidable. -/
@[extern "lean_uint16_dec_lt"] def UInt16.decLt (a b : UInt16) : Decidable (LT.lt a b) :=
  Nat.decLt a.toBitVec.toNat b.toBitVec.toNat
/-- The order of words is decidable. -/
@[extern "lean_uint16_dec_le"] def UInt16.decLe (a b : UInt16) : Decidable (LE.le a b) :=
  Nat.decLe a.toBitVec.toNat b.toBitVec.toNat
instance (a b : UInt16) : Decidable (LT.lt a b) := UInt16.decLt a b
instance (a b : UInt16) : Decidable (LE.le a b) := UInt16.decLe a b

/-- Words of 32 bits. -/
structure UInt32 where
  /-- Builds a word from its bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 32

attribute [extern "lean_uint32_of_nat_mk"] UInt32.ofBitVec
attribute [extern "lean_uint32_to_nat"] UInt32.toBitVec

/-- The number of different words. -/
abbrev UInt32.size : Nat := 4294967296

/-- The word of a number that fits. -/
@[extern "lean_uint32_of_nat"] def UInt32.ofNatLT (n : @& Nat) (h : LT.lt n UInt32.size) : UInt32 where
  toBitVec := BitVec.ofNatLT n h

/-- The word of a number, modulo the number of words. -/
@[extern "lean_uint32_of_nat"] def UInt32.ofNat (n : @& Nat) : UInt32 := ⟨BitVec.ofNat 32 n⟩

/-- The number of a word. -/
@[extern "lean_uint32_to_nat"] def UInt32.toNat (n : UInt32) : Nat := n.toBitVec.toNat

theorem UInt32.eq_of_toBitVec_eq : {a b : UInt32} → Eq a.toBitVec b.toBitVec → Eq a b
  | ⟨_⟩, ⟨_⟩, h => congrArg UInt32.ofBitVec h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_uint32_dec_eq"] def UInt32.decEq (a b : UInt32) : Decidable (Eq a b) :=
  match BitVec.decEq a.toBitVec b.toBitVec with
  | isTrue h => isTrue (UInt32.eq_of_toBitVec_eq h)
  | isFalse h => isFalse (fun e => h (congrArg UInt32.toBitVec e))

instance : DecidableEq UInt32 := UInt32.decEq
instance : Inhabited UInt32 := ⟨UInt32.ofNat 0⟩
instance UInt32.instOfNat {n : Nat} : OfNat UInt32 n := ⟨UInt32.ofNat n⟩
instance : LT UInt32 := ⟨fun a b => LT.lt a.toBitVec b.toBitVec⟩
instance : LE UInt32 := ⟨fun a b => LE.le a.toBitVec b.toBitVec⟩
/-- The order of words is decidable. -/
@[extern "lean_uint32_dec_lt"] def UInt32.decLt (a b : UInt32) : Decidable (LT.lt a b) :=
  Nat.decLt a.toBitVec.toNat b.toBitVec.toNat
/-- The order of words is decidable. -/
@[extern "lean_uint32_dec_le"] def UInt32.decLe (a b : UInt32) : Decidable (LE.le a b) :=
  Nat.decLe a.toBitVec.toNat b.toBitVec.toNat
instance (a b : UInt32) : Decidable (LT.lt a b) := UInt32.decLt a b
instance (a b : UInt32) : Decidable (LE.le a b) := UInt32.decLe a b

/-- Words of 64 bits. -/
structure UInt64 where
  /-- Builds a word from its bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec 64

attribute [extern "lean_uint64_of_nat_mk"] UInt64.ofBitVec
attribute [extern "lean_uint64_to_nat"] UInt64.toBitVec

/-- The number of different words. -/
abbrev UInt64.size : Nat := 18446744073709551616

/-- The word of a number that fits. -/
@[extern "lean_uint64_of_nat"] def UInt64.ofNatLT (n : @& Nat) (h : LT.lt n UInt64.size) : UInt64 where
  toBitVec := BitVec.ofNatLT n h

/-- The word of a number, modulo the number of words. -/
@[extern "lean_uint64_of_nat"] def UInt64.ofNat (n : @& Nat) : UInt64 := ⟨BitVec.ofNat 64 n⟩

/-- The number of a word. -/
@[extern "lean_uint64_to_nat"] def UInt64.toNat (n : UInt64) : Nat := n.toBitVec.toNat

theorem UInt64.eq_of_toBitVec_eq : {a b : UInt64} → Eq a.toBitVec b.toBitVec → Eq a b
  | ⟨_⟩, ⟨_⟩, h => congrArg UInt64.ofBitVec h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_uint64_dec_eq"] def UInt64.decEq (a b : UInt64) : Decidable (Eq a b) :=
  match BitVec.decEq a.toBitVec b.toBitVec with
  | isTrue h => isTrue (UInt64.eq_of_toBitVec_eq h)
  | isFalse h => isFalse (fun e => h (congrArg UInt64.toBitVec e))

instance : DecidableEq UInt64 := UInt64.decEq
instance : Inhabited UInt64 := ⟨UInt64.ofNat 0⟩
instance UInt64.instOfNat {n : Nat} : OfNat UInt64 n := ⟨UInt64.ofNat n⟩
instance : LT UInt64 := ⟨fun a b => LT.lt a.toBitVec b.toBitVec⟩
instance : LE UInt64 := ⟨fun a b => LE.le a.toBitVec b.toBitVec⟩
/-- The order of words is decidable. -/
@[extern "lean_uint64_dec_lt"] def UInt64.decLt (a b : UInt64) : Decidable (LT.lt a b) :=
  Nat.decLt a.toBitVec.toNat b.toBitVec.toNat
/-- The order of words is decidable. -/
@[extern "lean_uint64_dec_le"] def UInt64.decLe (a b : UInt64) : Decidable (LE.le a b) :=
  Nat.decLe a.toBitVec.toNat b.toBitVec.toNat
instance (a b : UInt64) : Decidable (LT.lt a b) := UInt64.decLt a b
instance (a b : UInt64) : Decidable (LE.le a b) := UInt64.decLe a b

/-- Machine words. -/
structure USize where
  /-- Builds a word from its bits. -/
  ofBitVec ::
  /-- The bits. -/
  toBitVec : BitVec System.Platform.numBits

attribute [extern "lean_usize_of_nat_mk"] USize.ofBitVec
attribute [extern "lean_usize_to_nat"] USize.toBitVec

/-- The number of different words. -/
abbrev USize.size : Nat := HPow.hPow 2 System.Platform.numBits

/-- The word of a number that fits. -/
@[extern "lean_usize_of_nat"] def USize.ofNatLT (n : @& Nat) (h : LT.lt n USize.size) : USize where
  toBitVec := BitVec.ofNatLT n h

/-- The word of a number, modulo the number of words. -/
@[extern "lean_usize_of_nat"] def USize.ofNat (n : @& Nat) : USize := ⟨BitVec.ofNat System.Platform.numBits n⟩

/-- The number of a word. -/
@[extern "lean_usize_to_nat"] def USize.toNat (n : USize) : Nat := n.toBitVec.toNat

theorem USize.eq_of_toBitVec_eq : {a b : USize} → Eq a.toBitVec b.toBitVec → Eq a b
  | ⟨_⟩, ⟨_⟩, h => congrArg USize.ofBitVec h

set_option bootstrap.genMatcherCode false in
/-- Equality of words is decidable. -/
@[extern "lean_usize_dec_eq"] def USize.decEq (a b : USize) : Decidable (Eq a b) :=
  match BitVec.decEq a.toBitVec b.toBitVec with
  | isTrue h => isTrue (USize.eq_of_toBitVec_eq h)
  | isFalse h => isFalse (fun e => h (congrArg USize.toBitVec e))

instance : DecidableEq USize := USize.decEq
instance : Inhabited USize := ⟨USize.ofNat 0⟩
instance USize.instOfNat {n : Nat} : OfNat USize n := ⟨USize.ofNat n⟩
instance : LT USize := ⟨fun a b => LT.lt a.toBitVec b.toBitVec⟩
instance : LE USize := ⟨fun a b => LE.le a.toBitVec b.toBitVec⟩
/-- The order of words is decidable. -/
@[extern "lean_usize_dec_lt"] def USize.decLt (a b : USize) : Decidable (LT.lt a b) :=
  Nat.decLt a.toBitVec.toNat b.toBitVec.toNat
/-- The order of words is decidable. -/
@[extern "lean_usize_dec_le"] def USize.decLe (a b : USize) : Decidable (LE.le a b) :=
  Nat.decLe a.toBitVec.toNat b.toBitVec.toNat
instance (a b : USize) : Decidable (LT.lt a b) := USize.decLt a b
instance (a b : USize) : Decidable (LE.le a b) := USize.decLe a b

/-! ## Characters -/

/-- A number is a Unicode scalar value: no surrogate, not too large. -/
abbrev Nat.isValidChar (n : Nat) : Prop := Or (LT.lt n 0xd800) (And (LT.lt 0xdfff n) (LT.lt n 0x110000))

/-- A word is a Unicode scalar value. -/
abbrev UInt32.isValidChar (n : UInt32) : Prop := n.toNat.isValidChar

/-- Unicode scalar values. -/
structure Char where
  /-- The number. -/
  val : UInt32
  /-- It is a scalar value. -/
  valid : val.isValidChar

theorem Nat.isValidChar_lt_size {n : Nat} (h : n.isValidChar) : LT.lt n UInt32.size :=
  h.elim (fun h => Nat.lt_trans h (of_decide_eq_true rfl)) (fun h => Nat.lt_trans h.right (of_decide_eq_true rfl))

/-- The character of a scalar value. -/
@[extern "lean_uint32_of_nat"] def Char.ofNatAux (n : @& Nat) (h : n.isValidChar) : Char where
  val := UInt32.ofNatLT n (Nat.isValidChar_lt_size h)
  valid := h

/-- The character of a number, NUL if there is none. -/
@[noinline, match_pattern] def Char.ofNat (n : Nat) : Char :=
  dite n.isValidChar (fun h => Char.ofNatAux n h) (fun _ => Char.ofNatAux 0 (Or.inl (of_decide_eq_true rfl)))

theorem Char.eq_of_val_eq : {c d : Char} → Eq c.val d.val → Eq c d
  | ⟨v, h⟩, ⟨w, h'⟩, e =>
    @Eq.ndrec UInt32 v (fun w => (h' : w.isValidChar) → Eq (Char.mk v h) ⟨w, h'⟩) (fun _ => rfl) w e h'
theorem Char.val_eq_of_eq {c d : Char} (h : Eq c d) : Eq c.val d.val := congrArg Char.val h
theorem Char.ne_of_val_ne {c d : Char} (h : Not (Eq c.val d.val)) : Not (Eq c d) := fun e => h (val_eq_of_eq e)
theorem Char.val_ne_of_ne {c d : Char} (h : Not (Eq c d)) : Not (Eq c.val d.val) := fun e => h (eq_of_val_eq e)

instance : DecidableEq Char := fun c d =>
  match decEq c.val d.val with
  | isTrue h => isTrue (Char.eq_of_val_eq h)
  | isFalse h => isFalse (fun e => h (congrArg Char.val e))

instance Char.instInhabited : Inhabited Char := ⟨Char.ofNat 65⟩

/-! ## Options, lists, arrays -/

/-- A value or none. -/
inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α

export Option (none some)
instance : Inhabited (Option α) := ⟨none⟩

/-- The value, or a default. -/
@[macro_inline] def Option.getD (opt : Option α) (dflt : α) : α :=
  match opt with
  | some x => x
  | none => dflt

/-- Applies a function to the value. -/
@[inline] protected def Option.map (f : α → β) : Option α → Option β
  | some x => some (f x)
  | none => none

/-- Lists. -/
inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α

instance : Inhabited (List α) := ⟨List.nil⟩

/-- Equality of lists is decidable. -/
protected def List.hasDecEq {α : Type u} [DecidableEq α] : (a b : List α) → Decidable (Eq a b)
  | .nil, .nil => isTrue rfl
  | .cons _ _, .nil => isFalse (fun h => List.noConfusion rfl (heq_of_eq h))
  | .nil, .cons _ _ => isFalse (fun h => List.noConfusion rfl (heq_of_eq h))
  | .cons a as, .cons b bs =>
    match decEq a b with
    | isTrue hab =>
      match List.hasDecEq as bs with
      | isTrue h => isTrue (hab.rec (h.rec rfl))
      | isFalse h => isFalse (fun e => h (congrArg (fun l : List α => @List.rec α (fun _ => List α) bs (fun _ t _ => t) l) e))
    | isFalse h => isFalse (fun e => h (congrArg (fun l : List α => @List.rec α (fun _ => α) b (fun a _ _ => a) l) e))

instance {α : Type u} [DecidableEq α] : DecidableEq (List α) := List.hasDecEq

/-- The number of elements. -/
def List.length : List α → Nat
  | .nil => 0
  | .cons _ as => HAdd.hAdd (length as) 1

/-- Applies a function to each element. -/
@[specialize] def List.map (f : α → β) : (l : List α) → List β
  | .nil => .nil
  | .cons a as => .cons (f a) (map f as)

/-- One list after the other. -/
protected def List.append : (xs ys : List α) → List α
  | .nil, bs => bs
  | .cons a as, bs => .cons a (List.append as bs)

instance : Append (List α) := ⟨List.append⟩

/-- The elements of all lists of a list. -/
def List.flatten : List (List α) → List α
  | .nil => .nil
  | .cons l ls => List.append l (flatten ls)

/-- The concatenation of the images of the elements. -/
@[inline] def List.flatMap {α : Type u} {β : Type v} (b : α → List β) (as : List α) : List β := flatten (map b as)

/-- A fold from the left. -/
@[specialize] def List.foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → List β → α
  | a, .nil => a
  | a, .cons b l => foldl f (f a b) l

/-- The element at a position within bounds. -/
def List.get {α : Type u} : (as : List α) → Fin as.length → α
  | .cons a _, ⟨0, _⟩ => a
  | .cons _ as, ⟨.succ i, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩

/-- The element at a position, or a default. -/
def List.getD (as : List α) (i : Nat) (fallback : α) : α :=
  match as, i with
  | .nil, _ => fallback
  | .cons a _, .zero => a
  | .cons _ as, .succ i => getD as i fallback

/-- Replaces the element at a position. -/
def List.set : (l : List α) → (n : Nat) → (a : α) → List α
  | .cons _ as, 0, b => .cons b as
  | .cons a as, .succ n, b => .cons a (set as n b)
  | .nil, _, _ => .nil

/-- Adds an element at the end. -/
def List.concat {α : Type u} : List α → α → List α
  | .nil, b => .cons b .nil
  | .cons a as, b => .cons a (concat as b)

/-- Arrays: lists for the logic, contiguous memory for the compiler. -/
structure Array (α : Type u) where
  /-- The array of a list. -/
  mk ::
  /-- The elements. -/
  toList : List α

attribute [extern "lean_array_to_list"] Array.toList
attribute [extern "lean_array_mk"] Array.mk

/-- The array of a list. -/
@[match_pattern] abbrev List.toArray (xs : List α) : Array α := .mk xs

/-- An empty array with reserved memory. -/
@[extern "lean_mk_empty_array_with_capacity"] def Array.emptyWithCapacity {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil
/-- An empty array with reserved memory. -/
@[extern "lean_mk_empty_array_with_capacity"] def Array.mkEmpty {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil
/-- The empty array. -/
def Array.empty {α : Type u} : Array α := Array.emptyWithCapacity 0
/-- The number of elements. -/
@[extern "lean_array_get_size"] def Array.size {α : Type u} (a : @& Array α) : Nat :=
  match a with
  | ⟨as⟩ => as.length
/-- The element at a position within bounds. -/
@[extern "lean_array_fget"] def Array.getInternal {α : Type u} (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) :
    α := a.toList.get ⟨i, h⟩
/-- The same, without a change of the reference count: the compiler chooses between the two. -/
@[extern "lean_array_fget_borrowed"] unsafe opaque Array.getInternalBorrowed {α : Type u} (a : @& Array α)
  (i : @& Nat) (h : LT.lt i a.size) : α := a.toList.get ⟨i, h⟩
/-- The element at a position, or a default. -/
@[inline] abbrev Array.getD (a : Array α) (i : Nat) (v₀ : α) : α :=
  dite (LT.lt i a.size) (fun h => a.getInternal i h) (fun _ => v₀)
/-- The element at a position; the default element and a message outside. -/
@[extern "lean_array_get"] def Array.get!Internal {α : Type u} [Inhabited α] (a : @& Array α) (i : @& Nat) : α :=
  Array.getD a i default
/-- The same, without a change of the reference count. -/
@[extern "lean_array_get_borrowed"] unsafe opaque Array.get!InternalBorrowed {α : Type u} [Inhabited α]
  (a : @& Array α) (i : @& Nat) : α := Array.getD a i default
/-- Adds an element at the end. -/
@[extern "lean_array_push"] def Array.push {α : Type u} (a : Array α) (v : α) : Array α where
  toList := List.concat a.toList v
/-- The array of one element. -/
def Array.mkArray0 {α : Type u} : Array α := emptyWithCapacity 0
def Array.mkArray1 {α : Type u} (a₁ : α) : Array α := (emptyWithCapacity 1).push a₁
def Array.mkArray2 {α : Type u} (a₁ a₂ : α) : Array α := ((emptyWithCapacity 2).push a₁).push a₂
def Array.mkArray3 {α : Type u} (a₁ a₂ a₃ : α) : Array α :=
  (((emptyWithCapacity 3).push a₁).push a₂).push a₃
def Array.mkArray4 {α : Type u} (a₁ a₂ a₃ a₄ : α) : Array α :=
  ((((emptyWithCapacity 4).push a₁).push a₂).push a₃).push a₄
def Array.mkArray5 {α : Type u} (a₁ a₂ a₃ a₄ a₅ : α) : Array α :=
  (((((emptyWithCapacity 5).push a₁).push a₂).push a₃).push a₄).push a₅
def Array.mkArray6 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ : α) : Array α :=
  ((((((emptyWithCapacity 6).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆
def Array.mkArray7 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : α) : Array α :=
  (((((((emptyWithCapacity 7).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇
def Array.mkArray8 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : α) : Array α :=
  ((((((((emptyWithCapacity 8).push a₁).push a₂).push a₃).push a₄).push a₅).push a₆).push a₇).push a₈

/-- Adds the elements of a list. -/
def List.toArrayAux : List α → Array α → Array α
  | .nil, xs => xs
  | .cons a as, xs => toArrayAux as (xs.push a)

/-- Adds all elements of an array, the first `j` from position `i` on. -/
def Array.appendCore.loop (bs : Array α) (j i : Nat) (as : Array α) : Array α :=
  match j with
  | 0 => as
  | .succ j => dite (LT.lt i bs.size)
      (fun h => loop bs j (HAdd.hAdd i 1) (as.push (bs.getInternal i h))) (fun _ => as)

/-- One array after the other. -/
protected def Array.appendCore {α : Type u} (as bs : Array α) : Array α := Array.appendCore.loop bs bs.size 0 as

instance Array.instInhabited : Inhabited (Array α) := ⟨Array.empty⟩

/-- Arrays of bytes. -/
structure ByteArray where
  /-- The array of bytes. -/
  mk ::
  /-- The bytes. -/
  data : Array UInt8

attribute [extern "lean_byte_array_mk"] ByteArray.mk
attribute [extern "lean_byte_array_data"] ByteArray.data

/-- The byte array of a list. -/
def List.toByteArray (bs : List UInt8) : ByteArray := ⟨⟨bs⟩⟩

/-! ## Strings -/

/-- The encoding of a character in UTF-8. -/
def String.utf8EncodeChar (c : Char) : List UInt8 :=
  let v := c.val.toNat
  ite (LE.le v 0x7f) (.cons (.ofNat v) .nil)
    (ite (LE.le v 0x7ff)
      (.cons (.ofNat (HAdd.hAdd 0xc0 (HDiv.hDiv v 0x40)))
        (.cons (.ofNat (HAdd.hAdd 0x80 (HMod.hMod v 0x40))) .nil))
      (ite (LE.le v 0xffff)
        (.cons (.ofNat (HAdd.hAdd 0xe0 (HDiv.hDiv v 0x1000)))
          (.cons (.ofNat (HAdd.hAdd 0x80 (HMod.hMod (HDiv.hDiv v 0x40) 0x40)))
            (.cons (.ofNat (HAdd.hAdd 0x80 (HMod.hMod v 0x40))) .nil)))
        (.cons (.ofNat (HAdd.hAdd 0xf0 (HDiv.hDiv v 0x40000)))
          (.cons (.ofNat (HAdd.hAdd 0x80 (HMod.hMod (HDiv.hDiv v 0x1000) 0x40)))
            (.cons (.ofNat (HAdd.hAdd 0x80 (HMod.hMod (HDiv.hDiv v 0x40) 0x40)))
              (.cons (.ofNat (HAdd.hAdd 0x80 (HMod.hMod v 0x40))) .nil))))))

/-- The encoding of a list of characters in UTF-8. -/
def List.utf8Encode (l : List Char) : ByteArray := (l.flatMap String.utf8EncodeChar).toByteArray

/-- Some bytes are the encoding of some characters. -/
structure ByteArray.IsValidUTF8 (b : ByteArray) : Prop where
  /-- The characters and the equation. -/
  intro ::
  /-- There are such characters. -/
  exists_eq : Exists fun m : List Char => Eq b (List.utf8Encode m)

/-- Strings: valid UTF-8. -/
structure String where
  /-- Builds a string from valid bytes. -/
  ofByteArray ::
  /-- The bytes. -/
  toByteArray : ByteArray
  /-- They are valid. -/
  isValidUTF8 : ByteArray.IsValidUTF8 toByteArray

attribute [extern "lean_string_to_utf8"] String.toByteArray
attribute [extern "lean_string_from_utf8_unchecked"] String.ofByteArray

/-- The string of a list of characters: the kernel unfolds literals to this. -/
@[extern "lean_string_mk"] def String.ofList (data : List Char) : String := ⟨List.utf8Encode data, ⟨⟨data, rfl⟩⟩⟩

theorem String.eq_of_toByteArray_eq : {a b : String} → Eq a.toByteArray b.toByteArray → Eq a b
  | ⟨x, h⟩, ⟨y, h'⟩, e =>
    @Eq.ndrec ByteArray x (fun y => (h' : y.IsValidUTF8) → Eq (String.ofByteArray x h) ⟨y, h'⟩) (fun _ => rfl) y e h'

/-- Equality of byte arrays is decidable. -/
def ByteArray.decEq : (a b : ByteArray) → Decidable (Eq a b)
  | ⟨⟨a⟩⟩, ⟨⟨b⟩⟩ =>
    match List.hasDecEq a b with
    | isTrue h => isTrue (congrArg (fun l => ByteArray.mk ⟨l⟩) h)
    | isFalse h => isFalse (fun e => h (congrArg (fun b : ByteArray => b.data.toList) e))

/-- Equality of strings is decidable. -/
@[extern "lean_string_dec_eq"] def String.decEq (s₁ s₂ : @& String) : Decidable (Eq s₁ s₂) :=
  match ByteArray.decEq s₁.toByteArray s₂.toByteArray with
  | isTrue h => isTrue (String.eq_of_toByteArray_eq h)
  | isFalse h => isFalse (fun e => h (congrArg String.toByteArray e))

instance : DecidableEq String := String.decEq
instance : Inhabited String := ⟨""⟩

/-- The number of bytes. -/
def ByteArray.size (b : @& ByteArray) : Nat := b.data.size
/-- The number of bytes of the encoding. -/
@[extern "lean_string_utf8_byte_size"] def String.utf8ByteSize (s : @& String) : Nat := s.toByteArray.size

/-- A position in a string, counted in bytes. -/
structure String.Pos.Raw where
  /-- The number of bytes before the position. -/
  byteIdx : Nat := 0

instance : Inhabited String.Pos.Raw := ⟨{}⟩

/-- The position after the last character. -/
@[inline] def String.rawEndPos (s : String) : String.Pos.Raw := ⟨s.utf8ByteSize⟩

/-- A part of a string, given by two positions. -/
structure Substring.Raw where
  /-- The string. -/
  str : String
  /-- The first position. -/
  startPos : String.Pos.Raw
  /-- The position after the last character. -/
  stopPos : String.Pos.Raw

instance : Inhabited Substring.Raw := ⟨⟨"", {}, {}⟩⟩

/-- The whole string. -/
@[inline] def String.toRawSubstring (s : String) : Substring.Raw := ⟨s, {}, s.rawEndPos⟩
/-- The whole string, as quotations write it. -/
@[noinline] def String.toRawSubstring' (s : String) : Substring.Raw := s.toRawSubstring

/-! ## Sums, errors, pointers -/

/-- Disjoint unions. -/
inductive Sum (α : Type u) (β : Type v) where
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β

/-- Disjoint unions of arbitrary sorts. -/
inductive PSum (α : Sort u) (β : Sort v) where
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β

/-- A value or an error. -/
inductive Except (ε : Type u) (α : Type v) where
  | error : ε → Except ε α
  | ok : α → Except ε α

instance {ε : Type u} {α : Type v} [Inhabited ε] : Inhabited (Except ε α) := ⟨Except.error default⟩

/-- A cast that the type checker does not see; only for code that is run, never for theorems. -/
@[inline] unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β := 
  PULift.down.{u, v} (cast lcProof (PULift.up.{v, u} a))

/-- Mixes two hash values. -/
@[extern "lean_uint64_mix_hash"] opaque mixHash (u₁ u₂ : UInt64) : UInt64
/-- The hash of a string. -/
@[extern "lean_string_hash"] protected opaque String.hash (s : @& String) : UInt64

/-- Types with a hash function. -/
class Hashable (α : Sort u) where
  /-- The hash. -/
  hash : α → UInt64
export Hashable (hash)
instance : Hashable String := ⟨String.hash⟩
