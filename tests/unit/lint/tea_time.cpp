#include "tea_time.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/run/run.h"

namespace coroscope::lint {

namespace {

constexpr std::string_view kHeader = R"(# /// scenario
# format = 1
# id = "tea-time"
# teaches = ["E4"]
#
# [title]
# en = "Tea time"
# zh = "喝茶时间"
#
# [[ask]]
# kind = "output"
# en = "What is printed?"
# zh = "程序会输出什么？"
#
# [[ask]]
# kind = "choice"
# en = "What does `gather` wait for?"
# zh = "`gather` 等的是什么？"
#
# [[ask.choice]]
# en = "The first tea"
# zh = "第一杯茶"
# correct = false
# because = { en = "It waits for both.", zh = "两杯都要等。" }
#
# [[ask.choice]]
# en = "Both teas"
# zh = "两杯茶"
# correct = true
# because = { en = "`main` goes on when both are done.", zh = "两杯都好了，`main` 才继续。" }
#
# [[hint]]
# en = "Who sleeps longer in `brew`?"
# zh = "谁在 `brew` 里睡得更久？"
#
# [answer]
# en = """
# Both are `in` first, then `green out` after 1 second and `black out` after 2 seconds."""
# zh = """
# 两杯先后 `in`，1 秒后输出 `green out`，第 2 秒输出 `black out`。"""
# ///
)";

constexpr std::string_view kProgram = R"(import asyncio

async def brew(tea, seconds):
    print(tea, "in")
    await asyncio.sleep(seconds)
    print(tea, "out")

async def main():
    await asyncio.gather(brew("black", 2), brew("green", 1))

asyncio.run(main())
)";

Report lint_text(const std::string& text, const std::vector<Neighbour>& neighbours, Judge judge,
                 const std::string& name) {
  Surroundings around;
  around.run = &run::run;
  around.path = &scenario::builtin_learning_path();
  around.neighbours = neighbours;
  around.absolute_path = "/course/" + name;
  around.judge = std::move(judge);
  return lint(std::make_shared<const text::Source>(name, text), around);
}

}  // namespace

std::string tea_time() {
  return std::string(kHeader) + std::string(kProgram);
}

std::string replaced(std::string text, std::string_view part, std::string_view by) {
  const std::size_t at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part;
  if (at != std::string::npos) text.replace(at, part.size(), by);
  return text;
}

Report report_of(const std::string& text) {
  return lint_text(text, {}, {}, "tea-time.py");
}

std::string found(const std::string& text, const std::vector<Neighbour>& neighbours, Judge judge,
                  const std::string& name) {
  const text::Source source(name, text);
  std::string lines;
  for (const Finding& finding : lint_text(text, neighbours, std::move(judge), name).findings) {
    EXPECT_LE(finding.span.end, text.size());
    EXPECT_EQ(source.line_of(finding.span.begin), source.line_of(std::max(finding.span.begin, finding.span.end)));
    lines += fmt::format("{} {} `{}`\n", info_of(finding.rule).id, source.line_of(finding.span.begin),
                         source.slice(finding.span));
  }
  return lines;
}

}  // namespace coroscope::lint
