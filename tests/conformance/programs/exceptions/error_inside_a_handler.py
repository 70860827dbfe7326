# An exception in except or else is not caught by the same try; finally still runs.
def run(fail_in_body):
    try:
        try:
            if fail_in_body:
                raise ValueError("body")
        except ValueError:
            raise RuntimeError("handler")
        else:
            raise RuntimeError("else")
        finally:
            print("inner finally")
    except RuntimeError as error:
        print("outer caught", error)

run(True)
run(False)
