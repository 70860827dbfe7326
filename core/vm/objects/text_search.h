// Searching that str and bytes share: arguments `(wanted[, start[, end]])`, counting, replacing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

/// One to three arguments behind self, none by keyword? TypeError if not.
bool check_search_arguments(Vm& vm, const Arguments& arguments, const char* name);
/// Arguments 2 and 3 as slice bounds: negative ones count from the end; `start` may be behind `end`.
bool read_search_bounds(Vm& vm, const Arguments& arguments, std::int64_t length, std::int64_t& start, std::int64_t& end);
/// How often a text that is not empty occurs, without overlap.
std::size_t count_occurrences(std::string_view text, std::string_view wanted);
/// The first `changes` occurrences replaced; an empty `from` is found between all characters.
std::string replaced(std::string_view text, std::string_view from, std::string_view to, std::int64_t changes,
                     bool text_is_utf8);

}  // namespace coroscope::vm
