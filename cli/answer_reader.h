// Reads what somebody answers to a question: lines, or one line, with commands that begin with a colon among them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/answer_words.h"
#include "cli/hints.h"
#include "cli/line_input.h"
#include "core/predict/study.h"

namespace coroscope::cli {

enum class InputEnd {
  k_answer,       ///< a text was given
  k_give_up,      ///< the answer is to be shown
  k_quit,         ///< `:q`, or the end of the input with nothing written
  k_interrupted,  ///< Ctrl-C
};

class AnswerReader {
 public:
  AnswerReader(Environment& environment, LineInput& input, Hints& hints, const predict::Study& study,
               const scenario::Ask& ask, scenario::Language language, AskedIn asked_in = AskedIn::k_practice)
      : environment_(environment), input_(input), hints_(hints), study_(study), ask_(ask), language_(language), asked_in_(asked_in) {}

  struct Input {
    InputEnd end = InputEnd::k_answer;
    std::string text;  ///< the answer, its lines with newlines between them
  };
  /// Asks until something has been given. What was given last time is what the editor begins with.
  Input read();

 private:
  bool takes_lines() const { return ask_.kind == scenario::AskKind::k_output; }
  std::string prompt() const;
  std::optional<Input> take(const std::string& line);
  std::optional<Input> take_empty_line();
  std::optional<Input> obey(std::string_view command);
  std::optional<Input> take_text(const std::string& text);
  std::optional<Input> edit();
  std::optional<Input> read_file(const std::string& path);
  Input answer() const;
  void take_back();
  void say_out(const std::string& text);
  std::string editor_text() const;

  Environment& environment_;
  LineInput& input_;
  Hints& hints_;
  const predict::Study& study_;
  const scenario::Ask& ask_;
  scenario::Language language_;
  AskedIn asked_in_;
  std::vector<std::string> lines_;  // of this answer, so far
  std::vector<std::string> before_;  // of the last one
  bool warned_of_nothing_ = false;
};

}  // namespace coroscope::cli
