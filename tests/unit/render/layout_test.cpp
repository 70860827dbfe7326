// What every picture keeps to, whatever it shows.
#include "render/sequence/layout.h"

#include <gtest/gtest.h>

#include <set>

#include "render/sequence/geometry.h"
#include "tests/unit/render/small_model.h"
#include "tests/unit/render/story.h"

namespace coroscope::render {
namespace {

using sequence::build_model;
using sequence::Model;

struct Picture {
  std::string name;
  Model model;
  Scene scene;
};

std::vector<Picture> pictures() {
  std::vector<Picture> all;
  const auto add = [&](std::string name, const trace::Trace& trace) {
    Model model = build_model(trace);
    Scene scene = layout(model, {name, "program.py"});
    all.push_back({std::move(name), std::move(model), std::move(scene)});
  };
  add("two sleeps", two_sleeps());
  add("generator", generator_send());
  add("cancel", cancel_and_raise());
  add("blocking", blocking_sleep());
  add("compact", many_tasks(8, 3));
  add("long", many_tasks(3, 200));
  add("chinese", hostile("下载任务 📦 第1页 主程序国际化下载任务 第1页 主程序国际化"));
  add(std::string(10'000, 'W'), hostile(std::string(10'000, 'W')));
  return all;
}

struct Area {
  double left, top, right, bottom;

  bool meets(const Area& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

Area area_of(const Text& text) {
  const double left = text.align == Align::k_left ? text.x : text.x - text.width();
  return {left, text.y - text.size / 2, left + text.width(), text.y + text.size / 2};
}

std::vector<Text> texts_of(const Scene& scene) {
  std::vector<Text> texts;
  const auto add = [&](const Shape& shape) {
    if (const auto* text = std::get_if<Text>(&shape)) texts.push_back(*text);
  };
  for (const Shape& shape : scene.backdrop) add(shape);
  for (const Arrow& arrow : scene.arrows) add(arrow.label);
  for (const Item& item : scene.items) {
    for (const Shape& shape : item.shapes) add(shape);
  }
  std::erase_if(texts, [](const Text& text) { return text.string.empty(); });
  return texts;
}

TEST(Layout, KeepsAllTextOnThePage) {
  for (const Picture& picture : pictures()) {
    for (const Text& text : texts_of(picture.scene)) {
      const Area area = area_of(text);
      EXPECT_GE(area.left, 0) << picture.name << ": " << text.string;
      EXPECT_LE(area.right, picture.scene.width) << picture.name << ": " << text.string;
      EXPECT_GE(area.top, 0) << picture.name << ": " << text.string;
      EXPECT_LE(area.bottom, picture.scene.height) << picture.name << ": " << text.string;
    }
  }
}

TEST(Layout, PutsNoTextOnAnother) {
  for (const Picture& picture : pictures()) {
    const std::vector<Text> texts = texts_of(picture.scene);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (std::size_t j = i + 1; j < texts.size(); ++j) {
        EXPECT_FALSE(area_of(texts[i]).meets(area_of(texts[j])))
            << picture.name << ": " << texts[i].string << " and " << texts[j].string;
      }
    }
  }
}

TEST(Layout, PutsNoLabelOnAnArrow) {
  for (const Picture& picture : pictures()) {
    for (const Text& text : texts_of(picture.scene)) {
      for (const Arrow& arrow : picture.scene.arrows) {
        if (arrow.x1 == arrow.x2) continue;
        const Area line{std::min(arrow.x1, arrow.x2), arrow.y - 1, std::max(arrow.x1, arrow.x2), arrow.y + 1};
        EXPECT_FALSE(area_of(text).meets(line)) << picture.name << ": " << text.string << " on " << arrow.identity.id;
      }
    }
  }
}

/// Places where a bar could come to lie under a label.
std::vector<Picture> crowded_pictures() {
  using sequence::LaneKind;
  using sequence::RowKind;
  using sequence::State;
  std::vector<Picture> all;
  const auto add = [&](std::string name, const SmallModel& small) {
    all.push_back({std::move(name), small.model, layout(small.model, {})});
  };
  SmallModel closed;
  closed.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_generator, "g").lane(LaneKind::k_task, "t");
  for (const char* other : {"a", "b", "c"}) closed.lane(LaneKind::k_task, other);
  closed.row(RowKind::k_resume, 0, 2, "resume").row(RowKind::k_close, 1, 1, "no longer used: closed");
  closed.row(RowKind::k_return, 2, 0, "return").span(2, State::k_running, 0, 2);
  add("closed", closed);
  SmallModel deadlock;
  deadlock.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_object, "lock").lane(LaneKind::k_task, "t");
  deadlock.row(RowKind::k_take, 2, 1, "acquire").row(RowKind::k_suspend, 2, 0, "await");
  deadlock.row(RowKind::k_failure, 0, 0, "deadlock: nothing is ready, no timer is set");
  deadlock.span(1, State::k_held, 0, 2).span(2, State::k_running, 0, 1).span(2, State::k_suspended, 1, 2);
  add("deadlock", deadlock);
  SmallModel folded;
  folded.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_task, "main").lane(LaneKind::k_task, "t");
  folded.row(RowKind::k_start, 0, 1, "start").row(RowKind::k_repeat, -1, -1, "× 32 more: the event above");
  folded.row(RowKind::k_suspend, 1, 0, "await").span(1, State::k_running, 0, 2);
  add("folded", folded);
  return all;
}

