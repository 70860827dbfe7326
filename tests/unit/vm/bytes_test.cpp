#include "core/vm/objects/bytes.h"

#include <gtest/gtest.h>

#include "tests/unit/vm/bare_vm.h"

namespace coroscope::vm {
namespace {

TEST(QuotedBytes, EscapesAllButPrintableAscii) {
  EXPECT_EQ(quoted_bytes({"a\0\n'\xff", 5}), "b\"a\\x00\\n'\\xff\"");
}

TEST(Encode, KnowsThreeCodecs) {
  BareVm vm;
  const auto encoded = [&](std::string_view text, std::string_view codec, std::string_view errors = "strict") {
    return vm.shown(encode(*vm, *vm.str(text), codec, errors));
  };
  EXPECT_EQ(encoded("é", "UTF-8"), "b'\\xc3\\xa9'");
  EXPECT_EQ(encoded("é", "latin1"), "b'\\xe9'");
  EXPECT_EQ(encoded("é€", "ascii", "replace"), "b'?\?'");
  EXPECT_EQ(encoded("a", "klingon"), "LookupError: unknown encoding: klingon");
  EXPECT_EQ(encoded("aéé", "ascii"),
            "UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)");
}

TEST(Decode, NamesTheBytesThatAreWrong) {
  BareVm vm;
  const auto decoded = [&](std::string_view bytes, std::string_view errors = "strict") {
    return vm.shown(decode(*vm, *make_bytes(*vm, bytes), "utf-8", errors));
  };
  EXPECT_EQ(decoded("a\xe2\x82"), "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 1-2: unexpected end of data");
  EXPECT_EQ(decoded("\xc0\x80"), "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte");
  EXPECT_EQ(decoded("\xed\xa0\x80"),
            "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte");
  EXPECT_EQ(decoded("\xff"
                    "a",
                    "replace"),
            "'\uFFFDa'");
}

}  // namespace
}  // namespace coroscope::vm
