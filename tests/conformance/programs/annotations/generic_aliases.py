# list[int] and int | None are objects.
print(list[int], dict[str, list[int]], tuple[int, ...], int | None, int | str | int, type[int], list["T"])
print(list[int] == list[int], (int | str) == (str | int), list[int].__origin__, dict[str, int].__args__, (int | None).__args__)
print(list[int]([1, 2]), type(list[int]).__name__, type(int | str).__name__, isinstance(5, int | None), isinstance(None, int | None))
print(repr(int | None), None | int, list[int] | None, isinstance([], list))
for call in (lambda: isinstance([], list[int]), lambda: 5 | int, lambda: int["x"], lambda: "int" | None):
    try:
        call()
    except TypeError as error:
        print(error)
