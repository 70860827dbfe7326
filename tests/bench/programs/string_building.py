# text put together: +=, join, replace, split, upper and slices
def run(count):
    text, size = "", 0
    for i in range(count):
        text += chr(97 + i % 26)
        if len(text) > 500:
            words = text.replace("a", " a").split()
            size += len("-".join(word.upper()[::-1] for word in words))
            text = text[-5:]
    lines = []
    for i in range(count):
        lines.append(str(i) + ":" + "x" * (i % 5))
    joined = "\n".join(lines)
    return size, len(joined), joined.count("1"), joined.find("99999:")


print(*run(600000))
