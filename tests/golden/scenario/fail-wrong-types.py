# /// scenario
# format = "1"
# id = 12
# teaches = "E3"
# title = "A title"
# seed = 1.5
# ask = "output"
#
# [hint]
# en = "One bracket"
# zh = "一个方括号"
# ///
print("hello")
