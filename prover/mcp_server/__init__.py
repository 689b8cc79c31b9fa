"""An MCP server over standard input and output: the prover as tools of other programs. Needs the extra `mcp`."""
