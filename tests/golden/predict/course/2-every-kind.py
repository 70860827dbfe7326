# /// scenario
# format = 1
# id = "every-kind"
# teaches = ["E3"]
#
# [title]
# en = "A question of every kind"
# zh = "每种问题各一个"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这些行按什么顺序输出？"
#
# [[ask]]
# kind = "choice"
# en = "Who ends the program?"
# zh = "程序是因为谁而结束的？"
#
# [[ask.choice]]
# en = "Nobody: it comes to its end"
# zh = "没有谁，程序正常运行到了最后"
# correct = false
# [ask.choice.because]
# en = "There is an exception that nobody catches."
# zh = "有一个异常没有人捕获。"
#
# [[ask.choice]]
# en = "`cook`, with an exception"
# zh = "`cook`，因为它抛出了异常"
# correct = true
# [ask.choice.because]
# en = "The exception leaves `cook`, then `main`, then the program."
# zh = "异常从 `cook` 传到 `main`，再传出整个程序。"
#
# [[ask]]
# kind = "elapsed"
# en = "How many seconds does it take?"
# zh = "一共用了几秒？"
#
# [[ask]]
# kind = "error"
# en = "With which exception does it end?"
# zh = "程序以哪个异常结束？"
#
# [answer]
# en = "`create_task` only puts the cook into the ready queue. It burns the soup after half a second."
# zh = "`create_task` 只是把 cook 放进就绪队列。半秒之后，汤就烧糊了。"
# ///
import asyncio

async def cook():
    print("cook begins")
    await asyncio.sleep(0.5)
    raise ValueError("the soup is burnt")

async def main():
    task = asyncio.create_task(cook())
    print("table is set")
    await task

asyncio.run(main())
