/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: `zip`, `zipWith`, `unzip`, `range`, `range'`, `zipIdx`, `mapIdx`, `intersperse`, sums, smallest and greatest elements.
-/
prelude
import Init.List.Index
set_option linter.all false

universe u v w

namespace List

/-! ## `zipWith` and `zip` -/

@[simp] theorem zipWith_nil_left {f : α → β → γ} {l : List β} : zipWith f [] l = [] := rfl
@[simp] theorem zipWith_nil_right {f : α → β → γ} {l : List α} : zipWith f l [] = [] := by cases l <;> rfl
@[simp] theorem zipWith_cons_cons {f : α → β → γ} {a : α} {as : List α} {b : β} {bs : List β} :
    zipWith f (a :: as) (b :: bs) = f a b :: zipWith f as bs := rfl
@[simp] theorem zip_nil_left {l : List β} : zip ([] : List α) l = [] := rfl
@[simp] theorem zip_nil_right {l : List α} : zip l ([] : List β) = [] := zipWith_nil_right
@[simp] theorem zip_cons_cons {a : α} {as : List α} {b : β} {bs : List β} :
    zip (a :: as) (b :: bs) = (a, b) :: zip as bs := rfl
theorem zipWith_comm {f : α → β → γ} : {as : List α} → {bs : List β} → zipWith f as bs = zipWith (fun b a => f a b) bs as
  | [], bs => by rw [zipWith_nil_right]; rfl
  | _ :: _, [] => rfl
  | a :: as, b :: bs => congrArg (cons (f a b)) zipWith_comm
