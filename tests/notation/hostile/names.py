"""Tasks with names that would break a diagram if they were not escaped, and what they raise."""
import asyncio

NAMES = ["end", "a;b", "x: y", "->", "a\"b", "\\n", "%%{init: {}}%%", "<b>x</b>", "#35;", "as p0", "style a:#b;", "@enduml", "**x**",
         "[[http://x]]", "%date()", "</svg><script>", "'", "~", "\u202eabc", "中文", "{{"]


async def work(name):
    if name == "end":
        raise ValueError("end; -->> #35; <b> %%{init: {}}%%")
    await asyncio.sleep(1)


async def main():
    tasks = [asyncio.create_task(work(name), name=name) for name in NAMES]
    await asyncio.sleep(0)
    tasks[3].cancel("end;")
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
