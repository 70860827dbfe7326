// The sources for mermaid and PlantUML. That the tools themselves accept them is held by tests/notation.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "render/notation/escape.h"
#include "render/notation/mermaid.h"
#include "render/notation/plantuml.h"
#include "tests/unit/render/small_model.h"

namespace coroscope::render::notation {
namespace {

using sequence::LaneKind;
using sequence::Model;
using sequence::RowKind;

SmallModel& runs(SmallModel& story, int lane) {
  story.model.rows.back().running_after = lane;
  return story;
}

/// A task that prints, sleeps, and raises.
Model failing_sleep() {
  SmallModel story;
  story.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_task, "f");
  runs(story.row(RowKind::k_create, 0, 1, "asyncio.run", 9), 0);
  runs(story.row(RowKind::k_start, 0, 1, "start", 2), 1);
  runs(story.row(RowKind::k_print, 1, sequence::kNoLane, "a: b", 3), 1);
  runs(story.row(RowKind::k_suspend, 1, 0, "await sleep(1)", 4), 0);
  story.later(1);
  runs(story.row(RowKind::k_resume, 0, 1, "resume", 4), 1);
  runs(story.row(RowKind::k_raise, 1, 0, "ValueError('x')", 5), 0);
  story.end(1, sequence::Ending::k_raised, 5);
  return story.model;
}

/// What stands in the lines that begin with `start`.
std::string lines_with(const std::string& source, std::string_view start) {
  std::string found;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = source.find('\n', at);
    const std::string_view line = std::string_view(source).substr(at, end - at);
    const std::size_t text = line.find_first_not_of(' ');
    if (text != line.npos && line.substr(text).starts_with(start)) found += std::string(line.substr(text)) + "\n";
    at = end + 1;
  }
  return found;
}

TEST(Mermaid, SaysWhoHandsControlToWhomAndWhen) {
  EXPECT_EQ(mermaid(failing_sleep(), "A title"),
            "sequenceDiagram\n"
            "  title: A title\n"
            "  participant p0 as event loop\n"
            "  participant p1 as f\n"
            "  participant out as output\n"
            "  activate p0\n"
            "  Note over p0,out: t = 0 s\n"
            "  p0-)p1: L9 · asyncio.run\n"
            "  p0->>p1: L2 · start\n"
            "  deactivate p0\n"
            "  activate p1\n"
            "  p1-->out: L3 · a: b\n"
            "  p1--)p0: L4 · await sleep(1)\n"
            "  deactivate p1\n"
            "  activate p0\n"
            "  Note over p0,out: t = 1 s (+1 s, idle)\n"
            "  p0->>p1: L4 · resume\n"
            "  deactivate p0\n"
            "  activate p1\n"
            "  p1--xp0: L5 · ValueError('x')\n"
            "  deactivate p1\n");
}

TEST(Plantuml, MakesAndEndsParticipantsWhereTheyAreMadeAndEnd) {
  const std::string source = plantuml(failing_sleep(), "A title");
  const std::string from_participants = source.substr(source.find("title A title"));
  EXPECT_TRUE(source.starts_with("@startuml\n"));
  EXPECT_EQ(from_participants,
            "title A title\n"
            "control \"event loop\" as p0 #eef1f4\n"
            "participant \"f\" as p1 #e4e8f8\n"
            "boundary \"output\" as out #eef1f4\n"
            "activate p0 #59636e\n"
            "== t = 0 s ==\n"
            "create p1\n"
            "p0 -[#0f2fae]>> p1 : L9 · asyncio.run\n"
            "p0 -[#0f2fae]> p1 : L2 · start\n"
            "deactivate p0\n"
            "activate p1 #0f2fae\n"
            "p1 -[#59636e]->o out : L3 · a: b\n"
            "p1 -[#0f2fae]->> p0 : L4 · await sleep(1)\n"
            "deactivate p1\n"
            "activate p0 #59636e\n"
            "== t = 1 s (+1 s, idle) ==\n"
            "p0 -[#0f2fae]> p1 : L4 · resume\n"
            "deactivate p0\n"
            "activate p1 #0f2fae\n"
            "p1 -[#b3261e]->x p0 : <b>L5 · ValueError('x')</b>\n"
            "destroy p1\n"
            "@enduml\n");
}

TEST(Notations, SpeakTheLanguageOfTheModel) {
  Model model = failing_sleep();
  model.language = scenario::Language::k_zh;
  EXPECT_EQ(lines_with(mermaid(model, ""), "participant out"), "participant out as 输出\n");
  EXPECT_EQ(lines_with(plantuml(model, ""), "== t = 1"), "== t = 1 s（+1 s，空闲） ==\n");
}

TEST(Notations, TellNoTimeWhereTheClockStandsStill) {
  SmallModel story;
  story.lane(LaneKind::k_program, "main program");
  runs(story.row(RowKind::k_print, 0, sequence::kNoLane, "a"), 0);
  EXPECT_EQ(lines_with(mermaid(story.model, ""), "Note"), "");
  EXPECT_EQ(lines_with(plantuml(story.model, ""), "=="), "");
}

