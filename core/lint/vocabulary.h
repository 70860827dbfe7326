// The words that a text about a program may use: the program's, those it prints, and Python's.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace coroscope::lint {

using WordSet = std::set<std::string, std::less<>>;

/// Adds the names of a text; with those in string literals or without.
enum class Strings : bool { k_no, k_yes };
void add_names(WordSet& words, std::string_view text, Strings strings);

/// Adds the names of a program, keywords too, without what stands in its strings and comments.
void add_program_names(WordSet& words, std::string_view program);

/// Adds the names that a piece of code makes itself: `total = 1`, `for ride in …`, `as error`, `lambda x: …`.
void add_made_names(WordSet& words, std::string_view code);

/// Adds the parts of names: `order` of `order_async`, whose sync brother a text may speak of.
void add_parts(WordSet& words, const WordSet& names);

/// A keyword, a built-in, or a name of a module or class that comes with Python.
bool is_python_name(std::string_view name);
bool is_keyword(std::string_view name);

}  // namespace coroscope::lint
