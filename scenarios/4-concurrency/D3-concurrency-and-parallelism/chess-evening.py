# /// scenario
# format = 1
# id = "chess-evening"
# teaches = ["D3", "D2"]
#
# [title]
# en = "One chess master plays three guests"
# zh = "国际象棋大师一对三"
#
# [[ask]]
# kind = "output"
# en = "What is printed? Write it line by line."
# zh = "程序会输出什么？请逐行写出。"
#
# [[ask]]
# kind = "choice"
# en = "What would bring the evening to its end sooner?"
# zh = "怎样才能让这个晚上更早结束？"
#
# [[ask.choice]]
# en = "A second master, who takes over some of the boards"
# zh = "再来一位大师，分走几张棋盘"
# correct = true
# [ask.choice.because]
# en = "The 30 seconds are all the master's own work, and only a second master can do a part of it at the same moment."
# zh = "这 30 秒全是大师自己的活，只有第二位大师才能在同一时刻分担一部分。"
#
# [[ask.choice]]
# en = "Guests who think faster"
# zh = "客人想得更快"
# correct = false
# [ask.choice.because]
# en = "Nobody waits for them: when the master comes back to a board, its guest is already done."
# zh = "本来就没有人在等他们：大师回到每张棋盘时，客人已经走完了。"
#
# [[ask.choice]]
# en = "First the whole game against Ann, then Ben, then Eva"
# zh = "先和 Ann 下完整盘，再和 Ben 下，再和 Eva 下"
# correct = false
# [ask.choice.because]
# en = "Then the master sits still while each guest thinks: 5 + 10 + 5 seconds for every game, 60 in all."
# zh = "那样，每位客人思考的时候，大师都在干等：每盘 5 + 10 + 5 秒，一共 60 秒。"
#
# [[hint]]
# en = "After Ann's first move she thinks until `ready_at[\"Ann\"]`. What does the master do in the meantime?"
# zh = "大师走完第一步，Ann 要想到 `ready_at[\"Ann\"]` 那一秒。这段时间里，大师在做什么？"
#
# [[hint]]
# en = "Look at the two numbers in `max(clock, ready_at[guest])`: does the master ever have to wait for a guest?"
# zh = "看看 `max(clock, ready_at[guest])` 里的两个数：大师有没有哪一次要等客人？"
#
# [answer]
# en = """
# `second 5 move against Ann`, `second 10 move against Ben`, `second 15 move against Eva`, `second 20 move against Ann`,
# `second 25 move against Ben`, `second 30 move against Eva`. The master needs 5 seconds for a move, then the guest thinks
# for 10. He does not wait for Ann but goes to Ben and to Eva; at second 15, when he is back, Ann has just answered, so
# `max(clock, ready_at[guest])` never makes him wait. Three games in 30 seconds: 6 moves of 5 seconds each, and all the
# thinking of the guests is hidden behind them. The rule: concurrency hides waiting, and one master is enough for that;
# the work itself gets faster only by parallelism."""
# zh = """
# `second 5 move against Ann`、`second 10 move against Ben`、`second 15 move against Eva`、`second 20 move against Ann`、
# `second 25 move against Ben`、`second 30 move against Eva`。
# 大师走一步要 5 秒，然后客人想 10 秒。大师不等 Ann，而是去找 Ben，再去找 Eva；第 15 秒他回来时，Ann 刚好走完，所以
# `max(clock, ready_at[guest])` 一次也没有让他等。三盘棋只用 30 秒：6 步，每步 5 秒，客人思考的时间全都藏在里面了。
# 规则：并发能把等待的时间藏起来，一位大师就够了；而活儿本身要更快，只能靠并行。"""
# ///
ready_at = {"Ann": 0, "Ben": 0, "Eva": 0}
clock = 0

def play(guest):
    global clock
    clock = max(clock, ready_at[guest]) + 5
    print("second", clock, "move against", guest)
    ready_at[guest] = clock + 10

for turn in (1, 2):
    for guest in ready_at:
        play(guest)
