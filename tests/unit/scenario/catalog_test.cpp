#include "core/scenario/catalog.h"

#include <gtest/gtest.h>

namespace coroscope::scenario {
namespace {

std::string scenario_text(const std::string& id, const std::string& question) {
  return "# /// scenario\n# format = 1\n# id = \"" + id + "\"\n# teaches = [\"E3\"]\n# question = \"" + question +
         "\"\n# title = { en = \"T\", zh = \"题\" }\n# ///\n";
}

TEST(BuiltinCatalog, HasTheCourseWithoutAComplaint) {
  const Catalog catalog = Catalog::builtin();
  EXPECT_GE(catalog.size(), 5u);
  for (const Reading& reading : catalog.read_all()) {
    for (const text::Diagnostic& diagnostic : reading.diagnostics) {
      ADD_FAILURE() << text::format_diagnostic(*reading.scenario.source, diagnostic);
    }
    EXPECT_EQ(reading.scenario.id, file_stem(reading.scenario.source->name()));
    EXPECT_FALSE(reading.scenario.hints.empty()) << reading.scenario.id;
    EXPECT_FALSE(reading.scenario.answer.empty()) << reading.scenario.id;
  }
}

TEST(BuiltinCatalog, FindsByIdAndByQuestionInEitherCase) {
  const Catalog catalog = Catalog::builtin();
  EXPECT_EQ(catalog.find("two-sleeps")->scenario.question, "Q12");
  EXPECT_EQ(catalog.find("Q12")->scenario.id, "two-sleeps");
  EXPECT_EQ(catalog.find("q3")->scenario.id, "counter-closure");
  EXPECT_FALSE(catalog.find("nothing"));
  EXPECT_FALSE(catalog.find("Q99"));
  EXPECT_FALSE(catalog.find(""));
}

TEST(BuiltinCatalog, SuggestsWhatWasMeant) {
  const Catalog catalog = Catalog::builtin();
  EXPECT_EQ(catalog.suggestion("two-sleep"), "two-sleeps");
  EXPECT_EQ(catalog.suggestion("closure"), "counter-closure");
  EXPECT_EQ(catalog.suggestion("zzzzzz"), std::nullopt);
}

TEST(Catalog, FindsIdsThatDifferFromTheFileName) {
  Catalog catalog;
  catalog.add("/course/a.py", scenario_text("first", "Q1"));
  catalog.add("/course/b.py", scenario_text("a", "Q2"));
  EXPECT_EQ(catalog.find("first")->scenario.question, "Q1");
  EXPECT_EQ(catalog.find("a")->scenario.question, "Q2");
}

TEST(Catalog, ASecondScenarioWithTheSameIdIsReported) {
  Catalog catalog;
  catalog.add("a.py", scenario_text("same", "Q1"));
  catalog.add("b.py", scenario_text("same", "Q2"));
  const std::vector<Reading> readings = catalog.read_all();
  EXPECT_TRUE(readings[0].good());
  ASSERT_EQ(readings[1].diagnostics.size(), 1u);
  EXPECT_EQ(readings[1].diagnostics[0].message, "id `same` is taken by a.py");
  EXPECT_EQ(readings[1].scenario.source->slice(readings[1].diagnostics[0].span), "\"same\"");
}

TEST(Catalog, ABrokenFileIsFoundByItsNameWithItsComplaints) {
  Catalog catalog;
  catalog.add("broken.py", "# /// scenario\n# id = 1\n# ///\n");
  ASSERT_TRUE(catalog.find("broken"));
  EXPECT_FALSE(catalog.find("broken")->good());
}

}  // namespace
}  // namespace coroscope::scenario
