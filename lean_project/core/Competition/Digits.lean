import Competition.Number
/-
Digits of a natural number to a base, and the number with given digits. Names as in Mathlib, whose definition recurses
along a well-founded order; here the recursion is on fuel, so that the kernel computes with it.
-/
set_option linter.all false

namespace Nat
variable {b n d : ℕ}
private theorem go_fuel (b : ℕ) (hb : 2 ≤ b) : ∀ f g n, n ≤ f → n ≤ g → digits.go b f n = digits.go b g n
  | 0, 0, _, _, _ => rfl
  | 0, g + 1, n, hf, _ => by rw [digits.go, digits.go, if_pos (by omega)]
  | f + 1, 0, n, _, hg => by rw [digits.go, digits.go, if_pos (by omega)]
  | f + 1, g + 1, n, hf, hg => by
    rw [digits.go, digits.go]
    split
    · rfl
    · have := Nat.div_lt_self (n := n) (k := b) (by omega) (by omega)
      rw [go_fuel b hb f g (n / b) (by omega) (by omega)]
@[simp] theorem digits_zero (b : ℕ) : digits b 0 = [] := by
  match b with
  | 0 => rfl
  | 1 => rfl
  | _ + 2 => rfl
theorem digits_def' : ∀ {b : ℕ}, 1 < b → ∀ {n : ℕ}, 0 < n → digits b n = (n % b) :: digits b (n / b)
  | b + 2, hb, n + 1, _ => by
    have := Nat.div_lt_self (n := n + 1) (k := b + 2) (by omega) (by omega)
    change digits.go (b + 2) (n + 1) (n + 1) = _ :: digits.go (b + 2) ((n + 1) / (b + 2)) ((n + 1) / (b + 2))
    rw [digits.go, if_neg (by omega), go_fuel (b + 2) (by omega) n _ _ (by omega) (Nat.le_refl _)]
@[simp] theorem digits_of_two_le_of_pos {b n : ℕ} (hb : 2 ≤ b) (hn : 0 < n) : digits b n = (n % b) :: digits b (n / b) :=
  digits_def' hb hn
theorem digits_of_lt (b x : ℕ) (hx : x ≠ 0) (hb : x < b) : digits b x = [x] := by
  rw [digits_def' (by omega) (by omega), Nat.mod_eq_of_lt hb, Nat.div_eq_of_lt hb, digits_zero]
theorem digits_add_two_add_one (b n : ℕ) : digits (b + 2) (n + 1) = ((n + 1) % (b + 2)) :: digits (b + 2) ((n + 1) / (b + 2)) :=
  digits_def' (by omega) (by omega)
@[simp] theorem ofDigits_nil (b : ℕ) : ofDigits b [] = 0 := rfl
theorem ofDigits_cons (b d : ℕ) (L : List ℕ) : ofDigits b (d :: L) = d + b * ofDigits b L := rfl
@[simp] theorem ofDigits_singleton (b n : ℕ) : ofDigits b [n] = n := by
  rw [ofDigits_cons, ofDigits_nil, Nat.mul_zero, Nat.add_zero]
theorem ofDigits_append {b : ℕ} {l1 l2 : List ℕ} : ofDigits b (l1 ++ l2) = ofDigits b l1 + b ^ l1.length * ofDigits b l2 := by
  induction l1 with
  | nil => simp
  | cons d l ih =>
    rw [List.cons_append, ofDigits_cons, ih, ofDigits_cons, List.length_cons, Nat.pow_succ, Nat.mul_add, Nat.mul_comm (b ^ l.length) b,
      Nat.mul_assoc, Nat.add_assoc]
theorem ofDigits_digits (b n : ℕ) : ofDigits b (digits b n) = n := by
  match b with
  | 0 => cases n with
    | zero => rfl
    | succ n => rw [digits, if_neg (Nat.succ_ne_zero n), ofDigits_singleton]
  | 1 =>
    rw [digits]
    induction n with
    | zero => rfl
    | succ n ih => rw [List.replicate_succ, ofDigits_cons, ih]; omega
  | b + 2 =>
    induction n using Nat.strongRecOn with
    | ind n ih =>
      cases n with
      | zero => rfl
      | succ n =>
        rw [digits_add_two_add_one, ofDigits_cons, ih _ (Nat.div_lt_self (by omega) (by omega)), Nat.mod_add_div]
theorem digits_lt_base (hb : 1 < b) (hd : d ∈ digits b n) : d < b := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    cases n with
    | zero => rw [digits_zero] at hd; exact absurd hd List.not_mem_nil
    | succ n =>
      rw [digits_def' hb (by omega)] at hd
      rcases List.mem_cons.mp hd with e | h
      · rw [e]; exact Nat.mod_lt _ (by omega)
      · exact ih _ (Nat.div_lt_self (by omega) hb) h
theorem digits_inj_iff {b n m : ℕ} : digits b n = digits b m ↔ n = m :=
  ⟨fun h => by rw [← ofDigits_digits b n, h, ofDigits_digits], fun h => by rw [h]⟩
end Nat
