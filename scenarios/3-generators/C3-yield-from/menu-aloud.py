# /// scenario
# format = 1
# id = "menu-aloud"
# teaches = ["C3", "C2"]
#
# [title]
# en = "The menu is read aloud"
# zh = "念菜单"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "The last line of `menu` is to give the word `tea` as one item. Which lines do that? There may be several right answers."
# zh = "`menu` 的最后一行应该把 `tea` 这个词作为一项交出来。下面哪些写法可以做到？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "`return \"tea\"`"
# zh = "`return \"tea\"`"
# correct = false
# [ask.choice.because]
# en = "What a generator returns is not one of its items; the `for` loop would never see it."
# zh = "生成器 `return` 的值不算一项，`for` 循环根本看不到它。"
#
# [[ask.choice]]
# en = "`yield from [\"tea\"]`"
# zh = "`yield from [\"tea\"]`"
# correct = true
# [ask.choice.because]
# en = "The list has one item, the string, and `yield from` hands out the items of the list."
# zh = "列表里只有一项，就是这个字符串；`yield from` 交出的是列表里的各项。"
#
# [[ask.choice]]
# en = "`yield \"tea\"`"
# zh = "`yield \"tea\"`"
# correct = true
# [ask.choice.because]
# en = "`yield` hands out what stands behind it as it is: one string, one item."
# zh = "`yield` 把后面的东西原样交出去：一个字符串，就是一项。"
#
# [[hint]]
# en = "How many items does `yield [\"rice\", \"fish\"]` hand out, and how many does `yield from [\"cake\", \"ice\"]`?"
# zh = "`yield [\"rice\", \"fish\"]` 交出几项？`yield from [\"cake\", \"ice\"]` 又交出几项？"
#
# [[hint]]
# en = "`yield from` goes through what stands behind it like a `for` loop. What are the items of a string?"
# zh = "`yield from` 像 `for` 循环一样，把后面的东西走一遍。一个字符串里的各项是什么？"
#
# [answer]
# en = """
# `today we have`, `soup`, `['rice', 'fish']`, `cake`, `ice`, `t`, `e`, `a`. `yield "soup"` and `yield ["rice", "fish"]`
# each hand out one thing as it is, so the second dish is a whole list. `yield from ["cake", "ice"]` goes through the
# list and hands out what it finds there: two dishes. `yield from "tea"` does the same with a string, and the items of a
# string are its letters. The rule: as far as the items go, `yield from things` is short for
# `for thing in things: yield thing`."""
# zh = """
# `today we have`、`soup`、`['rice', 'fish']`、`cake`、`ice`、`t`、`e`、`a`。
# `yield "soup"` 和 `yield ["rice", "fish"]` 都是把后面的东西原样交出去，各算一项，所以第二道“菜”是整个列表。
# `yield from ["cake", "ice"]` 把列表走一遍，里面有什么就交出什么：两道菜。`yield from "tea"` 对字符串也是一样，
# 而字符串里的各项就是一个个字母。
# 规则：单说交出的值，`yield from things` 就是 `for thing in things: yield thing` 的简写。"""
# ///
def menu():
    yield "soup"
    yield ["rice", "fish"]
    yield from ["cake", "ice"]
    yield from "tea"

print("today we have")
for dish in menu():
    print(dish)
