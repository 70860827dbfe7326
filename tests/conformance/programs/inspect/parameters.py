# Signatures made by hand.
from inspect import Parameter, Signature, signature

a = Parameter('a', Parameter.POSITIONAL_ONLY)
b = Parameter('b', Parameter.POSITIONAL_OR_KEYWORD, default=1, annotation=int)
c = Parameter('c', Parameter.VAR_POSITIONAL)
d = Parameter('d', Parameter.KEYWORD_ONLY, default='x')
e = Parameter('e', Parameter.VAR_KEYWORD, annotation='note')
s = Signature([a, b, c, d, e], return_annotation=str)
print(s, s.replace(return_annotation=Signature.empty), Signature(), Signature([a]), Signature([d]), b.replace(name='bb', default=Parameter.empty))
print(a == Parameter('a', Parameter.POSITIONAL_ONLY), repr(Parameter.KEYWORD_ONLY), a.default is Parameter.empty, list(s.parameters), Parameter.VAR_KEYWORD > Parameter.VAR_POSITIONAL)
print({a: 1}[Parameter('a', Parameter.POSITIONAL_ONLY)], s.parameters['b'].annotation)
def wrapper(*args, **kwargs): pass
wrapper.__signature__ = Signature([b])
print(signature(wrapper))
for wrong in (lambda: Parameter('1', 0), lambda: Parameter('for', 1), lambda: Parameter('x', 9), lambda: Parameter('x', Parameter.VAR_POSITIONAL, default=1),
              lambda: Signature([c, a]), lambda: Signature([a, a]), lambda: Signature([b, Parameter('z', Parameter.POSITIONAL_OR_KEYWORD)]), lambda: Parameter(3, 1)):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
