/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: elements by position, `set`, `insertIdx`, `eraseIdx`, extensionality.
-/
prelude
import Init.List.TakeDrop
set_option linter.all false

universe u v w

namespace List

/-! ## Existence of the element at a position -/

attribute [simp] getElem?_eq_getElem
theorem getElem?_eq_none_iff {l : List α} {i : Nat} : l[i]? = none ↔ l.length ≤ i := by
  refine ⟨fun h => ?_, getElem?_eq_none⟩
  rcases Nat.lt_or_ge i l.length with h' | h'
  · rw [getElem?_eq_getElem h'] at h; exact absurd h (Option.some_ne_none _)
  · exact h'
attribute [simp] getElem?_eq_none_iff
@[simp] theorem none_eq_getElem?_iff {l : List α} {i : Nat} : none = l[i]? ↔ l.length ≤ i :=
  eq_comm.trans getElem?_eq_none_iff
theorem getElem?_eq_some_iff {l : List α} {i : Nat} {a : α} : l[i]? = some a ↔ ∃ h : i < l.length, l[i] = a := by
  rcases Nat.lt_or_ge i l.length with h | h
  · rw [getElem?_eq_getElem h, Option.some_inj]; exact ⟨fun e => ⟨h, e⟩, fun ⟨_, e⟩ => e⟩
  · rw [getElem?_eq_none h]
    exact ⟨fun e => absurd e (Option.none_ne_some a), fun ⟨h', _⟩ => absurd (Nat.lt_of_lt_of_le h' h) (Nat.lt_irrefl i)⟩
theorem some_eq_getElem?_iff {l : List α} {i : Nat} {a : α} : some a = l[i]? ↔ ∃ h : i < l.length, l[i] = a :=
  eq_comm.trans getElem?_eq_some_iff
@[simp] theorem some_getElem_eq_getElem?_iff (xs : List α) (i : Nat) (h : i < xs.length) : (some xs[i] = xs[i]?) ↔ True :=
  iff_true_intro (getElem?_eq_getElem h).symm
@[simp] theorem getElem?_eq_some_getElem_iff (xs : List α) (i : Nat) (h : i < xs.length) : (xs[i]? = some xs[i]) ↔ True :=
  iff_true_intro (getElem?_eq_getElem h)
theorem getElem_eq_iff {l : List α} {i : Nat} {x : α} (h : i < l.length) : l[i] = x ↔ l[i]? = some x := by
  rw [getElem?_eq_getElem h, Option.some_inj]
theorem getElem_of_getElem? {l : List α} {i : Nat} {a : α} (h : l[i]? = some a) : ∃ h : i < l.length, l[i] = a :=
  getElem?_eq_some_iff.mp h
@[simp] theorem isSome_getElem? {l : List α} {i : Nat} : l[i]?.isSome ↔ i < l.length := by
  rcases Nat.lt_or_ge i l.length with h | h
  · rw [getElem?_eq_getElem h]; exact ⟨fun _ => h, fun _ => rfl⟩
  · rw [getElem?_eq_none h]; exact ⟨fun e => Bool.noConfusion e, fun h' => absurd h' (Nat.not_lt_of_ge h)⟩
theorem getElem_of_eq {l l' : List α} (h : l = l') {i : Nat} (w : i < l.length) : l[i] = l'[i]'(h ▸ w) := by cases h; rfl
theorem getElem_cons {a : α} {l : List α} {i : Nat} (w : i < (a :: l).length) :
    (a :: l)[i] = if h : i = 0 then a else l[i - 1]'(by rw [length_cons] at w; omega) := by
  cases i with
  | zero => rfl
  | succ i => rw [dif_neg (Nat.succ_ne_zero i)]; rfl
@[simp] theorem getElem_singleton {a : α} {i : Nat} (h : i < 1) : [a][i]'h = a := by
  match i, h with
  | 0, _ => rfl
theorem getElem_zero {l : List α} (h : 0 < l.length) : l[0] = l.head (length_pos_iff.mp h) := by
  match l, h with
  | _ :: _, _ => rfl
