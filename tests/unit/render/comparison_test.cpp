#include "render/sequence/comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "render/sequence/geometry.h"
#include "story.h"

namespace coroscope::render::sequence {
namespace {

using testing::HasSubstr;

const ComparisonWords kWords{"Two tasks", "what happens", "the belief", "here they part"};

TEST(Comparison, FindsNoDifferenceBetweenEqualRuns) {
  const Model model = build_model(two_sleeps());
  EXPECT_EQ(first_difference(model, model), kNoRow);
  for (const Item& item : compare(model, model, kWords, "").items) EXPECT_NE(item.identity.id, "parting");
}

TEST(Comparison, FindsTheFirstRowThatIsAnother) {
  const Model truth = build_model(two_sleeps());
  Model belief = truth;
  belief.rows[3].label += "!";
  EXPECT_EQ(first_difference(truth, belief), 3u);
  belief = truth;
  belief.rows[2].time += 1;
  EXPECT_EQ(first_difference(truth, belief), 2u);
}

TEST(Comparison, TakesTheEndOfTheShorterForADifference) {
  const Model truth = build_model(two_sleeps());
  Model belief = truth;
  belief.rows.pop_back();
  EXPECT_EQ(first_difference(truth, belief), belief.rows.size());
}

TEST(Comparison, FramesTheSameRowInBothHalves) {
  const Model truth = build_model(two_sleeps());
  Model belief = truth;
  belief.rows[3].label += "!";
  const Scene scene = compare(truth, belief, kWords, "");
  const Scene alone = layout(truth, {kWords.truth, ""});
  const auto parting = std::find_if(scene.items.begin(), scene.items.end(), [](const Item& item) { return item.identity.id == "parting"; });
  ASSERT_NE(parting, scene.items.end());
  const auto& left = std::get<Box>(parting->shapes[0]);
  const auto& right = std::get<Box>(parting->shapes[1]);
  EXPECT_EQ(left.y, right.y);
  EXPECT_DOUBLE_EQ(left.y + left.height / 2, alone.arrows[3].y + kTitleHeight);
  EXPECT_GT(right.x, left.x + left.width);
  EXPECT_EQ(std::get<Text>(parting->shapes[2]).string, "here they part");
}

TEST(Comparison, KeepsIdentitiesApart) {
  const Model model = build_model(cancel_and_raise());
  const Scene scene = compare(model, build_model(two_sleeps()), kWords, "");
  std::set<std::string> seen;
  for (const Arrow& arrow : scene.arrows) EXPECT_TRUE(seen.insert(arrow.identity.id).second) << arrow.identity.id;
  for (const Item& item : scene.items) EXPECT_TRUE(seen.insert(item.identity.id).second) << item.identity.id;
}

TEST(Comparison, DrawsARunOfWhichNothingIsSeen) {
  const Scene scene = compare(build_model(two_sleeps()), Model{}, kWords, "");
  EXPECT_GT(scene.width, 0);
  EXPECT_THAT(scene.description, HasSubstr("the belief"));
}

}  // namespace
}  // namespace coroscope::render::sequence
