# /// scenario
# format = 1
# id = "three-couriers"
# teaches = ["F2", "A4"]
#
# [title]
# en = "One courier does not find the street"
# zh = "一个快递员找不到路"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "How would the program end without its last loop, where nobody asks for `courier.exception()`?"
# zh = "如果没有最后的循环，也就是没有人去问 `courier.exception()`，程序会怎样结束？"
#
# [[ask.choice]]
# en = "Normally, but with a message on stderr: `Task exception was never retrieved`"
# zh = "正常结束，只是在 stderr 上有一句 `Task exception was never retrieved`"
# correct = true
# [ask.choice.because]
# en = "It appears when the task is thrown away; the exit code of the program is still 0."
# zh = "任务对象被回收时，会出现这句话；程序的退出码仍然是 0。"
#
# [[ask.choice]]
# en = "With the exception, when `main` ends"
# zh = "`main` 结束时，抛出这个异常"
# correct = false
# [ask.choice.because]
# en = "The exception belongs to the task. It comes out only where somebody awaits the task or asks for its result."
# zh = "异常属于那个任务。只有 `await` 这个任务，或者去要它的结果，异常才会冒出来。"
#
# [[ask.choice]]
# en = "As if nothing had happened, without any word"
# zh = "像什么都没发生一样，一个字也不说"
# correct = false
# [ask.choice.because]
# en = "Not quite: Python notices that nobody has ever looked at the exception, and says so."
# zh = "不完全对：Python 会发现从来没有人看过这个异常，并且提醒一句。"
#
# [[hint]]
# en = "At second 2 a courier fails. Does anybody wait for this courier at that moment?"
# zh = "第 2 秒，一个快递员失败了。这时有人在等他吗？"
#
# [[hint]]
# en = "The tasks do not know of each other. What can the failure of one change for the courier in Main Street?"
# zh = "这几个任务互不相干。一个失败了，对去 Main Street 的快递员有什么影响？"
#
# [answer]
# en = """
# `delivered: Park Lane`, `delivered: Main Street`, `office: evening`, `None`, `no such street: Hill Road`, `None`. The
# parcel for Park Lane comes at second 1. At second 2 the courier for Hill Road raises ValueError. That ends his task, and
# the task keeps the exception; `main` sleeps on, and Main Street gets its parcel at second 3. At second 4 the office
# asks each `courier.exception()`: None means that all went well, and for the second courier the kept ValueError is
# printed. It is only looked at here, so nothing is raised. The rule: an exception ends its own task only and is kept
# there; look for it, with `await` or `exception()`, or you will not learn of it."""
# zh = """
# `delivered: Park Lane`、`delivered: Main Street`、`office: evening`、`None`、`no such street: Hill Road`、`None`。
# 第 1 秒，Park Lane 的包裹送到。第 2 秒，去 Hill Road 的快递员抛出 ValueError：他的任务到此结束，异常留在任务里；
# `main` 接着睡，第 3 秒 Main Street 的包裹照样送到。第 4 秒，办公室对每个任务问 `courier.exception()`：
# None 表示一切正常，第二个任务则拿出留着的 ValueError。这里只是看一看，所以不会抛出。
# 规则：异常只结束它自己的任务，并留在任务里；要用 `await` 或 `exception()` 去看，否则就不会知道。"""
# ///
import asyncio

async def deliver(street, seconds):
    await asyncio.sleep(seconds)
    if street == "Hill Road":
        raise ValueError("no such street: " + street)
    print("delivered:", street)

async def main():
    couriers = [asyncio.create_task(deliver("Park Lane", 1)),
                asyncio.create_task(deliver("Hill Road", 2)),
                asyncio.create_task(deliver("Main Street", 3))]
    await asyncio.sleep(4)
    print("office: evening")
    for courier in couriers:
        print(courier.exception())

asyncio.run(main())
