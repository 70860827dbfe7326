# A comment with // in it
print("/// scenario")
