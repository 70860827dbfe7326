# /// scenario
# format = 1
# id = "中文"
# format = 1
# ///
