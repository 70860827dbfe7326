# The loop variable stays after the loop; a loop over nothing does not set it.
for i in range(3):
    pass
print(i)
for i in []:
    print("never")
print(i)
i = "before"
for i in (10, 20):
    print(i)
    i = "changed inside"
print(i)
