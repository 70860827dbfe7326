# /// scenario
# format = 1
# id = "rice-and-carrots"
# teaches = ["D2"]
#
# [title]
# en = "Cutting carrots while the rice cooks"
# zh = "一边煮饭，一边切胡萝卜"
#
# [[ask]]
# kind = "output"
# en = "What is printed? The clock here is exact."
# zh = "程序会输出什么？这里的时钟是精确的。"
#
# [[ask]]
# kind = "choice"
# en = "Another cook waits for the rice with `time.sleep(5)` and cuts the same carrots afterwards. How long does he take?"
# zh = "另一位厨师先用 `time.sleep(5)` 等饭煮好，然后再切同样多的胡萝卜。他一共要几秒？"
#
# [[ask.choice]]
# en = "5 seconds"
# zh = "5 秒"
# correct = false
# [ask.choice.because]
# en = "After 5 seconds the rice is ready, but nothing has been cut: during `time.sleep(5)` the cook can do nothing."
# zh = "5 秒之后饭好了，可是什么都还没切：`time.sleep(5)` 的时候，他什么也做不了。"
#
# [[ask.choice]]
# en = "11 seconds"
# zh = "11 秒"
# correct = true
# [ask.choice.because]
# en = "He blocks for 5 seconds and then cuts for 3 times 2: nothing overlaps."
# zh = "他先阻塞 5 秒，再切 3 次，每次 2 秒，一点也没有重叠。"
#
# [[ask.choice]]
# en = "6 seconds, as here"
# zh = "和这里一样，6 秒"
# correct = false
# [ask.choice.because]
# en = "That takes looking at the rice now and then. Whoever blocks until it is ready cannot cut in the meantime."
# zh = "要隔一会儿看一眼饭，才能做到 6 秒。一直阻塞到饭好的人，这段时间里切不了菜。"
#
# [[hint]]
# en = "How long does `rice_is_ready()` take: until the rice is ready, or no time at all?"
# zh = "`rice_is_ready()` 要花多久：一直到饭好，还是一点时间也不花？"
#
# [[hint]]
# en = "At which seconds does the cook look at the rice? Does he look while he cuts?"
# zh = "厨师分别在第几秒去看饭？切的时候会看吗？"
#
# [answer]
# en = """
# `carrots: 3`, `seconds: 6`. `rice_is_ready()` does not block: it looks at the clock, comes back at once with True or
# False, and leaves it to the cook what to do then. At seconds 0, 2 and 4 it says False, and each time the cook cuts one
# more carrot. The rice is ready at second 5, but he is cutting then; he looks again at second 6. The rule: a
# non-blocking question is answered at once, "not yet" is an answer too, and the waiting time can be used; but whoever
# asks only now and then learns of it a little late."""
# zh = """
# `carrots: 3`、`seconds: 6`。
# `rice_is_ready()` 不会阻塞：它看一眼时钟，马上返回 True 或 False，接下来做什么由厨师决定。第 0、2、4 秒它都说 False，
# 厨师每次就再切一根胡萝卜。饭在第 5 秒好了，可是那时他正切着，到第 6 秒才又去看。
# 规则：非阻塞的询问马上就有回答，“还没好”也是回答，等待的时间可以用来做别的事；不过隔一会儿才问一次，知道得就会晚一点。"""
# ///
import time

start = time.monotonic()

def rice_is_ready():
    return time.monotonic() - start >= 5

def cut_a_carrot():
    time.sleep(2)

carrots = 0
while not rice_is_ready():
    cut_a_carrot()
    carrots += 1
print("carrots:", carrots)
print("seconds:", round(time.monotonic() - start))
