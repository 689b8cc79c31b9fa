/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: `take`, `drop`, `takeWhile`, `dropWhile`, `splitAt`, `span`, `partition`.
-/
prelude
import Init.List.Ends
set_option linter.all false

universe u v w

namespace List

/-! ## `take` and `drop` -/

@[simp] theorem take_nil {i : Nat} : ([] : List α).take i = [] := by cases i <;> rfl
@[simp] theorem take_zero {l : List α} : l.take 0 = [] := by cases l <;> rfl
@[simp] theorem take_succ_cons {a : α} {as : List α} {i : Nat} : (a :: as).take (i + 1) = a :: as.take i := rfl
@[simp] theorem drop_nil {i : Nat} : ([] : List α).drop i = [] := by cases i <;> rfl
@[simp] theorem drop_zero {l : List α} : l.drop 0 = l := by cases l <;> rfl
@[simp] theorem drop_succ_cons {a : α} {l : List α} {i : Nat} : (a :: l).drop (i + 1) = l.drop i := rfl
@[simp] theorem drop_one : (l : List α) → l.drop 1 = l.tail
  | [] => rfl
  | _ :: _ => drop_zero
theorem drop_length {l : List α} : l.drop l.length = [] := by
  induction l with
  | nil => rfl
  | cons a l ih => exact ih
theorem take_length {l : List α} : l.take l.length = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
attribute [simp] drop_length take_length
@[simp] theorem take_append_drop : (i : Nat) → (l : List α) → l.take i ++ l.drop i = l
  | 0, l => by rw [take_zero, drop_zero]; rfl
  | i + 1, [] => rfl
  | i + 1, a :: l => congrArg (cons a) (take_append_drop i l)
@[simp] theorem length_drop : {i : Nat} → {l : List α} → (l.drop i).length = l.length - i
  | 0, l => by rw [drop_zero]; rfl
  | i + 1, [] => by rw [drop_nil, length_nil]; omega
  | i + 1, a :: l => by rw [drop_succ_cons, length_drop, length_cons]; omega
@[simp] theorem length_take : {i : Nat} → {l : List α} → (l.take i).length = min i l.length
  | 0, l => by rw [take_zero, length_nil]; omega
  | i + 1, [] => by rw [take_nil, length_nil]; omega
  | i + 1, a :: l => by rw [take_succ_cons, length_cons, length_take, length_cons]; omega
theorem length_take_le (i : Nat) (l : List α) : (l.take i).length ≤ i := by rw [length_take]; omega
theorem length_take_le' (i : Nat) (l : List α) : (l.take i).length ≤ l.length := by rw [length_take]; omega
theorem length_take_of_le {i : Nat} {l : List α} (h : i ≤ l.length) : (l.take i).length = i := by
  rw [length_take]; omega
theorem drop_of_length_le : {i : Nat} → {l : List α} → l.length ≤ i → l.drop i = []
  | i, [], _ => drop_nil
  | 0, _ :: _, h => absurd h (Nat.not_succ_le_zero _)
  | i + 1, _ :: l, h => drop_of_length_le (i := i) (l := l) (Nat.le_of_succ_le_succ h)
theorem take_of_length_le : {i : Nat} → {l : List α} → l.length ≤ i → l.take i = l
  | i, [], _ => take_nil
  | 0, _ :: _, h => absurd h (Nat.not_succ_le_zero _)
  | i + 1, a :: l, h => congrArg (cons a) (take_of_length_le (i := i) (l := l) (Nat.le_of_succ_le_succ h))
theorem drop_eq_nil_of_le {as : List α} {i : Nat} (h : as.length ≤ i) : as.drop i = [] := drop_of_length_le h
attribute [simp] drop_of_length_le take_of_length_le
@[simp] theorem drop_eq_nil_iff {l : List α} {i : Nat} : l.drop i = [] ↔ l.length ≤ i := by
  refine ⟨fun h => ?_, drop_of_length_le⟩
  have e := congrArg length h
  rw [length_drop, length_nil] at e
  omega
theorem take_eq_nil_iff {l : List α} {k : Nat} : l.take k = [] ↔ k = 0 ∨ l = [] := by
  cases k with
  | zero => simp
  | succ k => cases l <;> simp
attribute [simp] take_eq_nil_iff
theorem take_eq_self_iff (xs : List α) {i : Nat} : xs.take i = xs ↔ xs.length ≤ i := by
  refine ⟨fun h => ?_, take_of_length_le⟩
  have e := congrArg length h
  rw [length_take] at e
  omega
