/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Natural numbers: further induction principles.
-/
prelude
import Init.Core.WF

universe u

namespace Nat

/-- Recursion on all smaller numbers, with a case of its own for zero. -/
@[elab_as_elim] protected noncomputable def caseStrongRecOn {motive : Nat → Sort u} (a : Nat) (zero : motive 0)
    (ind : ∀ n, (∀ m, m ≤ n → motive m) → motive (n + 1)) : motive a :=
  Nat.strongRecOn a fun n =>
    match n with
    | 0 => fun _ => zero
    | n + 1 => fun ih => ind n fun m h => ih m (Nat.succ_le_succ h)

end Nat
