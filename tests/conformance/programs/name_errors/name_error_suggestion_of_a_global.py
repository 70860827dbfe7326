# An uncaught NameError suggests a global name.
total_price = 5
def show():
    print("showing")
    return total_prize
show()
