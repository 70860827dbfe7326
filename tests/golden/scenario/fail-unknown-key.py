# /// scenario
# format = 1
# id = "unknown-key"
# teach = ["E3"]
# teaches = ["E3"]
# colour = "blue"
#
# [titel]
# en = "A title"
# zh = "标题"
#
# [title]
# en = "A title"
# zh = "标题"
# ch = "标题"
#
# [[asks]]
# kind = "output"
# ///
print("hello")
