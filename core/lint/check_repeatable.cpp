// Does the program print the same each time? It is run again with one thing changed that should not matter.

#include <fmt/format.h>

#include <algorithm>

#include "core/lint/compare_output.h"
#include "core/lint/subject.h"
#include "core/scenario/nearest.h"
#include "core/syntax/visit.h"

namespace coroscope::lint {

namespace {

using scenario::in_backquotes;

bool names_one_of(const Subject& subject, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return subject.own_names.contains(name); });
}

/// `0x7f0000000010`
std::size_t find_address(std::string_view line) {
  for (std::size_t at = line.find("0x7f"); at != std::string_view::npos; at = line.find("0x7f", at + 1)) {
    std::size_t end = at + 2;
    while (end < line.size() && std::string_view("0123456789abcdef").find(line[end]) != std::string_view::npos) ++end;
    if (end - at >= 10) return at;
  }
  return std::string_view::npos;
}

/// Whether the output shows an address as it is written in a repr.
bool check_shown_addresses(const Subject& subject, Findings& findings) {
  const std::vector<std::string>& lines = subject.facts.truth.lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (find_address(lines[i]) == std::string_view::npos) continue;
    findings.add(Rule::k_address, printing_line(subject, i + 1),
                 fmt::format("{} shows an address in memory, which nobody can predict", in_backquotes(lines[i])),
                 "print something else of the object, such as `type(x).__name__`");
    return true;
  }
  return false;
}

/// `id(x)`, `hash(x)`, the order of a set of objects.
void check_addresses(const Subject& subject, Findings& findings) {
  if (check_shown_addresses(subject, findings) || subject.result.refused()) return;
  check_same(subject, subject.run_again(run::Disturbance::k_addresses).output, Rule::k_address,
             "but with other addresses in memory", "print what `id` and `hash` do not decide", findings);
}

void check_random_numbers(const Subject& subject, Findings& findings) {
  const bool has_no_seed = names_one_of(subject, {"secrets", "uuid", "urandom", "SystemRandom"});
  if (!has_no_seed && !names_one_of(subject, {"random"})) return;
  check_same(subject, subject.run_with_seed(subject.scenario.seed + 1).output, Rule::k_chance,
             "but with other random numbers",
             has_no_seed ? "draw them from `random`, and write `random.seed(1)`"
                         : "write `random.seed(1)` into the program",
             findings);
}

bool has_sets(const Subject& subject) {
  if (names_one_of(subject, {"set", "frozenset", "hash", "keys", "items"})) return true;
  if (!subject.parsed.ok()) return false;
  std::vector<const syntax::Node*> waiting = {subject.parsed.tree.module};
  while (!waiting.empty()) {
    const syntax::Node* node = waiting.back();
    waiting.pop_back();
    if (node->kind == syntax::NodeKind::kSet || node->kind == syntax::NodeKind::kSetComp) return true;
    syntax::for_each_child(*node, [&](const syntax::Node& child) { waiting.push_back(&child); });
  }
  return false;
}

/// Two strings stand in a set in the same order as here with one key in two: so several are tried.
void check_sets(const Subject& subject, Findings& findings) {
  constexpr std::uint64_t kKeys = 6;
  if (!has_sets(subject)) return;
  for (std::uint64_t key = 1; key <= kKeys; ++key) {
    const bool is_found = check_same(subject, subject.run_with_hashes(key).output, Rule::k_chance,
                                     "but python3 hashes strings otherwise each time, and prints then, for example,",
                                     "print `sorted(…)` of a set, or take a list", findings);
    if (is_found) return;
  }
}

}  // namespace

bool check_place(const Subject& subject, Findings& findings) {
  if (subject.result.refused() || !subject.facts.defined) return false;
  return check_same(subject, subject.run_elsewhere().output, Rule::k_place, "but of a file in another folder",
                    "print nothing that holds the name of the file", findings);
}

void check_repeatable(const Subject& subject, Findings& findings) {
  check_addresses(subject, findings);
  if (subject.result.refused()) return;
  check_same(subject, subject.run_again(run::Disturbance::k_timer_ties).output, Rule::k_timer_tie,
             "but if the later one of two timers that are due at one time fired first:",
             "let them be due at different times: `sleep(0.9)`, `sleep(1.1)`", findings);
  check_same(subject, subject.run_again(run::Disturbance::k_garbage).output, Rule::k_garbage,
             "but if Python freed objects later:", "close it by name: `close()`, `with`, or keep it until the end",
             findings);
  check_same(subject, subject.run_again(run::Disturbance::k_day).output, Rule::k_chance, "but on another day",
             "print how long something took, or a date of your own", findings);
  check_random_numbers(subject, findings);
  check_sets(subject, findings);
}

}  // namespace coroscope::lint
