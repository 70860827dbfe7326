# /// scenario
# format = 1
# id = "lazy-cook"
# teaches = ["C2"]
#
# [title]
# en = "When does the cook begin?"
# zh = "厨师什么时候开始做？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would a second `next(order)` at the end of the program do?"
# zh = "如果在程序末尾再来一次 `next(order)`，会怎么样？"
#
# [[ask.choice]]
# en = "Print `cook: washes up`, then raise `StopIteration`"
# zh = "输出 `cook: washes up`，然后抛出 `StopIteration`"
# correct = true
# [ask.choice.because]
# en = "The cook stands at `yield dish` and goes on behind it; after the washing-up the body ends, and there is no next dish."
# zh = "厨师停在 `yield dish`，从它后面接着运行；洗完碗函数体就结束了，没有下一道菜可以交出来。"
#
# [[ask.choice]]
# en = "Print `cook: lights the stove` again and give `\"soup\"` again"
# zh = "再输出一次 `cook: lights the stove`，再交出一次 `\"soup\"`"
# correct = false
# [ask.choice.because]
# en = "`next` never begins again from the top: it goes on where the generator stopped."
# zh = "`next` 不会从头再来，它只会从生成器停下的地方继续。"
#
# [[ask.choice]]
# en = "Print nothing: `yield dish` has ended the function"
# zh = "什么也不输出：`yield dish` 已经结束了这个函数"
# correct = false
# [ask.choice.because]
# en = "That is what `return dish` would do. `yield` only pauses the function; the line behind it is still to come."
# zh = "那是 `return dish` 的效果。`yield` 只是暂停，它后面的那一行还没轮到。"
#
# [[hint]]
# en = "Which line gets the cook to work? Is it `order = cook(\"soup\")`?"
# zh = "真正让厨师动手的是哪一行？是 `order = cook(\"soup\")` 吗？"
#
# [[hint]]
# en = "Calling a generator function makes a generator and runs nothing of its body yet. What makes the body run?"
# zh = "调用生成器函数只是造出一个生成器，函数体一行都还没运行。那么，什么才会让它运行？"
#
# [answer]
# en = """
# `guest: sits down`, `cook: lights the stove`, `guest: eats soup`, `guest: leaves`. `order = cook("soup")` only makes
# a generator; not one line of `cook` has run yet. So the guest sits down first. Then `next(order)` starts the body: it
# prints `cook: lights the stove` and stops at `yield dish`, and the soup goes to the `print` that asked for it. Nobody
# asks for more, so the cook never goes on to wash up. The rule: calling a generator function runs nothing; the first
# `next` begins its body, and only as far as the next `yield`."""
# zh = """
# `guest: sits down`、`cook: lights the stove`、`guest: eats soup`、`guest: leaves`。
# `order = cook("soup")` 只是造出一个生成器，`cook` 里一行都还没运行，所以客人先坐下。接着 `next(order)`
# 才让函数体开始运行：它输出 `cook: lights the stove`，停在 `yield dish`，把 soup 交给正在等它的那个 `print`。
# 之后没有人再要下一个值，所以厨师一直没有走到洗碗那一行。
# 规则：调用生成器函数时什么也不运行，第一次 `next` 才开始执行函数体，而且只执行到 `yield` 为止。"""
# ///
def cook(dish):
    print("cook: lights the stove")
    yield dish
    print("cook: washes up")

order = cook("soup")
print("guest: sits down")
print("guest: eats", next(order))
print("guest: leaves")
