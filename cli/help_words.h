// The help of the commands in the reader's language. Commands declare their options in English; the Chinese stands in
// help_words.def, by the English text, and a test goes through the help of every command.
#pragma once

#include <string_view>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// The text in a language; the English itself where there is no other. `english` outlives the result.
std::string_view help_words(std::string_view english, scenario::Language language);

}  // namespace coroscope::cli
