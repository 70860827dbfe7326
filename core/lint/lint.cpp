#include "core/lint/lint.h"

#include <algorithm>

#include "core/lint/subject.h"
#include "core/scenario/read_scenario.h"

namespace coroscope::lint {

namespace {

Rule rule_of(const text::Diagnostic& diagnostic) {
  const auto info =
      std::find_if(kRules.begin(), kRules.end(), [&](const RuleInfo& one) { return one.id == diagnostic.rule; });
  return info == kRules.end() ? Rule::k_header : info->rule;
}

void check_subject(const Subject& subject, Report& report, Findings& findings) {
  check_languages(subject, findings);
  check_translations(subject, findings);
  check_explanation(subject, findings);
  check_neighbours(subject, findings);
  check_prerequisites(subject, findings);
  const std::size_t before = findings.size();
  check_ending(subject, findings);
  const bool ends_well = findings.size() == before;
  // python3 is given the program as another file, and would be found to differ for that reason only.
  if (!check_place(subject, findings)) check_python3(subject, findings);
  // Of a program that ends otherwise than its author thinks all the rest would be found wrong as well.
  if (!subject.facts.defined || !ends_well) return;
  report.separation = predict::separate(subject.facts, subject.beliefs);
  check_output(subject, findings);
  check_repeatable(subject, findings);
  check_separation(subject, report.separation, findings);
  check_choices(subject, findings);
  check_names(subject, findings);
  check_times(subject, findings);
  check_line_numbers(subject, findings);
}

}  // namespace

std::size_t Report::errors() const {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return info_of(finding.rule).severity == text::Severity::kError;
  }));
}

Report lint(const std::shared_ptr<const text::Source>& source, const Surroundings& around) {
  Report report;
  Findings findings;
  scenario::Reading reading = scenario::read_scenario(source, around.path->topic_ids());
  report.id = reading.scenario.id;
  report.title = reading.scenario.title;
  for (const text::Diagnostic& diagnostic : reading.diagnostics) {
    findings.add(rule_of(diagnostic), diagnostic.span, diagnostic.message, diagnostic.advice);
  }
  // What could not be read cannot be checked: its defaults would be found wrong as well.
  if (reading.good()) {
    report.is_scenario = reading.scenario.has_header;
    if (!report.is_scenario) {
      findings.add(Rule::k_no_header, first_line(*source), "this program has no scenario block",
                   "`coroscope new --from FILE` makes a scenario of it");
    }
    const Subject subject(std::move(reading.scenario), around);
    report.asks_for_lines = subject.asks_for_lines();
    check_subject(subject, report, findings);
  }
  report.findings = findings.take_sorted();
  return report;
}

}  // namespace coroscope::lint
