#include "cli/check_words.h"

#include <fmt/format.h>

#include "core/text/display_width.h"
#include "render/words/answer_words.h"

namespace coroscope::cli {

namespace {

using predict::DifferenceKind;
using scenario::AskKind;
using scenario::Language;

/// So much of a line that was predicted is quoted.
constexpr std::size_t kQuotedWidth = 200;

std::string lines_en(std::size_t count) {
  return count == 1 ? "1 line" : fmt::format("{} lines", count);
}

std::string headline_en(const predict::Verdict& verdict) {
  if (verdict.right && verdict.actual_lines == 0) return "right: nothing is printed";
  if (verdict.right && verdict.actual_lines == 1) return "right: that one line is all";
  if (verdict.right) return fmt::format("right: all {}", lines_en(verdict.actual_lines));
  if (verdict.matched_prefix == 0) return "not yet: the first line is not right";
  if (verdict.matched_prefix == 1) return "not yet: the first line is right";
  return fmt::format("not yet: the first {} are right", lines_en(verdict.matched_prefix));
}

std::string headline_zh(const predict::Verdict& verdict) {
  if (verdict.right && verdict.actual_lines == 0) return "正确：程序什么也不输出";
  if (verdict.right) return fmt::format("正确：{} 行全对", verdict.actual_lines);
  if (verdict.matched_prefix == 0) return "还不对：第一行就不一样";
  return fmt::format("还不对：前 {} 行是对的", verdict.matched_prefix);
}

std::string with_visible_spaces(const std::string& line) {
  std::string result;
  for (const char byte : line) result += byte == ' ' ? "·" : byte == '\t' ? "→" : std::string(1, byte);
  return result;
}

/// A line that was predicted, in backquotes; empty for an empty line.
std::string quoted(const predict::Difference& difference) {
  if (difference.predicted.empty()) return {};
  const std::string line = text::shorten(difference.predicted, kQuotedWidth);
  return "`" + (difference.kind == DifferenceKind::k_spaces ? with_visible_spaces(line) : line) + "`";
}

std::string difference_en(const predict::Verdict& verdict) {
  const predict::Difference& first = *verdict.first_difference;
  if (verdict.predicted_lines == 0) return "you have written nothing, but the program prints something";
  if (first.line > verdict.predicted_lines) {
    return fmt::format("your answer ends after line {}, but the program prints more", verdict.predicted_lines);
  }
  const std::string line = quoted(first);
  const std::string wrote = fmt::format("line {}: you wrote {}", first.line, line.empty() ? "an empty line" : line);
  switch (first.kind) {
    case DifferenceKind::k_wrong_line:
      return wrote + "; something else is printed here";
    case DifferenceKind::k_spelling:
      return wrote + "; nearly: look at upper and lower case";
    case DifferenceKind::k_spaces:
      return wrote + "; nearly: only the spaces differ (· is a space, → a tab)";
    case DifferenceKind::k_missing:
      return wrote + "; something is printed before that";
    case DifferenceKind::k_extra:
      return wrote + (first.line > verdict.actual_lines ? "; the program prints no more by then"
                                                        : "; this is not printed here");
    case DifferenceKind::k_other_order:
      return wrote + "; all your lines are printed, but in another order";
    case DifferenceKind::k_width:
      return wrote + "; nearly: look at the width of its characters, as `：` for `:`";
  }
  return wrote;
}

std::string difference_zh(const predict::Verdict& verdict) {
  const predict::Difference& first = *verdict.first_difference;
  if (verdict.predicted_lines == 0) return "你什么也没写，但程序有输出";
  if (first.line > verdict.predicted_lines) {
    return fmt::format("你的答案到第 {} 行就结束了，但程序后面还有输出", verdict.predicted_lines);
  }
  const std::string line = quoted(first);
  const std::string wrote = fmt::format("第 {} 行：你写的是{}", first.line, line.empty() ? "空行" : " " + line);
  switch (first.kind) {
    case DifferenceKind::k_wrong_line:
      return wrote + "，这里输出的是别的内容";
    case DifferenceKind::k_spelling:
      return wrote + "，很接近了：请检查大小写";
    case DifferenceKind::k_spaces:
      return wrote + "，很接近了：只差在空格（· 表示空格，→ 表示制表符）";
    case DifferenceKind::k_missing:
      return wrote + "，在它之前还有别的输出";
    case DifferenceKind::k_extra:
      return wrote + (first.line > verdict.actual_lines ? "，这时程序已经没有输出了" : "，这里并不输出它");
    case DifferenceKind::k_other_order:
      return wrote + "，你写的每一行都会输出，只是顺序不同";
    case DifferenceKind::k_width:
      return wrote + "，很接近了：请检查全角和半角，例如 `：` 和 `:`";
  }
  return wrote;
}

/// The headline for an answer that is no text.
std::string plain_headline_en(const predict::Judgement& judgement) {
  if (judgement.right) return "right";
  if (judgement.only_message_differs) return "not yet: the exception is right, but its message is another; the name alone is enough";
  switch (judgement.kind) {
    case AskKind::k_choice:
      return "not yet: this is not the right choice";
    case AskKind::k_elapsed:
      return "not yet: the program takes another time";
    default:
      return "not yet: the program ends in another way";
  }
}

std::string plain_headline_zh(const predict::Judgement& judgement) {
  if (judgement.right) return "正确";
  if (judgement.only_message_differs) return "还不对：异常写对了，但后面的信息不一样，可以只写异常的名字";
  switch (judgement.kind) {
    case AskKind::k_choice:
      return "还不对：选得不对";
    case AskKind::k_elapsed:
      return "还不对：程序所用的时间不是这么长";
    default:
      return "还不对：程序不是这样结束的";
  }
}

std::string place_words(const predict::Verdict& verdict, Language language) {
  const std::size_t line = verdict.first_difference->line;
  return language == Language::k_zh ? fmt::format("第 {} 行开始不同，得分 {:.2f}", line, verdict.score())
                                    : fmt::format("the first difference is in line {}; score {:.2f}", line, verdict.score());
}

}  // namespace

std::vector<std::string> check_words(const predict::CheckedAnswer& answer, Language language, predict::Reveal reveal) {
  if (answer.failure) return {answer.failure->message};
  const predict::Judgement& judgement = *answer.judgement;
  std::vector<std::string> lines = {headline_words(judgement, language)};
  if (judgement.right) return lines;
  if (reveal == predict::Reveal::k_no) {
    if (judgement.verdict) lines.push_back(place_words(*judgement.verdict, language));
    return lines;
  }
  if (judgement.verdict) lines.push_back(difference_words(*judgement.verdict, language));
  for (std::string& line : render::words::diagnosis_words(judgement.diagnosis, language)) lines.push_back(std::move(line));
  return lines;
}

std::string headline_words(const predict::Judgement& judgement, scenario::Language language) {
  if (judgement.verdict) return headline_words(*judgement.verdict, language);
  return language == Language::k_zh ? plain_headline_zh(judgement)
                                    : plain_headline_en(judgement);
}

std::string headline_words(const predict::Verdict& verdict, scenario::Language language) {
  return language == scenario::Language::k_zh ? headline_zh(verdict) : headline_en(verdict);
}

std::string difference_words(const predict::Verdict& verdict, scenario::Language language) {
  if (!verdict.first_difference) return {};
  return language == scenario::Language::k_zh ? difference_zh(verdict) : difference_en(verdict);
}

}  // namespace coroscope::cli
