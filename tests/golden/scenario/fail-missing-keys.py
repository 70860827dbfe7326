# /// scenario
# [[ask]]
# en = "What is printed?"
# zh = "输出什么？"
# ///
print("hello")
