# /// scenario
# format = 1
# id = "squares-on-demand"
# teaches = ["C2", "C1"]
#
# [title]
# en = "Squares on demand"
# zh = "要一个，算一个"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "Which numbers has `squares` looked at when `start` is printed?"
# zh = "输出 `start` 的时候，`squares` 已经看过哪些数字？"
#
# [[hint]]
# en = "`next(results)` has already taken one value. Where does the `for` loop go on, and what is left after it?"
# zh = "`next(results)` 已经拿走了一个值。`for` 循环从哪里接着来？循环结束后还剩什么？"
#
# [answer]
# en = """
# `start`, `at 7`, `49`, `at 9`, `81`, `at 8`, `64`, `left: []`. `squares(scores())` only makes two generators;
# nothing is computed before `start`. `next(results)` asks `squares` for one value, and `squares` asks `scores` for
# one number: 7. The `for` loop goes on with the same generator, so it gets 81 and 64, and each `at` line comes just
# before its square. Then both generators have ended, and `list(results)` is empty. The rule: a generator computes a
# value when it is asked for it, and gives it only once."""
# zh = """
# `start`、`at 7`、`49`、`at 9`、`81`、`at 8`、`64`、`left: []`。
# `squares(scores())` 只是造出两个生成器，输出 `start` 之前什么也没算。`next(results)` 向 `squares` 要一个值，`squares`
# 再向 `scores` 要一个数：7。`for` 循环用的是同一个生成器，所以接着拿到 81 和 64，每个 `at` 都紧挨在自己的平方前面。
# 这时两个生成器都结束了，`list(results)` 是空的。
# 规则：生成器要一个才算一个，而且每个值只给一次。"""
# ///
def scores():
    yield 7
    yield 9
    yield 8

def squares(numbers):
    for number in numbers:
        print("at", number)
        yield number * number

results = squares(scores())
print("start")
print(next(results))
for result in results:
    print(result)
print("left:", list(results))
