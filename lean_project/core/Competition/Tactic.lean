import Competition.Tactic.Ring
import Competition.Tactic.Logic
import Competition.Tactic.Cast
import Competition.Tactic.NormNum
import Competition.Tactic.Linarith
import Competition.Tactic.IntervalCases
import Competition.Tactic.Laws
import Competition.Tactic.Positivity
