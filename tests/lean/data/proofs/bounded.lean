/-! Bounded numbers, divisors, integers. -/

namespace Bounded
variable {n : Nat}

theorem three (i : Fin 3) : i = 0 ∨ i = 1 ∨ i = 2 := by
  revert i
  decide
theorem three' (i : Fin 3) : i = 0 ∨ i = 1 ∨ i = 2 := by
  match i with
  | 0 => simp
  | 1 => simp
  | 2 => simp
theorem equal (i j : Fin n) (h : i.val = j.val) : i = j := by
  ext
  exact h
theorem equal' (i j : Fin n) (h : i.val = j.val) : i = j := by omega
theorem at_most_last (i : Fin (n + 1)) : i ≤ Fin.last n := Fin.le_last i
theorem element (xs : List Nat) (i : Fin xs.length) : xs[i] ∈ xs := by simp
theorem zero_or_next (i : Fin (n + 1)) : i = 0 ∨ ∃ j : Fin n, i = j.succ := by
  induction i using Fin.cases with
  | zero => exact .inl rfl
  | succ j => exact .inr ⟨j, rfl⟩
theorem as_number (i : Fin n) : (i : Nat) < n := i.isLt
theorem least_multiple : Nat.lcm 4 6 = 12 := by decide
theorem coprime : Nat.Coprime 8 9 := by decide
theorem gauss_lemma (a b c : Nat) (h : Nat.Coprime a b) (d : a ∣ b * c) : a ∣ c := h.dvd_of_dvd_mul_left d

theorem int_linear (x y : Int) (h : 2 * x + 3 * y = 5) (h' : x - y = 0) : x = 1 := by omega
theorem int_negative : (-7 : Int) / 2 = -4 := by decide
theorem int_remainder : (-7 : Int) % 2 = 1 := rfl
theorem int_square (x : Int) : (x + 1) * (x - 1) = x * x - 1 := by
  rw [Int.add_mul, Int.mul_sub]
  omega
theorem int_cases (x : Int) : (∃ k : Nat, x = k) ∨ ∃ k : Nat, x = -k := by
  by_cases h : 0 ≤ x
  · exact .inl ⟨x.toNat, by omega⟩
  · exact .inr ⟨(-x).toNat, by omega⟩
theorem int_chain (x y z : Int) (h₁ : x < y) (h₂ : y ≤ z) : x < z := by
  calc x < y := h₁
    _ ≤ z := h₂
theorem int_simp (x : Int) : x + 0 = x ∧ x - x = 0 ∧ -(-x) = x := by simp
theorem int_comm (x y z : Int) : x * y + z = z + y * x := by ac_rfl
theorem nat_in_int (a b : Nat) (h : a ≤ b) : ((b - a : Nat) : Int) = b - a := by omega
end Bounded
