# What the program itself writes to standard error comes before the traceback.
import sys

class Resource:
    def close(self):
        print("closing")

r = Resource()
r.close()
sys.stderr.write("to standard error\n")
print("also", file=sys.stderr)
raise ValueError("end")
