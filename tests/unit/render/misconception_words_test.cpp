#include "render/words/misconception_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace coroscope::render::words {
namespace {

using scenario::Language;

constexpr Language kLanguages[] = {Language::k_en, Language::k_zh};

/// Every text of every wrong model.
std::vector<std::string> texts(Language language) {
  std::vector<std::string> all;
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    const MisconceptionWords& words = words_of(info.misconception, language);
    for (const std::string_view text : {words.name, words.statement, words.rule}) all.emplace_back(text);
  }
  return all;
}

bool begins_ideograph(unsigned char byte) {
  return byte >= 0xE4 && byte <= 0xE9;
}
bool is_latin(unsigned char byte) {
  return std::isalnum(byte) || byte == '`';
}

/// The text around the first place where a Chinese character and a Latin one touch.
std::string find_touching(const std::string& text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const auto left = static_cast<unsigned char>(text[at - 1]);
    const auto right = static_cast<unsigned char>(text[at]);
    const bool after_ideograph = at >= 3 && begins_ideograph(static_cast<unsigned char>(text[at - 3]));
    if ((is_latin(left) && begins_ideograph(right)) || (after_ideograph && is_latin(right))) {
      return text.substr(at - std::min<std::size_t>(at, 12), 24);
    }
  }
  return {};
}

TEST(MisconceptionWords, AreNotSharedByTwoMisconceptions) {
  for (const Language language : kLanguages) {
    std::set<std::string_view> names;
    std::set<std::string_view> statements;
    for (const run::MisconceptionInfo& info : run::kMisconceptions) {
      EXPECT_TRUE(names.insert(words_of(info.misconception, language).name).second) << info.name;
      EXPECT_TRUE(statements.insert(words_of(info.misconception, language).statement).second) << info.name;
    }
  }
}

TEST(MisconceptionWords, GiveTheNameThatPeopleKnow) {
  EXPECT_EQ(words_of(run::Misconception::k_sleep_blocks_all, Language::k_en).name, "sleep blocks everything");
  EXPECT_EQ(words_of(run::Misconception::k_sleep_blocks_all, Language::k_zh).name, "睡眠会阻塞所有任务");
}

TEST(MisconceptionWords, StatementsAreClausesAndRulesAreSentences) {
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    const MisconceptionWords& en = words_of(info.misconception, Language::k_en);
    const MisconceptionWords& zh = words_of(info.misconception, Language::k_zh);
    EXPECT_FALSE(en.statement.ends_with('.')) << info.name;
    EXPECT_FALSE(std::isupper(static_cast<unsigned char>(en.statement.front()))) << info.name;
    EXPECT_FALSE(zh.statement.ends_with("。")) << info.name;
    EXPECT_TRUE(en.rule.ends_with('.')) << info.name;
    EXPECT_FALSE(std::islower(static_cast<unsigned char>(en.rule.front()))) << info.name;
    EXPECT_TRUE(zh.rule.ends_with("。")) << info.name;
  }
}

TEST(MisconceptionWords, CloseEveryBackquote) {
  for (const Language language : kLanguages) {
    for (const std::string& text : texts(language)) {
      EXPECT_EQ(std::count(text.begin(), text.end(), '`') % 2, 0) << text;
    }
  }
}

TEST(MisconceptionWords, AreInTheirLanguage) {
  const auto is_ascii = [](const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char byte) { return byte < 0x80; });
  };
  for (const std::string& text : texts(Language::k_en)) EXPECT_TRUE(is_ascii(text)) << text;
  for (const std::string& text : texts(Language::k_zh)) EXPECT_FALSE(is_ascii(text)) << text;
}

TEST(MisconceptionWords, KeepASpaceBetweenChineseAndCode) {
  for (const std::string& text : texts(Language::k_zh)) EXPECT_EQ(find_touching(text), "") << text;
}

}  // namespace
}  // namespace coroscope::render::words
