// Does the program run to its end, and does it print something that can be asked for?

#include <fmt/format.h>

#include <algorithm>

#include "core/lint/compare_output.h"
#include "core/lint/subject.h"
#include "core/scenario/nearest.h"

namespace coroscope::lint {

namespace {

using scenario::AskKind;
using scenario::in_backquotes;

constexpr std::size_t kMostLines = 40;  // that somebody will predict

/// The place in the program that an error message ends with: `File "x.py", line 12`; else the first line of the
/// program.
text::Span failing_line(const Subject& subject, std::string_view error_output, std::string_view before_number) {
  const std::string_view text = error_output;
  for (std::size_t at = text.rfind(before_number); at != std::string_view::npos && at != 0;
       at = text.rfind(before_number, at - 1)) {
    std::size_t number = 0;
    for (std::size_t i = at + before_number.size(); i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
      number = std::min<std::size_t>(number * 10 + static_cast<std::size_t>(text[i] - '0'), 100'000'000);
    }
    // Lines of the library have files of their own.
    const std::size_t line_begin = text.rfind('\n', at) + 1;
    const bool is_ours =
        text.substr(line_begin, at - line_begin).find(subject.around.absolute_path) != std::string_view::npos;
    if (!is_ours || number == 0 || number > subject.source.line_count()) continue;
    return line_span(subject.source, static_cast<std::uint32_t>(number));
  }
  return program_begin(subject);
}

std::string last_line(std::string_view text) {
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  return std::string(text.substr(text.rfind('\n') + 1));
}

void check_refusal(const Subject& subject, Findings& findings) {
  for (const text::Diagnostic& diagnostic : subject.result.diagnostics) {
    const bool is_ours = diagnostic.category == "unsupported" || diagnostic.category == "scenario";
    if (is_ours) {
      findings.add(Rule::k_unsupported, diagnostic.span, diagnostic.message, diagnostic.advice);
    } else if (!subject.asks(AskKind::k_error)) {
      findings.add(Rule::k_syntax_error, diagnostic.span,
                   fmt::format("{}: {}", diagnostic.category, diagnostic.message),
                   "ask for it with `kind = \"error\"`, or mend the program");
    }
  }
}

/// Whether a text of the scenario names the exception: then its author knows of it.
bool is_spoken_of(const Subject& subject) {
  const std::string name = subject.facts.error.substr(0, subject.facts.error.find(':'));
  const std::string short_name = name.substr(name.rfind('.') + 1);
  return std::any_of(subject.texts.begin(), subject.texts.end(),
                     [&](const PlacedText& text) { return text.text.find(short_name) != std::string::npos; });
}

void check_exception(const Subject& subject, Findings& findings) {
  if (subject.asks(AskKind::k_error) || is_spoken_of(subject)) return;
  findings.add(Rule::k_exception, failing_line(subject, subject.result.error_output, "line "),
               fmt::format("the program ends with {}, which nothing asks for", in_backquotes(subject.facts.error)),
               "catch it, or ask for it with `kind = \"error\"`");
}

/// Who waits for ever, in the words of the report: "kid (other) at line 4 waits in Lock.acquire(): Task-1 has it", and
/// the number of that line. Of all that wait the one that waits for no other: those others would go on if it did.
struct Waiter {
  std::string words;  ///< empty: nothing is known
  std::uint32_t line = 0;
};

bool waits_for_another(std::string_view words) {
  return words.find(" waits in gather()") != std::string_view::npos ||
         words.find(": its tasks have not ended") != std::string_view::npos ||
         (words.find(" waits for ") != std::string_view::npos &&
          words.find(" waits for a future") == std::string_view::npos);
}

std::uint32_t line_in_report(std::string_view words) {
  constexpr std::string_view kAt = " at line ";
  const auto at = words.rfind(kAt);
  std::uint32_t line = 0;
  if (at == std::string_view::npos) return line;
  for (std::size_t i = at + kAt.size(); i < words.size() && words[i] >= '0' && words[i] <= '9' && line < 1'000'000; ++i)
    line = line * 10 + static_cast<std::uint32_t>(words[i] - '0');
  return line;
}

Waiter find_waiter(std::string_view error_output) {
  const auto begin = error_output.rfind("deadlock at t=");
  if (begin == std::string_view::npos) return {};
  const std::string_view report = error_output.substr(begin);
  Waiter found;
  for (std::size_t at = report.find("\n  "); at != std::string_view::npos; at = report.find("\n  ", at + 1)) {
    const std::string_view words = report.substr(at + 3, report.find('\n', at + 1) - at - 3);
    const std::uint32_t line = line_in_report(words);
    if (line == 0) continue;
    found = {std::string(words.substr(0, words.rfind(", since t="))), line};
    if (!waits_for_another(words)) break;
  }
  return found;
}

void check_deadlock(const Subject& subject, Findings& findings) {
  const Waiter waiter = find_waiter(subject.result.error_output);
  const bool has_place = waiter.line != 0 && waiter.line <= subject.source.line_count();
  findings.add(Rule::k_never_ends, has_place ? line_span(subject.source, waiter.line) : program_begin(subject),
               has_place ? fmt::format("the program waits for ever: {}", waiter.words)
                         : std::string("the program waits for ever: nothing is ready, and no timer is set"),
               "let something wake it");
}

void check_stop(const Subject& subject, Findings& findings) {
  if (subject.result.ending == trace::Ending::k_deadlock) return check_deadlock(subject, findings);
  std::string said = last_line(subject.result.error_output);
  if (const auto colon = said.rfind(": stopped"); colon != std::string::npos) said = said.substr(colon + 2);
  findings.add(Rule::k_never_ends, failing_line(subject, subject.result.error_output, ":"), said,
               "let the program come to an end");
}

int our_status(const Subject& subject) {
  return subject.result.refused() ? 1 : subject.result.exit_status;
}

/// How a program ends, in words: what it says last if it fails, else its exit status. `sys.exit(3)` and a
/// `sys.excepthook` say nothing by themselves.
std::string end_words(int status, std::string_view error_output) {
  const std::string said = status == 1 ? last_line(error_output) : std::string();
  if (!said.empty()) return in_backquotes(said);
  return fmt::format("exit status {}", status);
}

}  // namespace

text::Span line_span(const text::Source& source, std::uint32_t number) {
  std::string_view line = source.line_text(number);
  const std::size_t indent = std::min(line.find_first_not_of(" \t\f"), line.size());
  while (line.size() > indent && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t'))
    line.remove_suffix(1);
  const std::uint32_t begin = source.line_begin(number);
  return {begin + static_cast<std::uint32_t>(indent), begin + static_cast<std::uint32_t>(line.size())};
}

text::Span program_begin(const Subject& subject) {
  const auto begin = static_cast<std::uint32_t>(subject.program().data() - subject.source.text().data());
  for (std::uint32_t line = subject.source.line_of(begin); line <= subject.source.line_count(); ++line) {
    const text::Span span = line_span(subject.source, line);
    if (span.begin >= begin && span.begin < span.end) return span;
  }
  return first_line(subject.source);
}

void check_ending(const Subject& subject, Findings& findings) {
  if (subject.result.refused()) return check_refusal(subject, findings);
  if (!subject.facts.defined) return check_stop(subject, findings);
  if (!subject.facts.error.empty()) check_exception(subject, findings);
}

void check_python3(const Subject& subject, Findings& findings) {
  const bool is_ours = subject.result.refused() && !subject.facts.defined;  // what coroscope does not have
  // What a limit has cut off is not the whole of what python3 does.
  if (!subject.around.judge || is_ours || subject.result.ending == trace::Ending::k_limit) return;
  const Judged judged = subject.around.judge(subject.source);
  if (judged.end == Judged::End::k_not_found) return;
  if (judged.end == Judged::End::k_took_too_long) {
    if (!subject.facts.defined) return;
    findings.add(Rule::k_python3_differs, program_begin(subject), "python3 does not come to an end with this program",
                 "");
    return;
  }
  if (check_same(subject, judged.output, Rule::k_python3_differs, "and python3 prints",
                 "look at both: `coroscope run` and python3", findings))
    return;
  const std::string our_end = end_words(our_status(subject), subject.shown_errors);
  const std::string their_end = end_words(judged.exit_status, judged.error_output);
  if (our_end == their_end) return;
  findings.add(
      Rule::k_python3_differs, program_begin(subject),
      fmt::format("the program ends with {}, under python3 with {}", our_end, their_end),
      "look at both: `coroscope run` and python3");
}

void check_output(const Subject& subject, Findings& findings) {
  const std::vector<std::string>& lines = subject.facts.truth.lines;
  const AskKind kind = subject.asks(AskKind::k_output) ? AskKind::k_output : AskKind::k_order;
  if (subject.asks_for_lines() && lines.empty()) {
    findings.add(Rule::k_no_output, subject.scenario.has_header ? subject.place_of_ask(kind) : program_begin(subject),
                 "the output is asked for, and nothing is printed",
                 "let the program print something, or ask something else");
  }
  if (lines.size() > kMostLines) {
    findings.add(Rule::k_long_output, printing_line(subject, kMostLines + 1),
                 fmt::format("{} lines are printed", lines.size()),
                 fmt::format("at most {} can be predicted", kMostLines));
  }
}

}  // namespace coroscope::lint
