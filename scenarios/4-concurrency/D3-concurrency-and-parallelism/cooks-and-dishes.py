# /// scenario
# format = 1
# id = "cooks-and-dishes"
# teaches = ["D3"]
#
# [title]
# en = "One cook, two cooks"
# zh = "一位厨师，两位厨师"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Which of these is true of `kitchen(1)`?"
# zh = "关于 `kitchen(1)`，下面哪个说法是对的？"
#
# [[ask.choice]]
# en = "Soup and rice are parallel: at some minute both are worked on"
# zh = "汤和米饭是并行的：有时候，同一分钟里两样都在做"
# correct = false
# [ask.choice.because]
# en = "One cook does one thing in a minute. Only in `kitchen(2)` do two things happen in the same minute."
# zh = "一位厨师一分钟只做一件事。只有在 `kitchen(2)` 里，同一分钟才会做两件事。"
#
# [[ask.choice]]
# en = "Soup and rice are concurrent: the second has begun before the first is finished"
# zh = "汤和米饭是并发的：一样还没做完，另一样就已经开始了"
# correct = true
# [ask.choice.because]
# en = "The cook goes to and fro between them: soup, rice, soup, rice."
# zh = "厨师在两者之间来回：汤、米饭、汤、米饭。"
#
# [[ask.choice]]
# en = "It is neither concurrent nor parallel, as there is only one cook"
# zh = "既不是并发，也不是并行，因为只有一位厨师"
# correct = false
# [ask.choice.because]
# en = "For concurrency one cook is enough, if he changes between the dishes. It takes more of them to be parallel."
# zh = "只要他轮换着做，一位厨师就能并发。要并行，才需要更多厨师。"
#
# [[hint]]
# en = "`steps[:cooks]` takes as many steps as there are cooks. How many steps does one minute take from the list?"
# zh = "有几位厨师，`steps[:cooks]` 就取几步。一分钟会从列表里取走几步？"
#
# [[hint]]
# en = "There are four steps in all. After how many minutes has one cook done them? And two?"
# zh = "一共四步。一位厨师几分钟做完？两位呢？"
#
# [answer]
# en = """
# `minute 1: soup`, `minute 2: rice`, `minute 3: soup`, `minute 4: rice`, then `minute 1: soup and rice`,
# `minute 2: soup and rice`. In `kitchen(1)` each minute takes one step. Both dishes are on their way at the same time, but
# in any one minute only one of them is worked on: that is concurrency, and it takes all 4 minutes of work. In
# `kitchen(2)` each minute takes two steps, one for each cook: that is parallelism, and it takes 2. The rule: concurrent
# means that several things are in progress, parallel that they are done at the same moment. Asyncio has one cook."""
# zh = """
# `minute 1: soup`、`minute 2: rice`、`minute 3: soup`、`minute 4: rice`，然后是 `minute 1: soup and rice`、
# `minute 2: soup and rice`。
# 在 `kitchen(1)` 里，每分钟取一步。两道菜都在进行中，但任何一分钟里只在做其中一样：这就是并发，4 分钟的活还是要 4 分钟。
# 在 `kitchen(2)` 里，每分钟取两步，一位厨师一步：这就是并行，2 分钟做完。
# 规则：并发是指几件事都在进行中，并行是指几件事在同一时刻进行。asyncio 只有一位厨师。"""
# ///
def kitchen(cooks):
    steps = ["soup", "rice", "soup", "rice"]
    minute = 0
    while steps:
        minute += 1
        now = steps[:cooks]
        steps = steps[cooks:]
        print(f"minute {minute}:", " and ".join(now))

kitchen(1)
kitchen(2)
