# /// scenario
# format = 1
# id = "dealt-cards"
# teaches = ["C1"]
#
# [title]
# en = "Four cards are dealt"
# zh = "发四张牌"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "The iterator `cards` keeps a place in the list. Where is that place when the `for` loop begins?"
# zh = "迭代器 `cards` 记着自己走到了列表的哪里。`for` 循环开始时，它走到哪里了？"
#
# [[hint]]
# en = "Does `next(cards)` take a card out of the list `deck`, or does it only go one place further?"
# zh = "`next(cards)` 会把牌从列表 `deck` 里拿走吗，还是只往前走一步？"
#
# [answer]
# en = """
# `Ann gets ace`, `Ben gets king`, `on the table: queen`, `on the table: jack`, `left: []`, `in the deck: 4`.
# `iter(deck)` makes an iterator: a pointer into the list that can only move forward. The two `next(cards)` move it
# past ace and king. The `for` loop is given the same iterator, so it does not begin again but goes on with queen; at
# its end the iterator has nothing left, and `list(cards)` is empty. The list itself was only looked at: all 4 cards
# are still in `deck`. The rule: a list can be gone through again and again, an iterator only once, and everybody who
# asks it moves it on."""
# zh = """
# `Ann gets ace`、`Ben gets king`、`on the table: queen`、`on the table: jack`、`left: []`、`in the deck: 4`。
# `iter(deck)` 造出一个迭代器：它指着列表里的某个位置，而且只能往前走。两次 `next(cards)` 让它走过了 ace 和 king。
# `for` 循环拿到的是同一个迭代器，所以不会从头开始，而是接着从 queen 往下走；循环结束时它已经走到头，`list(cards)`
# 就是空的。列表本身只是被看了一遍，4 张牌都还在 `deck` 里。
# 规则：列表可以一遍又一遍地遍历，迭代器只能走一遍；不管谁向它要下一个，它都会往前走。"""
# ///
deck = ["ace", "king", "queen", "jack"]
cards = iter(deck)

print("Ann gets", next(cards))
print("Ben gets", next(cards))
for card in cards:
    print("on the table:", card)
print("left:", list(cards))
print("in the deck:", len(deck))
