# A thread that starts threads that start threads; each is joined by who started it.
import threading

def tree(depth, label):
    print("  " * depth + label)
    if depth < 2:
        for side in "LR":
            child = threading.Thread(target=tree, args=(depth + 1, label + side))
            child.start()
            child.join()

tree(0, "root-")
