#include "render/document/snippet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/run.h"
#include "core/scenario/read_scenario.h"

namespace coroscope::render::document {
namespace {

using testing::HasSubstr;
using testing::Not;

Program program(std::string text) {
  scenario::Reading reading = scenario::read_scenario(std::make_shared<const text::Source>("a.py", std::move(text)));
  EXPECT_TRUE(reading.good());
  return {std::move(reading.scenario), "a.py", run::run};
}

Request request(Kind kind, Markup markup = Markup::k_markdown) {
  Request request;
  request.kind = kind;
  request.markup = markup;
  return request;
}

constexpr const char* kScenario = R"py(# /// scenario
# format = 1
# id = "a"
# teaches = ["E3"]
# [title]
# en = "A"
# zh = "甲"
#
# [[ask]]
# kind = "choice"
# en = "Which?"
# zh = "哪个？"
# [[ask.choice]]
# en = "this"
# zh = "这个"
# correct = true
# [ask.choice.because]
# en = "so"
# zh = "因为"
# [[ask.choice]]
# en = "that"
# zh = "那个"
# correct = false
# [ask.choice.because]
# en = "not so"
# zh = "不是"
# [answer]
# en = "Look at `print`."
# zh = "看 `print`。"
# ///

print("x")
)py";

TEST(Snippet, CodeLeavesTheHeaderOutAndEmptyLinesAround) {
  EXPECT_EQ(make_snippet(program(kScenario), request(Kind::k_code)).text, "```python\nprint(\"x\")\n```\n");
}

TEST(Snippet, CodeTakesLinesOfTheFileWithTheirNumbers) {
  Request wanted = request(Kind::k_code);
  wanted.lines = LineRange{9, 11};
  wanted.numbers = true;
  const std::string ten_lines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n\na = 1\n";
  EXPECT_EQ(make_snippet(program(ten_lines), wanted).text, "```python\n 9  9\n10\n11  a = 1\n```\n");
  wanted.lines = LineRange{20, 30};
  EXPECT_EQ(make_snippet(program(ten_lines), wanted).problem, "there is no code on these lines; the program ends on line 11");
}

TEST(Snippet, OutputIsWhatSomebodySeesInATerminalAndInThisOrder) {
  const Snippet snippet = make_snippet(program("print('a')\nraise ValueError('b')\n"), request(Kind::k_output));
  EXPECT_EQ(snippet.text, "```text\na\nTraceback (most recent call last):\n  File \"a.py\", line 2, in <module>\n"
                          "    raise ValueError('b')\nValueError: b\n```\n");
}

TEST(Snippet, OutputOfWhatPythonRefusesIsItsError) {
  EXPECT_THAT(make_snippet(program("await x\n"), request(Kind::k_output)).text, HasSubstr("SyntaxError: 'await' outside function"));
}

TEST(Snippet, OfWhatOnlyWeRefuseThereIsNoOutputAndNoPicture) {
  for (const Kind kind : {Kind::k_output, Kind::k_diagram, Kind::k_mermaid, Kind::k_words, Kind::k_question}) {
    const Snippet snippet = make_snippet(program("open('x')\n"), request(kind));
    EXPECT_FALSE(snippet.ok()) << kind_name(kind);
    EXPECT_EQ(snippet.text, "");
    EXPECT_FALSE(snippet.diagnostics.empty());
  }
}

TEST(Snippet, TheAnswersOfAQuestionAreFoldedAway) {
  EXPECT_EQ(make_snippet(program(kScenario), request(Kind::k_question)).text, R"(Which?

- a) this
- b) that

<details><summary>Answer</summary>

a

- a) so
- b) not so

Look at `print`.

</details>
)");
}

TEST(Snippet, HtmlOfAHostileProgramHasNeitherItsMarkupNorEmptyLines) {
  const Program hostile = program("print('</pre><script>alert(1)</script>\\n\\n```\\n<!-- /coroscope -->')\n");
  for (const Kind kind : {Kind::k_code, Kind::k_output, Kind::k_words, Kind::k_mermaid, Kind::k_question}) {
    const std::string text = make_snippet(hostile, request(kind, Markup::k_html)).text;
    EXPECT_THAT(text, Not(HasSubstr("<script"))) << kind_name(kind);
    EXPECT_THAT(text, Not(HasSubstr("<!--"))) << kind_name(kind);
    EXPECT_THAT(text, Not(HasSubstr("\n\n"))) << kind_name(kind);
  }
}

TEST(Snippet, OfWhatDoesNotEndThereIsNoOutputButAReason) {
  EXPECT_EQ(make_snippet(program("while True: print('x' * 1000)\n"), request(Kind::k_output)).problem,
            "there is no output to show: a.py:1: stopped: the program printed more than 1048576 bytes");
  EXPECT_EQ(make_snippet(program("while True: pass\n"), request(Kind::k_output)).problem,
            "there is no output to show: a.py:1: stopped after 10000000 steps: does a loop never end?");
}

TEST(LineRange, IsReadInAllItsForms) {
  EXPECT_EQ(read_line_range("10-20")->last, 20u);
  EXPECT_EQ(read_line_range("10")->last, 10u);
  EXPECT_EQ(read_line_range("-20")->first, 1u);
  EXPECT_EQ(read_line_range("10-")->last, 0xFFFFFFFFu);
  for (const char* wrong : {"", "-", "0", "2-1", "a", "1-b", "1-2-3", "99999999999"}) EXPECT_FALSE(read_line_range(wrong)) << wrong;
}

}  // namespace
}  // namespace coroscope::render::document
