# Only the chosen branch is evaluated; assert raises with its message.
def fail():
    raise RuntimeError("must not run")

print("yes" if 1 else fail(), fail() if 0 else "no")
print("a" if 0 else "b" if 0 else "c")
assert True, fail()
try:
    assert 1 + 1 == 3, "arithmetic still works"
except AssertionError as error:
    print("AssertionError:", error)
