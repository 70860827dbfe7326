#include "core/lint/compare_output.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/predict/output_lines.h"
#include "core/predict/prediction.h"
#include "core/scenario/nearest.h"

namespace coroscope::lint {

namespace {

using scenario::in_backquotes;

/// The first line in which two outputs differ, from 1; 0 if they are the same.
std::size_t first_difference(const std::vector<std::string>& ours, const std::vector<std::string>& theirs) {
  for (std::size_t i = 0; i < std::max(ours.size(), theirs.size()); ++i) {
    if (i >= ours.size() || i >= theirs.size() || ours[i] != theirs[i]) return i + 1;
  }
  return 0;
}

std::string line_words(const std::vector<std::string>& lines, std::size_t number) {
  return number > lines.size() ? std::string("nothing") : in_backquotes(lines[number - 1]);
}

}  // namespace

text::Span printing_line(const Subject& subject, std::size_t number) {
  const std::optional<trace::Trace> trace = subject.trace();
  if (!trace) return program_begin(subject);
  const std::vector<predict::OutputLine> lines = predict::output_lines(*trace);
  if (lines.empty()) return program_begin(subject);
  const predict::OutputLine& line = lines[std::min(number, lines.size()) - 1];
  const std::uint32_t place = trace->line(trace->event(line.prints.front()));
  return place == 0 ? program_begin(subject) : line_span(subject.source, place);
}

bool check_same(const Subject& subject, std::string_view other_output, Rule rule, std::string_view why,
                std::string_view advice, Findings& findings) {
  const std::vector<std::string> ours = predict::read_prediction(subject.result.output).lines;
  const std::vector<std::string> theirs = predict::read_prediction(other_output).lines;
  const std::size_t number = first_difference(ours, theirs);
  if (number == 0) return false;
  findings.add(rule, printing_line(subject, number),
               fmt::format("line {} of the output is {}, {} {}", number, line_words(ours, number), why,
                           line_words(theirs, number)),
               std::string(advice));
  return true;
}

}  // namespace coroscope::lint
