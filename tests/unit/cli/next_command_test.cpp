#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "cli/course.h"
#include "cli/next_choice.h"
#include "core/progress/store.h"
#include "core/scenario/catalog.h"
#include "tests/unit/progress/temporary_folder.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using progress::Attempt;
using progress::Outcome;
using testing::HasSubstr;
using testing::StartsWith;

class NextCommand : public testing::Test {
 protected:
  NextCommand() {
    FakeRun::reset();
    world.variables["COROSCOPE_DATA"] = folder / "data";
  }

  /// The scenario that `next` names first; empty if everything is solved.
  std::string first_suggestion() {
    world.out.clear();
    EXPECT_EQ(coroscope(world, {"next", "--lang", "en"}), 0);
    const std::string before = "    coroscope predict ";
    const std::size_t at = world.out.find(before);
    if (at == std::string::npos) return "";
    return world.out.substr(at + before.size(), world.out.find(' ', at + before.size()) - at - before.size());
  }

  /// Answers every question of a scenario.
  void answer(const std::string& id, Outcome outcome) {
    const std::size_t asks = scenario::Catalog::builtin().find(id)->scenario.asks.size();
    for (std::uint32_t ask = 1; ask <= asks; ++ask) record({.scenario = id, .ask = ask, .outcome = outcome});
  }
  void record(Attempt attempt) {
    attempt.time = world.time += 60;
    store.record(attempt);
  }

  progress::TemporaryFolder folder;
  World world;
  progress::Store store{folder / "data/progress.db"};
};

TEST_F(NextCommand, SomebodyWhoIsRightGetsSomethingNewUntilEverythingIsSolved) {
  std::set<std::string> seen;
  for (std::string id = first_suggestion(); !id.empty(); id = first_suggestion()) {
    ASSERT_TRUE(seen.insert(id).second) << id << " again";
    answer(id, Outcome::k_right);
  }
  EXPECT_EQ(seen.size(), scenario::Catalog::builtin().size());
  EXPECT_EQ(world.out, "You have solved everything that there is.\n");
}

TEST_F(NextCommand, SomebodyWhoIsWrongIsNotSentInACircleOfOne) {
  std::string before;
  std::set<std::string> seen;
  for (int question = 0; question < 30; ++question) {
    const std::string id = first_suggestion();
    ASSERT_NE(id, "");
    EXPECT_NE(id, before);
    seen.insert(id);
    answer(id, Outcome::k_wrong);
    before = id;
  }
  EXPECT_GE(seen.size(), 2u);
  EXPECT_FALSE(seen.contains("two-sleeps"));  // nobody gets to L5 without L3
}

TEST_F(NextCommand, SomebodyWhoAnswersAtRandomMovesOn) {
  std::uint32_t chance = 12345;
  std::set<std::string> seen;
  for (int question = 0; question < 30; ++question) {
    const std::string id = first_suggestion();
    ASSERT_NE(id, "");
    seen.insert(id);
    chance = chance * 1664525 + 1013904223;
    answer(id, chance >> 31 ? Outcome::k_right : Outcome::k_wrong);
  }
  EXPECT_GE(seen.size(), 12u);
}

TEST_F(NextCommand, TellsABeginnerWhereToBegin) {
  coroscope(world, {"next", "--lang", "en"});
  EXPECT_THAT(world.out, StartsWith("What next:\n\n  "));
  EXPECT_THAT(world.out, HasSubstr("You can begin with A1 Variables and types"));
  EXPECT_THAT(world.out, HasSubstr("`coroscope selfcheck --lang en`"));
}

TEST_F(NextCommand, PassesItsOptionsOn) {
  world.variables.erase("COROSCOPE_DATA");
  coroscope(world, {"next", "--lang", "zh", "--data", folder / "data"});
  EXPECT_THAT(world.out, testing::ContainsRegex("coroscope predict [a-z-]+ --data .*data --lang zh\n"));
}

TEST_F(NextCommand, MentionsTheTestToWhoIsAlwaysRightAtOnce) {
  for (const char* id : {"price-goes-up", "two-lists"}) answer(id, Outcome::k_right);
  first_suggestion();
  EXPECT_THAT(world.out, Not(HasSubstr("--test-out")));
  for (const char* id : {"parcel-post", "snail-in-the-well", "free-seat"}) answer(id, Outcome::k_right);
  first_suggestion();
  EXPECT_THAT(world.out, HasSubstr("Do you know this already? `coroscope path --test-out --lang en"));
  answer("price-tag", Outcome::k_wrong);
  first_suggestion();
  EXPECT_THAT(world.out, Not(HasSubstr("--test-out")));
}

