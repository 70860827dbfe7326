# The last line of an uncaught AttributeError suggests a similar name.
class Shop:
    opening_hours = "9-5"

    def __init__(self):
        self.customers = []

shop = Shop()
for name in ("opening_hour", "costumers", "completely_different"):
    try:
        getattr(shop, name)
    except AttributeError as error:
        print(error, error.name, error.obj is shop)
print("now uncaught")
shop.customer
