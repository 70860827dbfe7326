# /// scenario
# format = 1
# id = two-sleeps
# ///
