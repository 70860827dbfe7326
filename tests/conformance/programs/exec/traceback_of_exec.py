def run(text):
    exec(text, {})


run('def f(n):\n    return 1 / n\n\nf(0)\n')
