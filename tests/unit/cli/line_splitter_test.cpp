#include "cli/line_splitter.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace coroscope::cli {
namespace {

/// Gives what it holds piece by piece; between the pieces it is not ready once.
class Pieces : public Reader {
 public:
  explicit Pieces(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}

  std::size_t read(char* into, std::size_t) override {
    ready_ = false;
    if (next_ == pieces_.size()) return 0;
    return pieces_[next_++].copy(into, std::string::npos);
  }
  bool is_ready() override { return std::exchange(ready_, true); }

 private:
  std::vector<std::string> pieces_;
  std::size_t next_ = 0;
  bool ready_ = true;
};

/// The lines joined by "|"; "#" for one that is too long.
std::string split(const std::vector<std::string>& pieces, std::size_t longest = 100) {
  Pieces reader(pieces);
  LineSplitter splitter(reader, longest);
  std::string result;
  while (const auto line = splitter.next()) result += (line->too_long ? "#" : line->text) + "|";
  return result;
}

TEST(LineSplitter, GivesTheLinesHoweverTheyAreCut) {
  EXPECT_EQ(split({"a\nb\n"}), "a|b|");
  EXPECT_EQ(split({"a", "\n", "b\n", "c"}), "a|b|c|");
  EXPECT_EQ(split({"\n\na\n"}), "||a|");
  EXPECT_EQ(split({"a\r\n"}), "a\r|");
  EXPECT_EQ(split({}), "");
  EXPECT_EQ(split({"\n"}), "|");
}

TEST(LineSplitter, ALineThatIsTooLongIsOneLine) {
  EXPECT_EQ(split({"aaaa\nb\n"}, 3), "#|b|");
  EXPECT_EQ(split({"aa", "aa", "aa", "aa\nb"}, 3), "#|b|");
  EXPECT_EQ(split({"aa", "aa", "aa"}, 3), "#|");
  EXPECT_EQ(split({"aa", "aa", "\n", "\n"}, 3), "#||");
  EXPECT_EQ(split({"aaa\naaa", "\naaaa"}, 3), "aaa|aaa|#|");
}

TEST(LineSplitter, KnowsWhenItWouldWait) {
  Pieces reader({"a\nb", "c", "\n"});
  LineSplitter splitter(reader, 100);
  EXPECT_TRUE(splitter.is_ready());
  EXPECT_EQ(splitter.next()->text, "a");
  EXPECT_FALSE(splitter.is_ready());  // only "b" is there
  EXPECT_FALSE(splitter.is_ready());  // and now "bc"
  EXPECT_EQ(splitter.next()->text, "bc");
  EXPECT_FALSE(splitter.next());
  EXPECT_TRUE(splitter.is_ready());  // the end comes at once
}

TEST(LineSplitter, SplitsLongStreamsAsAWholeTextWould) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += std::string(static_cast<std::size_t>(i % 37), 'x') + "\n";
  std::vector<std::string> pieces;
  for (std::size_t at = 0, size = 1; at < text.size(); at += size, size = size * 7 % 50021 + 1) {
    pieces.push_back(text.substr(at, size));
  }
  std::string expected = text;
  std::replace(expected.begin(), expected.end(), '\n', '|');
  EXPECT_EQ(split(pieces), expected);
}

}  // namespace
}  // namespace coroscope::cli
