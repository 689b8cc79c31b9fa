/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code cites them.

Functors, monads and the transformers that macros run in.
-/
prelude
import Init.Prelude.Data
set_option linter.all false

universe u v w

/-- The meaning of `f <$> x`. -/
class Functor (f : Type u → Type v) : Type (max (u+1) v) where
  /-- Applies a function inside. -/
  map : {α β : Type u} → (α → β) → f α → f β
  /-- Replaces the result. -/
  mapConst : {α β : Type u} → α → f β → f α := Function.comp map (Function.const _)

/-- The meaning of `pure x`. -/
class Pure (f : Type u → Type v) where
  /-- The computation that just returns. -/
  pure {α : Type u} : α → f α
export Pure (pure)

/-- The meaning of `f <*> x`. -/
class Seq (f : Type u → Type v) : Type (max (u+1) v) where
  /-- Applies the resulting function to the result. -/
  seq : {α β : Type u} → f (α → β) → (Unit → f α) → f β
/-- The meaning of `x <* y`. -/
class SeqLeft (f : Type u → Type v) : Type (max (u+1) v) where
  /-- Keeps the first result. -/
  seqLeft : {α β : Type u} → f α → (Unit → f β) → f α
/-- The meaning of `x *> y`. -/
class SeqRight (f : Type u → Type v) : Type (max (u+1) v) where
  /-- Keeps the second result. -/
  seqRight : {α β : Type u} → f α → (Unit → f β) → f β

/-- Applicative functors. -/
class Applicative (f : Type u → Type v) extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map := fun x y => Seq.seq (pure x) fun _ => y
  seqLeft := fun a b => Seq.seq (Functor.map (Function.const _) a) b
  seqRight := fun a b => Seq.seq (Functor.map (Function.const _ id) a) b

/-- The meaning of `x >>= f`. -/
class Bind (m : Type u → Type v) where
  /-- Feeds the result into the next computation. -/
  bind : {α β : Type u} → m α → (α → m β) → m β
export Bind (bind)

/-- Monads. -/
class Monad (m : Type u → Type v) : Type (max (u+1) v) extends Applicative m, Bind m where
  map f x := bind x (Function.comp pure f)
  seq f x := bind f fun y => Functor.map y (x ())
  seqLeft x y := bind x fun a => bind (y ()) (fun _ => pure a)
  seqRight x y := bind x fun _ => y ()

instance {α : Type u} {m : Type u → Type v} [Monad m] : Inhabited (α → m α) := ⟨pure⟩
instance {α : Type u} {m : Type u → Type v} [Monad m] [Inhabited α] : Inhabited (m α) := ⟨pure default⟩
instance instNonemptyOfMonad {α : Type u} {m : Type u → Type v} [Monad m] [Nonempty α] : Nonempty (m α) :=
  Nonempty.elim (inferInstance : Nonempty α) fun x => ⟨pure x⟩

