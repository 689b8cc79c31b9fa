/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

The greatest common divisor, by Euclid's algorithm.
-/
prelude
import Init.Nat.Divides

namespace Nat

/-- Euclid's algorithm; `m ≤ fuel` steps are enough. -/
def gcd.go : (fuel m n : Nat) → Nat
  | 0, _, n => n
  | succ fuel, m, n => if m = 0 then n else gcd.go fuel (n % m) m

set_option bootstrap.genMatcherCode false in
/-- The greatest common divisor. The kernel computes it by itself. -/
@[extern "lean_nat_gcd"] def gcd (m n : @& Nat) : Nat := gcd.go m m n

private theorem gcd.go_eq : (f g m n : Nat) → m ≤ f → m ≤ g → gcd.go f m n = gcd.go g m n
  | 0, 0, _, _, _, _ => rfl
  | 0, g + 1, m, n, hf, _ => by
    rw [eq_zero_of_le_zero hf]
    unfold gcd.go
    rw [if_pos rfl]
  | f + 1, 0, m, n, _, hg => by
    rw [eq_zero_of_le_zero hg]
    unfold gcd.go
    rw [if_pos rfl]
  | f + 1, g + 1, m, n, hf, hg => by
    unfold gcd.go
    by_cases hm : m = 0
    · rw [if_pos hm, if_pos hm]
    · rw [if_neg hm, if_neg hm]
      have l : n % m < m := Nat.mod_lt n (Nat.pos_of_ne_zero hm)
      exact gcd.go_eq f g (n % m) m (Nat.le_of_lt_succ (Nat.lt_of_lt_of_le l hf))
        (Nat.le_of_lt_succ (Nat.lt_of_lt_of_le l hg))

@[simp] theorem gcd_zero_left (n : Nat) : gcd 0 n = n := rfl
theorem gcd_succ (m n : Nat) : gcd (succ m) n = gcd (n % succ m) (succ m) := by
  have h : gcd (succ m) n = gcd.go m (n % succ m) (succ m) := by
    show gcd.go (succ m) (succ m) n = _
    rw [gcd.go, if_neg (succ_ne_zero m)]
  rw [h]
  exact gcd.go_eq _ _ _ _ (Nat.le_of_lt_succ (Nat.mod_lt n (Nat.zero_lt_succ m))) (Nat.le_refl _)
theorem gcd_add_one (m n : Nat) : gcd (m + 1) n = gcd (n % (m + 1)) (m + 1) := gcd_succ m n
theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  cases m with
  | zero => rw [mod_zero, gcd_zero_left]; cases n with
    | zero => rfl
    | succ n => rw [gcd_succ, zero_mod, gcd_zero_left]
  | succ m => exact gcd_succ m n

/-- Induction along Euclid's algorithm. -/
theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : (n : Nat) → P 0 n)
    (H1 : (m n : Nat) → 0 < m → P (n % m) m → P m n) : P m n := by
  have key : ∀ f m n : Nat, m ≤ f → P m n := by
    intro f
    induction f with
    | zero => intro m n h; rw [eq_zero_of_le_zero h]; exact H0 n
    | succ f ih =>
      intro m n h
      cases m with
      | zero => exact H0 n
      | succ m =>
        refine H1 _ _ (Nat.zero_lt_succ m) (ih _ _ ?_)
        exact Nat.le_of_lt_succ (Nat.lt_of_lt_of_le (Nat.mod_lt n (Nat.zero_lt_succ m)) h)
  exact key m m n (Nat.le_refl m)

theorem gcd_dvd (m n : Nat) : gcd m n ∣ m ∧ gcd m n ∣ n := by
  refine gcd.induction (P := fun m n => gcd m n ∣ m ∧ gcd m n ∣ n) m n ?_ ?_
  · intro n; exact ⟨Nat.dvd_zero _, Nat.dvd_refl n⟩
  · intro m n _ ih
    rw [← gcd_rec] at ih
    exact ⟨ih.2, (dvd_mod_iff ih.2).1 ih.1⟩
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_dvd m n).1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_dvd m n).2
theorem dvd_gcd {k m n : Nat} : k ∣ m → k ∣ n → k ∣ gcd m n := by
  refine gcd.induction (P := fun m n => k ∣ m → k ∣ n → k ∣ gcd m n) m n ?_ ?_
  · intro n _ h; exact h
  · intro m n _ ih hm hn
    rw [gcd_rec]
    exact ih ((dvd_mod_iff hm).2 hn) hm
theorem dvd_gcd_iff {k m n : Nat} : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩, fun h => dvd_gcd h.1 h.2⟩
theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  Nat.dvd_antisymm (dvd_gcd (gcd_dvd_right m n) (gcd_dvd_left m n))
    (dvd_gcd (gcd_dvd_right n m) (gcd_dvd_left n m))
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_comm, gcd_zero_left]
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := eq_one_of_dvd_one (gcd_dvd_left 1 n)
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := eq_one_of_dvd_one (gcd_dvd_right n 1)
@[simp] theorem gcd_self (n : Nat) : gcd n n = n :=
  Nat.dvd_antisymm (gcd_dvd_left n n) (dvd_gcd (Nat.dvd_refl n) (Nat.dvd_refl n))
theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) :=
  Nat.dvd_antisymm
    (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ k) (gcd_dvd_left m n))
      (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ k) (gcd_dvd_right m n)) (gcd_dvd_right _ k)))
    (dvd_gcd (dvd_gcd (gcd_dvd_left m _) (Nat.dvd_trans (gcd_dvd_right m _) (gcd_dvd_left n k)))
      (Nat.dvd_trans (gcd_dvd_right m _) (gcd_dvd_right n k)))
theorem gcd_eq_zero_iff {m n : Nat} : gcd m n = 0 ↔ m = 0 ∧ n = 0 :=
  ⟨fun h => by
    have l := gcd_dvd_left m n
    have r := gcd_dvd_right m n
    rw [h] at l r
    exact ⟨Nat.eq_zero_of_zero_dvd l, Nat.eq_zero_of_zero_dvd r⟩, fun h => by rw [h.1, h.2]; rfl⟩
theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (h : 0 < m) : 0 < gcd m n := pos_of_dvd_of_pos (gcd_dvd_left m n) h
theorem gcd_pos_of_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < gcd m n := pos_of_dvd_of_pos (gcd_dvd_right m n) h

end Nat