theorem head_eq_getElem {l : List α} (h : l ≠ []) : head l h = l[0]'(length_pos_iff.mpr h) := (getElem_zero _).symm
theorem head?_eq_getElem? {l : List α} : l.head? = l[0]? := by cases l <;> rfl
theorem getD_eq_getElem?_getD {l : List α} {i : Nat} {a : α} : getD l i a = (l[i]?).getD a := by
  induction l generalizing i with
  | nil => rw [getElem?_nil]; cases i <;> rfl
  | cons b l ih => cases i with
    | zero => rfl
    | succ i => exact ih
attribute [simp] getD_eq_getElem?_getD
attribute [simp] getElem!_eq_getElem?_getD
theorem getLast_eq_getElem : {l : List α} → (h : l ≠ []) → getLast l h = l[l.length - 1]'(by
    have := length_pos_iff.mpr h; omega)
  | [], h => absurd rfl h
  | [_], _ => rfl
  | a :: b :: l, _ => getLast_eq_getElem (l := b :: l) (cons_ne_nil b l)
theorem getLast?_eq_getElem? {l : List α} : l.getLast? = l[l.length - 1]? := by
  by_cases h : l = []
  · rw [h]; rfl
  · rw [getLast?_eq_some_getLast h, getLast_eq_getElem h, getElem?_eq_getElem]

/-! ## Membership and extensionality -/

theorem getElem_mem : {l : List α} → {n : Nat} → (h : n < l.length) → l[n]'h ∈ l
  | _ :: _, 0, _ => mem_cons_self
  | a :: l, n + 1, h => mem_cons_of_mem a (getElem_mem (l := l) (Nat.lt_of_succ_lt_succ h))
attribute [simp] getElem_mem
theorem mem_of_getElem? {l : List α} {i : Nat} {a : α} (e : l[i]? = some a) : a ∈ l := by
  obtain ⟨h, e⟩ := getElem?_eq_some_iff.mp e; rw [← e]; exact getElem_mem h
theorem getElem_of_mem {a : α} : {l : List α} → a ∈ l → ∃ (i : Nat) (h : i < l.length), l[i]'h = a
  | _, .head l => ⟨0, Nat.zero_lt_succ _, rfl⟩
  | _, .tail b h => have ⟨i, hi, e⟩ := getElem_of_mem h; ⟨i + 1, Nat.succ_lt_succ hi, e⟩
theorem mem_iff_getElem {a : α} {l : List α} : a ∈ l ↔ ∃ (i : Nat) (h : i < l.length), l[i]'h = a :=
  ⟨getElem_of_mem, fun ⟨_, h, e⟩ => e ▸ getElem_mem h⟩
theorem mem_iff_getElem? {a : α} {l : List α} : a ∈ l ↔ ∃ i : Nat, l[i]? = some a :=
  mem_iff_getElem.trans ⟨fun ⟨i, h⟩ => ⟨i, getElem?_eq_some_iff.mpr h⟩, fun ⟨i, h⟩ => ⟨i, getElem?_eq_some_iff.mp h⟩⟩
theorem getElem?_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ i : Nat, l[i]? = some a := mem_iff_getElem?.mp h
theorem forall_getElem {l : List α} {p : α → Prop} : (∀ (i : Nat) h, p (l[i]'h)) ↔ ∀ a, a ∈ l → p a :=
  ⟨fun h a ha => have ⟨i, hi, e⟩ := getElem_of_mem ha; e ▸ h i hi, fun h i hi => h _ (getElem_mem hi)⟩
@[ext] theorem ext_getElem? : {l₁ l₂ : List α} → (∀ i : Nat, l₁[i]? = l₂[i]?) → l₁ = l₂
  | [], [], _ => rfl
  | a :: l₁, [], h => absurd (h 0) (Option.some_ne_none a)
  | [], b :: l₂, h => absurd (h 0) (Option.none_ne_some b)
  | a :: l₁, b :: l₂, h => by
    rw [Option.some_inj.mp (h 0 : some a = some b), ext_getElem? fun i => h (i + 1)]
theorem ext_getElem {l₁ l₂ : List α} (hl : l₁.length = l₂.length)
    (h : ∀ (i : Nat) (h₁ : i < l₁.length) (h₂ : i < l₂.length), l₁[i]'h₁ = l₂[i]'h₂) : l₁ = l₂ :=
  ext_getElem? fun i => by
    rcases Nat.lt_or_ge i l₁.length with h' | h'
    · rw [getElem?_eq_getElem h', getElem?_eq_getElem (hl ▸ h'), h i h' (hl ▸ h')]
    · rw [getElem?_eq_none h', getElem?_eq_none (hl ▸ h')]