/-- Runs a computation for each element of an array and collects the results. -/
def Array.sequenceMap {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (as : Array α) (f : α → m β) :
    m (Array β) :=
  let rec loop (i : Nat) (j : Nat) (bs : Array β) : m (Array β) :=
    dite (LT.lt j as.size)
      (fun hlt =>
        match i with
        | 0 => pure bs
        | .succ i' => Bind.bind (f (as.getInternal j hlt)) fun b => loop i' (HAdd.hAdd j 1) (bs.push b))
      (fun _ => pure bs)
  loop as.size 0 (Array.emptyWithCapacity as.size)

/-- Computations of one monad run in another one. -/
class MonadLift (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- The embedding. -/
  monadLift : {α : Type u} → m α → n α
/-- The reflexive transitive closure of `MonadLift`. -/
class MonadLiftT (m : Type u → Type v) (n : Type u → Type w) where
  /-- The embedding. -/
  monadLift : {α : Type u} → m α → n α
export MonadLiftT (monadLift)
/-- The same under its short name. -/
abbrev liftM := @monadLift
@[always_inline]
instance (m n o) [MonadLift n o] [MonadLiftT m n] : MonadLiftT m o where
  monadLift x := MonadLift.monadLift (m := n) (monadLift x)
instance (m) : MonadLiftT m m where
  monadLift x := x

/-- Computations in one monad can be transformed by acting on the inner monad. -/
class MonadFunctor (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  /-- The action. -/
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α
/-- The reflexive transitive closure of `MonadFunctor`. -/
class MonadFunctorT (m : Type u → Type v) (n : Type u → Type w) where
  /-- The action. -/
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α
export MonadFunctorT (monadMap)
@[always_inline]
instance (m n o) [MonadFunctor n o] [MonadFunctorT m n] : MonadFunctorT m o where
  monadMap f := MonadFunctor.monadMap (m := n) (monadMap (m := m) f)
instance monadFunctorRefl (m) : MonadFunctorT m m where
  monadMap f := f

/-- Monads with errors, where the type of the errors is an input. -/
class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  /-- Throws. -/
  throw {α : Type v} : ε → m α
  /-- Catches. -/
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α
/-- Throws an error of the given type. -/
abbrev throwThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (e : ε) : m α :=
  MonadExceptOf.throw e
/-- Catches errors of the given type. -/
abbrev tryCatchThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (x : m α)
    (handle : ε → m α) : m α := MonadExceptOf.tryCatch x handle
/-- Monads with errors. -/
class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  /-- Throws. -/
  throw {α : Type v} : ε → m α
  /-- Catches. -/
  tryCatch {α : Type v} : m α → (ε → m α) → m α
/-- Rethrows the error of an `Except`. -/
@[inline] def MonadExcept.ofExcept {m : Type u → Type v} {ε : Type w} {α : Type u} [Monad m] [MonadExcept ε m] :
    Except ε α → m α
  | .ok a => pure a
  | .error e => throw e
export MonadExcept (throw tryCatch)
instance (ε : outParam (Type u)) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m where
  throw := throwThe ε
  tryCatch := tryCatchThe ε
/-- The second computation, if the first one throws. -/
@[inline] protected def MonadExcept.orElse {ε : Type u} {m : Type v → Type w} [MonadExcept ε m] {α : Type v}
    (t₁ : m α) (t₂ : Unit → m α) : m α := tryCatch t₁ fun _ => t₂ ()
instance MonadExcept.instOrElse {ε : Type u} {m : Type v → Type w} [MonadExcept ε m] {α : Type v} : OrElse (m α) where
  orElse := MonadExcept.orElse

/-- Adds a read-only environment. -/
def ReaderT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) := (a : @&ρ) → m α

instance (ρ : Type u) (m : Type u → Type v) (α : Type u) [Inhabited (m α)] : Inhabited (ReaderT ρ m α) where
  default := fun _ => default

/-- Builds a computation from a function. -/
@[always_inline, inline] protected def ReaderT.mk {ρ : Type u} {m : Type u → Type v} {α : Type u} (f : ρ → m α) :
    ReaderT ρ m α := f
/-- Runs with an environment. -/
@[always_inline, inline] def ReaderT.run {ρ : Type u} {m : Type u → Type v} {α : Type u} (x : ReaderT ρ m α) (r : ρ) :
    m α := x r

namespace ReaderT
section
variable {ρ : Type u} {m : Type u → Type v} {α : Type u}
instance : MonadLift m (ReaderT ρ m) where
  monadLift x := fun _ => x
@[always_inline]
instance (ε) [MonadExceptOf ε m] : MonadExceptOf ε (ReaderT ρ m) where
  throw e := liftM (m := m) (throw e)
  tryCatch := fun x c r => tryCatchThe ε (x r) (fun e => (c e) r)
end
section
variable {ρ : Type u} {m : Type u → Type v}
/-- The environment. -/
@[always_inline, inline] protected def read [Monad m] : ReaderT ρ m ρ := pure
/-- Just returns. -/
@[always_inline, inline] protected def pure [Monad m] {α} (a : α) : ReaderT ρ m α := fun _ => pure a
/-- One computation after the other. -/
@[always_inline, inline] protected def bind [Monad m] {α β} (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) :
    ReaderT ρ m β := fun r => bind (x r) fun a => f a r
@[always_inline]
instance instFunctorOfMonad [Monad m] : Functor (ReaderT ρ m) where
  map f x := fun r => Functor.map f (x r)
  mapConst a x := fun r => Functor.mapConst a (x r)
@[always_inline]
instance instApplicativeOfMonad [Monad m] : Applicative (ReaderT ρ m) where
  pure := ReaderT.pure
  seq f x := fun r => Seq.seq (f r) fun _ => x () r
  seqLeft a b := fun r => SeqLeft.seqLeft (a r) fun _ => b () r
  seqRight a b := fun r => SeqRight.seqRight (a r) fun _ => b () r
instance instMonad [Monad m] : Monad (ReaderT ρ m) where
  bind := ReaderT.bind
instance : MonadFunctor m (ReaderT ρ m) where
  monadMap f x := fun ctx => f (x ctx)
/-- Changes the environment for a computation. -/
@[always_inline, inline] protected def adapt {ρ' : Type u} {α : Type u} (f : ρ' → ρ) :
    ReaderT ρ m α → ReaderT ρ' m α := fun x r => x (f r)
end
end ReaderT

/-- Monads with a read-only environment, whose type is an input. -/
class MonadReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- The environment. -/
  read : m ρ
/-- The environment of the given type. -/
@[always_inline, inline] def readThe (ρ : Type u) {m : Type u → Type v} [MonadReaderOf ρ m] : m ρ :=
  MonadReaderOf.read
/-- Monads with a read-only environment. -/
class MonadReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  /-- The environment. -/
  read : m ρ
export MonadReader (read)
instance (ρ : Type u) (m : Type u → Type v) [MonadReaderOf ρ m] : MonadReader ρ m where
  read := readThe ρ
instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n] [MonadReaderOf ρ m] :
    MonadReaderOf ρ n where
  read := liftM (m := m) read
instance {ρ : Type u} {m : Type u → Type v} [Monad m] : MonadReaderOf ρ (ReaderT ρ m) where
  read := ReaderT.read

/-- Monads in which the environment can be changed for a computation; its type is an input. -/
class MonadWithReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- Changes the environment for a computation. -/
  withReader {α : Type u} : (ρ → ρ) → m α → m α
/-- Changes the environment of the given type for a computation. -/
@[always_inline, inline] def withTheReader (ρ : Type u) {m : Type u → Type v} [MonadWithReaderOf ρ m] {α : Type u}
    (f : ρ → ρ) (x : m α) : m α := MonadWithReaderOf.withReader f x
/-- Monads in which the environment can be changed for a computation. -/
class MonadWithReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  /-- Changes the environment for a computation. -/
  withReader {α : Type u} : (ρ → ρ) → m α → m α
export MonadWithReader (withReader)
instance (ρ : Type u) (m : Type u → Type v) [MonadWithReaderOf ρ m] : MonadWithReader ρ m where
  withReader := withTheReader ρ
instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type v} [MonadFunctor m n] [MonadWithReaderOf ρ m] :
    MonadWithReaderOf ρ n where
  withReader f := monadMap (m := m) (withTheReader ρ f)
