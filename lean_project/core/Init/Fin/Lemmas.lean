/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Bounded natural numbers: first, last, next, and proofs about all of them.
-/
prelude
import Init.Fin.Basic
import Init.Nat.Decide
import Init.GetElem

universe u

instance {n : Nat} : CoeOut (Fin n) Nat := ⟨Fin.val⟩

namespace Fin
variable {n m : Nat}

/-! ## Elements -/

/-- There is no number below zero. -/
def elim0 {α : Sort u} : Fin 0 → α
  | ⟨_, h⟩ => absurd h (Nat.not_lt_zero _)
/-- The greatest element. -/
def last (n : Nat) : Fin (n + 1) := ⟨n, Nat.lt_succ_self n⟩
/-- The next number, under the next bound. -/
def succ : Fin n → Fin (n + 1)
  | ⟨i, h⟩ => ⟨i + 1, Nat.succ_lt_succ h⟩
/-- The same number under another bound that it respects. -/
def castLT (i : Fin m) (h : i.val < n) : Fin n := ⟨i.val, h⟩
/-- The same number under a greater bound. -/
def castLE (h : n ≤ m) (i : Fin n) : Fin m := ⟨i.val, Nat.lt_of_lt_of_le i.isLt h⟩
/-- The same number under an equal bound. -/
protected def cast (eq : n = m) (i : Fin n) : Fin m := ⟨i.val, eq ▸ i.isLt⟩
/-- The same number under a greater bound. -/
def castAdd (m : Nat) : Fin n → Fin (n + m) := castLE (Nat.le_add_right n m)
/-- The same number under the next bound. -/
def castSucc : Fin n → Fin (n + 1) := castAdd 1
/-- The elements in the other direction. -/
def rev (i : Fin n) : Fin n := ⟨n - (i.val + 1), by have := i.isLt; omega⟩

instance instGetElemFinVal {cont : Type u} {elem : Type u} {dom : cont → Nat → Prop} [GetElem cont Nat elem dom] :
    GetElem cont (Fin n) elem fun xs i => dom xs i where
  getElem xs i h := getElem xs i.val h
theorem val_lt_of_le (i : Fin m) (h : m ≤ n) : i.val < n := Nat.lt_of_lt_of_le i.isLt h
@[simp] theorem getElem_fin {cont elem : Type u} {dom : cont → Nat → Prop} [GetElem cont Nat elem dom] (a : cont)
    (i : Fin n) (h : dom a i.val) : getElem a i h = getElem a i.val h := rfl

@[simp] theorem is_lt (a : Fin n) : a.val < n := a.isLt
@[simp] protected theorem eta (a : Fin n) (h : a.val < n) : (⟨a.val, h⟩ : Fin n) = a := rfl
attribute [ext] Fin.ext
theorem val_ne_iff {a b : Fin n} : a.val ≠ b.val ↔ a ≠ b := not_congr val_inj
theorem ne_of_val_ne {i j : Fin n} (h : i.val ≠ j.val) : i ≠ j := val_ne_iff.1 h
theorem val_ne_of_ne {i j : Fin n} (h : i ≠ j) : i.val ≠ j.val := val_ne_iff.2 h
@[simp] theorem mk_val (i : Fin n) : (⟨i.val, i.isLt⟩ : Fin n) = i := rfl
@[simp] theorem mk.inj_iff {a b : Nat} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : Fin n) = ⟨b, hb⟩ ↔ a = b := ext_iff
@[simp] theorem val_zero (n : Nat) [NeZero n] : (0 : Fin n).val = 0 := Nat.zero_mod n
@[simp] theorem val_last (n : Nat) : (last n).val = n := rfl
@[simp] theorem val_succ (j : Fin n) : j.succ.val = j.val + 1 := rfl
@[simp] theorem val_castLE (h : n ≤ m) (i : Fin n) : (i.castLE h).val = i.val := rfl
@[simp] theorem val_castLT (i : Fin m) (h : i.val < n) : (i.castLT h).val = i.val := rfl
@[simp] theorem val_castAdd (m : Nat) (i : Fin n) : (i.castAdd m).val = i.val := rfl
@[simp] theorem val_castSucc (i : Fin n) : i.castSucc.val = i.val := rfl
@[simp] theorem val_rev (i : Fin n) : i.rev.val = n - (i.val + 1) := rfl
@[simp] theorem rev_rev (i : Fin n) : i.rev.rev = i := by
  have h := i.isLt
  apply ext
  rw [val_rev, val_rev]
  omega

/-! ## Order -/

