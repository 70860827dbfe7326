// Generators, coroutines and async generators: an object that owns a frame, its state and its place in a chain.
//
// When a coroutine awaits another (or a generator yields from another), the inner one delegates: its `delegator` is the
// outer one. A chain of delegation has a root, the one that somebody resumes, and a leaf, the one that runs. A yield of
// the leaf goes to the root's resumer at once, and resuming the root goes on in the leaf at once: one step costs the
// same however deep the chain is.
#pragma once

#include "core/trace/event.h"
#include "core/vm/frame.h"

namespace coroscope::vm {

enum class GeneratorState : std::uint8_t { k_created, k_suspended, k_running, k_finished };

/// Who resumed a running generator, and so where its yield or return goes.
enum class ResumedBy : std::uint8_t {
  k_nobody,
  k_native,      ///< Vm::resume
  k_for_loop,    ///< FOR_ITER
  k_call,        ///< next(g), g.send(v) in the program
  k_delegation,  ///< AWAIT or DELEGATE of `delegator`
};

struct Generator : Object {
  static constexpr std::uint32_t kFinalized = 1;   ///< a finalizer has been told once that it is being dropped
  GeneratorState state;
  ResumedBy resumed_by;
  bool waits_in_native;        ///< suspended inside an awaitable that is no generator: its frame's pc is AWAIT or DELEGATE
  bool hooks_called;           ///< async generator: firstiter hook done
  bool yields_value;           ///< async generator: its next yield is a value for the consumer, not part of an await
  bool async_running;          ///< async generator: an asend(), athrow() or aclose() is under way
  bool async_closed;           ///< async generator: aclose() or athrow() has ended it; nothing is to be got any more
  trace::ActorId actor;        ///< kNoActor if not recorded
  trace::EventId last_event;   ///< the event that made it run or wait last: cause of what follows
  std::uint32_t chain_depth;   ///< how many generators are above it in its chain
  trace::ActorId resumer_actor;   ///< who resumed it, while it runs
  Generator* delegator;        ///< borrowed: whom it runs for, while resumed_by is k_delegation
  Generator* root;             ///< borrowed: the root of the chain as far as known; see find_root
  const LinkedInstruction* raised_at;   ///< recorded runs: what raised the exception that was handled here last
  Generator* leaf;             ///< borrowed: of a root that is suspended: where to go on; null: walk
  Value name;                  ///< Str; owned
  Value qualified_name;        ///< Str; owned
  Value loop;                  ///< async generator: the event loop that ran it first, or empty; owned
  std::uint32_t frame_size;    ///< bytes of the frame that follows
  Frame frame;                 ///< last member: registers follow

  static std::size_t size_for(const CodeObject* code) {
    return sizeof(Generator) - sizeof(Frame) + Frame::size_for(code);
  }
  bool is_finished() const { return state == GeneratorState::k_finished; }
};

/// The generator that a yield inside `generator` suspends.
inline Generator* find_root(Generator* generator) {
  Generator* root = generator->root;
  while (root->resumed_by == ResumedBy::k_delegation) root = root->root;
  return root;
}
/// Created, suspended, running or finished; a delegate has the state of its root, which alone is kept up to date.
inline GeneratorState state_of(Generator* generator) {
  if (generator->resumed_by != ResumedBy::k_delegation || generator->is_finished()) return generator->state;
  return find_root(generator)->state;
}
/// Where a suspended generator goes on: the end of the chain below it.
Generator* find_leaf(Generator* generator);
/// The generator that `generator` delegates to, or null.
Generator* delegate_of(Generator* generator);
/// "generator", "coroutine", "async generator", as messages name it.
const char* kind_name(const Generator* generator);
/// Drops what the frame holds and marks the generator finished.
void finish(Vm& vm, Generator* generator);
/// The same when an exception leaves it: what the locals hold lives on in its traceback.
void finish_raising(Vm& vm, Generator* generator, Value exception);

/// gen.close() / coro.close(). False: raised.
bool close(Vm& vm, Generator* generator);
/// gen.throw(exception): one step. GeneratorExit closes what the generator delegates to; with `exit_travels` it is
/// thrown into it instead (aclose).
Outcome throw_into(Vm& vm, Generator* generator, Value exception, bool exit_travels = false);
/// What send() and next() do: the checks of a resume from outside, then one step. `value` empty: next.
Outcome send_to(Vm& vm, Generator* generator, Value value);
/// Drops what a suspended generator holds without running any more of it: its locals and what it was in the middle of.
void abandon(Vm& vm, Generator* generator);
/// The exception that throw(type, value, traceback) asks for; empty: TypeError.
Ref exception_to_throw(Vm& vm, Value type, Value value, Value traceback);
/// StopIteration for what has returned, else what was yielded or raised: the result of send() and its like.
Ref outcome_to_result(Vm& vm, Outcome outcome);

void set_up_generators(Vm& vm);

}  // namespace coroscope::vm
