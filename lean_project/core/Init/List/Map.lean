/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: `reverse`, `map`, folds, `filter`, `filterMap`.
-/
prelude
import Init.List.Lemmas
set_option linter.all false

universe u v w

namespace List

/-! ## Reversal -/

theorem reverseAux_nil {r : List α} : reverseAux [] r = r := rfl
theorem reverseAux_cons {a : α} {l r : List α} : reverseAux (a :: l) r = reverseAux l (a :: r) := rfl
theorem reverseAux_eq_append : (as bs : List α) → reverseAux as bs = reverseAux as [] ++ bs
  | [], _ => rfl
  | a :: as, bs => by
    rw [reverseAux_cons, reverseAux_cons, reverseAux_eq_append as (a :: bs), reverseAux_eq_append as [a], append_assoc]
    rfl
theorem reverseAux_eq {as bs : List α} : reverseAux as bs = reverse as ++ bs := reverseAux_eq_append as bs
attribute [simp] reverseAux_eq
@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl
@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] := reverseAux_eq_append as [a]
theorem reverse_singleton {a : α} : reverse [a] = [a] := rfl
@[simp] theorem reverse_append : {as bs : List α} → (as ++ bs).reverse = bs.reverse ++ as.reverse
  | [], bs => (append_nil _).symm
  | a :: as, bs => by rw [cons_append, reverse_cons, reverse_append, reverse_cons, append_assoc]
@[simp] theorem reverse_reverse : (as : List α) → as.reverse.reverse = as
  | [] => rfl
  | a :: as => by rw [reverse_cons, reverse_append, reverse_reverse as]; rfl
theorem reverse_concat {l : List α} {a : α} : (l ++ [a]).reverse = a :: l.reverse := by rw [reverse_append]; rfl
@[simp] theorem length_reverse : {as : List α} → as.reverse.length = as.length
  | [] => rfl
  | a :: as => by rw [reverse_cons, length_append, length_reverse]; rfl
theorem reverse_inj {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys :=
  ⟨fun h => by rw [← reverse_reverse xs, h, reverse_reverse], congrArg reverse⟩
attribute [simp] reverse_inj
theorem reverse_eq_iff {as bs : List α} : as.reverse = bs ↔ as = bs.reverse :=
  ⟨fun h => by rw [← h, reverse_reverse], fun h => by rw [h, reverse_reverse]⟩
@[simp] theorem reverse_eq_nil_iff {xs : List α} : xs.reverse = [] ↔ xs = [] := reverse_eq_iff
@[simp] theorem reverse_eq_cons_iff {xs : List α} {a : α} {ys : List α} :
    xs.reverse = a :: ys ↔ xs = ys.reverse ++ [a] := by rw [reverse_eq_iff, reverse_cons]
theorem reverse_ne_nil_iff {xs : List α} : xs.reverse ≠ [] ↔ xs ≠ [] := not_congr reverse_eq_nil_iff
theorem reverse_eq_append_iff {xs ys zs : List α} : xs.reverse = ys ++ zs ↔ xs = zs.reverse ++ ys.reverse := by
  rw [reverse_eq_iff, reverse_append]
@[simp] theorem isEmpty_reverse {xs : List α} : xs.reverse.isEmpty = xs.isEmpty := by
  apply Bool.eq_iff_iff.mpr
  rw [isEmpty_iff, isEmpty_iff]; exact reverse_eq_nil_iff

/-! ## `map` -/

@[simp] theorem map_nil {f : α → β} : map f [] = [] := rfl
@[simp] theorem map_cons {f : α → β} {a : α} {l : List α} : map f (a :: l) = f a :: map f l := rfl
theorem map_singleton {f : α → β} {a : α} : map f [a] = [f a] := rfl
@[simp] theorem length_map {as : List α} (f : α → β) : (as.map f).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => exact congrArg Nat.succ ih
@[simp] theorem map_append {f : α → β} : {l₁ l₂ : List α} → map f (l₁ ++ l₂) = map f l₁ ++ map f l₂
  | [], _ => rfl
  | a :: l₁, l₂ => congrArg (cons (f a)) map_append
@[simp] theorem map_map {g : β → γ} {f : α → β} {l : List α} : map g (map f l) = map (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (g (f a))) ih
theorem map_id (l : List α) : map id l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
theorem map_id' (l : List α) : map (fun a => a) l = l := map_id l
theorem map_id_fun : map (id : α → α) = id := funext map_id
theorem map_id_fun' : map (fun a : α => a) = id := funext map_id
attribute [simp] map_id map_id' map_id_fun map_id_fun'
theorem map_id'' {f : α → α} (h : ∀ x, f x = x) (l : List α) : map f l = l := by
  rw [show f = id from funext h]; exact map_id l
@[simp] theorem map_reverse {f : α → β} {l : List α} : map f l.reverse = (map f l).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, map_append, ih]; exact reverse_cons.symm
@[simp] theorem map_eq_nil_iff {f : α → β} {l : List α} : map f l = [] ↔ l = [] := by cases l <;> simp
@[simp] theorem nil_eq_map_iff {f : α → β} {l : List α} : [] = map f l ↔ l = [] := eq_comm.trans map_eq_nil_iff
theorem eq_nil_of_map_eq_nil {f : α → β} {l : List α} (h : map f l = []) : l = [] := map_eq_nil_iff.mp h
@[simp] theorem isEmpty_map {l : List α} {f : α → β} : (l.map f).isEmpty = l.isEmpty := by cases l <;> rfl
theorem map_concat {f : α → β} {a : α} {l : List α} : map f (concat l a) = concat (map f l) (f a) := by
  rw [concat_eq_append, concat_eq_append, map_append]; rfl
