/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Instances of the associative and commutative operations of numbers, propositions and truth values.
-/
prelude
import Init.AC.NormalForm

instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩
instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero
instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩
instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
  left_id := Nat.one_mul
  right_id := Nat.mul_one
instance : Std.Associative (α := Nat) min := ⟨fun _ _ _ => by omega⟩
instance : Std.Commutative (α := Nat) min := ⟨fun _ _ => by omega⟩
instance : Std.IdempotentOp (α := Nat) min := ⟨fun _ => by omega⟩
instance : Std.Associative (α := Nat) max := ⟨fun _ _ _ => by omega⟩
instance : Std.Commutative (α := Nat) max := ⟨fun _ _ => by omega⟩
instance : Std.IdempotentOp (α := Nat) max := ⟨fun _ => by omega⟩
instance : Std.Associative Nat.gcd := ⟨Nat.gcd_assoc⟩
instance : Std.Commutative Nat.gcd := ⟨Nat.gcd_comm⟩
instance : Std.IdempotentOp Nat.gcd := ⟨Nat.gcd_self⟩
instance : Std.LawfulIdentity Nat.gcd 0 where
  left_id := Nat.gcd_zero_left
  right_id := Nat.gcd_zero_right
instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance : Std.LawfulIdentity (α := Int) (· + ·) 0 where
  left_id := Int.zero_add
  right_id := Int.add_zero
instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
instance : Std.LawfulIdentity (α := Int) (· * ·) 1 where
  left_id := Int.one_mul
  right_id := Int.mul_one
instance : Std.Associative (α := Int) min := ⟨fun _ _ _ => by omega⟩
instance : Std.Commutative (α := Int) min := ⟨fun _ _ => by omega⟩
instance : Std.IdempotentOp (α := Int) min := ⟨fun _ => by omega⟩
instance : Std.Associative (α := Int) max := ⟨fun _ _ _ => by omega⟩
instance : Std.Commutative (α := Int) max := ⟨fun _ _ => by omega⟩
instance : Std.IdempotentOp (α := Int) max := ⟨fun _ => by omega⟩
instance : Std.Associative And := ⟨fun _ _ _ => propext ⟨fun h => ⟨h.1.1, h.1.2, h.2⟩, fun h => ⟨⟨h.1, h.2.1⟩, h.2.2⟩⟩⟩
instance : Std.Commutative And := ⟨fun _ _ => propext ⟨fun h => ⟨h.2, h.1⟩, fun h => ⟨h.2, h.1⟩⟩⟩
instance : Std.IdempotentOp And := ⟨fun _ => propext ⟨fun h => h.1, fun h => ⟨h, h⟩⟩⟩
instance : Std.LawfulIdentity And True where
  left_id _ := propext ⟨fun h => h.2, fun h => ⟨True.intro, h⟩⟩
  right_id _ := propext ⟨fun h => h.1, fun h => ⟨h, True.intro⟩⟩
instance : Std.Associative Or :=
  ⟨fun _ _ _ => propext ⟨fun h => h.elim (fun h => h.elim Or.inl (fun h => Or.inr (Or.inl h))) (fun h => Or.inr (Or.inr h)),
    fun h => h.elim (fun h => Or.inl (Or.inl h)) (fun h => h.elim (fun h => Or.inl (Or.inr h)) Or.inr)⟩⟩
instance : Std.Commutative Or := ⟨fun _ _ => propext ⟨fun h => h.elim Or.inr Or.inl, fun h => h.elim Or.inr Or.inl⟩⟩
instance : Std.IdempotentOp Or := ⟨fun _ => propext ⟨fun h => h.elim id id, Or.inl⟩⟩
instance : Std.LawfulIdentity Or False where
  left_id _ := propext ⟨fun h => h.elim False.elim id, Or.inr⟩
  right_id _ := propext ⟨fun h => h.elim id False.elim, Or.inl⟩
instance : Std.Associative Iff :=
  ⟨fun a b c => propext (by
    have := Classical.propDecidable a; have := Classical.propDecidable b; have := Classical.propDecidable c
    by_cases ha : a <;> by_cases hb : b <;> by_cases hc : c <;> simp [ha, hb, hc])⟩
instance : Std.Commutative Iff := ⟨fun _ _ => propext ⟨Iff.symm, Iff.symm⟩⟩
instance : Std.LawfulIdentity Iff True where
  left_id _ := propext ⟨fun h => h.1 True.intro, fun h => ⟨fun _ => h, fun _ => True.intro⟩⟩
  right_id _ := propext ⟨fun h => h.2 True.intro, fun h => ⟨fun _ => True.intro, fun _ => h⟩⟩
instance : Std.Associative and := ⟨fun a b c => by cases a <;> rfl⟩
instance : Std.Commutative and := ⟨fun a b => by cases a <;> cases b <;> rfl⟩
instance : Std.IdempotentOp and := ⟨fun a => by cases a <;> rfl⟩
instance : Std.LawfulIdentity and true where
  left_id _ := rfl
  right_id a := by cases a <;> rfl
instance : Std.Associative or := ⟨fun a b c => by cases a <;> rfl⟩
instance : Std.Commutative or := ⟨fun a b => by cases a <;> cases b <;> rfl⟩
instance : Std.IdempotentOp or := ⟨fun a => by cases a <;> rfl⟩
instance : Std.LawfulIdentity or false where
  left_id _ := rfl
  right_id a := by cases a <;> rfl
