#include "core/vm/interpreter.h"

#include <cmath>
#include <cstring>
#include <iterator>

#include "core/vm/objects/changed_generator.h"
#include "core/vm/objects/class.h"
#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/set.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"
#include "core/vm/small_int.h"

// The interpreter loop is one long function by design: the instructions share their registers `in`, `r` and `f`, and
// each ends in an indirect jump of its own. What is not hot lives in slow_paths.cpp.
//
// Conventions inside:
//   in   the instruction being run        r   registers of the running frame        f   the running frame
//   Every handler that can raise, call or drop an object first stores `in` to f->pc (PLACE).
//   `goto raise` unwinds from f->pc with the Vm's error set.

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#pragma GCC diagnostic ignored "-Wpedantic"  // labels as values

namespace coroscope::vm {
namespace {

/// The generator for which another one runs; null if it runs for no generator.
inline Generator* delegator_of(const Generator* generator) {
  return generator->resumed_by == ResumedBy::k_delegation ? generator->delegator : nullptr;
}

/// The frame in C++ behind Vm::call and Vm::resume: what runs in the loop returns or yields to it, as to any caller.
struct StubFrame {
  Frame frame;
  Generator* unused = nullptr;
};

/// The namespace of an object with a struct in C++, so many bytes from its beginning.
inline Value namespace_at(Value object, std::uint32_t offset) {
  return *reinterpret_cast<const Value*>(reinterpret_cast<const char*>(object.object()) + offset);
}

inline bool is_float(Value value, const Vm& vm) { return value.is_object() && value.object()->type == vm.types.float_; }

/// A frame for a call whose `count` arguments at `from` are just the function's parameters: they move into it, and so does
/// one reference to the function.
[[gnu::always_inline]] inline Frame* make_exact_frame(Vm& vm, Function* function, const Value* from, std::uint32_t count,
                                                      Frame* back) {
  CodeObject* code = function->code;
  auto* frame = static_cast<Frame*>(vm.heap.allocate(Frame::size_for(code)));
  frame->pc = code->instructions.data();
  frame->back = back;
  frame->function = function;
  frame->generator = nullptr;
  frame->handled = kEmpty;
  frame->names = kEmpty;
  frame->constructed = kEmpty;
  Value* to = frame->registers;
  for (std::uint32_t i = 0; i < count; ++i) to[i] = from[i];
  for (std::uint32_t i = count, n = code->code->temporary_base; i < n; ++i) to[i] = kEmpty;
  return frame;
}

/// Stores a result into the frame that waits for it at `in`, a CALL, FOR_ITER, YIELD, AWAIT … or a stub's instruction.
inline void store_result(Value* r, const LinkedInstruction* in, Value result) {
  if (in->c & kStoreToLocal) {
    const Value old = r[in->a];
    r[in->a] = result;
    release(old);
  } else {
    r[in->a] = result;
  }
}

/// Handler addresses, filled by the first call of Interpreter::run with no frame.
const void* g_handlers[kHandlerCount];
}  // namespace

const void* const* Interpreter::handlers() {
  static const bool filled = [] {
    Value ignored;
    run(nullptr, nullptr, Entry::k_start, kEmpty, ignored);
    return true;
  }();
  static_cast<void>(filled);
  return g_handlers;
}

Outcome::Kind Interpreter::run(Vm* machine, Frame* f, Entry entry, Value sent, Value& result_out) {
  if (machine == nullptr) {
    static const void* const table[] = {
#define OPCODE(name, a, b, c, d, text) &&L_##name,
#include "core/bytecode/opcodes.def"
        &&L_trace_line, &&L_exit, &&L_begin_at_call, &&L_await_instead, &&L_await_instead_by_with, &&L_add_in_place, &&L_subtract_in_place, &&L_add_int_in_place,
        &&L_subtract_int_in_place};
    static_assert(std::size(table) == kHandlerCount);
    std::memcpy(g_handlers, table, sizeof table);
    return Outcome::Kind::k_returned;
  }

  Vm& vm = *machine;
  const LinkedInstruction* in = f->pc;
  Value* r = f->registers;
  BinaryOperator binary_operator{};
  Comparison comparison{};
  Generator* target = nullptr;       // for resume_generator
  ResumedBy resumed_by{};
  Value returned;                    // for return_value and the like: an owned reference
  Outcome::Kind native_kind{};       // for native_stepped
  double float_result = 0;           // for store_float
  Value call_callee;                 // for call_any: owned
  Arguments call_arguments;
  Value* call_window = nullptr;      // the values of call_arguments, owned by their registers
  std::uint32_t call_window_size = 0;
  bool call_has_slot = false;        // the temporary before the window is free
  // The innermost generator that a throw has passed on its way down the chain and has not come back to. Where an exception
  // comes back to one, it gets the one that is handled there as its context.
  // Source: CPython Objects/genobject.c, _gen_throw, which calls gen_send_ex for each of them.
  Generator* thrown_through = f->generator != nullptr && (entry == Entry::k_throw || entry == Entry::k_native_throw)
                                  ? delegator_of(f->generator)
                                  : nullptr;

#define DISPATCH goto *in->handler
#define NEXT     \
  do {           \
    ++in;        \
    DISPATCH;    \
  } while (0)
#define PLACE (f->pc = in)
#define JUMP_BY_D                                \
  do {                                           \
    in += static_cast<std::int16_t>(in->d);      \
    DISPATCH;                                    \
  } while (0)
// Goes on in a frame, where it stands.
#define ENTER_FRAME(frame) \
  do {                     \
    f = (frame);           \
    vm.frame_ = f;         \
    r = f->registers;      \
    in = f->pc;            \
  } while (0)
// Begins a frame that was called.
#define START_FRAME(frame)                                  \
  do {                                                      \
    ENTER_FRAME(frame);                                     \
    if (UNLIKELY(vm.tracing_calls_)) trace_call(vm, f);     \
  } while (0)
// Calls a function if its parameters are just the `count` values at `from`. `owned` is the function too, with a reference.
#define CALL_EXACTLY(function, owned, from, count)                                                              \
  do {                                                                                                          \
    if (LIKELY((function)->code->simple_argument_count == (count)) && LIKELY(vm.depth_ < vm.recursion_limit)) { \
      COUNT_STEP;                                                                                               \
      ++vm.depth_;                                                                                              \
      START_FRAME(make_exact_frame(vm, owned, from, count, f));                                                 \
      DISPATCH;                                                                                                 \
    }                                                                                                           \
  } while (0)
// Drops operand if it is a temporary.
#define CONSUME(flags, bit, operand) \
  do {                               \
    if ((flags) & (bit)) release(r[operand]); \
  } while (0)
// Stores an owned reference into the `out` operand a; flags are in d.
#define SET_A(value)                    \
  do {                                  \
    const Value new_ = (value);         \
    if (in->d & kOutLocal) {            \
      const Value old_ = r[in->a];      \
      r[in->a] = new_;                  \
      release(old_);                    \
    } else {                            \
      r[in->a] = new_;                  \
    }                                   \
  } while (0)
// Takes operand as an owned reference: moved from a temporary, shared from a local.
#define TAKE(flags, bit, operand) take_operand(r[operand], ((flags) & (bit)) != 0)
#define COUNT_STEP                                   \
  do {                                               \
    if (UNLIKELY(--vm.steps_left_ < 0)) goto out_of_steps; \
  } while (0)

  const auto take_operand = [](Value value, bool is_temporary) {
    if (!is_temporary) retain(value);
    return value;
  };

  vm.frame_ = f;
  switch (entry) {
    case Entry::k_start:
      DISPATCH;
    case Entry::k_send:
      store_result(r, in, sent);
      NEXT;
    case Entry::k_throw:
      goto raise;
    case Entry::k_native_send:
      goto continue_native;
    case Entry::k_native_throw:
      goto throw_native;
  }

// For handlers that hold a Ref when they are done: a computed goto would not run its destructor, this one does.
advance:
  NEXT;
dispatch:
  DISPATCH;

  // ------------------------------------------------------------------------------------------------ moving values
L_MOVE : {
  const Value value = TAKE(in->d, kConsumeB, in->b);
  if (in->d & kOutLocal) {
    const Value old = r[in->a];
    r[in->a] = value;
    if (old.is_object()) {
      PLACE;
      release(old);
    }
  } else {
    r[in->a] = value;
  }
  NEXT;
}
L_COPY : {
  PLACE;
  const Value value = r[in->b];
  retain(value);
  SET_A(value);
  NEXT;
}
L_LOAD_CONST : {
  PLACE;
  const Value value = f->code()->constants[in->b];
  retain(value);
  SET_A(value);
  NEXT;
}
L_LOAD_INT:
  PLACE;
  SET_A(Value::of_int(static_cast<std::int16_t>(in->b)));
  NEXT;
L_RELEASE : {
  PLACE;
  const Value value = r[in->a];
  r[in->a] = kEmpty;
  release(value);
  NEXT;
}
L_CHECK_LOCAL:
  if (UNLIKELY(!r[in->a])) {
    PLACE;
    raise_unbound_local(vm, f->code()->names[in->b]);
    goto raise;
  }
  NEXT;
L_DELETE_LOCAL : {
  PLACE;
  const Value value = r[in->a];
  if (UNLIKELY(!value)) {
    raise_unbound_local(vm, f->code()->names[in->b]);
    goto raise;
  }
  r[in->a] = kEmpty;
  release(value);
  NEXT;
}
L_MAKE_CELL : {
  const Value old = r[in->a];
  r[in->a] = make_cell(vm, kEmpty).take();
  release(old);
  NEXT;
}
L_MAKE_CELL_OF : {
  const Value contents = r[in->b];
  if (in->a != in->b) r[in->b] = kEmpty;
  Ref cell = make_cell(vm, contents);
  release(contents);
  r[in->a] = cell.take();
  NEXT;
}
L_LOAD_CELL : {
  PLACE;
  const Value value = r[in->b].as<Cell>()->contents;
  if (UNLIKELY(!value)) {
    raise_unbound_local(vm, f->code()->names[in->c]);
    goto raise;
  }
  retain(value);
  SET_A(value);
  NEXT;
}
L_STORE_CELL : {
  PLACE;
  Cell* cell = r[in->a].as<Cell>();
  const Value old = cell->contents;
  cell->contents = TAKE(in->d, kConsumeB, in->b);
  release(old);
  NEXT;
}
L_DELETE_CELL : {
  PLACE;
  Cell* cell = r[in->a].as<Cell>();
  const Value old = cell->contents;
  if (UNLIKELY(!old)) {
    raise_unbound_local(vm, f->code()->names[in->b]);
    goto raise;
  }
  cell->contents = kEmpty;
  release(old);
  NEXT;
}
L_LOAD_FREE : {
  PLACE;
  const Value value = f->function->closure[in->b]->contents;
  if (UNLIKELY(!value)) {
    raise_unbound_free(vm, f->code()->names[in->c]);
    goto raise;
  }
  retain(value);
  SET_A(value);
  NEXT;
}
L_STORE_FREE : {
  PLACE;
  Cell* cell = f->function->closure[in->a];
  const Value old = cell->contents;
  cell->contents = TAKE(in->d, kConsumeB, in->b);
  release(old);
  NEXT;
}
L_DELETE_FREE : {
  PLACE;
  Cell* cell = f->function->closure[in->a];
  const Value old = cell->contents;
  if (UNLIKELY(!old)) {
    raise_unbound_free(vm, f->code()->names[in->b]);
    goto raise;
  }
  cell->contents = kEmpty;
  release(old);
  NEXT;
}
L_CELL_OF_CELL : {
  const Value cell = r[in->b];
  retain(cell);
  SET_A(cell);
  NEXT;
}
L_CELL_OF_FREE : {
  const Value cell = f->function->closure[in->b];
  retain(cell);
  SET_A(cell);
  NEXT;
}
L_LOAD_GLOBAL : {
  PLACE;
  InlineCache& cache = f->code()->caches[in->b];
  Dict* globals = f->function->globals;
  Value value;
  if (LIKELY(cache.version == globals->keys_version && cache.version2 == 0)) {
    value = globals->entries[cache.index].value;
  } else if (LIKELY(cache.version == globals->keys_version && cache.version2 == vm.builtins->keys_version)) {
    value = vm.builtins->entries[cache.index].value;
  } else {
    value = find_global(vm, globals, cache);
    if (UNLIKELY(!value)) goto raise;
  }
  retain(value);
  SET_A(value);
  NEXT;
}
L_STORE_GLOBAL : {
  PLACE;
  Ref value = Ref::adopt(TAKE(in->d, kConsumeA, in->a));
  if (UNLIKELY(!set(vm, f->function->globals, f->code()->names[in->b], *value))) goto raise;
  goto advance;
}
L_DELETE_GLOBAL:
  PLACE;
  if (UNLIKELY(!delete_global(vm, f->function->globals, f->code()->names[in->a]))) goto raise;
  NEXT;
L_LOAD_NAME : {
  PLACE;
  Ref value = load_name(vm, f, f->code()->names[in->b]);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_LOAD_CLASS_FREE : {
  PLACE;
  Ref value = load_class_free(vm, f, in->b, f->code()->names[in->c]);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_STORE_NAME : {
  PLACE;
  Ref value = Ref::adopt(TAKE(in->d, kConsumeA, in->a));
  if (UNLIKELY(!store_name(vm, f, f->code()->names[in->b], *value))) goto raise;
  goto advance;
}
L_DELETE_NAME:
  PLACE;
  if (UNLIKELY(!delete_name(vm, f, f->code()->names[in->a]))) goto raise;
  NEXT;

  // ------------------------------------------------------------------------------------------------ arithmetic
  // Small ints need no reference counting, so the fast ways neither retain nor release.
#define STORE_SMALL(value)                 \
  do {                                     \
    const Value small_ = (value);          \
    if (in->d & kOutLocal) {               \
      const Value old_ = r[in->a];         \
      r[in->a] = small_;                   \
      if (UNLIKELY(old_.is_object())) {    \
        PLACE;                             \
        release(old_);                     \
      }                                    \
    } else {                               \
      r[in->a] = small_;                   \
    }                                      \
    NEXT;                                  \
  } while (0)
#define ARITHMETIC(name, small_operation, symbol, op)                                                   \
  L_##name : L_INPLACE_##name : {                                                                       \
    const Value left = r[in->b], right = r[in->c];                                                      \
    Value small;                                                                                        \
    if (LIKELY(both_small(left, right)) && LIKELY(small_operation(left, right, small))) STORE_SMALL(small); \
    if (is_float(left, vm)) {                                                                           \
      if (is_float(right, vm)) {                                                                        \
        float_result = left.as<Float>()->number symbol right.as<Float>()->number;                       \
        goto store_float;                                                                               \
      }                                                                                                 \
      if (is_exact_double(right)) {                                                                     \
        float_result = left.as<Float>()->number symbol static_cast<double>(right.as_int());             \
        goto store_float;                                                                               \
      }                                                                                                 \
    } else if (is_exact_double(left) && is_float(right, vm)) {                                          \
      float_result = static_cast<double>(left.as_int()) symbol right.as<Float>()->number;               \
      goto store_float;                                                                                 \
    }                                                                                                   \
    binary_operator = BinaryOperator::op;                                                               \
    goto binary_slow;                                                                                   \
  }
  ARITHMETIC(ADD, add_small, +, k_add)
  ARITHMETIC(SUBTRACT, subtract_small, -, k_subtract)
  ARITHMETIC(MULTIPLY, multiply_small, *, k_multiply)
#undef ARITHMETIC
L_TRUE_DIVIDE:
L_INPLACE_TRUE_DIVIDE : {
  const Value left = r[in->b], right = r[in->c];
  if (is_float(right, vm) && right.as<Float>()->number != 0) {
    if (is_float(left, vm)) {
      float_result = left.as<Float>()->number / right.as<Float>()->number;
      goto store_float;
    }
    if (is_exact_double(left)) {
      float_result = static_cast<double>(left.as_int()) / right.as<Float>()->number;
      goto store_float;
    }
  } else if (is_float(left, vm) && is_exact_double(right) && right.as_int() != 0) {
    float_result = left.as<Float>()->number / static_cast<double>(right.as_int());
    goto store_float;
  }
  constexpr std::int64_t kExact = std::int64_t{1} << 53;
  if (both_small(left, right) && right.as_int() != 0 && std::abs(left.as_int()) <= kExact &&
      std::abs(right.as_int()) <= kExact) {
    float_result = static_cast<double>(left.as_int()) / static_cast<double>(right.as_int());
    goto store_float;
  }
  binary_operator = BinaryOperator::k_true_divide;
  goto binary_slow;
}
L_FLOOR_DIVIDE:
L_INPLACE_FLOOR_DIVIDE : {
  const Value left = r[in->b], right = r[in->c];
  if (LIKELY(both_small(left, right)) && LIKELY(right.as_int() > 0)) {
    STORE_SMALL(Value::of_int(floor_divide(left.as_int(), right.as_int())));
  }
  binary_operator = BinaryOperator::k_floor_divide;
  goto binary_slow;
}
L_MODULO:
L_INPLACE_MODULO : {
  const Value left = r[in->b], right = r[in->c];
  if (LIKELY(both_small(left, right)) && LIKELY(right.as_int() > 0)) {
    STORE_SMALL(Value::of_int(floor_modulo(left.as_int(), right.as_int())));
  }
  binary_operator = BinaryOperator::k_modulo;
  goto binary_slow;
}
#define BITWISE(name, symbol, op)                                                    \
  L_##name : L_INPLACE_##name : {                                                    \
    const Value left = r[in->b], right = r[in->c];                                   \
    if (LIKELY(both_small(left, right))) {                                           \
      STORE_SMALL(Value::of_int(left.as_int() symbol right.as_int()));               \
    }                                                                                \
    binary_operator = BinaryOperator::op;                                            \
    goto binary_slow;                                                                \
  }
  BITWISE(BIT_AND, &, k_and)
  BITWISE(BIT_OR, |, k_or)
  BITWISE(BIT_XOR, ^, k_xor)
#undef BITWISE
L_RIGHT_SHIFT:
L_INPLACE_RIGHT_SHIFT : {
  const Value left = r[in->b], right = r[in->c];
  if (both_small(left, right) && right.as_int() >= 0 && right.as_int() < 63) {
    STORE_SMALL(Value::of_int(left.as_int() >> right.as_int()));
  }
  binary_operator = BinaryOperator::k_right_shift;
  goto binary_slow;
}
L_POWER:
L_INPLACE_POWER : {
  const Value left = r[in->b], right = r[in->c];
  if (is_float(left, vm) && is_float(right, vm) && left.as<Float>()->number > 0) {
    const double power = std::pow(left.as<Float>()->number, right.as<Float>()->number);
    if (LIKELY(std::isfinite(power))) {
      float_result = power;
      goto store_float;
    }
  }
  binary_operator = BinaryOperator::k_power;
  goto binary_slow;
}
#define SLOW_ARITHMETIC(name, op)            \
  L_##name : L_INPLACE_##name : {            \
    binary_operator = BinaryOperator::op;    \
    goto binary_slow;                        \
  }
  SLOW_ARITHMETIC(LEFT_SHIFT, k_left_shift)
  SLOW_ARITHMETIC(MATRIX_MULTIPLY, k_matrix_multiply)
#undef SLOW_ARITHMETIC

#define IMMEDIATE Value::of_int(static_cast<std::int16_t>(in->c))
#define FLOAT_AND_IMMEDIATE(symbol)                                                               \
  do {                                                                                            \
    if (is_float(left, vm)) {                                                                     \
      float_result = left.as<Float>()->number symbol static_cast<double>(static_cast<std::int16_t>(in->c)); \
      goto store_float;                                                                           \
    }                                                                                             \
  } while (0)
L_ADD_INT : {
  const Value left = r[in->b];
  Value small;
  if (LIKELY(left.is_int()) && LIKELY(add_small(left, IMMEDIATE, small))) STORE_SMALL(small);
  FLOAT_AND_IMMEDIATE(+);
  binary_operator = BinaryOperator::k_add;
  goto binary_int_slow;
}
L_SUBTRACT_INT : {
  const Value left = r[in->b];
  Value small;
  if (LIKELY(left.is_int()) && LIKELY(subtract_small(left, IMMEDIATE, small))) STORE_SMALL(small);
  FLOAT_AND_IMMEDIATE(-);
  binary_operator = BinaryOperator::k_subtract;
  goto binary_int_slow;
}
L_MULTIPLY_INT : {
  const Value left = r[in->b];
  Value small;
  if (LIKELY(left.is_int()) && LIKELY(multiply_small(left, IMMEDIATE, small))) STORE_SMALL(small);
  FLOAT_AND_IMMEDIATE(*);
  binary_operator = BinaryOperator::k_multiply;
  goto binary_int_slow;
}
L_FLOOR_DIVIDE_INT : {
  const Value left = r[in->b];
  const std::int64_t right = static_cast<std::int16_t>(in->c);
  if (LIKELY(left.is_int()) && LIKELY(right > 0)) STORE_SMALL(Value::of_int(floor_divide(left.as_int(), right)));
  binary_operator = BinaryOperator::k_floor_divide;
  goto binary_int_slow;
}
L_MODULO_INT : {
  const Value left = r[in->b];
  const std::int64_t right = static_cast<std::int16_t>(in->c);
  if (LIKELY(left.is_int()) && LIKELY(right > 0)) STORE_SMALL(Value::of_int(floor_modulo(left.as_int(), right)));
  binary_operator = BinaryOperator::k_modulo;
  goto binary_int_slow;
}
L_BIT_AND_INT : {
  const Value left = r[in->b];
  if (LIKELY(left.is_int())) STORE_SMALL(Value::of_int(left.as_int() & static_cast<std::int16_t>(in->c)));
  binary_operator = BinaryOperator::k_and;
  goto binary_int_slow;
}
// `x = x + y` and `x += 1`: the result goes where the left operand was, a small int, so nothing is to be released.
#define IN_PLACE(label, right_operand, small_operation, general)                                        \
  label : {                                                                                             \
    const Value left = r[in->a], right = right_operand;                                                 \
    Value small;                                                                                        \
    if (LIKELY(both_small(left, right)) && LIKELY(small_operation(left, right, small))) {               \
      r[in->a] = small;                                                                                 \
      NEXT;                                                                                             \
    }                                                                                                   \
    goto general;                                                                                       \
  }
  IN_PLACE(L_add_in_place, r[in->c], add_small, L_ADD)
  IN_PLACE(L_subtract_in_place, r[in->c], subtract_small, L_SUBTRACT)
  IN_PLACE(L_add_int_in_place, IMMEDIATE, add_small, L_ADD_INT)
  IN_PLACE(L_subtract_int_in_place, IMMEDIATE, subtract_small, L_SUBTRACT_INT)
#undef IN_PLACE
binary_slow : {
  PLACE;
  Ref value = (in->d & kAugmented) ? inplace(vm, binary_operator, r[in->b], r[in->c])
                                   : binary(vm, binary_operator, r[in->b], r[in->c]);
  CONSUME(in->d, kConsumeB, in->b);
  CONSUME(in->d, kConsumeC, in->c);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
binary_int_slow : {
  PLACE;
  Ref value = (in->d & kAugmented) ? inplace(vm, binary_operator, r[in->b], IMMEDIATE)
                                   : binary(vm, binary_operator, r[in->b], IMMEDIATE);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
store_float : {
  // The float that the local held, or a temporary operand, is overwritten in place if nobody else holds it.
  PLACE;
  if (in->d & kOutLocal) {
    const Value old = r[in->a];
    if (is_float(old, vm) && old.object()->references == 1) {
      old.as<Float>()->number = float_result;
      CONSUME(in->d, kConsumeB, in->b);
      CONSUME(in->d, kConsumeC, in->c);
      NEXT;
    }
  }
  const Value left = r[in->b];
  const Value right = (in->d & kConsumeC) != 0 ? r[in->c] : kEmpty;  // c may be an immediate
  Value value;
  if ((in->d & kConsumeB) && is_float(left, vm) && left.object()->references == 1) {
    left.as<Float>()->number = float_result;
    value = left;
    CONSUME(in->d, kConsumeC, in->c);
  } else if (is_float(right, vm) && right.object()->references == 1) {
    right.as<Float>()->number = float_result;
    value = right;
    CONSUME(in->d, kConsumeB, in->b);
  } else {
    value = make_float(vm, float_result).take();
    CONSUME(in->d, kConsumeB, in->b);
    CONSUME(in->d, kConsumeC, in->c);
  }
  SET_A(value);
  NEXT;
}
L_NEGATIVE : {
  const Value operand = r[in->b];
  if (operand.is_int() && operand.as_int() != kSmallIntMin) STORE_SMALL(Value::of_int(-operand.as_int()));
  PLACE;
  Ref value = unary(vm, UnaryOperator::k_negative, operand);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_POSITIVE : {
  PLACE;
  Ref value = unary(vm, UnaryOperator::k_positive, r[in->b]);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_INVERT : {
  PLACE;
  Ref value = unary(vm, UnaryOperator::k_invert, r[in->b]);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_NOT : {
  const Value operand = r[in->b];
  if (LIKELY(operand.is_bool())) STORE_SMALL(Value::of_bool(!operand.is_true()));
  PLACE;
  const std::optional<bool> is_true = truth(vm, operand);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!is_true)) goto raise;
  SET_A(Value::of_bool(!*is_true));
  NEXT;
}

  // ------------------------------------------------------------------------------------------------ comparison
#define COMPARE(name, symbol, op)                                                                         \
  L_##name : {                                                                                            \
    const Value left = r[in->b], right = r[in->c];                                                        \
    if (LIKELY(both_small(left, right))) {                                                                \
      STORE_SMALL(Value::of_bool(static_cast<std::int64_t>(left.bits()) symbol static_cast<std::int64_t>(right.bits()))); \
    }                                                                                                     \
    comparison = Comparison::op;                                                                          \
    goto compare_slow;                                                                                    \
  }
  COMPARE(LESS, <, k_less)
  COMPARE(LESS_EQUAL, <=, k_less_equal)
  COMPARE(EQUAL, ==, k_equal)
  COMPARE(NOT_EQUAL, !=, k_not_equal)
  COMPARE(GREATER, >, k_greater)
  COMPARE(GREATER_EQUAL, >=, k_greater_equal)
#undef COMPARE
compare_slow : {
  PLACE;
  Ref value = compare(vm, comparison, r[in->b], r[in->c]);
  CONSUME(in->d, kConsumeB, in->b);
  CONSUME(in->d, kConsumeC, in->c);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_IS : {
  PLACE;
  const bool same = r[in->b] == r[in->c];
  CONSUME(in->d, kConsumeB, in->b);
  CONSUME(in->d, kConsumeC, in->c);
  SET_A(Value::of_bool(same));
  NEXT;
}
L_IS_NOT : {
  PLACE;
  const bool same = r[in->b] == r[in->c];
  CONSUME(in->d, kConsumeB, in->b);
  CONSUME(in->d, kConsumeC, in->c);
  SET_A(Value::of_bool(!same));
  NEXT;
}
L_IN : {
  PLACE;
  const std::optional<bool> found = contains(vm, r[in->c], r[in->b]);
  CONSUME(in->d, kConsumeB, in->b);
  CONSUME(in->d, kConsumeC, in->c);
  if (UNLIKELY(!found)) goto raise;
  SET_A(Value::of_bool(*found));
  NEXT;
}
L_NOT_IN : {
  PLACE;
  const std::optional<bool> found = contains(vm, r[in->c], r[in->b]);
  CONSUME(in->d, kConsumeB, in->b);
  CONSUME(in->d, kConsumeC, in->c);
  if (UNLIKELY(!found)) goto raise;
  SET_A(Value::of_bool(!*found));
  NEXT;
}

  // ------------------------------------------------------------------------------------------------ jumps
L_JUMP:
  JUMP_BY_D;
L_JUMP_BACK:
  COUNT_STEP;
  JUMP_BY_D;
#define JUMP_ON_TRUTH(name, wanted, step)                           \
  L_##name : {                                                      \
    step;                                                           \
    const Value operand = r[in->a];                                 \
    if (LIKELY(operand.is_bool())) {                                \
      if (operand.is_true() == (wanted)) JUMP_BY_D;                 \
      NEXT;                                                         \
    }                                                               \
    PLACE;                                                          \
    const std::optional<bool> is_true = truth(vm, operand);         \
    CONSUME(in->c, kConsumeA, in->a);                               \
    if (UNLIKELY(!is_true)) goto raise;                             \
    if (*is_true == (wanted)) JUMP_BY_D;                            \
    NEXT;                                                           \
  }
  JUMP_ON_TRUTH(JUMP_IF_TRUE, true, )
  JUMP_ON_TRUTH(JUMP_IF_FALSE, false, )
  JUMP_ON_TRUTH(JUMP_BACK_IF_TRUE, true, COUNT_STEP)
  JUMP_ON_TRUTH(JUMP_BACK_IF_FALSE, false, COUNT_STEP)
#undef JUMP_ON_TRUTH
#define JUMP_OR_RELEASE(name, wanted)                               \
  L_##name : {                                                      \
    PLACE;                                                          \
    const std::optional<bool> is_true = truth(vm, r[in->a]);        \
    if (UNLIKELY(!is_true)) goto raise;                             \
    if (*is_true == (wanted)) JUMP_BY_D;                            \
    release(r[in->a]);                                              \
    NEXT;                                                           \
  }
  JUMP_OR_RELEASE(JUMP_IF_TRUE_ELSE_RELEASE, true)
  JUMP_OR_RELEASE(JUMP_IF_FALSE_ELSE_RELEASE, false)
#undef JUMP_OR_RELEASE
L_JUMP_IF_NONE : {
  PLACE;
  const bool is_none = r[in->a].is_none();
  CONSUME(in->c, kConsumeA, in->a);
  if (is_none) JUMP_BY_D;
  NEXT;
}
L_JUMP_IF_NOT_NONE : {
  PLACE;
  const bool is_none = r[in->a].is_none();
  CONSUME(in->c, kConsumeA, in->a);
  if (!is_none) JUMP_BY_D;
  NEXT;
}
#define JUMP_ON_COMPARISON(name, symbol, op, wanted, step)                                                \
  L_##name : {                                                                                            \
    step;                                                                                                 \
    const Value left = r[in->a], right = r[in->b];                                                        \
    if (LIKELY(both_small(left, right))) {                                                                \
      if ((static_cast<std::int64_t>(left.bits()) symbol static_cast<std::int64_t>(right.bits())) == (wanted)) JUMP_BY_D; \
      NEXT;                                                                                               \
    }                                                                                                     \
    if (is_float(left, vm) && is_float(right, vm)) {                                                      \
      const bool holds = left.as<Float>()->number symbol right.as<Float>()->number;                       \
      CONSUME(in->c, kConsumeA, in->a);                                                                   \
      CONSUME(in->c, kConsumeB, in->b);                                                                   \
      if (holds == (wanted)) JUMP_BY_D;                                                                   \
      NEXT;                                                                                               \
    }                                                                                                     \
    PLACE;                                                                                                \
    const std::optional<bool> holds = compare_truth(vm, Comparison::op, left, right);                     \
    CONSUME(in->c, kConsumeA, in->a);                                                                     \
    CONSUME(in->c, kConsumeB, in->b);                                                                     \
    if (UNLIKELY(!holds)) goto raise;                                                                     \
    if (*holds == (wanted)) JUMP_BY_D;                                                                    \
    NEXT;                                                                                                 \
  }                                                                                                       \
  L_##name##_INT : {                                                                                      \
    step;                                                                                                 \
    const Value left = r[in->a];                                                                          \
    if (LIKELY(left.is_int())) {                                                                          \
      if ((left.as_int() symbol static_cast<std::int16_t>(in->c)) == (wanted)) JUMP_BY_D;                 \
      NEXT;                                                                                               \
    }                                                                                                     \
    if (is_float(left, vm)) {                                                                             \
      const bool holds = left.as<Float>()->number symbol static_cast<double>(static_cast<std::int16_t>(in->c)); \
      CONSUME(in->b, kConsumeA, in->a);                                                                   \
      if (holds == (wanted)) JUMP_BY_D;                                                                   \
      NEXT;                                                                                               \
    }                                                                                                     \
    PLACE;                                                                                                \
    const std::optional<bool> holds = compare_truth(vm, Comparison::op, left, IMMEDIATE);                 \
    CONSUME(in->b, kConsumeA, in->a);                                                                     \
    if (UNLIKELY(!holds)) goto raise;                                                                     \
    if (*holds == (wanted)) JUMP_BY_D;                                                                    \
    NEXT;                                                                                                 \
  }
  JUMP_ON_COMPARISON(JUMP_IF_NOT_LESS, <, k_less, false, )
  JUMP_ON_COMPARISON(JUMP_IF_NOT_LESS_EQUAL, <=, k_less_equal, false, )
  JUMP_ON_COMPARISON(JUMP_IF_NOT_EQUAL, ==, k_equal, false, )
  JUMP_ON_COMPARISON(JUMP_IF_NOT_NOT_EQUAL, !=, k_not_equal, false, )
  JUMP_ON_COMPARISON(JUMP_IF_NOT_GREATER, >, k_greater, false, )
  JUMP_ON_COMPARISON(JUMP_IF_NOT_GREATER_EQUAL, >=, k_greater_equal, false, )
  JUMP_ON_COMPARISON(JUMP_BACK_IF_LESS, <, k_less, true, COUNT_STEP)
  JUMP_ON_COMPARISON(JUMP_BACK_IF_LESS_EQUAL, <=, k_less_equal, true, COUNT_STEP)
  JUMP_ON_COMPARISON(JUMP_BACK_IF_EQUAL, ==, k_equal, true, COUNT_STEP)
  JUMP_ON_COMPARISON(JUMP_BACK_IF_NOT_EQUAL, !=, k_not_equal, true, COUNT_STEP)
  JUMP_ON_COMPARISON(JUMP_BACK_IF_GREATER, >, k_greater, true, COUNT_STEP)
  JUMP_ON_COMPARISON(JUMP_BACK_IF_GREATER_EQUAL, >=, k_greater_equal, true, COUNT_STEP)