theorem map_eq_cons_iff {f : α → β} {l : List α} : map f l = b :: l₂ ↔ ∃ a l₁, l = a :: l₁ ∧ f a = b ∧ map f l₁ = l₂ := by
  cases l with
  | nil => exact ⟨fun h => absurd (Eq.symm h) (cons_ne_nil _ _), fun ⟨_, _, h, _⟩ => absurd (Eq.symm h) (cons_ne_nil _ _)⟩
  | cons a l =>
    constructor
    · exact fun h => ⟨a, l, rfl, head_eq_of_cons_eq h, tail_eq_of_cons_eq h⟩
    · intro ⟨a', l', e, h, h'⟩; cases e; rw [map_cons, h, h']
theorem map_eq_append_iff {f : α → β} {l : List α} :
    map f l = L₁ ++ L₂ ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ map f l₁ = L₁ ∧ map f l₂ = L₂ := by
  constructor
  · intro h
    induction l generalizing L₁ with
    | nil => have h := nil_eq_append_iff.mp h; exact ⟨[], [], rfl, h.1.symm, h.2.symm⟩
    | cons a l ih =>
      cases L₁ with
      | nil => exact ⟨[], a :: l, rfl, rfl, h⟩
      | cons b L₁ =>
        obtain ⟨l₁, l₂, e, h₁, h₂⟩ := ih (tail_eq_of_cons_eq h)
        exact ⟨a :: l₁, l₂, by rw [e]; rfl, by rw [map_cons, head_eq_of_cons_eq h, h₁], h₂⟩
  · intro ⟨l₁, l₂, e, h₁, h₂⟩; rw [e, map_append, h₁, h₂]
