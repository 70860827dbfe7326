# /// scenario
# format 1
# ///
