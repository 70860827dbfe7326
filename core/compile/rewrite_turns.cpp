// Preemptive: between two statements of a block everybody else has a turn.

#include "core/compile/rewriter.h"

namespace coroscope::compile {

using syntax::Statement;

void Rewriter::add_turns(Made& body) {
  Made made;
  for (const Statement* statement : body) {
    if (!made.empty()) {
      const NodeMaker maker = at(*statement);
      made.push_back(maker.statement(maker.await(maker.call(kTurnFunction, {}))));
    }
    made.push_back(statement);
  }
  body = std::move(made);
}

}  // namespace coroscope::compile
