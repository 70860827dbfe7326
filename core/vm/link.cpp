#include <memory>

#include "core/vm/interpreter.h"
#include "core/vm/objects/complex.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/changed_generator.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

using bytecode::Instruction;
using bytecode::Opcode;
using bytecode::OperandKind;

/// Results of these are stored by whoever returns or yields into the frame: it looks for the flag in `c`.
bool stores_result_later(Opcode opcode) {
  switch (opcode) {
    case Opcode::CALL:
    case Opcode::CALL_METHOD:
    case Opcode::CALL_GLOBAL:
    case Opcode::CALL_STAR:
    case Opcode::FOR_ITER:
    case Opcode::YIELD:
    case Opcode::DELEGATE:
    case Opcode::AWAIT:
      return true;
    default:
      return false;
  }
}

bool uses_cache(Opcode opcode) {
  switch (opcode) {
    case Opcode::LOAD_GLOBAL:
    case Opcode::CALL_GLOBAL:
    case Opcode::LOAD_ATTRIBUTE:
    case Opcode::STORE_ATTRIBUTE:
    case Opcode::LOAD_METHOD:
      return true;
    default:
      return false;
  }
}

class Linker {
 public:
  Linker(Vm& vm, CodeObject* code) : vm_(vm), code_(code), source_(*code->code) {}

  void link() {
    for (const std::string& name : source_.names) code_->names.push_back(vm_.intern(name));
    for (const std::string& name : source_.local_names) code_->local_names.push_back(vm_.intern(name));
    code_->name = vm_.intern(source_.name);
    code_->qualified_name = vm_.intern(source_.qualified_name);
    code_->nested.resize(source_.constants.size(), nullptr);
    for (std::size_t i = 0; i < source_.constants.size(); ++i) {
      if (const auto* nested = std::get_if<std::shared_ptr<const bytecode::Code>>(&source_.constants[i].value)) {
        code_->nested[i] = vm_.add_code(*nested, code_->source, code_->hidden);
        code_->constants.push_back(kNone);
      } else {
        code_->constants.push_back(make_constant(source_.constants[i]).take());
      }
    }
    const bool traces_lines = !code_->hidden && vm_.recording(trace::EventGroup::k_line);
    for (std::uint32_t i = 0; i < source_.instructions.size(); ++i) {
      code_->instructions.push_back(link_instruction(i));
      if (traces_lines) code_->instructions.back().handler = Interpreter::handlers()[kTraceLineHandler];
    }
    const bool simple = source_.keyword_only == 0 && !source_.has_star_args && !source_.has_star_kwargs;
    if (simple) code_->simple_argument_count = source_.positional;
  }

 private:
  Ref make_constant(const bytecode::Constant& constant) {
    return std::visit([this](const auto& value) { return make(value); }, constant.value);
  }
  Ref make(bytecode::NoneConstant) { return Ref::none(); }
  Ref make(bytecode::EllipsisConstant) { return Ref::adopt(kEllipsis); }
  Ref make(bool truth) { return Ref::of_bool(truth); }
  Ref make(std::int64_t number) { return make_int(vm_, number); }
  Ref make(const bytecode::BigIntConstant& number) { return parse_int(vm_, number.decimal, 10).value_or(Ref()); }
  Ref make(double number) { return make_float(vm_, number); }
  Ref make(bytecode::ComplexConstant number) { return make_complex(vm_, 0.0, number.imaginary); }
  Ref make(const std::string& text) {
    return looks_like_a_name(text) ? Ref::share(vm_.intern(text)) : make_str(vm_, text);
  }
  Ref make(const bytecode::BytesConstant& bytes) { return make_bytes(vm_, bytes.bytes); }
  Ref make(const bytecode::TupleConstant& tuple) {
    std::vector<Value> items;
    for (const bytecode::Constant& item : tuple.items) items.push_back(make_constant(item).take());
    return make_tuple_of_owned(vm_, items);
  }
  Ref make(const std::shared_ptr<const bytecode::Code>&) { return Ref::none(); }

  static bool looks_like_a_name(const std::string& text) {
    if (text.size() > 40) return false;
    for (const char c : text) {
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_')) return false;
    }
    return true;
  }

  bool is_temporary(std::uint16_t reg) const { return reg >= source_.temporary_base; }

