# /// script
# requires-python = ">=3.11"
# ///
"""Text before the block is fine, and so are other blocks."""
# /// scenario
# format = 1
# id = "all-keys"                # with a comment
# teaches = ["E3", "E4"]
# question = "Q12"
# seed = 42
# title = { en = "All keys", zh = "所有的键" }
#
# [[ask]]
# kind = "output"
# en = "What is printed?"
# zh = "输出什么？"
#
# [[ask]]
# kind = "choice"
# en = "Which?"
# zh = "哪个？"
#
# [[ask.choice]]
# en = "This"
# zh = "这个"
# correct = true
# because = { en = "It is", zh = "就是它" }
#
# [[ask.choice]]
# en = "That"
# zh = "那个"
# correct = false
# because = { en = "It is not", zh = "不是它" }
#
# [[ask]]
# kind = "order"
# en = "In which order?"
# zh = "顺序是什么？"
#
# [[ask]]
# kind = "elapsed"
# en = "How long?"
# zh = "多久？"
#
# [[ask]]
# kind = "error"
# en = "Which error?"
# zh = "什么错误？"
#
# [[hint]]
# en = "First"
# zh = "一"
#
# [[hint]]
# en = "Second"
# zh = "二"
#
# [answer]
# en = """
# Several
# lines."""
# zh = "答案"
# ///
print("hello")
