/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them.

The identity monad, state and exceptions, and what `for` loops mean.
-/
prelude
import Init.Core.Array
set_option linter.all false

universe u v w

/-- The identity monad. -/
def Id (type : Type u) : Type u := type
namespace Id
instance : Monad Id where
  pure x := x
  bind x f := f x
  map f x := f x
/-- The result of a computation. -/
@[always_inline, inline, expose] protected def run (x : Id α) : α := x
end Id

/-- The meaning of `failure` and `<|>`. -/
class Alternative (f : Type u → Type v) : Type (max (u+1) v) extends Applicative f where
  /-- No result. -/
  failure : {α : Type u} → f α
  /-- The first result that there is. -/
  orElse : {α : Type u} → f α → (Unit → f α) → f α
export Alternative (failure)
instance (f : Type u → Type v) (α : Type u) [Alternative f] : OrElse (f α) := ⟨Alternative.orElse⟩
/-- Ends a computation unless a proposition holds. -/
@[always_inline, inline] def guard {f : Type → Type v} [Alternative f] (p : Prop) [Decidable p] : f Unit :=
  if p then pure () else failure
instance : Alternative Option where
  failure := none
  orElse x y := match x with | some a => some a | none => y ()

/-- Adds a state. -/
def StateT (σ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) := σ → m (α × σ)
/-- Computations with a state. -/
abbrev StateM (σ α : Type u) : Type u := StateT σ Id α
namespace StateT
variable {σ : Type u} {m : Type u → Type v} [Monad m] {α : Type u}
/-- Runs with a state. -/
@[always_inline, inline] def run {σ : Type u} {m : Type u → Type v} {α : Type u} (x : StateT σ m α) (s : σ) : m (α × σ) := x s
/-- Runs with a state and forgets the last state. -/
@[always_inline, inline] def run' {σ : Type u} {m : Type u → Type v} [Functor m] {α : Type u} (x : StateT σ m α) (s : σ) : m α :=
  Functor.map Prod.fst (x s)
instance : Monad (StateT σ m) where
  pure a := fun s => pure (a, s)
  bind x f := fun s => x s >>= fun (a, s) => f a s
instance : MonadStateOf σ (StateT σ m) where
  get := fun s => pure (s, s)
  set s := fun _ => pure (⟨⟩, s)
  modifyGet f := fun s => pure (f s)
instance : MonadLift m (StateT σ m) where
  monadLift x := fun s => x >>= fun a => pure (a, s)
end StateT

/-- Adds errors. -/
def ExceptT (ε : Type u) (m : Type u → Type v) (α : Type u) : Type v := m (Except ε α)
namespace ExceptT
variable {ε : Type u} {m : Type u → Type v} [Monad m] {α : Type u}
/-- The computation that gives a value or an error. -/
@[always_inline, inline] def run {ε : Type u} {m : Type u → Type v} {α : Type u} (x : ExceptT ε m α) : m (Except ε α) := x
/-- From a computation that gives a value or an error. -/
@[always_inline, inline] def mk {ε : Type u} {m : Type u → Type v} {α : Type u} (x : m (Except ε α)) : ExceptT ε m α := x
instance : Monad (ExceptT ε m) where
  pure a := mk (pure (.ok a))
  bind x f := mk (x.run >>= fun r => match r with
    | .ok a => (f a).run
    | .error e => pure (.error e))
instance : MonadExceptOf ε (ExceptT ε m) where
  throw e := mk (pure (.error e))
  tryCatch x h := mk (x.run >>= fun r => match r with
    | .ok a => pure (.ok a)
    | .error e => (h e).run)
instance : MonadLift m (ExceptT ε m) where
  monadLift x := mk (x >>= fun a => pure (.ok a))
end ExceptT

/-! ## Loops -/

/-- How the body of a loop ends. -/
inductive ForInStep (α : Type u) where
  | done : α → ForInStep α
  | yield : α → ForInStep α
/-- The meaning of `for x in c do …`. -/
class ForIn (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) where
  /-- Runs the body for each element. -/
  forIn {β} (xs : ρ) (b : β) (f : α → β → m (ForInStep β)) : m β
export ForIn (forIn)

/-- A loop over a list. -/
def List.forInAux {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → β → m (ForInStep β)) :
    List α → β → m β
  | [], b => pure b
  | a :: as, b => f a b >>= fun r => match r with
    | .done b => pure b
    | .yield b => forInAux f as b
instance {m : Type u → Type v} [Monad m] {α : Type w} : ForIn m (List α) α where
  forIn xs b f := List.forInAux f xs b
instance {m : Type u → Type v} [Monad m] {α : Type w} : ForIn m (Array α) α where
  forIn xs b f := List.forInAux f xs.toList b

/-- The numbers from `start` to `stop` (exclusive) in steps; written `[start:stop:step]`. -/
structure Std.Legacy.Range where
  /-- The first number. -/
  start : Nat := 0
  /-- The end, which does not belong to the range. -/
  stop : Nat
  /-- The distance of neighbours. -/
  step : Nat := 1
  /-- The distance is not zero. -/
  step_pos : 0 < step
/-- A loop over a range; the fuel is the number of steps. -/
def Std.Legacy.Range.forInAux {m : Type u → Type v} [Monad m] {β : Type u} (step stop : Nat) (f : Nat → β → m (ForInStep β)) :
    (fuel i : Nat) → β → m β
  | 0, _, b => pure b
  | fuel + 1, i, b => if i < stop then f i b >>= fun r => match r with
      | .done b => pure b
      | .yield b => forInAux step stop f fuel (i + step) b
    else pure b
instance {m : Type u → Type v} [Monad m] : ForIn m Std.Legacy.Range Nat where
  forIn r b f := Std.Legacy.Range.forInAux r.step r.stop f (r.stop - r.start) r.start b