attribute [simp] take_eq_self_iff
@[simp] theorem drop_drop : {j i : Nat} → {l : List α} → drop i (drop j l) = drop (j + i) l
  | 0, i, l => by rw [drop_zero, Nat.zero_add]
  | j + 1, i, [] => by rw [drop_nil, drop_nil, drop_nil]
  | j + 1, i, a :: l => by
    rw [drop_succ_cons, drop_drop, show j + 1 + i = (j + i) + 1 by omega, drop_succ_cons]
@[simp] theorem take_take : {i j : Nat} → {l : List α} → take i (take j l) = take (min i j) l
  | i, j, [] => by rw [take_nil, take_nil, take_nil]
  | 0, j, l => by rw [take_zero, show min 0 j = 0 by omega, take_zero]
  | i + 1, 0, l => by rw [take_zero, take_nil, show min (i + 1) 0 = 0 by omega, take_zero]
  | i + 1, j + 1, a :: l => by
    rw [take_succ_cons, take_succ_cons, take_take, show min (i + 1) (j + 1) = min i j + 1 by omega, take_succ_cons]
theorem take_drop : (i j : Nat) → (l : List α) → take i (drop j l) = drop j (take (j + i) l)
  | i, 0, l => by rw [drop_zero, drop_zero, Nat.zero_add]
  | i, j + 1, [] => by rw [drop_nil, take_nil, take_nil, drop_nil]
  | i, j + 1, a :: l => by
    rw [drop_succ_cons, take_drop, show j + 1 + i = (j + i) + 1 by omega, take_succ_cons, drop_succ_cons]
theorem drop_take : (i j : Nat) → (l : List α) → drop i (take j l) = take (j - i) (drop i l)
  | 0, j, l => by rw [drop_zero, drop_zero]; rfl
  | i + 1, 0, l => by rw [take_zero, drop_nil, show 0 - (i + 1) = 0 by omega, take_zero]
  | i + 1, j + 1, [] => by rw [take_nil, drop_nil, take_nil]
  | i + 1, j + 1, a :: l => by
    rw [take_succ_cons, drop_succ_cons, drop_succ_cons, drop_take, show j + 1 - (i + 1) = j - i by omega]
theorem drop_take_self {l : List α} {i : Nat} : drop i (take i l) = [] := by
  apply drop_of_length_le; rw [length_take]; omega
attribute [simp] drop_take_self
theorem take_append : {i : Nat} → {l₁ l₂ : List α} → take i (l₁ ++ l₂) = take i l₁ ++ take (i - l₁.length) l₂
  | i, [], l₂ => by rw [take_nil]; rfl
  | 0, a :: l₁, l₂ => by rw [take_zero, take_zero, show 0 - (a :: l₁).length = 0 by omega, take_zero]; rfl
  | i + 1, a :: l₁, l₂ => by
    rw [cons_append, take_succ_cons, take_append, take_succ_cons, length_cons,
      show i + 1 - (l₁.length + 1) = i - l₁.length by omega]
    rfl
theorem drop_append : {i : Nat} → {l₁ l₂ : List α} → drop i (l₁ ++ l₂) = drop i l₁ ++ drop (i - l₁.length) l₂
  | i, [], l₂ => by rw [drop_nil]; rfl
  | 0, a :: l₁, l₂ => by rw [drop_zero, drop_zero, show 0 - (a :: l₁).length = 0 by omega, drop_zero]
  | i + 1, a :: l₁, l₂ => by
    rw [cons_append, drop_succ_cons, drop_append, drop_succ_cons, length_cons,
      show i + 1 - (l₁.length + 1) = i - l₁.length by omega]
theorem take_append_of_le_length {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) : (l₁ ++ l₂).take i = l₁.take i := by
  rw [take_append, show i - l₁.length = 0 by omega, take_zero, append_nil]
theorem drop_append_of_le_length {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) : (l₁ ++ l₂).drop i = l₁.drop i ++ l₂ := by
  rw [drop_append, show i - l₁.length = 0 by omega, drop_zero]
@[simp] theorem take_left {l₁ l₂ : List α} : take l₁.length (l₁ ++ l₂) = l₁ := by
  rw [take_append_of_le_length (Nat.le_refl _), take_length]
@[simp] theorem drop_left {l₁ l₂ : List α} : drop l₁.length (l₁ ++ l₂) = l₂ := by
  rw [drop_append_of_le_length (Nat.le_refl _), drop_length]; rfl
