// What an input method for Chinese writes, as it is written in code: full-width letters, digits and signs, wide spaces
// and quotation marks become ASCII.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::predict {

/// `、` becomes `,` and `。` becomes `.`; everything else that has no ASCII form, and bytes that are not UTF-8, stay.
std::string half_width(std::string_view text);

}  // namespace coroscope::predict
