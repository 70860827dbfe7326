# Indentation is part of the grammar.
def f():
    if True:
    print("no")
