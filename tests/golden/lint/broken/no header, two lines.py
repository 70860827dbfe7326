print("tea")
print("cake")
