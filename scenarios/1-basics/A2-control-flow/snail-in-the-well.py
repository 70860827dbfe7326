# /// scenario
# format = 1
# id = "snail-in-the-well"
# teaches = ["A2"]
#
# [title]
# en = "The snail in the well"
# zh = "井里的蜗牛"
#
# [[ask]]
# kind = "output"
# en = "The well is 5 metres deep. What is printed? Write it line by line."
# zh = "井深 5 米。程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "The snail should leave as soon as it is at the top. How can that be done?"
# zh = "蜗牛一到井口就应该离开。怎样才能做到？"
#
# [[ask.choice]]
# en = "Write `while height <= 4:`"
# zh = "写成 `while height <= 4:`"
# correct = false
# [ask.choice.because]
# en = "For whole numbers that is the same as `height < 5`, and it is asked at the same moment as before: when a round begins."
# zh = "对整数来说，这和 `height < 5` 一样，而且还是在每一轮开始时才问。"
#
# [[ask.choice]]
# en = "Put `if height >= 5: break` behind the first `print` of the loop"
# zh = "在循环里第一个 `print` 后面加上 `if height >= 5: break`"
# correct = true
# [ask.choice.because]
# en = "`break` leaves the loop on the spot: the snail does not slide any more."
# zh = "`break` 当场离开循环，蜗牛就不会再滑下去了。"
#
# [[ask.choice]]
# en = "Nothing is to be done: `while` notices at once that `height` has reached 5"
# zh = "什么也不用改：`height` 一到 5，`while` 马上就会发现"
# correct = false
# [ask.choice.because]
# en = "`while` looks at its condition only when a round begins, not in the middle of one."
# zh = "`while` 只在每一轮开始时看一次条件，一轮中间不会去看。"
#
# [[hint]]
# en = "On day 2 the snail climbs to 5. Which line runs next?"
# zh = "第 2 天，蜗牛爬到了 5。接下来执行哪一行？"
#
# [[hint]]
# en = "When is `height < 5` asked: all the time, or only at certain moments?"
# zh = "`height < 5` 是一直在检查，还是只在某些时刻检查？"
#
# [answer]
# en = """
# `day 1: up to 3`, `night: down to 2`, `day 2: up to 5`, `night: down to 4`, `day 3: up to 7`, `night: down to 6`,
# `out after 3 days`. On day 2 the snail is at 5, at the top, but nobody asks: the loop runs on, and in the night it
# slides to 4. At the beginning of the next round `height < 5` is true, so there is a third day. Only 6 ends it. The
# rule: `while` looks at its condition when a round begins, and then runs the whole round."""
# zh = """
# `day 1: up to 3`、`night: down to 2`、`day 2: up to 5`、`night: down to 4`、`day 3: up to 7`、`night: down to 6`、
# `out after 3 days`。
# 第 2 天蜗牛已经爬到 5，到了井口，可是没有人检查：这一轮接着执行，夜里它又滑到 4。
# 下一轮开始时，`height < 5` 成立，于是有了第 3 天。夜里停在 6，循环才结束。
# 规则：`while` 只在每一轮开始时看条件，看完就把整轮执行完。"""
# ///
height = 0
day = 0
while height < 5:
    day += 1
    height += 3
    print(f"day {day}: up to {height}")
    height -= 1
    print("night: down to", height)
print("out after", day, "days")
