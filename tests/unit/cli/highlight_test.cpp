#include "cli/highlight.h"

#include <gtest/gtest.h>

#include "world.h"

namespace coroscope::cli {
namespace {

/// The lines with colours written as <35>async</>.
std::string coloured(const std::string& program) {
  World world;
  world.terminal = true;
  const text::Source source("x.py", program);
  const Highlight highlight(source);
  std::string text;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) text += highlight.line(line, Paint(world)) + "\n";
  for (std::size_t at = 0; (at = text.find("\x1b[", at)) != std::string::npos;) {
    const std::size_t end = text.find('m', at);
    const std::string code = text.substr(at + 2, end - at - 2);
    text.replace(at, end - at + 1, code == "0" ? "</>" : "<" + code + ">");
  }
  return text;
}

TEST(Highlight, ColoursWhatTheLexerKnows) {
  EXPECT_EQ(coloured("async def f():  # why\n    return 1 + g('x')\n"),
            "<35>async</> <35>def</> <1;34>f</>():  <2># why</>\n    <35>return</> <36>1</> + g(<32>'x'</>)\n");
}

TEST(Highlight, ASignInAStringIsNoComment) {
  EXPECT_EQ(coloured("s = '# no'\n# yes"), "s = <32>'# no'</>\n<2># yes</>\n");
}

TEST(Highlight, AStringOverSeveralLinesIsColouredInEach) {
  EXPECT_EQ(coloured("s = '''a\nb'''\n"), "s = <32>'''a</>\n<32>b'''</>\n");
}

TEST(Highlight, ColoursStopWhereTheLexerStops) {
  EXPECT_EQ(coloured("if 1:\n  x = 'open\nif 2:\n"), "<35>if</> <36>1</>:\n  x = 'open\nif 2:\n");
}

TEST(Highlight, IsCleanForATerminalWhateverTheBytes) {
  World world;
  const text::Source source("x.py", "x = '\x1b[31m'\r\n\xff\xfe#\x01\n");
  const Highlight highlight(source);
  EXPECT_EQ(highlight.line(1, Paint(world)), "x = '\\x1b[31m'");
  EXPECT_EQ(highlight.line(2, Paint(world)), "\\xff\\xfe#\\x01");
}

}  // namespace
}  // namespace coroscope::cli
