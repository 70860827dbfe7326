# /// scenario
# id = "中文
# format = 1
# ///
