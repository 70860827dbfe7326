// The private module `_weakref`.

#include "core/library/modules.h"
#include "core/library/native_type.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/weak_reference.h"

namespace coroscope::library {
namespace {

using namespace vm;

Ref proxy(Vm& vm, const Arguments& a) {
  const LibraryTypes& types = State::of(vm).types;
  Type* type = is_callable(vm, a[0]) ? types.callable_proxy : vm.types.weak_proxy;
  return make_weak_reference(vm, type, a[0], a.get(1) ? a[1] : kNone);
}

Ref getweakrefcount(Vm& vm, const Arguments& a) {
  return Ref::of_int(static_cast<std::int64_t>(weak_references_to(vm, a[0]).size()));
}

Ref getweakrefs(Vm& vm, const Arguments& a) {
  Ref list = make_list(vm, {});
  for (WeakReference* reference : weak_references_to(vm, a[0])) {
    if (!append(vm, list.as<List>(), Ref::share(Value(reference)))) return {};
  }
  return list;
}

constexpr NativeDefinition kFunctions[] = {
    {"proxy", proxy, ArgumentStyle::k_counted, 1, 2},
    {"getweakrefcount", getweakrefcount, ArgumentStyle::k_one},
    {"getweakrefs", getweakrefs, ArgumentStyle::k_one},
};

}  // namespace

void fill_weakref(Vm& vm, Module* module) {
  LibraryTypes& types = State::of(vm).types;
  set_up_weak_references(vm);
  types.callable_proxy = set_up_weak_proxies(vm);
  add_functions(vm, module, kFunctions);
  set_attribute(vm, module, "ref", Value(vm.types.weak_reference));
  set_attribute(vm, module, "ReferenceType", Value(vm.types.weak_reference));
  set_attribute(vm, module, "ProxyType", Value(vm.types.weak_proxy));
  set_attribute(vm, module, "CallableProxyType", Value(types.callable_proxy));
}

}  // namespace coroscope::library
