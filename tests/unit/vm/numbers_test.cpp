#include "core/vm/objects/numbers.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/vm/objects/number_access.h"
#include "tests/unit/vm/bare_vm.h"

namespace coroscope::vm {
namespace {

constexpr const char* kGoogol = "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000";

TEST(FloatRepr, IsTheShortestTextThatReadsBack) {
  EXPECT_EQ(float_repr(0.1), "0.1");
  EXPECT_EQ(float_repr(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(float_repr(3.0), "3.0");
  EXPECT_EQ(float_repr(-0.0), "-0.0");
  EXPECT_EQ(float_repr(5e-324), "5e-324");
  EXPECT_EQ(float_repr(std::nan("")), "nan");
}

TEST(FloatRepr, WritesAnExponentFromSixteenDigitsOn) {
  EXPECT_EQ(float_repr(1e15), "1000000000000000.0");
  EXPECT_EQ(float_repr(1e16), "1e+16");
  EXPECT_EQ(float_repr(1.2345678901234568e17), "1.2345678901234568e+17");
  EXPECT_EQ(float_repr(0.0001), "0.0001");
  EXPECT_EQ(float_repr(0.00001), "1e-05");
}

TEST(ParseFloat, TakesUnderscoresBetweenDigitsOnly) {
  EXPECT_EQ(parse_float("1_0.5"), 10.5);
  EXPECT_EQ(parse_float(" -1e3\n"), -1000.0);
  EXPECT_EQ(parse_float("٣.٥"), 3.5);
  EXPECT_TRUE(std::isinf(*parse_float("1e999")));
  for (const char* bad : {"", ".", "1__0", "_1", "1e", "0x10", "nan(1)", "1 2", "infin"}) {
    EXPECT_FALSE(parse_float(bad)) << bad;
  }
}

TEST(Hash, IsTheNumberModuloAPrime) {
  EXPECT_EQ(hash_of_int64(-1), static_cast<std::uint64_t>(-2));
  EXPECT_EQ(hash_of_int64((std::int64_t{1} << 61) - 1), 0u);
  EXPECT_EQ(hash_of_double(1.5, nullptr), 1152921504606846977u);
  EXPECT_EQ(hash_of_double(0.1, nullptr), 230584300921369408u);
  EXPECT_EQ(hash_of_double(-HUGE_VAL, nullptr), static_cast<std::uint64_t>(-314159));
  EXPECT_EQ(hash_of_big(BigNumber("10000000000000000000000000000000000000000")), 1388497483929617590u);
}

TEST(Hash, OfEqualIntsAndFloatsIsEqual) {
  for (double number : {0.0, 1.0, -7.0, 1e10, 9007199254740992.0, -1e18}) {
    EXPECT_EQ(hash_of_double(number, nullptr), hash_of_int64(static_cast<std::int64_t>(number)));
  }
  EXPECT_EQ(hash_of_double(1e300, nullptr), hash_of_big(truncate(1e300)));
}

class Arithmetic : public ::testing::Test {
 protected:
  std::string result(std::string_view left, BinaryOperator op, std::string_view right) {
    return vm.shown(vm.binary(op, vm.integer(left), vm.integer(right)));
  }
  std::string result(double left, BinaryOperator op, double right) {
    return vm.shown(vm.binary(op, vm.number(left), vm.number(right)));
  }
  BareVm vm;
};

TEST_F(Arithmetic, GrowsBeyondSmallIntsAndComesBack) {
  EXPECT_EQ(result("4611686018427387903", BinaryOperator::k_add, "1"), "4611686018427387904");
  EXPECT_EQ(result("4611686018427387904", BinaryOperator::k_subtract, "1"), "4611686018427387903");
  EXPECT_EQ(result("-4611686018427387904", BinaryOperator::k_floor_divide, "-1"), "4611686018427387904");
  EXPECT_EQ(result("3", BinaryOperator::k_power, "40"), "12157665459056928801");
  EXPECT_EQ(result("1", BinaryOperator::k_left_shift, "100"), "1267650600228229401496703205376");
}

TEST_F(Arithmetic, DivisionRoundsDown) {
  EXPECT_EQ(result("-7", BinaryOperator::k_floor_divide, "2"), "-4");
  EXPECT_EQ(result("-7", BinaryOperator::k_modulo, "2"), "1");
  EXPECT_EQ(result("7", BinaryOperator::k_modulo, "-2"), "-1");
  EXPECT_EQ(result("-100000000000000000000", BinaryOperator::k_divmod, "7"), "(-14285714285714285715, 5)");
  EXPECT_EQ(result(-7.5, BinaryOperator::k_floor_divide, 2), "-4.0");
  EXPECT_EQ(result(1.0, BinaryOperator::k_floor_divide, 0.1), "9.0");
  EXPECT_EQ(result(-1.0, BinaryOperator::k_modulo, HUGE_VAL), "inf");
}

TEST_F(Arithmetic, TrueDivisionIsCorrectlyRounded) {
  EXPECT_EQ(result("1", BinaryOperator::k_true_divide, "3"), "0.3333333333333333");
  EXPECT_EQ(result("18014398509481985", BinaryOperator::k_true_divide, "1"), "1.8014398509481984e+16");
  EXPECT_EQ(result(kGoogol, BinaryOperator::k_true_divide, "3"), "3.333333333333333e+99");
  EXPECT_EQ(result("1", BinaryOperator::k_true_divide, kGoogol), "1e-100");
}

TEST_F(Arithmetic, BitsOfNegativeNumbersAreTwosComplement) {
  EXPECT_EQ(result("-100000000000000000000", BinaryOperator::k_or, "5"), "-99999999999999999995");
  EXPECT_EQ(result("-1", BinaryOperator::k_right_shift, "100"), "-1");
  EXPECT_EQ(result("-100000000000000000000", BinaryOperator::k_right_shift, "3"), "-12500000000000000000");
}

TEST_F(Arithmetic, ErrorsAreWordedAsCPythons) {
  EXPECT_EQ(result("1", BinaryOperator::k_true_divide, "0"), "ZeroDivisionError: division by zero");
  EXPECT_EQ(result("1", BinaryOperator::k_floor_divide, "0"), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(result("1", BinaryOperator::k_modulo, "0"), "ZeroDivisionError: integer modulo by zero");
  EXPECT_EQ(result(1, BinaryOperator::k_true_divide, 0), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(result(1, BinaryOperator::k_modulo, 0), "ZeroDivisionError: float modulo");
  EXPECT_EQ(result("0", BinaryOperator::k_power, "-1"), "ZeroDivisionError: 0.0 cannot be raised to a negative power");
  EXPECT_EQ(result(2, BinaryOperator::k_power, 10000), "OverflowError: (34, 'Numerical result out of range')");
  EXPECT_EQ(result("1", BinaryOperator::k_left_shift, "-1"), "ValueError: negative shift count");
  EXPECT_EQ(result("1", BinaryOperator::k_left_shift, "10000000000"), "MemoryError");
  EXPECT_EQ(result("10", BinaryOperator::k_power, "10000000000"), "MemoryError");
  EXPECT_EQ(vm.shown(vm.binary(BinaryOperator::k_multiply, vm.integer("1" + std::string(400, '0')), vm.number(1))),
            "OverflowError: int too large to convert to float");
}

TEST_F(Arithmetic, IntsAndFloatsCompareExactly) {
  EXPECT_EQ(compare_with_double(*vm.integer("9007199254740993"), 9007199254740992.0), 1);
  EXPECT_EQ(compare_with_double(*vm.integer("1"), 1.5), -1);
  EXPECT_EQ(compare_with_double(*vm.integer(kGoogol), HUGE_VAL), -1);
  EXPECT_EQ(compare_with_double(*vm.integer("0"), std::nan("")), 2);
}

TEST_F(Arithmetic, TextOfManyDigitsIsRefused) {
  EXPECT_EQ(vm.shown(vm.binary(BinaryOperator::k_power, vm.integer("10"), vm.integer("4299"))).size(), 4300u);
  const Ref long_one = vm.binary(BinaryOperator::k_power, vm.integer("10"), vm.integer("4300"));
  EXPECT_FALSE(repr(*vm, *long_one));
  EXPECT_EQ(vm.shown({}),
            "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use "
            "sys.set_int_max_str_digits() to increase the limit");
}

TEST_F(Arithmetic, RoundsHalfToEven) {
  EXPECT_EQ(vm.shown(round_float(*vm, 2.5, std::nullopt)), "2");
  EXPECT_EQ(vm.shown(round_float(*vm, 2.675, 2)), "2.67");
  EXPECT_EQ(vm.shown(round_float(*vm, 1250.0, -2)), "1200.0");
  EXPECT_EQ(vm.shown(round_int(*vm, *vm.integer("-1250"), -2)), "-1200");
  EXPECT_EQ(vm.shown(round_int(*vm, *vm.integer("15"), -1)), "20");
}

}  // namespace
}  // namespace coroscope::vm
