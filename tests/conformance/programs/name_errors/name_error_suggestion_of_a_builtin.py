# A misspelled built-in function.
print("before")
pritn("hello")
