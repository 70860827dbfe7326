#include "cli/predict_words.h"

#include <algorithm>
#include <array>

#include "core/predict/answer.h"
#include "core/predict/half_width.h"
#include "render/words/names.h"
#include "render/words/say.h"

namespace coroscope::cli {

using predict::Fit;
using render::words::quoted;
using render::words::say;

std::string question_heading(std::size_t number, std::size_t count, Language language) {
  if (count == 1) return {};
  return say(language, "Question {} of {}: ", "问题 {}/{}：", number, count);
}

std::string second_try_words(Language language) {
  return say(language, "\nYour second try:\n", "\n请再试一次：\n");
}

std::string want_hint_prompt(Language language) {
  return say(language, "A hint? [y/N] ", "要看提示吗？[y/N] ");
}

std::string want_hint_before_answer_prompt(Language language) {
  return say(language, "A hint before the answer? [y/N] ", "看答案之前，要先看提示吗？[y/N] ");
}

bool means_yes(std::string_view line) {
  constexpr std::array<std::string_view, 8> kWords = {"y", "Y", "yes", "Yes", ":h", "是", "要", "好"};
  return std::find(kWords.begin(), kWords.end(), predict::half_width(line)) != kWords.end();
}

bool means_no(std::string_view line) {
  constexpr std::array<std::string_view, 8> kWords = {"", "n", "N", "no", "No", "不", "否", "不要"};
  return std::find(kWords.begin(), kWords.end(), predict::half_width(line)) != kWords.end();
}

std::string hint_prompt_help(Language language) {
  return say(language, "  y         a hint\n  Enter     no hint\n  :q        leaves\n", "  y         看一条提示\n  回车      不看\n  :q        离开\n");
}

std::string rule_prompt_help(std::size_t count, Language language) {
  return say(language,
             "  a … {}     the rule; there are no hints here\n  Enter     leaves the question out\n"
             "  :a        shows the answer\n  :q        leaves\n",
             "  a … {}     选一条规则；这里没有提示\n  回车      跳过这个问题\n  :a        看答案\n  :q        离开\n",
             predict::choice_letter(count - 1));
}

std::string rule_shown_words(const std::string& letter, Language language) {
  return say(language, "it is {}", "答案是 {}", letter);
}

std::string fit_words(const predict::Diagnosis& diagnosis, Language language) {
  switch (diagnosis.fit) {
    case Fit::k_none:
      return {};
    case Fit::k_unique:
      return say(language, "Your answer is exactly what follows from one misconception.", "你的答案正好是下面这种误解会得出的结果。");
    case Fit::k_shared:
      return say(language, "Your answer is exactly what follows from each of {} misconceptions.",
                 "你的答案正好是 {} 种误解都会得出的结果。", diagnosis.models.size());
    case Fit::k_closest:
      break;
  }
  return diagnosis.matched_prefix == 1
             ? say(language, "No known misconception gives just your answer. The closest one agrees with it in line 1.",
                   "已知的误解都不会恰好得出你的答案，最接近的是下面这种（第 1 行一致）。")
             : say(language, "No known misconception gives just your answer. The closest one agrees with it in its first {} lines.",
                   "已知的误解都不会恰好得出你的答案，最接近的是下面这种（前 {} 行一致）。", diagnosis.matched_prefix);
}

std::string rule_question_words(const predict::RuleQuestion& question, std::span<const predict::OutputLine> lines,
                                Language language) {
  const std::string first = quoted(lines[question.line - 1].text);
  if (question.link) {
    return say(language, "One more question. Line {} is {}. Which rule decides when it comes?",
               "再问一句：第 {} 行是 {}，它在什么时候输出，是由哪条规则决定的？", question.line, first);
  }
  if (!question.inversion) {
    return say(language, "One more question. Line {} is {}. Which rule decides that?", "再问一句：第 {} 行是 {}，这是由哪条规则决定的？",
               question.line, first);
  }
  return say(language, "One more question. Line {0} is {1}, and {2} comes only in line {3}. Which rule decides that?",
             "再问一句：第 {0} 行是 {1}，而 {2} 到第 {3} 行才出现。这是由哪条规则决定的？", question.line, first,
             quoted(lines[question.later - 1].text), question.later);
}

std::string rule_prompt_words(Language language) {
  return say(language, "the letter, or Enter to leave it out> ", "写字母，直接按回车表示跳过> ");
}

std::string one_letter_words(std::size_t count, Language language) {
  return say(language, "write one letter from `a` to `{}`", "请写 `a` 到 `{}` 中的一个字母", predict::choice_letter(count - 1));
}

std::string rule_right_words(Language language) {
  return say(language, "right", "正确");
}

std::string rule_wrong_words(const std::string& letter, Language language) {
  return say(language, "not this one: it is {}", "不是这一条，应该是 {}", letter);
}

std::string leaving_words(std::size_t kept, bool keeping, Language language) {
  if (!keeping) return say(language, "You leave here; nothing is kept.\n", "到这里结束，没有保存记录。\n");
  if (kept == 0) return say(language, "You leave here; there was no try to keep.\n", "到这里结束，还没有需要保存的答案。\n");
  if (kept == 1) return say(language, "You leave here; your try is kept.\n", "到这里结束，你的 1 次答案已经保存。\n");
  return say(language, "You leave here; your {} tries are kept.\n", "到这里结束，你的 {} 次答案都已经保存。\n", kept);
}

}  // namespace coroscope::cli
