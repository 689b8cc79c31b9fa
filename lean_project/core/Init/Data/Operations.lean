/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Associative, commutative and idempotent operations on truth values, lists and optional values, for `ac_rfl` and `simp`.
-/
prelude
import Init.AC
import Init.List.Perm
set_option linter.all false

universe u

namespace Bool
instance : Std.Associative (· && ·) := ⟨and_assoc⟩
instance : Std.Commutative (· && ·) := ⟨and_comm⟩
instance : Std.IdempotentOp (· && ·) := ⟨and_self⟩
instance : Std.Associative (· || ·) := ⟨or_assoc⟩
instance : Std.Commutative (· || ·) := ⟨or_comm⟩
instance : Std.IdempotentOp (· || ·) := ⟨or_self⟩
instance : Std.Associative (· ^^ ·) := ⟨xor_assoc⟩
instance : Std.Commutative (· ^^ ·) := ⟨xor_comm⟩
end Bool

instance : Std.Associative (α := List α) (· ++ ·) := ⟨List.append_assoc⟩
instance : Std.Associative (α := Option α) Option.or := ⟨fun _ _ _ => Option.or_assoc⟩
instance : Std.IdempotentOp (α := Option α) Option.or := ⟨fun _ => Option.or_self⟩
