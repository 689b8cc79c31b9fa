import Competition.Number
/-
Prime numbers, with Mathlib's names: the least prime factor, a decision by trial division up to the square root that the
kernel runs fast, divisibility of products and powers, prime divisors.
-/
set_option linter.all false

namespace Nat
variable {p q m n k a : ℕ}

theorem prime_def {p : ℕ} : p.Prime ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Iff.rfl
theorem Prime.two_le (h : p.Prime) : 2 ≤ p := h.1
theorem Prime.one_lt (h : p.Prime) : 1 < p := h.1
theorem Prime.one_le (h : p.Prime) : 1 ≤ p := Nat.le_of_lt h.1
theorem Prime.pos (h : p.Prime) : 0 < p := Nat.lt_of_lt_of_le (by decide) h.1
theorem Prime.ne_zero (h : p.Prime) : p ≠ 0 := Nat.ne_of_gt h.pos
theorem Prime.ne_one (h : p.Prime) : p ≠ 1 := Nat.ne_of_gt h.1
theorem Prime.eq_one_or_self_of_dvd (h : p.Prime) (a : ℕ) (ha : a ∣ p) : a = 1 ∨ a = p := h.2 a ha
@[simp] theorem not_prime_zero : ¬Nat.Prime 0 := fun h => absurd h.1 (by decide)
@[simp] theorem not_prime_one : ¬Nat.Prime 1 := fun h => absurd h.1 (by decide)
theorem prime_def_lt {p : ℕ} : p.Prime ↔ 2 ≤ p ∧ ∀ m, m < p → m ∣ p → m = 1 :=
  ⟨fun h => ⟨h.1, fun m hm hd => (h.2 m hd).resolve_right (Nat.ne_of_lt hm)⟩, fun h => ⟨h.1, fun m hd => by
    rcases Nat.lt_or_ge m p with hm | hm
    · exact .inl (h.2 m hm hd)
    · exact .inr (Nat.le_antisymm (Nat.le_of_dvd (by omega) hd) hm)⟩⟩
theorem not_prime_mul {a b : ℕ} (a1 : a ≠ 1) (b1 : b ≠ 1) : ¬Nat.Prime (a * b) := fun h => by
  rcases h.2 a (Nat.dvd_mul_right a b) with e | e
  · exact a1 e
  · have : a * b = a * 1 := by rw [Nat.mul_one]; exact e.symm
    have ha : 0 < a := Nat.pos_of_ne_zero fun e' => by have := h.pos; rw [e', Nat.zero_mul] at this; exact absurd this (by decide)
    exact b1 (Nat.eq_of_mul_eq_mul_left ha this)

/-! ## The least prime factor -/
/-- The least divisor of an odd `n` among `k`, `k + 2`, …; `n` itself when there is none up to its square root. -/
def minFac.go (n : ℕ) : (fuel k : ℕ) → ℕ
  | 0, _ => n
  | fuel + 1, k => bif Nat.ble (n + 1) (k * k) then n else bif Nat.beq (n % k) 0 then k else minFac.go n fuel (k + 2)
/-- The least prime factor of `n`; of 0 it is 2, of 1 it is 1. -/
def minFac (n : ℕ) : ℕ := bif Nat.beq (n % 2) 0 then 2 else minFac.go n n 3

private theorem go_spec (n : ℕ) (h2 : 2 ≤ n) (ho : ¬2 ∣ n) : ∀ fuel k, n < k + 2 * fuel → k % 2 = 1 → 2 ≤ k →
    (∀ d, 2 ≤ d → d ∣ n → k ≤ d) →
    2 ≤ minFac.go n fuel k ∧ minFac.go n fuel k ∣ n ∧ ∀ d, 2 ≤ d → d ∣ n → minFac.go n fuel k ≤ d
  | 0, k, hf, _, _, hk => absurd (hk n h2 (Nat.dvd_refl n)) (by omega)
  | fuel + 1, k, hf, hodd, h2k, hk => by
    rw [minFac.go]
    cases hb : Nat.ble (n + 1) (k * k) with
    | true =>
      rw [cond_true]
      refine ⟨h2, Nat.dvd_refl n, fun d hd hdn => ?_⟩
      have hb' : n < k * k := Nat.le_of_ble_eq_true hb
      obtain ⟨e, he⟩ := hdn
      rcases Nat.lt_or_ge e 2 with h | h
      · have : e = 0 ∨ e = 1 := by omega
        rcases this with rfl | rfl <;> omega
      · have h₁ := hk d hd ⟨e, he⟩
        have h₃ := hk e h ⟨d, by rw [Nat.mul_comm]; exact he⟩
        have := Nat.mul_le_mul h₁ h₃
        omega
    | false =>
      rw [cond_false]
      cases hd : Nat.beq (n % k) 0 with
      | true => rw [cond_true]; exact ⟨h2k, Nat.dvd_of_mod_eq_zero (Nat.eq_of_beq_eq_true hd), hk⟩
      | false =>
        rw [cond_false]
        refine go_spec n h2 ho fuel (k + 2) (by omega) (by omega) (by omega) fun d h2d hdn => ?_
        have h₁ := hk d h2d hdn
        have h₃ : d ≠ k := fun e => by
          rw [e] at hdn
          exact Nat.ne_of_beq_eq_false hd (Nat.mod_eq_zero_of_dvd hdn)
        have h₄ : d ≠ k + 1 := fun e => ho (Nat.dvd_trans (by omega) hdn)
        omega