theorem map_inj_right {f : α → β} (w : ∀ x y, f x = f y → x = y) : {l l' : List α} → (map f l = map f l' ↔ l = l')
  | [], [] => ⟨fun _ => rfl, fun _ => rfl⟩
  | [], _ :: _ => ⟨fun h => absurd (Eq.symm h) (cons_ne_nil _ _), fun h => absurd (Eq.symm h) (cons_ne_nil _ _)⟩
  | _ :: _, [] => ⟨fun h => absurd h (cons_ne_nil _ _), fun h => absurd h (cons_ne_nil _ _)⟩
  | a :: l, b :: l' => ⟨fun h => by rw [w _ _ (head_eq_of_cons_eq h), (map_inj_right w).mp (tail_eq_of_cons_eq h)],
      congrArg (map f)⟩
theorem map_inj {f g : α → β} : map f = map g ↔ f = g :=
  ⟨fun h => funext fun x => head_eq_of_cons_eq (congrFun h [x]), congrArg map⟩
theorem map_eq_foldr {f : α → β} {l : List α} : map f l = foldr (fun a bs => f a :: bs) [] l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih
theorem map_const' {l : List α} {b : β} : map (fun _ => b) l = replicate l.length b := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons b) ih
theorem map_const {l : List α} {b : β} : map (Function.const α b) l = replicate l.length b := map_const'
attribute [simp] map_const map_const'

/-! ## Folds -/

@[simp] theorem foldl_nil {f : α → β → α} {a : α} : [].foldl f a = a := rfl
@[simp] theorem foldl_cons {f : β → α → β} {a : α} {l : List α} {b : β} : (a :: l).foldl f b = l.foldl f (f b a) := rfl
@[simp] theorem foldr_nil {f : α → β → β} {b : β} : [].foldr f b = b := rfl
@[simp] theorem foldr_cons {f : α → β → β} {a : α} {l : List α} {b : β} : (a :: l).foldr f b = f a (l.foldr f b) := rfl
@[simp] theorem foldl_append {f : β → α → β} {b : β} {l l' : List α} :
    (l ++ l').foldl f b = l'.foldl f (l.foldl f b) := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => exact ih
@[simp] theorem foldr_append {f : α → β → β} {b : β} {l l' : List α} :
    (l ++ l').foldr f b = l.foldr f (l'.foldr f b) := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f a) ih
@[simp] theorem foldl_reverse {l : List α} {f : β → α → β} {b : β} :
    l.reverse.foldl f b = l.foldr (fun x y => f y x) b := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, foldl_append, ih]; rfl
@[simp] theorem foldr_reverse {l : List α} {f : α → β → β} {b : β} :
    l.reverse.foldr f b = l.foldl (fun x y => f y x) b := by
  rw [← foldl_reverse (f := fun x y => f y x), reverse_reverse]
theorem foldl_eq_foldr_reverse {l : List α} {f : β → α → β} {b : β} :
    l.foldl f b = l.reverse.foldr (fun x y => f y x) b := foldr_reverse.symm
theorem foldr_eq_foldl_reverse {l : List α} {f : α → β → β} {b : β} :
    l.foldr f b = l.reverse.foldl (fun x y => f y x) b := foldl_reverse.symm
theorem foldl_map {f : β₁ → β₂} {g : α → β₂ → α} {l : List β₁} {init : α} :
    (l.map f).foldl g init = l.foldl (fun x y => g x (f y)) init := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => exact ih
theorem foldr_map {f : α₁ → α₂} {g : α₂ → β → β} {l : List α₁} {init : β} :
    (l.map f).foldr g init = l.foldr (fun x y => g (f x) y) init := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (g (f a)) ih
theorem foldr_cons_eq_append {l : List α} {f : α → β} {l' : List β} :
    l.foldr (fun x ys => f x :: ys) l' = l.map f ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih
theorem foldr_cons_eq_append' {l l' : List β} : l.foldr cons l' = l ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
theorem foldr_cons_nil {l : List α} : l.foldr cons [] = l := foldr_cons_eq_append'.trans (append_nil l)
attribute [simp] foldr_cons_eq_append' foldr_cons_nil
theorem foldl_flip_cons_eq_append {l : List α} {f : α → β} {l' : List β} :
    l.foldl (fun xs y => f y :: xs) l' = (l.map f).reverse ++ l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ih, map_cons, reverse_cons, append_assoc]; rfl
theorem foldl_flip_cons_eq_append' {l l' : List α} : l.foldl (fun xs y => y :: xs) l' = l.reverse ++ l' := by
  have h := foldl_flip_cons_eq_append (l := l) (f := id) (l' := l'); rw [map_id] at h; exact h
attribute [simp] foldl_flip_cons_eq_append'
theorem foldl_flip_cons_nil {l : List α} : l.foldl (fun xs y => y :: xs) [] = l.reverse := by
  rw [foldl_flip_cons_eq_append', append_nil]
theorem foldr_hom (f : β₁ → β₂) {g₁ : α → β₁ → β₁} {g₂ : α → β₂ → β₂} {l : List α} {init : β₁}
    (H : ∀ x y, g₂ x (f y) = f (g₁ x y)) : foldr g₂ (f init) l = f (foldr g₁ init l) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, H]; rfl
theorem foldl_hom (f : α₁ → α₂) {g₁ : α₁ → β → α₁} {g₂ : α₂ → β → α₂} {l : List β} {init : α₁}
    (H : ∀ x y, g₂ (f x) y = f (g₁ x y)) : foldl g₂ (f init) l = f (foldl g₁ init l) := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, H, ih]; rfl
theorem foldl_assoc {op : α → α → α} [ha : Std.Associative op] {l : List α} {a₁ a₂ : α} :
    l.foldl op (op a₁ a₂) = op a₁ (l.foldl op a₂) := by
  induction l generalizing a₂ with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ha.assoc, ih]; rfl
theorem foldr_assoc {op : α → α → α} [ha : Std.Associative op] {l : List α} {a₁ a₂ : α} :
    l.foldr op (op a₁ a₂) = op (l.foldr op a₁) a₂ := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, ← ha.assoc]; rfl

/-! ## `filter` -/

@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl
theorem filter_cons {p : α → Bool} {x : α} {xs : List α} :
    (x :: xs).filter p = if p x then x :: (xs.filter p) else xs.filter p := by
  rw [filter]; cases p x <;> rfl
@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l : List α} (pa : p a) :
    filter p (a :: l) = a :: filter p l := by rw [filter, pa]
@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l : List α} (pa : ¬p a) :
    filter p (a :: l) = filter p l := by rw [filter, eq_false_of_ne_true pa]
theorem filter_singleton {p : α → Bool} {a : α} : [a].filter p = if p a then [a] else [] := filter_cons
@[simp] theorem filter_append {p : α → Bool} : (l₁ l₂ : List α) → filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂
  | [], _ => rfl
  | a :: l₁, l₂ => by
    rw [cons_append, filter, filter, filter_append]; cases p a <;> rfl