theorem take_left' {l₁ l₂ : List α} {i : Nat} (h : l₁.length = i) : take i (l₁ ++ l₂) = l₁ := by rw [← h, take_left]
theorem drop_left' {l₁ l₂ : List α} {i : Nat} (h : l₁.length = i) : drop i (l₁ ++ l₂) = l₂ := by rw [← h, drop_left]
theorem take_length_add_append {l₁ l₂ : List α} (i : Nat) : take (l₁.length + i) (l₁ ++ l₂) = l₁ ++ take i l₂ := by
  rw [take_append, take_of_length_le (Nat.le_add_right _ _), show l₁.length + i - l₁.length = i by omega]
theorem drop_length_add_append {l₁ l₂ : List α} (i : Nat) : drop (l₁.length + i) (l₁ ++ l₂) = drop i l₂ := by
  rw [drop_append, drop_of_length_le (Nat.le_add_right _ _), show l₁.length + i - l₁.length = i by omega]; rfl
attribute [simp] take_length_add_append drop_length_add_append
@[simp] theorem map_take {f : α → β} : {l : List α} → {i : Nat} → (l.take i).map f = (l.map f).take i
  | [], i => by rw [take_nil, map_nil, take_nil]
  | _ :: _, 0 => by rw [take_zero, map_nil, take_zero]
  | a :: l, i + 1 => congrArg (cons (f a)) map_take
@[simp] theorem map_drop {f : α → β} : {l : List α} → {i : Nat} → (l.drop i).map f = (l.map f).drop i
  | [], i => by rw [drop_nil, map_nil, drop_nil]
  | _ :: _, 0 => rfl
  | a :: l, i + 1 => map_drop (l := l)
theorem take_replicate {a : α} : {i n : Nat} → take i (replicate n a) = replicate (min i n) a
  | 0, n => by rw [take_zero, show min 0 n = 0 by omega]; rfl
  | i + 1, 0 => by rw [show min (i + 1) 0 = 0 by omega]; rfl
  | i + 1, n + 1 => by
    rw [replicate_succ, take_succ_cons, take_replicate, show min (i + 1) (n + 1) = min i n + 1 by omega]; rfl
theorem drop_replicate {a : α} : {i n : Nat} → drop i (replicate n a) = replicate (n - i) a
  | 0, n => by rw [drop_zero]; rfl
  | i + 1, 0 => by rw [show 0 - (i + 1) = 0 by omega]; rfl
  | i + 1, n + 1 => by rw [replicate_succ, drop_succ_cons, drop_replicate, show n + 1 - (i + 1) = n - i by omega]
attribute [simp] take_replicate drop_replicate
theorem mem_of_mem_take {a : α} {i : Nat} {l : List α} (h : a ∈ l.take i) : a ∈ l := by
  rw [← take_append_drop i l]; exact mem_append_left _ h
theorem mem_of_mem_drop {a : α} {i : Nat} {l : List α} (h : a ∈ l.drop i) : a ∈ l := by
  rw [← take_append_drop i l]; exact mem_append_right _ h
theorem tail_drop {l : List α} {i : Nat} : (l.drop i).tail = l.drop (i + 1) := by rw [← drop_one, drop_drop]
theorem drop_tail {l : List α} {i : Nat} : l.tail.drop i = l.drop (i + 1) := by
  rw [← drop_one, drop_drop, Nat.add_comm]
attribute [simp] tail_drop drop_tail
theorem dropLast_eq_take {l : List α} : l.dropLast = l.take (l.length - 1) := by
  by_cases h : l = []
  · rw [h]; rfl
  · have e := take_left (l₁ := l.dropLast) (l₂ := [l.getLast h])
    rw [dropLast_concat_getLast, length_dropLast] at e
    exact e.symm
theorem head?_take {l : List α} {i : Nat} : (l.take i).head? = if i = 0 then none else l.head? := by
  cases i with
  | zero => rw [take_zero]; rfl
  | succ i => rw [if_neg (Nat.succ_ne_zero i)]; cases l <;> rfl
theorem reverse_take {xs : List α} {i : Nat} : (xs.take i).reverse = xs.reverse.drop (xs.length - i) := by
  by_cases h : i ≤ xs.length
  · have e := congrArg reverse (take_append_drop i xs)
    rw [reverse_append] at e
    rw [← e, drop_append_of_le_length (by rw [length_reverse, length_drop]; omega), drop_of_length_le]
    · rfl
    · rw [length_reverse, length_drop]; omega
  · rw [take_of_length_le (by omega), show xs.length - i = 0 by omega, drop_zero]
