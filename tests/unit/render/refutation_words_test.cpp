#include "render/words/refutation_words.h"

#include <gtest/gtest.h>

#include "render/words/misconception_words.h"

namespace coroscope::render::words {
namespace {

using run::Misconception;
using scenario::Language;

predict::Facts facts(std::vector<std::string> lines, bool ends_with_error = false) {
  predict::Facts facts;
  facts.defined = true;
  facts.truth = {std::move(lines), ends_with_error};
  return facts;
}

std::string parting(const predict::Facts& truth, const predict::Facts& belief, Reveal reveal = Reveal::k_lines,
                    Language language = Language::k_en) {
  return parting_words(truth, belief, reveal, language);
}

TEST(RefutationWords, SaysTheBeliefTheEvidenceAndTheRule) {
  EXPECT_EQ(
      refutation_words(Misconception::k_gather_by_completion, "in this program the slow one stands first",
                       Language::k_en),
      "You might think that `gather()` returns the results in the order in which they are ready. However, in this "
      "program the slow one stands first. The rule: `asyncio.gather()` returns its results in the order of its "
      "arguments, whichever of them is ready first.");
}

TEST(RefutationWords, SaysItInChineseWithASpaceBeforeCode) {
  EXPECT_EQ(refutation_words(Misconception::k_gather_by_completion, "这个程序里慢的排在前面", Language::k_zh),
            "你可能认为 `gather()` 返回的结果按完成的先后排列。实际上，这个程序里慢的排在前面。"
            "规则：`asyncio.gather()` 的结果按参数的顺序排列，与谁先完成无关。");
}

TEST(RefutationWords, DoesNotDoubleAFullStop) {
  const std::string text = refutation_words(Misconception::k_sleep_blocks_all, "b goes on.", Language::k_en);
  EXPECT_NE(text.find("However, b goes on. The rule:"), std::string::npos) << text;
}

TEST(RefutationWords, WithoutEvidenceSaysNothingOfTheProgram) {
  const std::string text = refutation_words(Misconception::k_sleep_blocks_all, "", Language::k_en);
  EXPECT_EQ(text.find("However"), std::string::npos) << text;
}

TEST(PartingWords, QuotesTheFirstLineThatDiffers) {
  EXPECT_EQ(parting(facts({"a in", "b in", "a out"}), facts({"a in", "a out", "b in"})),
            "by that belief, output line 2 would be `a out`; python prints `b in` there");
  EXPECT_EQ(parting(facts({"a in", "b in"}), facts({"a in", "a out"}), Reveal::k_lines, Language::k_zh),
            "照这种想法，输出的第 2 行应该是 `a out`，而 Python 在这里输出的是 `b in`");
}

TEST(PartingWords, KeepsTheTrueLineToItself) {
  for (const Language language : {Language::k_en, Language::k_zh}) {
    for (const auto& belief : {facts({"a"}), facts({"a", "b"}), facts({"a", "Error"}, true)}) {
      const std::string text = parting(facts({"a", "secret"}), belief, Reveal::k_places, language);
      EXPECT_NE(text.find('2'), std::string::npos) << text;
      EXPECT_EQ(text.find("secret"), std::string::npos) << text;
    }
  }
}

TEST(PartingWords, TellsWhereAnOutputIsShorter) {
  EXPECT_EQ(parting(facts({"a"}), facts({"a", "b"})),
            "by that belief, output line 2 would be `b`; python prints nothing more");
  EXPECT_EQ(parting(facts({}), facts({"a"})), "by that belief, output line 1 would be `a`; python prints nothing");
  EXPECT_EQ(parting(facts({"a", ""}), facts({"a"})),
            "by that belief, there would be no output line 2; python prints an empty line there");
  EXPECT_EQ(parting(facts({"a", "b"}), facts({"a"}), Reveal::k_places),
            "by that belief, there would be no output line 2; there is one");
}

TEST(PartingWords, TellsAnExceptionFromALineThatReadsTheSame) {
  EXPECT_EQ(parting(facts({"ValueError"}, true), facts({"ValueError"})),
            "by that belief, output line 1 would be `ValueError`; python ends with `ValueError` there");
  EXPECT_EQ(parting(facts({"still here"}), facts({"ValueError"}, true)),
            "by that belief, output line 1 would be the exception `ValueError`; python prints `still here` there");
}

TEST(PartingWords, ComparesTimesWhereTheLinesAgree) {
  auto truth = facts({"a"});
  auto belief = facts({"a"});
  truth.elapsed = 2'000'000'000;
  belief.elapsed = 2'300'000'000;
  EXPECT_EQ(parting(truth, belief), "by that belief, the program would take 2.3 s; it takes 2 s");
  EXPECT_EQ(parting(truth, belief, Reveal::k_places), "by that belief, the program would take 2.3 s; it does not");
}

TEST(PartingWords, SaysNothingWhereNothingDiffersOrIsDefined) {
  EXPECT_EQ(parting(facts({"a"}), facts({"a"})), "");
  EXPECT_EQ(parting(facts({"a"}), predict::Facts()), "");
  EXPECT_EQ(parting(predict::Facts(), facts({"a"})), "");
}

}  // namespace
}  // namespace coroscope::render::words
