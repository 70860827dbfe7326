#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "cli/progress_place.h"
#include "cli/progress_recorder.h"
#include "core/progress/store.h"
#include "tests/unit/progress/sample_attempts.h"
#include "tests/unit/progress/temporary_folder.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using progress::Attempt;
using progress::kDay;
using progress::kMonday;
using progress::right_answer;
using progress::Store;
using progress::TemporaryFolder;
using progress::wrong_answer;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class ProgressCommand : public testing::Test {
 protected:
  ProgressCommand() { world.variables["COROSCOPE_DATA"] = folder / "data"; }

  int progress(std::vector<std::string> arguments = {}) {
    arguments.insert(arguments.begin(), "progress");
    world.out.clear();
    world.err.clear();
    return coroscope(world, arguments);
  }

  TemporaryFolder folder;
  World world;
  Store store{folder / "data/progress.db"};
};

TEST(ProgressPlace, TheOptionStandsOverTheVariablesAndThemOverTheHomeFolder) {
  World world;
  world.variables["HOME"] = "/home/learner";
  EXPECT_EQ(progress_path(world, ""), "/home/learner/.local/share/coroscope/progress.db");
  world.variables["XDG_DATA_HOME"] = "/xdg";
  EXPECT_EQ(progress_path(world, ""), "/xdg/coroscope/progress.db");
  world.variables["COROSCOPE_DATA"] = "/data/";
  EXPECT_EQ(progress_path(world, ""), "/data/progress.db");
  EXPECT_EQ(progress_path(world, "here"), "here/progress.db");
}

TEST(ProgressPlace, ARelativeXdgFolderIsIgnored) {
  World world;
  world.variables["HOME"] = "/home/learner";
  world.variables["XDG_DATA_HOME"] = "relative";
  EXPECT_EQ(progress_path(world, ""), "/home/learner/.local/share/coroscope/progress.db");
}

TEST(ProgressPlace, WithoutAnyFolderItSaysWhatToSet) {
  World world;
  EXPECT_EQ(coroscope(world, {"progress"}), 5);
  EXPECT_THAT(world.err, HasSubstr("write `--data DIR`"));
}

TEST_F(ProgressCommand, NothingIsMadeWhenNothingIsWritten) {
  EXPECT_EQ(progress(), 0);
  EXPECT_THAT(world.out, HasSubstr("nothing has been tried yet"));
  EXPECT_EQ(progress({"export"}), 0);
  EXPECT_EQ(progress({"path"}), 0);
  EXPECT_EQ(world.out, store.path() + "\n");
  EXPECT_FALSE(std::filesystem::exists(folder / "data"));
}

TEST_F(ProgressCommand, ShowsHowEachQuestionEnded) {
  Attempt second = right_answer({}, kMonday + 10);
  second.try_number = 2;
  Attempt elsewhere = right_answer({}, kMonday + 20);
  elsewhere.scenario = "mine.py";
  store.record(wrong_answer({}));
  store.record(second);
  store.record(elsewhere);
  EXPECT_EQ(progress(), 0);
  EXPECT_THAT(world.out,
              HasSubstr("two-sleeps  Two tasks that sleep  1. output  2      0      right at try 2  2023-11-14"));
  EXPECT_THAT(world.out,
              HasSubstr("mine.py     -                     1. output  1      0      right at once   2023-11-14"));
  EXPECT_THAT(world.out, HasSubstr("2 questions tried, 2 right\n"));
}

TEST_F(ProgressCommand, WhatWasRightBeforeStaysRight) {
  store.record(right_answer({}));
  store.record(wrong_answer({}, kMonday + 60));
  EXPECT_EQ(progress(), 0);
  EXPECT_THAT(world.out, HasSubstr("right before, wrong last time"));
  EXPECT_THAT(world.out, HasSubstr("1 question tried, 1 right"));
  EXPECT_EQ(progress({"--lang", "zh"}), 0);
  EXPECT_THAT(world.out, HasSubstr("以前答对过，最近一次答错"));
}

TEST_F(ProgressCommand, ColumnsBeginBelowEachOtherInChineseToo) {
  Attempt given_up = wrong_answer({});
  given_up.outcome = progress::Outcome::k_given_up;
  given_up.scenario = "我的程序.py";
  store.record(given_up);
  store.record(right_answer({}));
  EXPECT_EQ(progress({"--lang", "zh"}), 0);
  EXPECT_THAT(world.out, HasSubstr("编号         题目            题型     作答  提示  结果      日期\n"));
  EXPECT_THAT(world.out, HasSubstr("two-sleeps   两个睡眠的任务  1. 输出  1     0     一次答对  2023-11-14\n"));
  EXPECT_THAT(world.out, HasSubstr("我的程序.py  -               1. 输出  1     0     看了答案  2023-11-14\n"));
}

