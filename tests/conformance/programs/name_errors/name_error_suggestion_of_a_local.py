# Local names and built-in names are candidates too.
def f(parameter):
    local_value = 1
    try:
        return paramter
    except NameError as error:
        print(error, error.name)
    return lcoal_value
f(1)