instance {ρ : Type u} {m : Type u → Type v} : MonadWithReaderOf ρ (ReaderT ρ m) where
  withReader f x := fun ctx => x (f ctx)

/-- Monads with a state, whose type is an input. -/
class MonadStateOf (σ : semiOutParam (Type u)) (m : Type u → Type v) where
  /-- The state. -/
  get : m σ
  /-- Replaces the state. -/
  set : σ → m PUnit
  /-- Changes the state and returns something. -/
  modifyGet {α : Type u} : (σ → Prod α σ) → m α
export MonadStateOf (set)
/-- The state of the given type. -/
abbrev getThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] : m σ := MonadStateOf.get
/-- Changes the state of the given type. -/
abbrev modifyThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → σ) : m PUnit :=
  MonadStateOf.modifyGet fun s => (PUnit.unit, f s)
/-- Changes the state of the given type and returns something. -/
abbrev modifyGetThe {α : Type u} (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → Prod α σ) : m α :=
  MonadStateOf.modifyGet f
/-- Monads with a state. -/
class MonadState (σ : outParam (Type u)) (m : Type u → Type v) where
  /-- The state. -/
  get : m σ
  /-- Replaces the state. -/
  set : σ → m PUnit
  /-- Changes the state and returns something. -/
  modifyGet {α : Type u} : (σ → Prod α σ) → m α
export MonadState (get modifyGet)
instance (σ : Type u) (m : Type u → Type v) [MonadStateOf σ m] : MonadState σ m where
  set := MonadStateOf.set
  get := getThe σ
  modifyGet f := MonadStateOf.modifyGet f
/-- Changes the state. -/
@[always_inline, inline] def modify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m PUnit :=
  modifyGet fun s => (PUnit.unit, f s)
/-- Changes the state and returns the old one. -/
@[always_inline, inline] def getModify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m σ :=
  modifyGet fun s => (s, f s)
@[always_inline]
instance {σ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n] [MonadStateOf σ m] :
    MonadStateOf σ n where
  get := liftM (m := m) MonadStateOf.get
  set s := liftM (m := m) (MonadStateOf.set s)
  modifyGet f := monadLift (m := m) (modifyGet f)

namespace EStateM
/-- The result of a computation with errors and a state. -/
inductive Result (ε σ α : Type u) where
  | ok : α → σ → Result ε σ α
  | error : ε → σ → Result ε σ α
instance [Inhabited ε] [Inhabited σ] : Inhabited (Result ε σ α) := ⟨Result.error default default⟩
end EStateM

open EStateM (Result) in
/-- Computations with errors and a state. -/
def EStateM (ε σ α : Type u) := σ → Result ε σ α

namespace EStateM
variable {ε σ α β : Type u}
instance [Inhabited ε] : Inhabited (EStateM ε σ α) where
  default := fun s => Result.error default s
