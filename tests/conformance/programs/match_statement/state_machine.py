# A traffic light and a tokenizer as state machines.
def step(state, event):
    match state, event:
        case "red", "timer":
            return "green"
        case "green", "timer":
            return "yellow"
        case "yellow", "timer":
            return "red"
        case _, "fault":
            return "blinking"
        case "blinking", ("reset", new):
            return new
        case state, _:
            return state

state = "red"
for event in ("timer", "timer", "noise", "timer", "fault", "timer", ("reset", "green"), "timer"):
    state = step(state, event)
    print(event, "->", state)
