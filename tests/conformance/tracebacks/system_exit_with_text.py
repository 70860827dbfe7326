# SystemExit with a text prints only the text.
def stop():
    raise SystemExit("stopped: nothing to do")

print("before")
stop()
