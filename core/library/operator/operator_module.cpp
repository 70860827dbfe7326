#include "core/library/operator/operator.h"

#include "core/library/modules.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/numbers.h"

namespace coroscope::library {
namespace {

using namespace vm;

Ref from_bool(std::optional<bool> answer) { return answer ? Ref::of_bool(*answer) : Ref(); }

template <BinaryOperator op>
Ref binary_(Vm& vm, const Arguments& a) { return binary(vm, op, a[0], a[1]); }
template <BinaryOperator op>
Ref inplace_(Vm& vm, const Arguments& a) { return inplace(vm, op, a[0], a[1]); }
template <UnaryOperator op>
Ref unary_(Vm& vm, const Arguments& a) { return unary(vm, op, a[0]); }
template <Comparison comparison>
Ref compare_(Vm& vm, const Arguments& a) { return compare(vm, comparison, a[0], a[1]); }

Ref not_(Vm& vm, const Arguments& a) {
  const auto answer = truth(vm, a[0]);
  return answer ? Ref::of_bool(!*answer) : Ref();
}
Ref truth_(Vm& vm, const Arguments& a) { return from_bool(truth(vm, a[0])); }
Ref is_(Vm&, const Arguments& a) { return Ref::of_bool(a[0] == a[1]); }
Ref is_not(Vm&, const Arguments& a) { return Ref::of_bool(a[0] != a[1]); }
Ref contains_(Vm& vm, const Arguments& a) { return from_bool(contains(vm, a[0], a[1])); }
Ref getitem(Vm& vm, const Arguments& a) { return get_item(vm, a[0], a[1]); }
Ref setitem(Vm& vm, const Arguments& a) { return set_item(vm, a[0], a[1], a[2]) ? Ref::none() : Ref(); }
Ref delitem(Vm& vm, const Arguments& a) { return delete_item(vm, a[0], a[1]) ? Ref::none() : Ref(); }

bool is_sequence(Vm& vm, Value value) {
  const Type* type = type_of(vm, value);
  if (type->layout == Layout::k_dict || type->layout == Layout::k_set) return false;
  return type->can.get_item != nullptr;
}

template <bool in_place>
Ref concat(Vm& vm, const Arguments& a) {
  if (!is_sequence(vm, a[0])) {
    return vm.raise(vm.types.type_error, "'{}' object can't be concatenated", type_name(vm, a[0]));
  }
  return (in_place ? inplace : binary)(vm, BinaryOperator::k_add, a[0], a[1]);
}

/// Items equal to a[1]: how many, or (first) where the first is.
template <bool first>
Ref count_equal(Vm& vm, const Arguments& a) {
  const Ref iterator = iterate(vm, a[0]);
  if (!iterator) {
    if (vm.catch_error(vm.types.type_error)) {
      vm.raise(vm.types.type_error, "argument of type '{}' is not iterable", type_name(vm, a[0]));
    }
    return {};
  }
  std::int64_t count = 0, index = 0;
  while (const Ref item = next(vm, *iterator)) {
    const auto same = equal(vm, *item, a[1]);
    if (!same) return {};
    if (*same && first) return make_int(vm, index);
    count += *same ? 1 : 0;
    ++index;
  }
  if (vm.has_error()) return {};
  if (first) return vm.raise(vm.types.value_error, "sequence.index(x): x not in sequence");
  return make_int(vm, count);
}

Ref index(Vm& vm, const Arguments& a) {
  if (a[0].is_int() || is_exactly(a[0], vm.types.int_)) return Ref::share(a[0]);
  if (is_any_int(a[0])) return make_int(vm, to_big(a[0]));
  return index_of(vm, a[0]);
}

Ref length_hint_(Vm& vm, const Arguments& a) {
  if (a.positional == 2 && !is_any_int(a[1])) {
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(vm, a[1]));
  }
  const Type* type = type_of(vm, a[0]);
  if (type->can.length != nullptr) {
    const auto size = length(vm, a[0]);
    if (size) return make_int(vm, *size);
    if (!vm.catch_error(vm.types.type_error)) return {};
  }
  if (find_in_type(type, vm.names.__length_hint__)) {
    Ref hint = vm.call_method(a[0], vm.names.__length_hint__, {});
    if (!hint && !vm.catch_error(vm.types.type_error)) return {};
    if (hint && *hint != kNotImplemented) return hint;
  } else if (const std::int64_t hint = length_hint(vm, a[0]); hint > 0) {
    return make_int(vm, hint);
  }
  return a.positional == 2 ? Ref::share(a[1]) : Ref::of_int(0);
}

Ref call(Vm& vm, const Arguments& a) {
  if (a.positional == 0) return vm.raise(vm.types.type_error, "call expected at least 1 argument, got 0");
  return vm.call(a[0], a.without_first());
}

constexpr auto kOne = ArgumentStyle::k_one;
constexpr auto kCounted = ArgumentStyle::k_counted;
using B = BinaryOperator;
using C = Comparison;
using U = UnaryOperator;
constexpr NativeDefinition kFunctions[] = {
    {"lt", compare_<C::k_less>, kCounted, 2, 2},
    {"le", compare_<C::k_less_equal>, kCounted, 2, 2},
    {"eq", compare_<C::k_equal>, kCounted, 2, 2},
    {"ne", compare_<C::k_not_equal>, kCounted, 2, 2},
    {"gt", compare_<C::k_greater>, kCounted, 2, 2},
    {"ge", compare_<C::k_greater_equal>, kCounted, 2, 2},
    {"add", binary_<B::k_add>, kCounted, 2, 2},
    {"sub", binary_<B::k_subtract>, kCounted, 2, 2},
    {"mul", binary_<B::k_multiply>, kCounted, 2, 2},
    {"truediv", binary_<B::k_true_divide>, kCounted, 2, 2},
    {"floordiv", binary_<B::k_floor_divide>, kCounted, 2, 2},
    {"mod", binary_<B::k_modulo>, kCounted, 2, 2},
    {"pow", binary_<B::k_power>, kCounted, 2, 2},
    {"lshift", binary_<B::k_left_shift>, kCounted, 2, 2},
    {"rshift", binary_<B::k_right_shift>, kCounted, 2, 2},
    {"and_", binary_<B::k_and>, kCounted, 2, 2},
    {"or_", binary_<B::k_or>, kCounted, 2, 2},
    {"xor", binary_<B::k_xor>, kCounted, 2, 2},
    {"matmul", binary_<B::k_matrix_multiply>, kCounted, 2, 2},
    {"iadd", inplace_<B::k_add>, kCounted, 2, 2},
    {"isub", inplace_<B::k_subtract>, kCounted, 2, 2},
    {"imul", inplace_<B::k_multiply>, kCounted, 2, 2},
    {"itruediv", inplace_<B::k_true_divide>, kCounted, 2, 2},
    {"ifloordiv", inplace_<B::k_floor_divide>, kCounted, 2, 2},
    {"imod", inplace_<B::k_modulo>, kCounted, 2, 2},
    {"ipow", inplace_<B::k_power>, kCounted, 2, 2},
    {"ilshift", inplace_<B::k_left_shift>, kCounted, 2, 2},
    {"irshift", inplace_<B::k_right_shift>, kCounted, 2, 2},
    {"iand", inplace_<B::k_and>, kCounted, 2, 2},
    {"ior", inplace_<B::k_or>, kCounted, 2, 2},
    {"ixor", inplace_<B::k_xor>, kCounted, 2, 2},
    {"imatmul", inplace_<B::k_matrix_multiply>, kCounted, 2, 2},
    {"neg", unary_<U::k_negative>, kOne},
    {"pos", unary_<U::k_positive>, kOne},
    {"inv", unary_<U::k_invert>, kOne},
    {"invert", unary_<U::k_invert>, kOne},
    {"abs", unary_<U::k_absolute>, kOne},
    {"not_", not_, kOne},
    {"truth", truth_, kOne},
    {"is_", is_, kCounted, 2, 2},
    {"is_not", is_not, kCounted, 2, 2},
    {"contains", contains_, kCounted, 2, 2},
    {"getitem", getitem, kCounted, 2, 2},
    {"setitem", setitem, kCounted, 3, 3},
    {"delitem", delitem, kCounted, 2, 2},
    {"concat", concat<false>, kCounted, 2, 2},
    {"iconcat", concat<true>, kCounted, 2, 2},
    {"countOf", count_equal<false>, kCounted, 2, 2},
    {"indexOf", count_equal<true>, kCounted, 2, 2},
    {"index", index, kOne},
    {"length_hint", length_hint_, kCounted, 1, 2},
    {"call", call},
};

}  // namespace

void fill_operator(Vm& vm, Module* module) {
  add_functions(vm, module, kFunctions);
  add_getters(vm, module);
}

}  // namespace coroscope::library
