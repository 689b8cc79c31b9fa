/-
Names and signatures follow Lean 4's core library (Apache-2.0) because the native `omega` cites them; the proofs are ours.

How `omega` turns facts about natural numbers, integers and pairs into linear facts about integers.
-/
prelude
import Init.Omega.Tidy
import Init.Omega.Logic
import Init.Core.WF

namespace Lean.Omega

namespace Int

theorem ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := by
  induction b with
  | zero => rfl
  | succ b ih =>
    show ((a ^ b * a : Nat) : Int) = (a : Int) ^ b * a
    rw [Int.natCast_mul, ih]

theorem pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := Int.pow_pos h

theorem ofNat_pos {a : Nat} : 0 < (a : Int) ↔ 0 < a := Int.natCast_pos
theorem ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := Int.natCast_pos.2 h

theorem natCast_ofNat {x : Nat} : @Nat.cast Int instNatCastInt (no_index (OfNat.ofNat x)) = OfNat.ofNat x := rfl

theorem ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := Int.natCast_lt.2 h
theorem ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := Int.natCast_le.2 h

theorem lt_of_not_ge {x y : Int} (h : ¬ (x ≤ y)) : y < x := _root_.Int.lt_of_not_ge h
theorem lt_of_not_le {x y : Int} (h : ¬ (x ≤ y)) : y < x := _root_.Int.lt_of_not_ge h
theorem not_le_of_lt {x y : Int} (h : y < x) : ¬ (x ≤ y) := Int.not_le_of_gt h
theorem le_of_not_lt {x y : Int} (h : ¬ (x < y)) : y ≤ x := Int.le_of_not_gt h
theorem lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h

theorem add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by rw [h₁, h₂]
theorem mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := by rw [h₁, h₂]
theorem mul_congr_left {a b : Int} (h₁ : a = b) (c : Int) : a * c = b * c := by rw [h₁]
theorem sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := by rw [h₁, h₂]
theorem neg_congr {a b : Int} (h₁ : a = b) : -a = -b := by rw [h₁]

theorem lt_of_lt_of_le' {a b : Int} (h : a < b ∧ b ≤ a) : False := Int.not_le_of_gt h.1 h.2

theorem ofNat_sub_eq_zero {b a : Nat} (h : ¬ b ≤ a) : ((a - b : Nat) : Int) = 0 :=
  congrArg Nat.cast (Nat.sub_eq_zero_of_le (Nat.le_of_lt (Nat.lt_of_not_le h)))
theorem ofNat_sub_of_le {b a : Nat} (h : b ≤ a) : ((a - b : Nat) : Int) = a - b := by
  have e : ((a - b : Nat) : Int) + b = a := congrArg Nat.cast (Nat.sub_add_cancel h)
  rw [← e, Int.add_sub_cancel]
theorem ofNat_sub_dichotomy {a b : Nat} :
    b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 :=
  if h : b ≤ a then Or.inl ⟨h, ofNat_sub_of_le h⟩ else Or.inr ⟨Nat.lt_of_not_le h, ofNat_sub_eq_zero h⟩
theorem ofNat_sub_sub {a b c : Nat} : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) :=
  congrArg Nat.cast (Nat.sub_sub a b c)
theorem ofNat_congr {a b : Nat} (h : a = b) : (a : Int) = (b : Int) := congrArg _ h

theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) b := by
  show (((if a ≤ b then a else b : Nat)) : Int) = if (a : Int) ≤ b then (a : Int) else b
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.natCast_le.2 h)]
  · rw [if_neg h, if_neg (fun l => h (Int.natCast_le.1 l))]
theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) b := by
  show (((if a ≤ b then b else a : Nat)) : Int) = if (a : Int) ≤ b then (b : Int) else a
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.natCast_le.2 h)]
  · rw [if_neg h, if_neg (fun l => h (Int.natCast_le.1 l))]

theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := by
  by_cases h : 0 ≤ a
  · rw [if_pos h, Int.natAbs_of_nonneg h]
  · rw [if_neg h, Int.ofNat_natAbs_of_nonpos (Int.le_of_lt (_root_.Int.lt_of_not_ge h))]
theorem natAbs_dichotomy {a : Int} : 0 ≤ a ∧ a.natAbs = a ∨ a < 0 ∧ a.natAbs = -a :=
  if h : 0 ≤ a then Or.inl ⟨h, Int.natAbs_of_nonneg h⟩
  else Or.inr ⟨_root_.Int.lt_of_not_ge h, Int.ofNat_natAbs_of_nonpos (Int.le_of_lt (_root_.Int.lt_of_not_ge h))⟩
theorem neg_le_natAbs {a : Int} : -a ≤ a.natAbs := by
  have h := Int.le_natAbs (a := -a)
  rw [Int.natAbs_neg] at h
  exact h

theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := Int.natCast_nonneg _
theorem ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * b := Int.natCast_nonneg (a * b)

theorem ofNat_fst_mk {β : Type v} {x : Nat} {y : β} : ((Prod.mk x y).fst : Int) = x := rfl
theorem ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : ((Prod.mk x y).snd : Int) = y := rfl

end Int

namespace Nat

theorem lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h

end Nat

namespace Prod

theorem fst_mk {α : Type u} {x : α} {β : Type v} {y : β} : (Prod.mk x y).fst = x := rfl
theorem snd_mk {α : Type u} {x : α} {β : Type v} {y : β} : (Prod.mk x y).snd = y := rfl

variable {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β}

theorem of_lex (w : Prod.Lex r s p q) : r p.fst q.fst ∨ p.fst = q.fst ∧ s p.snd q.snd :=
  match w with
  | .left _ _ h => Or.inl h
  | .right _ h => Or.inr ⟨rfl, h⟩
theorem of_not_lex [DecidableEq α] (w : ¬ Prod.Lex r s p q) :
    ¬ r p.fst q.fst ∧ (p.fst ≠ q.fst ∨ ¬ s p.snd q.snd) :=
  match p, q, w with
  | (a, b), (c, d), w =>
    ⟨fun h => w (.left _ _ h),
     if e : a = c then Or.inr (fun h => w (by cases e; exact .right _ h)) else Or.inl e⟩

end Prod

end Lean.Omega
