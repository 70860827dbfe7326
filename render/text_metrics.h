// How wide a text is, without asking a font: the same numbers on every machine, so the same picture.
//
// ASCII has the advance widths of Helvetica (which Arial, Liberation Sans and others share); the rest goes by kind of
// character. Text is expected to be `clean`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::render {

enum class Font { k_sans, k_mono };

/// Width in em, that is: to be multiplied by the font size.
double em_width(std::string_view text, Font font, bool bold = false);

/// `text` if it is at most `max_em` wide, or else its beginning and "…". Never cuts inside what is read as one
/// character.
std::string fit(std::string_view text, double max_em, Font font, bool bold = false);

/// The same for a name, of which the end is kept that tells it apart from others: "worker (Task-3)", "numbers #2".
std::string fit_name(std::string_view name, double max_em, Font font, bool bold = false);

/// Where what tells a name apart begins: a byte offset, or its size if there is no such end.
std::size_t end_of_stem(std::string_view name);

/// Lines of at most `max_em`, broken at spaces or, as in Chinese, anywhere; at most `most` of them, the last cut with
/// "…". At least one.
std::vector<std::string> wrap(std::string_view text, double max_em, std::size_t most, Font font, bool bold = false);

}  // namespace coroscope::render
