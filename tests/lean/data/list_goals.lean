/-! Theorems about lists, truth values, options and pairs as beginners prove them; nothing here may fail. -/
set_option linter.unusedVariables false

/-! ## By one or two tactics -/
variable {α β γ : Type}
example (xs ys : List α) : (xs ++ ys).length = ys.length + xs.length := by simp [Nat.add_comm]
example (xs ys : List α) : (xs ++ ys).length = ys.length + xs.length := by rw [List.length_append, Nat.add_comm]
example (xs ys : List α) : (xs ++ ys).length = ys.length + xs.length := by simp; omega
example (xs : List α) : xs.reverse.reverse = xs := by simp
example (xs : List α) (f : α → β) : (xs.map f).length = xs.length := by simp
example (xs ys zs : List α) : xs ++ ys ++ zs = xs ++ (ys ++ zs) := by simp
example (x : α) (xs : List α) : x ∈ x :: xs := by simp
example (x : α) (xs ys : List α) : x ∈ xs ++ ys ↔ x ∈ ys ++ xs := by simp [or_comm]
example (f : α → β) (g : β → γ) (xs : List α) : (xs.map f).map g = xs.map (g ∘ f) := by simp
example (f : α → β) (g : β → γ) (xs : List α) : (xs.map f).map g = xs.map (fun x => g (f x)) := by simp [Function.comp_def]
example (xs : List α) : xs ≠ [] → 0 < xs.length := by intro h; cases xs <;> simp_all
example (xs : List α) : xs = [] ↔ xs.length = 0 := by simp
example (n : Nat) (x : α) : (List.replicate n x).length = n := by simp
example (xs : List Nat) : (xs.filter (· > 3)).length ≤ xs.length := by exact List.length_filter_le _ _
example (p : α → Bool) (xs : List α) : xs.filter p = xs.filter p := rfl
example (p : α → Bool) (xs : List α) : (xs.filter p).filter p = xs.filter p := by simp
example (p q : α → Bool) (xs : List α) : (xs.filter p).filter q = (xs.filter q).filter p := by simp [Bool.and_comm]
example (xs : List α) (n : Nat) : xs.take n ++ xs.drop n = xs := by simp
example : [1,2,3].map (· + 1) = [2,3,4] := rfl
example : [1,2,3].map (· + 1) = [2,3,4] := by decide
example : [1,2,3].map (· + 1) = [2,3,4] := by simp
example : [3,1,2].reverse = [2,1,3] := by decide
example : 3 ∈ [1,2,3] := by simp
example : 3 ∈ [1,2,3] := by decide
example : ∀ x ∈ [1,2,3], x < 4 := by simp
example : ∀ x ∈ [1,2,3], x < 4 := by decide
example (xs : List Nat) (h : ∀ x ∈ xs, x = 0) : xs.sum = 0 := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp at h ⊢; simp [h.1]; exact ih h.2
example (xs : List α) (h : xs.length = 1) : ∃ x, xs = [x] := by
  match xs, h with
  | [x], _ => exact ⟨x, rfl⟩
