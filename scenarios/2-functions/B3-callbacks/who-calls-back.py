# /// scenario
# format = 1
# id = "who-calls-back"
# teaches = ["B3"]
# question = "Q1"
#
# [title]
# en = "Which function is called back?"
# zh = "回过头来被调用的是哪个函数？"
#
# [[ask]]
# kind = "output"
# en = "What is printed?"
# zh = "程序会输出什么？"
#
# [[ask]]
# kind = "choice"
# en = "Which function is the callback?"
# zh = "哪个函数是回调函数？"
#
# [[ask.choice]]
# en = "`print_result`: it is handed over, and called later by somebody else"
# zh = "`print_result`：它被交给别人，之后由别人来调用"
# correct = true
# [ask.choice.because]
# en = "The last line only names `print_result`, without brackets. The call stands in `process_data`: `callback(result)`."
# zh = "最后一行只写了名字 `print_result`，没有加括号。真正的调用在 `process_data` 里：`callback(result)`。"
#
# [[ask.choice]]
# en = "`process_data`: it is the one that the program calls"
# zh = "`process_data`：程序调用的就是它"
# correct = false
# [ask.choice.because]
# en = "`process_data` is called in the ordinary way. It gets the callback, and calls it."
# zh = "程序直接调用 `process_data`，这只是普通的函数调用。它是接收回调函数、再去调用它的那一方。"
#
# [[ask.choice]]
# en = "`print`: it comes last"
# zh = "`print`：它是最后执行的"
# correct = false
# [ask.choice.because]
# en = "Coming last makes no callback. `print_result` calls `print` itself; nobody handed `print` over."
# zh = "最后执行的不一定是回调函数。`print` 是 `print_result` 自己直接调用的，没有人把它交给谁。"
#
# [[hint]]
# en = "In the last line there are no brackets after `print_result`. What is handed over: a result, or the function?"
# zh = "最后一行的 `print_result` 后面没有括号。交出去的是一个结果，还是函数本身？"
#
# [[hint]]
# en = "Inside `process_data` the name `callback` means some function. Which one, and what is it called with?"
# zh = "在 `process_data` 里，`callback` 这个名字指的是哪个函数？调用它时传进去的是什么？"
#
# [answer]
# en = """
# `结果是: 10` ("the result is: 10"). The callback is `print_result`. The last line does not call it: without brackets it
# hands over the function itself, and inside `process_data` that function goes by the name `callback`. When the work
# `data * 2` is done, `callback(result)` calls it with 10. The rule: a callback is a function that you hand to another
# function, which calls it when the time has come."""
# zh = """
# `结果是: 10`。回调函数是 `print_result`。
# 最后一行并没有调用它：不加括号，交出去的是函数本身；在 `process_data` 里，它换了个名字叫 `callback`。
# 等 `data * 2` 算完，`callback(result)` 才带着 10 去调用它。
# 规则：把一个函数交给另一个函数，由对方在合适的时候来调用，这个被交出去的函数就叫回调函数。"""
# ///
def process_data(data, callback):
    result = data * 2
    callback(result)

def print_result(x):
    print(f"结果是: {x}")

process_data(5, print_result)
