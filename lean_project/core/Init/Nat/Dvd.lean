/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: more about divisibility and exact quotients.
-/
prelude
import Init.Nat.DivMod

namespace Nat

instance : @Trans Nat Nat Nat Dvd.dvd Dvd.dvd Dvd.dvd := ⟨Nat.dvd_trans⟩

protected theorem dvd_def (a b : Nat) : (a ∣ b) = ∃ c, b = a * c := rfl
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 :=
  ⟨Nat.eq_zero_of_zero_dvd, fun h => h ▸ Nat.dvd_refl 0⟩
@[simp] protected theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨eq_one_of_dvd_one, fun h => h ▸ Nat.dvd_refl 1⟩
protected theorem dvd_add_left {a b c : Nat} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by
  rw [Nat.add_comm]; exact Nat.dvd_add_right h
protected theorem dvd_add_iff_left {k m n : Nat} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n := (Nat.dvd_add_left h).symm
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left {k m n : Nat} (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n :=
  match H with
  | ⟨c, hc⟩ => ⟨c, Nat.eq_of_mul_eq_mul_left kpos (by rw [← Nat.mul_assoc]; exact hc)⟩
protected theorem dvd_of_mul_dvd_mul_right {k m n : Nat} (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n := by
  rw [Nat.mul_comm m k, Nat.mul_comm n k] at H; exact Nat.dvd_of_mul_dvd_mul_left kpos H
protected theorem mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right {a b c : Nat} (h : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨Nat.dvd_of_mul_dvd_mul_right h, fun d => Nat.mul_dvd_mul_right d c⟩
@[simp] theorem mod_mod_of_dvd {b c : Nat} (a : Nat) (h : c ∣ b) : a % b % c = a % c :=
  match h with
  | ⟨d, hd⟩ => by
    have e := add_mul_mod_self_left (a % b) c (d * (a / b))
    rw [← Nat.mul_assoc, ← hd, mod_add_div] at e
    exact e.symm
theorem dvd_sub_mod {n : Nat} (k : Nat) : n ∣ k - k % n := ⟨k / n, mul_div_self_eq_mod_sub_self.symm⟩
theorem dvd_iff_div_mul_eq (n d : Nat) : d ∣ n ↔ n / d * d = n :=
  ⟨Nat.div_mul_cancel, fun h => ⟨n / d, by rw [Nat.mul_comm, h]⟩⟩
theorem dvd_iff_le_div_mul (n d : Nat) : d ∣ n ↔ n ≤ n / d * d :=
  (dvd_iff_div_mul_eq n d).trans ⟨fun h => Nat.le_of_eq h.symm, Nat.le_antisymm (div_mul_le_self n d)⟩
theorem dvd_iff_dvd_dvd (n d : Nat) : d ∣ n ↔ ∀ k : Nat, k ∣ d → k ∣ n :=
  ⟨fun h _ hk => Nat.dvd_trans hk h, fun h => h d (Nat.dvd_refl d)⟩
theorem mul_div_eq_iff_dvd {n d : Nat} : d * (n / d) = n ↔ d ∣ n :=
  ⟨fun h => ⟨n / d, h.symm⟩, Nat.mul_div_cancel'⟩
theorem mul_div_lt_iff_not_dvd {n d : Nat} : d * (n / d) < n ↔ ¬d ∣ n := by
  rw [← mul_div_eq_iff_dvd, Nat.lt_iff_le_and_ne]
  exact ⟨And.right, fun h => ⟨mul_div_le n d, h⟩⟩
theorem div_dvd_of_dvd {n m : Nat} (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩
theorem not_dvd_of_pos_of_lt {n m : Nat} (h1 : 0 < n) (h2 : n < m) : ¬m ∣ n :=
  fun d => Nat.not_le_of_gt h2 (le_of_dvd h1 d)
theorem eq_zero_of_dvd_of_lt {a b : Nat} (w : a ∣ b) (h : b < a) : b = 0 :=
  Nat.eq_zero_of_not_pos fun p => not_dvd_of_pos_of_lt p h w
theorem le_iff_ne_zero_of_dvd {a b : Nat} (ha : a ≠ 0) (hab : a ∣ b) : a ≤ b ↔ b ≠ 0 :=
  ⟨fun h => by omega, fun h => le_of_dvd (Nat.pos_of_ne_zero h) hab⟩
theorem eq_of_dvd_of_lt_two_mul {a b : Nat} (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b :=
  match hdvd with
  | ⟨0, hc⟩ => absurd hc ha
  | ⟨1, hc⟩ => hc.trans (Nat.mul_one b)
  | ⟨c + 2, hc⟩ => by rw [hc, Nat.mul_add] at hlt; omega
theorem le_of_lt_add_of_dvd {a b n : Nat} (h : a < b + n) : n ∣ a → n ∣ b → a ≤ b := by
  rintro ⟨c, rfl⟩ ⟨d, rfl⟩
  rw [← Nat.mul_succ] at h
  exact Nat.mul_le_mul_left n (Nat.le_of_lt_succ (Nat.lt_of_mul_lt_mul_left h))
theorem not_dvd_of_lt_of_lt_mul_succ {n k m : Nat} (h1 : n * k < m) (h2 : m < n * (k + 1)) : ¬n ∣ m := by
  rintro ⟨d, rfl⟩
  have l₁ := Nat.lt_of_mul_lt_mul_left h1
  have l₂ := Nat.lt_of_mul_lt_mul_left h2
  omega
theorem not_dvd_iff_lt_mul_succ (n : Nat) {a : Nat} (ha : 0 < a) : ¬a ∣ n ↔ ∃ k, a * k < n ∧ n < a * (k + 1) :=
  ⟨fun h => ⟨n / a, mul_div_lt_iff_not_dvd.2 h, lt_mul_div_succ n ha⟩,
    fun ⟨_, h₁, h₂⟩ => not_dvd_of_lt_of_lt_mul_succ h₁ h₂⟩

/-! ## Exact quotients -/

protected theorem mul_div_cancel_left' {a b : Nat} (Hd : a ∣ b) : a * (b / a) = b := Nat.mul_div_cancel' Hd
protected theorem eq_mul_of_div_eq_right {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by
  rw [← H2, Nat.mul_div_cancel' H1]
protected theorem eq_mul_of_div_eq_left {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b := by
  rw [← H2, Nat.div_mul_cancel H1]
protected theorem div_eq_of_eq_mul_left {m n k : Nat} (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by
  rw [H2, Nat.mul_div_cancel k H1]
protected theorem div_eq_of_eq_mul_right {m n k : Nat} (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by
  rw [H2, Nat.mul_div_cancel_left k H1]
protected theorem div_eq_iff_eq_mul_right {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Nat.eq_mul_of_div_eq_right H', Nat.div_eq_of_eq_mul_right H⟩
protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨Nat.eq_mul_of_div_eq_left H', Nat.div_eq_of_eq_mul_left H⟩
protected theorem eq_div_of_mul_eq_left {a b c : Nat} (hc : c ≠ 0) (h : a * c = b) : a = b / c :=
  (Nat.div_eq_of_eq_mul_left (Nat.pos_of_ne_zero hc) h.symm).symm
protected theorem eq_div_of_mul_eq_right {a b c : Nat} (hc : c ≠ 0) (h : c * a = b) : a = b / c :=
  (Nat.div_eq_of_eq_mul_right (Nat.pos_of_ne_zero hc) h.symm).symm
@[simp] protected theorem div_left_inj {a b d : Nat} (hda : d ∣ a) (hdb : d ∣ b) : a / d = b / d ↔ a = b :=
  ⟨fun h => by rw [← Nat.mul_div_cancel' hda, h, Nat.mul_div_cancel' hdb], congrArg (· / d)⟩
protected theorem div_mul_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) : a / b * c = a * c / b := by
  rw [Nat.mul_comm, ← Nat.mul_div_assoc c hba, Nat.mul_comm]
protected theorem mul_div_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) : a * c / b = a / b * c :=
  (Nat.div_mul_right_comm hba c).symm
protected theorem div_div_self {m n : Nat} (h : n ∣ m) (hm : m ≠ 0) : m / (m / n) = n :=
  match h with
  | ⟨c, hc⟩ => by
    have h₀ := Nat.mul_ne_zero_iff.1 (hc ▸ hm)
    rw [hc, Nat.mul_div_right c (Nat.pos_of_ne_zero h₀.1), Nat.mul_div_left n (Nat.pos_of_ne_zero h₀.2)]
theorem div_dvd_div {m n k : Nat} : k ∣ m → m ∣ n → m / k ∣ n / k := by
  rintro ⟨a, rfl⟩ ⟨b, rfl⟩
  cases Nat.eq_zero_or_pos k with
  | inl h => rw [h, Nat.div_zero, Nat.div_zero]; exact Nat.dvd_refl 0
  | inr h => rw [Nat.mul_assoc, Nat.mul_div_right _ h, Nat.mul_div_right _ h]; exact Nat.dvd_mul_right a b
theorem mul_dvd_of_dvd_div {a b c : Nat} (hcb : c ∣ b) (h : a ∣ b / c) : c * a ∣ b := by
  have d := Nat.mul_dvd_mul_left c h
  rw [Nat.mul_div_cancel' hcb] at d
  exact d
theorem dvd_div_of_mul_dvd {a b c : Nat} (h : a * b ∣ c) : b ∣ c / a :=
  match h with
  | ⟨d, hd⟩ => by
    cases Nat.eq_zero_or_pos a with
    | inl e => rw [e, Nat.div_zero]; exact Nat.dvd_zero b
    | inr p => rw [hd, Nat.mul_assoc, Nat.mul_div_right _ p]; exact Nat.dvd_mul_right b d
@[simp] theorem dvd_div_iff_mul_dvd {a b c : Nat} (hbc : c ∣ b) : a ∣ b / c ↔ c * a ∣ b :=
  ⟨mul_dvd_of_dvd_div hbc, dvd_div_of_mul_dvd⟩
theorem dvd_mul_of_div_dvd {a b c : Nat} (h : b ∣ a) (hdiv : a / b ∣ c) : a ∣ b * c := by
  have d := Nat.mul_dvd_mul_left b hdiv
  rw [Nat.mul_div_cancel' h] at d
  exact d
theorem eq_of_dvd_of_div_eq_one {a b : Nat} (hab : a ∣ b) (h : b / a = 1) : a = b := by
  rw [← Nat.div_mul_cancel hab, h, Nat.one_mul]
theorem eq_zero_of_dvd_of_div_eq_zero {a b : Nat} (hab : a ∣ b) (h : b / a = 0) : b = 0 := by
  rw [← Nat.div_mul_cancel hab, h, Nat.zero_mul]
protected theorem lt_div_iff_mul_lt' {d n : Nat} (hdn : d ∣ n) (a : Nat) : a < n / d ↔ d * a < n := by
  cases Nat.eq_zero_or_pos d with
  | inl h =>
    rw [h] at hdn
    rw [h, Nat.eq_zero_of_zero_dvd hdn, Nat.zero_mul, Nat.div_zero]
    exact ⟨fun l => absurd l (Nat.not_lt_zero a), fun l => absurd l (Nat.lt_irrefl 0)⟩
  | inr h =>
    have e := Nat.mul_lt_mul_left (b := a) (c := n / d) h
    rw [Nat.mul_div_cancel' hdn] at e
    exact e.symm
theorem div_lt_div_of_lt_of_dvd {a b d : Nat} (hdb : d ∣ b) (h : a < b) : a / d < b / d := by
  rw [Nat.lt_div_iff_mul_lt' hdb]
  exact Nat.lt_of_le_of_lt (mul_div_le a d) h

/-! ## Greatest common divisors -/

theorem gcd_le_left {m : Nat} (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right {m : Nat} (n : Nat) (h : 0 < m) : gcd n m ≤ m := le_of_dvd h (gcd_dvd_right n m)
theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m :=
  Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]
theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  refine gcd.induction (P := fun n k => gcd (m * n) (m * k) = m * gcd n k) n k ?_ ?_
  · intro k; rw [Nat.mul_zero, gcd_zero_left, gcd_zero_left]
  · intro n k _ ih
    rw [gcd_rec (m * n), mul_mod_mul_left, ih, ← gcd_rec]
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, gcd_mul_left, Nat.mul_comm]

end Nat
