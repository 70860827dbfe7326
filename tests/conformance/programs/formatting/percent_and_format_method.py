# The two older ways to format.
print("%s is %d years and %.2f m, %5s|%-5s|%05d, %x, 100%%" % ("ann", 30, 1.755, "r", "l", 42, 255))
print("%s" % [1, 2], "%r" % "q", "%(a)s-%(b)d" % {"a": "x", "b": 2})
print("{} {} {}".format(1, "two", [3]), "{1} {0} {name}".format("a", "b", name="c"))
print("{:>5}|{:<5}|{:^5}".format(1, 2, 3))
print("{0[1]} {0!r:>8} {{}}".format("ab"))
