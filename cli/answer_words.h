// What is said to somebody who types an answer.
#pragma once

#include <string>
#include <string_view>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

enum class AskedIn : bool {
  k_practice,
  k_test,  ///< without hints and without the answer
};

/// How to answer a question of this kind, in one line.
std::string how_to_answer(scenario::AskKind kind, scenario::Language language);

/// All commands, several lines.
std::string input_help(scenario::AskKind kind, AskedIn asked_in, scenario::Language language);

std::string unknown_command_words(std::string_view command, scenario::Language language);
std::string no_hints_in_test_words(scenario::Language language);
/// `:f` without a name.
std::string no_file_words(scenario::Language language);
/// An empty line where one line is asked for.
std::string empty_line_words(scenario::Language language);
/// After an empty line where lines are to begin.
std::string nothing_written_words(scenario::Language language);
/// An editor or a file did not work; `why` is for people.
std::string kept_answer_words(std::string_view why, scenario::Language language);
/// A text has become the answer so far; it can still be changed.
std::string text_taken_words(std::size_t lines, scenario::Language language);

/// The line in an editor below which nothing is read.
std::string cut_line(scenario::Language language);

}  // namespace coroscope::cli
