#include "core/vm/objects/str.h"

#include <gtest/gtest.h>

#include "core/vm/objects/siphash.h"
#include "core/vm/objects/unicode.h"
#include "tests/unit/vm/bare_vm.h"

namespace coroscope::vm {
namespace {

TEST(Quoted, ChoosesTheQuotesAsCPythonDoes) {
  EXPECT_EQ(vm::quoted("it"), "'it'");
  EXPECT_EQ(vm::quoted("it's"), "\"it's\"");
  EXPECT_EQ(vm::quoted("'\""), "'\\'\"'");
}

TEST(Quoted, EscapesWhatIsNotPrintable) {
  EXPECT_EQ(vm::quoted("a\n\t\r\\\x1b"), "'a\\n\\t\\r\\\\\\x1b'");
  EXPECT_EQ(vm::quoted("é 中 😀"), "'é 中 😀'");
  EXPECT_EQ(vm::quoted("\u00a0\u200b\U000e0001"), "'\\xa0\\u200b\\U000e0001'");
  EXPECT_EQ(vm::quoted("\xed\xa0\x80"), "'\\ud800'");
}

TEST(Hash, IsSipHashWithKeyZero) {
  // PYTHONHASHSEED=0 python3 -c "print(hash(b'abc'))"
  EXPECT_EQ(static_cast<std::int64_t>(hash_of_bytes("abc", 0)), -4594863902769663758);
  EXPECT_EQ(hash_of_bytes("", 0), 0u);
}

TEST(Hash, LooksAtUnitsOfOneTwoOrFourBytes) {
  BareVm vm;
  const auto hash = [&](std::string_view text) { return hash_of(vm.str(text).as<Str>()); };
  EXPECT_EQ(hash("é"), hash_of_bytes("\xe9", 0));
  EXPECT_EQ(hash("a中"), hash_of_bytes({"a\0\x2d\x4e", 4}, 0));
  EXPECT_EQ(hash("a😀"), hash_of_bytes({"a\0\0\0\0\xf6\x01\0", 8}, 0));
}

TEST(Case, FollowsTheSpecialCases) {
  EXPECT_EQ(unicode::upper("straße ﬁ"), "STRASSE FI");
  EXPECT_EQ(unicode::lower("ΑΣ ΣΑΣ. Σ"), "ας σας. σ");
  EXPECT_EQ(unicode::lower("İ"), "i̇");
  EXPECT_EQ(unicode::title("they're ﬁne"), "They'Re Fine");
  EXPECT_EQ(unicode::capitalize("ǆABC"), "ǅabc");
  EXPECT_EQ(unicode::fold_case("ẞς"), "ssσ");
}

class StrTest : public ::testing::Test {
 protected:
  std::string method(std::string_view text, std::string_view name, std::initializer_list<Ref> arguments = {}) {
    return vm.shown(vm.call(vm.str(text), name, arguments));
  }
  Ref s(std::string_view text) { return vm.str(text); }
  Ref i(std::int64_t number) { return Ref::of_int(number); }
  BareVm vm;
};

TEST_F(StrTest, KeepsItsLengthInCodePoints) {
  EXPECT_EQ(s("héllo").as<Str>()->length, 5u);
  EXPECT_FALSE(s("héllo").as<Str>()->is_ascii());
  EXPECT_EQ(vm.shown(get_item(*vm, *s("a中😀"), Value::of_int(-1))), "'😀'");
  EXPECT_EQ(vm.shown(get_item(*vm, *s("abc"), Value::of_int(3))), "IndexError: string index out of range");
}

TEST_F(StrTest, SplitsAtWhitespaceOrASeparator) {
  EXPECT_EQ(method("  a b  c ", "split"), "['a', 'b', 'c']");
  EXPECT_EQ(method("a b  c ", "split", {Ref::none(), i(1)}), "['a', 'b  c ']");
  EXPECT_EQ(method(" a b c ", "rsplit", {Ref::none(), i(1)}), "[' a b', 'c']");
  EXPECT_EQ(method("a,b,,c", "split", {s(",")}), "['a', 'b', '', 'c']");
  EXPECT_EQ(method("a,b,c", "rsplit", {s(","), i(1)}), "['a,b', 'c']");
  EXPECT_EQ(method("a\r\nb\x0b\xe2\x80\xa8"
                   "c\n",
                   "splitlines"),
            "['a', 'b', '', 'c']");
  EXPECT_EQ(method("a", "split", {s("")}), "ValueError: empty separator");
}

TEST_F(StrTest, SearchesInAWindowOfCodePoints) {
  EXPECT_EQ(method("éaéa", "find", {s("a"), i(2)}), "3");
  EXPECT_EQ(method("aaa", "count", {s("")}), "4");
  EXPECT_EQ(method("aXbX", "rindex", {s("X")}), "3");
  EXPECT_EQ(method("abc", "startswith", {vm.tuple({s("x"), s("a")})}), "True");
  EXPECT_EQ(method("abc", "endswith", {s(""), i(4)}), "False");
  EXPECT_EQ(method("abc", "index", {s("z")}), "ValueError: substring not found");
}

TEST_F(StrTest, ReplacesBetweenCharacters) {
  EXPECT_EQ(method("né", "replace", {s(""), s("-")}), "'-n-é-'");
  EXPECT_EQ(method("aaa", "replace", {s("a"), s("b"), i(2)}), "'bba'");
}

TEST_F(StrTest, CentersAsCPythonDoes) {
  EXPECT_EQ(method("ab", "center", {i(5)}), "'  ab '");
  EXPECT_EQ(method("abc", "center", {i(6)}), "' abc  '");
  EXPECT_EQ(method("-5", "zfill", {i(4)}), "'-005'");
  EXPECT_EQ(method("a\tb", "expandtabs", {i(4)}), "'a   b'");
}

TEST_F(StrTest, JoinsOnlyStrings) {
  EXPECT_EQ(method("-", "join", {vm.tuple({s("a"), s("é")})}), "'a-é'");
  EXPECT_EQ(method("-", "join", {vm.tuple({s("a"), i(1)})}), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(method("-", "join", {i(1)}), "TypeError: can only join an iterable");
}

TEST_F(StrTest, FormatsFields) {
  EXPECT_EQ(method("{} {1}", "format", {i(1), i(2)}),
            "ValueError: cannot switch from automatic field numbering to manual field specification");
  EXPECT_EQ(method("{0[1]:>{1}}|{{}}", "format", {vm.tuple({i(5), i(6)}), i(3)}), "'  6|{}'");
  EXPECT_EQ(method("{!r:5}|", "format", {s("a")}), "\"'a'  |\"");
  EXPECT_EQ(method("{", "format"), "ValueError: Single '{' encountered in format string");
  EXPECT_EQ(method("{}", "format"), "IndexError: Replacement index 0 out of range for positional args tuple");
  EXPECT_EQ(method("{a}", "format"), "KeyError: 'a'");
}

TEST_F(StrTest, AddsAndRepeats) {
  EXPECT_EQ(vm.shown(vm.binary(BinaryOperator::k_add, s("é"), s("a"))), "'éa'");
  EXPECT_EQ(vm.shown(vm.binary(BinaryOperator::k_multiply, i(2), s("ab"))), "'abab'");
  EXPECT_EQ(vm.shown(vm.binary(BinaryOperator::k_multiply, s("x"), i(1'000'000'000'000))), "MemoryError");
  EXPECT_EQ(vm.shown(vm.binary(BinaryOperator::k_add, s("a"), i(1))), "TypeError: can only concatenate str (not \"int\") to str");
  EXPECT_EQ(vm.shown(vm.binary(BinaryOperator::k_add, i(1), s("a"))),
            "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
}

}  // namespace
}  // namespace coroscope::vm
