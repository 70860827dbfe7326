// The modules `sys` and `gc`.
// Source: CPython Python/sysmodule.c and Modules/gcmodule.c (3.11), as far as a program can tell.

#include <array>
#include <cfloat>
#include <cmath>

#include "core/library/modules.h"
#include "core/library/size_of.h"
#include "core/library/standard_streams.h"
#include "core/library/struct_sequence.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/frame_object.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"

namespace coroscope::library {
namespace {

using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

// ------------------------------------------------------------------------------------------------ exceptions

Ref triple(Vm& vm, Value exception) {
  Value parts[] = {vm::kNone, vm::kNone, vm::kNone};
  if (exception && !exception.is_none()) {
    vm::Traceback* traceback = exception.as<vm::Exception>()->traceback;
    parts[0] = Value(vm::type_of(vm, exception));
    parts[1] = exception;
    if (traceback != nullptr) parts[2] = Value(traceback);
  }
  return vm::make_tuple(vm, std::span<const Value>(parts));
}

Ref exc_info(Vm& vm, const Arguments&) { return triple(vm, vm.handled_exception()); }

Ref exception(Vm& vm, const Arguments&) {
  const Value handled = vm.handled_exception();
  return handled ? Ref::share(handled) : Ref::none();
}

Ref exit(Vm& vm, const Arguments& a) {
  if (a.positional == 0) return vm.raise_message(vm.types.system_exit, "");
  if (a[0].is_none()) return vm.raise_value(vm.types.system_exit, a[0]);
  if (!vm::has_layout(a[0], vm::Layout::k_tuple)) return vm.raise_value(vm.types.system_exit, a[0]);
  vm.raise_exception(vm::make_exception(vm, vm.types.system_exit, a[0]));
  return {};
}

/// sys.excepthook: prints an exception as the interpreter does.
Ref excepthook(Vm& vm, const Arguments& a) {
  if (vm::is_exception(a[1])) vm.write_stderr(vm::format_exception(vm, a[1], true));
  return vm.stopped == vm::StopReason::k_none ? Ref::none() : Ref();
}

Ref displayhook(Vm& vm, const Arguments& a) {
  if (a[0].is_none()) return Ref::none();
  const vm::DictEntry* print = vm::find(vm.builtins, vm.intern("print"));
  Ref shown = vm::repr(vm, a[0]);
  if (!shown || !vm.call(print->value, {*shown})) return {};
  vm::set(vm, vm.builtins, vm.intern("_"), a[0]);
  return Ref::none();
}

// ------------------------------------------------------------------------------------------------ the interpreter

Ref getrecursionlimit(Vm& vm, const Arguments&) { return Ref::of_int(vm.recursion_limit); }

Ref setrecursionlimit(Vm& vm, const Arguments& a) {
  if (!a[0].is_int() && !a[0].is_bool()) {
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", vm::type_name(vm, a[0]));
  }
  const std::int64_t limit = a[0].is_int() ? a[0].as_int() : a[0].is_true();
  if (limit < 1) return vm.raise(vm.types.value_error, "recursion limit must be greater or equal than 1");
  vm.recursion_limit = static_cast<std::uint32_t>(std::min<std::int64_t>(limit, 1'000'000));
  return Ref::none();
}

/// One for each who holds it, and one for the argument itself. Small numbers and constants have as many as in CPython:
/// very many.
Ref getrefcount(Vm&, const Arguments& a) {
  return Ref::of_int(a[0].is_object() ? a[0].object()->references & 0x3FFFFFFF : 1'000'000'000);
}

Ref getsizeof(Vm& vm, const Arguments& a) {
  static const char* const names[] = {"object", "default"};
  Value given[2];
  if (!vm::parse_arguments(vm, a, "getsizeof", names, 2, 1, 2, given)) return {};
  const std::optional<std::int64_t> size = size_in_cpython(vm, given[0]);
  return size ? Ref::of_int(*size) : Ref();
}

Ref intern(Vm& vm, const Arguments& a) {
  if (!vm::is_exactly(a[0], vm.types.str)) {
    return vm.raise(vm.types.type_error, "intern() argument must be str, not {}", vm::type_name(vm, a[0]));
  }
  return Ref::share(Value(vm.intern(vm::text_of(a[0]))));
}

Ref get_frame(Vm& vm, const Arguments& a) {
  const Value depth = a.get(0);
  if (depth && !depth.is_int()) {
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", vm::type_name(vm, depth));
  }
  vm::Frame* frame = vm::running_frame(vm, static_cast<std::uint32_t>(depth ? std::max<std::int64_t>(depth.as_int(), 0) : 0));
  if (frame == nullptr) return vm.raise(vm.types.value_error, "call stack is not deep enough");
  return vm::make_frame_object(vm, frame);
}

Ref getdefaultencoding(Vm& vm, const Arguments&) { return vm::make_str(vm, "utf-8"); }
Ref getfilesystemencodeerrors(Vm& vm, const Arguments&) { return vm::make_str(vm, "surrogateescape"); }
Ref is_finalizing(Vm&, const Arguments&) { return Ref::of_bool(false); }
Ref getswitchinterval(Vm& vm, const Arguments&) { return vm::make_float(vm, 0.005); }
Ref get_int_max_str_digits(Vm&, const Arguments&) { return Ref::of_int(4300); }
Ref none(Vm&, const Arguments&) { return Ref::none(); }

constexpr vm::NativeDefinition kFunctions[] = {
    {"exc_info", exc_info, ArgumentStyle::k_none},
    {"exception", exception, ArgumentStyle::k_none},
    {"exit", exit, ArgumentStyle::k_counted, 0, 1},
    {"excepthook", excepthook, ArgumentStyle::k_counted, 3, 3},
    {"displayhook", displayhook, ArgumentStyle::k_one},
    {"getrecursionlimit", getrecursionlimit, ArgumentStyle::k_none},
    {"setrecursionlimit", setrecursionlimit, ArgumentStyle::k_one},
    {"getrefcount", getrefcount, ArgumentStyle::k_one},
    {"getsizeof", getsizeof},
    {"intern", intern, ArgumentStyle::k_one},
    {"_getframe", get_frame, ArgumentStyle::k_counted, 0, 1},
    {"getdefaultencoding", getdefaultencoding, ArgumentStyle::k_none},
    {"getfilesystemencoding", getdefaultencoding, ArgumentStyle::k_none},
    {"getfilesystemencodeerrors", getfilesystemencodeerrors, ArgumentStyle::k_none},
    {"is_finalizing", is_finalizing, ArgumentStyle::k_none},
    {"getswitchinterval", getswitchinterval, ArgumentStyle::k_none},
    {"setswitchinterval", none, ArgumentStyle::k_one},
    {"get_int_max_str_digits", get_int_max_str_digits, ArgumentStyle::k_none},
    {"gettrace", none, ArgumentStyle::k_none},
    {"getprofile", none, ArgumentStyle::k_none},
};

// ------------------------------------------------------------------------------------------------ facts

Value number(std::int64_t value) { return Value::of_int(value); }
Value real(Vm& vm, double value) { return vm::make_float(vm, value).take(); }
Value word(Vm& vm, std::string_view text) { return vm::make_str(vm, text).take(); }

Ref version_info(Vm& vm) {
  return make_struct_sequence(vm, "sys.version_info",
                              {{"major", number(3)}, {"minor", number(11)}, {"micro", number(7)},
                               {"releaselevel", word(vm, "final")}, {"serial", number(0)}});
}

Ref float_info(Vm& vm) {
  return make_struct_sequence(
      vm, "sys.float_info",
      {{"max", real(vm, DBL_MAX)}, {"max_exp", number(DBL_MAX_EXP)}, {"max_10_exp", number(DBL_MAX_10_EXP)},
       {"min", real(vm, DBL_MIN)}, {"min_exp", number(DBL_MIN_EXP)}, {"min_10_exp", number(DBL_MIN_10_EXP)},
       {"dig", number(DBL_DIG)}, {"mant_dig", number(DBL_MANT_DIG)}, {"epsilon", real(vm, DBL_EPSILON)},
       {"radix", number(2)}, {"rounds", number(1)}});
}

Ref int_info(Vm& vm) {
  return make_struct_sequence(vm, "sys.int_info",
                              {{"bits_per_digit", number(30)}, {"sizeof_digit", number(4)},
                               {"default_max_str_digits", number(4300)}, {"str_digits_check_threshold", number(640)}});
}

Ref hash_info(Vm& vm) {
  return make_struct_sequence(vm, "sys.hash_info",
                              {{"width", number(64)}, {"modulus", number((std::int64_t{1} << 61) - 1)},
                               {"inf", number(314159)}, {"nan", number(0)}, {"imag", number(1000003)},
                               {"algorithm", word(vm, "siphash13")}, {"hash_bits", number(64)},
                               {"seed_bits", number(128)}, {"cutoff", number(0)}});
}

Ref flags(Vm& vm) {
  return make_struct_sequence(
      vm, "sys.flags",
      {{"debug", number(0)}, {"inspect", number(0)}, {"interactive", number(0)}, {"optimize", number(0)},
       {"dont_write_bytecode", number(0)}, {"no_user_site", number(0)}, {"no_site", number(0)},
       {"ignore_environment", number(0)}, {"verbose", number(0)}, {"bytes_warning", number(0)}, {"quiet", number(0)},
       {"hash_randomization", number(0)}, {"isolated", number(0)}, {"dev_mode", vm::kFalse}, {"utf8_mode", number(0)},
       {"warn_default_encoding", number(0)}, {"safe_path", vm::kFalse}, {"int_max_str_digits", number(-1)}});
}

Ref implementation(Vm& vm, const Ref& version) {
  return make_struct_sequence(vm, "types.SimpleNamespace",
                              {{"name", word(vm, "cpython")}, {"cache_tag", word(vm, "cpython-311")},
                               {"version", Ref(version).take()}, {"hexversion", number(0x030b07f0)},
                               {"_multiarch", word(vm, "x86_64-linux-gnu")}});
}

Ref list_of(Vm& vm, std::initializer_list<std::string> words) {
  Ref list = vm::make_list(vm, {});
  for (const std::string& text : words) vm::append(vm, list.as<vm::List>(), vm::make_str(vm, text));
  return list;
}

/// The path of the program that runs.
std::string program_path(Vm& vm) {
  const vm::DictEntry* main = vm::find(vm.modules, vm.names.__main__);
  if (main == nullptr || !vm::has_layout(main->value, vm::Layout::k_module)) return "";
  const vm::DictEntry* file = vm::find(main->value.as<vm::Module>()->dictionary, vm.names.__file__);
  return file != nullptr && vm::is_str(file->value) ? std::string(vm::text_of(file->value)) : "";
}

// ------------------------------------------------------------------------------------------------ gc

/// Cycles are freed when the run ends: there is nothing to collect, and nothing to see of it.
Ref zero(Vm&, const Arguments&) { return Ref::of_int(0); }
Ref enabled(Vm& vm, const Arguments&) {
  const vm::DictEntry* module = vm::find(vm.modules, vm.intern("gc"));
  const vm::DictEntry* off = module == nullptr ? nullptr
                                               : vm::find(module->value.as<vm::Module>()->dictionary, vm.intern("_disabled"));
  return Ref::of_bool(off == nullptr);
}
Ref disable(Vm& vm, const Arguments&) {
  if (vm::DictEntry* module = vm::find(vm.modules, vm.intern("gc"))) {
    vm::set_attribute(vm, module->value.as<vm::Module>(), "_disabled", vm::kTrue);
  }
  return Ref::none();
}
Ref enable(Vm& vm, const Arguments&) {
  if (vm::DictEntry* module = vm::find(vm.modules, vm.intern("gc"))) {
    vm::remove(vm, module->value.as<vm::Module>()->dictionary, Value(vm.intern("_disabled")));
  }
  return Ref::none();
}
Ref three(Vm& vm, std::int64_t a, std::int64_t b, std::int64_t c) {
  const Value items[] = {number(a), number(b), number(c)};
  return vm::make_tuple(vm, std::span<const Value>(items));
}
Ref get_threshold(Vm& vm, const Arguments&) { return three(vm, 700, 10, 10); }
Ref get_count(Vm& vm, const Arguments&) { return three(vm, 0, 0, 0); }
Ref empty_list(Vm& vm, const Arguments&) { return vm::make_list(vm, {}); }
Ref is_tracked(Vm& vm, const Arguments& a) {
  const vm::Type* type = vm::type_of(vm, a[0]);
  const bool plain = !a[0].is_object() || type == vm.types.str || type == vm.types.float_ || type == vm.types.bytes ||
                     type == vm.types.int_ || type == vm.types.object;
  return Ref::of_bool(!plain);
}

constexpr vm::NativeDefinition kCollectorFunctions[] = {
    {"collect", zero}, {"isenabled", enabled, ArgumentStyle::k_none}, {"enable", enable, ArgumentStyle::k_none},
    {"disable", disable, ArgumentStyle::k_none}, {"get_threshold", get_threshold, ArgumentStyle::k_none},
    {"set_threshold", none}, {"get_count", get_count, ArgumentStyle::k_none}, {"get_objects", empty_list},
    {"get_referrers", empty_list}, {"get_referents", empty_list}, {"is_tracked", is_tracked, ArgumentStyle::k_one},
    {"freeze", none, ArgumentStyle::k_none}, {"unfreeze", none, ArgumentStyle::k_none}, {"set_debug", none},
    {"get_debug", zero, ArgumentStyle::k_none},
};

}  // namespace

void fill_sys(Vm& vm, vm::Module* module) {
  const auto put = [&](std::string_view name, const Ref& value) { vm::set_attribute(vm, module, name, *value); };
  const auto put_word = [&](std::string_view name, std::string_view text) { put(name, vm::make_str(vm, text)); };
  vm::add_functions(vm, module, kFunctions);
  Ref builtins = vm.import_module(vm, "builtins");  // always in sys.modules
  for (const char* name : {"excepthook", "displayhook"}) {
    vm::set_attribute(vm, module, fmt::format("__{}__", name), vm::find(module->dictionary, vm.intern(name))->value);
  }
  const Ref out = make_stream(vm, Stream::k_stdout), errors = make_stream(vm, Stream::k_stderr);
  put("stdout", out);
  put("__stdout__", out);
  put("stderr", errors);
  put("__stderr__", errors);

  const Ref version = version_info(vm);
  put_word("version", "3.11.7 (main) [coroscope]");
  put("version_info", version);
  put("implementation", implementation(vm, version));
  put("hexversion", Ref::of_int(0x030b07f0));
  put("api_version", Ref::of_int(1013));
  put("float_info", float_info(vm));
  put("int_info", int_info(vm));
  put("hash_info", hash_info(vm));
  put("flags", flags(vm));
  put("maxsize", vm::make_int(vm, INT64_MAX));
  put("maxunicode", Ref::of_int(0x10FFFF));
  put_word("platform", "linux");
  put_word("byteorder", "little");
  put_word("float_repr_style", "short");
  put_word("copyright", "Copyright (c) 2001-2023 Python Software Foundation.");
  put_word("executable", "/usr/bin/python3");
  for (const char* name : {"prefix", "base_prefix", "exec_prefix", "base_exec_prefix"}) put_word(name, "/usr");
  const std::string program = program_path(vm);
  put("argv", list_of(vm, {program}));
  put("orig_argv", list_of(vm, {"python3", program}));
  put("path", list_of(vm, {program.substr(0, program.rfind('/') == std::string::npos ? 0 : program.rfind('/')),
                           "/usr/lib/python311.zip", "/usr/lib/python3.11", "/usr/lib/python3.11/lib-dynload"}));
  put("warnoptions", vm::make_list(vm, {}));
  put("dont_write_bytecode", Ref::of_bool(false));
  put("modules", Ref::share(Value(vm.modules)));
  Ref names = vm::make_list(vm, {});
  for (const NativeModule& native : native_modules()) vm::append(vm, names.as<vm::List>(), vm::make_str(vm, native.name));
  put("builtin_module_names", vm::make_tuple(vm, std::span<const Value>(names.as<vm::List>()->view())));
}

void fill_gc(Vm& vm, vm::Module* module) {
  vm::add_functions(vm, module, kCollectorFunctions);
  vm::set_attribute(vm, module, "garbage", *vm::make_list(vm, {}));
  vm::set_attribute(vm, module, "callbacks", *vm::make_list(vm, {}));
}

bool call_excepthook(Vm& vm, Value exception) {
  const vm::DictEntry* sys = vm::find(vm.modules, vm.intern("sys"));
  if (sys == nullptr || !vm::has_layout(sys->value, vm::Layout::k_module)) return false;
  vm::Dict* names = sys->value.as<vm::Module>()->dictionary;
  const vm::DictEntry *hook = vm::find(names, vm.intern("excepthook")), *own = vm::find(names, vm.intern("__excepthook__"));
  if (hook == nullptr || own == nullptr || hook->value == own->value) return false;
  Ref function = Ref::share(hook->value), parts = triple(vm, exception);
  if (vm.call(*function, Arguments{parts.as<vm::Tuple>()->items, 3, nullptr})) return true;
  if (vm.stopped != vm::StopReason::k_none) return true;
  Ref error = vm.take_error();
  vm.write_stderr(fmt::format("Error in sys.excepthook:\n{}\nOriginal exception was:\n{}",
                              vm::format_exception(vm, *error, true), vm::format_exception(vm, exception, true)));
  return true;
}

}  // namespace coroscope::library