#undef JUMP_ON_COMPARISON

  // ------------------------------------------------------------------------------------------------ attributes, items
L_LOAD_ATTRIBUTE : {
  PLACE;
  const Value object = r[in->b];
  InlineCache& cache = f->code()->caches[in->c];
  Value found;
  switch (cache.found) {
    case Found::k_slot:
      if (LIKELY(object.is_object()) && LIKELY(object.object()->type->version == cache.version) &&
          LIKELY(object.as<Instance>()->shape == cache.shape)) {
        found = object.as<Instance>()->slots[cache.index];
      }
      break;
    case Found::k_class_value:
      if (LIKELY(object.is_object()) && LIKELY(object.object()->type->version == cache.version) &&
          LIKELY(object.as<Instance>()->shape == cache.shape)) {
        found = cache.value;
      }
      break;
    case Found::k_member:
      if (LIKELY(object.is_object()) && LIKELY(object.object()->type->version == cache.version)) {
        found = object.as<Instance>()->slots[cache.index];
      }
      break;
    case Found::k_property:
      if (LIKELY(object.is_object()) && LIKELY(object.object()->type->version == cache.version) &&
          LIKELY(vm.depth_ < vm.recursion_limit)) {
        COUNT_STEP;
        ++vm.depth_;
        Frame* frame = make_frame(vm, cache.value.as<Function>(), {&object, 1, nullptr});
        frame->constructed = kStoreByFlags;
        frame->back = f;
        CONSUME(in->d, kConsumeB, in->b);
        START_FRAME(frame);
        DISPATCH;
      }
      break;
    case Found::k_in_class:
      if (LIKELY(object.is_object()) && LIKELY(object.object()->type == vm.types.type) &&
          LIKELY(object.as<Type>()->version == cache.version)) {
        found = cache.value;
      }
      break;
    case Found::k_in_module:
      if (LIKELY(object.is_object()) && LIKELY(object.object()->type == vm.types.module) &&
          LIKELY(object.as<Module>()->dictionary->keys_version == cache.version)) {
        found = object.as<Module>()->dictionary->entries[cache.index].value;
      }
      break;
    default:
      break;
  }
  if (LIKELY(static_cast<bool>(found))) {
    retain(found);
    CONSUME(in->d, kConsumeB, in->b);
    SET_A(found);
    NEXT;
  }
  if (swap_caches(vm, object, cache)) goto L_LOAD_ATTRIBUTE;
  Ref value = load_attribute(vm, object, cache);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_STORE_ATTRIBUTE : {
  PLACE;
  const Value object = r[in->a];
  InlineCache& cache = f->code()->caches[in->c];
  if (LIKELY(cache.found != Found::k_nothing) && LIKELY(object.is_object()) &&
      LIKELY(object.object()->type->version == cache.version) &&
      (LIKELY(object.as<Instance>()->shape == cache.shape) || cache.found == Found::k_member)) {
    auto* instance = object.as<Instance>();
    if (cache.found == Found::k_slot || cache.found == Found::k_member) {
      const Value old = instance->slots[cache.index];
      instance->slots[cache.index] = TAKE(in->d, kConsumeB, in->b);
      release(old);
      CONSUME(in->d, kConsumeA, in->a);
      NEXT;
    }
    if (LIKELY(cache.index < instance->capacity())) {
      instance->slots[cache.index] = TAKE(in->d, kConsumeB, in->b);
      instance->shape = cache.next_shape;
      CONSUME(in->d, kConsumeA, in->a);
      NEXT;
    }
  }
  if (swap_caches(vm, object, cache)) goto L_STORE_ATTRIBUTE;
  const bool done = store_attribute(vm, object, cache, r[in->b]);
  CONSUME(in->d, kConsumeA, in->a);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!done)) goto raise;
  NEXT;
}
L_DELETE_ATTRIBUTE : {
  PLACE;
  const bool done = delete_attribute(vm, r[in->a], f->code()->names[in->b]);
  CONSUME(in->d, kConsumeA, in->a);
  if (UNLIKELY(!done)) goto raise;
  NEXT;
}
L_LOAD_METHOD : {
  PLACE;
  // a may be the same temporary as b.
  const Value object = r[in->b];
  InlineCache& cache = f->code()->caches[in->c];
  if (LIKELY(cache.found == Found::k_method) && LIKELY(object.is_object()) &&
      LIKELY(object.object()->type->version == cache.version) &&
      (cache.shape != nullptr ? LIKELY(object.as<Instance>()->shape == cache.shape)
                              : cache.index == 0 || LIKELY(!namespace_at(object, cache.index)))) {
    const Value self = TAKE(in->d, kConsumeB, in->b);
    retain(cache.value);
    r[in->a] = cache.value;
    r[in->a + 1] = self;
    NEXT;
  }
  if (LIKELY(cache.found == Found::k_in_module) && LIKELY(object.is_object()) &&
      LIKELY(object.object()->type == vm.types.module) &&
      LIKELY(object.as<Module>()->dictionary->keys_version == cache.version)) {
    const Value function = object.as<Module>()->dictionary->entries[cache.index].value;
    retain(function);
    CONSUME(in->d, kConsumeB, in->b);
    r[in->a] = function;
    r[in->a + 1] = kEmpty;
    NEXT;
  }
  if (swap_caches(vm, object, cache)) goto L_LOAD_METHOD;
  Ref owned = Ref::adopt(TAKE(in->d, kConsumeB, in->b));
  if (UNLIKELY(!load_method(vm, std::move(owned), cache, &r[in->a]))) goto raise;
  NEXT;
}
L_LOAD_ITEM : {
  PLACE;
  const Value container = r[in->b], key = r[in->c];
  Value item;
  if (container.is_object() && container.object()->type == vm.types.list && key.is_int()) {
    List* list = container.as<List>();
    std::int64_t index = key.as_int();
    if (index < 0) index += list->size;
    if (LIKELY(index >= 0 && index < list->size)) {
      item = list->items[index];
      retain(item);
      CONSUME(in->d, kConsumeB, in->b);
      SET_A(item);
      NEXT;
    }
  }
  if (container.is_object() && container.object()->type->is_heap_type && LIKELY(vm.depth_ < vm.recursion_limit)) {
    const Value method = own_get_item(vm, container.object()->type);
    if (method) {
      COUNT_STEP;
      ++vm.depth_;
      const Value arguments[] = {container, key};
      Frame* frame = make_frame(vm, method.as<Function>(), {arguments, 2, nullptr});
      frame->constructed = kStoreByFlags;
      frame->back = f;
      CONSUME(in->d, kConsumeB, in->b);
      CONSUME(in->d, kConsumeC, in->c);
      START_FRAME(frame);
      DISPATCH;
    }
  }
  Ref value = get_item(vm, container, key);
  CONSUME(in->d, kConsumeB, in->b);
  CONSUME(in->d, kConsumeC, in->c);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_STORE_ITEM : {
  PLACE;
  const Value container = r[in->a], key = r[in->b];
  if (container.is_object() && container.object()->type == vm.types.list && key.is_int()) {
    List* list = container.as<List>();
    std::int64_t index = key.as_int();
    if (index < 0) index += list->size;
    if (LIKELY(index >= 0 && index < list->size)) {
      const Value old = list->items[index];
      list->items[index] = TAKE(in->d, kConsumeC, in->c);
      release(old);
      CONSUME(in->d, kConsumeA, in->a);
      NEXT;
    }
  }
  const bool done = set_item(vm, container, key, r[in->c]);
  CONSUME(in->d, kConsumeA, in->a);
  CONSUME(in->d, kConsumeB, in->b);
  CONSUME(in->d, kConsumeC, in->c);
  if (UNLIKELY(!done)) goto raise;
  NEXT;
}
L_DELETE_ITEM : {
  PLACE;
  const bool done = delete_item(vm, r[in->a], r[in->b]);
  CONSUME(in->d, kConsumeA, in->a);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!done)) goto raise;
  NEXT;
}
L_BUILD_SLICE : {
  PLACE;
  Ref value = make_slice(vm, &r[in->b], in->c);
  SET_A(value.take());
  NEXT;
}

  // ------------------------------------------------------------------------------------------------ containers, strings
