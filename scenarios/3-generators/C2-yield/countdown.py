# /// scenario
# format = 1
# id = "countdown"
# teaches = ["C2"]
#
# [title]
# en = "Does the rocket lift off?"
# zh = "火箭升空了吗？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "What does a `for` loop get from a generator: what it yields, or what it returns?"
# zh = "`for` 循环从生成器那里拿到的是什么：`yield` 交出的值，还是 `return` 返回的值？"
#
# [[hint]]
# en = "How does a `for` loop learn that the generator has come to its end?"
# zh = "`for` 循环怎么知道生成器已经到头了？"
#
# [answer]
# en = """
# `three`, `two`, `one`, `the end`. The `for` loop gets what `countdown` yields: three words. `return "lift-off"` ends
# the generator; its value goes out inside the `StopIteration` that tells the loop to stop, and a `for` loop throws it
# away. The rule: `yield` gives the loop a value, `return` ends the loop. Written as a fourth `yield "lift-off"`, the
# word would be printed."""
# zh = """
# `three`、`two`、`one`、`the end`。
# `for` 循环拿到的是 `countdown` 用 `yield` 交出的三个词。`return "lift-off"` 让生成器结束，它的值装在
# `StopIteration` 里带出去；`StopIteration` 告诉循环“到此为止”，里面的值 `for` 循环并不理会。
# 规则：`yield` 把值交给循环，`return` 让循环结束。如果写成第四个 `yield "lift-off"`，这个词就会输出了。"""
# ///
def countdown():
    yield "three"
    yield "two"
    yield "one"
    return "lift-off"

for word in countdown():
    print(word)
print("the end")
