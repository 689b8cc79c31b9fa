import Competition.Tactic
/-
What the tactics of the competition modules must prove. The file is expected to elaborate without any message.
-/
set_option linter.unusedVariables false

/-! ## `ring`, `ring_nf` -/

example (a b c : Int) : (a+b+c)^2 = a^2+b^2+c^2+2*a*b+2*b*c+2*a*c := by
  ring
example (a b : Int) : (a-b)^3 = a^3 -3*a^2*b+3*a*b^2-b^3 := by
  ring
example (n : Nat) : 2^(n+2) = 4*2^n := by
  ring
example (a b : Int) : (a-b)^3 = a^3 -3*a^2*b+3*a*b^2-b^3 := by
  ring_nf
example (n m: Nat) (h : ((n * m + 1 : Nat) : Int)  = 3) : (n : Int) * m = 2 := by
  ring_nf at h ⊢
  omega
section
variable (a b c x y z : Int) (n m k : Nat)
example : (a+b)^2 = a^2+2*a*b+b^2 := by ring
example : (a+b)^4 = a^4+4*a^3*b+6*a^2*b^2+4*a*b^3+b^4 := by ring
example : (a+b)^6 = a^6 + 6*a^5*b + 15*a^4*b^2 + 20*a^3*b^3 + 15*a^2*b^4 + 6*a*b^5 + b^6 := by ring
example : (a+b+c)^3 = a^3+b^3+c^3+3*(a+b)*(b+c)*(c+a) := by ring
example : a^3+b^3+c^3-3*a*b*c = (a+b+c)*(a^2+b^2+c^2-a*b-b*c-c*a) := by ring
example : (a^2+b^2)*(x^2+y^2) = (a*x-b*y)^2+(a*y+b*x)^2 := by ring
example : (2*a+3*b)*(4*a-5*b) = 8*a^2+2*a*b-15*b^2 := by ring
example : (2*a)^3 = 8*a^3 := by ring
example : (-a)^3 = -a^3 := by ring
example : -(-a) * -b = -(a*b) := by ring
example : (n+1)^3 = n^3+3*n^2+3*n+1 := by ring
example : (2*n+1)^2 = 4*n*(n+1)+1 := by ring
example : 2^(2*n+1) = 2*(2^n)^2 := by ring
example : 2^(n+3) + 2^n = 9 * 2^n := by ring
example : (2*n)^m*n = n^(m+1)*2^m := by ring
example : 3^(n+m) = 3^m * 3^n := by ring
example : x^(n+m+2) = x^m * x^n *x^2:= by ring
example : x^(2*n) = (x^n)^2:= by ring
example : (x^3)^n = (x^n)^3:= by ring
example : x^(n*m+n) = x^(n*(m+1)):= by ring
example : ((n + 1 : Nat) : Int)^2 = (n:Int)^2+2*n+1 := by ring
example : x + y - x = y := by ring
example : 10^(n+1) - 1 = 9 * 10 ^n + (10^n -1)  := by ring
example : n * (n + 1) * (2 * n + 1) + 6 * (n+1)^2 = (n+1)*(n+2)*(2*n+3) := by ring
example : (n * (n + 1))^2 + 4 * (n+1)^3 = ((n+1)*(n+2))^2 := by ring
example (f : Int → Int) : f (a * b) + 1 = 1 + f (b * a) := by ring
example : (a*b*5) * 7 * c *2= 70 * (c * b * a) := by ring
example : a * 0 + b * 1 = b := by ring
example : (a - b)*(a+b)*(a^2+b^2)*(a^4+b^4) = a^8-b^8 := by ring
example : (a+b+c)*(x+y+z) = a*x+a*y+a*z+b*x+b*y+b*z+c*x+c*y+c*z := by ring
example : x * x^n = x^(n+1) := by ring
example : (-3) * a * (-2) = 6 * a := by ring
example : (-3 * a)^2 = 9 * a^2 := by ring
example : (-1)^(n+1) * x = - ((-1)^n * x) := by ring
example : (a+b)*n = n*a+n*b := by ring
example : (x+1)^10 = x^10 + 10*x^9+45*x^8+120*x^7+210*x^6+252*x^5+210*x^4+120*x^3+45*x^2+10*x+1 := by ring
example : 2^100 * x = x * 2^99 * 2 := by ring
end

