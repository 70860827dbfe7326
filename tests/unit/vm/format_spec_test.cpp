#include "core/vm/objects/format_spec.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/vm/objects/format_values.h"
#include "tests/unit/vm/bare_vm.h"

namespace coroscope::vm {
namespace {

std::string formatted(double number, std::string_view text) {
  FormatSpec spec;
  const std::string problem = parse_format_spec(text, 0, '>', "float", spec);
  return problem.empty() ? format_double(number, spec) : problem;
}

TEST(FormatFloat, RoundsTheExactBinaryValueHalfToEven) {
  EXPECT_EQ(formatted(2.675, ".2f"), "2.67");
  EXPECT_EQ(formatted(0.125, ".2f"), "0.12");
  EXPECT_EQ(formatted(2.5, ".0f"), "2");
  EXPECT_EQ(formatted(0.1, ".30f"), "0.100000000000000005551115123126");
  EXPECT_EQ(formatted(1e22, ".1f"), "10000000000000000000000.0");
}

TEST(FormatFloat, WithoutATypeIsReprOrDigits) {
  EXPECT_EQ(formatted(3.0, ""), "3.0");
  EXPECT_EQ(formatted(1e16, ""), "1e+16");
  EXPECT_EQ(formatted(1e16, "#"), "1.e+16");
  EXPECT_EQ(formatted(100.0, ".3"), "1e+02");
  EXPECT_EQ(formatted(12.0, ".3"), "12.0");
}

TEST(FormatFloat, GeneralTypeChoosesTheExponent) {
  EXPECT_EQ(formatted(0.0001, "g"), "0.0001");
  EXPECT_EQ(formatted(0.00001, "g"), "1e-05");
  EXPECT_EQ(formatted(999999.5, "g"), "1e+06");
  EXPECT_EQ(formatted(1.0, "#g"), "1.00000");
  EXPECT_EQ(formatted(123456789.0, "G"), "1.23457E+08");
}

TEST(FormatFloat, FillsAlignsAndGroups) {
  EXPECT_EQ(formatted(1234567.891, ",.2f"), "1,234,567.89");
  EXPECT_EQ(formatted(1234.5, "=+010,.2f"), "+01,234.50");
  EXPECT_EQ(formatted(1.5, "*^9"), "***1.5***");
  EXPECT_EQ(formatted(-1.5, "é<7"), "-1.5ééé");
  EXPECT_EQ(formatted(0.256, ".1%"), "25.6%");
  EXPECT_EQ(formatted(-0.0001, "z.1f"), "0.0");
}

TEST(FormatFloat, InfinityAndNanArePaddedButNotGrouped) {
  EXPECT_EQ(formatted(std::numeric_limits<double>::infinity(), "08,.1f"), "00000inf");
  EXPECT_EQ(formatted(-std::numeric_limits<double>::infinity(), "F"), "-INF");
  EXPECT_EQ(formatted(std::nan(""), "+"), "+nan");
}

TEST(FormatSpec, RefusesWhatCPythonRefuses) {
  EXPECT_EQ(formatted(1, ".f"), "Format specifier missing precision");
  EXPECT_EQ(formatted(1, "5xx"), "Invalid format specifier '5xx' for object of type 'float'");
  EXPECT_EQ(formatted(1, ",_"), "Cannot specify both ',' and '_'.");
  EXPECT_EQ(formatted(1, ",n"), "Cannot specify ',' with 'n'.");
  EXPECT_EQ(formatted(1, "99999999999999999999"), "Too many decimal digits in format string");
}

TEST(FormatInt, BasesPrefixesAndGroups) {
  BareVm vm;
  const auto show = [&](std::string_view number, std::string_view spec) {
    return vm.shown(format_int(*vm, *vm.integer(number), spec));
  };
  EXPECT_EQ(show("255", "#x"), "'0xff'");
  EXPECT_EQ(show("-255", "#010X"), "'-0X00000FF'");
  EXPECT_EQ(show("500000", "_x"), "'7_a120'");
  EXPECT_EQ(show("1234", "08,"), "'0,001,234'");
  EXPECT_EQ(show("5", "b"), "'101'");
  EXPECT_EQ(show("65", "c"), "'A'");
  EXPECT_EQ(show("1000000000000000000000000", ","), "'1,000,000,000,000,000,000,000,000'");
  EXPECT_EQ(show("5", "s"), "ValueError: Unknown format code 's' for object of type 'int'");
  EXPECT_EQ(show("5", ".3"), "ValueError: Precision not allowed in integer format specifier");
  EXPECT_EQ(show("-1", "c"), "OverflowError: %c arg not in range(0x110000)");
}

TEST(FormatText, CutsAndPads) {
  BareVm vm;
  const auto show = [&](std::string_view text, std::string_view spec) {
    return vm.shown(format_text(*vm, *vm.str(text), spec));
  };
  EXPECT_EQ(show("abc", ">5"), "'  abc'");
  EXPECT_EQ(show("abc", "05"), "'abc00'");
  EXPECT_EQ(show("héllo", ".2"), "'hé'");
  EXPECT_EQ(show("a", "两^5"), "'两两a两两'");
  EXPECT_EQ(show("a", "d"), "ValueError: Unknown format code 'd' for object of type 'str'");
  EXPECT_EQ(show("a", "=5"), "ValueError: '=' alignment not allowed in string format specifier");
  EXPECT_EQ(show("a", ","), "ValueError: Cannot specify ',' with 's'.");
}

}  // namespace
}  // namespace coroscope::vm
