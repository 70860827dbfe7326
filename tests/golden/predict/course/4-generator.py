# /// scenario
# format = 1
# id = "lazy-steps"
# teaches = ["C2"]
#
# [title]
# en = "Lazy steps"
# zh = "懒惰的脚步"
#
# [[ask]]
# kind = "output"
# en = "What is printed?"
# zh = "程序会输出什么？"
#
# [answer]
# en = "The call makes a generator and runs nothing of it."
# zh = "调用只是创建生成器，函数体一行都没有运行。"
# ///
def steps():
    print("step 1")
    yield 1
    print("step 2")
    yield 2

walk = steps()
print("ready")
next(walk)
next(walk)
