# A TypedDict makes plain dicts.
from typing import NotRequired, Required, TypedDict, get_type_hints, is_typeddict

class Movie(TypedDict):
    title: str
    year: int

class More(Movie, total=False):
    rating: float
    note: Required[str]

class Some(TypedDict):
    a: int
    b: NotRequired[str]

movie: Movie = {'title': 'Brazil', 'year': 1985}
print(Movie(title='Alien', year=1979), type(Movie(title='A', year=1)), movie)
for cls in (Movie, More, Some):
    print(cls.__name__, cls.__annotations__, sorted(cls.__required_keys__), sorted(cls.__optional_keys__), cls.__total__)
print(get_type_hints(Some), get_type_hints(Some, include_extras=True))
Point = TypedDict('Point', {'x': int, 'in': 'str'})
print(Point.__annotations__, Point(x=1), is_typeddict(Point), is_typeddict(dict), Movie.__mro__, Point.__name__)
for wrong in (lambda: isinstance({}, Movie), lambda: TypedDict('A', {'a': int}, b=int)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
