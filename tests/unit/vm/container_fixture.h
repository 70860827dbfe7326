// A Vm without a program, for tests of what its containers do.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

class ContainerTest : public testing::Test {
 protected:
  struct NoOutput : Output {
    void write_stdout(std::string_view) override {}
    void write_stderr(std::string_view) override {}
  };

  NoOutput output;
  Vm vm{{1'000'000, 1u << 30, 1'000'000, 1000}, output, nullptr};

  Ref text(std::string_view characters) { return make_str(vm, characters); }
  Ref ints(std::initializer_list<int> numbers) {
    Ref list = make_list(vm, {});
    for (const int number : numbers) EXPECT_TRUE(append(vm, list.as<List>(), Ref::of_int(number)));
    return list;
  }
  Ref words(std::initializer_list<const char*> all) {
    Ref list = make_list(vm, {});
    for (const char* word : all) EXPECT_TRUE(append(vm, list.as<List>(), text(word)));
    return list;
  }

  /// type(arguments)
  Ref make(Type* type, std::initializer_list<Value> arguments) { return vm.call(Value(type), arguments); }
  Ref call(const Ref& object, std::string_view method, std::initializer_list<Value> arguments = {}) {
    return vm.call_method(*object, vm.intern(method), arguments);
  }

  /// repr(value), or the line of the error that is set, which is dropped.
  std::string shown(const Ref& value) {
    if (!value) return error_line();
    return repr_text(vm, *value).value_or("no repr");
  }
  std::string error_line() {
    if (!vm.has_error()) return "nothing, and no error";
    const Ref error = vm.take_error();
    return exception_line(vm, *error);
  }
};

}  // namespace coroscope::vm
