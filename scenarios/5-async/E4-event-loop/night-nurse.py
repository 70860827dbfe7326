# /// scenario
# format = 1
# id = "night-nurse"
# teaches = ["E4", "B3"]
#
# [title]
# en = "The nurse's night"
# zh = "护士值夜班"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[ask]]
# kind = "choice"
# en = "If `main` ended right after `nurse: drink tea`, without the sleep: what would become of the bells?"
# zh = "如果 `main` 输出 `nurse: drink tea` 之后就结束，没有那次睡眠，铃会怎么样？"
#
# [[ask.choice]]
# en = "They had rung already, in the lines with `call_soon`"
# zh = "早就响过了，就在 `call_soon` 那一行"
# correct = false
# [ask.choice.because]
# en = "`call_soon` calls nothing itself; it only puts `ring` into the queue of the event loop."
# zh = "`call_soon` 自己什么也不调用，只是把 `ring` 放进事件循环的队列。"
#
# [[ask.choice]]
# en = "They would never ring: nobody awaits them"
# zh = "永远不会响，因为没有人 `await` 它们"
# correct = false
# [ask.choice.because]
# en = "Nobody can `await` a callback. The event loop calls it when its turn comes."
# zh = "回调函数本来就不能 `await`。轮到它的时候，事件循环就会调用它。"
#
# [[ask.choice]]
# en = "They would ring all the same, after `nurse: drink tea`"
# zh = "照样会响，在 `nurse: drink tea` 之后"
# correct = true
# [ask.choice.because]
# en = "They stand in the queue already, and the event loop still goes once through all that is in it before it ends."
# zh = "它们已经在队列里了；事件循环结束之前，还会把队列里的都运行一遍。"
#
# [[hint]]
# en = "`loop.call_soon(ring, room)`: who calls `ring`, this line or somebody else?"
# zh = "`loop.call_soon(ring, room)`：调用 `ring` 的是这一行，还是别人？"
#
# [[hint]]
# en = "The event loop can do something only when `main` has to wait. Which line is that?"
# zh = "`main` 要等待的时候，事件循环才能做事。那是哪一行？"
#
# [answer]
# en = """
# `patient in room 1: press`, `patient in room 2: press`, `nurse: drink tea`, `bell in room 1`, `bell in room 2`,
# `nurse: get up`. `loop.call_soon(ring, room)` does not call `ring`: it writes down for the event loop what to call, and
# comes back. So both patients press, `press_buttons` ends, and the nurse drinks tea. All this is one turn of `main`. At
# `await asyncio.sleep(1)` control goes back to the event loop, and it calls what is in the queue, first in, first out:
# room 1, room 2. At second 1 the nurse gets up. The rule: "soon" means at the next turn of the event loop, never now."""
# zh = """
# `patient in room 1: press`、`patient in room 2: press`、`nurse: drink tea`、`bell in room 1`、`bell in room 2`、
# `nurse: get up`。
# `loop.call_soon(ring, room)` 并不调用 `ring`，只是替事件循环记下“要调用什么”，然后就返回。所以两个病人先后按了铃，
# `press_buttons` 结束，护士喝茶：这些都在 `main` 的同一轮里。到了 `await asyncio.sleep(1)`，控制权回到事件循环，它按先后
# 顺序调用队列里的函数：先是 1 号房，再是 2 号房。第 1 秒，护士起身。
# 规则：`call_soon` 里的 soon，是说事件循环下一次腾出手来的时候，绝不是现在。"""
# ///
import asyncio

def ring(room):
    print("bell in room", room)

def press_buttons(loop):
    for room in (1, 2):
        loop.call_soon(ring, room)
        print(f"patient in room {room}: press")

async def main():
    press_buttons(asyncio.get_running_loop())
    print("nurse: drink tea")
    await asyncio.sleep(1)
    print("nurse: get up")

asyncio.run(main())
