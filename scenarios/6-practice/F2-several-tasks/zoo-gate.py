# /// scenario
# format = 1
# id = "zoo-gate"
# teaches = ["F2"]
#
# [title]
# en = "The gate of the zoo"
# zh = "动物园的大门"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds does the whole program take?"
# zh = "整个程序一共用了几秒？"
#
# [[ask]]
# kind = "choice"
# en = "What does Eva find when she comes at second 5?"
# zh = "Eva 第 5 秒到的时候，是什么情形？"
#
# [[ask.choice]]
# en = "She has missed the signal and has to wait for the next `gate.set()`"
# zh = "她错过了信号，要等下一次 `gate.set()`"
# correct = false
# [ask.choice.because]
# en = "An event is not a whistle that sounds once; it is a gate that stays open."
# zh = "事件不是吹一下就过去的哨声，而是一扇打开后就一直开着的门。"
#
# [[ask.choice]]
# en = "The gate has closed again behind Ben"
# zh = "Ben 进去以后，门又关上了"
# correct = false
# [ask.choice.because]
# en = "`wait` does not close anything. Any number of visitors pass through."
# zh = "`wait` 不会关上什么，来多少人都能进。"
#
# [[ask.choice]]
# en = "The gate is still open: `gate.wait()` returns without waiting"
# zh = "门还开着：`gate.wait()` 不用等就返回"
# correct = true
# [ask.choice.because]
# en = "`gate.set()` keeps the event set until somebody calls `gate.clear()`."
# zh = "`gate.set()` 之后，事件一直处于已设置的状态，直到有人调用 `gate.clear()`。"
#
# [[hint]]
# en = "Who stands at the gate when the keeper opens it, and in which order have they come?"
# zh = "饲养员开门的时候，谁站在门口？他们是按什么顺序来的？"
#
# [[hint]]
# en = "Does `gate.set()` let in one visitor, or all who wait?"
# zh = "`gate.set()` 会放进一个人，还是所有在等的人？"
#
# [answer]
# en = """
# `Ann at the gate`, `Ben at the gate`, `gate open`, `Ann sees the lions`, `Ben sees the lions`, `Eva at the gate`,
# `Eva sees the lions`, in 5 seconds. Ann comes at second 1, Ben at second 2, and both stop at `await gate.wait()`. At
# second 3 the keeper calls `gate.set()`: that wakes all who wait, in the order in which they came. Eva comes at
# second 5 and finds the event set, so her `gate.wait()` returns at once. The rule: an `Event` wakes everybody, and
# once it is set it stays set."""
# zh = """
# `Ann at the gate`、`Ben at the gate`、`gate open`、`Ann sees the lions`、`Ben sees the lions`、`Eva at the gate`、
# `Eva sees the lions`，一共 5 秒。
# Ann 第 1 秒到，Ben 第 2 秒到，都停在 `await gate.wait()`。第 3 秒，饲养员调用 `gate.set()`，按先来后到叫醒所有在等的
# 人。Eva 第 5 秒才来，事件已经设置好了，所以她的 `gate.wait()` 马上返回。
# 规则：`Event` 会叫醒所有人；一旦设置，就一直保持着。"""
# ///
import asyncio

async def visitor(name, minute, gate):
    await asyncio.sleep(minute)
    print(name, "at the gate")
    await gate.wait()
    print(name, "sees the lions")

async def keeper(gate):
    await asyncio.sleep(3)
    print("gate open")
    gate.set()

async def main():
    gate = asyncio.Event()
    await asyncio.gather(
        visitor("Ann", 1, gate), visitor("Ben", 2, gate), visitor("Eva", 5, gate), keeper(gate))

asyncio.run(main())
