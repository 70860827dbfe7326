#include "core/predict/study.h"

#include <algorithm>
#include <utility>

#include "core/predict/error_answer.h"
#include "core/predict/exception_line.h"
#include "core/predict/shuffle.h"
#include "core/trace/recorder.h"

namespace coroscope::predict {

namespace {

using scenario::AskKind;

bool chooses_rightly(const scenario::Ask& ask, const std::vector<std::size_t>& chosen) {
  for (std::size_t i = 0; i < ask.choices.size(); ++i) {
    if (ask.choices[i].correct != std::binary_search(chosen.begin(), chosen.end(), i)) return false;
  }
  return true;
}

bool tells_error(const std::string& written, const std::string& error) {
  return written.empty() || error.empty() ? written == error : names_exception(written, error);
}

}  // namespace

double Judgement::score() const { return verdict ? verdict->score() : right ? 1.0 : 0.0; }
double Judgement::prefix_score() const { return verdict ? verdict->prefix_score() : right ? 1.0 : 0.0; }

Study::Study(RunFunction run, scenario::Scenario scenario, run::Options options)
    : run_(run), scenario_(std::move(scenario)), options_(std::move(options)) {
  options_.trace_groups = static_cast<std::uint16_t>(trace::EventGroup::k_program);
  options_.model = {};
  options_.sink = nullptr;
  result_ = run_(scenario_.source, options_);
  facts_ = facts_of(result_);
  result_.trace.reset();
  classes_ = class_names(scenario_.source->text());
  if (const auto name = exception_name(facts_.error); !name.empty()) classes_.emplace_back(class_name(name));
  shuffled_ = shuffle_lines(facts_.truth.lines, seed_of(scenario_.id.empty() ? scenario_.source->text() : scenario_.id));
}

const trace::Trace* Study::trace() const {
  std::call_once(trace_made_, [this] {
    run::Options options = options_;
    options.trace_groups = trace::kDefaultGroups;
    run::Result result = run_(scenario_.source, options);
    if (!result.refused()) trace_ = std::move(result.trace);  // of what python3 cannot read nothing can be told
  });
  return trace_ ? &*trace_ : nullptr;
}

std::span<const Belief> Study::beliefs() const {
  std::call_once(beliefs_made_, [this] { beliefs_ = run_beliefs(run_, scenario_.source, options_); });
  return beliefs_;
}

Diagnosis Study::diagnose(const Answer& answer) const {
  switch (answer.kind) {
    case AskKind::k_output:
    case AskKind::k_order:
      return diagnose_output(answer.prediction, facts_, beliefs());
    case AskKind::k_elapsed:
      return diagnose_elapsed(answer.elapsed, facts_, beliefs());
    case AskKind::k_error:
      return diagnose_error(answer.error, facts_, beliefs());
    case AskKind::k_choice:
      break;  // its wrong answers are an author's words, not what a program does
  }
  return {};
}

Judgement Study::judge(const scenario::Ask& ask, const Answer& answer, Diagnose diagnosing) const {
  Judgement judgement{.kind = answer.kind};
  switch (answer.kind) {
    case AskKind::k_output:
    case AskKind::k_order:
      judgement.verdict = compare(answer.prediction, facts_.truth);
      judgement.right = judgement.verdict->right;
      break;
    case AskKind::k_choice:
      judgement.right = chooses_rightly(ask, answer.choices);
      break;
    case AskKind::k_elapsed:
      judgement.right = answer.elapsed == facts_.elapsed;
      break;
    case AskKind::k_error:
      judgement.right = tells_error(answer.error, facts_.error);
      judgement.only_message_differs = !judgement.right && !answer.error.empty() && !facts_.error.empty() &&
                                       names_exception(exception_name(answer.error), facts_.error);
      break;
  }
  if (!judgement.right && diagnosing == Diagnose::k_yes) judgement.diagnosis = diagnose(answer);
  return judgement;
}

}  // namespace coroscope::predict
