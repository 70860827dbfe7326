#include "core/vm/objects/exception_members.h"

#include <span>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/operations.h"

namespace coroscope::vm {
namespace {

constexpr std::uint32_t kMostMembers = 8;
enum OsMember : std::uint32_t { kErrno, kStrerror, kFilename, kFilename2, kCharactersWritten };
enum ImportMember : std::uint32_t { kImportMessage, kImportName, kImportPath };
enum UnicodeMember : std::uint32_t { kEncoding, kObject, kStart, kEnd, kReason };
enum SyntaxMember : std::uint32_t { kMessage, kSyntaxFile, kLine, kOffset, kText, kEndLine, kEndOffset, kPrintFile };

std::span<const Value> arguments_of(Value exception) {
  return exception.as<Exception>()->arguments.as<Tuple>()->view();
}

/// The members of an exception that was made in C++ from its args alone.
void read_members(Vm& vm, Value exception, Tuple* members) {
  const auto items = arguments_of(exception);
  const auto put = [members](std::uint32_t index, Value value) {
    retain(value);
    members->items[index] = value;
  };
  const Types& types = vm.types;
  if (is_instance(vm, exception, types.system_exit)) {
    if (!items.empty()) put(0, items.size() == 1 ? items[0] : exception.as<Exception>()->arguments);
  } else if (is_instance(vm, exception, types.stop_iteration)) {
    if (!items.empty()) put(0, items[0]);
  } else if (is_instance(vm, exception, types.import_error)) {
    if (items.size() == 1) put(kImportMessage, items[0]);
  } else if (is_instance(vm, exception, types.syntax_error)) {
    if (!items.empty()) put(kMessage, items[0]);
  } else if (is_instance(vm, exception, types.os_error)) {
    if (items.size() >= 2 && items.size() <= 5) {
      put(kErrno, items[0]);
      put(kStrerror, items[1]);
    }
  }
}

Tuple* members_of(Vm& vm, Value exception) {
  auto* object = exception.as<Exception>();
  if (!object->members) {
    Tuple* members = allocate_tuple(vm, kMostMembers);
    object->members = Value(members);
    read_members(vm, exception, members);
  }
  return object->members.as<Tuple>();
}

void forget_members(Value exception) { release(std::exchange(exception.as<Exception>()->members, kEmpty)); }

template <std::uint32_t index>
Ref get_member(Vm& vm, const Arguments& a) { return Ref::share(exception_member(vm, a[0], index)); }

template <std::uint32_t index>
Ref set_member(Vm& vm, const Arguments& a) {
  set_exception_member(vm, a[0], index, a[1] ? a[1] : kNone);
  return Ref::none();
}

template <std::uint32_t index>
void add_member(Vm& vm, Type* type, const char* name) { add_getter(vm, type, name, get_member<index>, set_member<index>); }

/// BaseException.__init__ without looking at keywords.
void store_arguments(Vm& vm, Value self, const Arguments& arguments) {
  Ref tuple = make_tuple(vm, std::span<const Value>(arguments.values, arguments.positional));
  release(std::exchange(self.as<Exception>()->arguments, tuple.take()));
  forget_members(self);
}

bool plain_initialize(Vm& vm, Value self, const Arguments& arguments) {
  if (arguments.keyword_count() != 0) {
    vm.raise(vm.types.type_error, "{}() takes no keyword arguments", type_name(vm, self));
    return false;
  }
  store_arguments(vm, self, arguments);
  return true;
}

/// The keyword arguments that a class takes, by name; into members from `first` on.
bool keyword_members(Vm& vm, Value self, const Arguments& arguments, const char* function, const char* const* names,
                     int count, std::uint32_t first) {
  if (arguments.keyword_count() == 0) return true;
  Value given[2];
  const Arguments keywords{arguments.values + arguments.positional, 0, arguments.keywords};
  if (!parse_arguments(vm, keywords, function, names, count, 0, 0, given)) return false;
  for (int i = 0; i < count; ++i) {
    if (given[i]) set_exception_member(vm, self, first + static_cast<std::uint32_t>(i), given[i]);
  }
  return true;
}

bool import_initialize(Vm& vm, Value self, const Arguments& arguments) {
  static const char* const names[] = {"name", "path"};
  store_arguments(vm, self, arguments);
  return keyword_members(vm, self, arguments, "ImportError", names, 2, kImportName);
}

bool name_initialize(Vm& vm, Value self, const Arguments& arguments) {
  static const char* const names[] = {"name"};
  store_arguments(vm, self, arguments);
  return keyword_members(vm, self, arguments, "NameError", names, 1, kNameMember);
}

bool attribute_initialize(Vm& vm, Value self, const Arguments& arguments) {
  static const char* const names[] = {"name", "obj"};
  store_arguments(vm, self, arguments);
  return keyword_members(vm, self, arguments, "AttributeError", names, 2, kNameMember);
}

// ------------------------------------------------------------------------------------------------ OSError

/// The class that OSError(errno, …) makes an instance of. Source: PEP 3151.
Type* class_of_errno(Vm& vm, std::int64_t number) {
  const Types& types = vm.types;
  switch (number) {
    case 11: case 114: case 115: return types.blocking_io_error;
    case 32: case 108: return types.broken_pipe_error;
    case 10: return types.child_process_error;
    case 103: return types.connection_aborted_error;
    case 111: return types.connection_refused_error;
    case 104: return types.connection_reset_error;
    case 17: return types.file_exists_error;
    case 2: return types.file_not_found_error;
    case 21: return types.is_a_directory_error;
    case 20: return types.not_a_directory_error;
    case 4: return types.interrupted_error;
    case 1: case 13: return types.permission_error;
    case 3: return types.process_lookup_error;
    case 110: return types.timeout_error;
    default: return types.os_error;
  }
}

bool os_initialize(Vm& vm, Value self, const Arguments& arguments) {
  if (!plain_initialize(vm, self, arguments)) return false;
  const std::uint32_t count = arguments.positional;
  if (count < 3 || count > 5 || arguments[2].is_none()) return true;
  if (self.object()->type == vm.types.blocking_io_error && arguments[2].is_int()) {
    set_exception_member(vm, self, kCharactersWritten, arguments[2]);
    return true;
  }
  set_exception_member(vm, self, kFilename, arguments[2]);
  if (count == 5) set_exception_member(vm, self, kFilename2, arguments[4]);
  Ref shorter = make_tuple(vm, std::span<const Value>(arguments.values, 2));
  release(std::exchange(self.as<Exception>()->arguments, shorter.take()));
  return true;
}

Ref os_construct(Vm& vm, Type* type, const Arguments& arguments) {
  if (type == vm.types.os_error && arguments.positional >= 2 && arguments.positional <= 5 && arguments[0].is_int() &&
      arguments.keyword_count() == 0) {
    type = class_of_errno(vm, arguments[0].as_int());
  }
  Ref tuple = make_tuple(vm, std::span<const Value>(arguments.values, arguments.positional));
  Ref exception = make_exception(vm, type, *tuple);
  if (!type->is_heap_type && !type->can.initialize(vm, *exception, arguments)) return {};
  return exception;
}

Ref os_text(Vm& vm, Value self) {
  const Value number = exception_member(vm, self, kErrno), text = exception_member(vm, self, kStrerror);
  const Value file = exception_member(vm, self, kFilename), file2 = exception_member(vm, self, kFilename2);
  if (file.is_none() && (number.is_none() || text.is_none())) return exception_text(vm, self);
  const std::optional<std::string> shown_number = str_text(vm, number), shown = str_text(vm, text);
  if (!shown_number || !shown) return {};
  std::string out = fmt::format("[Errno {}] {}", *shown_number, *shown);
  if (!file.is_none()) {
    const std::optional<std::string> name = repr_text(vm, file);
    if (!name) return {};
    out += ": " + *name;
  }
  if (!file2.is_none()) {
    const std::optional<std::string> name = repr_text(vm, file2);
    if (!name) return {};
    out += " -> " + *name;
  }
  return make_str(vm, out);
}

Ref get_characters_written(Vm& vm, const Arguments& a) {
  const Value value = exception_member(vm, a[0], kCharactersWritten);
  if (value.is_none()) return vm.raise(vm.types.attribute_error, "characters_written");
  return Ref::share(value);
}

// ------------------------------------------------------------------------------------------------ UnicodeError

enum class UnicodeKind { k_decode, k_encode, k_translate };

UnicodeKind unicode_kind(Vm& vm, Value self) {
  if (is_instance(vm, self, vm.types.unicode_decode_error)) return UnicodeKind::k_decode;
  return is_instance(vm, self, vm.types.unicode_encode_error) ? UnicodeKind::k_encode : UnicodeKind::k_translate;
}

bool check_argument(Vm& vm, bool good, int number, const char* wanted, Value got) {
  if (good) return true;
  vm.raise(vm.types.type_error, "argument {} must be {}, not {}", number, wanted, type_name(vm, got));
  return false;
}

bool unicode_initialize(Vm& vm, Value self, const Arguments& arguments) {
  if (!plain_initialize(vm, self, arguments)) return false;
  const UnicodeKind kind = unicode_kind(vm, self);
  const std::uint32_t count = kind == UnicodeKind::k_translate ? 4 : 5;
  if (arguments.positional != count) {
    vm.raise(vm.types.type_error, "function takes exactly {} arguments ({} given)", count, arguments.positional);
    return false;
  }
  const std::uint32_t skipped = 5 - count;
  int number = 0;
  const auto text = [&](Value value) { return check_argument(vm, has_layout(value, Layout::k_str), ++number, "str", value); };
  const auto index = [&](Value value) {
    ++number;
    if (value.is_int() || value.is_bool()) return true;
    vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(vm, value));
    return false;
  };
  const Value* at = arguments.values;
  if (kind != UnicodeKind::k_translate && !text(*at++)) return false;
  if (kind == UnicodeKind::k_decode) {
    ++number;
    if (!has_layout(*at, Layout::k_bytes)) {
      vm.raise(vm.types.type_error, "a bytes-like object is required, not '{}'", type_name(vm, *at));
      return false;
    }
    ++at;
  } else if (!text(*at++)) {
    return false;
  }
  if (!index(at[0]) || !index(at[1]) || !text(at[2])) return false;
  for (std::uint32_t i = 0; i < count; ++i) set_exception_member(vm, self, skipped + i, arguments[i]);
  return true;
}

std::int64_t clamped(Value value, std::int64_t low, std::int64_t high) {
  const std::int64_t number = value.is_int() ? value.as_int() : 0;
  return std::max(low, std::min(number, high));
}

std::string escaped_character(char32_t c) {
  const auto number = static_cast<unsigned>(c);
  if (number <= 0xff) return fmt::format("\\x{:02x}", number);
  return number <= 0xffff ? fmt::format("\\u{:04x}", number) : fmt::format("\\U{:08x}", number);
}

Ref unicode_text(Vm& vm, Value self) {
  const Value object = exception_member(vm, self, kObject), reason = exception_member(vm, self, kReason);
  if (object.is_none()) return exception_text(vm, self);
  const UnicodeKind kind = unicode_kind(vm, self);
  const std::optional<std::string> why = str_text(vm, reason), codec = str_text(vm, exception_member(vm, self, kEncoding));
  if (!why || !codec) return {};
  const bool is_bytes = kind == UnicodeKind::k_decode;
  const std::optional<std::int64_t> size = length(vm, object);
  if (!size) return {};
  const std::int64_t start = clamped(exception_member(vm, self, kStart), 0, std::max<std::int64_t>(*size - 1, 0));
  const std::int64_t end = clamped(exception_member(vm, self, kEnd), std::min<std::int64_t>(1, *size), *size);
  const std::string head = kind == UnicodeKind::k_translate
                               ? std::string("can't translate")
                               : fmt::format("'{}' codec can't {}", *codec, is_bytes ? "decode" : "encode");
  const char* what = is_bytes ? "byte" : "character";
  if (end != start + 1 || start >= *size) {
    return make_str(vm, fmt::format("{} {}s in position {}-{}: {}", head, what, start, end - 1, *why));
  }
  Ref item = get_item(vm, object, Value::of_int(start));
  if (!item) return {};
  const std::string shown = is_bytes ? fmt::format("0x{:02x}", item.get().as_int())
                                     : fmt::format("'{}'", escaped_character(to_code_points(text_of(*item))[0]));
  return make_str(vm, fmt::format("{} {} {} in position {}: {}", head, what, shown, start, *why));
}

// ------------------------------------------------------------------------------------------------ SyntaxError, others

bool syntax_initialize(Vm& vm, Value self, const Arguments& arguments) {
  if (!plain_initialize(vm, self, arguments)) return false;
  if (arguments.positional != 2) return true;
  Ref info = make_list(vm, {});
  if (!extend(vm, info.as<List>(), arguments[1])) return false;
  const auto parts = info.as<List>()->view();
  if (parts.size() < 4 || parts.size() > 6) {
    vm.raise(vm.types.type_error, "function takes at {} {} arguments ({} given)", parts.size() < 4 ? "least" : "most",
             parts.size() < 4 ? 4 : 6, parts.size());
    return false;
  }
  if (parts.size() == 5) {
    vm.raise(vm.types.type_error, "end_offset must be provided when end_lineno is provided");
    return false;
  }
  for (std::uint32_t i = 0; i < parts.size(); ++i) set_exception_member(vm, self, kSyntaxFile + i, parts[i]);
  return true;
}

Ref syntax_text(Vm& vm, Value self) {
  const std::optional<std::string> message = str_text(vm, exception_member(vm, self, kMessage));
  if (!message) return {};
  const Value file = exception_member(vm, self, kSyntaxFile), line = exception_member(vm, self, kLine);
  std::string name;
  if (has_layout(file, Layout::k_str)) {
    name = std::string(file.as<Str>()->view());
    name.erase(0, name.rfind('/') + 1);
  }
  if (!name.empty() && line.is_int()) return make_str(vm, fmt::format("{} ({}, line {})", *message, name, line.as_int()));
  if (!name.empty()) return make_str(vm, fmt::format("{} ({})", *message, name));
  if (line.is_int()) return make_str(vm, fmt::format("{} (line {})", *message, line.as_int()));
  return make_str(vm, *message);
}

Ref import_text(Vm& vm, Value self) {
  const Value message = exception_member(vm, self, kImportMessage);
  return is_exactly(message, vm.types.str) ? Ref::share(message) : exception_text(vm, self);
}

Ref key_text(Vm& vm, Value self) {
  const auto items = arguments_of(self);
  return items.size() == 1 ? repr(vm, items[0]) : exception_text(vm, self);
}

/// A class and all classes of ours below it.
template <class Change>
void change_family(Vm& vm, Type* root, Change change) {
#define EXCEPTION(member, name, base) \
  if (vm.types.member->is_subtype_of(root)) change(vm.types.member);
#include "core/vm/objects/exceptions.def"
}

}  // namespace

