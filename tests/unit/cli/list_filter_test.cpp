#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/progress/store.h"
#include "tests/unit/progress/temporary_folder.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;

class ListFilter : public testing::Test {
 protected:
  ListFilter() {
    FakeRun::reset();
    world.variables["COROSCOPE_DATA"] = folder / "data";
    add("b-first", "\"C2\", \"A4\"", "Q12");
    add("c-second", "\"C2\"", "Q4");
    add("d-third", "\"B2\"", "");
  }
  void add(const std::string& id, const std::string& topics, const std::string& question) {
    world.files["course/" + id + ".py"] = "# /// scenario\n# format = 1\n# id = \"" + id + "\"\n# teaches = [" +
                                          topics + "]\n" +
                                          (question.empty() ? "" : "# question = \"" + question + "\"\n") +
                                          "# title = { en = \"T\", zh = \"题\" }\n# ///\nprint(1)\n";
  }
  /// The ids that are listed.
  std::string list(std::vector<std::string> options) {
    options.insert(options.begin(), {"list", "--scenarios", "course"});
    if (std::find(options.begin(), options.end(), "--lang") == options.end()) options.insert(options.end(), {"--lang", "en"});
    world.out.clear();
    world.err.clear();
    code = coroscope(world, options);
    std::string ids;
    for (std::size_t at = world.out.find('\n'); at + 1 < world.out.size(); at = world.out.find('\n', at + 1)) {
      ids += world.out.substr(at + 1, world.out.find(' ', at + 1) - at - 1) + ";";
    }
    return ids;
  }

  progress::TemporaryFolder folder;
  World world;
  int code = 0;
};

TEST_F(ListFilter, ByTopicAndByLayer) {
  EXPECT_EQ(list({}), "b-first;c-second;d-third;");
  EXPECT_EQ(list({"--topic", "c2"}), "b-first;c-second;");
  EXPECT_EQ(list({"--topic", "A4"}), "b-first;");
  EXPECT_EQ(list({"--layer", "L2"}), "d-third;");
  EXPECT_EQ(list({"--layer", "L1", "--topic", "C2"}), "");
}

TEST_F(ListFilter, QuestionsComeInTheirOrder) {
  EXPECT_EQ(list({"--question"}), "c-second;b-first;");
}

TEST_F(ListFilter, AnEmptyOptionChoosesNothingAndIsRefused) {
  for (const char* option : {"--topic", "--layer", "--misconception"}) {
    EXPECT_EQ(list({option, ""}), "") << option;
    EXPECT_EQ(code, 2) << option;
  }
}

TEST_F(ListFilter, AMisconceptionMayBeNamedAsTheLearnerKnowsIt) {
  list({"--misconception", "睡眠会阻塞所有任务"});
  EXPECT_EQ(code, 0) << world.err;
}

TEST_F(ListFilter, SaysInChineseWhatThereIsNot) {
  list({"--layer", "L9", "--lang", "zh"});
  EXPECT_EQ(world.err, "coroscope list: 没有 `L9` 这一层\n  是不是 `L1`？\n  详见 `coroscope list --help`\n");
  list({"--misconception", "nothing", "--lang", "zh"});
  EXPECT_THAT(world.err, HasSubstr("没有名为 `nothing` 的误解"));
}

TEST_F(ListFilter, AProgressFolderThatCannotBeIsSaidToBe) {
  list({"--done", "--data", "/etc/passwd"});
  EXPECT_EQ(code, 5);
  EXPECT_THAT(world.err, HasSubstr("cannot open `/etc/passwd/progress.db`"));
}

TEST_F(ListFilter, ByWhatIsSolved) {
  EXPECT_EQ(list({"--done"}), "");
  EXPECT_EQ(world.out, "there is no such scenario\n");
  progress::Store(folder / "data/progress.db")
      .record({.scenario = "c-second", .time = 1, .outcome = progress::Outcome::k_right});
  EXPECT_EQ(list({"--done"}), "c-second;");
  EXPECT_EQ(list({"--open"}), "b-first;d-third;");
  EXPECT_EQ(list({"--open", "--topic", "C2"}), "b-first;");
}

TEST_F(ListFilter, ByMisconceptionRunsTheScenarios) {
  FakeRun::result.output = "truth\n";
  EXPECT_EQ(list({"--misconception", "genreusable"}), "");
  FakeRun::changed_result = FakeRun::result;
  FakeRun::changed_result->output = "belief\n";
  EXPECT_EQ(list({"--misconception", "M05"}), "b-first;c-second;d-third;");
}

TEST_F(ListFilter, RefusesWhatDoesNotExist) {
  EXPECT_EQ(list({"--topic", "C9"}), "");
  EXPECT_EQ(code, 2);
  EXPECT_THAT(world.err, HasSubstr("there is no topic `C9`"));
  list({"--misconception", "GenReusabel"});
  EXPECT_EQ(code, 2);
  EXPECT_THAT(world.err, HasSubstr("did you mean `GenReusable`?"));
  list({"--done", "--open"});
  EXPECT_EQ(code, 2);
}

}  // namespace
}  // namespace coroscope::cli
