// A question for the output is worth asking if a wrong belief would give another answer.

#include <algorithm>

#include "core/lint/subject.h"
#include "core/syntax/visit.h"

namespace coroscope::lint {

namespace {

bool imports_asyncio(const syntax::Node& node) {
  if (const auto* from = syntax::try_as<syntax::ImportFrom>(&node)) return from->module_name == "asyncio";
  const auto* import = syntax::try_as<syntax::Import>(&node);
  return import != nullptr && std::any_of(import->names.begin(), import->names.end(),
                                          [](const syntax::Alias* alias) { return alias->name == "asyncio"; });
}

/// Of programs without generators and without coroutines in an event loop hardly any misconception is known: they are not
/// expected to tell one.
bool has_generator_or_task(const syntax::Module& module) {
  bool has_coroutine = false, has_loop = false;
  std::vector<const syntax::Node*> waiting = {&module};
  while (!waiting.empty()) {
    const syntax::Node* node = waiting.back();
    waiting.pop_back();
    using Kind = syntax::NodeKind;
    if (node->kind == Kind::kYield || node->kind == Kind::kYieldFrom) return true;
    has_coroutine = has_coroutine || node->kind == Kind::kAsyncFunctionDef;
    has_loop = has_loop || imports_asyncio(*node);
    syntax::for_each_child(*node, [&](const syntax::Node& child) { waiting.push_back(&child); });
  }
  return has_coroutine && has_loop;
}

}  // namespace

void check_separation(const Subject& subject, const predict::Separation& separation, Findings& findings) {
  if (!subject.scenario.has_header || !subject.asks_for_lines() || !separation.empty()) return;
  if (subject.facts.truth.lines.empty() || !subject.parsed.ok()) return;
  if (!has_generator_or_task(*subject.parsed.tree.module)) return;
  const bool asks_output = subject.asks(scenario::AskKind::k_output);
  findings.add(Rule::k_separates_nothing,
               subject.place_of_ask(asks_output ? scenario::AskKind::k_output : scenario::AskKind::k_order),
               "this question tells no misconception apart: every one of them prints what is true",
               "change the program so that a wrong belief prints something else, or ask something else");
}

}  // namespace coroscope::lint
