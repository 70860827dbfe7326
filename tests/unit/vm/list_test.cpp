#include "core/vm/objects/list.h"

#include "tests/unit/vm/container_fixture.h"

namespace coroscope::vm {
namespace {

class ListTest : public ContainerTest {
 protected:
  Ref slice(std::initializer_list<Value> parts) { return make(vm.types.slice, parts); }
};

TEST_F(ListTest, IndexesFromBothEnds) {
  const Ref list = ints({10, 20, 30});
  EXPECT_EQ(shown(get_item(vm, *list, Value::of_int(-1))), "30");
  EXPECT_EQ(shown(get_item(vm, *list, Value::of_int(3))), "IndexError: list index out of range");
  EXPECT_EQ(shown(get_item(vm, *list, *text("x"))), "TypeError: list indices must be integers or slices, not str");
}

TEST_F(ListTest, SlicesWithSteps) {
  const Ref list = ints({0, 1, 2, 3, 4});
  EXPECT_EQ(shown(get_item(vm, *list, *slice({kNone, kNone, Value::of_int(-2)}))), "[4, 2, 0]");
  EXPECT_EQ(shown(get_item(vm, *list, *slice({Value::of_int(-2), kNone}))), "[3, 4]");
  EXPECT_EQ(shown(get_item(vm, *list, *slice({kNone, kNone, Value::of_int(0)}))),
            "ValueError: slice step cannot be zero");
}

TEST_F(ListTest, SliceAssignmentChangesTheLength) {
  const Ref list = ints({0, 1, 2, 3, 4});
  EXPECT_TRUE(set_item(vm, *list, *slice({Value::of_int(1), Value::of_int(4)}), *ints({7})));
  EXPECT_EQ(shown(list), "[0, 7, 4]");
  EXPECT_TRUE(set_item(vm, *list, *slice({Value::of_int(1), Value::of_int(1)}), *list));
  EXPECT_EQ(shown(list), "[0, 0, 7, 4, 7, 4]");
}

TEST_F(ListTest, ExtendedSliceNeedsTheSameLength) {
  const Ref list = ints({0, 1, 2, 3});
  EXPECT_FALSE(set_item(vm, *list, *slice({kNone, kNone, Value::of_int(2)}), *ints({7})));
  EXPECT_EQ(error_line(), "ValueError: attempt to assign sequence of size 1 to extended slice of size 2");
  EXPECT_TRUE(delete_item(vm, *list, *slice({kNone, kNone, Value::of_int(2)})));
  EXPECT_EQ(shown(list), "[1, 3]");
}

TEST_F(ListTest, ContainsItself) {
  const Ref list = ints({1});
  EXPECT_TRUE(append(vm, list.as<List>(), list));
  EXPECT_EQ(shown(list), "[1, [...]]");
}

TEST_F(ListTest, RefusesOtherOperands) {
  EXPECT_EQ(shown(binary(vm, BinaryOperator::k_add, *ints({1}), Value::of_int(1))),
            "TypeError: can only concatenate list (not \"int\") to list");
  EXPECT_EQ(shown(binary(vm, BinaryOperator::k_multiply, *ints({1}), *text("a"))),
            "TypeError: can't multiply sequence by non-int of type 'str'");
}

TEST_F(ListTest, HugeRepetitionIsAMemoryError) {
  EXPECT_EQ(shown(binary(vm, BinaryOperator::k_multiply, *ints({0}), Value::of_int(1'000'000'000'000))), "MemoryError");
}

TEST_F(ListTest, SortsNumbersOfAllSizes) {
  const Ref list = make_list(vm, {});
  std::vector<std::int64_t> expected;
  std::uint64_t state = 1;
  for (int i = 0; i < 5000; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    const auto number = static_cast<std::int64_t>(state >> (i % 2 == 0 ? 50 : 20)) - 5000;
    expected.push_back(number);
    EXPECT_TRUE(append(vm, list.as<List>(), Ref::of_int(number)));
  }
  std::sort(expected.begin(), expected.end());
  EXPECT_TRUE(sort(vm, list.as<List>(), kEmpty, false));
  for (std::size_t i = 0; i < expected.size(); ++i) ASSERT_EQ(list.as<List>()->items[i].as_int(), expected[i]) << i;
}

TEST_F(ListTest, SortIsStableAlsoInReverse) {
  const Ref list = words({"bb", "a", "cc", "d"});
  const Ref length_of = make_native_function(vm, []() -> const NativeDefinition& {
    static const NativeDefinition definition{"len", [](Vm& machine, const Arguments& arguments) {
      return Ref::of_int(*length(machine, arguments[0]));
    }};
    return definition;
  }());
  EXPECT_TRUE(sort(vm, list.as<List>(), *length_of, false));
  EXPECT_EQ(shown(list), "['a', 'd', 'bb', 'cc']");
  EXPECT_TRUE(sort(vm, list.as<List>(), *length_of, true));
  EXPECT_EQ(shown(list), "['bb', 'cc', 'a', 'd']");
}

TEST_F(ListTest, SortThatFailsKeepsEveryItem) {
  const Ref list = ints({3, 1});
  EXPECT_TRUE(append(vm, list.as<List>(), text("x")));
  EXPECT_FALSE(sort(vm, list.as<List>(), kEmpty, false));
  EXPECT_EQ(error_line(), "TypeError: '<' not supported between instances of 'str' and 'int'");
  EXPECT_EQ(list.as<List>()->size, 3u);
}

TEST_F(ListTest, MethodsNameWhatIsWrong) {
  const Ref list = ints({1});
  EXPECT_EQ(shown(call(list, "pop", {Value::of_int(5)})), "IndexError: pop index out of range");
  EXPECT_EQ(shown(call(list, "remove", {Value::of_int(5)})), "ValueError: list.remove(x): x not in list");
  EXPECT_EQ(shown(call(list, "index", {Value::of_int(5)})), "ValueError: 5 is not in list");
  EXPECT_EQ(shown(call(list, "append")), "TypeError: list.append() takes exactly one argument (0 given)");
}

}  // namespace
}  // namespace coroscope::vm