Value exception_member(Vm& vm, Value exception, std::uint32_t index) {
  return members_of(vm, exception)->items[index];
}

void set_exception_member(Vm& vm, Value exception, std::uint32_t index, Value value) {
  Tuple* members = members_of(vm, exception);
  retain(value);
  release(std::exchange(members->items[index], value));
}

void raise_attribute_error(Vm& vm, Value object, Str* name, std::string_view message) {
  vm.raise_message(vm.types.attribute_error, message);
  set_attribute_context(vm, object, name);
}

void raise_name_error(Vm& vm, Type* type, Str* name, std::string_view message) {
  vm.raise_message(type, message);
  if (vm.stopped == StopReason::k_none) set_exception_member(vm, vm.error(), kNameMember, Value(name));
}

void set_attribute_context(Vm& vm, Value object, Str* name) {
  if (vm.stopped != StopReason::k_none || !vm.has_error()) return;
  const Value error = vm.error();
  if (!is_instance(vm, error, vm.types.attribute_error)) return;
  if (!exception_member(vm, error, kNameMember).is_none() || !exception_member(vm, error, kObjectMember).is_none()) return;
  set_exception_member(vm, error, kNameMember, Value(name));
  set_exception_member(vm, error, kObjectMember, object);
}

Ref raise_unicode_error(Vm& vm, Type* type, std::string_view encoding, Value object, std::int64_t start,
                        std::int64_t end, std::string_view reason) {
  Ref codec = make_str(vm, encoding), why = make_str(vm, reason);
  const Value arguments[] = {*codec, object, Value::of_int(start), Value::of_int(end), *why};
  Ref error = vm.call(Value(type), Arguments{arguments, 5, nullptr});
  if (error) vm.raise_exception(std::move(error));
  return {};
}

