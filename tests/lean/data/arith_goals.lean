/-! Goals for `simp +arith`, `ac_rfl`, `ac_nf` and the simplification procedures for literals; nothing here may fail. -/
set_option linter.unusedVariables false

/-! ## `simp +arith`, natural numbers -/
example (a b c : Nat) (h : a + b ≤ c) : b + a ≤ c := by simp +arith at *; exact h
example (a b c : Nat) : a + b + c + 1 = c + 1 + b + a := by simp +arith
example (a b c : Nat) : a + b + c + 1 ≤ c + 2 + b + a := by simp +arith
example (a b c : Nat) (h : a + b + c + 3 ≤ c + 2 + b + a): False := by simp +arith at h
example (a b c : Nat) (h : a + b + 3 = 2): False := by simp +arith at h
example (a b c : Nat) (h : 2 = a + b + 3): False := by simp +arith at h
example (a b c : Nat) (h : ¬ a < b): b ≤ a := by simp +arith at h; exact h
example (x y z : Nat) (f : Nat → Nat) (h : f (x + y + 1) = 3) : f (1 + y + x) = 3 := by simp +arith at *; exact h
example (x y z : Nat) (h : 2 * x + 3 * y = z) : y * 3 + x + x = z := by simp +arith at *; exact h
example (x y : Nat) (h : x + y > x) : y > 0 := by simp +arith at h; exact h
example (x y : Nat) (h : x > y) : x + 1 > y  := by simp +arith; omega
example (x y : Nat) (h : x = y + 3) : x + 1 = 1 + y + 3  := by simp +arith; exact h

/-! ## `simp +arith`, integers -/
example (a b c : Int) (h : a + b ≤ c) : b + a ≤ c := by simp +arith at *; exact h
example (a b c : Int) : a + b + c + 1 = c + 1 + b + a := by simp +arith
example (a b c : Int) : a + b + c + 1 ≤ c + 2 + b + a := by simp +arith
example (a b c : Int) (h : a + b + c + 3 ≤ c + 2 + b + a): False := by simp +arith at h
example (a b c : Int) (h : 2*a + 2*b + 3 = 2): False := by simp +arith at h
example (a b c : Int) (h : 2 = 4*a + 2*b + 3): False := by simp +arith at h
example (a b c : Int) (h : a < b): b > a := by simp +arith at *; exact h
example (a b c : Int) (h : ¬ a < b): b ≤ a := by simp +arith at *; exact h
example (x y z : Int) (f : Int → Int) (h : f (x + y + 1) = 3) : f (1 + y + x) = 3 := by simp +arith at *; exact h
example (x y z : Int) (h : 2 * x + 3 * y = z) : y * 3 + x + x = z := by simp +arith at *; exact h
example (x y : Int) (h : x > y) : x + 1 > y  := by simp +arith; omega
example (x y : Int) (h : x = y + 3) : x + 1 = 1 + y + 3  := by simp +arith; omega
example (x y : Int) (h : 2 * x + 4 * y ≤ 3) : x + 2 * y ≤ 1 := by simp +arith at *; exact h
example (x y : Int) (h : 2 * x = 4 * y) : x = 2 * y := by simp +arith at *; exact h
example (x y : Int) (h : 2 * x ≤ 4 * y) : x ≤ 2 * y := by simp +arith at *; exact h
example (x y : Int) (h : 2 * x = 2 * y) : x = y := by simp +arith at *; exact h
example (x y : Int) (h : x + 1 = 4) : x = 3 := by simp +arith at *; exact h
example (x y : Int) (h : 4 ∣ 2 * x + 6 * y) : 2 ∣ x + 3 * y := by simp +arith at *; exact h
example (x y : Int) (h : 4 ∣ 2 * x + 6 * y + 1) : False := by simp +arith at *
example (x y : Int) (h : 4 ∣ 2 * x + 3 * x + y) : 4 ∣ 5 * x + y := by simp +arith at *; exact h
example (x y : Int) : -x + 2 - y = 3 - x - (1 + y) := by simp +arith

/-! ## `ac_rfl` and `ac_nf` -/
example (a b c d : Nat) : a + b + (c + d) = d + (b + c) + a := by ac_rfl
example (a b c d : Nat) : a * b * (c * d) = d * (b * c) * a := by ac_rfl
example (a b c d : Int) : a * b * (c * d) = d * (b * c) * a := by ac_rfl
example (a b c d : Int) : a + b + 0 + (c + d) = d + (b + c) + a := by ac_rfl
example (a b c : Prop) : (a ∧ b ∧ c) = (c ∧ b ∧ a ∧ a) := by ac_rfl
example (a b c : Bool) : (a && b && c) = (c && (b && a)) := by ac_rfl
example (a b c : Nat) : max a (max b c) = max (max c a) b := by ac_rfl
example (a b c d : Nat) (h : a + b + c = d) : c + (b + a) = d := by ac_nf at *

/-! ## Literals and offsets -/
example (a b : Nat) (h : a = b + 2) : a + 3 = b + 5 := by simp [h]
example (a b : Nat) (h : a + 2 = b) : a + 3 = b + 1 := by simp; exact h
example (a b : Nat) (h : a + 2 ≤ b) : a + 3 ≤ b + 1 := by simp; exact h
example (a b : Nat) (h : a ≤ b + 2) : a + 3 ≤ b + 5 := by simp; exact h
example (a b : Nat) (h : a + 5 = 3) : False := by simp at h
example (a b : Nat) (h : 3 = a + 5) : False := by simp at h
example (a b : Nat) (h : a + 5 ≤ 3) : False := by simp at h
example (a b : Nat)  : 3 ≤ a + 5 := by simp
example (a b : Nat)  (h : 3 ≤ a) : 8 ≤ a + 5 := by simp; exact h
example (a b : Nat)  (h : a = 3) : a + 5 = 8 := by simp; exact h
example (a b : Nat)  (h : a = 3) : (8 == a + 5) = true := by simp [h]
example (a b : Nat)  : a + 5 - 8 = a - 3 := by simp
example (a b : Nat)  : a + 8 - (b + 3) = a + 5 - b := by simp
example (a b : Nat)  : a + 3 - (b + 8) = a - (b + 5) := by simp
example (a b : Nat)  : (a + 8 == 3) = false := by simp
example : 12 % 5 = 2 := by simp
example : (12:Int) % 5 = 2 := by simp
example : (-12:Int) / 5 = -3 := by simp
example : (3 : Int) < 5 := by simp
example : (3 : Int) ∣ 6 := by simp
example : (3 : Nat) ∣ 6 := by simp
example : ¬ (4 : Nat) ∣ 6 := by simp
example : ¬ (4 : Int) ∣ 6 := by simp
example : (-3 : Int).natAbs = 3 := by simp
example : (-3 : Int).toNat = 0 := by simp
example : (-3 : Int) * 2 + 1 = -5 := by simp
example : (-3 : Int) * 2 + 1 = -5 := by decide
example : Nat.gcd 12 18 = 6 := by simp
example : Nat.gcd 12 18 = 6 := by decide
example : max 3 5 = 5 := by decide
example : (5 : Int) ≠ 3 := by simp
example : (2:Int)^3 = 8 := by simp
example : (5 : Int) ≠ 3 := by decide
