#include "render/words/rule_words.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace coroscope::render::words {
namespace {

using predict::InversionKind;
using predict::LinkKind;

constexpr InversionKind kInversions[] = {
#define INVERSION(name, text) InversionKind::k_##name,
#include "core/predict/inversion_kinds.def"
};
constexpr LinkKind kLinks[] = {
#define LINK(name, text) LinkKind::k_##name,
#include "core/predict/link_kinds.def"
};

template <class Kind>
void expect_words_exactly_if_telling(Kind kind, std::string_view name) {
  for (const Language language : {Language::k_en, Language::k_zh}) {
    EXPECT_EQ(!rule_words(kind, language).empty(), predict::is_telling(kind)) << name;
  }
}

TEST(RuleWords, EveryKindThatCanBeAskedAboutHasARuleInBothLanguages) {
  for (const InversionKind kind : kInversions) expect_words_exactly_if_telling(kind, predict::inversion_name(kind));
  for (const LinkKind kind : kLinks) expect_words_exactly_if_telling(kind, predict::link_name(kind));
}

TEST(RuleWords, NoTwoRulesAboutOrderReadTheSame) {
  std::vector<std::string> all;
  for (const InversionKind kind : kInversions) {
    if (predict::is_telling(kind)) all.push_back(rule_words(kind, Language::k_en));
  }
  const std::size_t count = all.size();
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  EXPECT_EQ(all.size(), count);
}

TEST(RuleWords, ABeliefIsSaidAsASentenceAndRefusedWithItsRule) {
  const predict::Rule belief = run::Misconception::k_eager_task;
  EXPECT_EQ(rule_words(belief, Language::k_en), "`create_task()` runs the new task at once, until it first has to wait.");
  EXPECT_EQ(rule_words(run::Misconception::k_preemptive, Language::k_en).front(), 'T');
  EXPECT_FALSE(rule_refusal_words(belief, Language::k_zh).empty());
}

}  // namespace
}  // namespace coroscope::render::words
