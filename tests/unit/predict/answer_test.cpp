#include "core/predict/answer.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/predict/error_answer.h"

namespace coroscope::predict {
namespace {

using scenario::AskKind;
using Lines = std::vector<std::string>;
using Places = std::vector<std::size_t>;

scenario::Ask ask_of(AskKind kind, std::size_t choices = 0) {
  scenario::Ask ask;
  ask.kind = kind;
  ask.choices.resize(choices);
  return ask;
}

Answer good(const scenario::Ask& ask, std::string_view text, const Lines& shuffled = {}) {
  const auto read = read_answer(ask, text, shuffled);
  if (const auto* answer = std::get_if<Answer>(&read)) return *answer;
  ADD_FAILURE() << "`" << text << "` is " << answer_problem_name(std::get<AnswerProblem>(read).kind);
  return {};
}

/// "no_letter x"
std::string bad(const scenario::Ask& ask, std::string_view text, const Lines& shuffled = {}) {
  const auto read = read_answer(ask, text, shuffled);
  if (std::holds_alternative<Answer>(read)) return "an answer";
  const auto& problem = std::get<AnswerProblem>(read);
  return std::string(answer_problem_name(problem.kind)) + " " + problem.written;
}

TEST(OutputAnswer, IsThePrediction) {
  EXPECT_EQ(good(ask_of(AskKind::k_output), "a \n b\n").prediction.lines, (Lines{"a", " b"}));
  EXPECT_TRUE(good(ask_of(AskKind::k_output), "").prediction.lines.empty());
}

TEST(ElapsedAnswer, IsReadInManySpellings) {
  const std::vector<std::pair<const char*, std::int64_t>> cases = {
      {"2", 2'000'000'000},     {"2.0", 2'000'000'000},   {" 2s\n", 2'000'000'000}, {"2 秒", 2'000'000'000},
      {"2秒钟", 2'000'000'000}, {"2 SEC", 2'000'000'000}, {"2 seconds", 2'000'000'000}, {"0.3", 300'000'000},
      {".5", 500'000'000},      {"1.", 1'000'000'000},    {"300 ms", 300'000'000},  {"0.5毫秒", 500'000},
      {"２．５　秒", 2'500'000'000}, {"0", 0}, {"00002", 2'000'000'000},
      {"两秒", 2'000'000'000},  {"三 秒", 3'000'000'000},  {"半秒", 500'000'000}};
  for (const auto& [text, elapsed] : cases) {
    EXPECT_EQ(good(ask_of(AskKind::k_elapsed), text).elapsed, elapsed) << text;
  }
}

TEST(ElapsedAnswer, IsExactToTheNanosecondAndRoundedThere) {
  EXPECT_EQ(read_seconds("0.1"), 100'000'000);
  EXPECT_EQ(read_seconds("0.000000001"), 1);
  EXPECT_EQ(read_seconds("0.0000000005"), 1);
  EXPECT_EQ(read_seconds("0.00000000049"), 0);
  EXPECT_EQ(read_seconds("0.30000000000000004"), 300'000'000);
  EXPECT_EQ(read_seconds("99999999999999999999999"), std::numeric_limits<std::int64_t>::max());
}

TEST(ElapsedAnswer, WhatIsNoNumberOfSecondsIsRefused) {
  for (const char* text : {"two", "-1", "1,5", "~2", "2 min", "1 2", ".", "s", "1e3", "0x2", "\xff", "2 s s"}) {
    EXPECT_EQ(bad(ask_of(AskKind::k_elapsed), text), "no_number " + std::string(text));
  }
  EXPECT_EQ(bad(ask_of(AskKind::k_elapsed), " \n"), "nothing ");
}

TEST(ChoiceAnswer, IsOneOrSeveralLetters) {
  const scenario::Ask ask = ask_of(AskKind::k_choice, 4);
  EXPECT_EQ(good(ask, "b").choices, (Places{1}));
  for (const char* text : {"a c", "c a", "a, c", "a、c", "ac", "A\nC", "(a) (c)", "a c a", "ａ　ｃ", "a) c)"}) {
    EXPECT_EQ(good(ask, text).choices, (Places{0, 2})) << text;
  }
}

TEST(ChoiceAnswer, OtherLettersAreRefused) {
  const scenario::Ask ask = ask_of(AskKind::k_choice, 3);
  EXPECT_EQ(bad(ask, "a d"), "no_letter d");
  EXPECT_EQ(bad(ask, "1"), "no_letter 1");
  EXPECT_EQ(bad(ask, "The variable"), "no_letter the");
  EXPECT_EQ(bad(ask, ""), "nothing ");
  EXPECT_EQ(bad(ask, std::string(1'000'000, 'a')), "no_letter " + std::string(1'000'000, 'a'));
}

TEST(ChoiceAnswer, LettersGoOnAfterZ) {
  EXPECT_EQ(choice_letter(0), "a");
  EXPECT_EQ(choice_letter(25), "z");
  EXPECT_EQ(choice_letter(26), "aa");
  EXPECT_EQ(good(ask_of(AskKind::k_choice, 30), "aa b").choices, (Places{1, 26}));
}

TEST(ErrorAnswer, IsAnExceptionOrNone) {
  const scenario::Ask ask = ask_of(AskKind::k_error);
  EXPECT_EQ(good(ask, " ValueError \n").error, "ValueError");
  EXPECT_EQ(good(ask, "ValueError: no such thing").error, "ValueError: no such thing");
  EXPECT_EQ(good(ask, "SyntaxError").error, "SyntaxError");
  EXPECT_EQ(good(ask, "Traceback (most recent call last):\n  File \"x\", line 1\nKeyError: 'k'\n").error, "KeyError: 'k'");
  for (const char* text : {"none", "None", "no error", "No exception.", "无", "没有", "没有异常。"}) {
    EXPECT_EQ(good(ask, text).error, "") << text;
  }
  EXPECT_EQ(bad(ask, ""), "nothing ");
}

TEST(ErrorAnswer, IsUnderstoodWhereItIsClear) {
  const scenario::Ask ask = ask_of(AskKind::k_error);
  for (const char* text :
       {"syntaxerror", "SyntaxError。", "`SyntaxError`", "ＳｙｎｔａｘＥｒｒｏｒ", "Syntax Error", "yes, SyntaxError", "会，SyntaxError",
        "“SyntaxError”", "Yes, it ends with a SyntaxError.", "会抛出 SyntaxError 异常", "yes, a syntax error", "[SyntaxError]"}) {
    EXPECT_EQ(good(ask, text).error, "SyntaxError") << text;
  }
  EXPECT_EQ(good(ask, "valueerror：no such thing").error, "ValueError: no such thing");
  EXPECT_EQ(good(ask, "asyncio.cancellederror").error, "asyncio.CancelledError");
  EXPECT_EQ(good(ask, "ShopError").error, "ShopError");
}

TEST(ErrorAnswer, KnowsEveryExceptionThatProgramsCanRaise) {
  for (const std::string name : {
#define EXCEPTION(member, name, base) #name,
#include "core/vm/objects/exceptions.def"
       }) {
    EXPECT_EQ(read_error_line(name, {}), name);
  }
}

TEST(ErrorAnswer, NoneIsSaidInManyWords) {
  for (const char* text : {"否", "不", "“无”", "不会。", "没有", "no", "No, none.", "不会，正常结束", "ｎｏ"}) {
    EXPECT_EQ(good(ask_of(AskKind::k_error), text).error, "") << text;
  }
}

TEST(ErrorAnswer, WhatNamesNoExceptionIsAskedAgain) {
  for (const char* text : {"yes", "会", "语法错误", "exception", "SyntxError", "no SyntaxError", "不是 SyntaxError", "???",
                           "ValueError or KeyError", "anything but ValueError", "full", "1", "_", "\xff"}) {
    EXPECT_EQ(bad(ask_of(AskKind::k_error), text), "no_exception " + std::string(text));
  }
}

TEST(ErrorAnswer, ClassesOfTheProgramAreNames) {
  const scenario::Ask ask = ask_of(AskKind::k_error);
  const Lines classes = {"SoldOut", "Nothing"};
  const auto error = [&](std::string_view text) { return std::get<Answer>(read_answer(ask, text, {}, classes)).error; };
  EXPECT_EQ(bad(ask, "SoldOut"), "no_exception SoldOut");
  EXPECT_EQ(error("SoldOut"), "SoldOut");
  EXPECT_EQ(error("yes, soldout"), "SoldOut");
  EXPECT_EQ(error("Nothing"), "Nothing");
  EXPECT_EQ(error("nothing"), "");
}

TEST(ErrorAnswer, ClassesAreFoundInTheProgram) {
  EXPECT_EQ(class_names("class A(Exception):\n  pass\nsubclass B\nclass\n  class  C_1:"), (Lines{"A", "C_1"}));
}

TEST(OrderAnswer, IsGivenByNumbersOrByTheLines) {
  const scenario::Ask ask = ask_of(AskKind::k_order);
  const Lines shuffled = {"x", "y", "z"};
  const Lines wanted = {"z", "x", "y"};
  for (const char* text : {"3 1 2", "3, 1, 2", "3，1，2", "3\n1\n2\n", "3. 1. 2.", "z\nx\ny"}) {
    EXPECT_EQ(good(ask, text, shuffled).prediction.lines, wanted) << text;
  }
}

TEST(OrderAnswer, WhereThePrintedLinesAreNumbersAllOfThemAreLines) {
  const scenario::Ask ask = ask_of(AskKind::k_order);
  const Lines shuffled = {"2", "3", "1"};
  EXPECT_EQ(good(ask, "1\n2\n3", shuffled).prediction.lines, (Lines{"1", "2", "3"}));
  EXPECT_EQ(good(ask, "3 1 2", shuffled).prediction.lines, (Lines{"1", "2", "3"}));
}

TEST(OrderAnswer, EveryNumberIsWantedOnce) {
  const scenario::Ask ask = ask_of(AskKind::k_order);
  const Lines shuffled = {"x", "y", "z"};
  EXPECT_EQ(bad(ask, "3 1 4", shuffled), "no_such_line 4");
  EXPECT_EQ(bad(ask, "0 1 2", shuffled), "no_such_line 0");
  EXPECT_EQ(bad(ask, "99999999999999999999 1 2", shuffled), "no_such_line 99999999999999999999");
  EXPECT_EQ(bad(ask, "3 1 3", shuffled), "line_twice 3");
  EXPECT_EQ(bad(ask, "3 1", shuffled), "line_missing 2");
  EXPECT_EQ(bad(ask, "", shuffled), "nothing ");
}

TEST(OrderAnswer, NumbersCanBeSetApartByOtherSigns) {
  const Lines wanted = {"z", "x", "y"};
  for (const char* text : {"3→1→2", "3>1>2", "3-1-2", "-3 1 2", "3 -> 1 -> 2", "３－１－２", "3/1/2", "③①②", "三一二", "3、1、2。"}) {
    EXPECT_EQ(good(ask_of(AskKind::k_order), text, {"x", "y", "z"}).prediction.lines, wanted) << text;
  }
}

TEST(OrderAnswer, WhatIsNeitherNumbersNorLinesIsAskedAgain) {
  for (const char* text : {"c a b", "3-1", "3-1-2-4", "3a1b2", "x", "what", "\xff"}) {
    EXPECT_EQ(bad(ask_of(AskKind::k_order), text, {"x", "y", "z"}), "no_order " + std::string(text));
  }
}

TEST(OrderAnswer, OtherLinesAreJudgedAsTheyAre) {
  EXPECT_EQ(good(ask_of(AskKind::k_order), "x\nw", {"x", "y"}).prediction.lines, (Lines{"x", "w"}));
}

}  // namespace
}  // namespace coroscope::predict