theorem zipWith_comm_of_comm {f : α → α → β} (comm : ∀ x y : α, f x y = f y x) {l l' : List α} :
    zipWith f l l' = zipWith f l' l := by
  rw [zipWith_comm]; exact congrArg (fun g => zipWith g l' l) (funext fun b => funext fun a => comm a b)
@[simp] theorem zipWith_self {f : α → α → δ} : {l : List α} → zipWith f l l = l.map fun a => f a a
  | [] => rfl
  | a :: l => congrArg (cons (f a a)) zipWith_self
@[simp] theorem length_zipWith {f : α → β → γ} : {l₁ : List α} → {l₂ : List β} →
    (zipWith f l₁ l₂).length = min l₁.length l₂.length
  | [], l₂ => by rw [zipWith_nil_left, length_nil, length_nil]; omega
  | _ :: _, [] => by rw [zipWith_nil_right, length_nil, length_nil]; omega
  | a :: l₁, b :: l₂ => by rw [zipWith_cons_cons, length_cons, length_zipWith, length_cons, length_cons]; omega
@[simp] theorem length_zip {l₁ : List α} {l₂ : List β} : (zip l₁ l₂).length = min l₁.length l₂.length := length_zipWith
theorem map_zipWith {f : γ → δ} {g : α → β → γ} : {l : List α} → {l' : List β} →
    map f (zipWith g l l') = zipWith (fun x y => f (g x y)) l l'
  | [], l' => rfl
  | _ :: _, [] => rfl
  | a :: l, b :: l' => congrArg (cons (f (g a b))) map_zipWith
theorem zipWith_map {f : γ → δ → μ} {g : α → γ} {h : β → δ} : {l₁ : List α} → {l₂ : List β} →
    zipWith f (l₁.map g) (l₂.map h) = zipWith (fun a b => f (g a) (h b)) l₁ l₂
  | [], l₂ => rfl
  | _ :: _, [] => rfl
  | a :: l₁, b :: l₂ => congrArg (cons (f (g a) (h b))) zipWith_map
theorem zipWith_map_left {l₁ : List α} {l₂ : List β} {f : α → α'} {g : α' → β → γ} :
    zipWith g (l₁.map f) l₂ = zipWith (fun a b => g (f a) b) l₁ l₂ := by
  have h := zipWith_map (f := g) (g := f) (h := id) (l₁ := l₁) (l₂ := l₂)
  rw [map_id] at h; exact h
theorem zipWith_map_right {l₁ : List α} {l₂ : List β} {f : β → β'} {g : α → β' → γ} :
    zipWith g l₁ (l₂.map f) = zipWith (fun a b => g a (f b)) l₁ l₂ := by
  have h := zipWith_map (f := g) (g := id) (h := f) (l₁ := l₁) (l₂ := l₂)
  rw [map_id] at h; exact h
theorem zip_map {f : α → γ} {g : β → δ} : {l₁ : List α} → {l₂ : List β} →
    zip (l₁.map f) (l₂.map g) = (zip l₁ l₂).map (Prod.map f g)
  | [], _ => rfl
  | _ :: _, [] => rfl
  | a :: l₁, b :: l₂ => congrArg (cons (f a, g b)) zip_map
theorem zip_map_left {f : α → γ} {l₁ : List α} {l₂ : List β} : zip (l₁.map f) l₂ = (zip l₁ l₂).map (Prod.map f id) := by
  rw [← zip_map, map_id]
theorem zip_map_right {f : β → γ} {l₁ : List α} {l₂ : List β} : zip l₁ (l₂.map f) = (zip l₁ l₂).map (Prod.map id f) := by
  rw [← zip_map, map_id]
theorem zip_map' {f : α → β} {g : α → γ} : {l : List α} → zip (l.map f) (l.map g) = l.map fun a => (f a, g a)
  | [] => rfl
  | a :: l => congrArg (cons (f a, g a)) zip_map'
theorem zipWith_append {f : α → β → γ} : {l₁ l₁' : List α} → {l₂ l₂' : List β} → l₁.length = l₂.length →
    zipWith f (l₁ ++ l₁') (l₂ ++ l₂') = zipWith f l₁ l₂ ++ zipWith f l₁' l₂'
  | [], _, [], _, _ => rfl
  | [], _, _ :: _, _, h => Nat.noConfusion h
  | _ :: _, _, [], _, h => Nat.noConfusion h
  | a :: l₁, l₁', b :: l₂, l₂', h => congrArg (cons (f a b)) (zipWith_append (Nat.succ.inj h))
theorem zip_append {l₁ r₁ : List α} {l₂ r₂ : List β} (h : l₁.length = l₂.length) :
    zip (l₁ ++ r₁) (l₂ ++ r₂) = zip l₁ l₂ ++ zip r₁ r₂ := zipWith_append h
@[simp] theorem zip_eq_nil_iff {l₁ : List α} {l₂ : List β} : zip l₁ l₂ = [] ↔ l₁ = [] ∨ l₂ = [] := by
  cases l₁ <;> cases l₂ <;> simp
@[simp] theorem zipWith_eq_nil_iff {f : α → β → γ} {l : List α} {l' : List β} : zipWith f l l' = [] ↔ l = [] ∨ l' = [] := by
  cases l <;> cases l' <;> simp
theorem zip_eq_zipWith : {l₁ : List α} → {l₂ : List β} → zip l₁ l₂ = zipWith Prod.mk l₁ l₂ := rfl
theorem of_mem_zip {a : α} {b : β} : {l₁ : List α} → {l₂ : List β} → (a, b) ∈ zip l₁ l₂ → a ∈ l₁ ∧ b ∈ l₂
  | [], _, h => absurd h not_mem_nil
  | _ :: _, [], h => absurd h not_mem_nil
  | _ :: l₁, _ :: l₂, h => (mem_cons.mp h).elim
      (fun e => ⟨mem_cons.mpr (.inl (congrArg Prod.fst e)), mem_cons.mpr (.inl (congrArg Prod.snd e))⟩)
      (fun h => ⟨mem_cons_of_mem _ (of_mem_zip h).1, mem_cons_of_mem _ (of_mem_zip h).2⟩)
theorem map_fst_zip : (l₁ : List α) → (l₂ : List β) → l₁.length ≤ l₂.length → map Prod.fst (zip l₁ l₂) = l₁
  | [], _, _ => rfl
  | _ :: _, [], h => absurd h (Nat.not_succ_le_zero _)
  | a :: l₁, _ :: l₂, h => congrArg (cons a) (map_fst_zip l₁ l₂ (Nat.le_of_succ_le_succ h))
theorem map_snd_zip : (l₁ : List α) → (l₂ : List β) → l₂.length ≤ l₁.length → map Prod.snd (zip l₁ l₂) = l₂
  | _, [], _ => by rw [zip_nil_right]; rfl
  | [], _ :: _, h => absurd h (Nat.not_succ_le_zero _)
  | _ :: l₁, b :: l₂, h => congrArg (cons b) (map_snd_zip l₁ l₂ (Nat.le_of_succ_le_succ h))
theorem take_zipWith {f : α → β → γ} : {l : List α} → {l' : List β} → {i : Nat} →
    (zipWith f l l').take i = zipWith f (l.take i) (l'.take i)
  | [], l', i => by rw [take_nil]; exact take_nil
  | a :: l, [], i => by simp
  | _ :: _, _ :: _, 0 => rfl
  | a :: l, b :: l', i + 1 => congrArg (cons (f a b)) take_zipWith
theorem drop_zipWith {f : α → β → γ} : {l : List α} → {l' : List β} → {i : Nat} →
    (zipWith f l l').drop i = zipWith f (l.drop i) (l'.drop i)
  | [], l', i => by rw [drop_nil]; exact drop_nil
  | a :: l, [], i => by simp
  | _ :: _, _ :: _, 0 => rfl
  | a :: l, b :: l', i + 1 => drop_zipWith (l := l)
theorem getElem?_zipWith {f : α → β → γ} : {l : List α} → {l' : List β} → {i : Nat} →
    (zipWith f l l')[i]? = match l[i]?, l'[i]? with
      | some a, some b => some (f a b)
      | _, _ => none
  | [], l', i => by rw [zipWith_nil_left, getElem?_nil, getElem?_nil]
  | a :: l, [], i => by rw [zipWith_nil_right, getElem?_nil, getElem?_nil]; cases (a :: l)[i]? <;> rfl
  | _ :: _, _ :: _, 0 => rfl
  | _ :: l, _ :: l', i + 1 => getElem?_zipWith (l := l)
@[simp] theorem getElem_zipWith {f : α → β → γ} {l : List α} {l' : List β} {i : Nat} {h : i < (zipWith f l l').length} :
    (zipWith f l l')[i] = f (l[i]'(by rw [length_zipWith] at h; omega)) (l'[i]'(by rw [length_zipWith] at h; omega)) :=
  Option.some_inj.mp (by
    have h' := h
    rw [length_zipWith] at h'
    rw [← getElem?_eq_getElem, getElem?_zipWith, getElem?_eq_getElem (l := l) (by omega),
      getElem?_eq_getElem (l := l') (by omega)])
@[simp] theorem getElem_zip {l : List α} {l' : List β} {i : Nat} {h : i < (zip l l').length} :
    (zip l l')[i] = (l[i]'(by rw [length_zip] at h; omega), l'[i]'(by rw [length_zip] at h; omega)) := getElem_zipWith
theorem head?_zipWith {f : α → β → γ} {as : List α} {bs : List β} :
    (zipWith f as bs).head? = match as.head?, bs.head? with
      | some a, some b => some (f a b)
      | _, _ => none := by
  cases as with
  | nil => rfl
  | cons a as => cases bs <;> rfl
@[simp] theorem zipWith_replicate {f : α → β → γ} {a : α} {b : β} {m n : Nat} :
    zipWith f (replicate m a) (replicate n b) = replicate (min m n) (f a b) := by
  induction m generalizing n with
  | zero => rw [show min 0 n = 0 by omega]; rfl
  | succ m ih => cases n with
    | zero => rw [show min (m + 1) 0 = 0 by omega]; rfl
    | succ n =>
      rw [show min (m + 1) (n + 1) = min m n + 1 by omega, replicate_succ, replicate_succ, zipWith_cons_cons, ih]; rfl
@[simp] theorem zip_replicate {a : α} {b : β} {m n : Nat} :
    zip (replicate m a) (replicate n b) = replicate (min m n) (a, b) := zipWith_replicate
theorem zip_replicate' {a : α} {b : β} {n : Nat} : zip (replicate n a) (replicate n b) = replicate n (a, b) := by
  have h := zipWith_replicate (f := Prod.mk) (a := a) (b := b) (m := n) (n := n)
  rw [show min n n = n by omega] at h; exact h

/-! ## `unzip` -/

@[simp] theorem unzip_nil : ([] : List (α × β)).unzip = ([], []) := rfl
@[simp] theorem unzip_cons {h : α × β} {t : List (α × β)} :
    (h :: t).unzip = match unzip t with | (as, bs) => (h.1 :: as, h.2 :: bs) := rfl
@[simp] theorem unzip_fst {l : List (α × β)} : (unzip l).fst = l.map Prod.fst := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a.1) ih
@[simp] theorem unzip_snd {l : List (α × β)} : (unzip l).snd = l.map Prod.snd := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a.2) ih
theorem unzip_eq_map {l : List (α × β)} : unzip l = (l.map Prod.fst, l.map Prod.snd) := Prod.ext unzip_fst unzip_snd
theorem zip_unzip (l : List (α × β)) : zip (unzip l).1 (unzip l).2 = l := by
  rw [unzip_fst, unzip_snd, zip_map']; exact map_id l
theorem unzip_zip_left {l₁ : List α} {l₂ : List β} (h : l₁.length ≤ l₂.length) : (unzip (zip l₁ l₂)).1 = l₁ := by
  rw [unzip_fst, map_fst_zip l₁ l₂ h]
theorem unzip_zip_right {l₁ : List α} {l₂ : List β} (h : l₂.length ≤ l₁.length) : (unzip (zip l₁ l₂)).2 = l₂ := by
  rw [unzip_snd, map_snd_zip l₁ l₂ h]
theorem unzip_zip {l₁ : List α} {l₂ : List β} (h : l₁.length = l₂.length) : unzip (zip l₁ l₂) = (l₁, l₂) :=
  Prod.ext (unzip_zip_left (Nat.le_of_eq h)) (unzip_zip_right (Nat.le_of_eq h.symm))
theorem zip_of_prod {l : List α} {l' : List β} {xs : List (α × β)} (hl : xs.map Prod.fst = l) (hr : xs.map Prod.snd = l') :
    xs = l.zip l' := by rw [← hl, ← hr, zip_map']; exact (map_id xs).symm

/-! ## `range'` and `range` -/

@[simp] theorem range'_zero {s step : Nat} : range' s 0 step = [] := rfl
theorem range'_succ {s n step : Nat} : range' s (n + 1) step = s :: range' (s + step) n step := rfl
@[simp] theorem length_range' {s step : Nat} : {n : Nat} → (range' s n step).length = n
  | 0 => rfl
  | _ + 1 => congrArg Nat.succ length_range'
private theorem range_loop_eq (n : Nat) (ns : List Nat) : (s : Nat) → ns = range' n s → range.loop n ns = range' 0 (n + s) := by
  induction n generalizing ns with
  | zero => intro s h; rw [h, Nat.zero_add]; rfl
  | succ n ih =>
    intro s h
    show range.loop n (n :: ns) = _
    rw [ih (n :: ns) (s + 1) (by rw [h]; rfl), show n + (s + 1) = n + 1 + s by omega]
theorem range_eq_range' {n : Nat} : range n = range' 0 n := range_loop_eq n [] 0 rfl
@[simp] theorem length_range {n : Nat} : (range n).length = n := by rw [range_eq_range', length_range']
@[simp] theorem range_zero : range 0 = [] := rfl
theorem map_add_range' {a : Nat} : (s n step : Nat) → map (fun x => a + x) (range' s n step) = range' (a + s) n step
  | _, 0, _ => rfl
  | s, n + 1, step => by
    rw [range'_succ, map_cons, map_add_range' (s + step) n step, ← Nat.add_assoc]; rfl
theorem range'_concat {s n step : Nat} : range' s (n + 1) step = range' s n step ++ [s + step * n] := by
  induction n generalizing s with
  | zero => rw [Nat.mul_zero]; rfl
  | succ n ih => rw [range'_succ, ih, range'_succ, Nat.mul_succ, show s + step + step * n = s + (step * n + step) by omega]; rfl
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := by
  rw [range_eq_range', range_eq_range', range'_concat]; simp
theorem range_succ_eq_map {n : Nat} : range (n + 1) = 0 :: map Nat.succ (range n) := by
  rw [range_eq_range', range_eq_range', range'_succ]
  have h := map_add_range' (a := 1) 0 n 1
  rw [show map Nat.succ (range' 0 n) = map (fun x => 1 + x) (range' 0 n) from
    congrArg (fun f => map f _) (funext fun x => (Nat.add_comm 1 x).symm), h]
@[simp] theorem range_eq_nil {n : Nat} : range n = [] ↔ n = 0 := by
  rw [← length_eq_zero_iff, length_range]
theorem range_ne_nil {n : Nat} : range n ≠ [] ↔ n ≠ 0 := not_congr range_eq_nil
theorem mem_range'_1 {m s n : Nat} : m ∈ range' s n ↔ s ≤ m ∧ m < s + n := by
  induction n generalizing s with
  | zero =>
    rw [range'_zero]
    exact ⟨fun h => absurd h not_mem_nil, fun h => by omega⟩
  | succ n ih => rw [range'_succ, mem_cons, ih]; omega
@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by rw [range_eq_range', mem_range'_1]; omega
attribute [simp] mem_range'_1
theorem self_mem_range_succ {n : Nat} : n ∈ range (n + 1) := mem_range.mpr (Nat.lt_succ_self n)
theorem not_mem_range_self {n : Nat} : ¬n ∈ range n := fun h => Nat.lt_irrefl n (mem_range.mp h)
theorem getElem?_range' {s step : Nat} : {i n : Nat} → i < n → (range' s n step)[i]? = some (s + step * i)
  | _, 0, h => absurd h (Nat.not_lt_zero _)
  | 0, n + 1, _ => by rw [Nat.mul_zero]; rfl
  | i + 1, n + 1, h => by
    rw [range'_succ, getElem?_cons_succ, getElem?_range' (Nat.lt_of_succ_lt_succ h), Nat.mul_succ,
      show s + step + step * i = s + (step * i + step) by omega]
theorem getElem?_range {i n : Nat} (h : i < n) : (range n)[i]? = some i := by
  rw [range_eq_range', getElem?_range' h, Nat.one_mul, Nat.zero_add]
@[simp] theorem getElem_range {i n : Nat} (h : i < (range n).length) : (range n)[i] = i := by
  rw [getElem_eq_iff, getElem?_range (by rw [length_range] at h; exact h)]

/-! ## `zipIdx`, `mapIdx` -/

@[simp] theorem zipIdx_nil {n : Nat} : zipIdx ([] : List α) n = [] := rfl
@[simp] theorem zipIdx_cons {a : α} {as : List α} {n : Nat} : zipIdx (a :: as) n = (a, n) :: zipIdx as (n + 1) := rfl
@[simp] theorem length_zipIdx {l : List α} {n : Nat} : (zipIdx l n).length = l.length := by
  induction l generalizing n with
  | nil => rfl
  | cons a l ih => exact congrArg Nat.succ ih
@[simp] theorem getElem?_zipIdx : {l : List α} → {n m : Nat} → (zipIdx l n)[m]? = l[m]?.map fun a => (a, n + m)
  | [], n, m => by rw [zipIdx_nil, getElem?_nil, getElem?_nil]; rfl
  | _ :: _, _, 0 => rfl
  | a :: l, n, m + 1 => by
    rw [zipIdx_cons, getElem?_cons_succ, getElem?_zipIdx, getElem?_cons_succ, show n + 1 + m = n + (m + 1) by omega]
@[simp] theorem zipIdx_map_fst {l : List α} {n : Nat} : map Prod.fst (zipIdx l n) = l := by
  induction l generalizing n with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
@[simp] theorem zipIdx_map_snd {n : Nat} {l : List α} : map Prod.snd (zipIdx l n) = range' n l.length := by
  induction l generalizing n with
  | nil => rfl
  | cons a l ih => exact congrArg (cons n) ih
@[simp] theorem mapIdx_nil {f : Nat → α → β} : mapIdx f [] = [] := rfl

/-! ## `intersperse` -/

@[simp] theorem intersperse_nil {sep : α} : ([] : List α).intersperse sep = [] := rfl
@[simp] theorem intersperse_single {x sep : α} : [x].intersperse sep = [x] := rfl
@[simp] theorem intersperse_cons₂ {x y sep : α} {zs : List α} :
    (x :: y :: zs).intersperse sep = x :: sep :: (y :: zs).intersperse sep := rfl

/-! ## Sums -/

@[simp] theorem sum_nil [Add α] [Zero α] : ([] : List α).sum = 0 := rfl
@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl
theorem sum_eq_foldr [Add α] [Zero α] {l : List α} : l.sum = l.foldr (fun x y => x + y) 0 := rfl
theorem sum_append_nat {l₁ l₂ : List Nat} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with
  | nil => rw [nil_append, sum_nil, Nat.zero_add]
  | cons a l₁ ih => rw [cons_append, sum_cons, sum_cons, ih, Nat.add_assoc]
theorem sum_reverse_nat (xs : List Nat) : xs.reverse.sum = xs.sum := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, sum_append_nat, ih, sum_cons, sum_cons, sum_nil, Nat.add_zero, Nat.add_comm]
@[simp] theorem sum_replicate_nat {n a : Nat} : (replicate n a).sum = n * a := by
  induction n with
  | zero => rw [Nat.zero_mul]; rfl
  | succ n ih => rw [replicate_succ, sum_cons, ih, Nat.succ_mul, Nat.add_comm]
attribute [simp] sum_append_nat
@[simp] theorem length_flatten {L : List (List α)} : L.flatten.length = (L.map length).sum := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, length_append, ih]; rfl
theorem length_flatMap {l : List α} {f : α → List β} : (l.flatMap f).length = (l.map fun a => (f a).length).sum := by
  rw [flatMap_def, length_flatten, map_map]; rfl
attribute [simp] length_flatMap
theorem sum_eq_zero_iff_forall_eq_nat {xs : List Nat} : xs.sum = 0 ↔ ∀ x, x ∈ xs → x = 0 := by
  induction xs with
  | nil => simp
  | cons a l ih =>
    rw [sum_cons, forall_mem_cons, ← ih]; omega

/-! ## Smallest and greatest elements -/

@[simp] theorem min?_nil [Min α] : ([] : List α).min? = none := rfl
theorem min?_cons' [Min α] {x : α} {xs : List α} : (x :: xs).min? = some (foldl min x xs) := rfl
@[simp] theorem min?_eq_none_iff [Min α] {xs : List α} : xs.min? = none ↔ xs = [] := by cases xs <;> simp [min?_cons']
@[simp] theorem max?_nil [Max α] : ([] : List α).max? = none := rfl
theorem max?_cons' [Max α] {x : α} {xs : List α} : (x :: xs).max? = some (foldl max x xs) := rfl
@[simp] theorem max?_eq_none_iff [Max α] {xs : List α} : xs.max? = none ↔ xs = [] := by cases xs <;> simp [max?_cons']
end List
