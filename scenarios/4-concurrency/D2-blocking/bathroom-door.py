# /// scenario
# format = 1
# id = "bathroom-door"
# teaches = ["D2"]
#
# [title]
# en = "One bathroom for two"
# zh = "两个人，一间浴室"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "If `knock` called `bathroom.acquire()`, which blocks: what would happen at the first `knock(\"Ben\")`?"
# zh = "如果 `knock` 里改用会阻塞的 `bathroom.acquire()`，执行到第一个 `knock(\"Ben\")` 时会怎么样？"
#
# [[ask.choice]]
# en = "Ben waits until `bathroom.release()` in the next line lets him in"
# zh = "Ben 一直等到下一行的 `bathroom.release()`，然后进去"
# correct = false
# [ask.choice.because]
# en = "The next line is reached only when `knock(\"Ben\")` has come back, and it does not come back."
# zh = "要等 `knock(\"Ben\")` 返回，才会执行下一行，而它一直没有返回。"
#
# [[ask.choice]]
# en = "The program stands still for ever"
# zh = "程序永远停在那里"
# correct = true
# [ask.choice.because]
# en = "The call waits until somebody unlocks the door, and the only one who could is the program that waits here."
# zh = "这个调用要等到有人开门；而能开门的只有这个程序自己，它正停在这里等。"
#
# [[ask.choice]]
# en = "It returns False all the same, as the door is locked"
# zh = "门锁着，所以照样返回 False"
# correct = false
# [ask.choice.because]
# en = "Only the non-blocking call says \"no\". The blocking one does not come back before it can say \"yes\"."
# zh = "只有非阻塞的调用才会说“不行”。阻塞的调用，要等到能说“行”的时候才返回。"
#
# [[hint]]
# en = "`acquire(blocking=False)` locks the door if that is possible. What does it do if it is not?"
# zh = "`acquire(blocking=False)` 能锁上门就锁上。锁不上的时候，它会做什么？"
#
# [[hint]]
# en = "Does Ben's first knock stay in force until the door opens, or does he have to knock again?"
# zh = "Ben 第一次敲门之后，是一直在门口等着，还是以后要再敲一次？"
#
# [answer]
# en = """
# `Ann goes in`, `Ben makes tea first`, `Ann comes out`, `Ben goes in`, `Ann makes tea first`. `acquire(blocking=False)`
# tries to lock the door and comes back at once: True for Ann, as nobody is inside, False for Ben, who makes tea in the
# meantime. `bathroom.release()` unlocks the door, but that lets nobody in: Ben's question was answered with no, and he
# does not stand in a queue. Only his second `knock("Ben")` gets True, and now it is Ann who gets False. The rule: a
# non-blocking call gives its answer at once, even if it is no; whoever still wants the thing has to ask again."""
# zh = """
# `Ann goes in`、`Ben makes tea first`、`Ann comes out`、`Ben goes in`、`Ann makes tea first`。
# `acquire(blocking=False)` 试着锁门，并且马上返回：里面没有人，所以 Ann 得到 True；Ben 得到 False，就先去泡茶。
# `bathroom.release()` 打开了门锁，但没有人因此就进去：Ben 上次敲门，得到的回答是“不行”，他并没有在排队。要等他第二次
# `knock("Ben")`，才得到 True；这时轮到 Ann 得到 False。
# 规则：非阻塞的调用马上给出回答，哪怕是“不行”；还想要，就得以后再问一次。"""
# ///
import threading

bathroom = threading.Lock()

def knock(name):
    if bathroom.acquire(blocking=False):
        print(name, "goes in")
    else:
        print(name, "makes tea first")

knock("Ann")
knock("Ben")
bathroom.release()
print("Ann comes out")
knock("Ben")
knock("Ann")
