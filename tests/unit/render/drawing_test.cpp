// A sequence diagram in characters.
#include "render/terminal/drawing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "core/text/display_width.h"
#include "tests/unit/render/small_model.h"
#include "tests/unit/render/story.h"

namespace coroscope::render {
namespace {

using sequence::Ending;
using sequence::LaneKind;
using sequence::Model;
using sequence::RowKind;
using sequence::State;
using terminal::drawing;

std::string drawn(const Model& model, std::size_t columns = 0, bool ascii = false, std::string title = "") {
  return "\n" + drawing(model, {std::move(title), columns, ascii});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<Model> all_stories() {
  std::vector<Model> models;
  const std::string nasty = "x\n\x1b[31m</svg> \u202E文字🍜e\u0301\u200B " + std::string(300, 'w');
  for (const trace::Trace& trace : {two_sleeps(), generator_send(), cancel_and_raise(), blocking_sleep(),
                                    many_tasks(3, 2), many_tasks(30, 3), hostile("y"), hostile(nasty)}) {
    for (const auto language : {scenario::Language::k_en, scenario::Language::k_zh}) {
      sequence::ModelOptions options;
      options.language = language;
      options.lanes = 40;
      options.notes = {{2, nasty}};
      models.push_back(sequence::build_model(trace, options));
      models.back().language = language;
    }
  }
  return models;
}

TEST(Drawing, IsAllAsciiWhereAskedFor) {
  SmallModel small;
  small.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_task, std::string(60, 'n') + " (Task-3)");
  small.row(RowKind::k_resume, 0, 1, "resume ← 5").row(RowKind::k_print, 1, -1, "a\tb\n" + std::string(90, 'p'));
  small.row(RowKind::k_repeat, -1, -1, "× 3 more: the event above").row(RowKind::k_left_out, -1, -1, "… 5 events not shown");
  small.row(RowKind::k_print, 1, -1, "").row(RowKind::k_return, 1, 0, "return → StopIteration" + std::string(90, 'r'));
  const std::string text = drawn(small.model, 60, true, std::string(200, 't'));
  for (const char c : text) ASSERT_GE(c, 0) << text;
  EXPECT_NE(text.find("resume <- 5"), std::string::npos) << text;
  EXPECT_NE(text.find("~ (Task-3)"), std::string::npos) << text;
  EXPECT_NE(text.find("x 3 more"), std::string::npos) << text;
  EXPECT_NE(text.find("... 5 events"), std::string::npos) << text;
}

TEST(Drawing, ShowsWhoRunsAndWhoWaits) {
  EXPECT_EQ(drawn(one_sleep(), 80, false, "A title"), R"(
A title

time  line  event loop  main              │ output
──────────────────────────────────────────┼───────
0 s      4  █──────────▷○ asyncio.run     │
         1  █──────────▶█ start           │
         2  █◀╌╌╌╌╌╌╌╌╌╌█ await sleep(1)  │
+1 s        ╎ idle      ┆                 │
1 s      2  █──────────▶█ resume          │
         3  ║           █┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▸│ done
         3  █◀╌╌╌╌╌╌╌╌╌╌▀ return          │
──────────────────────────────────────────┴───────
█ running   ║ waiting for a call   ┆ suspended   ○ created   ▀ done   ╎ idle
)");
}

TEST(Drawing, NeedsNoMoreThanAscii) {
  EXPECT_EQ(drawn(one_sleep(), 80, true), R"(
time  line  event loop  main              | output
------------------------------------------+-------
0 s      4  #---------->o asyncio.run     |
         1  #----------># start           |
         2  #<..........# await sleep(1)  |
+1 s        ' idle      :                 |
1 s      2  #----------># resume          |
         3  |           #---------------->| done
         3  #<..........^ return          |
------------------------------------------+-------
# running   | waiting for a call   : suspended   o created   ^ done   ' idle
)");
}

TEST(Drawing, SpeaksChinese) {
  Model model = one_sleep();
  model.language = scenario::Language::k_zh;
  model.lanes[0].name = "事件循环";
  EXPECT_EQ(drawn(model, 80), R"(
时间  行  事件循环  main              │ 输出
──────────────────────────────────────┼─────
0 s    4  █────────▷○ asyncio.run     │
       1  █────────▶█ start           │
       2  █◀╌╌╌╌╌╌╌╌█ await sleep(1)  │
+1 s      ╎ 空闲    ┆                 │
1 s    2  █────────▶█ resume          │
       3  ║         █┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▸│ done
       3  █◀╌╌╌╌╌╌╌╌▀ return          │
──────────────────────────────────────┴─────
█ 运行中   ║ 等调用返回   ┆ 挂起   ○ 已创建   ▀ 结束   ╎ 空闲
)");
}

TEST(Drawing, TellsTheKindsOfArrowsAndEndsApart) {
  SmallModel small;
  small.lane(LaneKind::k_task, "a").lane(LaneKind::k_task, "b").lane(LaneKind::k_task, "c");
  small.row(RowKind::k_cancel, 0, 2, "cancel").row(RowKind::k_set, 2, 0, "set").row(RowKind::k_send, 0, 1, "send");
  small.row(RowKind::k_raise, 1, 0, "raise")
      .row(RowKind::k_cancelled, 2, 0, "cancelled")
      .row(RowKind::k_block, 0, 0, "block");
  small.span(0, State::k_running, 0, 5).span(1, State::k_suspended, 0, 3).span(2, State::k_ready, 0, 4);
  small.end(1, Ending::k_raised, 3).end(2, Ending::k_cancelled, 4);
  EXPECT_EQ(drawn(small.model), R"(
time  a        b        c
─────────────────────────────────────
0 s   █━━━━━━━━┆━━━━━━━▶· cancel
      █<───────┆────────· set
      █───────▶┆ send   ·
      █◀╌╌╌╌╌╌╌✗ raise  ·
      █◀╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌⊘ cancelled
      █ block
─────────────────────────────────────
█ running   ┆ suspended   · created   ✗ raised   ⊘ cancelled
)");
}

TEST(Drawing, TellsWhoKeepsEverybodyWaiting) {
  SmallModel small;
  small.lane(LaneKind::k_loop, "loop").lane(LaneKind::k_task, "rude");
  small.row(RowKind::k_block, 1, 1, "time.sleep(2)", 3).later(2, 1).row(RowKind::k_print, 1, -1, "late", 4);
  small.span(0, State::k_calling, 0, 1).span(1, State::k_running, 0, 1);
  EXPECT_EQ(drawn(small.model), R"(
time  line  loop  rude                          │ output
────────────────────────────────────────────────┼───────
0 s      3  ║     █ time.sleep(2)               │
+2 s        ║     █ blocking: nobody else runs  │
2 s      4  ║     █┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▸│ late
────────────────────────────────────────────────┴───────
█ running   ║ waiting for a call
)");
}

TEST(Drawing, ShowsAnObjectThatNobodyHoldsWhereAnArrowTouchesIt) {
  SmallModel small;
  small.lane(LaneKind::k_object, "jobs").lane(LaneKind::k_task, "t");
  small.row(RowKind::k_give, 1, 0, "task_done").row(RowKind::k_block, 1, 1, "x").span(1, State::k_running, 0, 1);
  EXPECT_EQ(drawn(small.model), R"(
time  jobs  t
─────────────────────────
0 s   │<────█ task_done
            █ x
─────────────────────────
█ running
)");
}

TEST(Drawing, DrawsGapsAsLongAsTheyLastIfAskedTo) {
  SmallModel small;
  small.lane(LaneKind::k_loop, "loop").lane(LaneKind::k_task, "t");
  small.row(RowKind::k_resume, 0, 1, "a")
      .later(1)
      .row(RowKind::k_resume, 0, 1, "b")
      .later(3)
      .row(RowKind::k_resume, 0, 1, "c");
  small.span(0, State::k_running, 0, 2).span(1, State::k_suspended, 0, 2);
  EXPECT_EQ("\n" + drawing(small.model, {"", 0, false, true}), R"(
time  loop  t
──────────────────
0 s   █────▶┆ a
+1 s  ╎     ┆
1 s   █────▶┆ b
+3 s  ╎     ┆
      ╎     ┆
      ╎     ┆
4 s   █────▶┆ c
──────────────────
█ running   ┆ suspended   ╎ idle
)");
}

TEST(Drawing, SetsRemarksInSeveralLines) {
  SmallModel small;
  small.lane(LaneKind::k_task, "a").lane(LaneKind::k_task, "b");
  small.row(RowKind::k_note, 0, 0, "nobody stands still here: all of them go on")
      .row(RowKind::k_left_out, -1, -1, "… 7 events not shown");
  small.row(RowKind::k_print, 1, -1, "x").row(RowKind::k_failure, 0, 0, "ValueError: 面条没有煮熟，请再等一等");
  small.span(1, State::k_running, 0, 3);
  EXPECT_EQ(drawn(small.model, 40), R"(
time a     b                    │ output
────────────────────────────────┼───────
0 s    # nobody stands still    │
         here: all of them go   │
         on                     │
     ┈ … 7 events not shown ┈┈  │
           █┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▸│ x
       ✗ ValueError: 面条没有煮 │
         熟，请再等一等         │
────────────────────────────────┴───────
█ running
)");
}

TEST(Drawing, PutsNamesOnSeveralLinesWhereThereIsLittleRoom) {
  SmallModel small;
  for (const char* name : {"event loop", "worker one", "worker two", "worker three"})
    small.lane(LaneKind::k_task, name);
  small.row(RowKind::k_start, 0, 3, "start the last one", 12).row(RowKind::k_print, 3, -1, "something long");
  small.span(3, State::k_running, 0, 1);
  EXPECT_EQ(drawn(small.model, 48), R"(
          event loop                │
          │  worker one             │
          │  │  worker two          │
time line │  │  │  worker three     │ output
────────────────────────────────────┼───────────
0 s    12  ───────▶█ start the las… │
                   █┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▸│ something…
────────────────────────────────────┴───────────
█ running
)");
}

TEST(Drawing, LetsLanesShareAColumnAndSaysSo) {
  SmallModel small;
  for (int i = 1; i <= 9; ++i) small.lane(LaneKind::k_task, "worker (Task-" + std::to_string(i) + ")");
  small.row(RowKind::k_start, 0, 1, "start").row(RowKind::k_start, 0, 8, "start").row(RowKind::k_print, 8, -1, "hello");
  small.span(0, State::k_running, 0, 1).span(1, State::k_running, 0, 1).span(8, State::k_running, 1, 2);
  EXPECT_EQ(drawn(small.model, 40), R"(
     worker (Task-1)            │
     │  worker (Task-2)         │
     │  │  worker (Task-3)      │
time │  │  │  6 others          │ output
────────────────────────────────┼───────
0 s  █─▶█ start                 │
     █──█────▶█ Task-9: start   │
              █┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▸│ hello
────────────────────────────────┴───────
In the last column for want of room:
worker (Task-4), worker (Task-5), worker
(Task-6), worker (Task-7), worker
(Task-8), worker (Task-9)
█ running
)");
}

TEST(Drawing, FitsIntoTheWidth) {
  for (const Model& model : all_stories()) {
    for (std::size_t columns = 40; columns <= 120; ++columns) {
      for (const std::string& line :
           lines_of(drawing(model, {"A rather long title 标题 " + std::string(90, 't'), columns, false}))) {
        ASSERT_LE(text::display_width(line), columns) << line;
      }
    }
  }
}

TEST(Drawing, IsAsWideAsItMustBeBelowTheSmallestWidth) {
  const Model model = sequence::build_model(two_sleeps());
  EXPECT_EQ(drawing(model, {"", 7, false}), drawing(model, {"", 40, false}));
}

TEST(Drawing, LeavesNoSpacesAtTheEndsOfLinesAndNothingToObey) {
  for (const Model& model : all_stories()) {
    for (const std::string& line : lines_of(drawing(model, {"title", 60, false}))) {
      EXPECT_FALSE(line.ends_with(' ')) << line;
      EXPECT_TRUE(std::none_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
      EXPECT_EQ(line.find("\u202E"), std::string::npos);
    }
  }
}

TEST(Drawing, DrawsInAsciiWithAsciiOnly) {
  for (const trace::Trace& trace : {two_sleeps(), generator_send(), blocking_sleep(), many_tasks(8, 2)}) {
    Model model = sequence::build_model(trace);
    for (sequence::Row& row : model.rows) row.label = "label";  // the words of the model may have arrows of their own
    const std::string text = drawing(model, {"title", 100, true});
    EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        << text;
  }
}

TEST(Drawing, EdgeOfTheOutputStandsInOneColumn) {
  SmallModel small;
  small.lane(LaneKind::k_task, "小明🍜").lane(LaneKind::k_task, "e\u0301te\u0301");
  small.row(RowKind::k_suspend, 0, 1, "等待 sleep(秒) 🍜")
      .row(RowKind::k_print, 0, -1, "开始")
      .row(RowKind::k_print, 1, -1, "");
  small.span(0, State::k_running, 0, 1).span(1, State::k_running, 1, 2);
  std::vector<std::size_t> edges;
  for (const std::string& line : lines_of(drawing(small.model, {"", 50, false}))) {
    if (const std::size_t at = line.rfind("│"); at != std::string::npos)
      edges.push_back(text::display_width(line.substr(0, at)));
  }
  EXPECT_EQ(edges, std::vector<std::size_t>(4, edges.front()));
}

TEST(Drawing, SaysNothingOfNothing) {
  EXPECT_EQ(drawing({}, {"", 80, false}), "");
  EXPECT_EQ(drawing({}, {"title", 80, false}), "title\n\n");
}

}  // namespace
}  // namespace coroscope::render
