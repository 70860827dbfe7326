# A default value is made when the def runs, and all calls share it.
def default():
    print("default is evaluated")
    return []

def collect(item, bag=default()):
    bag.append(item)
    return bag

print("before the calls")
print(collect(1))
print(collect(2))
print(collect(3, []))
print(collect(4))
