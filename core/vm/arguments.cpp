// From a call's arguments to a frame's parameters.
// Source: the language reference, "Calls"; wording of the errors: CPython Python/ceval.c (3.11).

#include <string>
#include <vector>

#include "core/vm/interpreter.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::vm {
namespace {

const char* plural(std::size_t count) { return count == 1 ? "" : "s"; }

/// 'a', 'b', and 'c'
std::string name_list(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
    text += fmt::format("'{}'", names[i]);
  }
  return text;
}

class Binder {
 public:
  Binder(Vm& vm, Function* function, Value* registers, const Arguments& arguments)
      : vm_(vm), function_(function), code_(*function->code->code), registers_(registers), arguments_(arguments) {}

  bool bind() {
    for (std::uint32_t i = 0; i < code_.temporary_base; ++i) registers_[i] = kEmpty;
    if (fill()) return true;
    for (std::uint32_t i = 0; i < code_.temporary_base; ++i) release(registers_[i]);
    return false;
  }

 private:
  bool fill() {
    const std::uint32_t by_position = std::min<std::uint32_t>(arguments_.positional, code_.positional);
    for (std::uint32_t i = 0; i < by_position; ++i) put(i, arguments_[i]);
    const std::uint32_t star = code_.positional + code_.keyword_only;
    if (code_.has_star_args) {
      const std::uint32_t extra = arguments_.positional - by_position;
      registers_[star] = make_tuple(vm_, std::span<const Value>(arguments_.values + by_position, extra)).take();
    }
    if (code_.has_star_kwargs) registers_[star + (code_.has_star_args ? 1 : 0)] = make_dict(vm_).take();
    if (!take_keywords()) return false;
    if (arguments_.positional > code_.positional && !code_.has_star_args) return raise_too_many();
    return fill_defaults();
  }

  void put(std::uint32_t at, Value value) {
    retain(value);
    registers_[at] = value;
  }

  std::string_view function_name() const { return function_->qualified_name.as<Str>()->view(); }

  bool take_keywords() {
    for (std::uint32_t k = 0; k < arguments_.keyword_count(); ++k) {
      auto* keyword = arguments_.keywords->items[k].as<Str>();
      const Value value = arguments_[arguments_.positional + k];
      const std::uint32_t at = find_parameter(keyword);
      if (at == kNone_) {
        if (code_.has_star_kwargs) {
          const std::uint32_t place = code_.positional + code_.keyword_only + (code_.has_star_args ? 1 : 0);
          if (!set(vm_, registers_[place].as<Dict>(), keyword, value)) return false;
          continue;
        }
        return raise_unexpected(keyword);
      }
      if (registers_[at]) {
        vm_.raise(vm_.types.type_error, "{}() got multiple values for argument '{}'", function_name(), keyword->view());
        return false;
      }
      put(at, value);
    }
    return true;
  }

  std::uint32_t find_parameter(Str* keyword) const {
    const auto& names = function_->code->local_names;
    for (std::uint32_t i = code_.positional_only; i < code_.positional + code_.keyword_only; ++i) {
      if (names[i] == keyword || equal(names[i], keyword)) return i;
    }
    return kNone_;
  }

