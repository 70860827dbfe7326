# /// scenario
# format =
# ///
