# Cards: a class with rich comparison, a list-like deck, a seeded shuffle.
import functools, random

@functools.total_ordering
class Card:
    ranks = [*range(2, 11), "J", "Q", "K", "A"]
    suits = "♣♦♥♠"

    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def _key(self):
        return self.ranks.index(self.rank), self.suits.index(self.suit)

    def __eq__(self, other):
        return self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"{self.rank}{self.suit}"

class Deck:
    def __init__(self):
        self._cards = [Card(rank, suit) for suit in Card.suits for rank in Card.ranks]

    def __len__(self):
        return len(self._cards)

    def __getitem__(self, position):
        return self._cards[position]

    def __setitem__(self, position, card):
        self._cards[position] = card

deck = Deck()
print(len(deck), deck[0], deck[-1], deck[12::13], Card("A", "♠") in deck)
random.seed(1)
random.shuffle(deck)
hand = deck[:5]
print(hand, sorted(hand), max(hand), len(set(deck)))
