"""LeanDojo as an executor.

dojo.py         `ReplDojo`: LeanDojo's Dojo on `prove repl`, no traced repository needed. For others' code, too
host.py         the process that runs a Dojo: only there is lean_dojo imported
messages.py     what goes over the pipe between us and a host
hosts.py        the hosts, from our side: started, asked, killed, used again
environment.py  tactics on proof states, as `prover.interfaces.Environment`
executor.py     opens environments; a Dojo for each hole
"""