TEST_F(ProgressCommand, SaysWhichMisconceptionIsLikelyHeldAndWhichIsNot) {
  store.record(wrong_answer({"SleepBlocksAll"}));
  store.record(right_answer({"LazyTask"}));
  EXPECT_EQ(progress(), 0);
  EXPECT_THAT(world.out, HasSubstr("(SleepBlocksAll)\n    You might think that"));
  EXPECT_THAT(world.out, HasSubstr("Evidence: 1 answer fits it\n"));
  EXPECT_THAT(world.out, HasSubstr("what you likely know better than:\n"));
  EXPECT_THAT(world.out, HasSubstr("(1 answer speaks against it)\n"));
}

TEST_F(ProgressCommand, OldEvidenceIsNoLongerSpokenOf) {
  store.record(wrong_answer({"SleepBlocksAll"}));
  store.record(right_answer({"LazyTask"}));
  world.time = kMonday + 300 * kDay;
  EXPECT_EQ(progress(), 0);
  EXPECT_THAT(world.out, HasSubstr("point to no misconception"));
  EXPECT_THAT(world.out, Not(HasSubstr("know better")));
}

TEST_F(ProgressCommand, NothingFromAFileSteersTheTerminal) {
  Attempt attempt = right_answer({});
  attempt.scenario = "a\x1b[2J\nb";
  attempt.id = progress::id_of(attempt, 0);
  store.merge({{attempt}});
  EXPECT_EQ(progress(), 0);
  EXPECT_THAT(world.out, HasSubstr("a\\x1b[2J\\nb"));
}

TEST_F(ProgressCommand, WhatIsExportedCanBeImportedElsewhere) {
  store.record(wrong_answer({"SleepBlocksAll", "NotKnownYet"}));
  EXPECT_EQ(progress({"export", "mine.json"}), 0);
  EXPECT_EQ(world.out, "1 attempt written to `mine.json`\n");
  EXPECT_EQ(progress({"--json"}), 0);
  EXPECT_EQ(world.out, world.files["mine.json"]);
  EXPECT_EQ(progress({"import", "mine.json", "--data", folder / "other"}), 0);
  EXPECT_EQ(world.out, "1 of 1 attempts were new\n");
  EXPECT_EQ(progress({"import", "mine.json", "--data", folder / "other"}), 0);
  EXPECT_EQ(world.out, "0 of 1 attempts were new\n");
  EXPECT_EQ(Store(folder / "other/progress.db").attempts(), store.attempts());
}

TEST_F(ProgressCommand, AnImportWithAMistakeChangesNothing) {
  world.in = R"({"schema":"coroscope-progress","version":1,"attempts":[{}]})";
  EXPECT_EQ(progress({"import", "-"}), 5);
  EXPECT_THAT(world.err, HasSubstr("`<stdin>` is no export of progress: attempt 1: `scenario` is missing"));
  EXPECT_FALSE(std::filesystem::exists(folder / "data"));
}

TEST_F(ProgressCommand, ImportAndMergeNameEachOther) {
  world.files["x.db"] = "SQLite format 3\n";
  const std::string exported = folder / "x.json";
  std::ofstream(exported) << "{}";
  world.files[exported] = "{}";
  EXPECT_EQ(progress({"import", "x.db"}), 5);
  EXPECT_THAT(world.err, HasSubstr("`coroscope progress merge x.db`"));
  EXPECT_EQ(progress({"merge", exported}), 5);
  EXPECT_THAT(world.err, HasSubstr("`coroscope progress import "));
}