void set_up_exception_members(Vm& vm) {
  Types& types = vm.types;
  for (Type* type : {types.stop_iteration, types.system_exit}) type->can.initialize = plain_initialize;
  add_member<0>(vm, types.stop_iteration, "value");
  add_member<0>(vm, types.system_exit, "code");

  change_family(vm, types.import_error, [](Type* type) {
    type->can.initialize = import_initialize;
    type->can.str = import_text;
  });
  add_member<kImportMessage>(vm, types.import_error, "msg");
  add_member<kImportName>(vm, types.import_error, "name");
  add_member<kImportPath>(vm, types.import_error, "path");

  change_family(vm, types.name_error, [](Type* type) { type->can.initialize = name_initialize; });
  add_member<kNameMember>(vm, types.name_error, "name");
  types.attribute_error->can.initialize = attribute_initialize;
  add_member<kNameMember>(vm, types.attribute_error, "name");
  add_member<kObjectMember>(vm, types.attribute_error, "obj");
  types.key_error->can.str = key_text;

  change_family(vm, types.os_error, [](Type* type) {
    type->can.construct = os_construct;
    type->can.initialize = os_initialize;
    type->can.str = os_text;
  });
  add_member<kErrno>(vm, types.os_error, "errno");
  add_member<kStrerror>(vm, types.os_error, "strerror");
  add_member<kFilename>(vm, types.os_error, "filename");
  add_member<kFilename2>(vm, types.os_error, "filename2");
  add_getter(vm, types.os_error, "characters_written", get_characters_written, set_member<kCharactersWritten>);

  change_family(vm, types.syntax_error, [](Type* type) {
    type->can.initialize = syntax_initialize;
    type->can.str = syntax_text;
  });
  add_member<kMessage>(vm, types.syntax_error, "msg");
  add_member<kSyntaxFile>(vm, types.syntax_error, "filename");
  add_member<kLine>(vm, types.syntax_error, "lineno");
  add_member<kOffset>(vm, types.syntax_error, "offset");
  add_member<kText>(vm, types.syntax_error, "text");
  add_member<kEndLine>(vm, types.syntax_error, "end_lineno");
  add_member<kEndOffset>(vm, types.syntax_error, "end_offset");
  add_member<kPrintFile>(vm, types.syntax_error, "print_file_and_line");

  for (Type* type : {types.unicode_decode_error, types.unicode_encode_error, types.unicode_translate_error}) {
    type->can.initialize = unicode_initialize;
    type->can.str = unicode_text;
    if (type != types.unicode_translate_error) add_member<kEncoding>(vm, type, "encoding");
    add_member<kObject>(vm, type, "object");
    add_member<kStart>(vm, type, "start");
    add_member<kEnd>(vm, type, "end");
    add_member<kReason>(vm, type, "reason");
  }
}

}  // namespace coroscope::vm