/-! ## Positions in composed lists -/

theorem getElem?_append_left {l₁ l₂ : List α} {i : Nat} (hn : i < l₁.length) : (l₁ ++ l₂)[i]? = l₁[i]? := by
  induction l₁ generalizing i with
  | nil => exact absurd hn (Nat.not_lt_zero i)
  | cons a l₁ ih => cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ hn)
theorem getElem?_append_right {l₁ l₂ : List α} {i : Nat} (hn : l₁.length ≤ i) :
    (l₁ ++ l₂)[i]? = l₂[i - l₁.length]? := by
  induction l₁ generalizing i with
  | nil => rfl
  | cons a l₁ ih => cases i with
    | zero => exact absurd hn (Nat.not_succ_le_zero _)
    | succ i =>
      rw [length_cons, show i + 1 - (l₁.length + 1) = i - l₁.length by omega]
      exact ih (Nat.le_of_succ_le_succ hn)
theorem getElem?_append {l₁ l₂ : List α} {i : Nat} :
    (l₁ ++ l₂)[i]? = if i < l₁.length then l₁[i]? else l₂[i - l₁.length]? := by
  by_cases h : i < l₁.length
  · rw [if_pos h, getElem?_append_left h]
  · rw [if_neg h, getElem?_append_right (by omega)]
theorem getElem_append_left {as bs : List α} {i : Nat} (h : i < as.length) {h' : i < (as ++ bs).length} :
    (as ++ bs)[i] = as[i] :=
  Option.some_inj.mp (by rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_append_left h])
theorem getElem_append_right {as bs : List α} {i : Nat} (h₁ : as.length ≤ i) {h₂ : i < (as ++ bs).length} :
    (as ++ bs)[i] = bs[i - as.length]'(by rw [length_append] at h₂; omega) :=
  Option.some_inj.mp (by rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_append_right h₁])
theorem getElem_append {l₁ l₂ : List α} {i : Nat} (h : i < (l₁ ++ l₂).length) :
    (l₁ ++ l₂)[i] = if h' : i < l₁.length then l₁[i] else l₂[i - l₁.length]'(by rw [length_append] at h; omega) := by
  by_cases h' : i < l₁.length
  · rw [dif_pos h', getElem_append_left h']
  · rw [dif_neg h', getElem_append_right (by omega)]
theorem getElem?_concat_length {l : List α} {a : α} : (l ++ [a])[l.length]? = some a := by
  rw [getElem?_append_right (Nat.le_refl _), Nat.sub_self]; rfl
theorem getElem_concat_length {l : List α} {a : α} {i : Nat} (h : i = l.length) (w : i < (l ++ [a]).length) :
    (l ++ [a])[i]'w = a := by
  rw [getElem_eq_iff, h, getElem?_concat_length]
attribute [simp] getElem?_concat_length getElem_concat_length
@[simp] theorem getElem?_map {f : α → β} : {l : List α} → {i : Nat} → (map f l)[i]? = l[i]?.map f
  | [], i => by rw [map_nil, getElem?_nil, getElem?_nil]; rfl
  | _ :: _, 0 => rfl
  | _ :: l, i + 1 => getElem?_map (l := l) (i := i)
@[simp] theorem getElem_map (f : α → β) {l : List α} {i : Nat} {h : i < (map f l).length} :
    (map f l)[i] = f (l[i]'(by rw [length_map] at h; exact h)) :=
  Option.some_inj.mp (by rw [← getElem?_eq_getElem, getElem?_map, getElem?_eq_getElem]; rfl)
theorem getElem?_replicate {a : α} {n i : Nat} : (replicate n a)[i]? = if i < n then some a else none := by
  induction n generalizing i with
  | zero => rw [if_neg (Nat.not_lt_zero i)]; exact getElem?_nil
  | succ n ih => cases i with
    | zero => exact (if_pos (Nat.zero_lt_succ n)).symm
    | succ i =>
      show (replicate n a)[i]? = _
      rw [ih]
      by_cases h : i < n
      · rw [if_pos h, if_pos (Nat.succ_lt_succ h)]
      · rw [if_neg h, if_neg fun h' => h (Nat.lt_of_succ_lt_succ h')]
@[simp] theorem getElem?_replicate_of_lt {a : α} {n i : Nat} (h : i < n) : (replicate n a)[i]? = some a := by
  rw [getElem?_replicate, if_pos h]
@[simp] theorem getElem_replicate {a : α} {n i : Nat} (h : i < (replicate n a).length) : (replicate n a)[i] = a :=
  eq_of_mem_replicate (getElem_mem h)
theorem getElem?_reverse {l : List α} {i : Nat} (h : i < l.length) : l.reverse[i]? = l[l.length - 1 - i]? := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a l ih =>
    rw [length_cons] at h
    rw [reverse_cons, length_cons]
    by_cases h' : i < l.length
    · rw [getElem?_append_left (by rw [length_reverse]; exact h'), ih h',
        show l.length + 1 - 1 - i = (l.length - 1 - i) + 1 by omega]; rfl
    · rw [getElem?_append_right (by rw [length_reverse]; omega), length_reverse, show i - l.length = 0 by omega,
        show l.length + 1 - 1 - i = 0 by omega]; rfl
theorem getElem_reverse {l : List α} {i : Nat} (h : i < l.reverse.length) :
    l.reverse[i] = l[l.length - 1 - i]'(by rw [length_reverse] at h; omega) := by
  rw [length_reverse] at h
  exact Option.some_inj.mp (by rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_reverse h])
attribute [simp] getElem?_reverse getElem_reverse
theorem getElem?_drop {xs : List α} {i j : Nat} : (xs.drop i)[j]? = xs[i + j]? := by
  induction i generalizing xs with
  | zero => rw [drop_zero, Nat.zero_add]
  | succ i ih => cases xs with
    | nil => rw [drop_nil, getElem?_nil, getElem?_nil]
    | cons a xs => rw [drop_succ_cons, ih, show i + 1 + j = i + j + 1 by omega]; rfl
theorem getElem_drop {xs : List α} {i j : Nat} {h : j < (xs.drop i).length} :
    (xs.drop i)[j] = xs[i + j]'(by rw [length_drop] at h; omega) :=
  Option.some_inj.mp (by rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_drop])
