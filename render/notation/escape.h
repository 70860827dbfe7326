// Text of a program as text in a notation: whatever it says, it is shown as it is, and nothing of it is obeyed.
//
// Both expect `clean` text, which is one line. Runs of spaces, and those at the ends, become no-break spaces: else they
// would vanish.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::render::notation {

/// For what stands after a colon or after `as` in a sequenceDiagram. Characters that mean something there become
/// `#35;`, which all versions since 10 show as the character.
std::string mermaid_text(std::string_view text);

/// For labels, names in quotes, titles and notes. What PlantUML's preprocessor, its Creole markup or a line of its
/// language would make something of becomes `<U+0023>`. (`&#92;` would do too, but stops some versions.)
std::string plantuml_text(std::string_view text);
/// For the line `title …`, which must have a letter in it.
std::string plantuml_title(std::string_view text);

}  // namespace coroscope::render::notation
