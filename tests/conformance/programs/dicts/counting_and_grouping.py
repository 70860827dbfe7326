# Two everyday uses of a dict.
text = "the cat and the dog and the bird"
counts, groups = {}, {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
    groups.setdefault(len(word), []).append(word)
print(counts)
print(groups)
print(sorted(counts.items(), key=lambda item: (-item[1], item[0])), max(counts, key=counts.get))