attribute [simp] getElem?_drop getElem_drop
theorem getElem?_take_of_lt {l : List α} {i j : Nat} (h : i < j) : (l.take j)[i]? = l[i]? := by
  induction j generalizing i l with
  | zero => exact absurd h (Nat.not_lt_zero i)
  | succ j ih => cases l with
    | nil => rw [take_nil]
    | cons a l => cases i with
      | zero => rfl
      | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
theorem getElem?_take_eq_none {l : List α} {i j : Nat} (h : i ≤ j) : (l.take i)[j]? = none :=
  getElem?_eq_none (by rw [length_take]; omega)
theorem getElem?_take {l : List α} {i j : Nat} : (l.take i)[j]? = if j < i then l[j]? else none := by
  by_cases h : j < i
  · rw [if_pos h, getElem?_take_of_lt h]
  · rw [if_neg h, getElem?_take_eq_none (by omega)]
theorem getElem_take {xs : List α} {i j : Nat} {h : i < (xs.take j).length} :
    (xs.take j)[i] = xs[i]'(by rw [length_take] at h; omega) :=
  Option.some_inj.mp (by
    rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_take_of_lt (by rw [length_take] at h; omega)])
attribute [simp] getElem_take
theorem getElem?_tail {l : List α} {i : Nat} : l.tail[i]? = l[i + 1]? := by
  cases l with
  | nil => rw [tail_nil, getElem?_nil, getElem?_nil]
  | cons a l => rfl
attribute [simp] getElem?_tail
theorem head?_drop {l : List α} {i : Nat} : (l.drop i).head? = l[i]? := by
  rw [head?_eq_getElem?, getElem?_drop, Nat.add_zero]
attribute [simp] head?_drop
theorem drop_eq_getElem_cons {l : List α} {i : Nat} (h : i < l.length) : l.drop i = l[i] :: l.drop (i + 1) := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a l ih => cases i with
    | zero => rw [drop_zero, drop_succ_cons, drop_zero]; rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
