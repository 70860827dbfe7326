# /// scenario
# format = 1
# id = "call-again"
# teaches = ["F1", "A4"]
#
# [title]
# en = "Calling Eva three times"
# zh = "给 Eva 打三次电话"
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
# [[hint]]
# en = "Eva needs 3 seconds to get to the phone. After the first two attempts she has had 3 seconds in all. Does that help?"
# zh = "Eva 走到电话旁要 3 秒。前两次加起来已经 3 秒了。这有用吗？"
#
# [[hint]]
# en = "What becomes of a `call(\"Eva\")` when `wait_for` gives up?"
# zh = "`wait_for` 不再等的时候，那次 `call(\"Eva\")` 会怎么样？"
#
# [answer]
# en = """
# `calling Eva`, `hung up after 1`, `calling Eva`, `hung up after 2`, `calling Eva`, `Eva picks up`, `talking`, in 6
# seconds. Each round calls `call("Eva")` anew, and each begins with a fresh sleep of 3 seconds. At second 1
# `wait_for` cancels the first call, at second 3 the second one; whatever they had waited is lost. The third one may
# take 4 seconds and needs 3: Eva picks up at second 6. The rule: a timeout ends an attempt; to try again is to begin
# again."""
# zh = """
# `calling Eva`、`hung up after 1`、`calling Eva`、`hung up after 2`、`calling Eva`、`Eva picks up`、`talking`，一共 6
# 秒。
# 每一轮都重新调用 `call("Eva")`，都从头睡 3 秒。第 1 秒，`wait_for` 取消了第一次，第 3 秒取消了第二次，之前等的时间全
# 都白费。第三次最多可以等 4 秒，只需要 3 秒：Eva 在第 6 秒接起电话。
# 规则：超时会结束这一次尝试；再试一次，就是从头再来。"""
# ///
import asyncio

async def call(name):
    print("calling", name)
    await asyncio.sleep(3)
    print(name, "picks up")

async def main():
    for patience in (1, 2, 4):
        try:
            await asyncio.wait_for(call("Eva"), patience)
            print("talking")
        except TimeoutError:
            print("hung up after", patience)

asyncio.run(main())
