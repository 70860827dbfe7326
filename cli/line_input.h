// Lines that somebody is asked for, one after the other, at a terminal or through a pipe. What comes through a pipe is
// written behind the prompt, so that a transcript reads as it would on a terminal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/environment.h"

namespace coroscope::cli {

class LineInput {
 public:
  explicit LineInput(Environment& environment) : environment_(environment) {}

  /// The next line without its line end; nothing at the end of the input or after Ctrl-C.
  std::optional<std::string> read(std::string_view prompt);
  /// A line that was meant for the next question.
  void put_back(std::string line) { put_back_ = std::move(line); }

  bool interrupted() const { return environment_.interrupted(); }

 private:
  void echo(std::string_view line);

  Environment& environment_;
  std::optional<std::string> put_back_;
};

}  // namespace coroscope::cli
