#include "core/library/coroscope_module.h"

#include "core/library/modules.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/frame_object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/traceback_object.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"

namespace coroscope::library {
namespace {

using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

Ref text(Vm& vm, std::string_view words) { return vm::make_str(vm, words); }

// ------------------------------------------------------------------------------------------------ patterns

/// set_pattern_kind(cls, kind): what `match` takes instances of a class for.
Ref set_pattern_kind(Vm& vm, const Arguments& a) {
  if (!vm::has_layout(a[0], vm::Layout::k_type) || !vm::has_layout(a[1], vm::Layout::k_str)) {
    return vm.raise(vm.types.type_error, "set_pattern_kind() takes a class and a str");
  }
  const std::string_view kind = a[1].as<vm::Str>()->view();
  a[0].as<vm::Type>()->pattern = kind == "sequence"  ? vm::PatternKind::k_sequence
                                      : kind == "mapping" ? vm::PatternKind::k_mapping
                                                          : vm::PatternKind::k_none;
  return Ref::none();
}

Ref pattern_kind(Vm& vm, const Arguments& a) {
  if (!vm::has_layout(a[0], vm::Layout::k_type)) return Ref::none();
  switch (vm::pattern_kind_of(a[0].as<vm::Type>())) {
    case vm::PatternKind::k_sequence: return text(vm, "sequence");
    case vm::PatternKind::k_mapping: return text(vm, "mapping");
    case vm::PatternKind::k_none: break;
  }
  return Ref::none();
}

/// show_module(cls, …): errors that the VM words name the classes with their modules ("datetime.date"), as they do classes
/// that are written in C in CPython.
Ref show_module(Vm& vm, const Arguments& a) {
  for (std::uint32_t i = 0; i < a.positional; ++i) {
    if (!vm::has_layout(a[i], vm::Layout::k_type)) return vm.raise(vm.types.type_error, "show_module() takes classes");
    a[i].as<vm::Type>()->shows_module = true;
  }
  return Ref::none();
}

// ------------------------------------------------------------------------------------------------ tracebacks

/// The text as a list of its lines, each with its end.
Ref lines_of(Vm& vm, std::string_view all) {
  Ref list = vm::make_list(vm, {});
  while (!all.empty()) {
    const std::size_t end = std::min(all.find('\n'), all.size() - 1) + 1;
    if (!vm::append(vm, list.as<vm::List>(), text(vm, all.substr(0, end)))) return {};
    all.remove_prefix(end);
  }
  return list;
}

bool is_traceback(Vm& vm, Value value) { return vm::is_exactly(value, vm.types.traceback); }

Ref format_exception(Vm& vm, const Arguments& a) {
  if (!vm::is_exception(a[0])) return vm::make_list(vm, {});
  return lines_of(vm, vm::format_exception(vm, a[0]));
}

/// format_traceback(tb): for each frame, its two or three lines as one text.
Ref format_traceback(Vm& vm, const Arguments& a) {
  Ref list = vm::make_list(vm, {});
  if (!is_traceback(vm, a[0])) return list;
  for (const auto* entry = a[0].as<vm::Traceback>(); entry != nullptr; entry = entry->next) {
    if (entry->code->hidden) continue;
    if (!vm::append(vm, list.as<vm::List>(), text(vm, vm::format_entry(vm, entry)))) return {};
  }
  return list;
}

std::string_view source_line_of(Vm& vm, const vm::CodeObject* code, std::uint32_t line) {
  std::string_view shown = vm.source(code->source).line_text(line);
  const std::size_t begin = shown.find_first_not_of(" \t\f");
  if (begin == std::string_view::npos) return {};
  return shown.substr(begin, shown.find_last_not_of(" \t\f\r") + 1 - begin);
}

/// traceback_entries(tb): a list of (filename, line number, name, source line).
Ref traceback_entries(Vm& vm, const Arguments& a) {
  Ref list = vm::make_list(vm, {});
  if (!is_traceback(vm, a[0])) return list;
  for (const auto* entry = a[0].as<vm::Traceback>(); entry != nullptr; entry = entry->next) {
    if (entry->code->hidden) continue;
    const std::uint32_t line = vm::line_of(vm, entry);
    Ref path = text(vm, vm.source_path(entry->code->source)), shown = text(vm, source_line_of(vm, entry->code, line));
    const Value parts[] = {*path, Value::of_int(line), Value(entry->code->name), *shown};
    if (!vm::append(vm, list.as<vm::List>(), vm::make_tuple(vm, std::span<const Value>(parts)))) return {};
  }
  return list;
}

// ------------------------------------------------------------------------------------------------ places and sources

/// warn_place(stacklevel): (filename, line number, source line) of the frame that many levels above the function that
/// asks, frames of the library not counted.
Ref warn_place(Vm& vm, const Arguments& a) {
  std::int64_t level = a[0].is_int() ? a[0].as_int() : 1;
  for (vm::Frame* frame = vm::running_frame(vm); frame != nullptr; frame = frame->back) {
    if (frame->function == nullptr || frame->code()->hidden || --level > 0) continue;
    const vm::CodeObject* code = frame->code();
    const std::uint32_t line = vm::line_of(vm, code, code->index_of(frame->pc));
    Ref path = text(vm, vm.source_path(code->source)), shown = text(vm, source_line_of(vm, code, line));
    const Value parts[] = {*path, Value::of_int(line), *shown};
    return vm::make_tuple(vm, std::span<const Value>(parts));
  }
  Ref path = text(vm, "sys"), nothing = text(vm, "");
  const Value parts[] = {*path, Value::of_int(1), *nothing};
  return vm::make_tuple(vm, std::span<const Value>(parts));
}

/// The text of a file that runs, by its name; null if there is none.
const text::Source* find_source(Vm& vm, Value name) {
  if (!vm::has_layout(name, vm::Layout::k_str)) return nullptr;
  for (std::uint32_t i = 0; i < vm.source_count(); ++i) {
    if (vm.source_path(i) == name.as<vm::Str>()->view()) return &vm.source(i);
  }
  return nullptr;
}

Ref source_lines(Vm& vm, const Arguments& a) {
  const text::Source* source = find_source(vm, a[0]);
  return source != nullptr ? lines_of(vm, source->text()) : vm::make_list(vm, {});
}

Ref source_line(Vm& vm, const Arguments& a) {
  const text::Source* source = find_source(vm, a[0]);
  if (source == nullptr || !a[1].is_int() || a[1].as_int() < 1 || a[1].as_int() > source->line_count()) return text(vm, "");
  std::string_view line = source->line_text(static_cast<std::uint32_t>(a[1].as_int()));
  line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
  return text(vm, line.substr(0, line.find_last_not_of(" \t\f\r\n") + 1));
}

Ref write_stderr(Vm& vm, const Arguments& a) {
  if (!vm::has_layout(a[0], vm::Layout::k_str)) return vm.raise(vm.types.type_error, "write_stderr() takes a str");
  vm.write_stderr(a[0].as<vm::Str>()->view());
  return vm.stopped == vm::StopReason::k_none ? Ref::none() : Ref();
}

/// coroutine(function): types.coroutine for a generator function, whose generators can then be awaited.
Ref coroutine(Vm& vm, const Arguments& a) {
  if (!vm::is_exactly(a[0], vm.types.function)) return Ref::share(a[0]);
  auto* function = a[0].as<vm::Function>();
  const bytecode::Code& code = *function->code->code;
  if (code.kind != bytecode::CodeKind::k_generator || code.is_iterable_coroutine) return Ref::share(a[0]);
  auto changed = std::make_shared<bytecode::Code>(code);
  changed->is_iterable_coroutine = true;
  function->code = vm.add_code(std::move(changed), function->code->source, function->code->hidden);
  return Ref::share(a[0]);
}

constexpr vm::NativeDefinition kTable[] = {
    {"set_pattern_kind", set_pattern_kind, ArgumentStyle::k_counted, 2, 2},
    {"pattern_kind", pattern_kind, ArgumentStyle::k_one},
    {"show_module", show_module},
    {"format_exception", format_exception, ArgumentStyle::k_one},
    {"format_traceback", format_traceback, ArgumentStyle::k_one},
    {"traceback_entries", traceback_entries, ArgumentStyle::k_one},
    {"warn_place", warn_place, ArgumentStyle::k_one},
    {"source_lines", source_lines, ArgumentStyle::k_one},
    {"source_line", source_line, ArgumentStyle::k_counted, 2, 2},
    {"write_stderr", write_stderr, ArgumentStyle::k_one},
    {"coroutine", coroutine, ArgumentStyle::k_one},
};

}  // namespace

std::span<const vm::NativeDefinition> traceback_natives() { return kTable; }

void fill_coroscope(Vm& vm, vm::Module* module) {
  for (const auto table : {code_natives(), traceback_natives()}) vm::add_functions(vm, module, table);
}

}  // namespace coroscope::library