  LinkedInstruction link_instruction(std::uint32_t index) {
    const Instruction& from = source_.instructions[index];
    const auto& info = bytecode::opcode_info(from.opcode);
    LinkedInstruction to{Interpreter::handlers()[static_cast<std::size_t>(from.opcode)], from.a, from.b, from.c, from.d};
    std::uint16_t* const operands[4] = {&to.a, &to.b, &to.c, &to.d};
    std::uint16_t flags = 0;
    for (int i = 0; i < 4; ++i) {
      const OperandKind kind = info.operands[i];
      if ((kind == OperandKind::k_in || kind == OperandKind::k_io) && i < 3 && is_temporary(*operands[i])) {
        flags |= static_cast<std::uint16_t>(1u << i);
      }
      if (kind == OperandKind::k_out && i == 0 && !is_temporary(to.a)) flags |= kOutLocal;
      if (kind == OperandKind::k_jump) {
        *operands[i] = static_cast<std::uint16_t>(static_cast<std::int32_t>(from.d) - static_cast<std::int32_t>(index));
      }
      if (kind == OperandKind::k_name && uses_cache(from.opcode)) *operands[i] = add_cache(code_->names[*operands[i]]);
    }
    if (from.opcode >= Opcode::INPLACE_ADD && from.opcode <= Opcode::INPLACE_MATRIX_MULTIPLY) flags |= kAugmented;
    place_flags(from, info, flags, to);
    if (const int special = in_place_handler(from); special != 0) to.handler = Interpreter::handlers()[special];
    if (const int changed = changed_rule_handler(from.opcode); changed != 0) to.handler = Interpreter::handlers()[changed];
    return to;
  }

  /// The quicker handler of `x = x + y`, or 0.
  static int in_place_handler(const Instruction& from) {
    if (from.a != from.b) return 0;
    switch (from.opcode) {
      case Opcode::ADD:
      case Opcode::INPLACE_ADD: return kAddInPlaceHandler;
      case Opcode::SUBTRACT:
      case Opcode::INPLACE_SUBTRACT: return kSubtractInPlaceHandler;
      case Opcode::ADD_INT: return kAddIntInPlaceHandler;
      case Opcode::SUBTRACT_INT: return kSubtractIntInPlaceHandler;
      default: return 0;
    }
  }

  /// The handler of an instruction of the program whose rule is changed, or 0.
  int changed_rule_handler(Opcode opcode) const {
    if (code_->hidden) return 0;
    if (opcode == Opcode::AWAIT && vm_.changed_rules.awaited != nullptr) return kAwaitInsteadHandler;
    if (opcode == Opcode::GET_AWAITABLE && vm_.changed_rules.awaited_by_with != nullptr) return kAwaitInsteadByWithHandler;
    const bool begins_at_call = (source_.kind == bytecode::CodeKind::k_coroutine && vm_.changed_rules.coroutine_called != nullptr) ||
                                (source_.kind == bytecode::CodeKind::k_generator && generators_run_when_called(vm_));
    return opcode == Opcode::GENERATOR_START && begins_at_call ? kBeginAtCallHandler : 0;
  }

  std::uint16_t add_cache(Str* name) {
    code_->caches.push_back({name});
    return static_cast<std::uint16_t>(code_->caches.size() - 1);
  }

  static void place_flags(const Instruction& from, const bytecode::OpcodeInfo& info, std::uint16_t flags,
                          LinkedInstruction& to) {
    if (stores_result_later(from.opcode)) {
      if (info.operands[2] == OperandKind::k_none) to.c = flags;
      if (flags & kOutLocal) to.c |= kStoreToLocal;
      return;
    }
    if (info.operands[3] == OperandKind::k_none) {
      to.d = flags;
    } else if (info.operands[3] == OperandKind::k_num && info.operands[2] == OperandKind::k_imm) {
      to.d = static_cast<std::uint16_t>(flags | (from.d != 0 ? kAugmented : 0));
    } else if (from.opcode == Opcode::MAKE_FUNCTION || from.opcode == Opcode::BUILD_CLASS) {
      to.d = static_cast<std::uint16_t>(from.d | (flags & kOutLocal));
    } else if (info.operands[2] == OperandKind::k_none) {
      to.c = flags;
    } else if (info.operands[1] == OperandKind::k_none) {
      to.b = flags;
    }
  }

  Vm& vm_;
  CodeObject* code_;
  const bytecode::Code& source_;
};

}  // namespace

void link(Vm& vm, CodeObject* code) { Linker(vm, code).link(); }

}  // namespace coroscope::vm
