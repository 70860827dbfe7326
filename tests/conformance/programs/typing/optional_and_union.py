# Unions are flattened, lose duplicates, and compare without order.
from typing import Optional, Union, List, Any

print(Union[int, Union[str, float]], Union[int, int], Union[int, str, int], Union[int])
print(Union[int, str] == Union[str, int], Optional[int] == Union[None, int], Optional[int] == (int | None))
print(Optional[Optional[int]], Optional[Union[int, str]], Optional[None])
print(List[int] | None, None | List[int], List[int] | str, int | Optional[str])
print(isinstance(3, Union[int, str]), isinstance(3.0, Union[int, str]), isinstance(None, Optional[int]))
print(issubclass(bool, Union[int, str]))
print(hash(Union[int, str]) == hash(Union[str, int]), {Union[int, str]: 'x'}[Union[str, int]])
print(type(Optional[int]).__name__, Union[int, 'Later'], Optional['Node'])
print(Union[Any, int])
for wrong in (lambda: Union[()], lambda: Optional[int, str], lambda: Optional(), lambda: Union[int, str]()):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
