/-! Every tactic, term notation and command of the surface that the embedded Lean promises, in a proof that uses it. -/

namespace Surface
variable (p q r : Prop) (a b c : Nat)

/-! ### Basic tactics -/
example : p → q → p := by intro hp _; exact hp
example : p → q → p := by intros hp hq; assumption
example : p → q → p := by rintro hp -; exact hp
example (hp : p) (hq : q) : p ∧ q := by constructor; exact hp; exact hq
example (hp : p) (hq : q) : p ∧ q := by and_intros <;> assumption
example (hp : p) (hq : q) : p ∧ q := by refine ⟨?_, ?_⟩; all_goals first | exact hp | exact hq
example (hp : p) (hq : q) : p ∧ q := by
  constructor
  case left => exact hp
  case right => exact hq
example (hp : p) (hq : q) : p ∧ q := by
  constructor
  any_goals exact hp
  exact hq
example (hp : p) (hq : q) : p ∧ q := by
  apply And.intro
  · exact hp
  . exact hq
example (hp : p) : p ∨ q := by left; exact hp
example (hq : q) : p ∨ q := by right; exact hq
example (h : False) : p := by exfalso; exact h
example (hp : p) (hn : ¬p) : q := by contradiction
example (hp : p) (hn : ¬p) : q := by exact absurd hp hn
example : ∃ n : Nat, n = 3 := by exists 3
example : True := by trivial
example : a = a := by rfl
example (hp : p) : p := by have h : p := hp; exact h
example (hp : p) : p := by have := hp; exact this
example (hp : p) : p := by suffices h : p from h; exact hp
example (hp : p) : p := by show p; exact ‹p›
example (f : p → q) (hp : p) : q := by specialize f hp; exact f
example (f : p → q) (hp : p) : q := by replace hp := f hp; exact hp
example (f : p → q) (hp : p) : q := by apply f; exact hp
example (hp : p) : q → p := by revert hp; intro h _; exact h
example (hp : p) (hq : q) : p := by clear hq; exact hp
example : p → q → p := by
  intro
  intro
  rename_i hp _
  exact hp
example : p → q → p := by
  repeat' intro
  next hp _ => exact hp
example (hp : p) : p := by
  fail_if_success contradiction
  try contradiction
  exact hp
example (hp : p) : p := by change p; exact id hp
example : 2 + 2 = 4 := by decide
example : 2 + 2 = 4 := by decide +kernel
example (hp : p) (f : p → q) : q := by solve_by_elim
example (hp : p) (f : p → q) (g : q → r) : r := by solve_by_elim
example (hp : p) (f : p → q) : q := by apply_assumption; exact hp
example (h : p = q) (hp : p) : q := by show_term exact h ▸ hp
example : Inhabited Nat := by infer_instance
example (hp : p) : p := by exact by exact (by exact hp)

/-! ### Cases, induction, equality -/
example (h : p ∧ q) : q ∧ p := by
  cases h with
  | intro hp hq => exact ⟨hq, hp⟩
example (h : p ∨ q) : q ∨ p := by
  cases h
  case inl hp => exact Or.inr hp
  case inr hq => exact .inl hq
example (h : p ∨ q ∨ r) : r ∨ q ∨ p := by
  rcases h with h | h | h
  · exact .inr (.inr h)
  · right; left; exact h
  · exact Or.inl h
example (h : ∃ n : Nat, n = 2 ∧ p) : p := by obtain ⟨n, rfl, hp⟩ := h; exact hp
example : p ∧ q → q := by rintro ⟨-, hq⟩; exact hq
example (h : p ∧ q) : q := by
  match h with
  | ⟨_, hq⟩ => exact hq
example (h : Nat.succ a = Nat.succ b) : a = b := by injection h
example (h : a = b) : b = a := by subst h; rfl
example (h : a = b) : b = a := by symm; exact h
example (h : Nat.succ a = 0) : p := by cases h
example (f : Nat → Prop) (h0 : f 0) (h : ∀ n, f n → f (n + 1)) : f a := by
  induction a with
  | zero => exact h0
  | succ n ih => exact h n ih
example (f : Nat → Prop) (h0 : f 0) (h : ∀ n, f n → f (n + 1)) : f a := by
  induction a using Nat.rec <;> first | exact h0 | (apply h; assumption)