example (xs : List α) (i : Nat) (h : i < xs.length) : xs[i] ∈ xs := by simp
example (xs : List α) (i : Nat) (h : i < xs.length) : xs[i] ∈ xs := List.getElem_mem h
example (xs ys : List α) : (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by simp
example (xs : List α) : xs.head? = none ↔ xs = [] := by simp
example (xs : List (α × β)) : (xs.map Prod.fst).length = (xs.map Prod.snd).length := by simp
example (xs : List α) (ys : List β) : (xs.zip ys).length = min xs.length ys.length := by simp
example (p : α → Bool) (xs : List α) : xs.all p = !xs.any (fun x => !p x) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [ih]
example (p : α → Bool) (xs : List α) : xs.all p = !xs.any (fun x => !p x) := by
  induction xs <;> simp_all
example (b : Bool) : (b && !b) = false := by simp
example (a b : Bool) : (a && b) = (b && a) := by cases a <;> cases b <;> rfl
example (a b : Bool) : (a && b) = (b && a) := by decide +revert
example (a b c : Bool) : (a && (b || c)) = ((a && b) || (a && c)) := by cases a <;> simp
example (a b : Bool) (h : (a || b) = false) : a = false ∧ b = false := by simp_all
example (a b : Bool) (h : (a || b) = false) : a = false ∧ b = false := by simpa using h
example (o : Option α) (h : o.isSome) : ∃ a, o = some a := by cases o <;> simp_all
example (o : Option α) : o.map id = o := by simp
example (a b : α) (h : some a = some b) : a = b := by simpa using h
example (a b : α) (h : some a = some b) : a = b := by injection h
example (p : α × β) : (p.1, p.2) = p := by simp
example (p q : α × β) (h : p.1 = q.1) (h' : p.2 = q.2) : p = q := by ext <;> assumption
example (p q : α × β) (h : p.1 = q.1) (h' : p.2 = q.2) : p = q := Prod.ext h h'
example (a c : α) (b d : β) : (a, b) = (c, d) ↔ a = c ∧ b = d := by simp
example (xs ys : List α) (h : xs.reverse = ys.reverse) : xs = ys := by simpa using h
example (xs ys : List α) (x : α) (h : xs ++ [x] = ys ++ [x]) : xs = ys := by simpa using h
example (xs ys zs : List α) (h : xs ++ ys = xs ++ zs) : ys = zs := by simpa using h
example (x y : α) (xs : List α) (h : x :: xs = y :: xs) : x = y := by simpa using h
example (xs : List α) (x : α) : x :: xs ≠ xs := by simp
example (xs : List α) (x : α) : x :: xs ≠ [] := by simp
example (f : α → β → β) (b : β) (xs ys : List α) : (xs ++ ys).foldr f b = xs.foldr f (ys.foldr f b) := by simp
example (xs : List Nat) : xs.foldl (· + ·) 0 = xs.sum := by
  have h : ∀ a, xs.foldl (· + ·) a = a + xs.sum := by
    induction xs with
    | nil => simp
    | cons x xs ih => intro a; simp [ih, Nat.add_assoc]
  simp [h]
example (xs : List α) : xs.foldr List.cons [] = xs := by simp
example (xs : List α) : xs.foldr (fun x acc => acc + 1) 0 = xs.length := by induction xs <;> simp_all
example (xs : List α) (x : α) (h : x ∈ xs) : ∃ ys zs, xs = ys ++ x :: zs := List.append_of_mem h
example [DecidableEq α] (x : α) (xs : List α) : xs.contains x = true ↔ x ∈ xs := by simp
example [DecidableEq α] (x : α) (xs : List α) (h : x ∈ xs) : xs.erase x ⊆ xs := List.erase_subset
example (xs ys : List α) (h : xs ⊆ ys) (x : α) (hx : x ∈ xs) : x ∈ ys := h hx
example (n : Nat) : (List.range n).length = n := by simp
example (n m : Nat) : m ∈ List.range n ↔ m < n := by simp
example (n : Nat) : List.range (n+1) = List.range n ++ [n] := List.range_succ
example (xs : List (List α)) : xs.flatten.length = (xs.map List.length).sum := by simp
example (x : α) (xss : List (List α)) : x ∈ xss.flatten ↔ ∃ xs ∈ xss, x ∈ xs := by simp
example (p : α → Prop) [DecidablePred p] (x : α) (xs : List α) : x ∈ xs.filter (fun y => p y) ↔ x ∈ xs ∧ p x := by simp
example (f : α → β) (xs ys : List α) : (xs ++ ys).map f = xs.map f ++ ys.map f := by simp
example (xs : List α) (h : xs ≠ []) : xs.head h :: xs.tail = xs := by simp
example (xs : List α) (h : xs ≠ []) : xs.dropLast ++ [xs.getLast h] = xs := by simp
example (xs ys : List α) (h : xs.Perm ys) : ys.Perm xs := h.symm
example (xs ys : List α) (h : xs.Perm ys) : xs.length = ys.length := h.length_eq
example (xs ys : List Nat) : (xs ++ ys).Perm (ys ++ xs) := List.perm_append_comm
example (f g : α → β) (h : ∀ x, f x = g x) : f = g := by funext x; exact h x
example (f : α → β) : f ∘ id = f := rfl
example (a b : Bool) : a = b ↔ (a = true ↔ b = true) := by cases a <;> cases b <;> simp
example (a b : Bool) : (!(a && b)) = (!a || !b) := by simp
example (p q : Prop) [Decidable p] [Decidable q] : decide (p ∧ q) = (decide p && decide q) := by simp
example (a b : Nat) : (a == b) = true ↔ a = b := by simp
example (a b : Nat) (h : (a == b) = true) : a = b := by simpa using h
example (a b : Nat) (h : a ≠ b) : (a == b) = false := by simp [h]
example (l : List α) (h : l.isEmpty) : l = [] := by simpa using h
example : ([] : List Nat).sum = 0 := by simp
example : [1,2,3].sum = 6 := by decide
example : [1,2,3].sum = 6 := by simp
example : [1,2,3].sum = 6 := rfl
example (xs : List Nat) : (0 :: xs).sum = xs.sum := by simp
example (xs ys : List Nat) : (xs ++ ys).sum = xs.sum + ys.sum := by simp
example (xs : List Nat) (h : xs.Nodup) : (xs.filter (· > 2)).Nodup := h.filter _
example : [1,2,3][1] = 2 := rfl
example : [1,2,3][1]? = some 2 := rfl
example : [1,2,3][1] = 2 := by simp
example (l : List Nat) (h : l.length = 3) : l[0]? ≠ none := by simp; intro e; simp [e] at h

/-! ## By induction and by cases -/
theorem list_goal_1 (α : Type) (xs : List α) (n : Nat) : (xs.take n).length ≤ n := by simp; omega
theorem list_goal_2 (α : Type) (xs : List α) (n : Nat) : (xs.take n).length ≤ n := by
  induction xs generalizing n with
  | nil => simp
  | cons x xs ih => cases n with
    | zero => simp
    | succ n => simp; omega
theorem list_goal_3 (α : Type) (xs : List α) (n : Nat) : (xs.take n).length ≤ n := by
  rw [List.length_take]; exact Nat.min_le_left _ _
theorem list_goal_4 (α β : Type) (f : α → β) (xs : List α) : (xs.map f).reverse = xs.reverse.map f := by simp
theorem list_goal_5 (α : Type) (xs : List α) (x : α) : (xs ++ [x]).length = xs.length + 1 := by simp
theorem list_goal_6 (α : Type) (xs : List α) (x : α) : (xs ++ [x]).getLast? = some x := by simp
theorem list_goal_7 (α : Type) (xs ys : List α) (h : xs ++ ys = []) : xs = [] ∧ ys = [] := by simpa using h
theorem list_goal_8 (xs : List Nat) : xs.foldr (· + ·) 0 = xs.sum := rfl
theorem list_goal_9 (α : Type) (p : α → Bool) (xs ys : List α) : (xs ++ ys).filter p = xs.filter p ++ ys.filter p := by
  induction xs with
  | nil => rfl
  | cons x xs ih => by_cases h : p x <;> simp [h]
theorem list_goal_10 (α : Type) (p : α → Bool) (xs : List α) (h : ∀ x ∈ xs, p x = true) : xs.filter p = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp_all
theorem list_goal_11 (α : Type) (p : α → Bool) (xs : List α) (h : ∀ x ∈ xs, p x = true) : xs.filter p = xs := by
  simpa using h
theorem list_goal_12 (α : Type) (xs : List α) (a : α) : a ∈ xs.reverse ↔ a ∈ xs := by
  induction xs with
  | nil => simp
  | cons x xs ih => simp [or_comm]
theorem list_goal_13 (α : Type) (xs ys : List α) : (xs ++ ys).length = ys.length + xs.length := by
  induction xs with
  | nil => simp
  | cons x xs ih => simp [ih]; omega
theorem list_goal_14 (α : Type) (n : Nat) (a : α) : List.replicate (n + 1) a = List.replicate n a ++ [a] := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (List.cons a) ih
theorem list_goal_15 (xs : List Nat) : (xs.map (· * 2)).sum = 2 * xs.sum := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [ih]; omega
theorem list_goal_16 (α : Type) (xs : List α) (h : xs ≠ []) : ∃ y ys, xs = y :: ys := by
  cases xs with
  | nil => contradiction
  | cons y ys => exact ⟨y, ys, rfl⟩
theorem list_goal_17 (α : Type) (xs ys : List α) (f : α → α) (h : ∀ x, f (f x) = x) : (xs.map f).map f = xs := by
  simp [Function.comp_def, h]
theorem list_goal_18 (α : Type) (xs : List α) : xs.map (fun x => x) = xs := by simp
theorem list_goal_19 (α β : Type) (xs : List (α × β)) : xs.unzip.1 = xs.map Prod.fst := by simp
theorem list_goal_20 (α : Type) [DecidableEq α] (x y : α) (xs : List α) (h : x ≠ y) : x ∈ y :: xs → x ∈ xs := by
  intro h'; simp [h] at h'; exact h'
theorem list_goal_21 (α : Type) (x y : α) (xs : List α) : x ∈ y :: xs ↔ x = y ∨ x ∈ xs := by
  constructor
  · intro h
    cases h with
    | head => exact Or.inl rfl
    | tail _ h => exact Or.inr h
  · rintro (rfl | h)
    · exact List.Mem.head _
    · exact List.Mem.tail _ h
def app {α : Type} : List α → List α → List α
  | [], ys => ys
  | x :: xs, ys => x :: app xs ys
theorem list_goal_22 {α : Type} (xs ys : List α) : app xs ys = xs ++ ys := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [app, ih]
def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]
theorem list_goal_23 {α : Type} (xs : List α) : rev xs = xs.reverse := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [rev, ih]
def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => (n + 1) + sumTo n
theorem list_goal_24 (n : Nat) : sumTo n = (List.range (n+1)).sum := by
  induction n with
  | zero => rfl
  | succ n ih => rw [List.range_succ, List.sum_append_nat]; simp [sumTo, ih]; omega
inductive Tree (α : Type) where
  | leaf : Tree α
  | node : Tree α → α → Tree α → Tree α
def Tree.flat {α : Type} : Tree α → List α
  | leaf => []
  | node l x r => l.flat ++ [x] ++ r.flat
def Tree.mirror {α : Type} : Tree α → Tree α
  | leaf => leaf
  | node l x r => node r.mirror x l.mirror
theorem list_goal_25 {α : Type} (t : Tree α) : t.mirror.flat = t.flat.reverse := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [Tree.flat, Tree.mirror, ihl, ihr]
theorem list_goal_26 (a b c : Bool) : (a && b && c) = (c && b && a) := by
  cases a <;> cases b <;> cases c <;> rfl
theorem list_goal_27 (a b c : Bool) : (a && b && c) = (c && b && a) := by ac_rfl
theorem list_goal_28 (b : Bool) : b = true ∨ b = false := by cases b <;> simp
theorem list_goal_29 (b : Bool) (h : ¬ b = true) : b = false := by simpa using h
theorem list_goal_30 : ∀ a b : Bool, (a == b) = (b == a) := by decide
theorem list_goal_31 (f : Bool → Bool) (b : Bool) : f (f (f b)) = f b := by
  cases b <;> cases h1 : f true <;> cases h2 : f false <;> simp [h1, h2]
theorem list_goal_32 (α : Type) (o : Option α) (d : α) : o.getD d = (match o with | some x => x | none => d) := by cases o <;> rfl
theorem list_goal_33 (α β γ : Type) (o : Option α) (f : α → Option β) (g : β → Option γ) : (o >>= f) >>= g = o >>= fun x => f x >>= g := by cases o <;> rfl
theorem list_goal_34 (α : Type) (xs : List α) (i : Nat) (h : i < xs.length) : xs[i]? = some xs[i] := by simp
theorem list_goal_35 (α : Type) (xs ys : List α) (i : Nat) (h : i < xs.length) : (xs ++ ys)[i]? = xs[i]? := by
  rw [List.getElem?_append_left h]
theorem list_goal_36 (α : Type) (l1 l2 : List α) (h : ∀ i : Nat, l1[i]? = l2[i]?) : l1 = l2 := by ext1 i; exact h i
theorem list_goal_37 (xs : List Nat) (h : 3 ∈ xs) : xs ≠ [] := by rintro rfl; simp at h
theorem list_goal_38 (α : Type) (xs ys : List α) : (∃ x, x ∈ xs ++ ys) ↔ (∃ x, x ∈ xs) ∨ ∃ x, x ∈ ys := by simp [exists_or]
theorem list_goal_39 (α β : Type) (f : α → β) (hf : ∀ a b, f a = f b → a = b) (xs ys : List α) (h : xs.map f = ys.map f) : xs = ys := by
  induction xs generalizing ys with
  | nil => cases ys <;> simp_all
  | cons x xs ih => cases ys with
    | nil => simp at h
    | cons y ys => simp at h; rw [hf _ _ h.1, ih _ h.2]
theorem list_goal_40 (x y : Nat) (xs ys : List Nat) (h : x :: xs = y :: ys) : x = y ∧ xs = ys := by
  injection h with h1 h2; exact ⟨h1, h2⟩
theorem list_goal_41 (x y : Nat) (xs ys : List Nat) (h : x :: xs = y :: ys) : x = y := by cases h; rfl
theorem list_goal_42 (α : Type) (xs : List α) (p q : α → Bool) (h : ∀ x, p x = true → q x = true) : (xs.filter p).length ≤ (xs.filter q).length := by
  induction xs with
  | nil => simp
  | cons x xs ih =>
    by_cases hp : p x
    · simp [hp, h x hp, ih]
    · by_cases hq : q x <;> simp [hp, hq] <;> omega
theorem list_goal_43 (xs : List Nat) : xs.length = (xs.map (fun _ => 1)).sum := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [List.map_cons, List.sum_cons, ← ih, List.length_cons, Nat.add_comm]
theorem list_goal_46 (α : Type) (xs : List α) (n : Nat) : xs.drop n = [] ↔ xs.length ≤ n := by simp
theorem list_goal_47 : ∃ xs : List Nat, xs.length = 3 ∧ xs.sum = 6 := ⟨[1,2,3], rfl, rfl⟩
theorem list_goal_48 : ∃ x ∈ [1,2,3], x > 2 := by decide
theorem list_goal_49 : ∃ x ∈ [1,2,3], x > 2 := by simp
theorem list_goal_50 (xs : List Nat) : xs.all (fun x => x ≥ 0) = true := by simp
theorem list_goal_51 (α : Type) (a b : α) (h : [a] = [b]) : a = b := by simpa using h
theorem list_goal_52 (n : Nat) (xs : List Nat) (h : xs.length = n + 1) : xs ≠ [] := by intro e; simp [e] at h
theorem list_goal_53 (xs : List (List Nat)) (h : xs.flatten = []) : ∀ x ∈ xs, x = [] := by simpa using h
theorem list_goal_54 (α β : Type) (xs : List α) (f : α → List β) : xs.flatMap f = (xs.map f).flatten := rfl
theorem list_goal_55 (α β : Type) (xs ys : List α) (f : α → List β) : (xs ++ ys).flatMap f = xs.flatMap f ++ ys.flatMap f := by simp
theorem list_goal_56 (xs : List Nat) : xs.map (fun x => x + 0) = xs := by simp
theorem list_goal_57 (α : Type) (x : α) (xs : List α) (h : x ∈ xs) : 0 < xs.length := by
  cases h <;> simp
theorem list_goal_58 (α : Type) (xs : List α) : xs.isEmpty = true ↔ xs = [] := by cases xs <;> simp
theorem list_goal_59 (α : Type) (xs ys : List α) (h : xs <+: ys) : xs.length ≤ ys.length := h.length_le
theorem list_goal_60 (α : Type) (xs ys : List α) (h : xs <+: ys) : xs.length ≤ ys.length := by
  obtain ⟨t, rfl⟩ := h; simp

/-! ## More of both -/
theorem more_1 (α : Type) (xs ys : List α) (h : xs.length = ys.length) : (xs ++ ys).length = 2 * xs.length := by simp [h]; omega
theorem more_2 (α : Type) (x : α) (xs ys : List α) : xs ++ x :: ys ≠ [] := by simp
theorem more_3 (α : Type) (xs ys : List α) (h : xs ++ ys = ys) : xs = [] := by simpa using h
theorem more_4 (α : Type) (xs ys : List α) (h : xs ++ ys = xs) : ys = [] := by simpa using h
theorem more_5 (α : Type) (xs : List α) (x y : α) (h : xs ++ [x] = xs ++ [y]) : x = y := by simpa using h
theorem more_6 (xs : List Nat) : xs.foldl (fun acc x => acc + x) 0 = xs.foldr (fun x acc => x + acc) 0 := by
  have h : ∀ a, xs.foldl (fun acc x => acc + x) a = a + xs.foldr (fun x acc => x + acc) 0 := by
    induction xs with
    | nil => intro a; rfl
    | cons x xs ih => intro a; simp [ih]; omega
  simpa using h 0
theorem more_7 (α β : Type) (f : α → β) (xs : List α) : xs.map f = xs.foldr (fun x acc => f x :: acc) [] := by
  induction xs <;> simp_all
theorem more_8 (α : Type) (xs : List α) : xs.reverse = xs.foldl (fun acc x => x :: acc) [] := by simp
theorem more_9 (α : Type) (xs ys zs : List α) : (xs ++ ys ++ zs).length = xs.length + ys.length + zs.length := by simp; omega
theorem more_10 (α : Type) (xs : List α) (n : Nat) : (xs.drop n).length = xs.length - n := by simp
theorem more_11 (α : Type) (xs : List α) (n m : Nat) : (xs.drop n).drop m = xs.drop (n + m) := by simp
theorem more_12 (α : Type) (xs : List α) (n : Nat) : (xs.take n).take n = xs.take n := by simp
theorem more_13 (α : Type) (n : Nat) (a b : α) (h : b ∈ List.replicate n a) : b = a := by simp at h; exact h.2
theorem more_14 (α : Type) (n m : Nat) (a : α) : List.replicate (n + m) a = List.replicate n a ++ List.replicate m a := by simp
theorem more_15 (α : Type) (n : Nat) (a : α) : (List.replicate n a).reverse = List.replicate n a := by simp
theorem more_16 (α β : Type) (f : α → β) (n : Nat) (a : α) : (List.replicate n a).map f = List.replicate n (f a) := by simp
theorem more_17 (α : Type) (p : α → Bool) (xs : List α) : (xs.filter p).length + (xs.filter (fun x => !p x)).length = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih => cases h : p x <;> simp [h] <;> omega
theorem more_18 (α : Type) (p : α → Bool) (xs : List α) : xs.any p = !(xs.all (fun x => !p x)) := by
  induction xs <;> simp_all
theorem more_19 (α : Type) (p : α → Bool) (xs ys : List α) : (xs ++ ys).all p = (xs.all p && ys.all p) := by simp
theorem more_20 (α : Type) (p : α → Bool) (xs : List α) (x : α) (h : x ∈ xs.filter p) : p x = true := by simp at h; exact h.2
theorem more_21 (α : Type) (p : α → Bool) (xs : List α) (x : α) (h : x ∈ xs.filter p) : x ∈ xs := by simp_all
theorem more_22 (α : Type) [BEq α] [LawfulBEq α] (x : α) (xs ys : List α) : (xs ++ ys).elem x = (xs.elem x || ys.elem x) := by simp
theorem more_23 (α : Type) [DecidableEq α] (x : α) (xs ys : List α) : (xs ++ ys).count x = xs.count x + ys.count x := by simp
theorem more_24 (α : Type) (xs : List α) (h : 0 < xs.length) : ∃ a ys, xs = a :: ys := by
  cases xs with
  | nil => simp at h
  | cons a ys => exact ⟨a, ys, rfl⟩
theorem more_25 (α β : Type) (xs : List α) (ys : List β) (h : xs.length = ys.length) : (xs.zip ys).map Prod.fst = xs := by
  induction xs generalizing ys with
  | nil => rfl
  | cons x xs ih => cases ys with
    | nil => simp at h
    | cons y ys => simp at h; simp [ih _ h]
theorem more_26 (α β : Type) (l : List (α × β)) : (l.unzip.1).zip l.unzip.2 = l := by
  induction l <;> simp_all
theorem more_27 (α : Type) (x : α) (xs : List α) (h : xs ≠ []) : (x :: xs).getLast (by simp) = xs.getLast h := by
  cases xs with
  | nil => contradiction
  | cons y ys => rfl
theorem more_28 (α : Type) (xs : List α) (h : xs ≠ []) : xs.getLast h ∈ xs := by simp
theorem more_29 (α : Type) (xs : List α) : xs.tail.length = xs.length - 1 := by simp
theorem more_30 (α : Type) (xs : List α) : xs.dropLast.length = xs.length - 1 := by simp
theorem more_31 (α : Type) (xs ys : List α) : xs.Sublist (xs ++ ys) := by simp
theorem more_32 (α : Type) (xs ys zs : List α) (h : xs.Sublist ys) (h' : ys.Sublist zs) : xs.Sublist zs := h.trans h'
theorem more_33 (α : Type) (p : α → Bool) (xs : List α) : (xs.filter p).Sublist xs := by simp
theorem more_34 (α : Type) (xs ys : List α) (h : ∀ x, x ∈ xs → x ∈ ys) : xs ⊆ ys := h
theorem more_35 (α : Type) (xs ys : List α) (h : xs ⊆ []) : xs = [] := by simpa using h
theorem more_36 (α : Type) (xs : List α) : xs.Perm xs.reverse := (List.reverse_perm xs).symm
theorem more_37 (α : Type) (x : α) (xs ys : List α) : (xs ++ x :: ys).Perm (x :: (xs ++ ys)) := by simp
theorem more_38 (α : Type) (xs ys zs : List α) : (xs ++ ys ++ zs).Perm (ys ++ (xs ++ zs)) := by
  rw [← List.append_assoc]; exact List.perm_append_comm.append_right zs
theorem more_39 (xs : List Nat) (h : xs.Pairwise (· < ·)) : xs.Nodup := h.imp Nat.ne_of_lt
theorem more_40 (o : Option Nat) (h : o ≠ none) : ∃ n, o = some n := by cases o with
  | none => contradiction
  | some n => exact ⟨n, rfl⟩
theorem more_41 (o : Option Nat) (h : o ≠ none) : ∃ n, o = some n := by simpa [Option.ne_none_iff_exists'] using h
theorem more_42 (α β : Type) (f : α → β) (o : Option α) : (o.map f).isSome = o.isSome := by simp
theorem more_43 (α β : Type) (f : α → β) (o : Option α) : o.map f = none ↔ o = none := by simp
theorem more_44 (α β γ : Type) (f : α → β) (g : β → γ) (o : Option α) : (o.map f).map g = o.map (g ∘ f) := by simp
theorem more_45 (α : Type) (a : α) (o : Option α) : (some a <|> o) = some a := by simp
theorem more_46 (α : Type) (a : α) (o : Option α) : (some a <|> o) = some a := rfl
theorem more_47 (α : Type) (o : Option α) : (none <|> o) = o := by simp
theorem more_48 (α : Type) (o : Option α) (d : α) (h : o.isNone) : o.getD d = d := by cases o <;> simp_all
theorem more_49 (α β : Type) (p : α × β) : p = (p.1, p.2) := rfl
theorem more_50 (α β : Type) (p : α × β) : ∃ a b, p = (a, b) := by cases p with | mk a b => exact ⟨a, b, rfl⟩
theorem more_51 (α β : Type) (p : α × β) : p.swap.swap = p := by simp
theorem more_52 (a b c : Bool) : (a || b && c) = ((a || b) && (a || c)) := by cases a <;> rfl
theorem more_53 (a b : Bool) : (a != b) = !(a == b) := rfl
theorem more_54 (a b : Bool) : xor a b = (a != b) := rfl
theorem more_55 (a : Bool) : (a == true) = a := by simp
theorem more_56 (a b : Bool) : (a && b) = true ↔ a = true ∧ b = true := by simp
theorem more_57 (a b : Bool) (h : a = b) : (a == b) = true := by simp [h]
theorem more_58 (a b : Bool) : (a → b) ↔ (!a || b) = true := by cases a <;> cases b <;> simp
theorem more_59 (a b : Bool) : (if a then b else false) = (a && b) := by cases a <;> rfl
theorem more_60 (a : Bool) (x y : Nat) : (if a then x else y) = (if !a then y else x) := by cases a <;> rfl
theorem more_61 (n : Nat) : (n == n) = true := by simp
theorem more_62 (n m : Nat) (h : n < m) : (n == m) = false := by simp; omega
theorem more_63 (n : Nat) : decide (n < n + 1) = true := by simp
theorem more_64 (xs : List Nat) : xs.map Nat.succ = xs.map (· + 1) := rfl
theorem more_65 (f : Nat → Nat) (n : Nat) : (List.range n).map f = (List.range n).map (fun i => f i) := rfl
theorem more_66 (n : Nat) : (List.range n).reverse.length = n := by simp
theorem more_67 (n : Nat) : 2 * (List.range n).sum = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [List.range_succ, List.sum_append_nat, Nat.mul_add, ih]
    cases n with
    | zero => rfl
    | succ n => simp [Nat.mul_add, Nat.add_mul]; omega
theorem more_68 (xs ys : List Nat) (h : xs.Perm ys) : xs.sum = ys.sum := h.sum_nat
theorem more_69 (α : Type) (xs : List α) (x : α) : (x :: xs).head? = some x := rfl
theorem more_70 (α : Type) (xs : List α) (i : Nat) : xs[i]? = none ↔ xs.length ≤ i := by simp
theorem more_71 (α : Type) (xs : List α) (x : α) (i : Nat) : (x :: xs)[i+1]? = xs[i]? := by simp
theorem more_72 (α : Type) (xs : List α) (i : Nat) (a : α) : (xs.set i a).length = xs.length := by simp
theorem more_73 (α β : Type) (xs : List α) (f : α → β) (i : Nat) (h : i < xs.length) : (xs.map f)[i]'(by simpa) = f xs[i] := by simp
theorem more_74 (α : Type) (xs ys : List α) (x : α) (h : x ∈ xs) : x ∈ xs ++ ys := by simp [h]
theorem more_75 (α : Type) (xs ys : List α) (x : α) (h : x ∈ xs) : x ∈ xs ++ ys := by simp; left; exact h
theorem more_76 (α : Type) (xs ys : List α) (x : α) (h : x ∈ xs) : x ∈ xs ++ ys := List.mem_append_left ys h
theorem more_77 (α : Type) (xs : List α) (x : α) (h : x ∉ xs) : x ∉ xs.reverse := by simpa using h
theorem more_78 (α : Type) (xs ys : List α) (x : α) (h : x ∉ xs ++ ys) : x ∉ xs ∧ x ∉ ys := by simpa using h
theorem more_79 (α β : Type) (f : α → β) (xs : List α) (x : α) (h : x ∈ xs) : f x ∈ xs.map f := List.mem_map_of_mem h
theorem more_80 (α β : Type) (f : α → β) (xs : List α) (x : α) (h : x ∈ xs) : f x ∈ xs.map f := by simp; exact ⟨x, h, rfl⟩

/-! ## Literal lists -/
example : [1,2] < [1,3] := by decide
example : [3,1,2].max? = some 3 := by decide
example : [3,1,2].max? = some 3 := rfl
example : [1,2,3].mapIdx (fun i x => i + x) = [1,3,5] := rfl
example : [1,2,3].zipIdx = [(1,0),(2,1),(3,2)] := rfl
example : [1,2,3].eraseDups = [1,2,3] := by decide
example : [1,2,2,3].count 2 = 2 := by decide
example : [1,2,2,3].count 2 = 2 := by simp
example : (List.range 5).sum = 10 := by decide
example : [1,2,3].Nodup := by decide
example : [1,2,3].Nodup := by simp
example : [1,2,3].Perm [3,1,2] := by decide
example : [1,2] <+: [1,2,3] := by decide
example : [1,2] <+: [1,2,3] := by simp
example : [1,2].IsPrefix [1,2,3] := ⟨[3], rfl⟩
example (a b : Option Nat) (h : a = b) : a.getD 0 = b.getD 0 := by rw [h]
example : [1,2,3].head (by simp) = 1 := rfl
example : [1,2,3].getLast (by simp) = 3 := rfl
example : [1,2,3].take 2 = [1,2] := by simp
example : [1,2,3].drop 2 = [3] := by simp
example : [1,2,3].filter (· > 1) = [2,3] := by simp
example : [1,2,3].filter (· > 1) = [2,3] := by decide
example : [1,2,3].foldl (· + ·) 0 = 6 := by simp
example : [1,2,3].zip [4,5,6] = [(1,4),(2,5),(3,6)] := by simp
example : ([1,2,3].map fun x => x * x) = [1,4,9] := by simp
example : [1,2,3].contains 2 = true := by decide
example : [1,2,3].contains 2 := by simp
example : [1,2,3].length = 3 := by simp
example : [[1],[2,3]].flatten = [1,2,3] := by simp
example : [1,2,3].find? (· > 1) = some 2 := by simp
example : [1,2,3].all (· < 5) := by simp
example : [1,2,3].any (· > 2) := by simp
example : [1,2,3].partition (· > 1) = ([2,3],[1]) := by decide
example : List.replicate 3 0 = [0,0,0] := rfl
example : List.replicate 3 0 = [0,0,0] := by simp
example : [1,2,3].reverse = [3,2,1] := by simp
example : [1, 2, 3].erase 2 = [1, 3] := by decide
example : [1, 2, 3].erase 2 = [1, 3] := by simp
example : 5 ∉ [1,2,3] := by simp
example : [1,2,3] ≠ [1,2] := by simp
example : [1,2,3] ≠ [1,2] := by decide
