# /// scenario
# format = 1
# [[\ask]]
# ///