theorem reverse_drop {xs : List α} {i : Nat} : (xs.drop i).reverse = xs.reverse.take (xs.length - i) := by
  by_cases h : i ≤ xs.length
  · have e := congrArg reverse (take_append_drop i xs)
    rw [reverse_append] at e
    rw [← e, take_left' (by rw [length_reverse, length_drop])]
  · rw [drop_of_length_le (by omega), show xs.length - i = 0 by omega, take_zero]; rfl
theorem take_reverse {xs : List α} {i : Nat} : xs.reverse.take i = (xs.drop (xs.length - i)).reverse := by
  have h := reverse_drop (xs := xs) (i := xs.length - i)
  rw [h]
  by_cases h' : i ≤ xs.length
  · rw [show xs.length - (xs.length - i) = i by omega]
  · rw [take_of_length_le (by rw [length_reverse]; omega), take_of_length_le (by rw [length_reverse]; omega)]
theorem drop_reverse {xs : List α} {i : Nat} : xs.reverse.drop i = (xs.take (xs.length - i)).reverse := by
  have h := reverse_take (xs := xs) (i := xs.length - i)
  rw [h]
  by_cases h' : i ≤ xs.length
  · rw [show xs.length - (xs.length - i) = i by omega]
  · rw [drop_of_length_le (by rw [length_reverse]; omega), drop_of_length_le (by rw [length_reverse]; omega)]
theorem take_add {l : List α} {i j : Nat} : l.take (i + j) = l.take i ++ (l.drop i).take j := by
  induction i generalizing l with
  | zero => rw [take_zero, drop_zero, Nat.zero_add]; rfl
  | succ i ih =>
    cases l with
    | nil => rw [take_nil, take_nil, drop_nil, take_nil]; rfl
    | cons a l => rw [show i + 1 + j = (i + j) + 1 by omega, take_succ_cons, ih]; rfl

/-! ## `takeWhile` and `dropWhile` -/

@[simp] theorem takeWhile_nil {p : α → Bool} : [].takeWhile p = [] := rfl
@[simp] theorem dropWhile_nil {p : α → Bool} : [].dropWhile p = [] := rfl
theorem takeWhile_cons {p : α → Bool} {a : α} {l : List α} :
    (a :: l).takeWhile p = if p a then a :: l.takeWhile p else [] := by
  rw [takeWhile]; cases p a <;> rfl
theorem dropWhile_cons {p : α → Bool} {x : α} {xs : List α} :
    (x :: xs : List α).dropWhile p = if p x then xs.dropWhile p else x :: xs := by
  rw [dropWhile]; cases p x <;> rfl
@[simp] theorem takeWhile_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a) :
    (a :: l).takeWhile p = a :: l.takeWhile p := by rw [takeWhile, h]
@[simp] theorem takeWhile_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a) :
    (a :: l).takeWhile p = [] := by rw [takeWhile, eq_false_of_ne_true h]
@[simp] theorem dropWhile_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a) :
    (a :: l).dropWhile p = l.dropWhile p := by rw [dropWhile, h]
@[simp] theorem dropWhile_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a) :
    (a :: l).dropWhile p = a :: l := by rw [dropWhile, eq_false_of_ne_true h]
@[simp] theorem takeWhile_append_dropWhile {p : α → Bool} : {l : List α} → takeWhile p l ++ dropWhile p l = l
  | [] => rfl
  | a :: l => by
    rw [takeWhile, dropWhile]
    cases p a with
    | true => exact congrArg (cons a) takeWhile_append_dropWhile
    | false => rfl
theorem mem_takeWhile_imp {p : α → Bool} {l : List α} {x : α} (h : x ∈ takeWhile p l) : p x := by
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons a l ih =>
    by_cases hp : p a
    · rw [takeWhile_cons_of_pos hp] at h
      exact (mem_cons.mp h).elim (fun e => e ▸ hp) ih
    · rw [takeWhile_cons_of_neg hp] at h; exact absurd h not_mem_nil
