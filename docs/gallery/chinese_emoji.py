import asyncio


async def 煮饭(秒):
    print("🍚 淘米，下锅")
    await asyncio.sleep(秒)
    print("🍚 饭好了")
    return "米饭"


async def 炒菜(秒):
    print("🥬 洗菜，切菜")
    await asyncio.sleep(秒)
    print("🥬 出锅 👨‍🍳")
    return "青菜"


async def 晚饭():
    桌上 = await asyncio.gather(煮饭(3), 炒菜(2))
    print("开饭：", "、".join(桌上), "🎉")


asyncio.run(晚饭())
