# Command: actions as objects, with undo and redo.
class Insert:
    def __init__(self, text, at):
        self.text, self.at = text, at

    def do(self, document):
        return document[:self.at] + self.text + document[self.at:]

    def undo(self, document):
        return document[:self.at] + document[self.at + len(self.text):]

class Upper:
    def do(self, document):
        self.before = document
        return document.upper()

    def undo(self, document):
        return self.before

class Editor:
    def __init__(self):
        self.document, self.done, self.undone = "", [], []

    def run(self, command):
        self.document = command.do(self.document)
        self.done.append(command)
        self.undone.clear()

    def undo(self):
        if self.done:
            self.undone.append(command := self.done.pop())
            self.document = command.undo(self.document)

    def redo(self):
        if self.undone:
            self.done.append(command := self.undone.pop())
            self.document = command.do(self.document)

editor = Editor()
for action in (lambda: editor.run(Insert("hello", 0)), lambda: editor.run(Insert(" world", 5)), lambda: editor.run(Upper()),
               editor.undo, editor.undo, editor.redo, editor.undo, editor.undo, editor.undo):
    action()
    print(repr(editor.document), len(editor.done), len(editor.undone))
