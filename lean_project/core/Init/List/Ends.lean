/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: first and last elements, `tail`, `dropLast`, `replicate`, `flatten`, `flatMap`, sums.
-/
prelude
import Init.List.Mem
import Init.Omega
set_option linter.all false

universe u v w

namespace List

/-! ## `head`, `tail` -/

@[simp] theorem head?_nil : head? ([] : List α) = none := rfl
@[simp] theorem head?_cons {a : α} {l : List α} : head? (a :: l) = some a := rfl
@[simp] theorem head_cons {a : α} {l : List α} {h : a :: l ≠ []} : head (a :: l) h = a := rfl
@[simp] theorem headD_nil {d : α} : headD [] d = d := rfl
@[simp] theorem headD_cons {a d : α} {l : List α} : headD (a :: l) d = a := rfl
@[simp] theorem head!_cons [Inhabited α] {a : α} {l : List α} : head! (a :: l) = a := rfl
@[simp] theorem head!_nil [Inhabited α] : head! ([] : List α) = default := rfl
@[simp] theorem tail_nil : tail ([] : List α) = [] := rfl
@[simp] theorem tail_cons {a : α} {as : List α} : tail (a :: as) = as := rfl
@[simp] theorem tail?_nil : tail? ([] : List α) = none := rfl
@[simp] theorem tail?_cons {a : α} {l : List α} : tail? (a :: l) = some l := rfl
@[simp] theorem tailD_nil {l' : List α} : tailD [] l' = l' := rfl
@[simp] theorem tailD_cons {a : α} {l l' : List α} : tailD (a :: l) l' = l := rfl
theorem head?_eq_some_head : {l : List α} → (h : l ≠ []) → head? l = some (head l h)
  | [], h => absurd rfl h
  | _ :: _, _ => rfl
theorem head_eq_iff_head?_eq_some {xs : List α} (h : xs ≠ []) : xs.head h = a ↔ xs.head? = some a := by
  rw [head?_eq_some_head h, Option.some_inj]
@[simp] theorem head?_eq_none_iff {l : List α} : l.head? = none ↔ l = [] := by cases l <;> simp
theorem head?_eq_some_iff {xs : List α} {a : α} : xs.head? = some a ↔ ∃ ys, xs = a :: ys := by
  cases xs with
  | nil => exact ⟨fun h => absurd h (Option.none_ne_some _), fun ⟨_, h⟩ => absurd (Eq.symm h) (cons_ne_nil _ _)⟩
  | cons b xs => exact ⟨fun h => ⟨xs, by rw [Option.some_inj.mp h]⟩, fun ⟨_, h⟩ => congrArg some (head_eq_of_cons_eq h)⟩
theorem isSome_head? {l : List α} : l.head?.isSome ↔ l ≠ [] := by cases l <;> simp
theorem head_mem : {l : List α} → (h : l ≠ []) → head l h ∈ l
  | [], h => absurd rfl h
  | _ :: _, _ => mem_cons_self
attribute [simp] head_mem
theorem mem_of_head?_eq_some {l : List α} {a : α} (h : l.head? = some a) : a ∈ l := by
  obtain ⟨t, e⟩ := head?_eq_some_iff.mp h; rw [e]; exact mem_cons_self
theorem mem_of_mem_tail {a : α} {l : List α} (h : a ∈ tail l) : a ∈ l := by
  cases l with
  | nil => exact h
  | cons b l => exact mem_cons_of_mem b h
theorem headD_eq_head?_getD {l : List α} {a : α} : headD l a = (head? l).getD a := by cases l <;> rfl
theorem head_cons_tail : (xs : List α) → (h : xs ≠ []) → xs.head h :: xs.tail = xs
  | [], h => absurd rfl h
  | _ :: _, _ => rfl
attribute [simp] head_cons_tail
theorem cons_head?_tail : {l : List α} → {a : α} → a ∈ head? l → a :: tail l = l
  | _ :: _, _, h => by cases h; rfl
theorem length_tail {l : List α} : l.tail.length = l.length - 1 := by cases l <;> rfl
attribute [simp] length_tail
theorem tail_eq_tailD {l : List α} : l.tail = tailD l [] := by cases l <;> rfl
theorem tail_eq_tail? {l : List α} : l.tail = (tail? l).getD [] := by cases l <;> rfl
@[simp] theorem tail_append_of_ne_nil : {xs ys : List α} → xs ≠ [] → (xs ++ ys).tail = xs.tail ++ ys
  | [], _, h => absurd rfl h
  | _ :: _, _, _ => rfl
theorem tail_append {xs ys : List α} : (xs ++ ys).tail = if xs.isEmpty then ys.tail else xs.tail ++ ys := by
  cases xs <;> rfl
@[simp] theorem tail_map {f : α → β} {l : List α} : (map f l).tail = map f l.tail := by cases l <;> rfl
theorem map_tail {f : α → β} {l : List α} : map f l.tail = (map f l).tail := tail_map.symm
@[simp] theorem head?_map {f : α → β} {l : List α} : (map f l).head? = l.head?.map f := by cases l <;> rfl
theorem head_map {f : α → β} : {l : List α} → (w : map f l ≠ []) → head (map f l) w = f (head l (fun h => w (by rw [h]; rfl)))
  | [], w => absurd rfl w
  | _ :: _, _ => rfl
attribute [simp] head_map
theorem head?_append {l l' : List α} : (l ++ l').head? = l.head?.or l'.head? := by cases l <;> rfl
attribute [simp] head?_append
theorem head_append_of_ne_nil {l l' : List α} {w₁ : l ++ l' ≠ []} : (w₂ : l ≠ []) → head (l ++ l') w₁ = head l w₂ := by
  intro w₂
  cases l with
  | nil => exact absurd rfl w₂
  | cons a l => rfl
attribute [simp] head_append_of_ne_nil

/-! ## `getLast`, `dropLast` -/

@[simp] theorem getLast_singleton {a : α} (h : [a] ≠ []) : getLast [a] h = a := rfl
@[simp] theorem getLast?_nil : getLast? ([] : List α) = none := rfl
@[simp] theorem getLast?_singleton {a : α} : getLast? [a] = some a := rfl
@[simp] theorem getLast_cons_cons {a b : α} {l : List α} :
    getLast (a :: b :: l) (cons_ne_nil _ _) = getLast (b :: l) (cons_ne_nil _ _) := rfl
theorem getLast_cons {a : α} {as : List α} : (h : as ≠ []) → getLast (a :: as) (cons_ne_nil a as) = getLast as h := by
  intro h
  cases as with
  | nil => exact absurd rfl h
  | cons b as => rfl
theorem getLast?_eq_some_getLast : {l : List α} → (h : l ≠ []) → getLast? l = some (getLast l h)
  | [], h => absurd rfl h
  | _ :: _, _ => rfl
theorem getLast?_cons {a : α} {l : List α} : (a :: l).getLast? = some (l.getLast?.getD a) := by
  cases l with
  | nil => rfl
  | cons b l => rfl
@[simp] theorem getLast?_cons_cons {a b : α} {l : List α} : (a :: b :: l).getLast? = (b :: l).getLast? := rfl
theorem getLast_concat {a : α} : {l : List α} → (h : l ++ [a] ≠ []) → getLast (l ++ [a]) h = a
  | [], _ => rfl
  | b :: l, h => (getLast_cons (append_ne_nil_of_right_ne_nil l (cons_ne_nil a []))).trans (getLast_concat _)
theorem getLast_append_singleton {a : α} (l : List α) : getLast (l ++ [a]) (append_ne_nil_of_right_ne_nil l (cons_ne_nil a [])) = a :=
  getLast_concat _
theorem getLast?_concat {l : List α} {a : α} : (l ++ [a]).getLast? = some a := by
  rw [getLast?_eq_some_getLast (append_ne_nil_of_right_ne_nil l (cons_ne_nil a [])), getLast_concat]
attribute [simp] getLast_concat getLast?_concat getLast_append_singleton
@[simp] theorem getLast?_eq_none_iff {xs : List α} : xs.getLast? = none ↔ xs = [] := by
  cases xs with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons a xs => exact ⟨fun h => absurd h (Option.some_ne_none _), fun h => absurd h (cons_ne_nil _ _)⟩
theorem getLast_mem : {l : List α} → (h : l ≠ []) → getLast l h ∈ l
  | [], h => absurd rfl h
  | [a], _ => mem_cons_self
  | a :: b :: l, _ => mem_cons_of_mem a (getLast_mem (cons_ne_nil b l))
attribute [simp] getLast_mem
theorem getLast?_reverse {l : List α} : l.reverse.getLast? = l.head? := by
  cases l with
  | nil => rfl
  | cons a l => rw [reverse_cons, getLast?_concat]; rfl
theorem head?_reverse {l : List α} : l.reverse.head? = l.getLast? := by rw [← getLast?_reverse, reverse_reverse]
attribute [simp] getLast?_reverse head?_reverse
theorem head?_eq_getLast?_reverse {l : List α} : l.head? = l.reverse.getLast? := getLast?_reverse.symm
theorem getLast?_eq_head?_reverse {xs : List α} : xs.getLast? = xs.reverse.head? := head?_reverse.symm
theorem getLast_reverse {l : List α} (h : l.reverse ≠ []) : getLast l.reverse h = head l (fun e => h (by rw [e]; rfl)) := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l => exact Option.some_inj.mp (by
      rw [← getLast?_eq_some_getLast h, getLast?_reverse]; rfl)
theorem head_reverse {l : List α} (h : l.reverse ≠ []) : head l.reverse h = getLast l (fun e => h (by rw [e]; rfl)) :=
  Option.some_inj.mp (by
    rw [← head?_eq_some_head h, head?_reverse]; exact getLast?_eq_some_getLast _)
attribute [simp] getLast_reverse head_reverse
theorem getLast?_append {l l' : List α} : (l ++ l').getLast? = l'.getLast?.or l.getLast? := by
  rw [← head?_reverse, reverse_append, head?_append, head?_reverse, head?_reverse]
attribute [simp] getLast?_append
theorem getLast_map {f : α → β} {l : List α} (h : map f l ≠ []) : getLast (map f l) h = f (getLast l (fun e => h (by rw [e]; rfl))) := by
  induction l with
  | nil => exact absurd rfl h
  | cons a l ih =>
    cases l with
    | nil => rfl
    | cons b l => exact ih (cons_ne_nil _ _)
@[simp] theorem getLast?_map {f : α → β} {l : List α} : (map f l).getLast? = l.getLast?.map f := by
  cases l with
  | nil => rfl
  | cons a l => exact congrArg some (getLast_map (f := f) (l := a :: l) (cons_ne_nil _ _))
theorem getLastD_eq_getLast? (a : α) (l : List α) : getLastD l a = (getLast? l).getD a := by cases l <;> rfl
@[simp] theorem dropLast_nil : ([] : List α).dropLast = [] := rfl
@[simp] theorem dropLast_singleton {a : α} : [a].dropLast = [] := rfl
@[simp] theorem dropLast_cons₂ {a b : α} {l : List α} : (a :: b :: l).dropLast = a :: (b :: l).dropLast := rfl
theorem dropLast_cons_of_ne_nil {a : α} {l : List α} (h : l ≠ []) : (a :: l).dropLast = a :: l.dropLast := by
  cases l with
  | nil => exact absurd rfl h
  | cons b l => rfl
theorem dropLast_concat_getLast : {l : List α} → (h : l ≠ []) → dropLast l ++ [getLast l h] = l
  | [], h => absurd rfl h
  | [_], _ => rfl
  | a :: b :: l, _ => congrArg (cons a) (dropLast_concat_getLast (cons_ne_nil b l))
theorem dropLast_concat {l₁ : List α} {b : α} : dropLast (l₁ ++ [b]) = l₁ := by
  induction l₁ with
  | nil => rfl
  | cons a l₁ ih => rw [cons_append, dropLast_cons_of_ne_nil (append_ne_nil_of_right_ne_nil l₁ (cons_ne_nil b [])), ih]
attribute [simp] dropLast_concat_getLast dropLast_concat
theorem length_dropLast {xs : List α} : xs.dropLast.length = xs.length - 1 := by
  by_cases h : xs = []
  · rw [h]; rfl
  · have e := congrArg length (dropLast_concat_getLast h)
    rw [length_append, length_singleton] at e
    rw [← e]; rfl
attribute [simp] length_dropLast
theorem dropLast_reverse {l : List α} : l.reverse.dropLast = l.tail.reverse := by
  cases l with
  | nil => rfl
  | cons a l => rw [reverse_cons, dropLast_concat]; rfl
theorem tail_reverse {l : List α} : l.reverse.tail = l.dropLast.reverse := by
  have h := dropLast_reverse (l := l.reverse)
  rw [reverse_reverse] at h; rw [h, reverse_reverse]
attribute [simp] dropLast_reverse tail_reverse
@[simp] theorem map_dropLast {f : α → β} {l : List α} : map f l.dropLast = (map f l).dropLast := by
  match l with
  | [] => rfl
  | [_] => rfl
  | a :: b :: l => exact congrArg (cons (f a)) (map_dropLast (l := b :: l))
theorem mem_of_mem_dropLast {a : α} {l : List α} (h : a ∈ l.dropLast) : a ∈ l := by
  by_cases e : l = []
  · rw [e] at h; exact absurd h not_mem_nil
  · rw [← dropLast_concat_getLast e]; exact mem_append_left _ h
theorem dropLast_append_of_ne_nil {l' : List α} (l : List α) (h : l' ≠ []) : (l ++ l').dropLast = l ++ l'.dropLast := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [cons_append, dropLast_cons_of_ne_nil (append_ne_nil_of_right_ne_nil l h), ih]; rfl
attribute [simp] dropLast_append_of_ne_nil
theorem dropLast_append_cons {l₁ l₂ : List α} {b : α} : dropLast (l₁ ++ b :: l₂) = l₁ ++ dropLast (b :: l₂) :=
  dropLast_append_of_ne_nil l₁ (cons_ne_nil b l₂)

/-! ## `replicate` -/

@[simp] theorem replicate_zero {a : α} : replicate 0 a = [] := rfl
theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl
theorem replicate_one {a : α} : replicate 1 a = [a] := rfl
@[simp] theorem length_replicate {n : Nat} {a : α} : (replicate n a).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg Nat.succ ih
@[simp] theorem replicate_eq_nil_iff {n : Nat} (a : α) : replicate n a = [] ↔ n = 0 := by
  cases n with
  | zero => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | succ n => exact ⟨fun h => absurd h (cons_ne_nil _ _), fun h => Nat.noConfusion h⟩
@[simp] theorem replicate_append_replicate {n m : Nat} {a : α} : replicate n a ++ replicate m a = replicate (n + m) a := by
  induction n with
  | zero => rw [Nat.zero_add]; rfl
  | succ n ih => rw [replicate_succ, cons_append, ih, Nat.succ_add]; rfl
theorem replicate_succ' {n : Nat} {a : α} : replicate (n + 1) a = replicate n a ++ [a] := by
  rw [← replicate_one, replicate_append_replicate]
@[simp] theorem map_replicate {n : Nat} {a : α} {f : α → β} : (replicate n a).map f = replicate n (f a) := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (cons (f a)) ih
@[simp] theorem reverse_replicate {n : Nat} {a : α} : (replicate n a).reverse = replicate n a := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, reverse_cons, ih, ← replicate_succ']; rfl
@[simp] theorem replicate_inj {n m : Nat} {a b : α} : replicate n a = replicate m b ↔ n = m ∧ (n = 0 ∨ a = b) := by
  constructor
  · intro h
    have e := congrArg length h
    rw [length_replicate, length_replicate] at e
    refine ⟨e, ?_⟩
    cases n with
    | zero => exact .inl rfl
    | succ n => cases m with
      | zero => exact absurd e (Nat.succ_ne_zero n)
      | succ m => exact .inr (head_eq_of_cons_eq h)
  · intro ⟨e, h⟩
    rw [e] at h
    cases h with
    | inl h => rw [e, h]; rfl
    | inr h => rw [e, h]
theorem filter_replicate_of_pos {p : α → Bool} {a : α} {n : Nat} (h : p a) : (replicate n a).filter p = replicate n a := by
  apply filter_eq_self.mpr; intro b hb; rw [eq_of_mem_replicate hb]; exact h
theorem filter_replicate_of_neg {p : α → Bool} {a : α} {n : Nat} (h : ¬p a) : (replicate n a).filter p = [] := by
  apply filter_eq_nil_iff.mpr; intro b hb; rw [eq_of_mem_replicate hb]; exact h
attribute [simp] filter_replicate_of_pos filter_replicate_of_neg
theorem head?_replicate {a : α} {n : Nat} : (replicate n a).head? = if n = 0 then none else some a := by
  cases n with
  | zero => rfl
  | succ n => rw [if_neg (Nat.succ_ne_zero n)]; rfl
theorem tail_replicate {n : Nat} {a : α} : (replicate n a).tail = replicate (n - 1) a := by cases n <;> rfl
attribute [simp] tail_replicate

/-! ## `flatten`, `flatMap` -/

@[simp] theorem flatten_nil : ([] : List (List α)).flatten = [] := rfl
@[simp] theorem flatten_cons {l : List α} {L : List (List α)} : (l :: L).flatten = l ++ L.flatten := rfl
theorem flatten_singleton {l : List α} : [l].flatten = l := append_nil l
@[simp] theorem flatten_append {L₁ L₂ : List (List α)} : (L₁ ++ L₂).flatten = L₁.flatten ++ L₂.flatten := by
  induction L₁ with
  | nil => rfl
  | cons l L₁ ih => rw [cons_append, flatten_cons, flatten_cons, ih, append_assoc]
theorem flatten_concat {L : List (List α)} {l : List α} : (L ++ [l]).flatten = L.flatten ++ l := by
  rw [flatten_append, flatten_singleton]
@[simp] theorem mem_flatten {a : α} {L : List (List α)} : a ∈ L.flatten ↔ ∃ l, l ∈ L ∧ a ∈ l := by
  induction L with
  | nil => simp
  | cons l L ih => simp [ih]
theorem mem_flatten_of_mem {l : List α} {L : List (List α)} {a : α} (lL : l ∈ L) (al : a ∈ l) : a ∈ flatten L :=
  mem_flatten.mpr ⟨l, lL, al⟩
theorem exists_of_mem_flatten {L : List (List α)} {a : α} (h : a ∈ flatten L) : ∃ l, l ∈ L ∧ a ∈ l := mem_flatten.mp h
@[simp] theorem flatten_eq_nil_iff {L : List (List α)} : L.flatten = [] ↔ ∀ l, l ∈ L → l = [] := by
  induction L with
  | nil => simp
  | cons l L ih => simp [ih]
@[simp] theorem map_flatten {f : α → β} {L : List (List α)} : map f L.flatten = (map (map f) L).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, map_append, ih]; rfl
@[simp] theorem filter_flatten {p : α → Bool} {L : List (List α)} : filter p L.flatten = (L.map (filter p)).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, filter_append, ih]; rfl
theorem flatten_flatten {L : List (List (List α))} : L.flatten.flatten = (map flatten L).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, flatten_append, ih]; rfl
theorem reverse_flatten {L : List (List α)} : L.flatten.reverse = ((L.map reverse).reverse).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, reverse_append, ih, map_cons, reverse_cons, flatten_concat]
private theorem flatten_map_singleton {l : List α} : (l.map fun a => [a]).flatten = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, flatten_cons, ih]; rfl
theorem foldl_flatten {f : β → α → β} {b : β} {L : List (List α)} :
    (flatten L).foldl f b = L.foldl (fun b l => l.foldl f b) b := by
  induction L generalizing b with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, foldl_append, ih]; rfl
