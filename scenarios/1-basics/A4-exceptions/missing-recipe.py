# /// scenario
# format = 1
# id = "missing-recipe"
# teaches = ["A4"]
#
# [title]
# en = "The recipe that is missing"
# zh = "找不到的菜谱"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Where does the program go on after the `KeyError`?"
# zh = "出现 `KeyError` 之后，程序从哪里接着执行？"
#
# [[ask.choice]]
# en = "At `print(\"a recipe is missing\")`, two calls further out"
# zh = "`print(\"a recipe is missing\")`，往外隔了两层调用"
# correct = true
# [ask.choice.because]
# en = "That is the first `except` on the way out that fits."
# zh = "那是一路往外遇到的第一个合适的 `except`。"
#
# [[ask.choice]]
# en = "At `print(\"found\", name)`, the line behind the one that failed"
# zh = "`print(\"found\", name)`，也就是出错那一行的下一行"
# correct = false
# [ask.choice.because]
# en = "An exception leaves the block that it is in; what stands behind it there is skipped."
# zh = "异常会离开它所在的代码块，后面的那些行都被跳过。"
#
# [[ask.choice]]
# en = "At `print(\"serve\", dish)`: only `look_up` is left"
# zh = "`print(\"serve\", dish)`：离开的只是 `look_up`"
# correct = false
# [ask.choice.because]
# en = "`cook` has no `try` either, so the exception leaves `cook` as well."
# zh = "`cook` 里也没有 `try`，所以异常连 `cook` 也一起离开。"
#
# [[hint]]
# en = "`look_up` has no `try`. Who called `look_up`, and is there a `try` there?"
# zh = "`look_up` 里没有 `try`。是谁调用了它？那里有 `try` 吗？"
#
# [[hint]]
# en = "The dishes are cooked inside one `try`. Is there a line that leads back into it?"
# zh = "三道菜都在同一个 `try` 里做。离开之后，还有哪一行能回到里面去吗？"
#
# [answer]
# en = """
# `found soup`, `serve soup`, `a recipe is missing`, `kitchen closed`. The soup goes well. For the pie `recipes[name]`
# raises `KeyError`. `look_up` has no `try`, so it is left at once and `found` is not printed; `cook`, which called
# it, has none either, so nothing is served. Outside there is one, and its `except` fits. The rice would have been
# possible, but `cook("rice")` stands behind the line that failed, in the same `try`, and nothing leads back. The
# rule: an exception leaves one call after the other until it finds an `except` that fits, and the program goes on
# there."""
# zh = """
# `found soup`、`serve soup`、`a recipe is missing`、`kitchen closed`。
# 汤一切正常。轮到 pie（馅饼）时，`recipes[name]` 抛出 `KeyError`：`look_up` 里没有 `try`，立刻离开，所以不输出 `found`；
# 调用它的 `cook` 里也没有，所以也没有上菜。最外面有 `try`，它的 `except` 正合适。
# 米饭本来是做得成的，但 `cook("rice")` 写在同一个 `try` 里出错那一行的后面，离开之后就回不去了。
# 规则：异常会一层一层离开调用，直到遇到合适的 `except`，程序就从那里接着执行。"""
# ///
recipes = {"soup": "boil", "rice": "steam"}

def look_up(name):
    recipe = recipes[name]
    print("found", name)
    return recipe

def cook(dish):
    look_up(dish)
    print("serve", dish)

try:
    cook("soup")
    cook("pie")
    cook("rice")
except KeyError:
    print("a recipe is missing")
print("kitchen closed")
