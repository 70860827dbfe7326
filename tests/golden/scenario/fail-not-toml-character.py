# /// scenario
# format = 1 。
# ///
