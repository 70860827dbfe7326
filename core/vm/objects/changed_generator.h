// Generators under a changed rule. Where the model changes what generators do, calling a generator function of the program
// gives an object of another type, which looks the same and whose methods follow the changed rule. Generators of the
// library, and all others under the true rules, know nothing of this.
#pragma once

#include <vector>

#include "core/vm/objects/generator.h"

namespace coroscope::vm {

/// What a changed generator remembers between its steps.
struct ChangedGenerator {
  Value waiting;                  ///< GenRunsOnCall: what it yielded when it was called; owned
  Value returned;                 ///< GenRunsOnCall: what it returned when it was called, without a yield; owned
  Value sent;                     ///< SendLag: what the next yield gets; owned
  Value last;                     ///< YieldFromLast: what it yielded last; owned
  std::vector<Value> beginning;   ///< YieldRestarts, GenReusable: its locals before it began; owned
  int starts = 0;                 ///< YieldRestarts: how often its body has begun
};

/// The type of the generator that a call of this code makes, for a model that is not the true one.
Type* generator_type_for(Vm& vm, const CodeObject* code);
/// A changed generator was made: what its rule will need of its beginning.
void remember_beginning(Vm& vm, Generator* generator);
/// It is about to be freed.
void forget_changed(Vm& vm, Generator* generator);
/// GenRunsOnCall: does calling a generator function run its body?
bool generators_run_when_called(const Vm& vm);
/// A call has made this generator or coroutine (owned), and it begins to run: what the call gives, or empty: raised.
Ref begin_at_call(Vm& vm, Generator* made);
/// One step of `yield from` into a changed generator.
Outcome delegate_to_changed(Vm& vm, Generator* generator, Resumption resumption);

}  // namespace coroscope::vm
