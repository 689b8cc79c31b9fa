/-! What determines the operations on natural numbers that Lean's kernel computes by itself. All of it holds for
variables, about which the kernel knows nothing but the definitions. -/

variable (x y : Nat)

example : Nat.add x 0 = x := rfl
example : Nat.add x (Nat.succ y) = Nat.succ (Nat.add x y) := rfl
example : Nat.pred 0 = 0 := rfl
example : Nat.pred (Nat.succ x) = x := rfl
example : Nat.sub x 0 = x := rfl
example : Nat.sub x (Nat.succ y) = Nat.pred (Nat.sub x y) := rfl
example : Nat.mul x 0 = 0 := rfl
example : Nat.mul x (Nat.succ y) = Nat.add (Nat.mul x y) x := rfl
example : Nat.pow x 0 = 1 := rfl
example : Nat.pow x (Nat.succ y) = Nat.mul (Nat.pow x y) x := rfl
example : Nat.beq 0 0 = true := rfl
example : Nat.beq 0 (Nat.succ y) = false := rfl
example : Nat.beq (Nat.succ x) 0 = false := rfl
example : Nat.beq (Nat.succ x) (Nat.succ y) = Nat.beq x y := rfl
example : Nat.ble 0 y = true := by cases y <;> rfl
example : Nat.ble (Nat.succ x) 0 = false := rfl
example : Nat.ble (Nat.succ x) (Nat.succ y) = Nat.ble x y := rfl
example : Nat.div x 0 = 0 := Nat.div_zero x
example (h : 0 < y) (l : x < y) : Nat.div x y = 0 := Nat.div_eq_of_lt l
example (h : 0 < y) : Nat.div (Nat.add x y) y = Nat.succ (Nat.div x y) := Nat.add_div_right x h
example : Nat.mod x 0 = x := Nat.mod_zero x
example (l : x < y) : Nat.mod x y = x := Nat.mod_eq_of_lt l
example : Nat.mod (Nat.add x y) y = Nat.mod x y := Nat.add_mod_right x y
example : Nat.gcd 0 y = y := Nat.gcd_zero_left y
example : Nat.gcd (Nat.succ x) y = Nat.gcd (Nat.mod y (Nat.succ x)) (Nat.succ x) := Nat.gcd_succ x y

-- The notation means these operations.
example : x + y = Nat.add x y := rfl
example : x - y = Nat.sub x y := rfl
example : x * y = Nat.mul x y := rfl
example : x / y = Nat.div x y := rfl
example : x % y = Nat.mod x y := rfl
example : x ^ y = Nat.pow x y := rfl
