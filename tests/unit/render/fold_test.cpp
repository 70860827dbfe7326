// What is left out of a diagram, and how it says so.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "render/render.h"
#include "render/sequence/cuts.h"
#include "render/sequence/lanes.h"
#include "render/sequence/model.h"
#include "render/sequence/remarks.h"
#include "render/sequence/steps.h"
#include "tests/unit/render/story.h"

namespace coroscope::render {
namespace {

using namespace sequence;

ModelOptions everything() {
  ModelOptions options;
  options.rows = 0;
  options.lanes = 1000;
  options.folding = Folding::k_never;
  return options;
}

ModelOptions only(std::initializer_list<const char*> written) {
  ModelOptions options = everything();
  for (const char* each : written) EXPECT_EQ(add_selection(each, options.selection), std::nullopt) << each;
  return options;
}

/// Rows of the run that a model stands for, drawn or told of.
std::uint64_t told(const Model& model) {
  return std::accumulate(model.rows.begin(), model.rows.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Row& row) { return sum + weight(row); });
}

std::vector<std::string> labels(const Model& model) {
  std::vector<std::string> all;
  for (const Row& row : model.rows) all.push_back(row.label);
  return all;
}

TEST(Selection, OfALaneLeavesTheOthersOut) {
  const Model model = build_model(two_sleeps(), only({"task2"}));
  EXPECT_EQ(labels(model), (std::vector<std::string>{"… 3 events not shown", "create (gather)", "… 4 events not shown", "start",
                                                     "2-start", "await sleep(1)", "resume", "2-end", "return",
                                                     "… 5 events not shown"}));
  std::vector<std::string> lanes;
  for (const Lane& lane : model.lanes) lanes.push_back(lane.name);
  EXPECT_EQ(lanes, (std::vector<std::string>{"event loop", "main", "task2"}));  // main creates it
}

TEST(Selection, MayUseStars) {
  const Model model = build_model(many_tasks(12, 2), only({"worker (Task-1?)", "kind=print"}));
  const auto prints = std::count_if(model.rows.begin(), model.rows.end(),
                                    [](const Row& row) { return row.kind == RowKind::k_print; });
  EXPECT_EQ(prints, 2 * 4);  // Task-10 to Task-13
}

/// main, a task of `save` that is called "save", one of `caller` that is called "煮 1".
trace::Trace named_tasks() {
  Story story("main()\n");
  for (const auto& [name, function] : {std::pair{"Task-1", "main"}, {"save", "save"}, {"煮 1", "caller"}}) {
    const auto task = story.actor(trace::ActorKind::k_task, name, function);
    story.event(trace::EventKind::k_task_created, story.loop(), task).event(trace::EventKind::k_task_started, task, task);
    story.output(task, "x\n");
  }
  return story.finish();
}

std::vector<std::string> lane_names(const Model& model) {
  std::vector<std::string> lanes;
  for (const Lane& lane : model.lanes) lanes.push_back(lane.name);
  return lanes;
}

TEST(Lanes, ShowTheNameThatTheProgramHasGivenToATask) {
  EXPECT_EQ(lane_names(build_model(named_tasks())), (std::vector<std::string>{"event loop", "main", "save", "caller (煮 1)"}));
}

TEST(Lanes, ShowALongNameInPart) {
  EXPECT_EQ(shortened_name(std::string(40, 'n')), std::string(40, 'n'));
  EXPECT_EQ(shortened_name("煮" + std::string(10'000, 'n')), "煮" + std::string(39, 'n') + "…");
}

TEST(Selection, OfALaneIsByItsNameItsTaskOrItsFunction) {
  for (const char* name : {"caller (煮 1)", "caller", "煮 1", "? 1", "c*(? 1)"}) {
    EXPECT_EQ(lane_names(build_model(named_tasks(), only({name}))).back(), "caller (煮 1)") << name;
  }
  EXPECT_EQ(lane_names(build_model(named_tasks(), only({"Task-1"}))).back(), "main");
  EXPECT_TRUE(build_model(named_tasks(), only({"?? 1"})).selection_is_empty);
}

TEST(Selection, OfALaneThatIsNotThereTellsWhichAreThere) {
  RenderOptions options;
  options.format = Format::k_words;
  options.model = only({"Caller", "Task-9"});
  const RenderResult nobody = render_sequence(named_tasks(), options);
  EXPECT_TRUE(nobody.nobody_selected && nobody.nothing_selected);
  EXPECT_EQ(nobody.remarks, std::vector<std::string>{"no lane is called `Caller`, `Task-9`: there are event loop, main, save, caller (煮 1)"});
  options.model = only({"Caller", "save"});
  const RenderResult one = render_sequence(named_tasks(), options);
  EXPECT_FALSE(one.nobody_selected || one.nothing_selected);
  EXPECT_EQ(one.remarks.front(), "no lane is called `Caller`: there are event loop, main, save, caller (煮 1)");
}

TEST(Selection, OfATimeALineAndAKindMustAllHold) {
  const Model model = build_model(two_sleeps(), only({"time=1-2", "kind=print", "line=6"}));
  EXPECT_EQ(labels(model), (std::vector<std::string>{"… 15 events not shown", "1-end", "… 3 events not shown"}));
}

TEST(Selection, ThatNothingFitsIsSaid) {
  const Model model = build_model(two_sleeps(), only({"nobody"}));
  EXPECT_EQ(labels(model), (std::vector<std::string>{"… 19 events not shown"}));
  EXPECT_EQ(remarks(model), std::vector<std::string>{"nothing that happens is what --only asks for"});
}

TEST(Selection, LeavesOutWhatIsNotAskedForWithoutARemark) {
  ModelOptions options = only({"kind=print"});
  EXPECT_TRUE(remarks(build_model(two_sleeps(), options)).empty());
  options.rows = 3;
  EXPECT_EQ(remarks(build_model(two_sleeps(), options)).size(), 1u);
}

TEST(Selection, SaysWhatItCannotRead) {
  Selection selection;
  EXPECT_EQ(add_selection("line=0", selection), "`0` is no line and no range of lines");
  EXPECT_EQ(add_selection("line=9-3", selection), "`9` comes after `3`");
  EXPECT_EQ(add_selection("time=soon", selection), "`soon` is no time in seconds and no range of times");
  EXPECT_EQ(add_selection("kind=note", selection), std::nullopt);
  EXPECT_TRUE(add_selection("kind=prints", selection)->starts_with("`prints` is no kind of event: there are create, "));
  EXPECT_EQ(add_selection("", selection), "a name is missing");
}

TEST(Folding, TellsALoopOnce) {
  ModelOptions options = everything();
  options.folding = Folding::k_always;
  const Model all = build_model(many_tasks(1, 20), everything());
  const Model folded = build_model(many_tasks(1, 20), options);
  const auto note = std::find_if(folded.rows.begin(), folded.rows.end(),
                                 [](const Row& row) { return row.kind == RowKind::k_repeat; });
  ASSERT_NE(note, folded.rows.end());
  EXPECT_EQ(note->label, "× 16 more: the 3 events above, until 4.5 s, 16 lines printed");
  EXPECT_EQ(told(folded), all.rows.size());
  EXPECT_EQ(folded.events_left_out, 0u);  // nothing is left out: it is said how often it happens
}

TEST(Folding, BeginsWhereARoundDoes) {
  ModelOptions options = everything();
  options.folding = Folding::k_always;
  const Model folded = build_model(many_tasks(1, 20), options);
  const auto note = std::find_if(folded.rows.begin(), folded.rows.end(),
                                 [](const Row& row) { return row.kind == RowKind::k_repeat; });
  ASSERT_NE(note, folded.rows.end());
  EXPECT_EQ((note + 1)->kind, RowKind::k_resume);
  EXPECT_NE((note + 1)->time, note->time);
  EXPECT_EQ((note - 3)->kind, RowKind::k_resume);
}

TEST(Folding, SaysNothingOfTheTimeWhereNonePasses) {
  ModelOptions options = everything();
  options.folding = Folding::k_always;
  options.lanes = 3;
  const Model folded = build_model(many_tasks(40, 1), options);
  const auto note = std::find_if(folded.rows.begin(), folded.rows.end(),
                                 [](const Row& row) { return row.kind == RowKind::k_repeat; });
  ASSERT_NE(note, folded.rows.end());
  EXPECT_EQ(note->label, "× 37 more: the event above");
  EXPECT_EQ(note->sentence, "The event above happens 37 more times.");
}

TEST(Folding, LeavesShortDiagramsAlone) {
  EXPECT_EQ(to_text(build_model(many_tasks(1, 20))), to_text(build_model(many_tasks(1, 20), everything())));
}

TEST(Limit, LeavesOutTheMiddleAndSaysSo) {
  ModelOptions options = everything();
  options.rows = 20;
  const Model model = build_model(many_tasks(3, 40), options);
  EXPECT_EQ(model.rows.size(), 20u);
  EXPECT_EQ(told(model), build_model(many_tasks(3, 40), everything()).rows.size());
  ASSERT_EQ(remarks(model).size(), 1u);
}

TEST(Group, TakesTheTasksForWhichThereIsNoRoom) {
  ModelOptions options = everything();
  options.lanes = 6;
  const Model model = build_model(many_tasks(60, 1), options);
  ASSERT_EQ(model.lanes.size(), 6u);
  EXPECT_EQ(model.lanes.back().name, "57 others");
  EXPECT_EQ(model.rows.size(), build_model(many_tasks(60, 1), everything()).rows.size());
  const auto row = std::find_if(model.rows.begin(), model.rows.end(), [](const Row& each) { return each.lane == 5; });
  EXPECT_EQ(row->label, "worker (Task-5): create");
  // The lane ends when the last of them does.
  const auto ends = std::count_if(model.ends.begin(), model.ends.end(), [](const End& end) { return end.lane == 5; });
  EXPECT_EQ(ends, 1);
}

TEST(Notes, StandBehindTheFirstEventOfTheirLine) {
  ModelOptions options = everything();
  options.notes = {{4, "nobody is stopped here"}, {99, "never"}};
  const Model model = build_model(two_sleeps(), options);
  EXPECT_EQ(model.rows[6].label, "1-start");
  EXPECT_EQ(model.rows[7].kind, RowKind::k_note);
  EXPECT_EQ(model.rows[7].label, "nobody is stopped here");
  EXPECT_EQ(remarks(model), std::vector<std::string>{"nothing is drawn for line 99: its note is left out"});
}

TEST(Notes, MayStandInADiagramThatIsTooLongToKeep) {
  ModelOptions options;
  options.notes = {{2, "here"}};
  options.folding = Folding::k_never;
  const Model model = build_model(many_tasks(1, 80'000), options);
  EXPECT_EQ(model.rows.size(), 400u);
  for (const Span& span : model.spans) EXPECT_LT(span.last, model.rows.size());
  EXPECT_EQ(model.lanes[1].fate, Fate::k_done);
}

TEST(Steps, GrowIntoTheWholeDiagram) {
  const Model whole = build_model(cancel_and_raise(), everything());
  for (std::uint32_t step = 1; step <= whole.rows.size(); ++step) {
    const Model early = after_rows(whole, step);
    ASSERT_EQ(early.rows.size(), step);
    for (const Span& span : early.spans) EXPECT_LT(span.last, step);
    for (const End& end : early.ends) EXPECT_LT(end.row, step);
    EXPECT_EQ(early.bands.back().last, step - 1);
  }
  EXPECT_EQ(to_text(after_rows(whole, static_cast<std::uint32_t>(whole.rows.size()))), to_text(whole));
}

// An arrow needs something to end at.
TEST(Cuts, ShowWhoWaitsUpToTheNotes) {
  const Model model = build_model(cancel_and_raise(), only({"kind=cancel"}));
  ASSERT_EQ(labels(model), (std::vector<std::string>{"… 13 events not shown", "cancel worker (Task-3)", "… 5 events not shown"}));
  const auto span = std::find_if(model.spans.begin(), model.spans.end(),
                                 [](const Span& each) { return each.state == State::k_suspended; });
  ASSERT_NE(span, model.spans.end());
  EXPECT_EQ(model.lanes[static_cast<std::size_t>(span->lane)].name, "worker (Task-3)");
  EXPECT_EQ(span->first, 0u);
  EXPECT_EQ(span->last, 2u);
}

// Whatever is cut out, what the painters rely on still holds.
TEST(Cuts, LeaveAModelThatCanBeDrawn) {
  for (const char* what : {"worker*", "kind=print", "kind=suspend,print", "time=0.25-0.5", "line=2", "main"}) {
    for (const std::uint32_t rows : {0u, 5u, 12u}) {
      ModelOptions options = only({what});
      options.rows = rows;
      options.folding = Folding::k_always;
      const Model model = build_model(many_tasks(4, 9), options);
      const auto lanes = static_cast<int>(model.lanes.size());
      for (const Span& span : model.spans) {
        EXPECT_LE(span.first, span.last) << what;
        EXPECT_LT(span.last, model.rows.size()) << what;
        EXPECT_TRUE(span.lane >= 0 && span.lane < lanes) << what;
      }
      for (const End& end : model.ends) EXPECT_LT(end.row, model.rows.size()) << what;
      for (const Row& row : model.rows) {
        EXPECT_LT(row.running_after, lanes) << what;
        EXPECT_LT(std::max({row.lane, row.from, row.to}), lanes) << what;
      }
      EXPECT_EQ(told(model), build_model(many_tasks(4, 9), everything()).rows.size()) << what;
    }
  }
}

}  // namespace
}  // namespace coroscope::render
