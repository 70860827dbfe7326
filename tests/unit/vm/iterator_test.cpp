#include "core/vm/objects/iterator.h"

#include "tests/unit/vm/container_fixture.h"

namespace coroscope::vm {
namespace {

class IteratorTest : public ContainerTest {
 protected:
  std::string listed(const Ref& iterable) { return iterable ? shown(make(vm.types.list, {*iterable})) : error_line(); }
};

TEST_F(IteratorTest, AListIteratorSeesWhatIsAppendedUntilItHasEnded) {
  const Ref list = ints({1});
  const Ref iterator = iterate(vm, *list);
  EXPECT_EQ(shown(next(vm, *iterator)), "1");
  EXPECT_TRUE(append(vm, list.as<List>(), Ref::of_int(2)));
  EXPECT_EQ(shown(next(vm, *iterator)), "2");
  EXPECT_FALSE(next(vm, *iterator));
  EXPECT_TRUE(append(vm, list.as<List>(), Ref::of_int(3)));
  EXPECT_FALSE(next(vm, *iterator));
}

TEST_F(IteratorTest, EnumerateCounts) {
  EXPECT_EQ(listed(make(vm.types.enumerate, {*words({"a", "b"}), Value::of_int(5)})), "[(5, 'a'), (6, 'b')]");
}

TEST_F(IteratorTest, ZipEndsWithTheShortest) {
  EXPECT_EQ(listed(make(vm.types.zip, {*ints({1, 2, 3}), *words({"a", "b"})})), "[(1, 'a'), (2, 'b')]");
}

TEST_F(IteratorTest, ReversedWantsASequence) {
  EXPECT_EQ(listed(make(vm.types.reversed, {*ints({1, 2, 3})})), "[3, 2, 1]");
  EXPECT_EQ(listed(make(vm.types.reversed, {*text("abc")})), "['c', 'b', 'a']");
  EXPECT_EQ(listed(make(vm.types.reversed, {Value::of_int(1)})), "TypeError: 'int' object is not reversible");
}

TEST_F(IteratorTest, FilterWithoutAFunctionKeepsWhatIsTrue) {
  EXPECT_EQ(listed(make(vm.types.filter, {kNone, *ints({0, 1, 0, 2})})), "[1, 2]");
}

TEST_F(IteratorTest, MapWantsTwoArguments) {
  EXPECT_EQ(listed(make(vm.types.map, {Value(vm.types.str)})), "TypeError: map() must have at least two arguments.");
  EXPECT_EQ(listed(make(vm.types.map, {Value(vm.types.str), *ints({1, 2})})), "['1', '2']");
}

TEST_F(IteratorTest, KnowsHowMuchIsLeft) {
  const Ref iterator = iterate(vm, *ints({1, 2, 3}));
  EXPECT_TRUE(next(vm, *iterator));
  EXPECT_EQ(length_hint(vm, *iterator), 2);
}

}  // namespace
}  // namespace coroscope::vm
