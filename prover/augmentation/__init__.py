"""More problems and solutions out of given ones, each row checked by a program or by Lean before it is kept."""
