#include "cli/why_command.h"

#include <fmt/format.h>

#include <charconv>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/outcome.h"
#include "cli/paint.h"
#include "cli/terminal_text.h"
#include "core/predict/causes_json.h"
#include "core/predict/output_lines.h"
#include "core/text/display_width.h"
#include "core/trace/recorder.h"
#include "render/words/inversion_words.h"
#include "render/words/why_words.h"

namespace coroscope::cli {

namespace {

using predict::WhyAnswer;
using render::words::say;
using scenario::Language;

/// A chain longer than this is cut in the middle: the beginning of a long loop says nothing new.
constexpr std::size_t kMostShown = 40;
constexpr std::size_t kLastShown = 3;
constexpr std::size_t kAlike = 4;  // so many more that say the same are told as one

/// So much of a line is quoted in the title.
constexpr std::size_t kQuotedWidth = 200;

/// What is asked, as it was written.
struct Question {
  std::string line;     ///< empty if a missing line is asked for
  std::string before;   ///< the other line; may be empty
  std::optional<std::string> missing;

  std::vector<std::string> numbers() const {
    std::vector<std::string> written;
    for (const std::string& one : {line, before}) {
      if (!one.empty()) written.push_back(one);
    }
    return written;
  }
};

/// A line number from 1; nothing if the text is none.
std::optional<std::size_t> read_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

/// How many lines there are, for somebody who asked for another.
std::string number_of_lines(const CommandLine& line, std::size_t count) {
  if (count == 0) return line.said("the program prints nothing", "程序什么也不输出");
  return count == 1 ? line.said("the program prints 1 line", "程序只输出 1 行")
                    : line.said("the program prints {} lines", "程序一共输出 {} 行", count);
}

/// Whether two links say the same but for the times: a loop that waits again and again.
bool are_alike(const trace::Trace& trace, const predict::Link& first, const predict::Link& second) {
  return first.kind == second.kind && first.actor == second.actor && first.event != trace::kNoEvent && second.event != trace::kNoEvent &&
         trace.event(first.event).span == trace.event(second.event).span;
}

/// The links as lines. Of many that are alike only the first and the last are shown.
std::vector<std::string> chain_lines(const trace::Trace& trace, const WhyAnswer& answer, Language language) {
  std::vector<std::string> lines;
  const std::size_t count = answer.links.size();
  for (std::size_t i = 0; i < count; ++i) {
    lines.push_back(fmt::format("{:>3}. {}\n", i + 1, answer.sentences[i]));
    std::size_t last = i;
    while (last + 1 < count && are_alike(trace, answer.links[i], answer.links[last + 1])) ++last;
    if (last < i + kAlike) continue;
    lines.push_back(say(language, "     … and before that the same, {} times\n", "     … 在那之前，同样的情形还有 {} 次\n", last - i - 1));
    i = last - 1;  // the last one is next
  }
  return lines;
}

std::string chain_text(const trace::Trace& trace, const WhyAnswer& answer, Language language) {
  const std::vector<std::string> lines = chain_lines(trace, answer, language);
  std::string text;
  const bool cut = lines.size() > kMostShown + kLastShown;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (cut && i == kMostShown) {
      i = lines.size() - kLastShown;
      text += say(language, "     … {} lines are left out; `--json` has all\n", "     … 省略了 {} 行，`--json` 会给出全部\n",
                  i - kMostShown);
    }
    text += lines[i];
  }
  return text;
}

std::string title(const WhyAnswer& answer, Language language) {
  const std::string line = text::shorten(answer.text, kQuotedWidth);
  if (answer.missing) return say(language, "Why is `{}` never printed?", "为什么从不输出 `{}`？", line);
  if (answer.before != 0) {
    return say(language, "Why does line {} come before line {}?", "为什么第 {} 行在第 {} 行之前？", answer.line,
               answer.before);
  }
  return say(language, "Why is line {} `{}`?", "为什么第 {} 行是 `{}`？", answer.line, line);
}

std::string answer_text(const trace::Trace& trace, const WhyAnswer& answer, Language language, const Paint& paint) {
  std::string text = paint.bold(terminal_text(title(answer, language))) + "\n";
  if (answer.links.empty()) {
    text += "  " + terminal_text(answer.sentence.empty() ? say(language, "that cannot be told from the trace",
                                                               "从运行记录中看不出原因") : answer.sentence);
    return text + "\n";
  }
  return text + terminal_text(chain_text(trace, answer, language));
}

/// python3 compiles a file before it runs any of it.
ExitCode answer_refused(Context& context, const Loaded& loaded, const run::Result& result, Language language) {
  context.environment.write_out(
      say(language, "Nothing of the program runs: python3 reads the whole file first, and stops at this error:\n",
          "程序一行都没有运行：python3 会先读完整个文件，在这里遇到了错误：\n"));
  context.environment.flush();
  write_diagnostics(context, *loaded.scenario.source, result.diagnostics);
  return outcome_code(result);
}

/// Is the question one? Nothing has been run yet.
std::optional<ExitCode> check_question(Context& context, const CommandLine& line, const Question& question) {
  if (question.line.empty() != question.missing.has_value()) {
    if (question.missing) return line.exclude_error(context, "LINE", "--missing");
    return line.usage_error(context, line.missing("LINE"),
                            line.said("number of a line of the output, from 1", "请写输出的行号，从 1 开始"));
  }
  if (question.missing && !question.before.empty()) {
    return line.exclude_error(context, "--before", "--missing");
  }
  for (const std::string& number : question.numbers()) {
    if (read_number(number)) continue;
    return line.usage_error(context, line.said("`{}` is no number of a line", "`{}` 不是行号", terminal_text(number)),
                            line.said("lines count from 1", "行号从 1 开始"));
  }
  return std::nullopt;
}

/// Does the question fit the output?
std::optional<ExitCode> check_lines(Context& context, const CommandLine& line, const Question& question,
                                    const std::vector<predict::OutputLine>& lines) {
  for (const std::string& number : question.numbers()) {
    if (*read_number(number) <= lines.size()) continue;
    return line.usage_error(context, line.said("there is no line {}", "没有第 {} 行", number),
                            number_of_lines(line, lines.size()));
  }
  if (!question.before.empty() && *read_number(question.before) <= *read_number(question.line)) {
    return line.usage_error(context, line.said("line {} does not come before line {}", "第 {} 行不在第 {} 行之前", question.line, question.before),
                            line.said("give the earlier line first", "请把先输出的那一行写在前面"));
  }
  for (const predict::OutputLine& one : lines) {
    if (question.missing != one.text) continue;
    return line.usage_error(context, line.said("that line is printed", "这一行是有输出的"),
                            line.said("`--missing` is for lines that are not", "`--missing` 用来问从不输出的行"));
  }
  return std::nullopt;
}

/// Answers a question that fits.
WhyAnswer find_answer(const trace::Trace& trace, const std::vector<predict::OutputLine>& lines,
                      const Question& question, Language language) {
  const predict::History history(trace);
  WhyAnswer answer;
  answer.lines = lines.size();
  if (question.missing) {
    answer.text = *question.missing;
    answer.missing = predict::explain_missing(history, answer.text);
    answer.sentence = render::words::missing_words(trace, *answer.missing, language);
    return answer;
  }
  answer.line = *read_number(question.line);
  const predict::OutputLine& line = lines[answer.line - 1];
  answer.text = line.text;
  if (!question.before.empty()) {
    answer.before = *read_number(question.before);
    const predict::OutputLine& other = lines[answer.before - 1];
    answer.inversion = predict::explain_inversion(history, line.prints.front(), other.prints.front());
    answer.sentence = render::words::inversion_words(trace, *answer.inversion, language);
    return answer;
  }
  answer.links = predict::causes_of(history, line.prints);
  for (const predict::Link& link : answer.links) {
    answer.sentences.push_back(render::words::link_words(trace, link, language));
  }
  return answer;
}

}  // namespace

