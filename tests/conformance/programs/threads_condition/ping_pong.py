# Two threads take turns.
import threading

condition = threading.Condition()
turn = "ping"
def play(me, other, times):
    global turn
    for i in range(times):
        with condition:
            condition.wait_for(lambda: turn == me)
            print(me, i)
            turn = other
            condition.notify()

players = [threading.Thread(target=play, args=pair) for pair in (("pong", "ping", 3), ("ping", "pong", 3))]
for player in players:
    player.start()
for player in players:
    player.join()
