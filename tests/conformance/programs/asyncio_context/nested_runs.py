# Contexts inside contexts: each run() has its own values, and cannot be entered twice.
import asyncio, contextvars
v=contextvars.ContextVar("v",default=0)
def rec(n):
    c=contextvars.copy_context()
    v.set(n)
    if n<100: return c.run(rec,n+1)
    return v.get()
print(rec(0), v.get())
c=contextvars.copy_context()
try: c.run(c.run, print)
except RuntimeError as e: print("RT")
