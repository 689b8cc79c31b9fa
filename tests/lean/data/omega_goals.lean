/-! Goals of every kind that `omega` handles; each is to be closed by `omega` alone. -/

/-! ## Natural numbers: order and addition -/
example (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega
example (a b c : Nat) (h₁ : a ≤ b) (h₂ : b < c) : a < c := by omega
example (a b : Nat) (h : a + b = 10) (h' : a = 3) : b = 7 := by omega
example (a b c d : Nat) (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := by omega
example (a b : Nat) (h : 2 * a + 3 = 2 * b) : False := by omega
example (x y : Nat) (h : 3 * x + 5 * y = 1) : False := by omega
example (x y : Nat) : x ≤ x + y := by omega
example (n : Nat) : n.succ ≠ n := by omega
example (n : Nat) (h : 0 < n) : ∃ m, m + 1 = n := ⟨n - 1, by omega⟩
example (a b c : Nat) (h : a + b < a + c) : b < c := by omega
example (a b : Nat) (h₁ : a ≥ b) (h₂ : b ≥ a) : a = b := by omega
example (a b : Nat) (h : ¬ a ≤ b) : b < a := by omega
example (a b : Nat) (h : a ≠ b) : a < b ∨ b < a := by omega
example (x y z : Nat) (h₁ : x + y > 5) (h₂ : y + z ≤ 2) (h₃ : x < 4) : False := by omega

/-! ## Truncated subtraction -/
example (a b : Nat) (h : b ≤ a) : a - b + b = a := by omega
example (a b c : Nat) : a - b - c = a - (b + c) := by omega
example (a b : Nat) : a - b ≤ a := by omega
example (a b : Nat) (h : a ≤ b) : a - b = 0 := by omega
example (a b c : Nat) (h : a ≤ c) : a - b ≤ c - b := by omega
example (i n : Nat) (h : i < n) : n - 1 - i < n := by omega

/-! ## Integers -/
example (a b : Int) (h : a < b) : a + 1 ≤ b := by omega
example (a b : Int) (h : a - b = 0) : a = b := by omega
example (x y : Int) (h₁ : 2 * x + y = 3) (h₂ : x - y = 0) : x = 1 := by omega
example (x : Int) (h₁ : 0 < 2 * x) (h₂ : 2 * x < 2) : False := by omega
example (a b : Int) (h : -a ≤ -b) : b ≤ a := by omega
example (x y : Int) (h : 7 * x + 12 * y = 1) (h' : 0 ≤ x) (h'' : x < 7) : y ≤ 0 := by omega
example (x y z : Int) (h₁ : 3 * x - 5 * y + 7 * z = 1) (h₂ : x = 2 * y) (h₃ : y = -7 * z + 2) : False := by omega
example (x : Int) : x = 0 ∨ x < 0 ∨ 0 < x := by omega
example (a b c : Int) : a - (b - c) = a - b + c := by omega
example (x y : Int) (h : (x + y) * 2 = 6) : x + y = 3 := by omega
example (x y : Int) (h : 4 * x + 6 * y = 5) : False := by omega

/-! ## Division and remainder by literals -/
example (n : Nat) : n / 2 ≤ n := by omega
example (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by omega
example (n : Nat) : 2 * (n / 2) + n % 2 = n := by omega
example (n : Nat) (h : n % 4 = 3) : n % 2 = 1 := by omega
example (x y : Nat) (h : x / 3 = y) : 3 * y ≤ x ∧ x < 3 * y + 3 := by omega
example (x : Int) : 0 ≤ x % 5 ∧ x % 5 < 5 := by omega
example (x : Int) : x = 3 * (x / 3) + x % 3 := by omega
example (x : Int) : x / -2 = -(x / 2) := by omega
example (x : Int) (h : x < 0) : x / 7 < 0 := by omega
example (n : Nat) (h : n < 256) : n / 16 < 16 := by omega
example (n : Nat) : (n + 10) % 5 = n % 5 := by omega
example (n : Nat) : n / 0 = 0 := by omega
example (n : Nat) : n % 2 ^ 3 < 8 := by omega

/-! ## Divisibility -/
example (n : Nat) (h : 6 ∣ n) : 2 ∣ n := by omega
example (n : Nat) (h : ¬ 2 ∣ n) : n % 2 = 1 := by omega
example (a b : Nat) (h₁ : 3 ∣ a) (h₂ : 3 ∣ b) : 3 ∣ a + b := by omega
example (x : Int) (h : 4 ∣ x) : 2 ∣ x := by omega
example (x : Int) (h : ¬ 3 ∣ x) : x % 3 = 1 ∨ x % 3 = 2 := by omega
example (n : Nat) : 2 ∣ n * 2 := by omega

/-! ## Connectives -/
example (a b : Nat) : a < b ↔ ¬ b ≤ a := by omega
example (a b : Nat) (h : a < b ∨ b < a) : a ≠ b := by omega
example (a b : Nat) (h : a = 1 ∧ b = 2) : a + b = 3 := by omega
example (a b : Nat) (h : a < 3 → b < 3) (h' : a = 2) : b ≤ 2 := by omega
example (a b : Nat) (h : ¬ (a = 1 ∧ b = 1)) (h' : a = 1) : b ≠ 1 := by omega
example (a b : Nat) (h : ¬ (a = 1 ∨ b = 1)) : a ≠ 1 := by omega
example (a b : Int) (h : a < 0 ↔ b < 0) (h' : b = -1) : a ≤ -1 := by omega
example (a b : Int) (h : ¬ (a < 0 ↔ b < 0)) (h' : b = -1) : 0 ≤ a := by omega
example (a b : Nat) (h : ¬ (a < 3 → b < 3)) : b ≥ 3 := by omega
example (a b : Int) (h : ¬ ¬ a = b) : b = a := by omega
example (n : Nat) (h : ∃ k, n = 2 * k ∧ k ≤ 3) : n ≤ 6 := by omega

/-! ## Minimum, maximum, `if`, absolute value, `toNat` -/
example (a b : Nat) : min a b ≤ a := by omega
example (a b : Nat) : min a b + max a b = a + b := by omega
example (a b : Int) : min a b ≤ b ∧ a ≤ max a b := by omega
example (a b : Int) (h : a ≤ b) : max a b = b := by omega
example (a b : Int) : (if a < b then a else b) ≤ b := by omega
example (a b : Int) (h : 0 < a) : (if a < b then b else a) > 0 := by omega
example (x : Int) : x ≤ x.natAbs := by omega
example (x : Int) (h : x < 0) : (x.natAbs : Int) = -x := by omega
example (x : Int) (h : 0 ≤ x) : (x.toNat : Int) = x := by omega
example (x : Int) (h : x ≤ 0) : x.toNat = 0 := by omega
example (x : Int) : x.natAbs = 0 ↔ x = 0 := by omega

/-! ## Casts -/
example (n : Nat) : (0 : Int) ≤ n := by omega
example (m n : Nat) (h : (m : Int) < n) : m < n := by omega
example (m n : Nat) (h : n ≤ m) : ((m - n : Nat) : Int) = m - n := by omega
example (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := by omega
example (n : Nat) : ((n / 2 : Nat) : Int) = (n : Int) / 2 := by omega

/-! ## Products of pairs, bounded numbers, truth values -/
example (a b : Nat) (h : (a, b).1 < (a, b).2) : a < b := by omega
example (n : Nat) (i : Fin n) : i.val < n := by omega
example (n : Nat) (i j : Fin n) (h : i < j) : j.val > 0 := by omega
example (n : Nat) (i j : Fin n) (h : ¬ i ≤ j) : j.val < i.val := by omega
example (n : Nat) (i j : Fin n) (h : i = j) : i.val ≤ j.val := by omega
example (a b : Nat) (h : decide (a < b) = true) : a + 1 ≤ b := by
  have h' := of_decide_eq_true h
  omega
example (s : { n : Nat // n < 5 }) : s.val ≤ 4 := by
  have h := s.property
  omega

example (i j : Fin 5) (h : i.val + j.val < 5) : (i + j).val = i.val + j.val := by omega
example (i j : Fin 5) (h : j ≤ i) : (i - j).val = i.val - j.val := by omega
example (i j : Fin 5) : (i * j).val < 5 := by omega
example (i : Fin 5) (h : i ≥ 3) : i.val = 3 ∨ i.val = 4 := by omega
example (a b c d : Nat) (h : Prod.Lex (· < ·) (· < ·) (a, b) (c, d)) : a ≤ c := by omega
example (a b c d : Nat) (h : ¬ Prod.Lex (· < ·) (· < ·) (a, b) (c, d)) : c ≤ a := by omega

/-! ## Terms that are not linear count as variables -/
example (x y : Nat) (h : x * y < 5) : x * y ≤ 4 := by omega
example (f : Nat → Nat) (h : f 3 < f 4) : f 3 + 1 ≤ f 4 := by omega
example (xs : List Nat) (h : xs.length < 3) : xs.length ≤ 2 := by omega
example (k n : Nat) : n % 2 ^ k < 2 ^ k := by omega
example (k : Nat) : 2 ^ (k + 1) = 2 * 2 ^ k := by omega
example (k : Nat) (x : Int) : x % 2 ^ k < 2 ^ k := by omega

/-! ## Many variables -/
example (a b c d e f g h i j k : Nat) (h₁ : a < b) (h₂ : b < c) (h₃ : c < d) (h₄ : d < e) (h₅ : e < f) (h₆ : f < g)
    (h₇ : g < h) (h₈ : h < i) (h₉ : i < j) (h₁₀ : j < k) : a + 10 ≤ k := by omega
example (x₁ x₂ x₃ x₄ x₅ x₆ x₇ x₈ x₉ x₁₀ x₁₁ x₁₂ : Int)
    (h : x₁ + x₂ + x₃ + x₄ + x₅ + x₆ + x₇ + x₈ + x₉ + x₁₀ + x₁₁ + x₁₂ = 1)
    (h₂ : x₁ = x₂) (h₃ : x₂ = x₃) (h₄ : x₃ = x₄) (h₅ : x₄ = x₅) (h₆ : x₅ = x₆) (h₇ : x₆ = x₇) (h₈ : x₇ = x₈)
    (h₉ : x₈ = x₉) (h₁₀ : x₉ = x₁₀) (h₁₁ : x₁₀ = x₁₁) (h₁₂ : x₁₁ = x₁₂) : False := by omega
