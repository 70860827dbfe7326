# A slice of an empty list takes nothing out and puts nothing in.
xs = []
xs[:] = []
xs[0:0] = ()
del xs[:]
xs[5:9] = []
print(xs)