theorem getElem_cons_drop {l : List α} {i : Nat} (h : i < l.length) : l[i] :: l.drop (i + 1) = l.drop i :=
  (drop_eq_getElem_cons h).symm
attribute [simp] getElem_cons_drop
theorem take_succ {l : List α} {i : Nat} : l.take (i + 1) = l.take i ++ l[i]?.toList := by
  induction l generalizing i with
  | nil => rw [take_nil, take_nil, getElem?_nil]; rfl
  | cons a l ih => cases i with
    | zero => rw [take_succ_cons, take_zero, take_zero]; rfl
    | succ i => rw [take_succ_cons, ih]; rfl
theorem take_concat_get {l : List α} {i : Nat} (h : i < l.length) : (l.take i).concat l[i] = l.take (i + 1) := by
  rw [take_succ, getElem?_eq_getElem h, concat_eq_append]; rfl
theorem take_append_getElem {l : List α} {i : Nat} (h : i < l.length) : l.take i ++ [l[i]] = l.take (i + 1) := by
  rw [take_succ, getElem?_eq_getElem h]; rfl

/-! ## `set` -/

@[simp] theorem set_nil {i : Nat} {a : α} : [].set i a = [] := by cases i <;> rfl
@[simp] theorem set_cons_zero {x : α} {xs : List α} {a : α} : (x :: xs).set 0 a = a :: xs := rfl
@[simp] theorem set_cons_succ {x : α} {xs : List α} {i : Nat} {a : α} : (x :: xs).set (i + 1) a = x :: xs.set i a := rfl
@[simp] theorem set_eq_nil_iff {l : List α} {i : Nat} {a : α} : l.set i a = [] ↔ l = [] := by
  cases l <;> cases i <;> simp
@[simp] theorem length_set {as : List α} {i : Nat} {a : α} : (as.set i a).length = as.length := by
  induction as generalizing i with
  | nil => rw [set_nil]
  | cons b as ih => cases i with
    | zero => rfl
    | succ i => exact congrArg Nat.succ ih
theorem getElem?_set_self {l : List α} {i : Nat} {a : α} (h : i < l.length) : (l.set i a)[i]? = some a := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons b l ih => cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
theorem getElem?_set_ne {l : List α} {i j : Nat} {a : α} (h : i ≠ j) : (l.set i a)[j]? = l[j]? := by
  induction l generalizing i j with
  | nil => rw [set_nil]
  | cons b l ih => cases i with
    | zero => cases j with
      | zero => exact absurd rfl h
      | succ j => rfl
    | succ i => cases j with
      | zero => rfl
      | succ j => exact ih fun e => h (congrArg Nat.succ e)
theorem getElem?_set {l : List α} {i j : Nat} {a : α} :
    (l.set i a)[j]? = if i = j then if i < l.length then some a else none else l[j]? := by
  by_cases h : i = j
  · rw [if_pos h, ← h]
    by_cases h' : i < l.length
    · rw [if_pos h', getElem?_set_self h']
    · rw [if_neg h', getElem?_eq_none (by rw [length_set]; omega)]
  · rw [if_neg h, getElem?_set_ne h]
theorem getElem_set_self {l : List α} {i : Nat} {a : α} (h : i < (l.set i a).length) : (l.set i a)[i] = a := by
  rw [getElem_eq_iff, getElem?_set_self (by rw [length_set] at h; exact h)]
theorem getElem_set_ne {l : List α} {i j : Nat} (h : i ≠ j) {a : α} (hj : j < (l.set i a).length) :
    (l.set i a)[j] = l[j]'(by rw [length_set] at hj; exact hj) :=
  Option.some_inj.mp (by rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_set_ne h])
theorem getElem_set {l : List α} {i j : Nat} {a : α} (h : j < (l.set i a).length) :
    (l.set i a)[j] = if i = j then a else l[j]'(by rw [length_set] at h; exact h) := by
  by_cases h' : i = j
  · cases h'; rw [if_pos rfl, getElem_set_self]
  · rw [if_neg h', getElem_set_ne h']
attribute [simp] getElem?_set_self getElem_set_self getElem?_set_ne getElem_set_ne
theorem set_set {a b : α} : {l : List α} → {i : Nat} → (l.set i a).set i b = l.set i b
  | [], _ => by simp
  | _ :: _, 0 => rfl
  | c :: l, i + 1 => congrArg (cons c) set_set
