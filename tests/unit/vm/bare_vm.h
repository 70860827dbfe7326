// A Vm without a program, for tests of values: makes them and shows what came of an operation.
#pragma once

#include <string>
#include <string_view>

#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

class BareVm {
 public:
  Vm& operator*() { return vm_; }
  Vm* operator->() { return &vm_; }

  Ref str(std::string_view text) { return make_str(vm_, text); }
  Ref integer(std::string_view decimal) { return parse_int(vm_, decimal, 10).value_or(Ref()); }
  Ref number(double number) { return make_float(vm_, number); }
  Ref tuple(std::initializer_list<Ref> items) {
    std::vector<Value> values;
    for (const Ref& item : items) values.push_back(*item);
    return vm::make_tuple(vm_, std::span<const Value>(values));
  }
  /// value.name(arguments)
  Ref call(const Ref& value, std::string_view name, std::initializer_list<Ref> arguments = {}) {
    std::vector<Value> values;
    const Ref method = get_attribute(vm_, *value, vm_.intern(name));
    if (!method) return {};
    for (const Ref& argument : arguments) values.push_back(*argument);
    return vm_.call(*method, {values.data(), static_cast<std::uint32_t>(values.size()), nullptr});
  }
  Ref binary(BinaryOperator op, const Ref& left, const Ref& right) { return vm::binary(vm_, op, *left, *right); }

  /// repr of a result, or the line that a traceback would end with.
  std::string shown(const Ref& result) {
    if (!result) {
      const Ref error = vm_.take_error();
      return error ? exception_line(vm_, *error) : "nothing";
    }
    return repr_text(vm_, *result).value_or("no repr");
  }

 private:
  struct Silence : Output {
    void write_stdout(std::string_view) override {}
    void write_stderr(std::string_view) override {}
  };
  Silence silence_;
  Vm vm_{{1'000'000, 64 << 20, 1 << 20, 1000}, silence_, nullptr};
};

}  // namespace coroscope::vm
