#include "core/vm/objects/slice.h"

#include "tests/unit/vm/container_fixture.h"

namespace coroscope::vm {
namespace {

class RangeTest : public ContainerTest {
 protected:
  std::string listed(const Ref& iterable) { return shown(make(vm.types.list, {*iterable})); }
};

TEST_F(RangeTest, CountsBothWays) {
  EXPECT_EQ(listed(make_range(vm, 0, 3, 1)), "[0, 1, 2]");
  EXPECT_EQ(listed(make_range(vm, 5, 0, -2)), "[5, 3, 1]");
  EXPECT_EQ(listed(make_range(vm, 3, 3, 1)), "[]");
}

TEST_F(RangeTest, AHugeRangeTakesNoMemory) {
  const Ref range = make_range(vm, 0, 1'000'000'000'000, 1);
  EXPECT_EQ(length(vm, *range), std::optional<std::int64_t>(1'000'000'000'000));
  EXPECT_EQ(shown(get_item(vm, *range, Value::of_int(-1))), "999999999999");
  EXPECT_EQ(contains(vm, *range, Value::of_int(123'456'789)), std::optional<bool>(true));
}

TEST_F(RangeTest, SlicesAreRanges) {
  const Ref range = make_range(vm, 0, 10, 1);
  EXPECT_EQ(shown(get_item(vm, *range, *make(vm.types.slice, {kNone, kNone, Value::of_int(-1)}))), "range(9, -1, -1)");
  EXPECT_EQ(shown(get_item(vm, *range, Value::of_int(10))), "IndexError: range object index out of range");
}

TEST_F(RangeTest, RangesOfTheSameNumbersAreEqual) {
  EXPECT_EQ(equal(vm, *make_range(vm, 0, 3, 2), *make_range(vm, 0, 4, 2)), std::optional<bool>(true));
  EXPECT_EQ(equal(vm, *make_range(vm, 0, 0, 1), *make_range(vm, 5, 2, 1)), std::optional<bool>(true));
  EXPECT_EQ(hash(vm, *make_range(vm, 0, 3, 2)), hash(vm, *make_range(vm, 0, 4, 2)));
}

TEST_F(RangeTest, StepZeroIsRefused) {
  EXPECT_EQ(shown(make(vm.types.range, {Value::of_int(1), Value::of_int(2), Value::of_int(0)})),
            "ValueError: range() arg 3 must not be zero");
}

TEST_F(RangeTest, TupleHashIsCPythons) {
  const Value numbers[] = {Value::of_int(1), Value::of_int(2), Value::of_int(3)};
  EXPECT_EQ(static_cast<std::int64_t>(*hash(vm, *make_tuple(vm, numbers))), 529344067295497451);
}

}  // namespace
}  // namespace coroscope::vm
