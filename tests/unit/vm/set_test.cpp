#include "core/vm/objects/set.h"

#include "core/vm/objects/set_type.h"
#include "tests/unit/vm/container_fixture.h"

namespace coroscope::vm {
namespace {

class SetTest : public ContainerTest {
 protected:
  Ref set_of(std::initializer_list<int> numbers) { return make(vm.types.set, {*ints(numbers)}); }
};

// The expected orders are CPython's.

TEST_F(SetTest, SmallNumbersStandInTheOrderOfTheTable) {
  EXPECT_EQ(shown(set_of({30, 10, 20})), "{10, 20, 30}");
  EXPECT_EQ(shown(set_of({8, 1, 9, 0})), "{8, 1, 9, 0}");
  EXPECT_EQ(shown(set_of({5, 3, 9, 1, 100, 50, 33, 65, 8, 16})), "{1, 33, 3, 100, 5, 65, 8, 9, 16, 50}");
}

TEST_F(SetTest, ADisplayOfConstantsIsBuiltTwice) {
  const Value numbers[] = {Value::of_int(27), Value::of_int(3), Value::of_int(30)};
  EXPECT_EQ(shown(make_set_of_constants(vm, *make_tuple(vm, numbers), false)), "{27, 3, 30}");
  EXPECT_EQ(shown(set_of({27, 3, 30})), "{3, 27, 30}");
}

TEST_F(SetTest, StringsStandInTheOrderOfHashSeedZero) {
  EXPECT_EQ(shown(make(vm.types.set, {*words({"apple", "banana", "cherry"})})), "{'banana', 'apple', 'cherry'}");
}

TEST_F(SetTest, EmptySetsHaveAName) {
  EXPECT_EQ(shown(make_set(vm)), "set()");
  EXPECT_EQ(shown(make_set(vm, true)), "frozenset()");
}

TEST_F(SetTest, OperatorsWantSets) {
  const Ref set = set_of({1, 2});
  EXPECT_EQ(shown(binary(vm, BinaryOperator::k_and, *set, *set_of({2, 3}))), "{2}");
  EXPECT_EQ(shown(binary(vm, BinaryOperator::k_or, *set, *ints({1}))),
            "TypeError: unsupported operand type(s) for |: 'set' and 'list'");
  EXPECT_EQ(shown(call(set, "union", {*ints({7})})), "{1, 2, 7}");
}

TEST_F(SetTest, LooksUpASetAsAFrozenset) {
  const Ref outer = make_set(vm);
  EXPECT_TRUE(add(vm, outer.as<Set>(), *make(vm.types.frozenset, {*ints({1})})));
  EXPECT_EQ(contains(vm, *outer, *set_of({1})), std::optional<bool>(true));
  EXPECT_EQ(shown(call(outer, "add", {*set_of({1})})), "TypeError: unhashable type: 'set'");
}

TEST_F(SetTest, HashOfAFrozensetIsCPythons) {
  EXPECT_EQ(static_cast<std::int64_t>(*hash(vm, *make(vm.types.frozenset, {*ints({1, 2, 3})}))), -272375401224217160);
}

TEST_F(SetTest, ChangeOfSizeEndsAnIteration) {
  const Ref set = set_of({1});
  const Ref iterator = iterate(vm, *set);
  EXPECT_EQ(shown(next(vm, *iterator)), "1");
  EXPECT_TRUE(add(vm, set.as<Set>(), Value::of_int(2)));
  EXPECT_EQ(shown(next(vm, *iterator)), "RuntimeError: Set changed size during iteration");
}

TEST_F(SetTest, RemoveNamesTheKey) {
  EXPECT_EQ(shown(call(set_of({1}), "remove", {Value::of_int(2)})), "KeyError: 2");
  EXPECT_EQ(shown(call(make_set(vm), "pop")), "KeyError: 'pop from an empty set'");
}

}  // namespace
}  // namespace coroscope::vm
