/-
Names and signatures follow Lean 4's core library (Apache-2.0) because native code and users cite them; the proofs are ours.

Lists: `mapIdx`, `attach`, `get`, greatest and smallest numbers, the lexicographic order.
-/
prelude
import Init.List.Perm
import Init.Data.Subtype
set_option linter.all false

universe u v w

namespace List

/-! ## `get` -/

theorem get_mem : (l : List α) → (n : Fin l.length) → get l n ∈ l := fun l n => getElem_mem n.2
theorem get_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ n, get l n = a :=
  have ⟨i, hi, e⟩ := getElem_of_mem h; ⟨⟨i, hi⟩, e⟩
theorem mem_iff_get {a : α} {l : List α} : a ∈ l ↔ ∃ n, get l n = a := ⟨get_of_mem, fun ⟨n, e⟩ => e ▸ get_mem l n⟩

/-! ## `mapIdx` -/

private theorem mapIdx_go {f : Nat → α → β} {l : List α} {n : Nat} : mapIdx.go f l n = mapIdx.go (fun i => f (i + n)) l 0 := by
  have key : ∀ (l : List α) (m n : Nat), mapIdx.go f l (m + n) = mapIdx.go (fun i => f (i + n)) l m := by
    intro l
    induction l with
    | nil => intro m n; rfl
    | cons a l ih =>
      intro m n
      have h := ih (m + 1) n
      rw [Nat.add_right_comm] at h
      exact congrArg (cons (f (m + n) a)) h
  have h := key l 0 n
  rw [Nat.zero_add] at h; exact h
@[simp] theorem mapIdx_cons {f : Nat → α → β} {l : List α} {a : α} :
    mapIdx f (a :: l) = f 0 a :: mapIdx (fun i => f (i + 1)) l := congrArg (cons (f 0 a)) (mapIdx_go (n := 0 + 1))
@[simp] theorem length_mapIdx {f : Nat → α → β} {l : List α} : (l.mapIdx f).length = l.length := by
  induction l generalizing f with
  | nil => rfl
  | cons a l ih => rw [mapIdx_cons, length_cons, length_cons, ih]
@[simp] theorem getElem?_mapIdx {f : Nat → α → β} {l : List α} {i : Nat} : (l.mapIdx f)[i]? = l[i]?.map (f i) := by
  induction l generalizing f i with
  | nil => rw [mapIdx_nil, getElem?_nil, getElem?_nil]; rfl
  | cons a l ih => cases i with
    | zero => rw [mapIdx_cons]; rfl
    | succ i => rw [mapIdx_cons, getElem?_cons_succ, ih]; rfl

/-! ## `pmap` and `attach` -/

@[simp] theorem pmap_nil {P : α → Prop} {f : ∀ a, P a → β} : pmap f [] (fun _ h => absurd h not_mem_nil) = [] := rfl
@[simp] theorem length_pmap {P : α → Prop} {f : ∀ a, P a → β} {l : List α} {H : ∀ a, a ∈ l → P a} :
    (pmap f l H).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg Nat.succ ih
theorem map_pmap {P : α → Prop} {g : β → γ} {f : ∀ a, P a → β} {l : List α} (H : ∀ a, a ∈ l → P a) :
    map g (pmap f l H) = pmap (fun a h => g (f a h)) l H := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons _) (ih _)
theorem pmap_eq_map {p : α → Prop} {f : α → β} {l : List α} (H : ∀ a, a ∈ l → p a) : pmap (fun a _ => f a) l H = map f l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons _) (ih _)
@[simp] theorem length_attach {l : List α} : l.attach.length = l.length := length_pmap
theorem attach_map_val {l : List α} {f : α → β} : (l.attach.map fun i => f i.val) = l.map f := by
  rw [attach, map_pmap]; exact pmap_eq_map _
theorem attach_map_subtype_val (l : List α) : l.attach.map Subtype.val = l := by
  have h := attach_map_val (l := l) (f := id); rw [map_id] at h; exact h
