#include "core/library/native_type.h"

#include "core/vm/objects/sequences.h"

namespace coroscope::library {
using vm::Ref;
using vm::Type;
using vm::Value;
using vm::Vm;

bool read_arguments(Vm& vm, const vm::Arguments& arguments, const char* function, const char* const* names, int count,
                    int required, int positional_limit, Value* out) {
  const int given = static_cast<int>(arguments.positional), keywords = static_cast<int>(arguments.keyword_count());
  if (given + keywords > count) {
    vm.raise(vm.types.type_error, "{}() takes at most {} {}argument{} ({} given)", function, count,
             given == 0 && keywords > 0 ? "keyword " : "", count == 1 ? "" : "s", given + keywords);
    return false;
  }
  for (int i = given; i < required && given <= positional_limit; ++i) {
    bool by_name = false;
    for (int k = 0; k < keywords; ++k) by_name = by_name || arguments.keywords->items[k].as<vm::Str>()->view() == names[i];
    if (by_name) continue;
    vm.raise(vm.types.type_error, "{}() missing required argument '{}' (pos {})", function, names[i], i + 1);
    return false;
  }
  return vm::parse_arguments(vm, arguments, function, names, count, required, positional_limit, out);
}

bool read_python_arguments(Vm& vm, const vm::Arguments& arguments, std::string_view function, bool has_self,
                           const char* const* names, int count, int required, int positional_limit, Value* out) {
  std::fill_n(out, count, vm::kEmpty);
  const int given = static_cast<int>(arguments.positional), self = has_self ? 1 : 0;
  for (int i = 0; i < std::min(given, positional_limit); ++i) out[i] = arguments.values[i];
  for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
    const std::string_view keyword = arguments.keywords->items[k].as<vm::Str>()->view();
    int at = 0;
    while (at < count && keyword != names[at]) ++at;
    if (at == count) {
      vm.raise(vm.types.type_error, "{}() got an unexpected keyword argument '{}'", function, keyword);
      return false;
    }
    if (out[at]) {
      vm.raise(vm.types.type_error, "{}() got multiple values for argument '{}'", function, keyword);
      return false;
    }
    out[at] = arguments.values[arguments.positional + k];
  }
  if (given > positional_limit) {
    const int most = positional_limit + self, least = std::min(required, positional_limit) + self;
    const std::string range = least == most ? fmt::format("{}", most) : fmt::format("from {} to {}", least, most);
    vm.raise(vm.types.type_error, "{}() takes {} positional argument{} but {} {} given", function, range, most == 1 ? "" : "s",
             given + self, given + self == 1 ? "was" : "were");
    return false;
  }
  std::vector<std::string> missing;
  for (int i = 0; i < required; ++i) {
    if (!out[i]) missing.push_back(fmt::format("'{}'", names[i]));
  }
  if (missing.empty()) return true;
  std::string list = missing[0];
  for (std::size_t i = 1; i < missing.size(); ++i) {
    list += i + 1 < missing.size() ? ", " : missing.size() > 2 ? ", and " : " and ";
    list += missing[i];
  }
  vm.raise(vm.types.type_error, "{}() missing {} required positional argument{}: {}", function, missing.size(),
           missing.size() == 1 ? "" : "s", list);
  return false;
}

Ref tuple_of(Vm& vm, Value iterable) {
  if (vm::is_exactly(iterable, vm.types.tuple)) return Ref::share(iterable);
  const Ref list = vm::make_list(vm, {});
  if (!vm::extend(vm, list.as<vm::List>(), iterable)) return {};
  return vm::make_tuple(vm, list.as<vm::List>()->view());
}

vm::Type* make_iterator_type(vm::Vm& vm, std::string_view name, vm::Ref (*next)(vm::Vm&, vm::Value),
                             vm::Ref (*construct)(vm::Vm&, vm::Type*, const vm::Arguments&)) {
  vm::Type* type = make_native_type<vm::IteratorObject>(vm, name, vm::Layout::k_iterator);
  type->can.destroy = vm::destroy_iterator;
  type->can.iterate = vm::iterator_itself;
  type->can.next = next;
  type->can.construct = construct;
  return type;
}

}  // namespace coroscope::library
