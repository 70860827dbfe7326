# /// scenario
# format = 1
# id = "choices"
# teaches = ["B3"]
#
# [title]
# en = "Choices"
# zh = "选择题"
#
# [[ask]]
# kind = "choice"
# en = "Which?"
# zh = "哪个？"
#
# [[ask.choice]]
# en = "This"
# zh = "这个"
# because = { en = "It is", zh = "就是它" }
#
# [[ask.choice]]
# en = "That"
# zh = "那个"
# correct = "no"
#
# [[ask]]
# kind = "choice"
# en = "None is correct?"
# zh = "没有正确的？"
#
# [[ask.choice]]
# en = "This"
# zh = "这个"
# correct = false
# because = { en = "It is not", zh = "不是" }
#
# [[ask.choice]]
# en = "That"
# zh = "那个"
# correct = false
# because = { en = "Nor that", zh = "也不是" }
#
# [[ask]]
# kind = "choice"
# en = "Only one?"
# zh = "只有一个？"
#
# [[ask]]
# kind = "output"
# en = "Not a choice"
# zh = "不是选择题"
#
# [[ask.choice]]
# en = "This"
# zh = "这个"
# correct = true
# because = { en = "x", zh = "x" }
# ///
print("hello")
