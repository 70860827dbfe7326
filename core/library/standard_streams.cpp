#include "core/library/standard_streams.h"

#include "core/library/builtins.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Value;
using vm::Vm;

struct StreamObject : vm::Object {
  Stream stream;
  Value buffer;              ///< the stream of bytes below a stream of text; owned; empty in that one
};

StreamObject* self_of(const Arguments& a) { return a[0].as<StreamObject>(); }

bool write_out(Vm& vm, Stream stream, std::string_view text) {
  if (stream == Stream::k_stdout) return write_in_order(vm, text);
  vm.write_stderr(text);
  return vm.stopped == vm::StopReason::k_none;
}

Ref write(Vm& vm, const Arguments& a) {
  if (!vm::is_str(a[1])) {
    return vm.raise(vm.types.type_error, "write() argument must be str, not {}", vm::type_name(vm, a[1]));
  }
  const std::optional<std::int64_t> count = vm::length(vm, a[1]);
  if (!count || !write_out(vm, self_of(a)->stream, vm::text_of(a[1]))) return {};
  return Ref::of_int(*count);
}

Ref write_bytes(Vm& vm, const Arguments& a) {
  if (!vm::is_bytes(a[1])) {
    return vm.raise(vm.types.type_error, "a bytes-like object is required, not '{}'", vm::type_name(vm, a[1]));
  }
  const std::string_view bytes = a[1].as<vm::Bytes>()->view();
  if (!write_out(vm, self_of(a)->stream, bytes)) return {};
  return Ref::of_int(static_cast<std::int64_t>(bytes.size()));
}

Ref write_lines(Vm& vm, const Arguments& a) {
  const bool done = vm::for_each(vm, a[1], [&](Ref line) {
    const Value pair[] = {a[0], *line};
    return static_cast<bool>(write(vm, {pair, 2, nullptr}));
  });
  return done ? Ref::none() : Ref();
}

Ref nothing(Vm&, const Arguments&) { return Ref::none(); }
Ref no(Vm&, const Arguments&) { return Ref::of_bool(false); }
Ref yes(Vm&, const Arguments&) { return Ref::of_bool(true); }
Ref number(Vm&, const Arguments& a) { return Ref::of_int(self_of(a)->stream == Stream::k_stdout ? 1 : 2); }
Ref get_name(Vm& vm, const Arguments& a) {
  return vm::make_str(vm, self_of(a)->stream == Stream::k_stdout ? "<stdout>" : "<stderr>");
}
Ref get_encoding(Vm& vm, const Arguments&) { return vm::make_str(vm, "utf-8"); }
Ref get_mode(Vm& vm, const Arguments&) { return vm::make_str(vm, "w"); }
Ref get_errors(Vm& vm, const Arguments& a) {
  return vm::make_str(vm, self_of(a)->stream == Stream::k_stdout ? "strict" : "backslashreplace");
}
Ref get_line_buffering(Vm&, const Arguments& a) { return Ref::of_bool(self_of(a)->stream == Stream::k_stderr); }
Ref get_buffer(Vm&, const Arguments& a) { return Ref::share(self_of(a)->buffer); }
Ref enter(Vm&, const Arguments& a) { return Ref::share(a[0]); }

Ref repr(Vm& vm, Value self) {
  const char* name = self.as<StreamObject>()->stream == Stream::k_stdout ? "<stdout>" : "<stderr>";
  if (!self.as<StreamObject>()->buffer) return vm::make_str(vm, fmt::format("<_io.BufferedWriter name='{}'>", name));
  return vm::make_str(vm, fmt::format("<_io.TextIOWrapper name='{}' mode='w' encoding='utf-8'>", name));
}

constexpr vm::NativeDefinition kTextMethods[] = {
    {"write", write, ArgumentStyle::k_one},      {"writelines", write_lines, ArgumentStyle::k_one},
    {"reconfigure", nothing},
};
constexpr vm::NativeDefinition kByteMethods[] = {{"write", write_bytes, ArgumentStyle::k_one}};
constexpr vm::NativeDefinition kMethods[] = {
    {"flush", nothing, ArgumentStyle::k_none},   {"close", nothing, ArgumentStyle::k_none},
    {"isatty", no, ArgumentStyle::k_none},       {"fileno", number, ArgumentStyle::k_none},
    {"readable", no, ArgumentStyle::k_none},     {"writable", yes, ArgumentStyle::k_none},
    {"seekable", no, ArgumentStyle::k_none},     {"__enter__", enter, ArgumentStyle::k_none},
    {"__exit__", nothing},
};

vm::Type* make_stream_type(Vm& vm, std::string_view name) {
  vm::Type* type = vm.make_type(name, vm.types.object, vm::Layout::k_native, sizeof(StreamObject));
  type->takes_weak_references = true;
  type->can.construct = nullptr;
  type->can.repr = repr;
  type->can.destroy = [](Vm& machine, vm::Object* object) {
    const Value buffer = static_cast<StreamObject*>(object)->buffer;
    machine.heap.free(object, sizeof(StreamObject));
    vm::release(buffer);
  };
  vm::add_methods(vm, type, kMethods);
  vm::add_getter(vm, type, "name", get_name);
  vm::add_getter(vm, type, "mode", get_mode);
  vm::add_getter(vm, type, "closed", no);
  return type;
}

StreamObject* allocate_stream(Vm& vm, vm::Type* type, Stream stream) {
  auto* object = vm.allocate<StreamObject>(type);
  object->stream = stream;
  object->buffer = vm::kEmpty;
  return object;
}

}  // namespace

Ref make_stream(Vm& vm, Stream stream) {
  vm::Type* bytes = make_stream_type(vm, "_io.BufferedWriter");
  vm::add_methods(vm, bytes, kByteMethods);
  vm::Type* text = make_stream_type(vm, "_io.TextIOWrapper");
  vm::add_methods(vm, text, kTextMethods);
  vm::add_getter(vm, text, "encoding", get_encoding);
  vm::add_getter(vm, text, "errors", get_errors);
  vm::add_getter(vm, text, "newlines", nothing);
  vm::add_getter(vm, text, "line_buffering", get_line_buffering);
  vm::add_getter(vm, text, "buffer", get_buffer);
  StreamObject* object = allocate_stream(vm, text, stream);
  object->buffer = Value(allocate_stream(vm, bytes, stream));
  return Ref::adopt(Value(object));
}

}  // namespace coroscope::library