  bool raise_unexpected(Str* keyword) {
    std::vector<std::string_view> positional_only;
    for (std::uint32_t k = 0; k < arguments_.keyword_count(); ++k) {
      auto* given = arguments_.keywords->items[k].as<Str>();
      for (std::uint32_t i = 0; i < code_.positional_only; ++i) {
        if (equal(function_->code->local_names[i], given)) positional_only.push_back(given->view());
      }
    }
    if (!positional_only.empty()) {
      std::string names;
      for (std::string_view name : positional_only) names += (names.empty() ? "" : ", ") + std::string(name);
      vm_.raise(vm_.types.type_error, "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                function_name(), names);
      return false;
    }
    vm_.raise(vm_.types.type_error, "{}() got an unexpected keyword argument '{}'", function_name(), keyword->view());
    return false;
  }

  bool raise_too_many() {
    const std::uint32_t defaults = function_->defaults == nullptr ? 0 : function_->defaults->size;
    std::uint32_t keyword_only_given = 0;
    for (std::uint32_t i = code_.positional; i < std::uint32_t{code_.positional} + code_.keyword_only; ++i) {
      if (registers_[i]) ++keyword_only_given;
    }
    std::string given = fmt::format("{}", arguments_.positional);
    if (keyword_only_given > 0) {
      given = fmt::format("{} positional argument{} (and {} keyword-only argument{})", arguments_.positional,
                          plural(arguments_.positional), keyword_only_given, plural(keyword_only_given));
    }
    const std::string takes = defaults > 0 ? fmt::format("from {} to {}", code_.positional - defaults, code_.positional)
                                           : fmt::format("{}", code_.positional);
    const bool several = defaults > 0 || code_.positional != 1;
    vm_.raise(vm_.types.type_error, "{}() takes {} positional argument{} but {} {} given", function_name(), takes,
              several ? "s" : "", given, arguments_.positional == 1 && keyword_only_given == 0 ? "was" : "were");
    return false;
  }

  bool fill_defaults() {
    const std::uint32_t defaults = function_->defaults == nullptr ? 0 : function_->defaults->size;
    std::vector<std::string_view> missing;
    for (std::uint32_t i = 0; i < code_.positional; ++i) {
      if (registers_[i]) continue;
      if (i >= code_.positional - defaults) {
        put(i, function_->defaults->items[i - (code_.positional - defaults)]);
      } else {
        missing.push_back(function_->code->local_names[i]->view());
      }
    }
    if (!missing.empty()) return raise_missing(missing, "positional");
    for (std::uint32_t i = code_.positional; i < std::uint32_t{code_.positional} + code_.keyword_only; ++i) {
      if (registers_[i]) continue;
      DictEntry* entry = function_->keyword_defaults == nullptr
                             ? nullptr
                             : find(function_->keyword_defaults, function_->code->local_names[i]);
      if (entry != nullptr) {
        put(i, entry->value);
      } else {
        missing.push_back(function_->code->local_names[i]->view());
      }
    }
    return missing.empty() || raise_missing(missing, "keyword-only");
  }

  bool raise_missing(const std::vector<std::string_view>& missing, const char* kind) {
    vm_.raise(vm_.types.type_error, "{}() missing {} required {} argument{}: {}", function_name(), missing.size(), kind,
              plural(missing.size()), name_list(missing));
    return false;
  }

  static constexpr std::uint32_t kNone_ = 0xFFFFFFFF;
  Vm& vm_;
  Function* function_;
  const bytecode::Code& code_;
  Value* registers_;
  const Arguments& arguments_;
};

}  // namespace

bool bind_arguments(Vm& vm, Function* function, Value* registers, const Arguments& arguments) {
  return Binder(vm, function, registers, arguments).bind();
}

namespace {

Frame* allocate_frame(Vm& vm, Function* function) {
  auto* frame = static_cast<Frame*>(vm.heap.allocate(Frame::size_for(function->code)));
  frame->pc = function->code->instructions.data();
  frame->back = nullptr;
  frame->function = function;
  frame->generator = nullptr;
  frame->handled = kEmpty;
  frame->names = kEmpty;
  frame->constructed = kEmpty;
  return frame;
}

bool needs_no_binding(const Function* function, std::uint32_t before, const Arguments& arguments) {
  return function->code->simple_argument_count == before + arguments.positional && arguments.keyword_count() == 0;
}

/// As many positional arguments as there are parameters: the parameters are the arguments.
void fill_simply(Frame* frame, std::uint32_t at, const Arguments& arguments) {
  Value* registers = frame->registers;
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    retain(arguments.values[i]);
    registers[at++] = arguments.values[i];
  }
  for (const std::uint32_t end = frame->code()->code->temporary_base; at < end; ++at) registers[at] = kEmpty;
  retain(Value(frame->function));
}

}  // namespace

Frame* Interpreter::make_frame(Vm& vm, Function* function, const Arguments& arguments) {
  Frame* frame = allocate_frame(vm, function);
  if (needs_no_binding(function, 0, arguments)) {
    fill_simply(frame, 0, arguments);
    return frame;
  }
  if (!bind_arguments(vm, function, frame->registers, arguments)) {
    vm.heap.free(frame, Frame::size_for(function->code));
    return nullptr;
  }
  retain(Value(function));
  return frame;
}

Frame* Interpreter::make_method_frame(Vm& vm, Function* function, Value self, const Arguments& arguments) {
  if (needs_no_binding(function, 1, arguments)) {
    Frame* frame = allocate_frame(vm, function);
    frame->registers[0] = self;
    retain(self);
    fill_simply(frame, 1, arguments);
    return frame;
  }
  return make_frame(vm, function, ArgumentsBehind(self, arguments).all());
}

void Interpreter::free_frame(Vm& vm, Frame* frame) {
  CodeObject* code = frame->code();
  for (std::uint32_t i = 0; i < code->code->temporary_base; ++i) {
    const Value value = frame->registers[i];
    frame->registers[i] = kEmpty;
    release(value);
  }
  release(std::exchange(frame->handled, kEmpty));
  release(frame->names);
  release(frame->constructed);
  Function* const function = frame->function;
  if (frame->generator == nullptr) vm.heap.free(frame, Frame::size_for(code));
  release(Value(function));
}

}  // namespace coroscope::vm
