#include "core/vm/objects/percent_format.h"

#include <gtest/gtest.h>

#include "core/vm/objects/dict.h"
#include "tests/unit/vm/bare_vm.h"

namespace coroscope::vm {
namespace {

class PercentFormat : public ::testing::Test {
 protected:
  std::string result(std::string_view format, const Ref& value) {
    return vm.shown(vm.binary(BinaryOperator::k_modulo, vm.str(format), value));
  }
  BareVm vm;
};

TEST_F(PercentFormat, TakesATupleOrOneValue) {
  EXPECT_EQ(result("%s and %s", vm.tuple({vm.str("a"), Ref::of_int(1)})), "'a and 1'");
  EXPECT_EQ(result("%d%%", Ref::of_int(5)), "'5%'");
  EXPECT_EQ(result("%s %s", Ref::of_int(1)), "TypeError: not enough arguments for format string");
  EXPECT_EQ(result("%s", vm.tuple({Ref::of_int(1), Ref::of_int(2)})),
            "TypeError: not all arguments converted during string formatting");
}

TEST_F(PercentFormat, TakesAMapping) {
  const Ref mapping = make_dict(*vm);
  set(*vm, mapping.as<Dict>(), *vm.str("a"), Value::of_int(7));
  EXPECT_EQ(result("%(a)03d", mapping), "'007'");
  EXPECT_EQ(result("%(b)s", mapping), "KeyError: 'b'");
  EXPECT_EQ(result("%(a)s", Ref::of_int(1)), "TypeError: format requires a mapping");
}

TEST_F(PercentFormat, HasPrintfsFlags) {
  EXPECT_EQ(result("%05d|%-5d|%+d", vm.tuple({Ref::of_int(-3), Ref::of_int(4), Ref::of_int(5)})), "'-0003|4    |+5'");
  EXPECT_EQ(result("%#x %#o %X", vm.tuple({Ref::of_int(255), Ref::of_int(8), Ref::of_int(-255)})), "'0xff 0o10 -FF'");
  EXPECT_EQ(result("%*.*f", vm.tuple({Ref::of_int(8), Ref::of_int(2), vm.number(3.14159)})), "'    3.14'");
  EXPECT_EQ(result("%.3d", Ref::of_int(5)), "'005'");
  EXPECT_EQ(result("%5.1s|", vm.str("ab")), "'    a|'");
  EXPECT_EQ(result("%c%c", vm.tuple({Ref::of_int(65), vm.str("b")})), "'Ab'");
}

TEST_F(PercentFormat, RefusesWhatCPythonRefuses) {
  EXPECT_EQ(result("%d", vm.str("a")), "TypeError: %d format: a real number is required, not str");
  EXPECT_EQ(result("%x", vm.number(1.5)), "TypeError: %x format: an integer is required, not float");
  EXPECT_EQ(result("ab %z", Ref::of_int(1)), "ValueError: unsupported format character 'z' (0x7a) at index 4");
  EXPECT_EQ(result("%", Ref::of_int(1)), "ValueError: incomplete format");
}

}  // namespace
}  // namespace coroscope::vm