theorem minFac_spec (h : 2 ≤ n) : 2 ≤ minFac n ∧ minFac n ∣ n ∧ ∀ d, 2 ≤ d → d ∣ n → minFac n ≤ d := by
  rw [minFac]
  cases hb : Nat.beq (n % 2) 0 with
  | true => rw [cond_true]; exact ⟨Nat.le_refl 2, Nat.dvd_of_mod_eq_zero (Nat.eq_of_beq_eq_true hb), fun d hd _ => hd⟩
  | false =>
    rw [cond_false]
    have ho : ¬2 ∣ n := fun hd => Nat.ne_of_beq_eq_false hb (Nat.mod_eq_zero_of_dvd hd)
    exact go_spec n h ho n 3 (by omega) (by decide) (by decide) fun d hd hdn => by
      have : d ≠ 2 := fun e => ho (e ▸ hdn)
      omega
theorem minFac_dvd (n : ℕ) : minFac n ∣ n := by
  rcases Nat.lt_or_ge n 2 with h | h
  · have : n = 0 ∨ n = 1 := by omega
    rcases this with rfl | rfl
    · exact Nat.dvd_zero _
    · exact Nat.dvd_refl _
  · exact (minFac_spec h).2.1
theorem minFac_le_of_dvd {m : ℕ} (hm : 2 ≤ m) (hd : m ∣ n) : minFac n ≤ m := by
  rcases Nat.lt_or_ge n 2 with h | h
  · have : n = 0 ∨ n = 1 := by omega
    rcases this with rfl | rfl
    · exact hm
    · exact Nat.le_trans (show minFac 1 ≤ 2 by decide) hm
  · exact (minFac_spec h).2.2 m hm hd
theorem minFac_prime (h : n ≠ 1) : Nat.Prime (minFac n) := by
  rcases Nat.lt_or_ge n 2 with h' | h'
  · have : n = 0 := by omega
    rw [this]
    exact ⟨Nat.le_refl 2, fun m hm => by
      have := Nat.le_of_dvd (by decide) hm
      have : m ≠ 0 := fun e => by rw [e] at hm; exact absurd (Nat.eq_zero_of_zero_dvd hm) (by decide)
      change m = 1 ∨ m = 2
      change m ≤ 2 at *
      omega⟩
  · have hs := minFac_spec h'
    refine ⟨hs.1, fun m hm => ?_⟩
    have hpos : 0 < minFac n := by omega
    have hle := Nat.le_of_dvd hpos hm
    have hm0 : m ≠ 0 := fun e => by rw [e] at hm; exact absurd (Nat.eq_zero_of_zero_dvd hm) (by omega)
    rcases Nat.lt_or_ge m 2 with h₁ | h₁
    · exact .inl (by omega)
    · exact .inr (Nat.le_antisymm hle (hs.2.2 m h₁ (Nat.dvd_trans hm hs.2.1)))
theorem exists_prime_and_dvd (h : n ≠ 1) : ∃ p, Nat.Prime p ∧ p ∣ n := ⟨minFac n, minFac_prime h, minFac_dvd n⟩
theorem prime_def_minFac {p : ℕ} : p.Prime ↔ 2 ≤ p ∧ minFac p = p :=
  ⟨fun h => ⟨h.1, (h.2 _ (minFac_dvd p)).resolve_left fun e => absurd (minFac_spec h.1).1 (by omega)⟩,
   fun h => h.2 ▸ minFac_prime (by omega)⟩
instance decidablePrime (p : ℕ) : Decidable p.Prime :=
  decidable_of_iff (Nat.ble 2 p && Nat.beq (minFac p) p) (by
    rw [prime_def_minFac, Bool.and_eq_true]
    exact ⟨fun h => ⟨Nat.le_of_ble_eq_true h.1, Nat.eq_of_beq_eq_true h.2⟩,
      fun h => ⟨Nat.ble_eq_true_of_le h.1, by rw [h.2]; exact Nat.beq_refl p⟩⟩)
