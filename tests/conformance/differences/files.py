"""Files, processes and the network

A scenario touches nothing outside: `open`, `input`, `os`, `socket`, `subprocess` are refused before the run.

Write instead: put the data into the program, and simulate waiting with `asyncio.sleep`.
"""
with open(__file__) as file:
    print(len(file.readline()) > 0)
