#include "cli/batch_words.h"

#include <fmt/format.h>

#include "core/scenario/nearest.h"
#include "render/words/answer_words.h"

namespace coroscope::cli {

namespace {

using predict::CheckFailure;
using scenario::in_backquotes;
using scenario::Language;

CheckFailure said(std::string kind, Language language, std::string en, std::string zh) {
  return {std::move(kind), language == Language::k_zh ? std::move(zh) : std::move(en)};
}

std::string_view wanted_en(std::string_view key) {
  if (key == "answer") return "a text or a list of texts";
  return key == "ask" ? "the number of a question from 1, or its kind" : "a text";
}

std::string_view wanted_zh(std::string_view key) {
  if (key == "answer") return "一个字符串，或由字符串组成的列表";
  return key == "ask" ? "问题的序号（从 1 开始）或种类" : "一个字符串";
}

double per_second(std::size_t count, double seconds) { return seconds > 0 ? static_cast<double>(count) / seconds : 0; }

}  // namespace

CheckFailure line_failure(const LineFailure& failure, Language language) {
  std::string kind(line_failure_name(failure.kind));
  switch (failure.kind) {
    case LineFailureKind::k_too_long:
      return said(kind, language, "the line is longer than 4 MiB", "这一行超过了 4 MiB");
    case LineFailureKind::k_bad_utf8:
      return said(kind, language, fmt::format("byte {} of the line is not UTF-8", failure.place),
                  fmt::format("这一行的第 {} 个字节不是 UTF-8", failure.place));
    case LineFailureKind::k_bad_json:
      return said(kind, language, fmt::format("the line is not JSON: see byte {}", failure.place),
                  fmt::format("这一行不是 JSON：请看第 {} 个字节", failure.place));
    case LineFailureKind::k_too_deep:
      return said(kind, language, fmt::format("the JSON is nested deeper than {} levels", kDeepestNesting),
                  fmt::format("JSON 的嵌套超过了 {} 层", kDeepestNesting));
    case LineFailureKind::k_no_object:
      return said(kind, language, "the line is not a JSON object; write `{\"scenario\": …, \"answer\": …}`",
                  "这一行不是 JSON 对象；请写成 `{\"scenario\": …, \"answer\": …}`");
    case LineFailureKind::k_wrong_type:
      return said(kind, language, fmt::format("`{}` holds something else; write {}", failure.key, wanted_en(failure.key)),
                  fmt::format("`{}` 的类型不对；应当是{}", failure.key, wanted_zh(failure.key)));
    case LineFailureKind::k_missing_key:
      return said(kind, language, fmt::format("`{}` is missing", failure.key), fmt::format("缺少 `{}`", failure.key));
  }
  return {};
}

CheckFailure answer_failure(const predict::AnswerProblem& problem, scenario::AskKind kind, Language language) {
  const render::words::ProblemWords words = render::words::answer_problem_words(problem, kind, language);
  return {std::string(predict::answer_problem_name(problem.kind)),
          words.message + (language == Language::k_zh ? "；" : "; ") + words.advice};
}

CheckFailure unknown_scenario(std::string_view written, std::string_view suggestion, Language language) {
  std::string en = fmt::format("no scenario is called {}", in_backquotes(written));
  std::string zh = fmt::format("没有叫 {} 的题", in_backquotes(written));
  if (!suggestion.empty()) {
    en += fmt::format("; did you mean `{}`?", suggestion);
    zh += fmt::format("；是 `{}` 吗？", suggestion);
  }
  return said("unknown_scenario", language, std::move(en), std::move(zh));
}

CheckFailure invalid_scenario(Language language) {
  return said("invalid_scenario", language, "the scenario file has mistakes; `coroscope show` says which",
              "题目文件有错误；用 `coroscope show` 查看");
}

CheckFailure unknown_ask(std::string_view written, const scenario::Scenario& scenario, Language language) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < scenario.asks.size(); ++i) {
    known.push_back(fmt::format("{} ({})", i + 1, scenario::ask_kind_name(scenario.asks[i].kind)));
  }
  return said("unknown_ask", language,
              fmt::format("there is no question {}; it asks {}", in_backquotes(written), fmt::join(known, ", ")),
              fmt::format("没有 {} 这一问；这里有 {}", in_backquotes(written), fmt::join(known, "、")));
}

CheckFailure no_truth(Language language) {
  return said("no_truth", language, "there is nothing to check: the program does not run to its end; `coroscope run` says why",
              "无法判断：这个程序不能运行到结束；用 `coroscope run` 查看原因");
}

std::string progress_words(const BatchCounts& counts, double seconds, Language language) {
  return language == Language::k_zh
             ? fmt::format("已检查 {} 个答案，每秒 {:.0f} 个", counts.all(), per_second(counts.all(), seconds))
             : fmt::format("{} answers, {:.0f} a second", counts.all(), per_second(counts.all(), seconds));
}

std::string summary_words(const BatchCounts& counts, double seconds, Language language) {
  const double rate = per_second(counts.all(), seconds);
  return language == Language::k_zh
             ? fmt::format("{} 个答案，用时 {:.1f} 秒，每秒 {:.0f} 个：{} 个正确，{} 个不对，{} 个无法判断", counts.all(),
                           seconds, rate, counts.right, counts.wrong, counts.errors)
             : fmt::format("{} answers in {:.1f} s, {:.0f} a second: {} right, {} wrong, {} errors", counts.all(), seconds,
                           rate, counts.right, counts.wrong, counts.errors);
}

}  // namespace coroscope::cli
