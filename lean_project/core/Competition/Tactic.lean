import Competition.Tactic.Ring
import Competition.Tactic.Logic