TEST(Notations, TellOverAllLanesWhatIsLeftOutAndWhatIsRepeated) {
  SmallModel story;
  story.lane(LaneKind::k_program, "p").lane(LaneKind::k_generator, "g");
  story.row(RowKind::k_left_out, sequence::kNoLane, sequence::kNoLane, "… 7 events")
      .row(RowKind::k_repeat, -1, -1, "× 3");
  EXPECT_EQ(lines_with(mermaid(story.model, ""), "Note"), "Note over p0,p1: … 7 events\nNote over p0,p1: × 3\n");
  EXPECT_EQ(lines_with(plantuml(story.model, ""), "rnote"),
            "rnote over p0, p1 : … 7 events\nrnote over p0, p1 : × 3\n");
}

TEST(Plantuml, ChangesWhoRunsAtArrowsOnly) {
  SmallModel story;  // after a note PlantUML would take the changes below for two at one arrow
  story.lane(LaneKind::k_loop, "loop").lane(LaneKind::k_task, "f").lane(LaneKind::k_task, "g");
  runs(story.row(RowKind::k_start, 0, 1, "start"), 1);
  runs(story.row(RowKind::k_left_out, -1, -1, "… 7 events"), 2);
  runs(story.row(RowKind::k_suspend, 2, 0, "await"), 0);
  runs(story.row(RowKind::k_resume, 0, 1, "resume"), 1);
  EXPECT_EQ(lines_with(plantuml(story.model, ""), "activate p2"), "");
  EXPECT_EQ(lines_with(plantuml(story.model, ""), "deactivate p2"), "");
}

TEST(MermaidText, LeavesWordsAloneAndMakesEntitiesOfWhatMeansSomething) {
  EXPECT_EQ(mermaid_text("await f(1): 'x'"), "await f(1): 'x'");
  EXPECT_EQ(mermaid_text("a;b#c"), "a#59;b#35;c");
  EXPECT_EQ(mermaid_text("<br>&lt"), "#60;br#62;#38;lt");
  EXPECT_EQ(mermaid_text("100% %%{init"), "100% #37;#37;{init");
  EXPECT_EQ(mermaid_text("$ $$x$$"), "$ #36;#36;x#36;#36;");
  EXPECT_EQ(mermaid_text("wrap: a"), "wrap#58; a");
  EXPECT_EQ(mermaid_text("style a:b"), "style a#58;b");
  EXPECT_EQ(mermaid_text(" a  b "), "#160;a #160;b#160;");
  EXPECT_EQ(mermaid_text("ﬂ°°35¶ß"), "#64258;°°35#182;ß");
  EXPECT_EQ(mermaid_text(""), "");
}

TEST(PlantumlText, LeavesWordsAloneAndMakesCodesOfWhatMeansSomething) {
  EXPECT_EQ(plantuml_text("await f(1): 'x'"), "await f(1): 'x'");
  EXPECT_EQ(plantuml_text("a < b"), "a <U+003C> b");
  EXPECT_EQ(plantuml_text("a\\nb"), "a<U+005C>nb");
  EXPECT_EQ(plantuml_text("x**y"), "x<U+002A><U+002A>y");
  EXPECT_EQ(plantuml_text("a*b"), "a*b");
  EXPECT_EQ(plantuml_text("*"), "<U+002A>");
  EXPECT_EQ(plantuml_text("%date() &#35; ~ \"q\""), "<U+0025>date() <U+0026>#35; <U+007E> <U+0022>q<U+0022>");
  EXPECT_EQ(plantuml_text("a /' b '/ c"), "a /<U+0027> b <U+0027>/ c");
  EXPECT_EQ(plantuml_text("\xEE\x84\x80"), "\xEF\xBF\xBD");
  EXPECT_EQ(plantuml_title("?"), "<U+200B>?");
  EXPECT_EQ(plantuml_title("标题"), "标题");
}

TEST(Notations, KeepWhateverIsWrittenOnItsLine) {
  Model model = failing_sleep();
  const std::string nasty = "x\n@enduml\r\nend\n!include y\n%%{init: {}}%%\x01";
  model.lanes[1].name = nasty;
  for (sequence::Row& row : model.rows) row.label = nasty;
  for (const auto write : {&mermaid, &plantuml}) {
    const std::string plain = write(failing_sleep(), "t"), spoiled = write(model, nasty);
    EXPECT_EQ(std::count(plain.begin(), plain.end(), '\n'), std::count(spoiled.begin(), spoiled.end(), '\n'));
    EXPECT_EQ(lines_with(spoiled, "!") + lines_with(spoiled, "%%") + lines_with(spoiled, "end"), "");
  }
}

TEST(Notations, DoNotCallTheTimeIdleInWhichSomethingRepeats) {
  SmallModel story;
  story.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_task, "f");
  story.row(RowKind::k_repeat, -1, -1, "× 47 more").later(47).row(RowKind::k_resume, 0, 1, "resume");
  EXPECT_NE(mermaid(story.model, "").find("t = 47 s (+47 s)\n"), std::string::npos);
  EXPECT_NE(plantuml(story.model, "").find("t = 47 s (+47 s) =="), std::string::npos);
}

TEST(Notations, AreLinearInTheRows) {
  SmallModel story;
  story.lane(LaneKind::k_program, "p").lane(LaneKind::k_generator, "g");
  for (int i = 0; i < 50'000; ++i) {
    runs(story.row(RowKind::k_next, 0, 1, "next(g)", 3), 1);
    runs(story.row(RowKind::k_yield, 1, 0, "yield 1", 4), 0);
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_GT(mermaid(story.model, "").size(), 1'000'000u);
  EXPECT_GT(plantuml(story.model, "").size(), 1'000'000u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));  // 0.2 s; quadratic: minutes
}

}  // namespace
}  // namespace coroscope::render::notation
