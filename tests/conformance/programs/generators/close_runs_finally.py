# close() raises GeneratorExit at the yield; closing twice is harmless.
def resource():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("GeneratorExit")
        raise
    finally:
        print("released")

g = resource()
print(next(g))
print(g.close())
print(g.close(), list(g))
fresh = resource()
fresh.close()
print("a fresh one closes silently", list(fresh))
