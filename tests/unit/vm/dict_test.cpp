#include "core/vm/objects/dict.h"

#include "core/vm/objects/dict_type.h"
#include "tests/unit/vm/container_fixture.h"

namespace coroscope::vm {
namespace {

class DictTest : public ContainerTest {
 protected:
  Ref dict = make_dict(vm);
  Dict* table = dict.as<Dict>();
};

TEST_F(DictTest, KeepsTheOrderOfInsertion) {
  for (const int key : {5, 1, 3}) EXPECT_TRUE(set(vm, table, Value::of_int(key), kNone));
  EXPECT_TRUE(set(vm, table, Value::of_int(1), kTrue));
  EXPECT_TRUE(remove(vm, table, Value::of_int(5)));
  EXPECT_TRUE(set(vm, table, Value::of_int(5), kFalse));
  EXPECT_EQ(shown(dict), "{1: True, 3: None, 5: False}");
}

TEST_F(DictTest, EqualKeysOfDifferentTypesAreOneKey) {
  EXPECT_TRUE(set(vm, table, Value::of_int(1), *text("int")));
  EXPECT_TRUE(set(vm, table, *make_float(vm, 1.0), *text("float")));
  EXPECT_TRUE(set(vm, table, kTrue, *text("bool")));
  EXPECT_EQ(shown(dict), "{1: 'bool'}");
}

TEST_F(DictTest, FindsStringsByContents) {
  Str* const name = vm.intern("name");
  EXPECT_EQ(find(table, name), nullptr);
  EXPECT_TRUE(set(vm, table, *text("name"), Value::of_int(7)));
  ASSERT_NE(find(table, name), nullptr);
  EXPECT_EQ(find(table, name)->value.as_int(), 7);
}

TEST_F(DictTest, KeysVersionChangesWithKeysOnly) {
  EXPECT_TRUE(set(vm, table, Value::of_int(1), kNone));
  const std::uint64_t version = table->keys_version;
  EXPECT_TRUE(set(vm, table, Value::of_int(1), kTrue));
  EXPECT_EQ(table->keys_version, version);
  EXPECT_TRUE(set(vm, table, Value::of_int(2), kTrue));
  EXPECT_NE(table->keys_version, version);
}

TEST_F(DictTest, UnhashableKeyIsATypeError) {
  EXPECT_FALSE(set(vm, table, *ints({}), kNone));
  EXPECT_EQ(error_line(), "TypeError: unhashable type: 'list'");
  EXPECT_EQ(find(vm, table, *ints({})), nullptr);
  EXPECT_EQ(error_line(), "TypeError: unhashable type: 'list'");
}

TEST_F(DictTest, SurvivesManyInsertionsAndRemovals) {
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 5000; ++i) ASSERT_TRUE(set(vm, table, Value::of_int(i * 64), Value::of_int(i)));
    for (int i = 0; i < 5000; i += 2) ASSERT_TRUE(remove(vm, table, Value::of_int(i * 64)));
    EXPECT_EQ(table->used, 2500u);
    for (int i = 0; i < 5000; ++i) ASSERT_EQ(find(vm, table, Value::of_int(i * 64)) != nullptr, i % 2 == 1);
  }
}

TEST_F(DictTest, PopitemNeverFillsTheIndex) {
  for (int i = 0; i < 10000; ++i) {
    ASSERT_TRUE(set(vm, table, Value::of_int(i * 7919), kNone));
    ASSERT_TRUE(call(dict, "popitem"));
  }
  EXPECT_EQ(find(vm, table, Value::of_int(3)), nullptr);
  EXPECT_EQ(shown(call(dict, "popitem")), "KeyError: 'popitem(): dictionary is empty'");
}

TEST_F(DictTest, ChangeOfSizeEndsAnIteration) {
  EXPECT_TRUE(set(vm, table, Value::of_int(1), kNone));
  const Ref iterator = iterate(vm, *dict);
  EXPECT_EQ(shown(next(vm, *iterator)), "1");
  EXPECT_TRUE(set(vm, table, Value::of_int(2), kNone));
  EXPECT_EQ(shown(next(vm, *iterator)), "RuntimeError: dictionary changed size during iteration");
}

TEST_F(DictTest, ViewsAreLiveAndActAsSets) {
  const Ref keys = call(dict, "keys");
  EXPECT_EQ(shown(keys), "dict_keys([])");
  EXPECT_TRUE(set(vm, table, Value::of_int(2), kNone));
  EXPECT_EQ(shown(keys), "dict_keys([2])");
  EXPECT_EQ(shown(binary(vm, BinaryOperator::k_or, *keys, *ints({1}))), "{1, 2}");
  EXPECT_EQ(shown(call(dict, "items")), "dict_items([(2, None)])");
}

TEST_F(DictTest, UpdateTakesPairsAndSaysWhichIsNone) {
  EXPECT_TRUE(update(vm, table, *words({"ab", "cd"})));
  EXPECT_EQ(shown(dict), "{'a': 'b', 'c': 'd'}");
  EXPECT_FALSE(update(vm, table, *words({"xy", "abc"})));
  EXPECT_EQ(error_line(), "ValueError: dictionary update sequence element #1 has length 3; 2 is required");
}

TEST_F(DictTest, FromkeysIsAClassMethod) {
  EXPECT_EQ(shown(vm.call_method(Value(vm.types.dict), vm.intern("fromkeys"), {*text("ab"), Value::of_int(0)})),
            "{'a': 0, 'b': 0}");
}

}  // namespace
}  // namespace coroscope::vm