attribute [simp] set_set
theorem set_comm (a b : α) : {i j : Nat} → {l : List α} → i ≠ j → (l.set i a).set j b = (l.set j b).set i a
  | _, _, [], _ => by rw [set_nil, set_nil, set_nil]
  | 0, 0, _, h => absurd rfl h
  | 0, _ + 1, _ :: _, _ => rfl
  | _ + 1, 0, _ :: _, _ => rfl
  | i + 1, j + 1, c :: l, h => congrArg (cons c) (set_comm a b fun e => h (congrArg Nat.succ e))
theorem set_getElem_self {as : List α} {i : Nat} (h : i < as.length) : as.set i as[i] = as := by
  induction as generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a as ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons a) (ih (Nat.lt_of_succ_lt_succ h))
attribute [simp] set_getElem_self
theorem set_eq_of_length_le {l : List α} {i : Nat} (h : l.length ≤ i) {a : α} : l.set i a = l := by
  induction l generalizing i with
  | nil => rw [set_nil]
  | cons b l ih => cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i => exact congrArg (cons b) (ih (Nat.le_of_succ_le_succ h))
@[simp] theorem map_set {f : α → β} {l : List α} {i : Nat} {a : α} : (l.set i a).map f = (l.map f).set i (f a) := by
  induction l generalizing i with
  | nil => rw [set_nil, map_nil, set_nil]
  | cons b l ih => cases i with
    | zero => rfl
    | succ i => exact congrArg (cons (f b)) ih
theorem mem_or_eq_of_mem_set {l : List α} {i : Nat} {a b : α} (h : a ∈ l.set i b) : a ∈ l ∨ a = b := by
  obtain ⟨j, h', e⟩ := getElem_of_mem h
  rw [getElem_set] at e
  by_cases hj : i = j
  · rw [if_pos hj] at e; exact .inr e.symm
  · rw [if_neg hj] at e; rw [← e]; exact .inl (getElem_mem _)

/-! ## `eraseIdx` -/

@[simp] theorem eraseIdx_nil {i : Nat} : ([] : List α).eraseIdx i = [] := rfl
@[simp] theorem eraseIdx_cons_zero {a : α} {as : List α} : (a :: as).eraseIdx 0 = as := rfl
@[simp] theorem eraseIdx_cons_succ {a : α} {as : List α} {i : Nat} : (a :: as).eraseIdx (i + 1) = a :: as.eraseIdx i := rfl
theorem eraseIdx_eq_take_drop_succ (l : List α) (i : Nat) : l.eraseIdx i = l.take i ++ l.drop (i + 1) := by
  induction l generalizing i with
  | nil => rw [take_nil, drop_nil]; rfl
  | cons a l ih => cases i with
    | zero => rw [take_zero, drop_succ_cons, drop_zero]; rfl
    | succ i => rw [eraseIdx_cons_succ, ih]; rfl
theorem length_eraseIdx_of_lt {l : List α} {i : Nat} (h : i < l.length) : (l.eraseIdx i).length = l.length - 1 := by
  rw [eraseIdx_eq_take_drop_succ, length_append, length_take, length_drop]; omega
theorem length_eraseIdx {l : List α} {i : Nat} :
    (l.eraseIdx i).length = if i < l.length then l.length - 1 else l.length := by
  by_cases h : i < l.length
  · rw [if_pos h, length_eraseIdx_of_lt h]
  · rw [if_neg h, eraseIdx_eq_take_drop_succ, length_append, length_take, length_drop]; omega
theorem eraseIdx_of_length_le {l : List α} {i : Nat} (h : l.length ≤ i) : l.eraseIdx i = l := by
  rw [eraseIdx_eq_take_drop_succ, take_of_length_le h, drop_of_length_le (by omega), append_nil]
theorem eraseIdx_zero {l : List α} : l.eraseIdx 0 = l.tail := by cases l <;> rfl
attribute [simp] eraseIdx_zero
theorem mem_of_mem_eraseIdx {l : List α} {i : Nat} {a : α} (h : a ∈ l.eraseIdx i) : a ∈ l := by
  rw [eraseIdx_eq_take_drop_succ] at h
  exact (mem_append.mp h).elim mem_of_mem_take mem_of_mem_drop
end List
