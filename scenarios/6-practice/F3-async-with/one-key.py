# /// scenario
# format = 1
# id = "one-key"
# teaches = ["F3", "F2"]
#
# [title]
# en = "One key for the lab"
# zh = "实验室只有一把钥匙"
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
# en = "Whom does `async with key` make wait?"
# zh = "`async with key` 会让谁等？"
#
# [[ask.choice]]
# en = "All other tasks, until Ann comes out"
# zh = "其他所有任务，一直等到 Ann 出来"
# correct = false
# [ask.choice.because]
# en = "The cleaner works at seconds 0 and 1, while Ann is inside: she never asks for the key."
# zh = "清洁工在第 0 秒和第 1 秒干活，那时 Ann 就在里面：清洁工从来不要钥匙。"
#
# [[ask.choice]]
# en = "Only those who come to `async with key` while somebody else is inside"
# zh = "谁要进入 `async with key`、而里面已经有人，谁才要等"
# correct = true
# [ask.choice.because]
# en = "Here that is Ben. A lock says nothing to tasks that do not ask for it."
# zh = "这里就是 Ben。没有来要这把锁的任务，不受它影响。"
#
# [[ask.choice]]
# en = "Ann too: nobody may sleep while holding the lock"
# zh = "也包括 Ann：拿着锁的时候不能睡眠"
# correct = false
# [ask.choice.because]
# en = "Ann sleeps with the key in her pocket; that is just why Ben has to wait."
# zh = "Ann 是带着钥匙睡的，Ben 正因为这样才要等。"
#
# [[hint]]
# en = "Which of the three tasks need the key, and which does not?"
# zh = "三个任务中，哪些要用钥匙，哪个不用？"
#
# [[hint]]
# en = "Ann has the key and sleeps. Ben stops in front of `async with key`. Who is still free to work?"
# zh = "Ann 拿着钥匙在睡。Ben 停在 `async with key` 前面。还有谁可以干活？"
#
# [answer]
# en = """
# `Ann wants the key`, `Ann goes in`, `Ben wants the key`, `cleaner: floor`, `cleaner: windows`, `Ann comes out`,
# `Ben goes in`, `Ben comes out`, in 4 seconds. The key is there, so Ann takes it without waiting, goes in and sleeps.
# Ben wants it too, and has to wait at `async with key`. The cleaner has nothing to do with the key and works at
# seconds 0 and 1. At second 3 Ann leaves the block and gives the key back; Ben goes in and comes out at second 4. The
# rule: a lock lets one task at a time into its block, and keeps only those waiting who want to go in."""
# zh = """
# `Ann wants the key`、`Ann goes in`、`Ben wants the key`、`cleaner: floor`、`cleaner: windows`、`Ann comes out`、
# `Ben goes in`、`Ben comes out`，一共 4 秒。
# 钥匙在那里，Ann 不用等就拿到了，进去以后睡眠。Ben 也要钥匙，只好在 `async with key` 处等。清洁工和钥匙没有关系，第 0
# 秒和第 1 秒照常干活。第 3 秒 Ann 离开代码块，还了钥匙；Ben 进去，第 4 秒出来。
# 规则：锁每次只让一个任务进入它的代码块，而且只有想进去的人才要等。"""
# ///
import asyncio

async def use_lab(name, key, hours):
    print(name, "wants the key")
    async with key:
        print(name, "goes in")
        await asyncio.sleep(hours)
        print(name, "comes out")

async def clean():
    print("cleaner: floor")
    await asyncio.sleep(1)
    print("cleaner: windows")

async def main():
    key = asyncio.Lock()
    await asyncio.gather(use_lab("Ann", key, 3), use_lab("Ben", key, 1), clean())

asyncio.run(main())
