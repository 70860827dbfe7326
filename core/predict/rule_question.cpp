#include "core/predict/rule_question.h"

#include <algorithm>
#include <array>

#include "core/predict/diagnosis.h"
#include "core/predict/shuffle.h"
#include "core/predict/verdict.h"

namespace coroscope::predict {

namespace {

using trace::EventKind;

constexpr std::size_t kMostChoices = 4;
constexpr std::size_t kMostLines = 200;  // whose chains are looked at

/// Causes that are worth a question, the most telling first. What is not here is told of every program.
constexpr std::array kTelling = {
    LinkKind::k_woken_by_cancel, LinkKind::k_woken_by_timeout, LinkKind::k_woken_by_primitive, LinkKind::k_blocked,
    LinkKind::k_woken_by_gather, LinkKind::k_woken_by_task,    LinkKind::k_generator_closing,  LinkKind::k_took_turns,
    LinkKind::k_woken_by_timer,  LinkKind::k_generator_asked,  LinkKind::k_generator_answered, LinkKind::k_callback_ran,
    LinkKind::k_task_started,    LinkKind::k_awaited,          LinkKind::k_coroutine_returned, LinkKind::k_uncaught};

bool has_event(const trace::Trace& trace, EventKind kind) {
  const auto events = trace.events();
  return std::any_of(events.begin(), events.end(), [&](const trace::Event& event) { return event.kind == kind; });
}

/// Rules about what a run may not have at all.
struct Absence {
  EventKind event;
  InversionKind rule;
};
constexpr std::array kAbsences = {
    Absence{EventKind::k_timer_set, InversionKind::k_wake_times},
    Absence{EventKind::k_generator_created, InversionKind::k_generator_paused},
    Absence{EventKind::k_task_created, InversionKind::k_creation_order},
    Absence{EventKind::k_clock_advanced, InversionKind::k_blocked},
    Absence{EventKind::k_task_cancel_requested, InversionKind::k_cancel_waits},
};

class Maker {
 public:
  explicit Maker(const RuleMaterial& material) : material_(material) {}

  std::optional<RuleQuestion> make() {
    if (!from_mistake() && !from_beliefs() && !from_causes()) return std::nullopt;
    add_misconceptions();
    add_absent();
    if (question_.choices.size() < 2) return std::nullopt;
    shuffle();
    return question_;
  }

 private:
  // ---- the line and the right answer

  bool from_mistake() {
    if (!material_.mistake) return false;
    const Contrast& mistake = *material_.mistake;
    if (from_contrast(mistake)) return true;
    for (const run::Misconception model : material_.diagnosed) {
      const Belief* const belief = find_belief(model);
      if (belief != nullptr && parts_at(belief->facts, mistake.line)) return from_rule(mistake.line, model);
    }
    return from_chain(mistake.line);
  }

  bool from_beliefs() {
    std::optional<std::pair<std::size_t, run::Misconception>> without_fact;
    for (const Belief& belief : material_.beliefs) {
      if (!belief.facts.defined) continue;
      const auto found = contrast(material_.history, material_.lines, belief.facts.truth.lines);
      if (!found) continue;
      if (from_contrast(*found)) return true;
      if (!without_fact && found->line <= material_.lines.size()) without_fact = {found->line, belief.model};
    }
    return without_fact && from_rule(without_fact->first, without_fact->second);
  }

  /// What a line is, and not when it comes.
  bool from_rule(std::size_t line, run::Misconception model) {
    if (line > material_.lines.size()) return false;
    question_.line = line;
    question_.choices = {TrueRule{model}};
    add(run::belief_of(model));
    return true;
  }

  bool from_contrast(const Contrast& found) {
    if (!found.inversion || !is_telling(found.inversion->kind)) return false;
    question_.line = found.line;
    question_.later = found.later;
    question_.inversion = found.inversion;
    question_.choices = {found.inversion->kind};
    return true;
  }