L_BUILD_LIST : {
  PLACE;
  Ref value = make_list_of_owned(vm, {&r[in->b], in->c});
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_BUILD_TUPLE : {
  PLACE;
  Ref value = make_tuple_of_owned(vm, {&r[in->b], in->c});
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
#define RESULT_OF(expression)            \
  do {                                   \
    PLACE;                               \
    Ref value_ = (expression);           \
    if (UNLIKELY(!value_)) goto raise;   \
    SET_A(value_.take());                \
    NEXT;                                \
  } while (0)
#define SUCCESS_OF(expression)           \
  do {                                   \
    PLACE;                               \
    if (UNLIKELY(!(expression))) goto raise; \
    NEXT;                                \
  } while (0)
#define OPERAND(flags, bit, operand) Ref::adopt(TAKE(flags, bit, operand))
L_BUILD_SET:
  RESULT_OF(build_set(vm, &r[in->b], in->c));
L_BUILD_CONSTANT_SET:
  RESULT_OF(make_set_of_constants(vm, f->code()->constants[in->b], in->c != 0));
L_BUILD_DICT:
  RESULT_OF(build_dict(vm, &r[in->b], in->c));
L_LIST_APPEND:
  SUCCESS_OF(append(vm, r[in->a].as<List>(), OPERAND(in->d, kConsumeB, in->b)));
L_LIST_EXTEND:
  SUCCESS_OF(extend_display(vm, r[in->a].as<List>(), OPERAND(in->d, kConsumeB, in->b)));
L_LIST_TO_TUPLE:
  RESULT_OF(list_to_tuple(vm, OPERAND(in->d, kConsumeB, in->b)));
L_SET_ADD:
  SUCCESS_OF(add(vm, r[in->a].as<Set>(), OPERAND(in->d, kConsumeB, in->b).get()));
L_SET_UPDATE:
  SUCCESS_OF(add_all(vm, r[in->a].as<Set>(), OPERAND(in->d, kConsumeB, in->b).get()));
L_DICT_SET : {
  PLACE;
  Ref key = OPERAND(in->d, kConsumeB, in->b);
  Ref value = OPERAND(in->d, kConsumeC, in->c);
  if (UNLIKELY(!set(vm, r[in->a].as<Dict>(), *key, *value))) goto raise;
  goto advance;
}
L_DICT_UPDATE:
  SUCCESS_OF(update_display(vm, r[in->a].as<Dict>(), OPERAND(in->d, kConsumeB, in->b)));
L_DICT_MERGE:
  SUCCESS_OF(merge_keywords(vm, r[in->a].as<Dict>(), OPERAND(in->d, kConsumeB, in->b), r[in->c]));
L_FORMAT:
  RESULT_OF(format_part(vm, OPERAND(in->d, kConsumeB, in->b), in->c, kEmpty));
L_FORMAT_SPEC : {
  PLACE;
  const std::uint16_t temporary_base = f->code()->code->temporary_base;
  Ref operand = Ref::adopt(take_operand(r[in->b], in->b >= temporary_base));
  Ref spec = Ref::adopt(take_operand(r[in->d], in->d >= temporary_base));
  Ref value = format_part(vm, std::move(operand), in->c, *spec);
  if (UNLIKELY(!value)) goto raise;
  if (in->a < temporary_base) release(r[in->a]);
  r[in->a] = value.take();
  goto advance;
}
L_BUILD_STRING:
  RESULT_OF(build_string(vm, &r[in->b], in->c));
L_UNPACK:
  SUCCESS_OF(unpack(vm, OPERAND(in->d, kConsumeB, in->b), &r[in->a], in->c));
L_UNPACK_STAR : {
  PLACE;
  Ref sequence = Ref::adopt(take_operand(r[in->b], in->b >= f->code()->code->temporary_base));
  if (UNLIKELY(!unpack_star(vm, std::move(sequence), &r[in->a], in->c, in->d))) goto raise;
  NEXT;
}

  // ------------------------------------------------------------------------------------------------ functions, calls
L_MAKE_FUNCTION:
  RESULT_OF(build_function(vm, f, &r[in->b], f->code()->nested[in->c], in->d));
L_CALL_GLOBAL : {
  PLACE;
  InlineCache& cache = f->code()->caches[in->d];
  Dict* globals = f->function->globals;
  Value callee;
  if (LIKELY(cache.version == globals->keys_version && cache.version2 == 0)) {
    callee = globals->entries[cache.index].value;
  } else if (LIKELY(cache.version == globals->keys_version && cache.version2 == vm.builtins->keys_version)) {
    callee = vm.builtins->entries[cache.index].value;
  } else {
    callee = find_global(vm, globals, cache);
    if (UNLIKELY(!callee)) {
      release_window(&r[in->b], in->c & ~kStoreToLocal);
      goto raise;
    }
  }
  const std::uint32_t count = in->c & ~kStoreToLocal;
  if (LIKELY(callee.is_object() && callee.object()->type == vm.types.function)) {
    auto* function = callee.as<Function>();
    CALL_EXACTLY(function, (retain(callee), function), &r[in->b], count);
  }
  retain(callee);
  call_arguments = {&r[in->b], count, nullptr};
  call_window = &r[in->b];
  call_window_size = count;
  call_callee = callee;
  call_has_slot = false;
  goto call_any;
}
L_CALL : {
  PLACE;
  const std::uint32_t count = in->c & ~kStoreToLocal;
  Value* window = &r[in->b];
  const Value callee = window[0];
  if (LIKELY(callee.is_object() && callee.object()->type == vm.types.function) && in->d == 0) {
    auto* function = callee.as<Function>();
    CALL_EXACTLY(function, function, window + 1, count);  // the window's reference moves into the frame
  }
  const Tuple* keywords = in->d == 0 ? nullptr : f->code()->constants[in->d - 1].as<Tuple>();
  call_arguments = {window + 1, count, keywords};
  call_window = window + 1;
  call_window_size = count + (keywords == nullptr ? 0 : keywords->size);
  call_callee = callee;
  call_has_slot = true;
  goto call_any;
}
L_CALL_METHOD : {
  PLACE;
  const std::uint32_t count = in->c & ~kStoreToLocal;
  Value* window = &r[in->b];
  const Tuple* keywords = in->d == 0 ? nullptr : f->code()->constants[in->d - 1].as<Tuple>();
  const std::uint32_t keyword_count = keywords == nullptr ? 0 : keywords->size;
  call_callee = window[0];
  if (LIKELY(static_cast<bool>(window[1]))) {
    if (LIKELY(call_callee.object()->type == vm.types.function) && in->d == 0) {
      auto* function = call_callee.as<Function>();
      CALL_EXACTLY(function, function, window + 1, count + 1);
    }
    call_arguments = {window + 1, count + 1, keywords};
    call_window = window + 1;
    call_window_size = count + 1 + keyword_count;
    call_has_slot = true;
  } else {
    call_arguments = {window + 2, count, keywords};
    call_window = window + 2;
    call_window_size = count + keyword_count;
    call_has_slot = true;
  }
  goto call_any;
}
L_BUILD_CLASS:
  RESULT_OF(build_class(vm, f, &r[in->b], f->code()->nested[in->c]));
L_SET_CLASS_CELL:
  SUCCESS_OF(store_name(vm, f, vm.names.__classcell__, r[in->a]));
L_CALL_STAR : {
  PLACE;
  Value* window = &r[in->b];
  const bool has_keywords = (in->c & ~kStoreToLocal) != 0;
  Ref callee = Ref::adopt(window[0]);
  Ref positional = Ref::adopt(window[1]);
  Ref keywords = has_keywords ? Ref::adopt(window[2]) : Ref();
  StarArguments all;
  if (UNLIKELY(!gather_star_arguments(vm, *callee, *positional, *keywords, all))) goto raise;
  // The values are owned by `all`; the called frame takes shares of its own.
  if (callee.get().is_object() && callee.get().object()->type == vm.types.function) {
    Frame* frame = make_frame(vm, callee.as<Function>(), all.arguments());
    if (UNLIKELY(frame == nullptr)) goto raise;
    callee = Ref();
    positional = Ref();
    keywords = Ref();
    all.clear();
    COUNT_STEP;
    if (UNLIKELY(!vm.enter_recursion())) {
      free_frame(vm, frame);
      goto raise;
    }
    frame->back = f;
    START_FRAME(frame);
    goto dispatch;
  }
  Ref value = vm.call(*callee, all.arguments());
  if (UNLIKELY(!value)) goto raise;
  store_result(r, in, value.take());
  goto advance;
}

// Calls call_callee (an owned reference) with call_arguments, whose values lie in call_window and are owned by it.
call_any : {
  COUNT_STEP;
  if (call_callee.is_object()) {
    Type* type = call_callee.object()->type;
    if (type->layout == Layout::k_bound_method) {
      // The method's self goes into the place of the callee, just before the arguments: a temporary that is free now.
      auto* method = call_callee.as<BoundMethod>();
      if (call_has_slot) {
        const Value function = method->function;
        retain(function);
        retain(method->self);
        call_window[-1] = method->self;
        --call_window;
        ++call_window_size;
        call_arguments = {call_window, call_arguments.positional + 1, call_arguments.keywords};
        release(call_callee);
        call_callee = function;
        call_has_slot = false;
        type = call_callee.is_object() ? call_callee.object()->type : nullptr;
      }
    }
    if (type == vm.types.function) {
      Frame* frame = make_frame(vm, call_callee.as<Function>(), call_arguments);
      if (UNLIKELY(frame == nullptr)) goto call_failed;
      if (UNLIKELY(!vm.enter_recursion())) {
        free_frame(vm, frame);
        goto call_failed;
      }
      frame->back = f;
      release_window(call_window, call_window_size);
      release(call_callee);
      START_FRAME(frame);
      DISPATCH;
    }
    if (type == vm.types.native_function || type == vm.types.method_descriptor) {
      auto* function = call_callee.as<NativeFunction>();
      if (function->definition->intrinsic != Intrinsic::k_none && call_arguments.keywords == nullptr) {
        const std::uint32_t wanted = function->definition->intrinsic == Intrinsic::k_generator_send ? 2 : 1;
        const Value first = call_arguments.get(0);
        if (call_arguments.positional == wanted && first.is_object() && is_plain_generator(vm, first) &&
            can_resume_here(vm, first.as<Generator>(), call_arguments.get(1))) {
          // The generator's reference stays with it while it runs (ResumedBy::k_call); the rest goes.
          target = first.as<Generator>();
          resumed_by = ResumedBy::k_call;
          sent = wanted == 2 ? call_arguments[1] : kNone;
          release(call_callee);
          if (UNLIKELY(vm.recorder != nullptr)) trace_resume(vm, target, wanted == 2 ? sent : kEmpty, "next");
          goto resume_generator;
        }
      }
      Ref value = call_native(vm, function, call_arguments);
      release_window(call_window, call_window_size);
      release(call_callee);
      if (UNLIKELY(!value)) goto raise;
      store_result(r, in, value.take());
      NEXT;
    }
  }
  if (call_callee.is_object() && call_callee.object()->type == vm.types.type) goto call_class;
  Ref value = vm.call(call_callee, call_arguments);
  release_window(call_window, call_window_size);
  release(call_callee);
  if (UNLIKELY(!value)) goto raise;
  store_result(r, in, value.take());
  NEXT;
}
// Calls a class. An __init__ of the program runs in this loop; the instance waits in its frame.
call_class : {
  auto* cls = call_callee.as<Type>();
  if (LIKELY(cls->is_heap_type) && construction_of(vm, cls).kind == Construction::Kind::k_function) {
    Ref instance = make_instance(vm, cls);
    Frame* frame = make_method_frame(vm, cls->construction.initializer.as<Function>(), *instance, call_arguments);
    if (UNLIKELY(frame == nullptr)) goto call_failed;
    if (UNLIKELY(!vm.enter_recursion())) {
      free_frame(vm, frame);
      goto call_failed;
    }
    frame->back = f;
    frame->constructed = instance.take();
    release_window(call_window, call_window_size);
    release(call_callee);
    START_FRAME(frame);
    goto dispatch;
  }
  Ref value = cls->can.construct != nullptr && cls != vm.types.type ? cls->can.construct(vm, cls, call_arguments)
                                                                    : vm.call(call_callee, call_arguments);
  release_window(call_window, call_window_size);
  release(call_callee);
  if (UNLIKELY(!value)) goto raise;
  store_result(r, in, value.take());
  NEXT;
}
call_failed:
  release_window(call_window, call_window_size);
  release(call_callee);
  goto raise;

L_RETURN : {
  // A returned local is moved out: its frame ends here.
  returned = r[in->a];
  r[in->a] = kEmpty;
  PLACE;
  goto return_value;
}
// Ends the running frame, which returns `returned` (owned).
return_value : {
  if (UNLIKELY(vm.tracing_calls_)) trace_return(vm, f);
  Generator* generator = f->generator;
  if (LIKELY(generator == nullptr)) {
    Frame* const back = f->back;
    CodeObject* code = f->code();
    for (std::uint32_t i = 0, n = code->code->temporary_base; i < n; ++i) release(f->registers[i]);
    if (UNLIKELY(static_cast<bool>(f->handled))) release(f->handled);
    if (UNLIKELY(static_cast<bool>(f->names))) release(f->names);
    if (UNLIKELY(static_cast<bool>(f->constructed))) {
      if (f->constructed == kStoreByFlags) {
        Function* function = f->function;
        vm.heap.free(f, Frame::size_for(code));
        --vm.depth_;
        ENTER_FRAME(back);
        release(Value(function));
        SET_A(returned);
        NEXT;
      }
      returned = result_of_initializer(vm, f->constructed, returned);
    }
    Function* function = f->function;
    vm.heap.free(f, Frame::size_for(code));
    --vm.depth_;
    ENTER_FRAME(back);
    release(Value(function));
    if (UNLIKELY(!returned)) goto raise;
    store_result(r, in, returned);
    NEXT;
  }
  // A generator or coroutine has ended: what its end means depends on who resumed it.
  if (UNLIKELY(generator->type == vm.types.async_generator)) {
    release(returned);
    finish(vm, generator);
    vm.raise_message(vm.types.stop_async_iteration, "");
    goto leave_generator_raising;
  }
  if (UNLIKELY(vm.recorder != nullptr)) trace_generator_returned(vm, generator, returned);
  Frame* const back = f->back;
  const ResumedBy by = generator->resumed_by;
  finish(vm, generator);
  generator->resumed_by = ResumedBy::k_nobody;
  ENTER_FRAME(back);
  switch (by) {
    case ResumedBy::k_delegation:
      if (UNLIKELY(generator->delegator == thrown_through)) thrown_through = delegator_of(thrown_through);
      generator->delegator = nullptr;
      release(r[in->b]);
      store_result(r, in, returned);
      NEXT;
    case ResumedBy::k_for_loop:
      --vm.depth_;
      release(returned);
      release(r[in->b]);
      JUMP_BY_D;
    case ResumedBy::k_call: {
      --vm.depth_;
      Ref value = Ref::adopt(returned);
      release(Value(generator));
      raise_stop_iteration(vm, *value);
      goto raise;
    }
    case ResumedBy::k_native:
    case ResumedBy::k_nobody:
      --vm.depth_;
      result_out = returned;
      return Outcome::Kind::k_returned;
  }
  __builtin_unreachable();
}

  // ------------------------------------------------------------------------------------------------ iteration
L_GET_ITER : {
  PLACE;
  const Value iterable = r[in->b];
  if (iterable.is_object() && is_plain_generator(vm, iterable)) {
    const Value value = TAKE(in->d, kConsumeB, in->b);
    SET_A(value);
    NEXT;
  }
  Ref value = iterate(vm, iterable);
  CONSUME(in->d, kConsumeB, in->b);
  if (UNLIKELY(!value)) goto raise;
  SET_A(value.take());
  NEXT;
}
L_FOR_ITER : {
  PLACE;
  Object* iterator = r[in->b].object();
  Type* type = iterator->type;
  if (type == vm.types.range_iterator) {
    auto* range = static_cast<IteratorObject*>(iterator);
    if (LIKELY(range->limit > 0)) {
      const std::int64_t number = range->position;
      --range->limit;
      range->position = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) + static_cast<std::uint64_t>(range->step));
      if (LIKELY(fits_small_int(number))) {
        store_result(r, in, Value::of_int(number));
      } else {
        store_result(r, in, make_int(vm, number).take());
      }
      NEXT;
    }
    release(r[in->b]);
    JUMP_BY_D;
  }
  if (type == vm.types.list_iterator) {
    auto* walk = static_cast<IteratorObject*>(iterator);
    if (LIKELY(static_cast<bool>(walk->source))) {
      List* list = walk->source.as<List>();
      if (LIKELY(walk->position < list->size)) {
        const Value item = list->items[walk->position++];
        retain(item);
        store_result(r, in, item);
        NEXT;
      }
    }
    release(r[in->b]);
    JUMP_BY_D;
  }
  if (type == vm.types.generator) {
    target = static_cast<Generator*>(iterator);
    if (LIKELY(target->state == GeneratorState::k_created || target->state == GeneratorState::k_suspended) &&
        LIKELY(target->resumed_by != ResumedBy::k_delegation)) {
      COUNT_STEP;
      sent = kNone;
      resumed_by = ResumedBy::k_for_loop;
      if (UNLIKELY(vm.recorder != nullptr)) trace_resume(vm, target, kEmpty, "for");
      goto resume_generator;
    }
  }
  Ref item = next(vm, r[in->b]);
  if (item) {
    store_result(r, in, item.take());
    NEXT;
  }
  if (UNLIKELY(vm.has_error())) goto raise;
  release(r[in->b]);
  JUMP_BY_D;
}

