# /// scenario
# format = 1
# id = "photo-finish"
# teaches = ["F2"]
#
# [title]
# en = "Who swims to the finish first?"
# zh = "谁先游到终点？"
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
# en = "All three are in the water from the start. At which second does each one finish?"
# zh = "三个人一开始就都下水了。各在第几秒到终点？"
#
# [[hint]]
# en = "`gather` keeps the order of the call. The name `as_completed` promises something else: what?"
# zh = "`gather` 保持调用时的顺序。`as_completed` 这个名字说的是另一种顺序：哪一种？"
#
# [answer]
# en = """
# `1 Ben`, `2 Eva`, `3 Ann`, `prizes`, in 4 seconds. `asyncio.as_completed` makes tasks of all three at once, so they
# swim at the same time. What the loop gets in `finish` is not a certain swimmer but “whoever comes next”: the first
# `await finish` ends at second 2 with Ben, the second at second 3 with Eva, the third at second 4 with Ann. The rule:
# `as_completed` gives results in the order in which they come, `gather` in the order of the call."""
# zh = """
# `1 Ben`、`2 Eva`、`3 Ann`、`prizes`，一共 4 秒。
# `asyncio.as_completed` 马上把三个都变成任务，所以他们是同时在游。循环里的 `finish` 不是某个固定的人，而是“下一个到的
# 人”：第一次 `await finish` 在第 2 秒得到 Ben，第二次在第 3 秒得到 Eva，第三次在第 4 秒得到 Ann。
# 规则：`as_completed` 按完成的先后给出结果，`gather` 按调用时的顺序给出结果。"""
# ///
import asyncio

async def swim(name, minutes):
    await asyncio.sleep(minutes)
    return name

async def main():
    place = 1
    for finish in asyncio.as_completed([swim("Ann", 4), swim("Ben", 2), swim("Eva", 3)]):
        name = await finish
        print(place, name)
        place += 1
    print("prizes")

asyncio.run(main())