TEST(Layout, PutsNoLabelOnABusyLane) {
  std::vector<Picture> all = pictures();
  for (Picture& picture : crowded_pictures()) all.push_back(std::move(picture));
  for (const Picture& picture : all) {
    std::vector<Text> texts = texts_of(picture.scene);
    for (const Item& item : picture.scene.items) {
      const auto* box = std::get_if<Box>(&item.shapes.front());
      const std::string& kind = item.identity.css_class;
      if (box == nullptr || (kind != "span run" && kind != "span call" && (kind != "span held" || picture.name != "deadlock"))) continue;
      const Area bar{box->x, box->y, box->x + box->width, box->y + box->height};
      for (const Text& text : texts) EXPECT_FALSE(area_of(text).meets(bar)) << picture.name << ": " << text.string;
    }
  }
}

TEST(Layout, LeavesTheSignOfAnEndFree) {
  SmallModel small;
  small.lane(sequence::LaneKind::k_loop, "event loop").lane(sequence::LaneKind::k_task, "main");
  small.row(sequence::RowKind::k_raise, 1, 0, "LookupError('x')");
  small.row(sequence::RowKind::k_failure, 0, 0, "LookupError: a text that reaches to main");
  small.span(1, sequence::State::k_running, 0, 0).end(1, sequence::Ending::k_raised, 0);
  const Scene scene = layout(small.model, {});
  const auto item = [&](std::string_view id) {
    return *std::find_if(scene.items.begin(), scene.items.end(), [&](const Item& each) { return each.identity.id == id; });
  };
  const Mark cross = std::get<Mark>(item("x1").shapes.front());
  EXPECT_GE(std::get<Box>(item("e2-label").shapes.front()).y, cross.y + cross.radius);
}

TEST(Layout, KeepsWhatTellsNamesApart) {
  EXPECT_EQ(fit_name("a_function_with_a_really_long_name (Task-3)", 14, Font::k_sans), "a_function_with_a_r… (Task-3)");
  EXPECT_EQ(fit_name("numbers_that_never_come_to_an_end #2", 12, Font::k_sans), "numbers_that_never… #2");
  EXPECT_EQ(fit_name("short (Task-3)", 14, Font::k_sans), "short (Task-3)");
}

TEST(Layout, BreaksALongTitle) {
  std::string title;
  for (int i = 0; i < 60; ++i) title += "word ";
  title += "end";
  std::string drawn;
  double top = 1e9;
  for (const Text& text : texts_of(layout(one_sleep(), {title}))) {
    if (text.size == sequence::kTitleSize) drawn += (drawn.empty() ? "" : " ") + text.string;
    if (text.string == "event loop") top = std::min(top, text.y);
  }
  EXPECT_EQ(drawn, title);
  EXPECT_GT(top, 100);
}

TEST(Layout, ShowsAsMuchOfALabelAsThereIsRoomFor) {
  const std::string error = "ExceptionGroup('unhandled errors in a TaskGroup')";
  SmallModel small;
  small.lane(sequence::LaneKind::k_loop, "event loop").lane(sequence::LaneKind::k_task, "main");
  small.lane(sequence::LaneKind::k_task, "child");
  small.row(sequence::RowKind::k_start, 0, 2, "start", 1).row(sequence::RowKind::k_return, 2, 0, "a label that makes it wide");
  small.row(sequence::RowKind::k_raise, 1, 0, error);
  small.span(2, sequence::State::k_running, 0, 1).end(2, sequence::Ending::k_done, 1);
  const auto labels = [&] {
    std::string all;
    for (const Arrow& arrow : layout(small.model, {}).arrows) all += arrow.label.string + "\n";
    return all;
  };
  EXPECT_NE(labels().find(error), std::string::npos) << labels();
  small.span(2, sequence::State::k_suspended, 1, 2);  // something is in the way
  EXPECT_EQ(labels().find(error), std::string::npos) << labels();
}