theorem foldr_flatten {f : α → β → β} {b : β} {L : List (List α)} :
    (flatten L).foldr f b = L.foldr (fun l b => l.foldr f b) b := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, foldr_append, ih]; rfl
theorem flatMap_def {l : List α} {f : α → List β} : l.flatMap f = flatten (map f l) := rfl
@[simp] theorem flatMap_nil {f : α → List β} : [].flatMap f = [] := rfl
@[simp] theorem flatMap_cons {f : α → List β} {x : α} {xs : List α} : (x :: xs).flatMap f = f x ++ xs.flatMap f := rfl
theorem flatMap_singleton (f : α → List β) (x : α) : [x].flatMap f = f x := append_nil _
theorem flatMap_singleton' (l : List α) : (l.flatMap fun x => [x]) = l := flatten_map_singleton
@[simp] theorem flatMap_append {xs ys : List α} {f : α → List β} : (xs ++ ys).flatMap f = xs.flatMap f ++ ys.flatMap f := by
  rw [flatMap_def, map_append, flatten_append]; rfl
@[simp] theorem mem_flatMap {f : α → List β} {b : β} {l : List α} : b ∈ l.flatMap f ↔ ∃ a, a ∈ l ∧ b ∈ f a := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih]
theorem flatMap_assoc {l : List α} {f : α → List β} {g : β → List γ} :
    (l.flatMap f).flatMap g = l.flatMap fun x => (f x).flatMap g := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, flatMap_append, ih]; rfl
theorem map_flatMap {f : β → γ} {g : α → List β} {l : List α} : (l.flatMap g).map f = l.flatMap fun a => (g a).map f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, map_append, ih]; rfl
theorem flatMap_map (f : α → β) (g : β → List γ) (l : List α) : (map f l).flatMap g = l.flatMap fun a => g (f a) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, flatMap_cons, ih]; rfl
theorem map_eq_flatMap {f : α → β} {l : List α} : map f l = l.flatMap fun x => [f x] := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl
theorem filter_flatMap {l : List α} {g : α → List β} {f : β → Bool} :
    (l.flatMap g).filter f = l.flatMap fun a => (g a).filter f := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, filter_append, ih]; rfl
theorem flatMap_id (L : List (List α)) : L.flatMap id = L.flatten := by rw [flatMap_def, map_id]
end List
