/-
Names and signatures follow Lean 4's core library (Apache-2.0) because the native `omega` cites them; the text is ours.

Constraints: a lower and an upper bound of a linear combination. `omega` computes with them natively and the kernel
computes the same once more with the definitions here.
-/
prelude
import Init.Omega.LinearCombo

namespace Lean.Omega

/-- A lower bound, or none. -/
abbrev LowerBound : Type := Option Int
/-- An upper bound, or none. -/
abbrev UpperBound : Type := Option Int

/-- Whether a number respects a lower bound. -/
def LowerBound.sat (b : LowerBound) (t : Int) : Bool :=
  match b with
  | none => true
  | some x => decide (x ≤ t)
/-- Whether a number respects an upper bound. -/
def UpperBound.sat (b : UpperBound) (t : Int) : Bool :=
  match b with
  | none => true
  | some y => decide (t ≤ y)

/-- `lowerBound ≤ t ≤ upperBound`. -/
structure Constraint where
  /-- The lower bound, if any. -/
  lowerBound : LowerBound
  /-- The upper bound, if any. -/
  upperBound : UpperBound

namespace Constraint

/-- Whether a number is within the bounds. -/
def sat (c : Constraint) (t : Int) : Bool := c.lowerBound.sat t && c.upperBound.sat t
/-- Applies a function to both bounds. -/
def map (c : Constraint) (f : Int → Int) : Constraint where
  lowerBound := c.lowerBound.map f
  upperBound := c.upperBound.map f
/-- Exchanges the bounds. -/
def flip (c : Constraint) : Constraint where
  lowerBound := c.upperBound
  upperBound := c.lowerBound
/-- The bounds of the opposite. -/
def neg (c : Constraint) : Constraint := c.flip.map (fun x => -x)
/-- No bounds. -/
def trivial : Constraint := ⟨none, none⟩
/-- Contradictory bounds. -/
def impossible : Constraint := ⟨some 1, some 0⟩
/-- Equality to a number. -/
def exact (r : Int) : Constraint := ⟨some r, some r⟩
/-- Whether the bounds contradict each other. -/
def isImpossible : Constraint → Bool
  | ⟨some x, some y⟩ => decide (y < x)
  | _ => false
/-- The bounds of `k * t`. -/
def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then if c.isImpossible then c else ⟨some 0, some 0⟩
  else if 0 < k then c.map (fun x => k * x)
  else c.flip.map (fun x => k * x)
/-- The sum of two bounds, if both are there. -/
def addBound : Option Int → Option Int → Option Int
  | some a, some b => some (a + b)
  | _, _ => none
/-- The bounds of a sum. -/
def add (x y : Constraint) : Constraint where
  lowerBound := addBound x.lowerBound y.lowerBound
  upperBound := addBound x.upperBound y.upperBound
