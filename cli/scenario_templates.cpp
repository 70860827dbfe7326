#include "cli/scenario_templates.h"

namespace coroscope::cli {

namespace {

constexpr ScenarioTemplate kTemplates[] = {
    {"A1", R"(price = 10
total = price
price = 12
print(total)
print(price)
)"},
    {"A2", R"(for number in [1, 2, 3, 4]:
    if number == 2:
        continue
    if number == 4:
        break
    print(number)
print("done")
)"},
    {"A3", R"(def add_tip(price):
    price = price + 1
    print("inside", price)

price = 10
print(add_tip(price))
print(price)
)"},
    {"A4", R"(def divide(cake, guests):
    try:
        print(cake / guests)
    except ZeroDivisionError:
        print("no guests")
    finally:
        print("plates away")

divide(6, 3)
divide(6, 0)
)"},
    {"B1", R"(def loud(word):
    return word.upper()

say = loud
print(say("tea"))
print(say is loud)
)"},
    {"B2", R"(def make_counter():
    count = 0
    def counter():
        nonlocal count
        count += 1
        return count
    return counter

first = make_counter()
second = make_counter()
print(first())
print(first())
print(second())
)"},
    {"B3", R"(waiting = []

def order(drink, when_ready):
    waiting.append((drink, when_ready))

def enjoy(drink):
    print("drinks", drink)

order("tea", enjoy)
print("reads a book")
for drink, when_ready in waiting:
    when_ready(drink)
)"},
    {"B4", R"(def announced(function):
    def wrapped():
        print("before")
        function()
        print("after")
    return wrapped

@announced
def work():
    print("work")

work()
)"},
    {"C1", R"(guests = iter(["Ann", "Ben", "Eva"])
print(next(guests))
print("a pause")
for guest in guests:
    print(guest)
)"},
    {"C2", R"(def count_down():
    print("begins")
    yield 2
    print("goes on")
    yield 1

numbers = count_down()
print("ready")
for number in numbers:
    print(number)
)"},
    {"C3", R"(def starters():
    yield "soup"
    return "one starter"

def dinner():
    served = yield from starters()
    print(served)
    yield "cake"

for dish in dinner():
    print(dish)
)"},
    {"C4", R"(def clerk():
    print("opens")
    name = yield "who is next?"
    print("serves", name)
    name = yield "who else?"
    print("serves", name)

desk = clerk()
print(next(desk))
print(desk.send("Ann"))
)"},
    {"D1", R"(import time

def boil_water():
    print("water on")
    time.sleep(3)
    print("water boils")

boil_water()
print("bread cut")
)"},
    {"E2", R"(import asyncio

async def greet(name):
    print("hello", name)

async def main():
    print("the door opens")
    greet("Ann")
    print("the door closes")

asyncio.run(main())
)"},
    {"E3", R"(import asyncio

async def boil(what):
    print(what, "on")
    await asyncio.sleep(2)
    print(what, "done")

async def main():
    water = boil("water")
    print("kitchen open")
    await water
    await boil("rice")

asyncio.run(main())
)"},
    {"E4", R"(import asyncio

async def bake(cake, minutes):
    print(cake, "in")
    await asyncio.sleep(minutes)
    print(cake, "out")

async def main():
    await asyncio.gather(bake("apple", 2), bake("plum", 1))
    print("served")

asyncio.run(main())
)"},
    {"F1", R"(import asyncio

async def bake(cake, minutes):
    print(cake, "in")
    await asyncio.sleep(minutes)
    print(cake, "out")

async def main():
    apple = asyncio.create_task(bake("apple", 2))
    plum = asyncio.create_task(bake("plum", 1))
    print("oven is on")
    await apple
    await plum

asyncio.run(main())
)"},
};

}  // namespace

std::span<const ScenarioTemplate> scenario_templates() {
  return kTemplates;
}

}  // namespace coroscope::cli
