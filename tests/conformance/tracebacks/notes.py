# Notes stand below the message.
def check(value):
    try:
        return int(value)
    except ValueError as error:
        error.add_note("while checking the input")
        error.add_note("second note\nwith two lines")
        raise

check("abc")