/-! ## Logic -/

example (a : Nat) (h : ¬ (∀ x, x > a → ∃ y, y < x ∧ y ≠ a)) : True := by
  push_neg at h
  trivial
example (p q : Prop) (h : ¬ q → ¬ p) : p → q := by
  contrapose
  exact h
example (a b : Nat) (h : a < b) : ¬ b ≤ a := by
  by_contra h'
  omega
example (a b : Nat) (h : a ≠ b) : a < b ∨ b < a := by
  by_contra! h'
  omega
example (a b : Nat) (h : ¬ a < b) :  b ≤ a := by
  contrapose! h
  exact h
example (a b : Nat) (h : a * 2 < b * 2) :  a < b := by
  by_contra hc
  omega
example : ∃ x : Nat, x * 2 = 6 := by use 3
example : ∃ x y : Nat, x + y = 6 ∧ x = 2:= by use 2, 4
example (a b : Nat) (h : a = b) (h2 : a + a = 3) :  a + b = 3 := by
  nth_rw 1 [← h] 
  exact h2
example (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ p := by
  refine' ⟨_, _, hp⟩
  · exact hp
  · exact hq
example (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ p := by
  split_ands <;> assumption

/-! ## `norm_num`, casts, `linarith` -/

example : 5 ^ 2005 % 100 = 25 := by norm_num
example : (19 ^ 19 + 99 ^ 99) % 10 = 8 := by norm_num
example : Nat.gcd 180 168 = 12 := by norm_num
example : Nat.lcm 9999 100001 = 90900909 := by norm_num
example : (-3 : Int) * 4 < -11 := by norm_num
example : ¬ (7 : Nat) ∣ 50 := by norm_num
example : (2:Int) ≠ 3 := by norm_num
example (x : Int) (h : x = 2 + 3): x = 5 := by norm_num at h; exact h
example (x : Nat) (h : x = 2) : x^3 = 8 := by norm_num [h]
example (x : Nat) (h : 3 ∣ 7) : x^3 = 8 := by norm_num at h
example : ((3 : Nat) : Int) = 3 := by norm_num
example : (2004 : Nat) % 12 = 0 ∧ (-7 : Int) % 3 = 2 ∧ (-7 : Int) / 2 = -4 := by norm_num
example (n m : Nat) (h : m ≤ n) (h2 : (n : Int) - m = 3) : n - m = 3 := by
  zify [h]; exact h2
example (n : Nat) (h : (n:Int) + 1 = 3) : n + 1 = 3 := by
  exact_mod_cast h
example (n m : Nat) (h : (n:Int) ^2  < 3 * m) : n ^2  < 3 * m := by
  exact_mod_cast h
example (n m : Nat) (h : (n:Int) ∣ 3 * m) : n   ∣  3 * m := by
  exact_mod_cast h
example (n m : Nat) (h : n   ∣  3 * m) : (n:Int) ∣ 3 * m := by
  exact_mod_cast h
example (n m : Nat) (h : n  =  3 * m + 1) : (n:Int) = 3 * m + 1 := by
  zify at h
  exact h
example (n m : Nat) (h : (n:Int) = 3 * m + 1) :  n  =  3 * m + 1 := by
  norm_cast at h
example (n m: Nat) (h : ((n * m + 1 : Nat) : Int)  = 3) : (n : Int) * m = 2 := by
  push_cast at h
  linarith
example (x : Int) (h : 0 ≤ x) (h2 : x < 3) : x * x < 10 := by
  lift x to Nat using h
  norm_cast at h2 ⊢
  have : x = 0 ∨ x = 1 ∨ x = 2 := by omega
  rcases this with h | h | h <;> subst h <;> norm_num
example (a b : Int) (h : (a + b)^2 = 9) (h1 : a * b = 2) : a^2 + b^2 = 5 := by linarith
example (a b : Int) (h : 0 ≤ (a - b)^2) : 2*a*b ≤ a^2 + b^2 := by linarith
example (x y : Int) (h₀ : x + y = 7) (h₁ : 2 * x - y = 2) : x = 3 ∧ y = 4 := by
  constructor <;> linarith
example (m x : Int) (h₂ : 6 * x % m = 1) (h : 6 * x % m = 2) : False := by linarith
example : 1999 ^ 2000 % 5 = 1  := by norm_num
example : 123456789 * 987654321 = 121932631112635269  := by norm_num
example (k:Nat) (h₀ : k = 2008 ^ 2 + 2 ^ 2008) : (k^2) % 10 = 0 := by norm_num [h₀]

/-! ## `interval_cases` -/

example (x : Nat) (h : x < 5) (h2 : 2 ≤ x) : x * x ≤ 16 := by
  interval_cases x
  · decide
  · decide
  · decide
example (x : Int) (h : x < 5) (h2 : -5 < x) : x * x ≤ 16 := by
  interval_cases x <;> decide
example (x : Nat) (h : x < 40) : x * x ≤ 1600 := by
  interval_cases x <;> decide
example (x : Nat) (h : x < 240) (h1 : 140 < x) : x * x ≤ 240*240 := by
  interval_cases x <;> decide
example (x : Nat) (h : x % 3 ≠ 0) : (x * x) % 3 = 1 := by
  interval_cases h3 : x % 3 <;> simp_all [Nat.mul_mod]
example (x : Int) (h : x % 3 ≠ 0) : (x * x) % 3 = 1 := by
  interval_cases h3 : x % 3 <;> simp_all [Int.mul_emod]
example (a b : Nat) (h : a ≤ 2 ∧ b ≤ 2) : a * b ≤ 4 := by
  obtain ⟨ha, hb⟩ := h
  interval_cases a <;> interval_cases b <;> norm_num
example (u v : Int) (h₀ : 2 * u + v = 9) (h1 : 0 < u) (h2 : 0 < v) : u * v ≤ 10 := by
  have : v = 9 - 2 * u := by omega
  subst this
  interval_cases u <;> norm_num

/-! ## Laws -/

example (a b c : Nat) (h : a * b = c) : b * a = c := by rw [mul_comm]; exact h
example (a b c : Int) (h : a * b = c) : b * a = c := by rw [mul_comm, h]
example (a b c : Int) (h : 0 < a) (hb : 0 < b) : 0 < a * b^2 := by have := mul_pos h (pow_pos hb 2); omega
example (a b : Int) : 2*a*b ≤ a^2 + b^2 := by linarith [sq_nonneg (a - b)]
example (a b : Nat) : a * b = b * a := by simp [mul_comm]
example (a b : Int) : a * b * 2 = b * 2 * a := by simp only [mul_comm, mul_assoc]
example (n : Nat) : 2^(n+1) = 2 * 2^n := by rw [pow_succ]; omega
example (n : Int) (h: n^2 = 0) : n = 0 := by rw [sq_eq_zero_iff] at h; exact h

/-! ## `positivity`, `nlinarith` -/

example (a b : Int) (ha : 0 < a) (hb : 0 < b) : 0 < a * b + a^2 := by positivity
example (a b : Nat) (ha : 0 < a) : 0 < a * (b^2 + 1) := by positivity
example (a b : Int) : 0 ≤ a^2 + b^2 + (a*b)^2 := by positivity
example (a b : Int) : 2*a*b ≤ a^2 + b^2 := by nlinarith [sq_nonneg (a - b)]
example (a b c : Int) : a*b+b*c+c*a ≤ a^2 + b^2 + c^2:= by nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
example (a b : Int) (ha : 0 < a) (hb : 0 < b) : 0 < a * b  := by nlinarith
example (a b : Int) (ha : 3 < a) (hb : 4 < b) : 12 < a * b  := by nlinarith
example (a b : Int) (ha : a ≤ b) (hb : 0 ≤ a) : a * a ≤ b * b  := by nlinarith
example (a b : Nat) (ha : a < b) : a * a < b * b  := by nlinarith
example (x : Int) (h : x * x < 10) : x < 4 := by nlinarith
example (x : Nat) (h : x ^ 2 < 10) : x < 4 := by nlinarith
example (x : Nat) (h : 3 * x ^ 2 + 2 * x + 1 = 57) : x = 4 := by nlinarith
example (a b c d: Int) (hab : a ≤ b) (hcd: c ≤ d) : a * d + b * c ≤ a * c + b * d := by nlinarith
example (x y: Int) (h : x^2 + y^2 = 2*x*y) : x = y := by nlinarith [sq_nonneg (x - y)]
example (x y : Int) (h₀ : 0 < y) (h₁ : y < x) (h : x * y = 12): 3 < x := by nlinarith
example (a b : Int) (h : 0 < a) (h : 0 < b) : a^2 + b^2 ≥ a * b := by nlinarith [sq_nonneg (a - b), mul_pos h h]

/-! ## `linear_combination`, `gcongr`, `tauto` -/

example (x y : Int) (h : x + y = 3) (h2 : x - y = 1) : 2 * x = 4 := by linear_combination h + h2
example (x y : Int) (h : x + y = 3) (h2 : x * y = 2) : x^2 + y^2 = 5 := by linear_combination (x + y + 3) * h - 2 * h2
example (a b c d : Int) (h : a ≤ b) (h2 : c ≤ d) : a + 2 * c ≤ b + 2 * d := by gcongr
example (a b c d : Int) (h : a ≤ b) (h2 : 0 ≤ a) : a^2 * 3 ≤ b^2 * 3 := by gcongr
example (p q r : Prop) : (p → q) → (q → r) → p → r := by tauto
example (p q r : Prop) : (p ∧ (q ∨ r)) ↔ (p ∧ q) ∨ (p ∧ r) := by tauto
example (p q : Prop) : ((p → q) → p) → p := by tauto
example (p q : Prop) (h : ¬ (p ∧ q)) : p → ¬ q := by tauto
example (p q r s : Prop) (h : p ↔ q) (h2 : q ↔ r) (h3 : r ↔ s): p ↔ s := by tauto
example (a b : Nat) (p : Prop) (h : a = b ∨ p) (h2 : b ≠ a): p  := by tauto
example (p q : Nat → Prop) (h : ∃ x, p x ∧ q x) : (∃ x, p x) ∨ ¬ (∃ x, p x ∧ q x) := by
  fail_if_success tauto
  obtain ⟨x, h, _⟩ := h
  exact .inl ⟨x, h⟩
example (a b : Int) (h : a ≠ 0) (hb : 0 < b) : a^2 * b ≠ 0 := by positivity
example (n : Nat) : n + 1 ≠ 0 := by positivity
example (n : Nat) : 0 < 2^n * (n+1) := by positivity
example (n : Nat) (a b : Nat) (h : a < b): (a + 2)^2 < (b + 2)^2 := by gcongr

/-! ## Names -/

example (n : Nat) : 2 * n = n + n := by
  induction' n with k ih
  · rfl
  · omega
example (n : Nat) : n < 2^n := by
  induction' n using Nat.strongRecOn with k ih
  cases' k with m
  · decide
  · have := ih m (by omega)
    rw [pow_succ]; omega
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases' h with a b
  · exact .inr a
  · exact .inl b
example (p q : Prop) (h : p ∧ q) : q ∧ p := by
  cases' h with a b
  exact ⟨b, a⟩
example (p : Nat → Prop) (h : ∃ x, p x) : ∃ y, p y := by
  cases' h with a b
  exact ⟨a, b⟩
example (l : List Nat) : l ++ [] = l := by
  induction' l with x xs ih
  · rfl
  · simp
example : 7^100 % 10 = 1 := by decide!
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by
  ext1 x
  exact h x
example (a b : Nat) (h : a * b + 1 = 3) : a * b = 2 := by
  set c := a * b with hc
  omega
example (a b : Nat) (h : 2 * a + 1 ≤ 3 + b) : 2 * a ≤ 2 + b := by
  simp_arith at h
  omega

/-! ## Of the kind that competitions ask -/

example (a b n : Nat) (h₀ : 1 ≤ a ∧ a ≤ 9) (h₁ : 0 ≤ b ∧ b ≤ 9) (h₂ : n = 10 * a + b) (h₃ : n = a * b + a + b) : b = 9 := by
  obtain ⟨h4, h5⟩ := h₀
  obtain ⟨h6, h7⟩ := h₁
  interval_cases a <;> omega
example (x y : Int) (h₀ : 0 < y) (h₁ : y < x) (h₂ : x + y + x * y = 80) : x = 26 := by
  have h3 : y < 9 := by nlinarith
  interval_cases y <;> omega
example (n : Nat) : 3 ∣ n ^ 3 + 2 * n := by
  induction n with
  | zero => norm_num
  | succ n ih =>
    ring_nf at ih ⊢
    omega
example (n : Nat) : 3 ∣ 2 ^ (2 * n + 1) + 1 := by
  induction n with
  | zero => norm_num
  | succ n ih =>
    ring_nf at ih ⊢
    omega
example (n : Nat) (h₀ : 0 < n) : 9 ∣ 10 ^ n - 1 := by
  induction n with
  | zero => omega
  | succ n ih =>
    cases n with
    | zero => norm_num
    | succ n =>
      have := ih (by omega)
      rw [pow_succ]
      omega
example (n : Nat) (u : Nat → Nat) (h₀ : u 0 = 0) (h₁ : ∀ n, u (n + 1) = 2 * u n + (n + 1)) :
    u n + (n + 2) = 2 ^ (n + 1) := by
  induction n with
  | zero => norm_num [h₀]
  | succ n ih => rw [h₁]; ring_nf at ih ⊢; omega
example (a b : Nat) (h₀ : 0 < a ∧ 0 < b) (h₁ : a + b = 20) (h₂ : a = 3 * b) : a - b = 10 := by linarith
example (n : Nat) (h₀ : 123 * n + 17 = 39500) : n = 321 := by linarith
example (a b : Nat) (h₀ : 1 ≤ a ∧ a ≤ 9 ∧ b ≤ 9) (h₁ : 10 * a + b = 2 * (a + b)) : 10 * a + b = 18 := by linarith
example (n : Nat) (h₀ : n % 7 = 5) : 5 * n % 7 = 4 := by omega
example (n : Int) (h₀ : (n - 1) * n * (n + 1) = 720) (h : 0 < n) (h' : n < 100) : n + 1 = 10 := by
  interval_cases n <;> revert h₀ <;> norm_num
example (x y : Int) (h₀ : x % 19 = 4) (h₁ : y % 19 = 7) : (x + 1) ^ 2 * (y + 5) ^ 3 % 19 = 13 := by
  have h2 : ∃ k, x = 19 * k + 4 := ⟨x / 19, by omega⟩
  have h3 : ∃ k, y = 19 * k + 7 := ⟨y / 19, by omega⟩
  obtain ⟨k, rfl⟩ := h2
  obtain ⟨l, rfl⟩ := h3
  ring_nf
  omega
example (b : Nat) (h₀ : 0 < b) (h₁ : 3 * b ^ 2 + 2 * b + 1 = 57) : b = 4 := by nlinarith
example (a : Int) : a ^ 2 % 3 = 0 ∨ a ^ 2 % 3 = 1 := by
  have h : ∃ k, a = 3 * k ∨ a = 3 * k + 1 ∨ a = 3 * k + 2 := ⟨a / 3, by omega⟩
  obtain ⟨k, rfl | rfl | rfl⟩ := h <;> ring_nf <;> omega
example (a : Int) : a ^ 2 % 4 = 0 ∨ a ^ 2 % 4 = 1 := by
  have h : ∃ k, a = 2 * k ∨ a = 2 * k + 1 := ⟨a / 2, by omega⟩
  obtain ⟨k, rfl | rfl⟩ := h <;> ring_nf <;> omega
example (a : Int) : a ^ 2 % 4 = 0 ∨ a ^ 2 % 4 = 1 := by
  interval_cases h : a % 4 <;> simp [pow_two, Int.mul_emod, h]
example : (33818 ^ 2 + 33819 ^ 2 + 33820 ^ 2 + 33821 ^ 2 + 33822 ^ 2) % 17 = 0 := by norm_num
example : (2005 ^ 2 + 2005 ^ 0 + 2005 ^ 0 + 2005 ^ 5) % 100 = 52 := by norm_num
example (n : Nat) (h₀ : n < 398) (h₁ : n * 7 % 398 = 1) : n = 57 := by omega
example (n : Nat) (h₀ : n ≠ 0) : 2 ∣ 4 ^ n := dvd_trans (by norm_num) (dvd_pow_self 4 h₀)
example (x : Nat → Int) (h₀ : x 1 = 211) (h₁ : ∀ n ≥ 2, x n = x (n - 1) + 3) : x 3 = 217 := by
  have h2 := h₁ 2 (by norm_num)
  have h3 := h₁ 3 (by norm_num)
  norm_num at h2 h3
  linarith
example (x y : Nat) (h₀ : 0 < x ∧ 0 < y) (h₁ : x * y + (x + y) = 71) (h₂ : x ^ 2 * y + x * y ^ 2 = 880)
    (h : x + y = 16) : x ^ 2 + y ^ 2 = 146 := by
  have h3 : x * y = 55 := by linarith
  have h4 : (x + y) ^ 2 = 256 := by rw [h]
  linarith
example (rows seats : Nat) (h₀ : rows * seats = 450) (h₁ : (rows + 5) * (seats - 3) = 450) (h : 3 ≤ seats) :
    5 * seats = 3 * rows + 15 := by linarith
example (x y z : Int) (h₀ : (x - y) ^ 2 + (y - z) ^ 2 + (z - x) ^ 2 = x * y * z) :
    x + y + z + 6 ∣ x ^ 3 + y ^ 3 + z ^ 3 := by
  refine ⟨x ^ 2 + y ^ 2 + z ^ 2 - x * y - y * z - z * x, ?_⟩
  linear_combination -3 * h₀

/-! ## What they must not do: fail, and leave the goal alone -/

example (a b : Int) (h : a = b + 1) : (a - b) ^ 2 = 1 := by
  fail_if_success ring
  rw [h]
  ring
example (a b : Nat) (h : a * b = 6) : b * a = 6 := by
  fail_if_success norm_num
  fail_if_success interval_cases a
  linarith
example (x : Int) (h : x < 5) (h' : x * x = 25) : x = -5 := by
  fail_if_success interval_cases x
  fail_if_success positivity
  nlinarith
example (p q : Prop) (h : p ∨ q) (hp : ¬p) : q := by
  fail_if_success (have : p := by tauto)
  tauto
example (x y z : Int) (h : x ^ 2 = z) (h' : x = y) : y ^ 2 + z = 2 * z := by
  fail_if_success ring
  linear_combination h - (x + y) * h'
