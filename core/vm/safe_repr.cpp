#include "core/vm/objects/dict.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {
namespace {

/// Writes reprs of values whose repr is ours alone; `<C object>` for all others.
class SafeRepr {
 public:
  SafeRepr(Vm& vm, std::size_t limit) : vm_(vm), limit_(limit) {}

  void write(Value value, int depth) {
    if (text.size() > limit_) return;
    if (!value.is_object() && !value.is_int()) return write_immediate(value);
    Type* type = type_of(vm_, value);
    if (depth > 4) {
      text += "...";
    } else if (type == vm_.types.list) {
      write_items("[", value.as<List>()->view(), "]", depth);
    } else if (type == vm_.types.tuple) {
      const auto items = value.as<Tuple>()->view();
      write_items("(", items, items.size() == 1 ? ",)" : ")", depth);
    } else if (type == vm_.types.dict) {
      write_dict(value.as<Dict>(), depth);
    } else if (type == vm_.types.str) {
      text += quoted(value.as<Str>()->view().substr(0, utf8_boundary(value.as<Str>()->view(), limit_)));
    } else if (type->is_exception) {
      text += fmt::format("{}(", type->name->view());
      const auto arguments = value.as<Exception>()->arguments.as<Tuple>()->view();
      for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (i > 0) text += ", ";
        write(arguments[i], depth + 1);
      }
      text += ")";
    } else if (type->is_heap_type) {
      text += fmt::format("<{} object>", type->qualified_name->view());
    } else if (type == vm_.types.int_ || type == vm_.types.float_ || type == vm_.types.bytes || type == vm_.types.range ||
               type == vm_.types.function || type == vm_.types.type) {
      Ref shown = repr(vm_, value);
      if (!shown) {
        Ref too_long = vm_.take_error();  // an int of more than 4300 digits
        text += fmt::format("<{} object>", type->name->view());
      } else {
        text += shown.as<Str>()->view();
      }
    } else {
      text += fmt::format("<{} object>", type->name->view());
    }
  }

  std::string text;

 private:
  static std::size_t utf8_boundary(std::string_view view, std::size_t at) {
    if (at >= view.size()) return view.size();
    while (at > 0 && (static_cast<unsigned char>(view[at]) & 0xC0) == 0x80) --at;
    return at;
  }
  void write_immediate(Value value) {
    text += value.is_none() ? "None" : value == kTrue ? "True" : value == kFalse ? "False" : value == kEllipsis ? "Ellipsis" : "NotImplemented";
  }
  void write_items(std::string_view open, std::span<const Value> items, std::string_view close, int depth) {
    text += open;
    for (std::size_t i = 0; i < items.size() && text.size() <= limit_; ++i) {
      if (i > 0) text += ", ";
      write(items[i], depth + 1);
    }
    text += close;
  }
  void write_dict(Dict* dict, int depth) {
    text += "{";
    bool first = true;
    for (DictEntry& entry : items_of(dict)) {
      if (text.size() > limit_) break;
      if (!first) text += ", ";
      first = false;
      write(entry.key, depth + 1);
      text += ": ";
      write(entry.value, depth + 1);
    }
    text += "}";
  }

  Vm& vm_;
  std::size_t limit_;
};

}  // namespace

std::string safe_repr(Vm& vm, Value value, std::size_t limit) {
  if (!value) return "";
  SafeRepr writer(vm, limit);
  writer.write(value, 0);
  if (count_code_points(writer.text) <= limit) return std::move(writer.text);
  std::size_t end = 0;
  for (std::size_t i = 0; i < limit; ++i) next_code_point(writer.text, end);
  return writer.text.substr(0, end) + "…";
}

}  // namespace coroscope::vm
