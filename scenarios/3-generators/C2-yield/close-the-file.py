# /// scenario
# format = 1
# id = "close-the-file"
# teaches = ["C2", "A4"]
#
# [title]
# en = "A log file, read only in part"
# zh = "只看了一半的日志"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[hint]]
# en = "At which line does the generator stand when `log.close()` is called? Is that inside the `try`?"
# zh = "调用 `log.close()` 的时候，生成器停在哪一行？它在 `try` 里面吗？"
#
# [[hint]]
# en = "A `finally` runs whenever its `try` is left, in whatever way. Does `close()` leave it?"
# zh = "不管以什么方式离开 `try`，都要执行 `finally`。`close()` 算不算离开？"
#
# [answer]
# en = """
# `open the file`, `09:00 started`, `09:05 disk full`, `close the file`, `that is enough`. After two `next(log)` the
# generator stands at `yield "09:05 disk full"`, inside the `try`. `log.close()` raises `GeneratorExit` right there:
# the generator leaves the `try`, so its `finally` runs and prints `close the file`. Only then does `close()` return,
# and the last line is printed. The third log line is never read. The rule: `close()` ends a generator where it
# stands, and its `finally` still runs."""
# zh = """
# `open the file`、`09:00 started`、`09:05 disk full`、`close the file`、`that is enough`。
# 两次 `next(log)` 之后，生成器停在 `yield "09:05 disk full"`，正在 `try` 里面。`log.close()` 就在这个位置抛出
# `GeneratorExit`：生成器离开 `try`，于是执行 `finally`，输出 `close the file`。这之后 `close()` 才返回，
# 输出最后一行。第三行日志从来没有读到。
# 规则：`close()` 让生成器就地结束，但 `finally` 照样会执行。"""
# ///
def read_log():
    print("open the file")
    try:
        yield "09:00 started"
        yield "09:05 disk full"
        yield "09:06 stopped"
    finally:
        print("close the file")

log = read_log()
print(next(log))
print(next(log))
log.close()
print("that is enough")
