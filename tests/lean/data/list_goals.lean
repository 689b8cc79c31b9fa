/-! Theorems about lists, truth values, optional values and pairs as beginners state and prove them; nothing here may fail. -/
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
  | succ n ih => rw [List.replicate_succ, ih]; rfl
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