attribute [simp] attach_map_subtype_val
theorem mem_attach (l : List α) (x : {x // x ∈ l}) : x ∈ l.attach := by
  have h : x.val ∈ l.attach.map Subtype.val := by rw [attach_map_subtype_val]; exact x.property
  obtain ⟨y, hy, e⟩ := mem_map.mp h
  rw [← Subtype.ext e]; exact hy
attribute [simp] mem_attach

/-! ## Greatest and smallest numbers -/

private theorem foldl_max_nat (l : List Nat) (a : Nat) :
    (l.foldl max a = a ∨ l.foldl max a ∈ l) ∧ a ≤ l.foldl max a ∧ ∀ x, x ∈ l → x ≤ l.foldl max a := by
  induction l generalizing a with
  | nil => exact ⟨.inl rfl, Nat.le_refl a, fun _ h => absurd h not_mem_nil⟩
  | cons b l ih =>
    rw [foldl_cons]
    obtain ⟨h₁, h₂, h₃⟩ := ih (max a b)
    refine ⟨?_, by omega, forall_mem_cons.mpr ⟨by omega, h₃⟩⟩
    cases h₁ with
    | inr h₁ => exact .inr (mem_cons_of_mem b h₁)
    | inl h₁ =>
      rw [h₁]
      by_cases h : a ≤ b
      · exact .inr (mem_cons.mpr (.inl (by omega)))
      · exact .inl (by omega)
private theorem foldl_min_nat (l : List Nat) (a : Nat) :
    (l.foldl min a = a ∨ l.foldl min a ∈ l) ∧ l.foldl min a ≤ a ∧ ∀ x, x ∈ l → l.foldl min a ≤ x := by
  induction l generalizing a with
  | nil => exact ⟨.inl rfl, Nat.le_refl a, fun _ h => absurd h not_mem_nil⟩
  | cons b l ih =>
    rw [foldl_cons]
    obtain ⟨h₁, h₂, h₃⟩ := ih (min a b)
    refine ⟨?_, by omega, forall_mem_cons.mpr ⟨by omega, h₃⟩⟩
    cases h₁ with
    | inr h₁ => exact .inr (mem_cons_of_mem b h₁)
    | inl h₁ =>
      rw [h₁]
      by_cases h : a ≤ b
      · exact .inl (by omega)
      · exact .inr (mem_cons.mpr (.inl (by omega)))
theorem max?_eq_some_iff' {xs : List Nat} {a : Nat} : xs.max? = some a ↔ a ∈ xs ∧ ∀ b, b ∈ xs → b ≤ a := by
  cases xs with
  | nil => simp
  | cons x xs =>
    rw [max?_cons', Option.some_inj]
    obtain ⟨h₁, h₂, h₃⟩ := foldl_max_nat xs x
    have hm : foldl max x xs ∈ x :: xs := h₁.elim (fun e => mem_cons.mpr (.inl e)) (mem_cons_of_mem x)
    have hle : ∀ b, b ∈ x :: xs → b ≤ foldl max x xs := forall_mem_cons.mpr ⟨h₂, h₃⟩
    exact ⟨fun e => e ▸ ⟨hm, hle⟩, fun ⟨h, h'⟩ => Nat.le_antisymm (h' _ hm) (hle a h)⟩
theorem min?_eq_some_iff' {xs : List Nat} {a : Nat} : xs.min? = some a ↔ a ∈ xs ∧ ∀ b, b ∈ xs → a ≤ b := by
  cases xs with
  | nil => simp
  | cons x xs =>
    rw [min?_cons', Option.some_inj]
    obtain ⟨h₁, h₂, h₃⟩ := foldl_min_nat xs x
    have hm : foldl min x xs ∈ x :: xs := h₁.elim (fun e => mem_cons.mpr (.inl e)) (mem_cons_of_mem x)
    have hle : ∀ b, b ∈ x :: xs → foldl min x xs ≤ b := forall_mem_cons.mpr ⟨h₂, h₃⟩
    exact ⟨fun e => e ▸ ⟨hm, hle⟩, fun ⟨h, h'⟩ => Nat.le_antisymm (hle a h) (h' _ hm)⟩

/-! ## The lexicographic order -/

@[simp] theorem not_lex_nil {r : α → α → Prop} {l : List α} : ¬Lex r l [] := fun h => by cases h
@[simp] theorem nil_lex_cons {r : α → α → Prop} {a : α} {l : List α} : Lex r [] (a :: l) := .nil
theorem cons_lex_cons_iff {r : α → α → Prop} {a b : α} {l₁ l₂ : List α} :
    Lex r (a :: l₁) (b :: l₂) ↔ r a b ∨ a = b ∧ Lex r l₁ l₂ := by
  constructor
  · intro h
    cases h with
    | rel h => exact .inl h
    | cons h => exact .inr ⟨rfl, h⟩
  · intro h
    cases h with
    | inl h => exact .rel h
    | inr h => rw [h.1]; exact .cons h.2
instance decidableLex [DecidableEq α] (r : α → α → Prop) [h : DecidableRel r] : (l₁ l₂ : List α) → Decidable (Lex r l₁ l₂)
  | [], [] => isFalse not_lex_nil
  | [], _ :: _ => isTrue .nil
  | _ :: _, [] => isFalse not_lex_nil
  | a :: l₁, b :: l₂ =>
    if h₁ : r a b then isTrue (.rel h₁)
    else if h₂ : a = b then match decidableLex r l₁ l₂ with
      | isTrue h₃ => isTrue (h₂ ▸ .cons h₃)
      | isFalse h₃ => isFalse fun e => (cons_lex_cons_iff.mp e).elim h₁ fun e => h₃ e.2
    else isFalse fun e => (cons_lex_cons_iff.mp e).elim h₁ fun e => h₂ e.1
instance decidableLT [DecidableEq α] [LT α] [DecidableLT α] (l₁ l₂ : List α) : Decidable (l₁ < l₂) :=
  decidableLex (fun a b => a < b) l₁ l₂
instance decidableLE [DecidableEq α] [LT α] [DecidableLT α] (l₁ l₂ : List α) : Decidable (l₁ ≤ l₂) :=
  inferInstanceAs (Decidable (¬l₂ < l₁))
theorem cons_lt_cons_iff [LT α] {a b : α} {l₁ l₂ : List α} : (a :: l₁) < (b :: l₂) ↔ a < b ∨ a = b ∧ l₁ < l₂ :=
  cons_lex_cons_iff
theorem not_lt_nil [LT α] (l : List α) : ¬l < [] := not_lex_nil
theorem nil_lt_cons [LT α] (a : α) (l : List α) : [] < a :: l := .nil
attribute [simp] not_lt_nil nil_lt_cons
end List