// Resumes `target`, which is created or suspended and not delegated to, for `resumed_by`, sending `sent` (owned).
resume_generator : {
  if (UNLIKELY(vm.depth_ >= vm.recursion_limit)) {
    release(sent);
    if (resumed_by == ResumedBy::k_call) release(Value(target));
    vm.enter_recursion();
    goto raise;
  }
  ++vm.depth_;
  const bool fresh = target->state == GeneratorState::k_created;
  Generator* leaf = fresh ? target : find_leaf(target);
  target->state = GeneratorState::k_running;
  target->resumed_by = resumed_by;
  target->delegator = nullptr;
  target->root = target;
  target->chain_depth = 0;
  target->leaf = nullptr;
  target->frame.back = f;
  ENTER_FRAME(&leaf->frame);
  if (fresh) DISPATCH;
  if (leaf->waits_in_native) goto continue_native;
  store_result(r, in, sent);
  NEXT;
}

L_GENERATOR_START : {
  PLACE;
  Generator* generator = make_generator(vm, f);
  returned = Value(generator);
  Frame* const back = f->back;
  vm.heap.free(f, Frame::size_for(generator->frame.code()));
  --vm.depth_;
  ENTER_FRAME(back);
  if (UNLIKELY(vm.recorder != nullptr)) trace_generator_created(vm, generator);
  store_result(r, in, returned);
  NEXT;
}
// The same where the rule is that calling the function begins to run it.
L_begin_at_call : {
  PLACE;
  Generator* generator = make_generator(vm, f);
  Frame* const back = f->back;
  vm.heap.free(f, Frame::size_for(generator->frame.code()));
  --vm.depth_;
  ENTER_FRAME(back);
  if (UNLIKELY(vm.recorder != nullptr)) trace_generator_created(vm, generator);
  Ref made = begin_at_call(vm, generator);
  if (UNLIKELY(!made)) {
    if (f->function == nullptr) return Outcome::Kind::k_raised;
    goto raise;
  }
  store_result(r, in, made.take());
  goto advance;
}
L_YIELD : {
  PLACE;
  returned = TAKE(in->c, kConsumeB, in->b);
  f->generator->waits_in_native = false;
  goto yield_value;
}
// Suspends the running chain, handing `returned` (owned) to whoever resumed its root.
yield_value : {
  Generator* generator = f->generator;
  Generator* root = find_root(generator);
  root->leaf = generator;
  root->state = GeneratorState::k_suspended;
  if (UNLIKELY(vm.recorder != nullptr)) trace_yield(vm, root, generator, returned);
  --vm.depth_;
  const ResumedBy by = root->resumed_by;
  root->resumed_by = ResumedBy::k_nobody;
  ENTER_FRAME(root->frame.back);
  if (by == ResumedBy::k_native) {
    result_out = returned;
    return Outcome::Kind::k_yielded;
  }
  if (by == ResumedBy::k_call) {
    store_result(r, in, returned);
    release(Value(root));
    NEXT;
  }
  store_result(r, in, returned);
  NEXT;
}
L_GET_YIELD_FROM_ITER:
  RESULT_OF(get_yield_from_iter(vm, f, OPERAND(in->d, kConsumeB, in->b)));
