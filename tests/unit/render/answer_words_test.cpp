#include "render/words/answer_words.h"

#include <gtest/gtest.h>

namespace coroscope::render::words {
namespace {

using predict::AnswerProblemKind;
using predict::Fit;
using run::Misconception;
using scenario::AskKind;
using scenario::Language;

std::string words(AnswerProblemKind problem, AskKind kind, Language language) {
  const ProblemWords said = answer_problem_words({problem, "x", 3}, kind, language);
  return said.message + "; " + said.advice;
}

TEST(AnswerProblemWords, SayWhatIsWrongAndWhatToWrite) {
  EXPECT_EQ(words(AnswerProblemKind::k_no_letter, AskKind::k_choice, Language::k_en),
            "`x` is not one of the choices; write letters from `a` to `c`; several are written `a c`");
  EXPECT_EQ(words(AnswerProblemKind::k_no_letter, AskKind::k_choice, Language::k_zh),
            "选项中没有 `x`; 请写 `a` 到 `c` 中的字母，选多个时写成 `a c`");
  EXPECT_EQ(words(AnswerProblemKind::k_line_missing, AskKind::k_order, Language::k_en),
            "line `x` is left out; write each number from 1 to 3 once, in the order in which the lines are printed");
}

TEST(AnswerProblemWords, ExistForEveryKindInBothLanguages) {
  for (const Language language : {Language::k_en, Language::k_zh}) {
    for (int kind = 0; kind <= static_cast<int>(AskKind::k_error); ++kind) {
      for (int problem = 0; problem <= static_cast<int>(AnswerProblemKind::k_line_missing); ++problem) {
        const ProblemWords said = answer_problem_words({static_cast<AnswerProblemKind>(problem), "x", 3},
                                                       static_cast<AskKind>(kind), language);
        EXPECT_FALSE(said.message.empty());
        EXPECT_FALSE(said.advice.empty());
      }
    }
  }
}

TEST(DiagnosisWords, NameOneBelief) {
  const auto said = diagnosis_words({Fit::k_unique, {Misconception::k_sleep_blocks_all}, 0}, Language::k_en);
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].rfind("your answer is just what follows if you think that ", 0), 0u);
  EXPECT_NE(said[0].find("(SleepBlocksAll)"), std::string::npos);
}

TEST(DiagnosisWords, NameSeveralOneInALine) {
  const predict::Diagnosis shared{Fit::k_shared, {Misconception::k_eager_task, Misconception::k_lazy_task}, 0};
  for (const Language language : {Language::k_en, Language::k_zh}) {
    const auto said = diagnosis_words(shared, language);
    ASSERT_EQ(said.size(), 3u);
    EXPECT_NE(said[1].find("EagerTask"), std::string::npos);
    EXPECT_NE(said[2].find("LazyTask"), std::string::npos);
  }
}

TEST(DiagnosisWords, TheClosestIsCalledTheClosest) {
  const predict::Diagnosis closest{Fit::k_closest, {Misconception::k_lazy_task}, 2};
  EXPECT_NE(diagnosis_words(closest, Language::k_en)[0].find("closest (the same for 2 lines)"), std::string::npos);
  EXPECT_NE(diagnosis_words(closest, Language::k_zh)[0].find("最接近的想法（前 2 行一致）"), std::string::npos);
}

TEST(DiagnosisWords, NothingIsSaidWhereNothingIsKnown) {
  EXPECT_TRUE(diagnosis_words({}, Language::k_en).empty());
  EXPECT_TRUE(diagnosis_words({}, Language::k_zh).empty());
}

TEST(DiagnosisWords, CodeStandsOffFromChineseByASpace) {
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    const std::string said = diagnosis_words({Fit::k_unique, {info.misconception}, 0}, Language::k_zh)[0];
    EXPECT_EQ(said.find("认为`"), std::string::npos) << said;
  }
}

}  // namespace
}  // namespace coroscope::render::words
