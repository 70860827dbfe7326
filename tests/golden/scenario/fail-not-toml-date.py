# /// scenario
# seed = 12ab
# ///
