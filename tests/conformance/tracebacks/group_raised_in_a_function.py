# A group with raised parts, notes and causes.
def job(n):
    try:
        return 10 // n
    except ZeroDivisionError as zero:
        raise ValueError(f"job {n}") from zero

def run_all(numbers):
    errors = []
    for n in numbers:
        try:
            job(n)
        except ValueError as error:
            error.add_note(f"number {n}")
            errors.append(error)
    if errors:
        raise ExceptionGroup("jobs failed", errors)

run_all([1, 0, 2, 0])
