// Looks a JSON text through before anything is made of it, for texts that may come from anywhere.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::progress {

/// What is wrong with a JSON text, for people: "line 3 is no JSON". Empty if it can be parsed, is nested at most
/// `deepest` objects and lists deep, and has no key twice in one object.
std::string problem_of_json(std::string_view text, std::size_t deepest);

}  // namespace coroscope::progress
