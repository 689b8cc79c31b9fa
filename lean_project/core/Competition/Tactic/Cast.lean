/-!
Casts from natural numbers to integers: the lemmas that the native `push_cast`, `norm_cast`, `exact_mod_cast` and their
relatives look up under the attribute `norm_cast`, and `zify`, `lift`.
-/

@[simp] theorem ge_iff_le [LE α] {x y : α} : x ≥ y ↔ y ≤ x := Iff.rfl
@[simp] theorem gt_iff_lt [LT α] {x y : α} : x > y ↔ y < x := Iff.rfl

/-- A numeral of natural numbers, as an integer. -/
@[simp, norm_cast] theorem Nat.cast_ofNat_Int (n : Nat) : ((no_index (OfNat.ofNat n) : Nat) : Int) = OfNat.ofNat n := rfl
/-- The successor of a natural number, as an integer. -/
@[norm_cast] theorem Competition.Cast.natCast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := rfl

attribute [norm_cast] Int.natCast_zero Int.natCast_one Int.natCast_add Int.natCast_mul Int.natCast_pow Int.natCast_sub
  Int.natCast_ediv Int.natCast_emod Int.natCast_min Int.natCast_max Int.natCast_inj Int.natCast_le Int.natCast_lt
  Int.natCast_dvd_natCast
attribute [simp] Int.natCast_zero Int.natCast_one

namespace Competition.Cast

/-- What `zify` rewrites with: relations of natural numbers are relations of integers. -/
theorem eq_iff {m n : Nat} : m = n ↔ (m : Int) = n := Int.natCast_inj.symm
theorem ne_iff {m n : Nat} : m ≠ n ↔ (m : Int) ≠ n := not_congr eq_iff
theorem le_iff {m n : Nat} : m ≤ n ↔ (m : Int) ≤ n := Int.natCast_le.symm
theorem lt_iff {m n : Nat} : m < n ↔ (m : Int) < n := Int.natCast_lt.symm
theorem dvd_iff {m n : Nat} : m ∣ n ↔ (m : Int) ∣ n := Int.natCast_dvd_natCast.symm
/-- An integer that is not negative is a natural number. -/
theorem exists_of_nonneg {x : Int} (h : 0 ≤ x) : ∃ n : Nat, (n : Int) = x := ⟨x.toNat, by omega⟩

end Competition.Cast

open Lean.Parser.Tactic

/-- `zify` (`zify at h`, `zify [h₁]`) turns relations of natural numbers into relations of integers and pushes the casts
inwards; given `h₁ : a ≤ b` it also turns `b - a` into a difference of integers. -/
syntax "zify" (" [" (simpStar <|> simpErase <|> simpLemma),* "]")? (location)? : tactic
macro_rules
  | `(tactic| zify $[[$a,*]]? $[$l:location]?) => do
      let a : Lean.Syntax.TSepArray _ "," := a.getD ⟨#[]⟩
      `(tactic| focus
        simp only [Competition.Cast.eq_iff, Competition.Cast.ne_iff, Competition.Cast.le_iff, Competition.Cast.lt_iff,
          Competition.Cast.dvd_iff, ge_iff_le, gt_iff_lt] $[$l]?
        all_goals try push_cast [$a,*] $[$l]?)

/-- `lift x to Nat using h` replaces the integer `x` by a natural number (of the same name, cast to the integers);
`h : 0 ≤ x`. -/
macro "lift " x:ident " to " t:term " using " h:term : tactic => `(tactic| (
  have hx : ∃ n : $t, (n : Int) = $x:ident := Competition.Cast.exists_of_nonneg $h
  rcases hx with ⟨y, hx⟩
  subst hx
  rename_i $x:ident))
