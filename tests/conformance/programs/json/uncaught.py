# The last line of an uncaught JSONDecodeError names its module.
import json
print(json.loads('[1, 2]'))
json.loads('[1, 2')
