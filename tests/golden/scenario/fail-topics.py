# /// scenario
# format = 1
# id = "topics"
# teaches = ["E3", "e4", "G1", "E3", 5]
# question = "Q16"
#
# [title]
# en = "Topics"
# zh = "知识点"
# ///
print("hello")
