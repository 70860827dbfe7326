# /// scenario
# format = 1
id = "lines-without-hash"
#teaches = ["E3"]

# [title]
# en = "Lines"
# zh = "行"
# zz = "also reported"
# ///
print("hello")
