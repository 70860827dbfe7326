# Handlers are tried in order; a tuple lists several classes; a base class catches its children.
def classify(action):
    try:
        action()
    except (KeyError, AttributeError) as error:
        return "first: " + repr(error)
    except LookupError as error:
        return "second: " + repr(error)
    except Exception as error:
        return "third: " + repr(error)

print(classify(lambda: {}["k"]))
print(classify(lambda: [][1]))
print(classify(lambda: None.x))
print(classify(lambda: int("x")))
print(classify(lambda: None))