theorem all_takeWhile {p : α → Bool} {l : List α} : (l.takeWhile p).all p = true := all_eq_true.mpr fun _ => mem_takeWhile_imp
attribute [simp] all_takeWhile
theorem takeWhile_map {f : α → β} {p : β → Bool} {l : List α} : (l.map f).takeWhile p = (l.takeWhile (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p (f a)
    · rw [map_cons, takeWhile_cons_of_pos h, takeWhile_cons_of_pos (p := p ∘ f) h, ih]; rfl
    · rw [map_cons, takeWhile_cons_of_neg h, takeWhile_cons_of_neg (p := p ∘ f) h]; rfl
theorem dropWhile_map {f : α → β} {p : β → Bool} {l : List α} : (l.map f).dropWhile p = (l.dropWhile (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p (f a)
    · rw [map_cons, dropWhile_cons_of_pos h, dropWhile_cons_of_pos (p := p ∘ f) h, ih]
    · rw [map_cons, dropWhile_cons_of_neg h, dropWhile_cons_of_neg (p := p ∘ f) h]; rfl
theorem takeWhile_append {p : α → Bool} {xs ys : List α} : (xs ++ ys).takeWhile p =
    if (xs.takeWhile p).length = xs.length then xs ++ ys.takeWhile p else xs.takeWhile p := by
  induction xs with
  | nil => exact (if_pos rfl).symm
  | cons a xs ih =>
    by_cases h : p a
    · rw [cons_append, takeWhile_cons_of_pos h, takeWhile_cons_of_pos h, ih]
      rw [length_cons, length_cons]
      by_cases e : (takeWhile p xs).length = xs.length
      · rw [if_pos e, if_pos (congrArg Nat.succ e)]; rfl
      · rw [if_neg e, if_neg fun e' => e (Nat.succ.inj e')]
    · rw [cons_append, takeWhile_cons_of_neg h, takeWhile_cons_of_neg h, if_neg fun e => Nat.noConfusion e]
@[simp] theorem takeWhile_takeWhile {p q : α → Bool} {l : List α} :
    takeWhile p (takeWhile q l) = takeWhile (fun a => p a && q a) l := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases hp : p a <;> by_cases hq : q a <;> simp [takeWhile_cons, hp, hq, ih]

/-! ## Splitting -/

theorem splitAt_go {i : Nat} {l acc xs : List α} :
    splitAt.go l xs i acc = if i < xs.length then (acc.reverse ++ xs.take i, xs.drop i) else (l, []) := by
  induction xs generalizing i acc with
  | nil => exact (if_neg (Nat.not_lt_zero i)).symm
  | cons x xs ih =>
    cases i with
    | zero => rw [if_pos (by rw [length_cons]; omega), take_zero, append_nil]; rfl
    | succ i =>
      show splitAt.go l xs i (x :: acc) = _
      rw [ih, reverse_cons, append_assoc, take_succ_cons, drop_succ_cons, length_cons]
      by_cases h : i < xs.length
      · rw [if_pos h, if_pos (by omega)]; rfl
      · rw [if_neg h, if_neg (by omega)]
@[simp] theorem splitAt_eq {i : Nat} {l : List α} : splitAt i l = (l.take i, l.drop i) := by
  rw [splitAt, splitAt_go]
  by_cases h : i < l.length
  · rw [if_pos h]; rfl
  · rw [if_neg h, take_of_length_le (by omega), drop_of_length_le (by omega)]
private theorem partition_loop {p : α → Bool} {l bs cs : List α} :
    partition.loop p l (bs, cs) = (bs.reverse ++ filter p l, cs.reverse ++ filter (not ∘ p) l) := by
  induction l generalizing bs cs with
  | nil => rw [filter_nil, filter_nil, append_nil, append_nil]; rfl
  | cons a l ih =>
    rw [partition.loop]
    cases h : p a with
    | true =>
      show partition.loop p l (a :: bs, cs) = _
      rw [ih, filter_cons_of_pos h, filter_cons_of_neg (p := not ∘ p) (by simp [h]), reverse_cons, append_assoc]; rfl
    | false =>
      show partition.loop p l (bs, a :: cs) = _
      rw [ih, filter_cons_of_neg (by simp [h]), filter_cons_of_pos (p := not ∘ p) (by simp [h]), reverse_cons, append_assoc]
      rfl
@[simp] theorem partition_eq_filter_filter {p : α → Bool} {l : List α} :
    partition p l = (filter p l, filter (not ∘ p) l) := partition_loop
private theorem span_loop {p : α → Bool} {l acc : List α} :
    span.loop p l acc = (acc.reverse ++ takeWhile p l, dropWhile p l) := by
  induction l generalizing acc with
  | nil => rw [takeWhile_nil, append_nil]; rfl
  | cons a l ih =>
    rw [span.loop]
    cases h : p a with
    | true =>
      show span.loop p l (a :: acc) = _
      rw [ih, takeWhile_cons_of_pos h, dropWhile_cons_of_pos h, reverse_cons, append_assoc]; rfl
    | false =>
      rw [takeWhile_cons_of_neg (by simp [h]), dropWhile_cons_of_neg (by simp [h]), append_nil]
theorem span_eq_takeWhile_dropWhile {p : α → Bool} {l : List α} : span p l = (takeWhile p l, dropWhile p l) := span_loop
attribute [simp] span_eq_takeWhile_dropWhile
end List