protected theorem le_refl (a : Fin n) : a ≤ a := Nat.le_refl a.val
protected theorem lt_irrefl (a : Fin n) : ¬a < a := Nat.lt_irrefl a.val
protected theorem le_trans {a b c : Fin n} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := Nat.le_trans h₁ h₂
protected theorem lt_trans {a b c : Fin n} (h₁ : a < b) (h₂ : b < c) : a < c := Nat.lt_trans h₁ h₂
protected theorem le_antisymm {a b : Fin n} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := ext (Nat.le_antisymm h₁ h₂)
protected theorem le_total (a b : Fin n) : a ≤ b ∨ b ≤ a := Nat.le_total a.val b.val
@[simp] protected theorem not_le {a b : Fin n} : ¬a ≤ b ↔ b < a := Nat.not_le
@[simp] protected theorem not_lt {a b : Fin n} : ¬a < b ↔ b ≤ a := Nat.not_lt
protected theorem ne_of_lt {a b : Fin n} (h : a < b) : a ≠ b := ne_of_val_ne (Nat.ne_of_lt h)
@[simp] theorem zero_le {n : Nat} [NeZero n] (i : Fin n) : 0 ≤ i := by
  rw [le_def, val_zero]; exact Nat.zero_le i.val
theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.isLt
@[simp] theorem succ_ne_zero (k : Fin n) : k.succ ≠ 0 := ne_of_val_ne (by rw [val_succ, val_zero]; omega)
@[simp] theorem succ_inj {a b : Fin n} : a.succ = b.succ ↔ a = b := by
  rw [ext_iff, ext_iff, val_succ, val_succ]; omega
@[simp] theorem castSucc_inj {a b : Fin n} : a.castSucc = b.castSucc ↔ a = b := by
  rw [ext_iff, ext_iff, val_castSucc, val_castSucc]
theorem castSucc_lt_last (a : Fin n) : a.castSucc < last n := a.isLt

/-! ## All of them -/

protected theorem forall_iff {p : Fin n → Prop} : (∀ i, p i) ↔ ∀ i h, p ⟨i, h⟩ :=
  ⟨fun f i h => f ⟨i, h⟩, fun f ⟨i, h⟩ => f i h⟩
protected theorem exists_iff {p : Fin n → Prop} : (∃ i, p i) ↔ ∃ i h, p ⟨i, h⟩ :=
  ⟨fun ⟨⟨i, h⟩, w⟩ => ⟨i, h, w⟩, fun ⟨i, h, w⟩ => ⟨⟨i, h⟩, w⟩⟩
/-- Case distinction: zero or a successor. -/
@[elab_as_elim] def cases {motive : Fin (n + 1) → Sort u} (zero : motive 0) (succ : ∀ i : Fin n, motive i.succ) :
    (i : Fin (n + 1)) → motive i
  | ⟨0, _⟩ => zero
  | ⟨i + 1, h⟩ => succ ⟨i, Nat.lt_of_succ_lt_succ h⟩
/-- Induction from each number to the next. -/
@[elab_as_elim] def induction {motive : Fin (n + 1) → Sort u} (zero : motive 0)
    (succ : ∀ i : Fin n, motive i.castSucc → motive i.succ) : (i : Fin (n + 1)) → motive i
  | ⟨i, hi⟩ => go i hi
where
  /-- The recursion on the number. -/
  go : (i : Nat) → (hi : i < n + 1) → motive ⟨i, hi⟩
    | 0, _ => zero
    | i + 1, hi => succ ⟨i, Nat.lt_of_succ_lt_succ hi⟩ (go i (Nat.lt_of_succ_lt hi))
theorem forall_fin_succ {p : Fin (n + 1) → Prop} : (∀ i, p i) ↔ p 0 ∧ ∀ i : Fin n, p i.succ :=
  ⟨fun f => ⟨f 0, fun i => f i.succ⟩, fun ⟨h, f⟩ i => cases h f i⟩
theorem exists_fin_succ {p : Fin (n + 1) → Prop} : (∃ i, p i) ↔ p 0 ∨ ∃ i : Fin n, p i.succ :=
  ⟨fun ⟨i, h⟩ => cases (motive := fun i => p i → p 0 ∨ ∃ i : Fin n, p i.succ) Or.inl (fun i h => Or.inr ⟨i, h⟩) i h,
    fun h => h.elim (fun h => ⟨0, h⟩) fun ⟨i, h⟩ => ⟨i.succ, h⟩⟩
theorem forall_fin_one {p : Fin 1 → Prop} : (∀ i, p i) ↔ p 0 :=
  ⟨fun f => f 0, fun h => forall_fin_succ.2 ⟨h, fun i => i.elim0⟩⟩
theorem forall_fin_two {p : Fin 2 → Prop} : (∀ i, p i) ↔ p 0 ∧ p 1 :=
  forall_fin_succ.trans ⟨fun ⟨h, f⟩ => ⟨h, f 0⟩, fun ⟨h, h'⟩ => ⟨h, forall_fin_one.2 h'⟩⟩
instance : Subsingleton (Fin 0) := ⟨fun i => i.elim0⟩
instance : Subsingleton (Fin 1) := ⟨fun i j => ext (by have := i.isLt; have := j.isLt; omega)⟩

end Fin
