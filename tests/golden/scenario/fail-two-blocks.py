#/// Scenario
# format = 1
# ///
# /// scenario
# format = 1
# id = "two-blocks"
# teaches = ["A1"]
# title = { en = "Two", zh = "两个" }
# ///
# /// scenario
# format = 1
# ///
print("hello")