L_await_instead_by_with : {
  PLACE;
  Ref instead = vm.changed_rules.awaited_by_with(vm, r[in->b]);
  if (UNLIKELY(!instead)) goto raise;
  release(std::exchange(r[in->b], instead.take()));
}
L_GET_AWAITABLE:
  RESULT_OF(get_awaitable(vm, OPERAND(in->d, kConsumeB, in->b), in->c));
// The same where the rule is that something else is awaited in its place.
L_await_instead : {
  PLACE;
  Ref instead = vm.changed_rules.awaited(vm, r[in->b]);
  if (UNLIKELY(!instead)) goto raise;
  const Value awaited = r[in->b];
  r[in->b] = instead.take();
  release(awaited);
}
L_AWAIT : {
  PLACE;
  const Value awaitable = r[in->b];
  if (LIKELY(awaitable.is_object())) {
    if (awaitable.object()->type == vm.types.coroutine || awaitable.object()->type->can.await_step != nullptr) {
      goto delegate_start;
    }
  }
  Ref iterator = get_awaitable(vm, Ref::share(awaitable), 0);
  if (UNLIKELY(!iterator)) goto raise;
  r[in->b] = iterator.take();
  release(awaitable);
  goto delegate_start;
}
L_DELEGATE:
  PLACE;