ExitCode why_command(Context& context, Arguments arguments) {
  std::string name;
  Question question;
  std::string folder;
  std::string chosen_language;
  std::optional<std::uint64_t> seed;
  bool json = false;
  CommandLine line("why",
                   "Tells why a line of the output is printed, and why just then: what made it happen, what\n"
                   "made that happen, and so on back to the start of the program. Gives the answer away.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  line.optional_argument(question.line, "LINE", "number of the line of the output, from 1");
  line.option(question.before, "--before", "LINE", "why LINE comes before this other, later line");
  line.option(question.missing, "--missing", "TEXT", "why TEXT is never printed");
  line.flag(json, "--json", "the answer and the events that prove it, as one line of JSON");
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language of the answer (default: that of the system)");
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope why two-sleeps 3", "how does the third line come about?");
  line.example("coroscope why two-sleeps 3 --before 4", "what decides that it comes before the fourth?");
  line.example("coroscope why program.py --missing done", "why is `done` never printed?");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (const auto code = check_question(context, line, question)) return *code;

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  const Language language = pick_language(chosen_language, context.environment);
  run::Options options;
  options.trace_groups = trace::kDefaultGroups;
  const run::Result result = run_loaded(context, *loaded, seed, options);
  if (result.refused() || !result.trace) return answer_refused(context, *loaded, result, language);

  const auto lines = predict::output_lines(*result.trace);
  if (const auto wrong = check_lines(context, line, question, lines)) return *wrong;
  WhyAnswer answer = find_answer(*result.trace, lines, question, language);
  answer.scenario = loaded->name;
  context.environment.write_out(json ? predict::why_json(*result.trace, answer) + "\n"
                                     : answer_text(*result.trace, answer, language, Paint(context.environment)));
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
