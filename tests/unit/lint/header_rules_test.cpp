#include <gtest/gtest.h>

#include "tea_time.h"

namespace coroscope::lint {
namespace {

TEST(Lint, FindsNothingInAGoodScenario) {
  EXPECT_EQ(found(tea_time()), "");
}

TEST(Lint, FindsAProgramWithoutABlock) {
  EXPECT_EQ(found("print('tea')\n"), "no-header 1 `print('tea')`\n");
}

TEST(HeaderRules, TheBlockIsToml) {
  EXPECT_EQ(found(replaced(tea_time(), "id = \"tea-time\"", "id = tea-time")), "toml 3 `tea-time`\n");
}

TEST(HeaderRules, KeysAreKnown) {
  EXPECT_EQ(found(replaced(tea_time(), "# [answer]", "# [anwser]")), "unknown-key 36 `anwser`\n");
}

TEST(HeaderRules, KeysAreThere) {
  EXPECT_EQ(found(replaced(tea_time(), "# teaches = [\"E4\"]\n", "")), "missing-key 1 `# /// scenario`\n");
}

TEST(HeaderRules, ValuesCanBeUsed) {
  EXPECT_EQ(found(replaced(tea_time(), "kind = \"output\"", "kind = \"outptu\"")), "header 11 `\"outptu\"`\n");
}

TEST(HeaderRules, TopicsAreThoseOfThePath) {
  EXPECT_EQ(found(replaced(tea_time(), "[\"E4\"]", "[\"E4\", \"G1\"]")), "unknown-topic 4 `\"G1\"`\n");
}

TEST(HeaderRules, TextsAreThereInBothLanguages) {
  EXPECT_EQ(found(replaced(tea_time(), "# zh = \"程序会输出什么？\"\n", "")), "missing-translation 10 `[[ask]]`\n");
}

TEST(HeaderRules, EnglishThatWasCopiedIsNoChinese) {
  EXPECT_EQ(found(replaced(tea_time(), "zh = \"第一杯茶\"", "zh = \"The first tea\"")),
            "untranslated 22 `\"The first tea\"`\n");
}

TEST(HeaderRules, ChineseThatWasCopiedIsNoEnglish) {
  EXPECT_EQ(found(replaced(tea_time(), "en = \"The first tea\"", "en = \"第一杯茶\"")),
            "untranslated 21 `\"第一杯茶\"`\n");
}

TEST(HeaderRules, CodeIsTheSameInBothLanguages) {
  const std::string english = replaced(tea_time(), "en = \"The first tea\"", "en = \"`brew()`\"");
  EXPECT_EQ(found(replaced(english, "zh = \"第一杯茶\"", "zh = \"`brew()`\"")), "");
}

TEST(HeaderRules, BothLanguagesSpeakOfTheSameCode) {
  EXPECT_EQ(found(replaced(tea_time(), "zh = \"谁在 `brew` 里睡得更久？\"", "zh = \"谁睡得更久？\"")),
            "translations-differ 33 `brew`\n");
}

TEST(HeaderRules, AnIdIsTakenOnce) {
  const std::vector<Neighbour> neighbours = {{"5-async/tea.py", "tea-time", {"Another title", "另一个标题"}}};
  EXPECT_EQ(found(tea_time(), neighbours), "id-taken 3 `\"tea-time\"`\n");
}

TEST(HeaderRules, ATitleIsTakenOnce) {
  const std::vector<Neighbour> neighbours = {{"5-async/tea.py", "tea", {"Another title", "喝茶时间"}}};
  EXPECT_EQ(found(tea_time(), neighbours), "title-taken 8 `\"喝茶时间\"`\n");
}

TEST(HeaderRules, AFileIsCalledAsItsId) {
  EXPECT_EQ(found(tea_time(), {}, {}, "5-async/tea.py"), "file-name 3 `\"tea-time\"`\n");
  EXPECT_EQ(found(tea_time(), {}, {}, "<stdin>"), "");
}

TEST(HeaderRules, ThereIsAnAnswer) {
  const std::string text = tea_time();
  const std::size_t begin = text.find("# [answer]"), end = text.find("# ///\nimport");
  EXPECT_EQ(found(text.substr(0, begin) + text.substr(end)), "no-answer 3 `\"tea-time\"`\n");
}

}  // namespace
}  // namespace coroscope::lint
