# A subclass replaces a method or adds to it through super().
class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def describe(self):
        return f"{self.name} says {self.speak()}"

class Dog(Animal):
    def speak(self):
        return "Woof"

class Puppy(Dog):
    def __init__(self, name, months):
        super().__init__(name)
        self.months = months

    def speak(self):
        return super().speak().lower() + "?"

    def describe(self):
        return super().describe() + f" ({self.months} months)"

for pet in (Animal("it"), Dog("Rex"), Puppy("Bit", 3)):
    print(pet.describe(), isinstance(pet, Dog))
