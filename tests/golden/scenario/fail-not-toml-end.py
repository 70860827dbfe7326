# /// scenario
# format = 1
# teaches = ["E3",
# ///
