#include "cli/program_text.h"

#include <fmt/format.h>

#include "cli/highlight.h"
#include "cli/terminal_text.h"

namespace coroscope::cli {

std::string title_text(const scenario::Scenario& scenario, scenario::Language language, const Paint& paint) {
  if (!scenario.has_header) return {};
  const std::string question = scenario.question.empty() ? "" : ", " + scenario.question;
  return fmt::format("{}  ({}{})\n\n", paint.bold(terminal_text(scenario.title.in(language))), scenario.id, question);
}

std::string program_text(const scenario::Scenario& scenario, const Paint& paint) {
  const text::Source& source = *scenario.source;
  const Highlight highlight(source);
  const std::uint32_t header_begin = scenario.has_header ? source.line_of(scenario.header.begin) : 0;
  const std::uint32_t header_end = scenario.has_header ? source.line_of(scenario.header.end) : 0;
  const std::size_t width = std::to_string(source.line_count()).size();
  std::string text;
  bool begun = false;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    if (line >= header_begin && line <= header_end) continue;
    const std::string code = highlight.line(line, paint);
    begun = begun || !code.empty();
    if (begun) text += paint.faint(fmt::format("{:>{}}", line, width)) + (code.empty() ? "\n" : "  " + code + "\n");
  }
  return text;
}

}  // namespace coroscope::cli
