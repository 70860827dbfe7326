#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;

class DocsCommand : public testing::Test {
 protected:
  void SetUp() override { FakeRun::reset(); }
  World world;
};

TEST_F(DocsCommand, NamesItsPartsAndTheOneThatWasMeant) {
  EXPECT_EQ(coroscope(world, {"docs"}), 2);
  EXPECT_THAT(world.err, HasSubstr("  sync "));
  world.err.clear();
  EXPECT_EQ(coroscope(world, {"docs", "snyc", "a.md"}), 2);
  EXPECT_EQ(world.err, "coroscope docs: unknown command `snyc`\n  did you mean `sync`?\n");
}

TEST_F(DocsCommand, HelpOfEveryPartIsThereInBothLanguages) {
  for (const char* part : {"sync", "check", "print"}) {
    EXPECT_EQ(coroscope(world, {"docs", part, "--help"}), 0);
    EXPECT_EQ(coroscope(world, {"docs", part, "--help", "--lang", "zh"}), 0);
    EXPECT_THAT(world.out, HasSubstr(std::string("用法：coroscope docs ") + part));
  }
}

TEST_F(DocsCommand, CodeIsPrintedWithoutRunningIt) {
  world.files["a.py"] = "print(1)\n";
  EXPECT_EQ(coroscope(world, {"docs", "print", "code", "a.py"}), 0);
  EXPECT_EQ(world.out, "```python\nprint(1)\n```\n");
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(DocsCommand, NothingIsWrittenWhereAFileCannotBe) {
  world.files["a.py"] = "print(1)\n";
  world.files["a.md"] = "<!-- coroscope code a.py -->\n<!-- /coroscope -->\n";
  world.disk_is_full = true;
  EXPECT_EQ(coroscope(world, {"docs", "sync", "a.md"}), 5);
}

TEST_F(DocsCommand, AFileMustBeNamed) {
  EXPECT_EQ(coroscope(world, {"docs", "check"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`FILE` is missing"));
}

}  // namespace
}  // namespace coroscope::cli
