#include "cli/progress_words.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "cli/table.h"
#include "cli/terminal_text.h"
#include "core/text/display_width.h"
#include "render/words/misconception_words.h"

namespace coroscope::cli {

namespace {

using progress::Evidence;
using progress::Outcome;
using progress::QuestionSummary;

constexpr std::size_t kWidestCell = 40;

bool is_chinese(scenario::Language language) {
  return language == scenario::Language::k_zh;
}

/// A cell of a table: clean, on one line, not too wide.
std::string cell(std::string_view text) {
  return text::shorten(text::escape_invisible(text), kWidestCell);
}

std::string kind_words(scenario::AskKind kind, scenario::Language language) {
  constexpr std::array<std::string_view, 5> kChinese = {"输出", "顺序", "选择", "用时", "异常"};
  return std::string(is_chinese(language) ? kChinese[static_cast<std::size_t>(kind)] : scenario::ask_kind_name(kind));
}

std::string outcome_en(const QuestionSummary& question) {
  const progress::Attempt& last = question.last;
  switch (last.outcome) {
    case Outcome::k_right:
      return last.try_number == 1 ? "right at once" : fmt::format("right at try {}", last.try_number);
    case Outcome::k_wrong:
      return question.was_right ? "right before, wrong last time" : "not right yet";
    case Outcome::k_given_up:
      break;
  }
  return question.was_right ? "right before, last time asked for the answer" : "asked for the answer";
}

std::string outcome_zh(const QuestionSummary& question) {
  const progress::Attempt& last = question.last;
  switch (last.outcome) {
    case Outcome::k_right:
      return last.try_number == 1 ? "一次答对" : fmt::format("第 {} 次答对", last.try_number);
    case Outcome::k_wrong:
      return question.was_right ? "以前答对过，最近一次答错" : "还没答对";
    case Outcome::k_given_up:
      break;
  }
  return question.was_right ? "以前答对过，最近一次看了答案" : "看了答案";
}

std::string date_words(std::int64_t time) {
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(static_cast<std::time_t>(time)));
}

Row headings(scenario::Language language) {
  if (is_chinese(language)) return {"编号", "题目", "题型", "作答", "提示", "结果", "日期"};
  return {"id", "title", "question", "tries", "hints", "result", "last"};
}

Row row_of(const QuestionSummary& question, const FindTitle& title_of, scenario::Language language) {
  const std::string title = title_of(question.scenario);
  return {cell(question.scenario),
          title.empty() ? "-" : cell(title),
          fmt::format("{}. {}", question.ask, kind_words(question.kind, language)),
          std::to_string(question.attempts),
          std::to_string(question.last.hints),
          is_chinese(language) ? outcome_zh(question) : outcome_en(question),
          date_words(question.last.time)};
}

std::string right_words(std::size_t right, std::size_t all, scenario::Language language) {
  if (is_chinese(language)) return fmt::format("共做过 {} 题，答对 {} 题", all, right);
  return all == 1 ? fmt::format("1 question tried, {} right", right)
                  : fmt::format("{} questions tried, {} right", all, right);
}

/// "2 answers fit it, 1 speaks against it".
std::string evidence_words(const Evidence& evidence, scenario::Language language) {
  std::string words;
  if (evidence.for_it > 0) {
    if (is_chinese(language)) {
      words = fmt::format("{} 次作答符合这种想法", evidence.for_it);
    } else {
      words = evidence.for_it == 1 ? "1 answer fits it" : fmt::format("{} answers fit it", evidence.for_it);
    }
  }
  if (evidence.against_it > 0) {
    if (!words.empty()) words += is_chinese(language) ? "，" : ", ";
    if (is_chinese(language)) {
      words += fmt::format("{} 次作答不符合", evidence.against_it);
    } else {
      const char* const answers = evidence.for_it > 0 ? "" : evidence.against_it == 1 ? " answer" : " answers";
      words += fmt::format("{}{} {} against it", evidence.against_it, answers,
                           evidence.against_it == 1 ? "speaks" : "speak");
    }
  }
  return words;
}

/// A space between Chinese and what begins with a code word.
std::string after_chinese(std::string_view text) {
  return (text.starts_with('`') || (!text.empty() && static_cast<unsigned char>(text.front()) < 0x80) ? " " : "") +
         std::string(text);
}

std::string held_words(const Evidence& evidence, scenario::Language language, const Paint& paint) {
  const auto& words = render::words::words_of(evidence.misconception, language);
  const std::string_view title = run::info_of(evidence.misconception).name;
  if (is_chinese(language)) {
    return fmt::format("  {}（{}）\n    你可能认为{}。\n    规则：{}\n    依据：{}\n", paint.bold(words.name), title,
                       after_chinese(words.statement), words.rule, evidence_words(evidence, language));
  }
  return fmt::format("  {} ({})\n    You might think that {}.\n    The rule: {}\n    Evidence: {}\n",
                     paint.bold(words.name), title, words.statement, words.rule, evidence_words(evidence, language));
}

std::string refuted_words(const Evidence& evidence, scenario::Language language) {
  const auto& words = render::words::words_of(evidence.misconception, language);
  const std::string why = evidence_words(evidence, language);
  return is_chinese(language) ? fmt::format("  {}（{}）\n", words.name, why)
                              : fmt::format("  {} ({})\n", words.name, why);
}

}  // namespace

