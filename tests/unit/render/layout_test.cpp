// What every picture keeps to, whatever it shows.
#include "render/sequence/layout.h"

#include <gtest/gtest.h>

#include <set>

#include "render/sequence/geometry.h"
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

// A solid bar is a box filled with the hue of its lane. Halfway between two rows of one band there is exactly one, or
// none while the loop has control.
TEST(Layout, DrawsOneSolidBarBetweenTwoRows) {
  for (const Picture& picture : pictures()) {
    const sequence::Geometry at = sequence::place(picture.model, {.has_title = true});
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