TEST_F(ProgressCommand, SaysInChineseWhatIsWrong) {
  EXPECT_EQ(progress({"foo", "--lang", "zh"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`ACTION` 不能是 `foo`\n  可以写：show"));
  EXPECT_EQ(progress({"merge", "nofile", "--lang", "zh"}), 5);
  EXPECT_EQ(world.err, "coroscope: 无法打开 `nofile`：没有这个文件\n");
}

TEST_F(ProgressCommand, AnotherFileCanBeMergedIn) {
  Store other(folder / "other.db");
  other.record(right_answer({}));
  world.files[other.path()] = "";
  EXPECT_EQ(progress({"merge", other.path()}), 0);
  EXPECT_EQ(world.out, "1 of 1 attempts were new\n");
  EXPECT_EQ(progress({"merge", folder / "nowhere.db"}), 5);
  EXPECT_THAT(world.err, HasSubstr("there is no such file"));
}

TEST_F(ProgressCommand, ResetForgetsOnlyAfterTheWordHasBeenTyped) {
  store.record(right_answer({}));
  world.terminal = true;
  world.in = "yes\n";
  EXPECT_EQ(progress({"reset"}), 1);
  EXPECT_THAT(world.err, HasSubstr("type `reset` to go on"));
  EXPECT_THAT(store.attempts(), SizeIs(1));
  world.in = "";
  EXPECT_EQ(progress({"reset"}), 1);
  EXPECT_THAT(store.attempts(), SizeIs(1));
  world.in = "reset\n";
  EXPECT_EQ(progress({"reset"}), 0);
  EXPECT_THAT(world.out, HasSubstr("progress-20231114-221320.db"));
  EXPECT_THAT(store.attempts(), SizeIs(0));
}

TEST_F(ProgressCommand, ResetWithoutATerminalNeedsToBeTold) {
  store.record(right_answer({}));
  world.in = "reset\n";
  EXPECT_EQ(progress({"reset"}), 2);
  EXPECT_THAT(world.err, HasSubstr("write `--yes`"));
  EXPECT_THAT(store.attempts(), SizeIs(1));
  EXPECT_EQ(progress({"reset", "--yes"}), 0);
  EXPECT_THAT(store.attempts(), SizeIs(0));
}

TEST_F(ProgressCommand, ADamagedFileIsSaidToBeAndResetMovesItAway) {
  std::filesystem::create_directories(folder / "data");
  std::ofstream(store.path()) << "not a database, but long enough to be taken for one by nobody";
  EXPECT_EQ(progress(), 5);
  EXPECT_THAT(world.err, HasSubstr("is damaged"));
  EXPECT_EQ(progress({"reset", "--yes"}), 0);
  EXPECT_EQ(progress(), 0);
}

TEST_F(ProgressCommand, SaysWhatIsWrongWithTheArguments) {
  EXPECT_EQ(progress({"improt"}), 2);
  EXPECT_THAT(world.err, HasSubstr("did you mean `import`?"));
  EXPECT_EQ(progress({"import"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`import` needs FILE after it"));
  EXPECT_EQ(progress({"reset", "file"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`reset` takes no file"));
  EXPECT_EQ(progress({"import", "--json"}), 2);
}

TEST_F(ProgressCommand, ARecorderStampsWhatItKeeps) {
  Context context{world, &FakeRun::run};
  ProgressRecorder recorder(context, "", scenario::Language::k_en);
  recorder.record(right_answer({}, 0));
  ASSERT_THAT(store.attempts(), SizeIs(1));
  EXPECT_EQ(store.attempts()[0].time, world.time);
  EXPECT_EQ(recorder.attempts(), store.attempts());
  EXPECT_EQ(world.err, "");
}

TEST_F(ProgressCommand, ARecorderThatCannotWriteSaysSoOnceAndGoesOn) {
  std::ofstream(folder / "file") << "";
  Context context{world, &FakeRun::run};
  ProgressRecorder recorder(context, folder / "file/below", scenario::Language::k_en);
  recorder.record(right_answer({}));
  recorder.record(right_answer({}));
  EXPECT_EQ(world.err,
            "coroscope: what you try is not kept: cannot open `" + (folder / "file/below/progress.db") + "`: Not a directory\n");
}

TEST_F(ProgressCommand, ARecorderWithoutAnyFolderSaysSoAndGoesOn) {
  world.variables.clear();
  Context context{world, &FakeRun::run};
  ProgressRecorder recorder(context, "", scenario::Language::k_zh);
  recorder.record(right_answer({}));
  EXPECT_THAT(world.err, HasSubstr("学习记录无法保存"));
}

TEST_F(ProgressCommand, ARecorderRefusesADamagedFileAtOnce) {
  std::filesystem::create_directories(folder / "data");
  std::ofstream(store.path()) << "something else";
  Context context{world, &FakeRun::run};
  EXPECT_THROW(ProgressRecorder(context, "", scenario::Language::k_en), EnvironmentError);
}

}  // namespace
}  // namespace coroscope::cli
