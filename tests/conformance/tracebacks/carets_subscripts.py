# Marks under the failing subscript only.
data = {"users": [{"name": "a"}, {"name": "b", "tags": ["x"]}]}
print(data["users"][0]["name"])
print(data["users"][0]["name"], data["users"][1]["tags"][3], data["users"][1])