std::string questions_text(std::span<const QuestionSummary> questions, const FindTitle& title_of,
                           scenario::Language language, const Paint& paint) {
  std::vector<Row> rows = {headings(language)};
  std::size_t right = 0;
  for (const QuestionSummary& question : questions) {
    rows.push_back(row_of(question, title_of, language));
    if (question.was_right) ++right;
  }
  std::string text;
  for (const std::string& line : aligned(rows)) text += text.empty() ? paint.faint(line) : line;
  return text + "\n" + right_words(right, questions.size(), language) + "\n";
}

std::string beliefs_text(std::span<const Evidence> evidence, scenario::Language language, const Paint& paint) {
  std::vector<Evidence> sorted(evidence.begin(), evidence.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const Evidence& a, const Evidence& b) { return a.odds > b.odds; });
  std::string held;
  std::string refuted;
  for (const Evidence& one : sorted) {
    if (one.is_likely_held()) held += held_words(one, language, paint);
  }
  for (auto one = sorted.rbegin(); one != sorted.rend(); ++one) {
    if (one->is_likely_refuted()) refuted += refuted_words(*one, language);
  }
  const bool chinese = is_chinese(language);
  std::string text = "\n";
  if (held.empty()) {
    text += chinese ? "从作答看，目前没有明显的误解\n" : "your answers point to no misconception at the moment\n";
  } else {
    text += (chinese ? "从作答看，你可能有这些误解：\n" : "what your answers point to:\n") + held;
  }
  if (!refuted.empty()) {
    text += (chinese ? "\n从作答看，这些误解你大概没有：\n" : "\nwhat you likely know better than:\n") + refuted;
  }
  return text;
}

std::string nothing_tried_words(scenario::Language language) {
  return is_chinese(language) ? "还没有学习记录；用 `coroscope list` 看看有哪些题目\n"
                              : "nothing has been tried yet; `coroscope list` shows what there is\n";
}

std::string merged_words(std::size_t added, std::size_t all, scenario::Language language) {
  if (is_chinese(language)) return fmt::format("共 {} 条记录，新增 {} 条，其余已经有了\n", all, added);
  return fmt::format("{} of {} attempts were new\n", added, all);
}

std::string exported_words(std::size_t all, const std::string& path, scenario::Language language) {
  if (is_chinese(language)) return fmt::format("{} 条记录已写入 `{}`\n", all, terminal_text(path));
  return fmt::format("{} written to `{}`\n", all == 1 ? "1 attempt" : fmt::format("{} attempts", all), terminal_text(path));
}

std::string other_action_words(const std::string& path, std::string_view action, scenario::Language language) {
  if (is_chinese(language)) return fmt::format("`{0}` 要用另一个命令：`coroscope progress {1} {0}`", path, action);
  return fmt::format("`{0}` is for another command: `coroscope progress {1} {0}`", path, action);
}

std::string reset_question_words(std::optional<std::size_t> count, const std::string& path,
                                 scenario::Language language) {
  const std::string shown = terminal_text(path);
  const bool chinese = is_chinese(language);
  std::string what;
  if (!count) {
    what = chinese ? fmt::format("`{}` 已无法读取，将被移到旁边", shown)
                   : fmt::format("`{}` cannot be read any more; it will be moved aside", shown);
  } else if (chinese) {
    what = fmt::format("`{}` 中的 {} 条记录将被清空，旁边会留一份备份", shown, *count);
  } else {
    what = fmt::format("this forgets the {} attempts in `{}`; a copy stays beside it", *count, shown);
  }
  return what +
         (chinese ? fmt::format("\n输入 `{}` 继续：", kResetWord) : fmt::format("\ntype `{}` to go on: ", kResetWord));
}

std::string reset_done_words(const std::string& copy, scenario::Language language) {
  if (is_chinese(language)) return fmt::format("已清空；备份在 `{}`\n", terminal_text(copy));
  return fmt::format("forgotten; a copy is in `{}`\n", terminal_text(copy));
}

std::string reset_stopped_words(scenario::Language language) {
  return is_chinese(language) ? "什么也没有改动\n" : "nothing has been changed\n";
}

}  // namespace coroscope::cli