delegate_start : {
  const Value delegate = r[in->b];
  Type* type = delegate.object()->type;
  if (type == vm.types.coroutine || type == vm.types.generator) {
    COUNT_STEP;
    auto* inner = delegate.as<Generator>();
    if (UNLIKELY(!can_delegate(vm, inner))) {
      // A finished generator ends at once; anything else has raised.
      if (vm.has_error()) goto raise;
      release(r[in->b]);
      store_result(r, in, kNone);
      NEXT;
    }
    Generator* outer = f->generator;
    if (UNLIKELY(vm.depth_ + outer->chain_depth + 1 >= vm.recursion_limit)) {
      vm.raise_message(vm.types.recursion_error, "maximum recursion depth exceeded");
      goto raise;
    }
    if (UNLIKELY(vm.recorder != nullptr)) trace_delegation(vm, outer, inner);
    const bool fresh = inner->state == GeneratorState::k_created;
    Generator* leaf = fresh ? inner : find_leaf(inner);
    inner->state = GeneratorState::k_running;
    inner->resumed_by = ResumedBy::k_delegation;
    inner->delegator = outer;
    inner->root = outer->root;
    inner->chain_depth = outer->chain_depth + 1;
    inner->leaf = nullptr;
    inner->frame.back = f;
    ENTER_FRAME(&leaf->frame);
    if (LIKELY(fresh)) DISPATCH;
    sent = kNone;
    if (leaf->waits_in_native) goto continue_native;
    store_result(r, in, kNone);
    NEXT;
  }
  sent = kEmpty;  // the first step
  goto step_native;
}
// The running frame stands at AWAIT or DELEGATE over something that is no generator; `sent` (owned) comes in.
continue_native:
  PLACE;
