# /// scenario
# format = 2
# id = "Two Sleeps!"
# teaches = []
# seed = -1
#
# [title]
# en = "Kinds"
# zh = "种类"
#
# [[ask]]
# kind = "ouptut"
# en = "What?"
# zh = "什么？"
#
# [[ask]]
# kind = "riddle"
# en = "What?"
# zh = "什么？"
# ///
print("hello")