example (h : a = b) (h' : b = c) : a = c := by rw [h, h']
example (h : a = b) (h' : b = c) : a = c := by rw [← h'] ; exact h
example (h : a = b) (h' : a = c) : b = c := by rw [h] at h'; exact h'
example (h : a = b) (h' : b = c) : a = c := by rwa [← h] at h'
example (h : a = b) : (a, a).1 = b := by erw [h]
example (h : a = b) : Nat.succ a = Nat.succ b := by congr
example (f : Nat → Nat) (h : a = b) : f a = f b := by conv => lhs; rw [h]
example (f : Nat → Nat) (h : ∀ n, f n = n) : (fun n => f n) = fun n => n := by funext n; exact h n
example (f : Nat → Nat) (h : ∀ n, f n = n) : (fun n => f n) = fun n => n := by
  conv =>
    lhs
    intro n
    rw [h]
def double (n : Nat) : Nat := n + n
example : double a = a + a := by unfold double; rfl
example : double a = a + a := by delta double; rfl
example : double a = a + a := by simp only [double]
example : ∃ d, a + c = d := by generalize a + c = e; exact ⟨e, rfl⟩

/-! ### simp and its family, case distinctions -/
example (h : a = b) : a + c = b + c := by simp [h]
example (h : a = b) : a + c = b + c := by simp only [h]
example (f : Nat → Prop) : a = b → f b → f a := by simp +contextual
example (f : Nat → Prop) : a = b → f b → f a := by simp (config := { contextual := true })
example (h : a = b) (h' : b = c) : a = c := by simp_all
example (h : p ∧ True) : p := by simp at h; exact h
example (h : p ∧ q) : q := by simp [h]
example (h : p ∧ True) : p := by simpa using h
example (h : a = b) (h' : p) : b = a ∧ p := by simpa [h]
example (h : a = b) : double a = double b := by simp! [h]
example : (fun x : Nat => x) a = a := by dsimp
example [Decidable p] : (if p then a else a) = a := by split <;> rfl
example [Decidable p] (h : (if p then a else b) = c) (hp : p) : a = c := by
  split at h
  · exact h
  · contradiction
example : p ∨ ¬p := by
  by_cases h : p
  · exact .inl h
  · exact .inr h
open Classical in
example : p ∨ ¬p := by
  if h : p then exact .inl h else exact .inr h

/-! ### Terms -/
example (h : a = b) (h' : b = c) : a = c :=
  calc a
    _ = b := h
    _ = c := h'
example (h : a = b) (h' : b = c) : a = c := by
  calc a = b := h
    _ = c := h'
example : p ∧ q ↔ q ∧ p := ⟨fun ⟨hp, hq⟩ => ⟨hq, hp⟩, fun h => ⟨h.2, h.1⟩⟩
example (h : ∃ n, n > 3 ∧ p) : ∃ n > 3, p := have ⟨n, hn, hp⟩ := h; ⟨n, hn, hp⟩
example (h : ∀ n > 3, p) : p := h 4 (by decide)
example : (a, b).1 = a ∧ (fun x => x) a = a ∧ a ≠ a + 1 → True := fun _ => trivial
example : { n : Nat // n = 3 } := ⟨3, rfl⟩
example : Nat × List Nat := (1, [1, 2] ++ 3 :: [])
example (x y : Bool) : Bool := x && !y || x == y
example (f g : Nat → Nat) : (f ∘ g) a = f (g a) := rfl
example (f : Nat → Nat) : Nat := f <| a |> f
example (f : Nat → Nat) : Nat := f $ (· + 1) a
example : (if a = b then 1 else 2) = if _h : a = b then 1 else 2 := rfl
example : Nat := let x := 1; have y := x; y
example (h : False) : p := nomatch h
example : ¬False := nofun
example (n : Nat) : Nat := match n with
  | 0 => 1
  | n + 1 => n

/-! ### Commands -/
syntax "twice " tactic : tactic
macro_rules
  | `(tactic| twice $t) => `(tactic| ($t; $t))
example (hp : p) : q → q → p := by twice intro; exact hp
macro "easy" : tactic => `(tactic| first | assumption | trivial)
example (hp : p) : p := by easy
infixl:65 " +++ " => Nat.add
notation "the_one" => 1
local notation "the_two" => 2
prefix:max "√√" => Nat.succ
example : 1 +++ the_one = the_two := rfl
example : √√1 = the_two := rfl
@[simp] theorem double_zero : double 0 = 0 := rfl
example : double 0 = 0 := by simp
attribute [-simp] double_zero in
example : double 0 = 0 := by
  fail_if_success simp only
  rfl
structure Point where
  x : Nat
  y : Nat := 0
example : ({ x := 1 } : Point).y = 0 := rfl
class abbrev Both (α : Type) := Add α, Mul α
end Surface
