#include <string>

#include "core/library/builtins.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using namespace vm;

/// A print() that is still putting its text together. Those further out are waiting in an argument's __str__.
struct PendingPrint {
  explicit PendingPrint(bool to_stdout) : outer(innermost), direct(to_stdout) { innermost = this; }
  PendingPrint(const PendingPrint&) = delete;
  PendingPrint& operator=(const PendingPrint&) = delete;
  ~PendingPrint() { innermost = outer; }

  std::string text;
  PendingPrint* outer;
  bool direct;               ///< to the run's stdout, not to an object of the program
  static thread_local PendingPrint* innermost;
};
thread_local PendingPrint* PendingPrint::innermost = nullptr;

bool flush_pending(Vm& vm, PendingPrint* pending) {
  if (pending == nullptr) return true;
  if (!flush_pending(vm, pending->outer)) return false;
  if (!pending->direct || pending->text.empty()) return true;
  const std::string text = std::exchange(pending->text, {});
  return vm.write_stdout(text);
}

/// An attribute of the module sys, if it has been imported; else empty. Borrowed.
Value find_in_sys(Vm& vm, std::string_view name) {
  const DictEntry* entry = vm.modules == nullptr ? nullptr : find(vm.modules, vm.intern("sys"));
  if (entry == nullptr || type_of(vm, entry->value)->layout != Layout::k_module) return kEmpty;
  const DictEntry* found = find(entry->value.as<Module>()->dictionary, vm.intern(name));
  return found == nullptr ? kEmpty : found->value;
}

/// Where a print goes: an object of the program, or one of the run's own streams.
struct Target {
  Ref file;                  ///< empty: stdout or stderr of the run
  bool is_stderr = false;
};

Target target_of(Vm& vm, Value file) {
  if (!file || file.is_none()) file = find_in_sys(vm, "stdout");
  if (!file || file.is_none() || file == find_in_sys(vm, "__stdout__")) return {};
  if (file == find_in_sys(vm, "__stderr__")) return {Ref(), true};
  return {Ref::share(file)};
}

bool write_to(Vm& vm, const Target& target, const std::string& text) {
  if (!target.is_stderr) return vm.write_stdout(text);
  vm.write_stderr(text);
  return vm.stopped == StopReason::k_none;
}

/// sep and end: None or a str.
bool read_text(Vm& vm, Value value, const char* name, std::string& text) {
  if (!value || value.is_none()) return true;
  if (type_of(vm, value)->layout != Layout::k_str) {
    vm.raise(vm.types.type_error, "{} must be None or a string, not {}", name, type_name(vm, value));
    return false;
  }
  text = value.as<Str>()->view();
  return true;
}

/// To an object of the program: each part by a call of its write(), as CPython does.
Ref print_to_object(Vm& vm, Value file, const Arguments& arguments, std::string_view separator, std::string_view end,
                    Value flush) {
  const auto write = [&](const Ref& text) {
    return text && static_cast<bool>(vm.call_method(file, vm.names.write, {*text}));
  };
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    if (i > 0 && !write(make_str(vm, separator))) return {};
    if (!write(str(vm, arguments[i]))) return {};
  }
  if (!write(make_str(vm, end))) return {};
  if (flush) {
    const auto wanted = truth(vm, flush);
    if (!wanted || (*wanted && !vm.call_method(file, vm.names.flush, {}))) return {};
  }
  return Ref::none();
}

Ref print(Vm& vm, const Arguments& arguments) {
  static const char* const kNames[] = {"sep", "end", "file", "flush"};
  std::string separator = " ", end = "\n";
  Value given[4];
  if (arguments.keyword_count() > 0) {
    const Arguments keywords{arguments.values + arguments.positional, 0, arguments.keywords};
    if (!parse_arguments(vm, keywords, "print", kNames, 4, 0, 0, given)) return {};
    if (!read_text(vm, given[0], "sep", separator) || !read_text(vm, given[1], "end", end)) return {};
  }
  const Target target = target_of(vm, given[2]);
  if (!flush_pending(vm, PendingPrint::innermost)) return {};
  if (target.file) return print_to_object(vm, *target.file, arguments, separator, end, given[3]);
  PendingPrint pending(!target.is_stderr);
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    if (i > 0) pending.text += separator;
    const Value item = arguments[i];
    const Ref text = str(vm, item);
    if (!text) {
      // What comes before the argument that fails has been written all the same.
      if (pending.text.empty() || vm.stopped != StopReason::k_none) return {};
      Ref error = vm.take_error();
      if (!write_to(vm, target, pending.text)) return {};
      vm.restore_error(std::move(error));
      return {};
    }
    pending.text += text.as<Str>()->view();
  }
  pending.text += end;
  const std::string text = std::exchange(pending.text, {});
  if (!write_to(vm, target, text)) return {};
  return Ref::none();
}

constexpr NativeDefinition kFunctions[] = {{"print", print}};

}  // namespace

bool write_in_order(Vm& vm, std::string_view text) {
  return flush_pending(vm, PendingPrint::innermost) && vm.write_stdout(text);
}

std::span<const NativeDefinition> print_functions() { return kFunctions; }

}  // namespace coroscope::library
