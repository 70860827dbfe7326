# /// scenario
# format = 1
# id = "download-callback"
# teaches = ["B3"]
# question = "Q2"
#
# [title]
# en = "A download that does not wait"
# zh = "不等结果的下载"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Why is the async download not simply written `result = download_file_async(url)`, followed by `process(result)`?"
# zh = "异步下载为什么不能也写成 `result = download_file_async(url)`，下一行再写 `process(result)`？"
#
# [[ask.choice]]
# en = "It could be: at `result =` Python waits until the text is there"
# zh = "可以这样写：执行到 `result =`，Python 会一直等到内容下载完"
# correct = false
# [ask.choice.because]
# en = "`=` takes what the call returns, at once. `download_file_async` has no `return`, so `result` would be `None`."
# zh = "`=` 拿到的就是函数当场返回的东西。`download_file_async` 没有 `return`，所以 `result` 会是 `None`。"
#
# [[ask.choice]]
# en = "It could be, but a callback makes the download faster"
# zh = "可以这样写，只是用回调函数下载得更快"
# correct = false
# [ask.choice.because]
# en = "The download takes as long as ever. The callback only says what happens when it is done."
# zh = "下载该用多久还是多久。回调函数只是说明下载完之后做什么。"
#
# [[ask.choice]]
# en = "When `download_file_async` comes back the text is not there yet, so it has nothing to return"
# zh = "`download_file_async` 返回的时候，内容还没有下载下来，没有东西可以返回"
# correct = true
# [ask.choice.because]
# en = "It comes back at once. What to do with the text has to be said beforehand: `callback=process`."
# zh = "它马上就返回了。拿到内容之后要做什么，只能事先交代好：`callback=process`。"
#
# [[hint]]
# en = "Does `download_file_async` call the function that it is given, or only keep it?"
# zh = "`download_file_async` 拿到函数之后，是调用了它，还是只把它存了起来？"
#
# [[hint]]
# en = "Which line of the program calls `callback`, and does `making tea` come before that line?"
# zh = "程序里哪一行调用了 `callback`？输出 `making tea` 的那一行在它前面吗？"
#
# [answer]
# en = """
# `waiting for news.html`, `processing the text of news.html`, `starting news.html`, `making tea`,
# `processing the text of news.html`. `download_file` comes back with the text, so `process(result)` can stand in the
# next line. `download_file_async` comes back without it: it has only noted in `downloads` that `process` is to be
# called. So the tea is made first, and the loop at the end, which plays the part of the arriving data, calls
# `process` through the name `callback`. The rule: an async operation does not return its result at once; a callback
# says what is to happen at some later moment."""
# zh = """
# `waiting for news.html`、`processing the text of news.html`、`starting news.html`、`making tea`、
# `processing the text of news.html`。
# `download_file` 带着内容返回，所以下一行就可以写 `process(result)`。
# `download_file_async` 返回时手里还没有内容，它只是在 `downloads` 里记下：到时候要调用 `process`。所以先去泡茶；
# 最后的循环扮演“数据到了”这件事，它通过 `callback` 这个名字调用了 `process`。
# 规则：异步操作不会马上返回结果，回调函数说明的是“以后某个时刻”要做什么。"""
# ///
downloads = []

def download_file(url):
    print("waiting for", url)
    return "the text of " + url

def download_file_async(url, callback):
    print("starting", url)
    downloads.append((url, callback))

def process(text):
    print("processing", text)

url = "news.html"
result = download_file(url)                       # sync: waits here
process(result)

download_file_async(url, callback=process)        # async: goes on; process is called when it is done
print("making tea")

for address, callback in downloads:               # some time later the data are there
    callback("the text of " + address)
