# /// scenario
# format = 1
# id = "pizza-bell"
# teaches = ["F1", "B3"]
#
# [title]
# en = "When does the bell ring?"
# zh = "铃什么时候响？"
#
# [[ask]]
# kind = "order"
# en = "In which order are these lines printed?"
# zh = "这几行按什么顺序输出？"
#
# [[hint]]
# en = "The pizza is ready before `order_bell` is called. Does `add_done_callback` call `ring` itself?"
# zh = "调用 `order_bell` 的时候，披萨已经烤好了。`add_done_callback` 会自己去调用 `ring` 吗？"
#
# [[hint]]
# en = "Callbacks are called by the event loop. When does it get control back?"
# zh = "回调是由事件循环来调用的。控制权什么时候回到它手里？"
#
# [answer]
# en = """
# `oven: pizza ready`, `waiter: polish a glass`, `bell: ding`, `waiter: serve the pizza`. After `await pizza` the task
# is done. Even so, `pizza.add_done_callback(ring)` does not call `ring`: it only asks the event loop to do that soon.
# `order_bell` runs on, so the waiter polishes a glass first. At `await asyncio.sleep(1)` control goes back to the
# event loop, and the bell rings; one second later the pizza is served. The rule: the event loop calls a callback,
# never the line that registers it."""
# zh = """
# `oven: pizza ready`、`waiter: polish a glass`、`bell: ding`、`waiter: serve the pizza`。
# `await pizza` 之后，任务已经完成。即便如此，`pizza.add_done_callback(ring)` 也不会当场调用 `ring`，只是请事件循环
# 稍后去调用。`order_bell` 继续往下走，所以服务员先擦杯子。到了 `await asyncio.sleep(1)`，控制权回到事件循环，铃才响；
# 1 秒后上披萨。
# 规则：调用回调的是事件循环，而不是登记它的那一行。"""
# ///
import asyncio

async def bake():
    print("oven: pizza ready")

def ring(task):
    print("bell: ding")

def order_bell(pizza):
    pizza.add_done_callback(ring)
    print("waiter: polish a glass")

async def main():
    pizza = asyncio.create_task(bake())
    await pizza
    order_bell(pizza)
    await asyncio.sleep(1)
    print("waiter: serve the pizza")

asyncio.run(main())