  bool from_causes() {
    std::size_t best = kTelling.size();
    const std::size_t count = std::min(material_.lines.size(), kMostLines);
    for (std::size_t line = 1; line <= count; ++line) {
      const auto [link, rank] = first_telling(line);
      if (rank >= best) continue;
      best = rank;
      ask_about(line, *link);
    }
    return best < kTelling.size();
  }

  bool from_chain(std::size_t line) {
    if (line > material_.lines.size()) return false;
    const auto link = first_telling(line).first;
    if (link) ask_about(line, *link);
    return link.has_value();
  }

  void ask_about(std::size_t line, const Link& link) {
    question_.line = line;
    question_.link = link;
    question_.choices = {link.kind};
  }

  /// The first telling link of a line's chain, and its place in kTelling: further back is not what decides this line.
  std::pair<std::optional<Link>, std::size_t> first_telling(std::size_t line) const {
    for (const Link& link : causes_of(material_.history, material_.lines[line - 1].prints)) {
      if (link.kind == LinkKind::k_blocked && !has_tasks_) continue;  // nobody is there who could be held up
      const auto found = std::find(kTelling.begin(), kTelling.end(), link.kind);
      if (found != kTelling.end()) return {link, static_cast<std::size_t>(found - kTelling.begin())};
    }
    return {std::nullopt, kTelling.size()};
  }

  // ---- the wrong answers

  void add(const Rule& rule) {
    const bool is_there = std::find(question_.choices.begin(), question_.choices.end(), rule) != question_.choices.end();
    if (!is_there && question_.choices.size() < kMostChoices) question_.choices.push_back(rule);
  }

  /// Those that the learner may hold, then those that would print something else just here, then the others that would
  /// print something else anywhere.
  void add_misconceptions() {
    for (const run::Misconception model : material_.diagnosed) add(run::belief_of(model));
    for (const Belief& belief : material_.beliefs) {
      if (parts_at(belief.facts, question_.line)) add(run::belief_of(belief.model));
    }
    for (const run::Misconception model : told_apart(material_.truth, material_.beliefs)) add(model);
  }

  bool parts_at(const Facts& belief, std::size_t line) const {
    if (!belief.defined) return false;
    const Match found = match(Prediction{belief.truth.lines}, material_.truth.truth);
    return !found.right && found.prefix + 1 == line;
  }

  const Belief* find_belief(run::Misconception model) const {
    const auto found = std::find_if(material_.beliefs.begin(), material_.beliefs.end(),
                                    [&](const Belief& belief) { return belief.model == model; });
    return found == material_.beliefs.end() ? nullptr : &*found;
  }

  /// Only of programs with tasks: whoever has not come to them yet does not know these rules.
  void add_absent() {
    if (!has_tasks_) return;
    for (const Absence& absence : kAbsences) {
      if (!has_event(material_.history.trace(), absence.event)) add(absence.rule);
    }
  }

  void shuffle() {
    std::vector<Rule> shuffled;
    for (const std::size_t place : shuffled_numbers(question_.choices.size(), seed_of(material_.scenario))) {
      if (place == 0) question_.right = shuffled.size();
      shuffled.push_back(question_.choices[place]);
    }
    question_.choices = std::move(shuffled);
  }

  const RuleMaterial& material_;
  const bool has_tasks_ = has_event(material_.history.trace(), EventKind::k_task_created);
  RuleQuestion question_;
};

}  // namespace

bool is_telling(InversionKind kind) {
  return kind != InversionKind::k_unknown && kind != InversionKind::k_same_print && kind != InversionKind::k_program_order &&
         kind != InversionKind::k_later_in_task;
}
bool is_telling(LinkKind kind) {
  return std::find(kTelling.begin(), kTelling.end(), kind) != kTelling.end();
}

std::optional<RuleQuestion> rule_question(const RuleMaterial& material) {
  return Maker(material).make();
}

}  // namespace coroscope::predict
