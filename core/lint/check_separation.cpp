// A question for the output is worth asking if a wrong belief would give another answer.

#include "core/lint/subject.h"
#include "core/syntax/visit.h"

namespace coroscope::lint {

namespace {

/// Of programs without generators and coroutines hardly any misconception is known: they are not expected to tell one.
bool has_generator_or_coroutine(const syntax::Module& module) {
  std::vector<const syntax::Node*> waiting = {&module};
  while (!waiting.empty()) {
    const syntax::Node* node = waiting.back();
    waiting.pop_back();
    using Kind = syntax::NodeKind;
    if (node->kind == Kind::kAsyncFunctionDef || node->kind == Kind::kYield || node->kind == Kind::kYieldFrom)
      return true;
    syntax::for_each_child(*node, [&](const syntax::Node& child) { waiting.push_back(&child); });
  }
  return false;
}

}  // namespace

void check_separation(const Subject& subject, const predict::Separation& separation, Findings& findings) {
  if (!subject.scenario.has_header || !subject.asks_for_lines() || !separation.empty()) return;
  if (subject.facts.truth.lines.empty() || !subject.parsed.ok()) return;
  if (!has_generator_or_coroutine(*subject.parsed.tree.module)) return;
  const bool asks_output = subject.asks(scenario::AskKind::k_output);
  findings.add(Rule::k_separates_nothing,
               subject.place_of_ask(asks_output ? scenario::AskKind::k_output : scenario::AskKind::k_order),
               "this question tells no misconception apart: every one of them prints what is true",
               "change the program so that a wrong belief prints something else, or ask something else");
}

}  // namespace coroscope::lint
