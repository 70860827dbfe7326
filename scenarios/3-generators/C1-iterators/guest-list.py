# /// scenario
# format = 1
# id = "guest-list"
# teaches = ["C1"]
#
# [title]
# en = "Is Ben on the guest list?"
# zh = "Ben 在客人名单上吗？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which of these give a list with all four names in the last line, in place of `list(finger)`? There may be several right answers."
# zh = "最后一行的 `list(finger)` 换成下面哪些，能得到包含全部四个名字的列表？正确答案可能不止一个。"
#
# [[ask.choice]]
# en = "`list(iter(guests))`"
# zh = "`list(iter(guests))`"
# correct = true
# [ask.choice.because]
# en = "Every call of `iter` on a list makes a new iterator; where `finger` stands does not matter to it."
# zh = "对列表每调用一次 `iter`，都会造出一个新的迭代器，它和 `finger` 走到哪里没有关系。"
#
# [[ask.choice]]
# en = "`list(iter(finger))`"
# zh = "`list(iter(finger))`"
# correct = false
# [ask.choice.because]
# en = "`iter` of an iterator is that same iterator: it is still at its end."
# zh = "对迭代器调用 `iter`，得到的还是它自己：它仍然停在末尾。"
#
# [[ask.choice]]
# en = "`list(guests)`"
# zh = "`list(guests)`"
# correct = true
# [ask.choice.because]
# en = "`list` asks `guests` for an iterator of its own, and a new iterator begins with the first name."
# zh = "`list` 会向 `guests` 要一个新的迭代器，新的迭代器从第一个名字开始。"
#
# [[hint]]
# en = "To find Ben with a finger on the list you go from name to name. Where is the finger when you have found him?"
# zh = "用手指在名单上找 Ben，要一个名字一个名字地往下指。找到的时候，手指停在哪里？"
#
# [[hint]]
# en = "The finger never goes back. Which names does the second search for Ben still see?"
# zh = "手指从不往回走。第二次找 Ben 的时候，还能看到哪些名字？"
#
# [answer]
# en = """
# `True True`, `found Ben`, `no Ben any more`, `[]`. `guests` is a list: each `"Ben" in guests` begins with Ann, so the
# first line has True twice. `finger` is an iterator. `"Ben" in finger` moves it over Ann and stops right behind Ben:
# found. `"Ben" not in finger` searches on from there, sees only Eva and Tom, and comes to the end without a Ben. Now
# the iterator is used up, so `list(finger)` is `[]`. The rule: a search in an iterator uses up all that it passes; a
# list gives everybody who asks a new iterator that begins at the front."""
# zh = """
# `True True`、`found Ben`、`no Ben any more`、`[]`。
# `guests` 是列表：每一次 `"Ben" in guests` 都从 Ann 找起，所以第一行是两个 True。`finger` 是迭代器：
# `"Ben" in finger` 让它走过 Ann，刚过 Ben 就停下，找到了。`"Ben" not in finger` 从这里接着找，只看到 Eva 和 Tom，
# 走到头也没有 Ben。这时迭代器已经用完，所以 `list(finger)` 是 `[]`。
# 规则：在迭代器里查找，走过的就用掉了；列表则会给每个来要的人一个从头开始的新迭代器。"""
# ///
guests = ["Ann", "Ben", "Eva", "Tom"]
finger = iter(guests)

print("Ben" in guests, "Ben" in guests)
if "Ben" in finger:
    print("found Ben")
if "Ben" not in finger:
    print("no Ben any more")
print(list(finger))