TEST_F(NextCommand, PutsABeliefToTheTestThatAnswersPointTo) {
  record({.scenario = "countdown",
          .outcome = Outcome::k_wrong,
          .fit = predict::Fit::k_unique,
          .models = {"GenRunsOnCall"}});
  FakeRun::result.output = "truth\n";
  FakeRun::changed_result = FakeRun::result;
  FakeRun::changed_result->output = "belief\n";  // every scenario tells every belief apart
  coroscope(world, {"next", "--lang", "en"});
  EXPECT_THAT(world.out, HasSubstr("1 of your answers fits the idea “calling a generator function runs it”"));
}

/// A course of its own for what is decided: `one`, `two` and `three` teach A1, `loop` A2, …, `far` E4.
class NextChoice : public NextCommand {
 protected:
  NextChoice() {
    add("one", "A1");
    add("two", "A1");
    add("three", "A1");
    add("loop", "A2");
    add("far", "E4");
    add("call", "A3");
    add("wrap", "B4");
    add("await", "E3");
  }
  void add(const std::string& id, const std::string& topic) {
    world.files["course/" + id + ".py"] = "# /// scenario\n# format = 1\n# id = \"" + id + "\"\n# teaches = [\"" +
                                          topic + "\"]\n# title = { en = \"T\", zh = \"题\" }\n# ///\nprint(1)\n";
  }
  void right(const std::string& id) { record({.scenario = id, .outcome = Outcome::k_right}); }
  void wrong(const std::string& id, std::vector<std::string> models = {}) {
    const auto fit = models.empty() ? predict::Fit::k_none : predict::Fit::k_unique;
    record({.scenario = id, .outcome = Outcome::k_wrong, .fit = fit, .models = std::move(models)});
  }

  /// Nothing tells anything apart unless `told` says so.
  std::vector<Suggestion> choose(const std::map<std::string, std::vector<run::Misconception>>& told = {}) {
    Context context{world, FakeRun::run};
    CourseOptions options;
    options.folder = "course";
    course.emplace(context, options);
    const auto evidence = progress::weigh(course->attempts(), world.time);
    const std::vector<run::Misconception> none;
    return choose_next(*course, evidence, [&](std::size_t index) -> const std::vector<run::Misconception>& {
      const auto found = told.find(course->lessons()[index].id);
      return found == told.end() ? none : found->second;
    });
  }
  /// "k_start one, …" as pairs.
  std::vector<std::pair<Why, std::string>> in_short(const std::vector<Suggestion>& suggestions) const {
    std::vector<std::pair<Why, std::string>> pairs;
    for (const Suggestion& each : suggestions) pairs.emplace_back(each.why, course->lessons()[each.scenario].id);
    return pairs;
  }

  using Pairs = std::vector<std::pair<Why, std::string>>;
  std::optional<Course> course;
};

TEST_F(NextChoice, BeginsWithTheFirstTopicOfThePath) {
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_start, "one"}}));
}

TEST_F(NextChoice, GoesOnWithWhatIsInProgressAndOffersWhatIsReady) {
  right("one");
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_continue, "three"}, {Why::k_start, "loop"}}));
}

TEST_F(NextChoice, ABeliefComesFirstInAScenarioThatIsOpen) {
  wrong("one", {"SleepBlocksAll"});
  const std::vector<run::Misconception> belief = {run::Misconception::k_sleep_blocks_all};
  EXPECT_EQ(in_short(choose({{"far", belief}})), (Pairs{{Why::k_continue, "three"}, {Why::k_start, "loop"}}));
  const auto near = choose({{"loop", belief}});
  EXPECT_EQ(in_short(near), (Pairs{{Why::k_belief, "loop"}, {Why::k_continue, "three"}}));
  EXPECT_EQ(near[0].belief, belief[0]);
}

TEST_F(NextChoice, PrefersWhatPutsMoreToTheTest) {
  const auto closure = run::Misconception::k_snapshot_closure, reusable = run::Misconception::k_gen_reusable;
  const auto chosen = choose({{"two", {closure, reusable}}, {"one", {closure}}});
  EXPECT_EQ(in_short(chosen), (Pairs{{Why::k_start, "two"}}));
  EXPECT_EQ(chosen[0].untested, (std::vector{closure, reusable}));
  record({.scenario = "gone", .outcome = Outcome::k_right, .told_apart = {"SnapshotClosure", "GenReusable"}});
  EXPECT_EQ(in_short(choose({{"two", {closure, reusable}}})), (Pairs{{Why::k_start, "one"}}));
}