/-- Just returns. -/
@[always_inline, inline] protected def pure (a : α) : EStateM ε σ α := fun s => Result.ok a s
/-- Replaces the state. -/
@[always_inline, inline] protected def set (s : σ) : EStateM ε σ PUnit := fun _ => Result.ok ⟨⟩ s
/-- The state. -/
@[always_inline, inline] protected def get : EStateM ε σ σ := fun s => Result.ok s s
/-- Changes the state and returns something. -/
@[always_inline, inline] protected def modifyGet (f : σ → Prod α σ) : EStateM ε σ α := fun s =>
  match f s with
  | (a, s) => Result.ok a s
/-- Throws. -/
@[always_inline, inline] protected def throw (e : ε) : EStateM ε σ α := fun s => Result.error e s
/-- What of a state is restored after an error. -/
class Backtrackable (δ : outParam (Type u)) (σ : Type u) where
  /-- What is remembered. -/
  save : σ → δ
  /-- The restored state. -/
  restore : σ → δ → σ
/-- Catches, after restoring the state. -/
@[always_inline, inline] protected def tryCatch {δ} [Backtrackable δ σ] {α} (x : EStateM ε σ α)
    (handle : ε → EStateM ε σ α) : EStateM ε σ α := fun s =>
  let d := Backtrackable.save s
  match x s with
  | Result.error e s => handle e (Backtrackable.restore s d)
  | ok => ok
/-- The second computation, if the first one throws. -/
@[always_inline, inline] protected def orElse {δ} [Backtrackable δ σ] (x₁ : EStateM ε σ α)
    (x₂ : Unit → EStateM ε σ α) : EStateM ε σ α := fun s =>
  let d := Backtrackable.save s
  match x₁ s with
  | Result.error _ s => x₂ () (Backtrackable.restore s d)
  | ok => ok
/-- Changes the errors. -/
@[always_inline, inline] def adaptExcept {ε' : Type u} (f : ε → ε') (x : EStateM ε σ α) : EStateM ε' σ α := fun s =>
  match x s with
  | Result.error e s => Result.error (f e) s
  | Result.ok a s => Result.ok a s
/-- One computation after the other. -/
@[always_inline, inline] protected def bind (x : EStateM ε σ α) (f : α → EStateM ε σ β) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok a s => f a s
  | Result.error e s => Result.error e s
/-- Applies a function to the result. -/
@[always_inline, inline] protected def map (f : α → β) (x : EStateM ε σ α) : EStateM ε σ β := fun s =>
  match x s with
  | Result.ok a s => Result.ok (f a) s
  | Result.error e s => Result.error e s
/-- One computation after the other, keeping the second result. -/
@[always_inline, inline] protected def seqRight (x : EStateM ε σ α) (y : Unit → EStateM ε σ β) : EStateM ε σ β :=
  fun s =>
  match x s with
  | Result.ok _ s => y () s
  | Result.error e s => Result.error e s
instance instMonad : Monad (EStateM ε σ) where
  bind := EStateM.bind
  pure := EStateM.pure
  map := EStateM.map
  seqRight := EStateM.seqRight
instance {δ} [Backtrackable δ σ] : OrElse (EStateM ε σ α) where
  orElse := EStateM.orElse
instance : MonadStateOf σ (EStateM ε σ) where
  set := EStateM.set
  get := EStateM.get
  modifyGet := EStateM.modifyGet
instance {δ} [Backtrackable δ σ] : MonadExceptOf ε (EStateM ε σ) where
  throw := EStateM.throw
  tryCatch := EStateM.tryCatch
/-- Runs with a state. -/
@[always_inline, inline] def run (x : EStateM ε σ α) (s : σ) : Result ε σ α := x s
/-- Runs with a state; none after an error. -/
@[always_inline, inline] def run' (x : EStateM ε σ α) (s : σ) : Option α :=
  match run x s with
  | Result.ok v _ => some v
  | Result.error .. => none
/-- Nothing is remembered. -/
@[inline] def dummySave : σ → PUnit := fun _ => ⟨⟩
/-- Nothing is restored. -/
@[inline] def dummyRestore : σ → PUnit → σ := fun s _ => s
instance nonBacktrackable : Backtrackable PUnit σ where
  save := dummySave
  restore := dummyRestore
end EStateM

instance : MonadExceptOf ε (Except ε) where
  throw := Except.error
  tryCatch x h :=
    match x with
    | .error e => h e
    | ok => ok

instance {ε : Type u} : Monad (Except ε) where
  pure := Except.ok
  bind x f :=
    match x with
    | .error e => .error e
    | .ok a => f a

instance : Monad Option where
  pure := Option.some
  bind x f :=
    match x with
    | some a => f a
    | none => none
