#include "core/scenario/read_scenario.h"

#include <gtest/gtest.h>

#include <chrono>

namespace coroscope::scenario {
namespace {

Reading read(std::string text) {
  return read_scenario(std::make_shared<const text::Source>("test.py", std::move(text)));
}

const std::string kBlock =
    "# /// scenario\n"
    "# format = 1\n"
    "# id = \"test\"\n"
    "# teaches = [\"E3\"]\n"
    "# title = { en = \"Test\", zh = \"测试\" }\n"
    "# ///\n";

std::string with_carriage_returns(const std::string& text) {
  std::string result;
  for (const char byte : text) result += byte == '\n' ? "\r\n" : std::string(1, byte);
  return result;
}

TEST(ReadScenario, PlainProgramAsksForItsOutput) {
  const Reading reading = read("print(1)\n");
  ASSERT_TRUE(reading.good());
  EXPECT_FALSE(reading.scenario.has_header);
  ASSERT_EQ(reading.scenario.asks.size(), 1u);
  EXPECT_EQ(reading.scenario.asks[0].kind, AskKind::k_output);
}

TEST(ReadScenario, SourceIsTheWholeFile) {
  const Reading reading = read(kBlock + "print(1)\n");
  ASSERT_TRUE(reading.good());
  EXPECT_EQ(reading.scenario.source->line_text(7), "print(1)");
  EXPECT_EQ(reading.scenario.source->slice(reading.scenario.header), kBlock.substr(0, kBlock.size() - 1));
}

TEST(ReadScenario, HeaderWithoutAskAsksForTheOutput) {
  EXPECT_EQ(read(kBlock).scenario.asks.size(), 1u);
}

TEST(ReadScenario, WindowsLineEndsAndByteOrderMarkAreFine) {
  EXPECT_TRUE(read(with_carriage_returns(kBlock)).good());
  const Reading reading = read("\xEF\xBB\xBF" + with_carriage_returns(kBlock));
  EXPECT_TRUE(reading.good());
  EXPECT_EQ(reading.scenario.id, "test");
}

TEST(ReadScenario, BlockInAStringOrIndentedIsNone) {
  EXPECT_FALSE(read("x = '''\n    # /// scenario\n'''\n").scenario.has_header);
}

TEST(ReadScenario, SpanIsInTheFileAlsoBehindChinese) {
  const Reading reading = read("# /// scenario\n# title = { en = \"中\", zx = 1 }\n# ///\n");
  bool found = false;
  for (const text::Diagnostic& diagnostic : reading.diagnostics) {
    found = found || reading.scenario.source->slice(diagnostic.span) == "zx";
  }
  EXPECT_TRUE(found);
}

TEST(ReadScenario, HostileTextsAreRefusedQuickly) {
  const auto block = [](const std::string& line) { return "# /// scenario\n# " + line + "\n# ///\n"; };
  std::string brackets = "a = ";
  std::string tables;
  std::string keys;
  for (int i = 0; i < 30000; ++i) {
    brackets += "[";
    tables += "{a.b=";
    keys += "a.";
  }
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "# k" + std::to_string(i) + " = 1\n";
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& text :
       {block(brackets), block("a = " + tables), block("[" + keys + "a]"), block(keys + "a = 1"),
        block(std::string("a = \"\0\"", 7)), block("a = \"\xff\xfe\""), block(std::string(1 << 20, 'x')),
        "# /// scenario\n" + many + "# ///\n", std::string("# /// scenario"), std::string("# /// scenario\n# ///")}) {
    const Reading reading = read(text);
    EXPECT_FALSE(reading.good());
    EXPECT_LE(reading.diagnostics.size(), 60u);
    for (const text::Diagnostic& diagnostic : reading.diagnostics) {
      EXPECT_LE(diagnostic.span.begin, diagnostic.span.end);
      EXPECT_LE(diagnostic.span.end, text.size());
      EXPECT_FALSE(text::format_diagnostic(*reading.scenario.source, diagnostic).empty());
    }
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

}  // namespace
}  // namespace coroscope::scenario
