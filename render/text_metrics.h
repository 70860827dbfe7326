// How wide a text is, without asking a font: the same numbers on every machine, so the same picture.
//
// ASCII has the advance widths of Helvetica (which Arial, Liberation Sans and others share); the rest goes by kind of
// character. Text is expected to be `clean`.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::render {

enum class Font { k_sans, k_mono };

/// Width in em, that is: to be multiplied by the font size.
double em_width(std::string_view text, Font font, bool bold = false);

/// `text` if it is at most `max_em` wide, or else its beginning and "…". Never cuts inside what is read as one
/// character.
std::string fit(std::string_view text, double max_em, Font font, bool bold = false);

}  // namespace coroscope::render