step_native : {
  const auto await_step = r[in->b].object()->type->can.await_step;
  Outcome outcome = await_step != nullptr ? await_step(vm, r[in->b], {sent, kEmpty}) : step_awaitable(vm, r[in->b], {sent, kEmpty});
  release(sent);
  sent = kEmpty;
  native_kind = outcome.kind;
  returned = outcome.value.take();
  goto native_stepped;
}
// The same, but the exception `sent` (owned) is thrown into it.
throw_native : {
  PLACE;
  Ref exception = Ref::adopt(sent);
  sent = kEmpty;
  Outcome outcome = step_awaitable(vm, r[in->b], {kEmpty, *exception});
  native_kind = outcome.kind;
  returned = outcome.value.take();
  goto native_stepped;
}
native_stepped:
  switch (native_kind) {
    case Outcome::Kind::k_returned:
      release(r[in->b]);
      store_result(r, in, returned);
      NEXT;
    case Outcome::Kind::k_yielded:
      f->generator->waits_in_native = true;
      goto yield_value;
    case Outcome::Kind::k_raised:
      goto raise;
  }
  __builtin_unreachable();
L_GET_AITER:
  RESULT_OF(get_async_iterator(vm, OPERAND(in->d, kConsumeB, in->b)));
L_GET_ANEXT:
  RESULT_OF(get_async_next(vm, r[in->b]));
L_END_ASYNC_FOR : {
  PLACE;
  Ref exception = OPERAND(in->c, kConsumeA, in->a);
  if (is_instance(vm, *exception, vm.types.stop_async_iteration)) {
    release(r[in->b]);
    exception = Ref();
    JUMP_BY_D;
  }
  vm.restore_error(std::move(exception));
  goto raise_again;
}
L_WRAP_ASYNC_YIELD:
  RESULT_OF(wrap_async_yield(f, OPERAND(in->d, kConsumeB, in->b)));

  // ------------------------------------------------------------------------------------------------ exceptions
L_ENTER_HANDLER:
  r[in->a + 1] = f->handled;
  f->handled = r[in->a];
  retain(f->handled);
  NEXT;
L_LEAVE_HANDLER : {
  PLACE;
  const Value handled = f->handled;
  const Value exception = r[in->a];
  f->handled = r[in->a + 1];
  release(handled);
  release(exception);
  NEXT;
}
L_JUMP_IF_NO_MATCH : {
  PLACE;
  const std::optional<bool> matched = matches(vm, r[in->a], r[in->b]);
  CONSUME(in->c, kConsumeB, in->b);
  if (UNLIKELY(!matched)) goto raise;
  if (!*matched) JUMP_BY_D;
  NEXT;
}
L_SPLIT_GROUP:
  SUCCESS_OF(split_group(vm, r[in->b], OPERAND(in->d, kConsumeC, in->c), &r[in->a]));
L_JOIN_GROUP:
  RESULT_OF(join_group(vm, &r[in->b]));
L_RAISE : {
  PLACE;
  Ref operand = OPERAND(in->d, kConsumeA, in->a);
  Ref exception = exception_to_raise(vm, *operand);
  if (exception) vm.raise_exception(std::move(exception));
  goto raise;
}
L_RAISE_FROM : {
  PLACE;
  Ref operand = OPERAND(in->d, kConsumeA, in->a);
  Ref cause = OPERAND(in->d, kConsumeB, in->b);
  raise_from(vm, *operand, *cause);
  goto raise;
}
L_RAISE_AGAIN : {
  PLACE;
  vm.restore_error(OPERAND(in->d, kConsumeA, in->a));
  goto raise_again;
}
L_RAISE_CURRENT : {
  PLACE;
  const Value handled = vm.handled_exception();
  if (!handled) {
    vm.raise_message(vm.types.runtime_error, "No active exception to reraise");
    goto raise;
  }
  vm.restore_error(Ref::share(handled));
  goto raise_again;
}
L_RAISE_ASSERTION : {
  PLACE;
  if (in->b != 0) {
    Ref argument = OPERAND(in->d, kConsumeA, in->a);
    vm.raise_value(vm.types.assertion_error, *argument);
  } else {
    vm.raise_message(vm.types.assertion_error, "");
  }
  goto raise;
}

  // ------------------------------------------------------------------------------------------------ with, import
