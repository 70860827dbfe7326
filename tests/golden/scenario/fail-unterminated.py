"""A program."""
# /// scenario
# format = 1
# id = "unterminated"

print("hello")
