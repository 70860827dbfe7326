#include "cli/system_words.h"

#include <gtest/gtest.h>

namespace coroscope::cli {
namespace {

using scenario::Language;

TEST(SystemWords, UsualFailuresAreSaidInChinese) {
  EXPECT_EQ(system_words("cannot open `/nope`: No such file or directory", Language::k_zh), "无法打开 `/nope`：没有这个文件或文件夹");
  EXPECT_EQ(system_words("cannot make `x`: Not a directory", Language::k_zh), "无法新建 `x`：路径中有一段不是文件夹");
  EXPECT_EQ(system_words("`ed` ended with exit code 127", Language::k_zh), "`ed` 的退出码是 127");
  EXPECT_EQ(system_words("`big` is larger than 1 MiB", Language::k_zh), "`big` 超过了 1 MiB");
}

TEST(SystemWords, WhatIsNotKnownStaysAsItIs) {
  EXPECT_EQ(system_words("cannot open `x`: Odd reason", Language::k_zh), "无法打开 `x`：Odd reason");
  EXPECT_EQ(system_words("something else", Language::k_zh), "something else");
  EXPECT_EQ(system_words("", Language::k_zh), "");
  EXPECT_EQ(system_words("cannot open `x`: Odd reason", Language::k_en), "cannot open `x`: Odd reason");
}

}  // namespace
}  // namespace coroscope::cli
