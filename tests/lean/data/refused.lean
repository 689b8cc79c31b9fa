/-! Nothing here is a proof: false statements, wrong steps, unfinished ones. Each example, one line each, is refused. -/

variable (p q r : Prop) (a b c n : Nat) {α : Type} (xs ys : List α)

-- False statements.
example : 2 + 2 = 5 := by rfl
example : 2 + 2 = 5 := by decide
example : 2 + 2 = 5 := by simp
example : 2 + 2 = 5 := by omega
example : 2 + 2 = 5 := by exact?
example : False := by trivial
example : False := by constructor
example : p := by assumption
example : p ∨ q → p := by rintro (h | h) <;> assumption
example : p ∨ q → p ∧ q := by simp_all
example (h : p → q) : q → p := by exact h
example : (∀ x : Nat, ∃ y, y < x) := by intro x; exact ⟨0, by omega⟩
example : ∃ x : Nat, x < 0 := by exists 0
example : ∀ x < 5, x * x < 16 := by decide
example : ∃ x < 5, x * x = 5 := by decide
example (x : Fin 3) : x.val < 2 := by revert x; decide
example : a - b + b = a := by simp
example : a - b + b = a := by omega
example : a / 2 * 2 = a := by omega
example : a < a := by simp
example (h : a < b) : b < a := by omega
example : a * b = a := by simp
example : a ^ 2 = 2 * a := by ring_nf
example : 2 ∣ 2 * a + 1 := by omega
example : xs ++ ys = ys ++ xs := by simp
example : xs.reverse = xs := by induction xs <;> simp_all
example : (a == b) = true := by decide
example : 10 ^ 20 = 10 ^ 20 + 1 := by rfl
example : 0 / 0 = 1 := by decide
example : a = b := by ac_rfl
example : a - b - c = a - (b - c) := by simp +arith
example (x y : Int) : x * y = y * x + 1 := by omega
example : (fun x : Nat => x) = fun _ => 0 := by funext x; rfl
example : (0 : Nat) = 1 ∨ True → False := by simp

-- Steps that do not apply.
example (h : p) : p := by rw [h]; exact h h
example (h : a = b) : b = c := by rw [h]
example (h : a = b) : p := by rw [← h]
example : p → p := by intro h h'; exact h
example : p ∧ q → p := by intro h; cases h with | intro hp => exact hq
example (h : p ∨ q) : q ∨ p := by cases h with | inl h => exact .inr h
example (h : n ≠ 0) : 0 < n := by induction n with | zero => rfl | succ n ih => exact ih
example (h : p) : p := by cases h with | intro x => exact x
example : p → q → p := by intro hp hq; exact hq
example : p ∧ q ↔ q ∧ p := by constructor; exact fun h => ⟨h.2, h.1⟩
example : p ∧ q ↔ q ∧ p := ⟨fun h => ⟨h.2, h.1⟩⟩
example (h : a ≤ b) (h' : b < c) : a < c := by calc a ≤ b := h; _ < c := h
example (h : a ≤ b) (h' : b ≤ c) : a < c := by calc a ≤ b := h; _ ≤ c := h'
example (h : p) : p ∨ q := by right; exact h
example (h : p) : ∃ x : Nat, x = 1 ∧ p := by exact ⟨2, rfl, h⟩
example (f : Nat → Nat) (h : f a = f b) : a = b := by congr
example (f : Nat → Nat) (h : f a = f b) : a = b := by injection h
example (h : a = b) : a = c := by subst h; rfl
example (h : p) : p := by specialize h p; exact h
example : p := by contradiction
example (h : p) : q := by contradiction
example (h : p → False) : p := by exfalso; exact h
example : a + b = b + a := by conv => lhs; rw [Nat.mul_comm]
example : a + b = b + a := by simp only [Nat.add_zero]
example : p := by solve_by_elim
example : (if p then 1 else 2) = 1 := by split <;> rfl
example : n = n := by split; rfl
example : n < 3 → n = 0 ∨ n = 1 := by intro h; match n with | 0 => simp | 1 => simp
example (h : ∃ x : Nat, x = a) : a = 0 := by obtain ⟨x, rfl⟩ := h; rfl
example : a = b := by suffices h : b = a from h; omega
example : a = b := by have h : a = b := by omega; exact h
example : p := by show q; trivial
example : a = b := by generalize a = x; rfl
example : a + 0 = b := by unfold Nat.gcd; rfl
example : ¬(p ∧ q) → ¬p ∧ ¬q := by simp; intro h; exact h
example : p ∨ ¬p := by by_cases p; assumption; assumption
example : n < n.succ := by apply Nat.lt_irrefl
example : p → p := by exact fun h => Nat.lt_irrefl h

-- Not finished, not there, not Lean.
example : p → p := by intro h
example : p → p := by skip
example : p ∧ True := by constructor; trivial
example : p → p := by all_goals intro h
example : p := by done
example : p := by fail_if_success trivial
example : p := by repeat' constructor
example : p := by first | trivial | assumption
example : p := by nonsense
example : p := by exact no_such_lemma
example : p := no_such_lemma
example : a + b = b + a := by rw [Nat.no_such_lemma]
example : a + b = b + a := by simp [no_such_lemma]
example : p → p := by exact fun h => (h
example : p → p := fun (h : q) => h
example : p → p := by exact h where h := 3