theorem prime_two : Nat.Prime 2 := by decide
theorem prime_three : Nat.Prime 3 := by decide
theorem prime_five : Nat.Prime 5 := by decide
theorem prime_seven : Nat.Prime 7 := by decide
theorem prime_eleven : Nat.Prime 11 := by decide

/-! ## Divisibility -/
theorem Prime.coprime_iff_not_dvd (pp : p.Prime) : Coprime p n ↔ ¬p ∣ n := by
  constructor
  · intro h hd
    exact pp.ne_one (h.eq_one_of_dvd hd)
  · intro h
    rcases pp.2 _ (gcd_dvd_left p n) with e | e
    · exact e
    · exact absurd (e ▸ gcd_dvd_right p n) h
theorem Prime.dvd_iff_not_coprime (pp : p.Prime) : p ∣ n ↔ ¬Coprime p n := by rw [pp.coprime_iff_not_dvd, Classical.not_not]
theorem Prime.dvd_mul (pp : p.Prime) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := by
  constructor
  · intro h
    rcases Classical.em (p ∣ m) with hm | hm
    · exact .inl hm
    · exact .inr ((pp.coprime_iff_not_dvd.mpr hm).dvd_of_dvd_mul_left h)
  · rintro (h | h)
    · exact Nat.dvd_trans h (Nat.dvd_mul_right m n)
    · exact Nat.dvd_trans h (Nat.dvd_mul_left n m)
theorem Prime.not_dvd_mul (pp : p.Prime) (hm : ¬p ∣ m) (hn : ¬p ∣ n) : ¬p ∣ m * n := fun h => (pp.dvd_mul.mp h).elim hm hn
theorem Prime.dvd_of_dvd_pow (pp : p.Prime) (h : p ∣ m ^ n) : p ∣ m := by
  induction n with
  | zero => exact absurd (Nat.eq_one_of_dvd_one h) pp.ne_one
  | succ n ih => rw [Nat.pow_succ] at h; exact (pp.dvd_mul.mp h).elim ih id
theorem Prime.dvd_pow_iff (pp : p.Prime) (hn : n ≠ 0) : p ∣ m ^ n ↔ p ∣ m :=
  ⟨pp.dvd_of_dvd_pow, fun h => by
    obtain ⟨k, rfl⟩ := Nat.exists_eq_succ_of_ne_zero hn
    rw [Nat.pow_succ]; exact Nat.dvd_trans h (Nat.dvd_mul_left m _)⟩
theorem prime_dvd_prime_iff_eq (pp : p.Prime) (qp : q.Prime) : p ∣ q ↔ p = q :=
  ⟨fun h => (qp.2 p h).resolve_left pp.ne_one, fun h => h ▸ Nat.dvd_refl p⟩
theorem coprime_primes (pp : p.Prime) (qp : q.Prime) : Coprime p q ↔ p ≠ q := by
  rw [pp.coprime_iff_not_dvd, prime_dvd_prime_iff_eq pp qp]
theorem coprime_or_dvd_of_prime (pp : p.Prime) (i : ℕ) : Coprime p i ∨ p ∣ i := by
  rw [pp.coprime_iff_not_dvd]; exact (Classical.em _).symm
theorem Prime.eq_one_of_self_dvd_one (pp : p.Prime) (h : p ∣ 1) : False := pp.ne_one (Nat.eq_one_of_dvd_one h)
theorem Prime.eq_two_or_odd (pp : p.Prime) : p = 2 ∨ p % 2 = 1 := by
  rcases Nat.mod_two_eq_zero_or_one p with h | h
  · exact .inl ((pp.2 2 (Nat.dvd_of_mod_eq_zero h)).resolve_left (by decide)).symm
  · exact .inr h
theorem Prime.eq_two_or_odd' (pp : p.Prime) : p = 2 ∨ Odd p := pp.eq_two_or_odd.imp id fun h => ⟨p / 2, by omega⟩
theorem Prime.odd_of_ne_two (pp : p.Prime) (h : p ≠ 2) : Odd p := pp.eq_two_or_odd'.resolve_left h
theorem Prime.mod_two_eq_one_iff_ne_two (pp : p.Prime) : p % 2 = 1 ↔ p ≠ 2 :=
  ⟨fun h e => by rw [e] at h; exact absurd h (by decide), fun h => pp.eq_two_or_odd.resolve_left h⟩
theorem not_prime_of_dvd_of_lt (h : m ∣ n) (h₁ : 2 ≤ m) (h₂ : m < n) : ¬Nat.Prime n := fun hp =>
  (hp.2 m h).elim (by omega) (by omega)
end Nat
