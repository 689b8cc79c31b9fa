  suffices h : 5 * n % 17 = 5 * 5 % 17 by
    sorry
  sorry