/-- The bounds of `a * s + b * t`. -/
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)
/-- The stronger of two bounds. -/
def mergeBound (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | none, b => b
  | some a, none => some a
  | some a, some b => some (f a b)
/-- Both constraints at once. -/
def combine (x y : Constraint) : Constraint where
  lowerBound := mergeBound max x.lowerBound y.lowerBound
  upperBound := mergeBound min x.upperBound y.upperBound
/-- The bounds of `t / k`, where `k` divides `t`. -/
def div (c : Constraint) (k : Nat) : Constraint where
  lowerBound := c.lowerBound.map (fun x => -((-x) / k))
  upperBound := c.upperBound.map (fun y => y / k)
/-- Whether a linear combination is within the bounds. -/
abbrev sat' (c : Constraint) (x y : Coeffs) : Bool := c.sat (Coeffs.dot x y)

/-! ### The bounds as propositions -/

/-- `t` respects a lower bound. -/
def AboveLower : LowerBound → Int → Prop
  | none, _ => True
  | some x, t => x ≤ t
/-- `t` respects an upper bound. -/
def BelowUpper : UpperBound → Int → Prop
  | none, _ => True
  | some y, t => t ≤ y

theorem lower_sat_iff : (b : LowerBound) → {t : Int} → b.sat t = true ↔ AboveLower b t
  | none, _ => ⟨fun _ => True.intro, fun _ => rfl⟩
  | some x, t => ⟨of_decide_eq_true (p := x ≤ t), decide_eq_true (p := x ≤ t)⟩
theorem upper_sat_iff : (b : UpperBound) → {t : Int} → b.sat t = true ↔ BelowUpper b t
  | none, _ => ⟨fun _ => True.intro, fun _ => rfl⟩
  | some y, t => ⟨of_decide_eq_true (p := t ≤ y), decide_eq_true (p := t ≤ y)⟩
theorem and_eq_true_iff' : (a b : Bool) → ((a && b) = true ↔ a = true ∧ b = true)
  | true, true => ⟨fun _ => ⟨rfl, rfl⟩, fun _ => rfl⟩
  | true, false => ⟨fun h => ⟨rfl, h⟩, fun h => h.2⟩
  | false, true => ⟨fun h => ⟨h, rfl⟩, fun h => h.1⟩
  | false, false => ⟨fun h => ⟨h, h⟩, fun h => h.1⟩
theorem sat_iff {c : Constraint} {t : Int} :
    c.sat t = true ↔ AboveLower c.lowerBound t ∧ BelowUpper c.upperBound t :=
  ⟨fun h => have h := (and_eq_true_iff' _ _).1 h; ⟨(lower_sat_iff _).1 h.1, (upper_sat_iff _).1 h.2⟩,
   fun h => (and_eq_true_iff' _ _).2 ⟨(lower_sat_iff _).2 h.1, (upper_sat_iff _).2 h.2⟩⟩

theorem lower_map {f : Int → Int} {t u : Int} (hf : ∀ x, x ≤ t → f x ≤ u) :
    (b : Option Int) → AboveLower b t → AboveLower (b.map f) u
  | none, _ => True.intro
  | some x, h => hf x h
theorem upper_map {f : Int → Int} {t u : Int} (hf : ∀ y, t ≤ y → u ≤ f y) :
    (b : Option Int) → BelowUpper b t → BelowUpper (b.map f) u
  | none, _ => True.intro
  | some x, h => hf x h
theorem lower_map_flip {f : Int → Int} {t u : Int} (hf : ∀ y, t ≤ y → f y ≤ u) :
    (b : Option Int) → BelowUpper b t → AboveLower (b.map f) u
  | none, _ => True.intro
  | some x, h => hf x h
theorem upper_map_flip {f : Int → Int} {t u : Int} (hf : ∀ x, x ≤ t → u ≤ f x) :
    (b : Option Int) → AboveLower b t → BelowUpper (b.map f) u
  | none, _ => True.intro
  | some x, h => hf x h

theorem not_sat_of_isImpossible : {c : Constraint} → isImpossible c = true → {t : Int} → ¬ c.sat t = true
  | ⟨some _, some _⟩, h, _, hs =>
    have hs := sat_iff.1 hs
    Int.not_le_of_gt (of_decide_eq_true h) (Int.le_trans hs.1 hs.2)
  | ⟨none, _⟩, h, _, _ => Bool.noConfusion h
  | ⟨some _, none⟩, h, _, _ => Bool.noConfusion h
theorem not_sat'_of_isImpossible {c : Constraint} (h : isImpossible c = true) {x y : Coeffs} :
    ¬ c.sat' x y = true := not_sat_of_isImpossible h

theorem combine_sat {s t : Constraint} {v : Int} (ws : s.sat v = true) (wt : t.sat v = true) :
    (s.combine t).sat v = true := by
  have ws := sat_iff.1 ws
  have wt := sat_iff.1 wt
  refine sat_iff.2 ⟨?_, ?_⟩
  · show AboveLower (mergeBound max s.lowerBound t.lowerBound) v
    exact match s.lowerBound, t.lowerBound, ws.1, wt.1 with
    | none, _, _, h => h
    | some _, none, h, _ => h
    | some _, some _, h, h' => Int.max_le.2 ⟨h, h'⟩
  · show BelowUpper (mergeBound min s.upperBound t.upperBound) v
    exact match s.upperBound, t.upperBound, ws.2, wt.2 with
    | none, _, _, h => h
    | some _, none, h, _ => h
    | some _, some _, h, h' => Int.le_min.2 ⟨h, h'⟩
theorem combine_sat' {s t : Constraint} {x y : Coeffs} (ws : s.sat' x y = true) (wt : t.sat' x y = true) :
    (s.combine t).sat' x y = true := combine_sat ws wt

theorem scale_sat {c : Constraint} {k t : Int} (w : c.sat t = true) : (scale k c).sat (k * t) = true := by
  have h := sat_iff.1 w
  unfold scale
  by_cases hk : k = 0
  · rw [if_pos hk]
    by_cases hi : c.isImpossible = true
    · exact absurd w (not_sat_of_isImpossible hi)
    · rw [if_neg hi, hk, Int.zero_mul]; rfl
  · rw [if_neg hk]
    by_cases hp : 0 < k
    · rw [if_pos hp]
      exact sat_iff.2 ⟨lower_map (fun x hx => Int.mul_le_mul_of_nonneg_left hx (Int.le_of_lt hp)) _ h.1,
        upper_map (fun x hx => Int.mul_le_mul_of_nonneg_left hx (Int.le_of_lt hp)) _ h.2⟩
    · rw [if_neg hp]
      have hn : k ≤ 0 := Int.le_of_not_gt hp
      exact sat_iff.2 ⟨lower_map_flip (fun x hx => Int.mul_le_mul_of_nonpos_left hx hn) _ h.2,
        upper_map_flip (fun x hx => Int.mul_le_mul_of_nonpos_left hx hn) _ h.1⟩
theorem add_sat {c₁ c₂ : Constraint} {x₁ x₂ : Int} (w₁ : c₁.sat x₁ = true) (w₂ : c₂.sat x₂ = true) :
    (add c₁ c₂).sat (x₁ + x₂) = true := by
  have h₁ := sat_iff.1 w₁
  have h₂ := sat_iff.1 w₂
  refine sat_iff.2 ⟨?_, ?_⟩
  · show AboveLower (addBound c₁.lowerBound c₂.lowerBound) (x₁ + x₂)
    exact match c₁.lowerBound, c₂.lowerBound, h₁.1, h₂.1 with
    | none, _, _, _ => True.intro
    | some _, none, _, _ => True.intro
    | some _, some _, h, h' => Int.add_le_add h h'
  · show BelowUpper (addBound c₁.upperBound c₂.upperBound) (x₁ + x₂)
    exact match c₁.upperBound, c₂.upperBound, h₁.2, h₂.2 with
    | none, _, _, _ => True.intro
    | some _, none, _, _ => True.intro
    | some _, some _, h, h' => Int.add_le_add h h'
theorem neg_sat {c : Constraint} {t : Int} (w : c.sat t = true) : c.neg.sat (-t) = true :=
  have h := sat_iff.1 w
  sat_iff.2 ⟨lower_map_flip (fun _ hx => Int.neg_le_neg hx) _ h.2, upper_map_flip (fun _ hx => Int.neg_le_neg hx) _ h.1⟩
theorem div_sat {c : Constraint} {t q : Int} {k : Nat} (hk : 0 < k) (e : t = k * q) (w : c.sat t = true) :
    (c.div k).sat q = true := by
  have h := sat_iff.1 w
  have hk : 0 < (k : Int) := Int.natCast_pos.2 hk
  refine sat_iff.2 ⟨lower_map (fun x hx => ?_) _ h.1, upper_map (fun y hy => ?_) _ h.2⟩
  · have l : -q ≤ -x / k := Int.le_ediv_of_mul_le hk (by
      rw [Int.neg_mul, Int.mul_comm q, ← e]; exact Int.neg_le_neg hx)
    have l' := Int.neg_le_neg l
    rw [Int.neg_neg] at l'
    exact l'
  · exact Int.le_ediv_of_mul_le hk (by rw [Int.mul_comm q, ← e]; exact hy)

theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) :
    ({ lowerBound := some (-c), upperBound := none } : Constraint).sat' x y = true :=
  sat_iff.2 ⟨by
    show -c ≤ Coeffs.dot x y
    have h := Int.add_le_add_left w (-c)
    rw [Int.neg_add_cancel_left, Int.add_zero] at h
    exact h, True.intro⟩
theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) :
    ({ lowerBound := some (-c), upperBound := some (-c) } : Constraint).sat' x y = true := by
  have e : Coeffs.dot x y = -c := Int.add_left_cancel (a := c) (by rw [w, Int.add_right_neg])
  refine sat_iff.2 ⟨?_, ?_⟩
  · show -c ≤ Coeffs.dot x y
    rw [e]; exact Int.le_refl _
  · show Coeffs.dot x y ≤ -c
    rw [e]; exact Int.le_refl _

end Constraint
end Lean.Omega
