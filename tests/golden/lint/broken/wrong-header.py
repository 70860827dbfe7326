# /// scenario
# format = 1
# id = "wrong-header"
# teaches = ["E9"]
# titel = { en = "A title", zh = "标题" }
# ///
print("tea")
