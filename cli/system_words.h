// What went wrong outside, in the learner's language. Rooms below know no languages: their messages come in English, and the
// usual ones are said again in Chinese here.
#pragma once

#include <string>
#include <string_view>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// "cannot open `x`: No such file or directory" → "无法打开 `x`：没有这个文件或文件夹". What is not known stays as it is.
std::string system_words(std::string_view english, scenario::Language language);

}  // namespace coroscope::cli