L_ENTER_WITH:
  SUCCESS_OF(enter_with(vm, OPERAND(in->d, kConsumeB, in->b), in->c != 0, &r[in->a]));
L_CALL_EXIT:
  RESULT_OF(call_exit(vm, r[in->b], in->c != 0 ? r[in->b + 1] : kEmpty));
L_IMPORT:
  RESULT_OF(import_name(vm, f->code()->names[in->b], in->c != 0));
L_IMPORT_FROM:
  RESULT_OF(import_from(vm, r[in->b], f->code()->names[in->c]));
L_IMPORT_STAR:
  SUCCESS_OF(import_star(vm, f, OPERAND(in->d, kConsumeA, in->a)));

  // ------------------------------------------------------------------------------------------------ match
  // The result is always a temporary.
L_MATCH_SEQUENCE : {
  PLACE;
  const std::optional<bool> matched = match_sequence(vm, r[in->b], in->c, in->d != 0);
  if (UNLIKELY(!matched)) goto raise;
  r[in->a] = Value::of_bool(*matched);
  NEXT;
}
L_MATCH_MAPPING : {
  PLACE;
  const std::optional<bool> matched = match_mapping(vm, r[in->b], in->c);
  if (UNLIKELY(!matched)) goto raise;
  r[in->a] = Value::of_bool(*matched);
  NEXT;
}
L_MATCH_KEYS : {
  PLACE;
  Ref values = match_keys(vm, r[in->b], &r[in->c], in->d);
  if (UNLIKELY(!values)) goto raise;
  r[in->a] = values.take();
  goto advance;
}
L_MATCH_REST : {
  PLACE;
  Ref rest = match_rest(vm, r[in->b], &r[in->c], in->d);
  if (UNLIKELY(!rest)) goto raise;
  r[in->a] = rest.take();
  goto advance;
}
L_MATCH_CLASS : {
  PLACE;
  Ref cls = Ref::adopt(take_operand(r[in->c], in->c >= f->code()->code->temporary_base));
  Ref values = match_class(vm, r[in->b], *cls, f->code()->constants[in->d - 1].as<Tuple>());
  if (UNLIKELY(!values)) goto raise;
  r[in->a] = values.take();
  goto advance;
}

  // ------------------------------------------------------------------------------------------------ leaving
L_trace_line : {
  const LinkedInstruction* const previous = f->pc;
  PLACE;
  trace_line(vm, f, previous);
  goto *g_handlers[static_cast<std::size_t>(f->code()->code->instructions[f->code()->index_of(in)].opcode)];
}
L_exit:
  result_out = r[0];
  return Outcome::Kind::k_returned;

out_of_steps:
  PLACE;
  vm.stop(vm.heap.over_limit() ? StopReason::k_memory : StopReason::k_steps);
  goto raise;

// An exception is set, f->pc is the instruction that raised it.
raise:
  if (UNLIKELY(static_cast<bool>(vm.suspension)) && !vm.has_error() && vm.stopped == StopReason::k_none) {
    // Nothing was raised: the coroutine is suspended in the call that it makes, see Vm::suspension.
    returned = std::exchange(vm.suspension, kEmpty);
    f->generator->waits_in_native = false;
    goto yield_value;
  }
  if (LIKELY(vm.stopped == StopReason::k_none)) {
    add_traceback_entry(vm, vm.error().as<Exception>(), f->code(), f->code()->index_of(f->pc));
  }
// The same, but the exception has passed this frame before.
raise_again : {
  CodeObject* code = f->code();
  const std::uint32_t index = code->index_of(f->pc);
  Value* const temporaries = f->registers + code->code->temporary_base;
  std::uint32_t live = live_temporaries(code, index);
  const bytecode::HandlerEntry* handler = vm.stopped == StopReason::k_none ? find_handler(*code->code, index) : nullptr;
  const std::uint32_t keep = handler == nullptr ? 0 : handler->depth;
  {
    Ref exception = vm.take_error();  // dropping values may run code
    while (live > keep) release(temporaries[--live]);
    vm.restore_error(std::move(exception));
  }
  if (handler != nullptr) {
    if (UNLIKELY(vm.recorder != nullptr)) note_raised_at(f);
    temporaries[handler->depth] = vm.take_error().take();
    ENTER_FRAME(f);
    in = code->instructions.data() + handler->handler;
    DISPATCH;
  }
  if (UNLIKELY(vm.tracing_calls_)) trace_return(vm, f);
  if (f->generator == nullptr) {
    Frame* const back = f->back;
    {
      Ref exception = vm.take_error();
      vm.frame_ = back;
      keep_frame(vm, exception.as<Exception>(), f);
      vm.restore_error(std::move(exception));
    }
    --vm.depth_;
    ENTER_FRAME(back);
    if (f->function == nullptr) return Outcome::Kind::k_raised;
    goto raise;
  }
  if (UNLIKELY(vm.recorder != nullptr)) return_to_raised_at(f);
  {
    Ref exception = vm.take_error();
    finish_raising(vm, f->generator, *exception);
    vm.restore_error(std::move(exception));
  }
  replace_stop_iteration(vm, f->generator);
  goto leave_generator_raising;
}
leave_generator_raising : {
  Generator* generator = f->generator;
  if (UNLIKELY(vm.recorder != nullptr)) trace_generator_raised(vm, generator);
  Frame* const back = f->back;
  const ResumedBy by = generator->resumed_by;
  generator->resumed_by = ResumedBy::k_nobody;
  ENTER_FRAME(back);
  if (by == ResumedBy::k_delegation) {
    Generator* const outer = std::exchange(generator->delegator, nullptr);
    if (UNLIKELY(outer == thrown_through)) {
      thrown_through = delegator_of(outer);
      if (f->handled && vm.stopped == StopReason::k_none) vm.raise_exception(vm.take_error());
    }
    goto raise;  // its reference is a live temporary of the delegator
  }
  --vm.depth_;
  if (by == ResumedBy::k_call) {
    Ref exception = vm.take_error();
    release(Value(generator));
    vm.restore_error(std::move(exception));
  }
  if (f->function == nullptr) return Outcome::Kind::k_raised;
  goto raise;
}
}

Outcome Interpreter::enter(Vm& vm, Frame* stub, Frame* frame, Entry entry, Value sent) {
  static const LinkedInstruction stub_code[2] = {{handlers()[kExitHandler], 0, 0, 0, 0},
                                                 {handlers()[kExitHandler], 0, 0, 0, 0}};
  stub->pc = stub_code;
  stub->back = vm.frame_;
  stub->function = nullptr;
  stub->generator = nullptr;
  stub->handled = kEmpty;
  stub->names = kEmpty;
  stub->constructed = kEmpty;
  Value result;
  const Outcome::Kind kind = run(&vm, frame, entry, sent, result);
  vm.frame_ = stub->back;
  if (kind == Outcome::Kind::k_raised) return Outcome::raised();
  return {kind, Ref::adopt(result)};
}

Outcome Interpreter::run_frame(Vm& vm, Frame* frame) {
  if (!vm.enter_recursion()) {
    free_frame(vm, frame);
    return Outcome::raised();
  }
  StubFrame stub;
  frame->back = &stub.frame;
  return enter(vm, &stub.frame, frame, Entry::k_start, kEmpty);
}

/// What is thrown into a handler was raised while that one's exception was handled.
/// Source: CPython Objects/genobject.c, gen_send_ex2, and _PyErr_ChainStackItem.
void Interpreter::give_context_of_handler(Vm& vm, Generator* leaf, Value exception) {
  if (!leaf->frame.handled) return;
  Frame* const outside = std::exchange(vm.frame_, &leaf->frame);
  vm.raise_exception(Ref::share(exception));
  Ref chained = vm.take_error();
  vm.frame_ = outside;
}

Outcome Interpreter::resume(Vm& vm, Generator* generator, Resumption resumption) {
  if (!vm.enter_recursion()) return Outcome::raised();
  StubFrame stub;
  const bool fresh = generator->state == GeneratorState::k_created;
  Generator* leaf = fresh ? generator : find_leaf(generator);
  generator->state = GeneratorState::k_running;
  generator->resumed_by = ResumedBy::k_native;
  generator->delegator = nullptr;
  generator->root = generator;
  generator->chain_depth = 0;
  generator->leaf = nullptr;
  generator->frame.back = &stub.frame;
  Ref alive = Ref::share(Value(generator));
  Frame* frame = &leaf->frame;
  if (resumption.exception) {
    give_context_of_handler(vm, leaf, resumption.exception);
    if (leaf->waits_in_native && !fresh) {
      retain(resumption.exception);
      return enter(vm, &stub.frame, frame, Entry::k_native_throw, resumption.exception);
    }
    if (fresh) --frame->pc;  // raised at GENERATOR_START, the `def` line: the body is never entered
    vm.restore_error(Ref::share(resumption.exception));
    return enter(vm, &stub.frame, frame, Entry::k_throw, kEmpty);
  }
  if (fresh) return enter(vm, &stub.frame, frame, Entry::k_start, kEmpty);
  const Value sent = resumption.sent ? resumption.sent : kNone;
  retain(sent);
  return enter(vm, &stub.frame, frame, leaf->waits_in_native ? Entry::k_native_send : Entry::k_send, sent);
}

Outcome Interpreter::resume_suspended(Vm& vm, Generator* coroutine) {
  if (UNLIKELY(!vm.enter_recursion())) return Outcome::raised();
  StubFrame stub;
  Generator* const leaf = LIKELY(coroutine->leaf != nullptr && !coroutine->leaf->is_finished()) ? coroutine->leaf : find_leaf(coroutine);
  coroutine->state = GeneratorState::k_running;
  coroutine->resumed_by = ResumedBy::k_native;
  coroutine->leaf = nullptr;
  coroutine->frame.back = &stub.frame;
  return enter(vm, &stub.frame, &leaf->frame, leaf->waits_in_native ? Entry::k_native_send : Entry::k_send, kNone);
}

}  // namespace coroscope::vm
