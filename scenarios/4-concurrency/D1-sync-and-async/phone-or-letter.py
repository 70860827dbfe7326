# /// scenario
# format = 1
# id = "phone-or-letter"
# teaches = ["D1", "B3"]
#
# [title]
# en = "By phone or by letter?"
# zh = "打电话问，还是写信问？"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "Something is to be done with the answer about the tea. Where does that belong?"
# zh = "拿到关于茶的回答之后，还要用它做一件事。这件事应该写在哪里？"
#
# [[ask.choice]]
# en = "In the function that is handed to `ask_by_letter`"
# zh = "写在交给 `ask_by_letter` 的那个函数里"
# correct = true
# [ask.choice.because]
# en = "This callback is called when the answer is there, and gets it as its argument."
# zh = "回答来了，才会调用这个回调函数，而且回答就是它的参数。"
#
# [[ask.choice]]
# en = "In the line below `ask_by_letter(...)`"
# zh = "写在 `ask_by_letter(...)` 的下一行"
# correct = false
# [ask.choice.because]
# en = "That line runs as soon as the letter is posted; the answer is still to come."
# zh = "信一寄出，就执行到下一行了，这时回答还没有来。"
#
# [[ask.choice]]
# en = "Behind `answer = ask_by_letter(...)`, using `answer`"
# zh = "写成 `answer = ask_by_letter(...)`，然后使用 `answer`"
# correct = false
# [ask.choice.because]
# en = "The call returns at once, and what it returns is None: it cannot know the answer yet."
# zh = "这个调用马上就返回，返回的是 None：它这时还不可能知道回答。"
#
# [[hint]]
# en = "Look for `return` in the two functions. What can each of them give back to its caller?"
# zh = "看看两个函数里有没有 `return`。它们各自能给调用者返回什么？"
#
# [[hint]]
# en = "`notes.append` is handed over without parentheses. Which line calls it in the end?"
# zh = "`notes.append` 是不带括号交出去的。最后是哪一行调用了它？"
#
# [answer]
# en = """
# `['cake? yes']`, `None`, `['cake? yes']`, `['cake? yes', 'tea? no']`. `ask_by_phone` is sync: the call comes back with
# the answer, so the first note is there at once. `ask_by_letter` is async: it posts the letter, puts it into `letters`
# together with `notes.append`, and comes back without an answer; that is the None. The third line is printed before
# anybody has answered, so there is still one note. Only the loop calls `when_answered`, which is `notes.append`, and
# now the second note is there. The rule: a sync call brings its result back; an async call brings nothing back, its
# result comes later, to the callback."""
# zh = """
# `['cake? yes']`、`None`、`['cake? yes']`、`['cake? yes', 'tea? no']`。
# `ask_by_phone` 是同步的：调用带着回答返回，所以第一条马上就记下了。`ask_by_letter` 是异步的：它把信寄出去，也就是和
# `notes.append` 一起放进 `letters`，没有拿到回答就返回了，于是输出 None。输出第三行的时候还没有人回信，所以仍然只有一条。
# 到了循环里，才有人调用 `when_answered`，它就是 `notes.append`，第二条这才记下。
# 规则：同步调用把结果带回来；异步调用什么也不带回来，结果以后才到，交给回调函数。"""
# ///
letters = []
notes = []

def ask_by_phone(question):
    return question + " yes"

def ask_by_letter(question, when_answered):
    letters.append((question, when_answered))

notes.append(ask_by_phone("cake?"))
print(notes)
print(ask_by_letter("tea?", notes.append))
print(notes)
for question, when_answered in letters:
    when_answered(question + " no")
print(notes)
