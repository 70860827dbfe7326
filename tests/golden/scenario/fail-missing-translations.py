# /// scenario
# format = 1
# id = "missing-translations"
# teaches = ["E3"]
#
# [title]
# en = "A title"
#
# [[ask]]
# kind = "output"
# zh = "输出什么？"
#
# [[hint]]
#
# [[hint]]
# en = "Look closer"
# zh = "  "
#
# [answer]
# zh = "答案"
# ///
print("hello")
