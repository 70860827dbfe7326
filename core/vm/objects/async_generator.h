// Async generators: what __anext__, asend, athrow and aclose give is awaited step by step. The generator object itself,
// its frame and its end are in generator.h.
// Source: PEP 525; CPython Objects/genobject.c (3.11), async_gen_asend_send, async_gen_athrow_send and their neighbours.
#pragma once

#include "core/vm/objects/generator.h"

namespace coroscope::vm {

/// What asend() (and __anext__) or athrow() (and aclose) gives.
struct AsyncGeneratorStep : Object {
  enum class State : std::uint8_t { k_created, k_started, k_closed };
  Generator* generator;      ///< owned
  Value sent;                ///< asend: the value; owned; empty: None
  Value thrown;              ///< athrow: the exception class or instance; owned; empty: aclose
  Value thrown_value;        ///< athrow's other arguments; owned
  Value thrown_traceback;
  State state;
};

/// __anext__(): empty if the event loop's hook raised.
Ref make_next_step(Vm& vm, Generator* generator);
/// aclose().
Ref make_close_step(Vm& vm, Generator* generator);

void set_up_async_generators(Vm& vm);

}  // namespace coroscope::vm
