# /// scenario
# format = 1
# [title
# en = "x"
# ///
