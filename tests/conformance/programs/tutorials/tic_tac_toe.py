# A board, winning lines, and a player that looks ahead.
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

def winner(board):
    return next((board[a] for a, b, c in LINES if board[a] != " " and board[a] == board[b] == board[c]), None)

def best(board, player, depth=0):
    if won := winner(board):
        return (10 - depth if won == "X" else depth - 10), None
    free = [i for i, c in enumerate(board) if c == " "]
    if not free:
        return 0, None
    other = "O" if player == "X" else "X"
    moves = [(best(board[:i] + player + board[i + 1:], other, depth + 1)[0], i) for i in free]
    return (max if player == "X" else min)(moves, key=lambda move: move[0])

board, player = "XO  O    ", "X"
while not winner(board) and " " in board:
    score, move = best(board, player)
    board = board[:move] + player + board[move + 1:]
    print(player, "plays", move, "score", score)
    player = "O" if player == "X" else "X"
for row in range(0, 9, 3):
    print("|".join(board[row:row + 3]))
print(winner(board) or "nobody", "wins")
