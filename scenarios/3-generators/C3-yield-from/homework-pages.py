# /// scenario
# format = 1
# id = "homework-pages"
# teaches = ["C3"]
#
# [title]
# en = "How many pages of homework?"
# zh = "作业一共几页？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would `maths` be if the line `return last - first + 1` were missing?"
# zh = "如果没有 `return last - first + 1` 这一行，`maths` 会是什么？"
#
# [[ask.choice]]
# en = "11, the last page that was yielded"
# zh = "11，也就是最后 `yield` 出来的那一页"
# correct = false
# [ask.choice.because]
# en = "Page 11 went out to the `for` loop, like page 10. What is yielded never comes back to `yield from`."
# zh = "第 11 页和第 10 页一样，都交给了外面的 `for` 循环。`yield` 出去的值不会回到 `yield from` 这里。"
#
# [[ask.choice]]
# en = "`None`"
# zh = "`None`"
# correct = true
# [ask.choice.because]
# en = "A function that ends without `return` returns None, and that is what `yield from` brings back. Then `maths + history` raises `TypeError`."
# zh = "没有 `return` 就结束的函数，返回的是 None；`yield from` 带回来的就是它。这样一来，`maths + history` 会抛出 `TypeError`。"
#
# [[ask.choice]]
# en = "`[10, 11]`, a list of all pages that were yielded"
# zh = "`[10, 11]`，也就是所有 `yield` 出来的页码组成的列表"
# correct = false
# [ask.choice.because]
# en = "`yield from` hands the pages on one by one and keeps none of them."
# zh = "`yield from` 把页码一个一个转交出去，自己一个也不留。"
#
# [[hint]]
# en = "`read` gives out page numbers by `yield`, and one more number by `return`. What does that number mean?"
# zh = "`read` 用 `yield` 交出页码，又用 `return` 给出一个数。这个数是什么意思？"
#
# [[hint]]
# en = "Who gets the page numbers: the `for` loop at the end, or `maths` and `history`?"
# zh = "页码给了谁：是最后的 `for` 循环，还是 `maths` 和 `history`？"
#
# [answer]
# en = """
# `page 10`, `page 11`, `page 30`, `page 31`, `page 32`, `pages in all: 5`. `yield from read(10, 11)` hands the pages 10
# and 11 straight on to the `for` loop. Then `read` ends, and its `return last - first + 1` gives 2: that, and not the
# last page, is the value of `yield from`, so `maths` is 2. In the same way `history` is 3, and 2 + 3 are 5 pages.
# (The numbers of the last pages, 11 and 32, would make 43, and that counts nothing.) The rule: `yield` sends values out
# to whoever asks; `return` gives `yield from` its value."""
# zh = """
# `page 10`、`page 11`、`page 30`、`page 31`、`page 32`、`pages in all: 5`。
# `yield from read(10, 11)` 把第 10、11 页直接转交给 `for` 循环。然后 `read` 结束，`return last - first + 1` 得到 2：
# `yield from` 的值是它，而不是最后一页的页码，所以 `maths` 是 2。同样，`history` 是 3，加起来一共 5 页。
# （要是拿最后的页码 11 和 32 相加，就成了 43，那可不是页数。）
# 规则：`yield` 的值交给外面来要的人，`return` 的值才是 `yield from` 的值。"""
# ///
def read(first, last):
    for page in range(first, last + 1):
        yield page
    return last - first + 1

def homework():
    maths = yield from read(10, 11)
    history = yield from read(30, 32)
    print("pages in all:", maths + history)

for page in homework():
    print("page", page)