// A solid bar is a box filled with the hue of its lane. Halfway between two rows of one band there is exactly one, or
// none while the loop has control.
TEST(Layout, DrawsOneSolidBarBetweenTwoRows) {
  for (const Picture& picture : pictures()) {
    const sequence::Geometry at = sequence::place(picture.model, {.title = picture.name});
    for (std::size_t r = 0; r + 1 < picture.model.rows.size(); ++r) {
      if (picture.model.rows[r].time != picture.model.rows[r + 1].time) continue;
      const auto tells_of_more = [](const sequence::Row& row) {
        return row.kind == sequence::RowKind::k_left_out || row.kind == sequence::RowKind::k_repeat;
      };
      if (tells_of_more(picture.model.rows[r]) || tells_of_more(picture.model.rows[r + 1])) continue;
      const double middle = (at.rows[r].y + at.rows[r + 1].y) / 2;
      int bars = 0;
      for (const Item& item : picture.scene.items) {
        const auto* box = std::get_if<Box>(&item.shapes.front());
        if (box == nullptr || item.identity.css_class != "span run") continue;
        bars += box->y <= middle && middle <= box->y + box->height;
      }
      const bool loop = picture.model.has_loop() && picture.model.rows[r].running_after == 0;
      EXPECT_EQ(bars, loop ? 0 : 1) << picture.name << " after row " << r;
    }
  }
}

TEST(Layout, GivesEveryRowOneArrowAndOneLink) {
  for (const Picture& picture : pictures()) {
    EXPECT_EQ(picture.scene.arrows.size(), picture.model.rows.size());
    std::set<std::string> ids;
    std::size_t links = 0, lines = 0;
    for (const Arrow& arrow : picture.scene.arrows) {
      EXPECT_TRUE(ids.insert(arrow.identity.id).second) << arrow.identity.id;
      links += !arrow.identity.link.empty();
    }
    for (const Item& item : picture.scene.items) {
      EXPECT_TRUE(ids.insert(item.identity.id).second) << item.identity.id;
      links += !item.identity.link.empty();
    }
    for (const auto& row : picture.model.rows) lines += row.line != 0;
    EXPECT_EQ(links, lines) << picture.name;
  }
}

TEST(Layout, NamesOnlyTheStatesThatOccur) {
  const auto legend = [](const trace::Trace& trace) { return to_text(layout(build_model(trace), {"t", ""})); };
  EXPECT_EQ(legend(two_sleeps()).find("\"raised\""), std::string::npos);
  EXPECT_EQ(legend(two_sleeps()).find("\"cancelled\""), std::string::npos);
  EXPECT_NE(legend(cancel_and_raise()).find("\"raised\""), std::string::npos);
  EXPECT_NE(legend(cancel_and_raise()).find("\"cancelled\""), std::string::npos);
  EXPECT_NE(legend(generator_send()).find("\"waiting for a call\""), std::string::npos);
}

TEST(Layout, NamesNoStateThatHasNoRoom) {
  Model model = build_model(two_sleeps());
  for (sequence::Span& span : model.spans) {
    if (span.state == sequence::State::k_suspended) span.last = span.first;
  }
  EXPECT_EQ(to_text(layout(model, {})).find("\"suspended\""), std::string::npos);
}

TEST(Layout, RepeatsTheHeadersUnderATallPicture) {
  const std::string tall = to_text(layout(build_model(many_tasks(8, 3)), {"t", ""}));
  EXPECT_NE(tall.find("item foot0"), std::string::npos);
  EXPECT_EQ(to_text(layout(build_model(two_sleeps()), {"t", ""})).find("item foot0"), std::string::npos);
}

TEST(Layout, MakesLinksThatCannotLeaveTheAttribute) {
  const auto link = [](const std::string& base) {
    const Scene scene = layout(build_model(generator_send()), {"", base});
    return scene.arrows.front().identity.link;
  };
  EXPECT_EQ(link("program.py"), "program.py#L7");
  EXPECT_EQ(link("https://example.org/a b.py"), "https://example.org/a%20b.py#L7");
  EXPECT_EQ(link("javascript:alert(1)"), "javascript%3Aalert%281%29#L7");
  EXPECT_EQ(link("x\"><script>"), "x%22%3E%3Cscript%3E#L7");
  EXPECT_EQ(link("http://\"onload=/x"), "");
  EXPECT_EQ(link(""), "");
}

}  // namespace
}  // namespace coroscope::render
