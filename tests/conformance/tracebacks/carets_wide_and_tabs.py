# Wide characters and indentation do not move the marks.
def f():
	names = {"é": 1, "日本": 2}
	if names:
		return "日本" + names["日本"], names["é"]

f()