TEST_F(NextChoice, WhatWasTriedComesAgainWhenNothingElseIsOpen) {
  for (const char* id : {"one", "two", "three", "loop"}) wrong(id);
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_again, "one"}}));
  right("one");
  right("two");
  right("loop");  // A1 and A2 are done
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_start, "call"}}));
}

TEST_F(NextChoice, WhatWasTriedOnceComesAgainAfterFourOthers) {
  for (const char* id : {"one", "loop", "two", "three"}) wrong(id);
  for (const char* id : {"more", "most", "and", "so"}) add(id, "A2");
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_continue, "and"}}));
  wrong("and");
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_continue, "more"}, {Why::k_again, "one"}}));
  wrong("one");
  EXPECT_EQ(in_short(choose()).back(), (std::pair{Why::k_again, std::string("loop")}));  // `one` twice is enough
}

TEST_F(NextChoice, WhoWasTwiceThroughEverythingMayGoOn) {
  for (const char* id : {"one", "two", "three", "loop"}) wrong(id);
  EXPECT_EQ(choose().front().why, Why::k_again);
  for (const char* id : {"one", "two", "three", "loop"}) wrong(id);
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_start, "call"}}));
}

TEST_F(NextChoice, WhoIsStuckGetsMoreOfWhatCameJustBefore) {
  add("four", "A1");
  add("more-calls", "A3");
  for (const char* id : {"one", "two", "loop", "call", "more-calls", "wrap", "await", "far"}) right(id);
  add("fail", "A4");
  wrong("fail");
  add("last-call", "A3");
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_more, "last-call"}}));
}

TEST_F(NextChoice, WhatWasBegunBeforeWhatItNeedsComesBehindThat) {
  add("near", "E4");
  right("far");
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_start, "one"}, {Why::k_ahead, "near"}}));
}

TEST_F(NextChoice, ABeliefIsNotTestedByTheScenarioThatWasJustDone) {
  const std::vector<run::Misconception> belief = {run::Misconception::k_sleep_blocks_all};
  wrong("one", {"SleepBlocksAll"});
  EXPECT_EQ(choose({{"one", belief}}).front().why, Why::k_continue);
  EXPECT_EQ(in_short(choose({{"one", belief}, {"two", belief}})).front(),
            (std::pair{Why::k_belief, std::string("two")}));
}

TEST_F(NextChoice, WhoShowsABeliefTwiceInARowDoesSomethingElseFirst) {
  const std::vector<run::Misconception> belief = {run::Misconception::k_sleep_blocks_all};
  wrong("one", {"SleepBlocksAll"});
  wrong("two", {"SleepBlocksAll"});
  EXPECT_EQ(in_short(choose({{"one", belief}, {"two", belief}, {"three", belief}, {"loop", belief}})),
            (Pairs{{Why::k_continue, "three"}, {Why::k_start, "loop"}}));
  add("more-loops", "A2");
  EXPECT_EQ(in_short(choose({{"loop", belief}, {"more-loops", belief}})),
            (Pairs{{Why::k_continue, "three"}, {Why::k_start, "loop"}, {Why::k_belief, "more-loops"}}));
}

TEST_F(NextChoice, TheQuestionsOfTheCourseComeBeforeOthersOfTheirTopic) {
  world.files["course/zoo.py"] =
      "# /// scenario\n# format = 1\n# id = \"zoo\"\n# teaches = [\"A1\"]\n# question = \"Q3\"\n"
      "# title = { en = \"T\", zh = \"题\" }\n# ///\nprint(1)\n";
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_start, "zoo"}}));
}

TEST_F(NextChoice, WhatIsLeftOfDoneTopicsComesWhenAllAreDone) {
  for (const char* id : {"one", "two", "loop", "call", "wrap", "await", "far"}) right(id);
  EXPECT_EQ(in_short(choose()), (Pairs{{Why::k_more, "three"}}));
  right("three");
  EXPECT_EQ(in_short(choose()), Pairs{});
  const auto tested = choose({{"loop", {run::Misconception::k_gen_reusable}}});
  EXPECT_EQ(in_short(tested), (Pairs{{Why::k_test, "loop"}}));
}

}  // namespace
}  // namespace coroscope::cli