@[simp] theorem filter_filter {p q : α → Bool} : {l : List α} → filter p (filter q l) = filter (fun a => p a && q a) l
  | [] => rfl
  | a :: l => by
    rw [filter, filter]
    cases hq : q a with
    | true => rw [Bool.and_true, filter, filter_filter]
    | false => rw [Bool.and_false, filter_filter]
theorem length_filter_le (p : α → Bool) : (l : List α) → (filter p l).length ≤ l.length
  | [] => Nat.le_refl 0
  | a :: l => by
    rw [filter]
    cases p a with
    | true => exact Nat.succ_le_succ (length_filter_le p l)
    | false => exact Nat.le_succ_of_le (length_filter_le p l)
@[simp] theorem filter_true (l : List α) : filter (fun _ => true) l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filter, ih]
@[simp] theorem filter_false (l : List α) : filter (fun _ => false) l = [] := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filter, ih]
@[simp] theorem filter_reverse {p : α → Bool} {l : List α} : filter p l.reverse = (filter p l).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, filter_append, ih]
    by_cases h : p a <;> simp [h]
theorem filter_map {f : β → α} {p : α → Bool} {l : List β} : filter p (map f l) = map f (filter (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, filter, filter, ih]
    show (match p (f a) with | true => _ | false => _) = map f (match p (f a) with | true => _ | false => _)
    cases p (f a) <;> rfl
theorem map_filter_eq_foldr {f : α → β} {p : α → Bool} {as : List α} :
    map f (filter p as) = foldr (fun a bs => bif p a then f a :: bs else bs) [] as := by
  induction as with
  | nil => rfl
  | cons a l ih => rw [filter, foldr_cons, ← ih]; cases p a <;> rfl

/-! ## `filterMap` -/

@[simp] theorem filterMap_nil {f : α → Option β} : filterMap f [] = [] := rfl
theorem filterMap_cons {f : α → Option β} {a : α} {l : List α} :
    filterMap f (a :: l) = match f a with
      | none => filterMap f l
      | some b => b :: filterMap f l := rfl
@[simp] theorem filterMap_cons_none {f : α → Option β} {a : α} {l : List α} (h : f a = none) :
    filterMap f (a :: l) = filterMap f l := by rw [filterMap, h]
@[simp] theorem filterMap_cons_some {f : α → Option β} {a : α} {l : List α} {b : β} (h : f a = some b) :
    filterMap f (a :: l) = b :: filterMap f l := by rw [filterMap, h]
@[simp] theorem filterMap_append {l l' : List α} {f : α → Option β} :
    filterMap f (l ++ l') = filterMap f l ++ filterMap f l' := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [cons_append, filterMap, filterMap, ih]; cases f a <;> rfl
@[simp] theorem filterMap_eq_map {f : α → β} : filterMap (some ∘ f) = map f := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih
@[simp] theorem filterMap_eq_map' {f : α → β} : filterMap (fun x => some (f x)) = map f := filterMap_eq_map
theorem filterMap_some_fun : filterMap (some : α → Option α) = id := by
  have h := filterMap_eq_map (f := (id : α → α)); rw [map_id_fun] at h; exact h
theorem filterMap_some {l : List α} : filterMap some l = l := congrFun filterMap_some_fun l
attribute [simp] filterMap_some
theorem length_filterMap_le (f : α → Option β) (l : List α) : (filterMap f l).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [filterMap]
    cases f a with
    | none => exact Nat.le_succ_of_le ih
    | some b => exact Nat.succ_le_succ ih
theorem filterMap_filterMap {f : α → Option β} {g : β → Option γ} {l : List α} :
    filterMap g (filterMap f l) = filterMap (fun x => (f x).bind g) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases h : f a with
    | none => simp [h, ih, filterMap_cons]
    | some b => cases h' : g b <;> simp [h, h', ih, filterMap_cons]
theorem map_filterMap {f : α → Option β} {g : β → γ} {l : List α} :
    map g (filterMap f l) = filterMap (fun x => (f x).map g) l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filterMap, filterMap, ← ih]; cases f a <;> rfl
@[simp] theorem filterMap_map {f : α → β} {g : β → Option γ} {l : List α} :
    filterMap g (map f l) = filterMap (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, filterMap, filterMap, ih]; rfl
@[simp] theorem filterMap_reverse {f : α → Option β} {l : List α} : filterMap f l.reverse = (filterMap f l).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, filterMap_append, ih]
    cases h : f a <;> simp [h]
theorem filterMap_eq_filter {p : α → Bool} : filterMap (Option.guard p) = filter p := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap, filter, ih, Option.guard]
    cases p a <;> rfl
end List
