#include "core/library/builtins.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/list.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::library {
namespace {

using namespace vm;

Ref len(Vm& vm, const Arguments& arguments) {
  const auto size = length(vm, arguments[0]);
  return size ? Ref::of_int(*size) : Ref();
}

Ref iter(Vm& vm, const Arguments& arguments) {
  if (arguments.positional == 1) return iterate(vm, arguments[0]);
  if (!is_callable(vm, arguments[0])) return vm.raise(vm.types.type_error, "iter(v, w): v must be callable");
  return make_iterator(vm, vm.types.callable_iterator, arguments[0], arguments[1]);
}

Ref next_(Vm& vm, const Arguments& arguments) {
  Ref item = next_or_raise(vm, arguments[0]);
  if (item || arguments.positional < 2 || !vm.catch_error(vm.types.stop_iteration)) return item;
  return Ref::share(arguments[1]);
}

/// all and any: stops at the first item whose truth is `wanted`.
Ref first_truth(Vm& vm, Value iterable, bool wanted) {
  const Ref iterator = iterate(vm, iterable);
  if (!iterator) return {};
  while (const Ref item = next(vm, *iterator)) {
    const auto is_true = truth(vm, *item);
    if (!is_true) return {};
    if (*is_true == wanted) return Ref::of_bool(wanted);
  }
  return vm.has_error() ? Ref() : Ref::of_bool(!wanted);
}

Ref all(Vm& vm, const Arguments& arguments) { return first_truth(vm, arguments[0], false); }
Ref any(Vm& vm, const Arguments& arguments) { return first_truth(vm, arguments[0], true); }

// ------------------------------------------------------------------------------------------------ sum

/// Adds items up, as long as they are small ints or floats without leaving C++.
class Summation {
 public:
  Summation(Vm& vm, Value start) : vm_(vm), total_(Ref::share(start)) {
    if (start.is_int()) {
      kind_ = Kind::k_int;
      whole_ = start.as_int();
    } else if (is_exact_float(start)) {
      kind_ = Kind::k_float;
      real_ = start.as<Float>()->number;
    }
  }

  /// False: raised.
  bool add(Value item) {
    if (kind_ == Kind::k_int) {
      const bool is_whole = item.is_int() || item.is_bool();
      const std::int64_t number = item.is_int() ? item.as_int() : item.is_true();
      std::int64_t more;
      if (is_whole && !__builtin_add_overflow(whole_, number, &more)) {
        whole_ = more;
        return true;
      }
      leave_int();
      if (is_exact_float(item)) {
        kind_ = Kind::k_float;
        real_ = static_cast<double>(whole_) + item.as<Float>()->number;
        return true;
      }
    } else if (kind_ == Kind::k_float) {
      if (is_exact_float(item)) {
        real_ += item.as<Float>()->number;
        return true;
      }
      if (item.is_int()) {
        real_ += static_cast<double>(item.as_int());
        return true;
      }
      total_ = make_float(vm_, real_);
      kind_ = Kind::k_any;
    }
    total_ = binary(vm_, BinaryOperator::k_add, *total_, item);
    return static_cast<bool>(total_);
  }

  Ref result() {
    if (kind_ == Kind::k_int) return make_int(vm_, whole_);
    if (kind_ == Kind::k_float) return make_float(vm_, real_);
    return std::move(total_);
  }

 private:
  enum class Kind { k_int, k_float, k_any };
  bool is_exact_float(Value value) const { return value.is_object() && value.object()->type == vm_.types.float_; }
  void leave_int() {
    total_ = make_int(vm_, whole_);
    kind_ = Kind::k_any;
  }

