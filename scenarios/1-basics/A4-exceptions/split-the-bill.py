# /// scenario
# format = 1
# id = "split-the-bill"
# teaches = ["A4"]
#
# [title]
# en = "Splitting the bill"
# zh = "分摊账单"
#
# [[ask]]
# kind = "error"
# en = "Does the program end with an exception? If so, with which one?"
# zh = "程序会以异常结束吗？如果会，是哪一种异常？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "Which exception does `int(\"two\")` raise, and which one does a division by 0?"
# zh = "`int(\"two\")` 抛出哪种异常？除以 0 又是哪种？"
#
# [[hint]]
# en = "Is there an `except` for both of them? And does `finally` stop an exception?"
# zh = "这两种异常，都有对应的 `except` 吗？`finally` 能拦住异常吗？"
#
# [answer]
# en = """
# `each pays 10`, `next table`, `not a number`, `next table`, `next table`, and then `ZeroDivisionError`. At the first
# table all goes well. "two" makes `int` raise `ValueError`, and `except ValueError` deals with it. "0" is a number,
# so `int` is content, but `60 // guests` raises `ZeroDivisionError`: the `except` does not fit and is passed over.
# `finally` runs in any case, so `next table` is printed once more; then the exception goes on its way, nobody else
# catches it, and the program ends. The table of 3 never has its turn, and `closed` is not printed. The rule: an `except`
# catches only the kind that it names; `finally` runs, but catches nothing."""
# zh = """
# `each pays 10`、`next table`、`not a number`、`next table`、`next table`，然后是 `ZeroDivisionError`。
# 第一桌一切正常。"two" 让 `int` 抛出 `ValueError`，由 `except ValueError` 处理好了。
# "0" 是数字，`int` 没有问题，但 `60 // guests` 抛出 `ZeroDivisionError`：`except` 对不上，被跳过。
# `finally` 不管怎样都会执行，所以又输出一次 `next table`；之后异常继续往外走，没有别人捕获，程序就结束了。
# 三个人的那一桌没有轮到，`closed` 也不会输出。
# 规则：`except` 只捕获它写明的那种异常；`finally` 一定会执行，但什么也不捕获。"""
# ///
def split(text):
    try:
        guests = int(text)
        print("each pays", 60 // guests)
    except ValueError:
        print("not a number")
    finally:
        print("next table")

for text in ["6", "two", "0", "3"]:
    split(text)
print("closed")
