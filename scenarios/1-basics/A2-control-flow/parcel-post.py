# /// scenario
# format = 1
# id = "parcel-post"
# teaches = ["A2"]
#
# [title]
# en = "What does the parcel cost?"
# zh = "寄这个包裹要多少钱？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Parcels above 20 kg were to cost 12. Which change does it, and leaves the others as they are?"
# zh = "超过 20 公斤的包裹本来应该收 12。怎样改才对，又不影响别的包裹？"
#
# [[ask.choice]]
# en = "Write `else` before `elif`"
# zh = "把 `else` 写到 `elif` 前面"
# correct = false
# [ask.choice.because]
# en = "`else` takes all that is left, so nothing may follow it: that is a `SyntaxError`."
# zh = "`else` 接住剩下的所有情况，后面不能再有分支，这样写是 `SyntaxError`。"
#
# [[ask.choice]]
# en = "Ask for `weight > 20` first, and for `weight > 5` in the `elif`"
# zh = "先判断 `weight > 20`，把 `weight > 5` 放到 `elif` 里"
# correct = true
# [ask.choice.because]
# en = "The first condition that is true wins, so the narrower one has to come first."
# zh = "第一个成立的条件说了算，所以范围小的要放在前面。"
#
# [[ask.choice]]
# en = "Nothing: of two conditions that are true, Python takes the one that fits better"
# zh = "不用改：两个条件都成立时，Python 会选更贴切的那个"
# correct = false
# [ask.choice.because]
# en = "Python asks from top to bottom and stops at the first that is true; there is no better or worse."
# zh = "Python 从上往下依次判断，遇到第一个成立的就停，不会比较哪个更贴切。"
#
# [[hint]]
# en = "For the parcel of 25 kg, which condition is asked first? Is it true?"
# zh = "对 25 公斤的包裹，最先判断的是哪个条件？它成立吗？"
#
# [[hint]]
# en = "`elif` means: or else, if. When is the `elif` not even asked?"
# zh = "`elif` 的意思是“否则，如果”。什么时候根本不会去判断它？"
#
# [answer]
# en = """
# `2 kg costs 4`, `8 kg costs 7`, `two people carry it`, `25 kg costs 7`, `two people carry it`. 2 is not above 5 and
# not above 20, so `else` sets the price. 8 is above 5. 25 is above 20, but it is above 5 as well, and that is asked
# first: the price is 7, and the `elif` is not even looked at. `if weight > 6` is a new `if` that has nothing to do
# with the chain before it, so it is asked each time. The rule: of a chain of `if`, `elif`, `else` exactly one branch
# runs, the first whose condition is true."""
# zh = """
# `2 kg costs 4`、`8 kg costs 7`、`two people carry it`、`25 kg costs 7`、`two people carry it`。
# 2 不大于 5，也不大于 20，由 `else` 定价。8 大于 5。
# 25 虽然大于 20，但也大于 5，而先判断的正是大于 5：于是价格是 7，`elif` 根本没有判断。
# `if weight > 6` 是另一个新的 `if`，和前面那一串没有关系，所以每次都会判断。
# 规则：一串 `if`、`elif`、`else` 里只会执行一个分支，就是第一个条件成立的那个。"""
# ///
for weight in [2, 8, 25]:
    if weight > 5:
        price = 7
    elif weight > 20:
        price = 12
    else:
        price = 4
    print(weight, "kg costs", price)
    if weight > 6:
        print("two people carry it")