  Vm& vm_;
  Ref total_;
  Kind kind_ = Kind::k_any;
  std::int64_t whole_ = 0;
  double real_ = 0;
};

Ref sum(Vm& vm, const Arguments& arguments) {
  static const char* const kNames[] = {"", "start"};
  Value given[2];
  if (arguments.positional == 0) return vm.raise(vm.types.type_error, "sum() takes at least 1 positional argument (0 given)");
  if (!parse_arguments(vm, arguments, "sum", kNames, 2, 1, 2, given)) return {};
  const Ref iterator = iterate(vm, given[0]);
  if (!iterator) return {};
  const Value start = given[1] ? given[1] : Value::of_int(0);
  const Layout layout = type_of(vm, start)->layout;
  if (layout == Layout::k_str) {
    return vm.raise(vm.types.type_error, "sum() can't sum strings [use ''.join(seq) instead]");
  }
  if (layout == Layout::k_bytes) {
    return vm.raise(vm.types.type_error, "sum() can't sum bytes [use b''.join(seq) instead]");
  }
  Summation total(vm, start);
  while (const Ref item = next(vm, *iterator)) {
    if (!total.add(*item)) return {};
  }
  return vm.has_error() ? Ref() : total.result();
}

// ------------------------------------------------------------------------------------------------ min, max

/// Does `candidate` take the place of `best`?
std::optional<bool> is_better(Vm& vm, Comparison comparison, Value candidate, Value best) {
  if (candidate.is_int() && best.is_int()) {
    return comparison == Comparison::k_greater ? candidate.as_int() > best.as_int() : candidate.as_int() < best.as_int();
  }
  const Ref answer = compare(vm, comparison, candidate, best);
  if (!answer) return std::nullopt;
  return truth(vm, *answer);
}

Ref best_of(Vm& vm, const Arguments& arguments, Comparison comparison, const char* name) {
  static const char* const kNames[] = {"key", "default"};
  if (arguments.positional == 0) return vm.raise(vm.types.type_error, "{} expected at least 1 argument, got 0", name);
  Value given[2];
  if (arguments.keyword_count() > 0) {
    const Arguments keywords{arguments.values + arguments.positional, 0, arguments.keywords};
    if (!parse_arguments(vm, keywords, name, kNames, 2, 0, 0, given)) return {};
  }
  const bool several = arguments.positional > 1;
  if (several && given[1]) {
    return vm.raise(vm.types.type_error, "Cannot specify a default for {}() with multiple positional arguments", name);
  }
  const bool has_key = given[0] && !given[0].is_none();
  Ref best, best_key;
  const auto consider = [&](Ref item) {
    Ref key = has_key ? vm.call(given[0], {*item}) : item;
    if (!key) return false;
    if (best) {
      const auto better = is_better(vm, comparison, *key, *best_key);
      if (!better) return false;
      if (!*better) return true;
    }
    best = std::move(item);
    best_key = std::move(key);
    return true;
  };
  if (several) {
    for (std::uint32_t i = 0; i < arguments.positional; ++i) {
      if (!consider(Ref::share(arguments[i]))) return {};
    }
    return best;
  }
  const Ref iterator = iterate(vm, arguments[0]);
  if (!iterator) return {};
  while (Ref item = next(vm, *iterator)) {
    if (!consider(std::move(item))) return {};
  }
  if (vm.has_error()) return {};
  if (best) return best;
  if (given[1]) return Ref::share(given[1]);
  return vm.raise(vm.types.value_error, "{}() arg is an empty sequence", name);
}

Ref max(Vm& vm, const Arguments& arguments) { return best_of(vm, arguments, Comparison::k_greater, "max"); }
Ref min(Vm& vm, const Arguments& arguments) { return best_of(vm, arguments, Comparison::k_less, "min"); }

// ------------------------------------------------------------------------------------------------ sorted

Ref sorted(Vm& vm, const Arguments& arguments) {
  static const char* const kNames[] = {"key", "reverse"};
  if (arguments.positional != 1) {
    return vm.raise(vm.types.type_error, "sorted expected 1 argument, got {}", arguments.positional);
  }
  Ref list = make_list(vm, {});
  if (!list || !extend(vm, list.as<List>(), arguments[0])) return {};
  Value given[2];
  const Arguments keywords{arguments.values + 1, 0, arguments.keywords};
  if (!parse_arguments(vm, keywords, "sort", kNames, 2, 0, 0, given)) return {};
  bool reverse = false;
  if (given[1]) {
    const auto flag = to_index(vm, given[1], true);
    if (!flag) return {};
    reverse = *flag != 0;
  }
  if (!sort(vm, list.as<List>(), given[0], reverse)) return {};
  return list;
}

constexpr NativeDefinition kFunctions[] = {
    {"len", len, ArgumentStyle::k_one},
    {"iter", iter, ArgumentStyle::k_counted, 1, 2},
    {"next", next_, ArgumentStyle::k_counted, 1, 2, Intrinsic::k_next},
    {"all", all, ArgumentStyle::k_one},
    {"any", any, ArgumentStyle::k_one},
    {"sum", sum},
    {"min", min},
    {"max", max},
    {"sorted", sorted},
};

}  // namespace

std::span<const NativeDefinition> iteration_functions() { return kFunctions; }

}  // namespace coroscope::library
