import Competition.Finset.Sums
import Competition.Set
/-
Types with finitely many elements, finite sets given as properties, positive natural numbers. Names as in Mathlib.
-/
set_option linter.all false

/-- A type of which a finite set has all elements. -/
class Fintype (α : Type u) where
  /-- All elements. -/
  elems : Finset α
  complete : ∀ x : α, x ∈ elems

namespace Finset
/-- All elements of a finite type. -/
def univ {α : Type u} [Fintype α] : Finset α := Fintype.elems
@[simp] theorem mem_univ {α : Type u} [Fintype α] (x : α) : x ∈ (univ : Finset α) := Fintype.complete x
end Finset
/-- The number of elements of a finite type. -/
def Fintype.card (α : Type u) [Fintype α] : ℕ := (Finset.univ : Finset α).card

/-- `∑ x : t, f x`: the sum over all elements of a finite type. -/
syntax (name := bigSumType) "∑ " ident " : " term ", " term:67 : term
/-- `∏ x : t, f x`: the product over all elements of a finite type. -/
syntax (name := bigProdType) "∏ " ident " : " term ", " term:67 : term
macro_rules
  | `(∑ $x:ident : $t, $f) => `(Finset.sum Finset.univ fun $x:ident : $t => $f)
macro_rules
  | `(∏ $x:ident : $t, $f) => `(Finset.prod Finset.univ fun $x:ident : $t => $f)

instance : Fintype Bool := ⟨{true, false}, fun x => by cases x <;> decide⟩
/-- The numbers below `n`, as a list of `Fin n`, from `n - k` on. -/
private def finList (n : ℕ) : (k : ℕ) → k ≤ n → List (Fin n)
  | 0, _ => []
  | k + 1, h => finList n k (Nat.le_of_succ_le h) ++ [⟨k, h⟩]
private theorem mem_finList {n : ℕ} {x : Fin n} : ∀ {k h}, x ∈ finList n k h ↔ x.1 < k
  | 0, _ => ⟨fun h => absurd h List.not_mem_nil, fun h => absurd h (Nat.not_lt_zero _)⟩
  | k + 1, h => by
    rw [finList, List.mem_append, mem_finList, List.mem_singleton, Fin.ext_iff]
    exact Nat.lt_succ_iff_lt_or_eq.symm
private theorem nodup_finList {n : ℕ} : ∀ {k h}, (finList n k h).Nodup
  | 0, _ => List.nodup_nil
  | k + 1, h => by
    rw [finList, List.nodup_append]
    refine ⟨nodup_finList, List.nodup_cons.mpr ⟨List.not_mem_nil, List.nodup_nil⟩, fun a ha b hb e => ?_⟩
    rw [mem_finList] at ha
    rw [List.mem_singleton] at hb
    rw [e, hb] at ha
    exact Nat.lt_irrefl _ ha
instance (n : ℕ) : Fintype (Fin n) := ⟨Finset.mk (finList n n (Nat.le_refl n)) nodup_finList, fun x => mem_finList.mpr x.2⟩

/-- The values of the elements of a finite set of a subtype. -/
def Finset.values {α : Type u} {s : Set α} (t : Finset s) : Finset α :=
  Finset.lift (fun l : List s => l.map Subtype.val)
    (fun l h => List.pairwise_map.mpr (List.Pairwise.imp (S := fun x y : s => x.val ≠ y.val)
      (fun h e => h (Subtype.ext e)) h))
    (fun l₁ l₂ h b hb => by
      rw [List.mem_map] at hb ⊢
      obtain ⟨a, ha, e⟩ := hb
      exact ⟨a, (h a).mp ha, e⟩) t
theorem Finset.mem_values {α : Type u} {s : Set α} {t : Finset s} {a : α} : a ∈ t.values ↔ ∃ x, x ∈ t ∧ x.val = a :=
  t.ind (p := fun t : Finset s => a ∈ t.values ↔ ∃ x, x ∈ t ∧ x.val = a) fun _ _ => List.mem_map
/-- A set with finitely many elements, as a finite set. -/
def Set.toFinset {α : Type u} (s : Set α) [Fintype s] : Finset α := (Finset.univ : Finset s).values
@[simp] theorem Set.mem_toFinset {α : Type u} {s : Set α} [Fintype s] {a : α} : a ∈ s.toFinset ↔ a ∈ s :=
  Finset.mem_values.trans ⟨fun ⟨x, _, e⟩ => e ▸ x.2, fun h => ⟨⟨a, h⟩, Finset.mem_univ _, rfl⟩⟩

/-- The positive natural numbers. -/
def PNat : Type := { n : ℕ // 0 < n }
notation "ℕ+" => PNat
namespace PNat
/-- The natural number. -/
@[coe] def val (n : ℕ+) : ℕ := Subtype.val n
instance : Coe ℕ+ ℕ := ⟨val⟩
theorem pos (n : ℕ+) : 0 < (n : ℕ) := n.2
theorem eq {m n : ℕ+} (h : (m : ℕ) = n) : m = n := Subtype.ext h
instance : DecidableEq ℕ+ := fun a b => decidable_of_iff ((a : ℕ) = b) ⟨eq, fun h => by rw [h]⟩
instance (n : ℕ) : OfNat ℕ+ (n + 1) := ⟨⟨n + 1, Nat.succ_pos n⟩⟩
instance : LE ℕ+ := ⟨fun a b => (a : ℕ) ≤ b⟩
instance : LT ℕ+ := ⟨fun a b => (a : ℕ) < b⟩
instance : Add ℕ+ := ⟨fun a b => ⟨a + b, Nat.add_pos_left a.pos b⟩⟩
instance : Mul ℕ+ := ⟨fun a b => ⟨a * b, Nat.mul_pos a.pos b.pos⟩⟩
end PNat
