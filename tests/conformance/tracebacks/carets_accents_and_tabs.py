# Letters with accents and tabs do not move the marks.
def f():
	names = {"é": 1, "ñandú": 2}
	if names:
		return "ñandú" + names["ñandú"], names["é"]

f()
