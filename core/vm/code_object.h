// Code made ready to run: instructions with the address of their handler, constants as values, caches.
#pragma once

#include <memory>
#include <vector>

#include "core/bytecode/code.h"
#include "core/trace/event.h"
#include "core/vm/type.h"

namespace coroscope::vm {

/// An instruction as the interpreter runs it. 16 bytes.
///
/// `d` (or the first operand that the opcode does not use) holds Operand flags, `jump` operands are relative to the
/// instruction itself, name operands of caching instructions are indices of inline caches.
struct LinkedInstruction {
  const void* handler;
  std::uint16_t a, b, c, d;
};

/// What an instruction needs to know about its registers: which are temporaries, to be consumed; is the result a local?
enum OperandFlags : std::uint16_t {
  kConsumeA = 1, kConsumeB = 2, kConsumeC = 4, kOutLocal = 8, kAugmented = 16,
};

/// In `c` of an instruction whose result is stored later, by whoever returns or yields into its frame.
inline constexpr std::uint16_t kStoreToLocal = 0x8000;

struct Shape;

/// What an attribute was found to be; see load_attribute.
enum class Found : std::uint8_t {
  k_nothing,
  k_slot,          ///< in an instance of this class (version) and shape: slots[index]
  k_new_slot,      ///< to be stored: slots[index] comes to be, the shape becomes next_shape
  k_class_value,   ///< `value`, in the class of an instance that has no attribute of its own of this name
  k_method,        ///< the same, and `value` is a function or method to be bound
  k_property,      ///< `value` is the getter, a plain function, of a property in the class
  k_member,        ///< a member named by __slots__: slots[index], if not empty
  k_in_class,      ///< `value`, in the class (version) itself
  k_in_module,     ///< entry `index` of a module whose namespace has this version
};

/// Remembers what a name or attribute was found to be, while a version stays the same.
struct InlineCache {
  Str* name = nullptr;           ///< immortal
  std::uint64_t version = 0;     ///< of the namespace or type looked at; 0: nothing remembered
  union {
    std::uint64_t version2 = 0;  ///< of the built-ins, for globals
    Shape* shape;                ///< of the instance; null: its class gives instances no namespace
  };
  union {
    Value value = kEmpty;        ///< borrowed from what the version guards
    Shape* next_shape;
  };
  std::uint32_t index = 0;       ///< entry in the namespace, or slot
  Found found = Found::k_nothing;
  InlineCache* older = nullptr;  ///< what was found before, for places that meet two classes; see swap_caches
};

/// Belongs to the Vm, lives as long as it does.
struct CodeObject : Object {
  std::shared_ptr<const bytecode::Code> code;
  std::vector<LinkedInstruction> instructions;
  std::vector<Value> constants;           ///< owned by the Vm, immortal
  std::vector<InlineCache> caches;
  std::vector<CodeObject*> nested;        ///< for constants that are code, by constant index (else null)
  std::vector<Str*> local_names;
  std::vector<Str*> names;                ///< Code::names; immortal
  Str* name = nullptr;
  Str* qualified_name = nullptr;
  std::uint32_t source = 0;               ///< which of the Vm's sources
  trace::SpanId span_base = 0;            ///< SpanId of instruction 0; 0: not in the learner's program
  bool hidden = false;                    ///< library code
  std::uint16_t simple_argument_count = 0xFFFF;  ///< exactly so many positional arguments need no further thought

  std::uint32_t index_of(const LinkedInstruction* instruction) const {
    return static_cast<std::uint32_t>(instruction - instructions.data());
  }
};

}  // namespace coroscope::vm
