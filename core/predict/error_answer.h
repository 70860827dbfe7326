// Which exception somebody names who is asked whether a program ends with one: "ValueError", "`valueerror`。",
// "yes, ValueError", "会，抛出 ValueError", a line with its message; or that there is none: "none", "不会".
//
// Only what is clear is understood: everything beside the name must be one of a few words that change nothing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::predict {

/// The line of the exception with its name spelled as the class is: "ValueError", "ValueError: no such thing". Empty for
/// "none"; nothing if the text does not say. `classes`: names of the classes that the program has itself.
std::optional<std::string> read_error_line(std::string_view line, std::span<const std::string> classes);

/// The names behind `class` in a program, in their order.
std::vector<std::string> class_names(std::string_view source);

}  // namespace coroscope::predict
