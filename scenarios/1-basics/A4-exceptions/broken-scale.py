# /// scenario
# format = 1
# id = "broken-scale"
# teaches = ["A4"]
#
# [title]
# en = "The kitchen scale"
# zh = "厨房里的秤"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "When `int(...)` raises, which of the lines after it in the `try` block still run?"
# zh = "`int(...)` 抛出异常之后，`try` 块里它后面的哪些行还会执行？"
#
# [[hint]]
# en = "When does `finally` run: only after an exception, or always?"
# zh = "`finally` 什么时候执行：只在出现异常之后，还是每次都执行？"
#
# [answer]
# en = """
# `2 kg`, `off`, `cannot read a lot`, `off`, `done`. With "2" all goes well: the `except` is passed over, `finally`
# runs. With "a lot" `int` raises `ValueError`, so the `print` after it does not run; the program goes on in the
# `except` that fits, and `finally` runs again. The exception has been dealt with there, so the loop ends as usual and
# `done` is printed. The rule: an exception skips the rest of the `try` and goes to the `except` that fits; `finally`
# runs in any case."""
# zh = """
# `2 kg`、`off`、`cannot read a lot`、`off`、`done`。
# 遇到 "2" 时一切正常：`except` 被跳过，`finally` 照样执行。
# 遇到 "a lot" 时，`int` 抛出 `ValueError`，它后面的 `print` 不再执行，程序转到对应的 `except`，然后又执行 `finally`。
# 异常在这里已经处理好了，所以循环照常结束，最后输出 `done`。
# 规则：出现异常，`try` 里余下的部分就跳过，转到对应的 `except`；`finally` 不管怎样都会执行。"""
# ///
def weigh(text):
    try:
        weight = int(text)
        print(weight, "kg")
    except ValueError:
        print("cannot read", text)
    finally:
        print("off")

for text in ["2", "a lot"]:
    weigh(text)
print("done")
