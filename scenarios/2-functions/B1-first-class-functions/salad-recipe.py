# /// scenario
# format = 1
# id = "salad-recipe"
# teaches = ["B1"]
#
# [title]
# en = "A recipe is a list of steps"
# zh = "菜谱就是一张步骤表"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would happen with `steps = [wash(), cut()]` instead?"
# zh = "如果写成 `steps = [wash(), cut()]`，会怎么样？"
#
# [[ask.choice]]
# en = "`TypeError`, in this line already: `wash()` is called without its food"
# zh = "这一行就会抛出 `TypeError`：调用 `wash()` 时没有给它 `food`"
# correct = true
# [ask.choice.because]
# en = "The brackets call `wash` here and now, before there is any food to hand over."
# zh = "加了括号就是当场调用 `wash`，这时还没有东西可以交给它。"
#
# [[ask.choice]]
# en = "The same: a list can only hold what functions return anyway"
# zh = "结果一样：列表里反正只能放函数的返回值"
# correct = false
# [ask.choice.because]
# en = "A list can hold functions themselves; that is what `[wash, cut]` does."
# zh = "列表里可以放函数本身，`[wash, cut]` 就是这样。"
#
# [[ask.choice]]
# en = "The same: the calls wait until `step(food)` supplies the food"
# zh = "结果一样：这些调用会等到 `step(food)` 给出 `food` 再执行"
# correct = false
# [ask.choice.because]
# en = "A call does not wait for its arguments. What waits is a function that has not been called."
# zh = "调用不会等参数。能等到以后的，是还没有被调用的函数。"
#
# [[hint]]
# en = "When `steps = [wash, cut]` runs, is anything washed?"
# zh = "执行 `steps = [wash, cut]` 的时候，洗了什么吗？"
#
# [[hint]]
# en = "In the loop, which function does the name `step` mean in each round, and what is `food` before and after?"
# zh = "循环的每一轮里，`step` 这个名字指的是哪个函数？`food` 之前是什么，之后是什么？"
#
# [answer]
# en = """
# `2 steps`, `washing leaves`, `cutting clean leaves`, `clean leaves in pieces`, `washing apple`, `clean apple`.
# `[wash, cut]` holds two functions; making the list calls neither, so `2 steps` comes first. In `cook`, `step(food)`
# calls the function that `step` means in this round: first `wash`, then `cut`, which gets what `wash` returned. The
# second call of `cook` gets another list, with `wash` alone. The rule: functions can be put into a list, handed over
# and called later, by whatever name they have there."""
# zh = """
# `2 steps`、`washing leaves`、`cutting clean leaves`、`clean leaves in pieces`、`washing apple`、`clean apple`。
# `[wash, cut]` 里放的是两个函数，造列表的时候一个也没有调用，所以先输出 `2 steps`。
# 在 `cook` 里，`step(food)` 调用的是这一轮 `step` 所指的函数：先是 `wash`，然后是 `cut`，它拿到的是 `wash` 的返回值。
# 第二次调用 `cook` 时换了一张表，里面只有 `wash`。
# 规则：函数可以放进列表、交给别人、以后再调用，在那里叫什么名字都行。"""
# ///
def wash(food):
    print("washing", food)
    return "clean " + food

def cut(food):
    print("cutting", food)
    return food + " in pieces"

def cook(food, steps):
    for step in steps:
        food = step(food)
    return food

steps = [wash, cut]
print(len(steps), "steps")
print(cook("leaves", steps))
print(cook("apple", [wash]))
