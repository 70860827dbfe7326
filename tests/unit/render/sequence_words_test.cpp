// A sequence diagram as a list of sentences.
#include "render/words/sequence_words.h"

#include <gtest/gtest.h>

#include "render/clean_text.h"
#include "render/sequence/fates.h"
#include "tests/unit/render/small_model.h"
#include "tests/unit/render/story.h"
#include "tests/unit/render/well_formed.h"

namespace coroscope::render {
namespace {

using sequence::Ending;
using sequence::LaneKind;
using sequence::Model;
using sequence::RowKind;
using sequence::State;
using words::sequence_words;

TEST(SequenceWords, AreASentenceForEachRow) {
  EXPECT_EQ(sequence_words(one_sleep(), "A title"), R"(A title

Who takes part: the event loop; the task main. 6 events within 1 s of virtual time.

At 0 s:
1. Row `asyncio.run`. (line 4)
2. Row `start`. (line 1)
3. Row `await sleep(1)`. (line 2)

1 s later, at 1 s; nothing was ready until then:
4. Row `resume`. (line 2)
5. Row `done`. (line 3)
6. Row `return`. (line 3)

How it ends (in brackets the number of the sentence):
- done: main (6)

What is printed:
    done
)");
}

TEST(SequenceWords, ExistInChinese) {
  Model model = one_sleep();
  model.language = scenario::Language::k_zh;
  model.lanes[0].name = "事件循环";
  EXPECT_EQ(sequence_words(model, ""), R"(参与者：事件循环；任务 main。共 6 个事件，虚拟时间历时 1 秒。

t=0 秒：
1. Row `asyncio.run`.（第 4 行）
2. Row `start`.（第 1 行）
3. Row `await sleep(1)`.（第 2 行）

又过 1 秒，t=1 秒（在此之前没有就绪的任务）：
4. Row `resume`.（第 2 行）
5. Row `done`.（第 3 行）
6. Row `return`.（第 3 行）

各自如何结束（括号里是句子的编号）：
- 正常结束：main（6）

打印出的内容：
    done
)");
}

TEST(SequenceWords, TellHowEverybodyEnds) {
  SmallModel small;
  small.lane(LaneKind::k_program, "main program").lane(LaneKind::k_task, "good").lane(LaneKind::k_task, "bad");
  small.lane(LaneKind::k_task, "stopped").lane(LaneKind::k_generator, "waiting").lane(LaneKind::k_generator, "unborn");
  small.row(RowKind::k_raise, 2, 0, "ValueError").row(RowKind::k_left_out, -1, -1, "… 5 events not shown").later(3, 0);
  small.row(RowKind::k_print, 0, -1, "a\n  b");
  small.span(0, State::k_running, 0, 2).span(4, State::k_suspended, 0, 2).span(5, State::k_ready, 0, 2);
  small.end(1, Ending::k_done, 0).end(2, Ending::k_raised, 0).end(3, Ending::k_cancelled, 2);
  small.model.events_left_out = 5;
  small.model.rows[1].prints = 1;
  sequence::find_fates(small.model);
  EXPECT_EQ(
      sequence_words(small.model, ""),
      R"(Who takes part: the main program; the tasks good, bad and stopped; the generators waiting and unborn. 2 events within 3 s of virtual time. 5 more are left out.

At 0 s:
1. Row `ValueError`.
2. Row `… 5 events not shown`.

3 s later, at 3 s:
3. Row `a⏎  b`.

How it ends (in brackets the number of the sentence):
- done: good
- ended with an exception: bad (1)
- cancelled: stopped
- still suspended: waiting
- still running: the main program
- created, but never started: unborn

What is printed, as far as it is not left out:
    … 1 line not shown
    a
      b
)");
}

TEST(SequenceWords, TellTheWholeTruthAboutWhatIsNotDrawn) {
  sequence::ModelOptions options;
  options.selection.kinds = {RowKind::k_cancel};
  const std::string text = sequence_words(sequence::build_model(cancel_and_raise(), options), "");
  EXPECT_NE(text.find("- done: main\n- cancelled: worker (Task-3)\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("as far as it is not left out:\n    … 1 line not shown\n"), std::string::npos) << text;
}

TEST(SequenceWords, JoinWhatIsPrintedInOneLine) {
  SmallModel small;
  small.lane(LaneKind::k_program, "main program").lane(LaneKind::k_task, "a");
  small.row(RowKind::k_print, 1, -1, "no newline");
  small.model.rows.back().open = true;
  small.row(RowKind::k_return, 1, 0, "return").row(RowKind::k_print, 0, -1, "between");
  const std::string text = sequence_words(small.model, "");
  EXPECT_TRUE(text.ends_with("What is printed:\n    no newlinebetween\n")) << text;
}

TEST(SequenceWords, SayWhereAPrintedTextHasMoreLines) {
  Story s("print('a\\nb')\n");
  s.output(s.program(), "a\nb\n", s.at(1));
  const std::string text = sequence_words(sequence::build_model(s.finish()), "");
  EXPECT_NE(text.find("The main program prints `a⏎b`."), std::string::npos) << text;
  EXPECT_NE(text.find("- done: the main program\n"), std::string::npos) << text;  // no sentence tells of that
}

TEST(SequenceWords, TellWhoKeptEverybodyWaiting) {
  SmallModel small;
  small.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_task, "rude");
  small.row(RowKind::k_block, 1, 1, "time.sleep(3)").later(3, 1).row(RowKind::k_return, 1, 0, "return");
  const std::string text = sequence_words(small.model, "");
  EXPECT_NE(text.find("3 s later, at 3 s; rude kept everybody else waiting until then:"), std::string::npos) << text;
}

TEST(SequenceWords, DoNotCallTheTimeIdleInWhichSomethingRepeats) {
  SmallModel small;
  small.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_task, "main");
  small.row(RowKind::k_suspend, 1, 0, "await").row(RowKind::k_repeat, -1, -1, "× 47 more");
  small.later(47).row(RowKind::k_resume, 0, 1, "resume");
  const std::string text = sequence_words(small.model, "");
  EXPECT_NE(text.find("\n47 s later, at 47 s:\n"), std::string::npos) << text;
}

TEST(SequenceWords, MayStandInXml) {
  for (const char* nasty : {"</desc><script>", "a\n]]>\x1b\x01 &amp;", "\xff\xed\xa0\x80\u202E"}) {
    const std::string text = sequence_words(sequence::build_model(hostile(nasty)), nasty);
    EXPECT_EQ(xml_fault("<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>" + escape_xml(text) + "</desc></svg>"), "");
  }
}

TEST(SequenceWords, SayThatNothingHappens) {
  EXPECT_EQ(sequence_words({}, ""), "Nothing happens that could be seen.\n");
}

}  // namespace
}  // namespace coroscope::render
