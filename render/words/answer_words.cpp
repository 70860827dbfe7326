#include "render/words/answer_words.h"

#include <fmt/format.h>

#include "core/scenario/nearest.h"
#include "render/words/misconception_words.h"

namespace coroscope::render::words {

namespace {

using predict::AnswerProblem;
using predict::AnswerProblemKind;
using predict::Fit;
using scenario::AskKind;
using scenario::in_backquotes;
using scenario::Language;

std::string message_en(const AnswerProblem& problem) {
  switch (problem.kind) {
    case AnswerProblemKind::k_nothing:
      return "the answer is empty";
    case AnswerProblemKind::k_no_number:
      return in_backquotes(problem.written) + " is not a number of seconds";
    case AnswerProblemKind::k_no_letter:
      return in_backquotes(problem.written) + " is not one of the choices";
    case AnswerProblemKind::k_no_such_line:
      return "there is no line " + in_backquotes(problem.written);
    case AnswerProblemKind::k_line_twice:
      return "line " + in_backquotes(problem.written) + " stands there twice";
    case AnswerProblemKind::k_line_missing:
      return "line " + in_backquotes(problem.written) + " is left out";
    case AnswerProblemKind::k_no_exception:
      return in_backquotes(problem.written) + " does not name an exception";
    case AnswerProblemKind::k_no_order:
      return in_backquotes(problem.written) + " is no order of the lines";
  }
  return {};
}

std::string message_zh(const AnswerProblem& problem) {
  switch (problem.kind) {
    case AnswerProblemKind::k_nothing:
      return "答案是空的";
    case AnswerProblemKind::k_no_number:
      return in_backquotes(problem.written) + " 不是秒数";
    case AnswerProblemKind::k_no_letter:
      return "选项中没有 " + in_backquotes(problem.written);
    case AnswerProblemKind::k_no_such_line:
      return "没有第 " + in_backquotes(problem.written) + " 行";
    case AnswerProblemKind::k_line_twice:
      return "第 " + in_backquotes(problem.written) + " 行写了两次";
    case AnswerProblemKind::k_line_missing:
      return "漏掉了第 " + in_backquotes(problem.written) + " 行";
    case AnswerProblemKind::k_no_exception:
      return in_backquotes(problem.written) + " 不是异常的名字";
    case AnswerProblemKind::k_no_order:
      return "从 " + in_backquotes(problem.written) + " 看不出各行的顺序";
  }
  return {};
}

std::string advice_en(const AnswerProblem& problem, AskKind kind) {
  switch (kind) {
    case AskKind::k_output:
      return "write what is printed, line by line";
    case AskKind::k_order:
      return fmt::format("write each number from 1 to {} once, in the order in which the lines are printed", problem.count);
    case AskKind::k_choice:
      return fmt::format("write letters from `a` to `{}`; several are written `a c`",
                         predict::choice_letter(problem.count - 1));
    case AskKind::k_elapsed:
      return "write the virtual time as `2`, `0.3` or `300 ms`";
    case AskKind::k_error:
      return "write the name of the exception, as `ValueError`, or `none`";
  }
  return {};
}

std::string advice_zh(const AnswerProblem& problem, AskKind kind) {
  switch (kind) {
    case AskKind::k_output:
      return "请逐行写出输出";
    case AskKind::k_order:
      return fmt::format("请按输出的先后写出 1 到 {} 的编号，每个写一次", problem.count);
    case AskKind::k_choice:
      return fmt::format("请写 `a` 到 `{}` 中的字母，选多个时写成 `a c`", predict::choice_letter(problem.count - 1));
    case AskKind::k_elapsed:
      return "请写出虚拟时间，例如 `2`、`0.3` 或 `300 ms`";
    case AskKind::k_error:
      return "请写异常的名字，例如 `ValueError`；没有异常就写 `无`";
  }
  return {};
}

/// A Chinese clause with what follows it; code and Latin words stand off by a space.
std::string joined(std::string_view before, std::string_view clause) {
  const bool is_latin = !clause.empty() && static_cast<unsigned char>(clause.front()) < 0x80;
  return std::string(before) + (is_latin ? " " : "") + std::string(clause);
}

std::string name_of(run::Misconception model) { return std::string(run::info_of(model).name); }

std::vector<std::string> diagnosis_en(const predict::Diagnosis& diagnosis) {
  const auto belief = [](run::Misconception model) {
    return fmt::format("{} ({})", words_of(model, Language::k_en).statement, name_of(model));
  };
  switch (diagnosis.fit) {
    case Fit::k_none:
      return {};
    case Fit::k_unique:
      return {"your answer is just what follows if you think that " + belief(diagnosis.models.front())};
    case Fit::k_closest:
      return {fmt::format("no misconception that is known gives just this; closest (the same for {}) is to think that {}",
                          diagnosis.matched_prefix == 1 ? "1 line" : fmt::format("{} lines", diagnosis.matched_prefix),
                          belief(diagnosis.models.front()))};
    case Fit::k_shared:
      break;
  }
  std::vector<std::string> lines = {"your answer is just what follows from each of these beliefs:"};
  for (const run::Misconception model : diagnosis.models) lines.push_back("- that " + belief(model));
  return lines;
}

std::vector<std::string> diagnosis_zh(const predict::Diagnosis& diagnosis) {
  const auto belief = [](std::string_view before, run::Misconception model) {
    return fmt::format("{}（{}）", joined(before, words_of(model, Language::k_zh).statement), name_of(model));
  };
  switch (diagnosis.fit) {
    case Fit::k_none:
      return {};
    case Fit::k_unique:
      return {belief("你可能认为", diagnosis.models.front()) + "：照这样想，正好会得出你的答案"};
    case Fit::k_closest:
      return {belief(fmt::format("已知的误解都不会恰好得出这个答案；最接近的想法（前 {} 行一致）是认为",
                                 diagnosis.matched_prefix),
                     diagnosis.models.front())};
    case Fit::k_shared:
      break;
  }
  std::vector<std::string> lines = {"照下面任何一种想法，都正好会得出你的答案："};
  for (const run::Misconception model : diagnosis.models) lines.push_back(belief("- 认为", model));
  return lines;
}

}  // namespace

ProblemWords answer_problem_words(const AnswerProblem& problem, AskKind kind, Language language) {
  if (language == Language::k_zh) return {message_zh(problem), advice_zh(problem, kind)};
  return {message_en(problem), advice_en(problem, kind)};
}

std::vector<std::string> diagnosis_words(const predict::Diagnosis& diagnosis, Language language) {
  return language == Language::k_zh ? diagnosis_zh(diagnosis) : diagnosis_en(diagnosis);
}

}  // namespace coroscope::render::words
