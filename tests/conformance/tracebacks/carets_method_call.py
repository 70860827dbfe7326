# A method that does not exist, in the middle of a chain.
text = "some text"
words = text.strip().splitt(",").copy()
