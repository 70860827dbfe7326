#include "cli/line_input.h"

#include "cli/terminal_text.h"

namespace coroscope::cli {

std::optional<std::string> LineInput::read(std::string_view prompt) {
  environment_.write_out(prompt);
  if (put_back_) {
    std::optional<std::string> line;
    line.swap(put_back_);
    environment_.write_out(terminal_text(*line) + "\n");
    return line;
  }
  environment_.flush();
  std::optional<std::string> line = environment_.read_line();
  if (!line) {
    environment_.write_out("\n");
    return std::nullopt;
  }
  if (line->ends_with('\r')) line->pop_back();
  echo(*line);
  return line;
}

void LineInput::echo(std::string_view line) {
  if (!environment_.in_is_terminal()) environment_.write_out(terminal_text(line) + "\n");
}

}  // namespace coroscope::cli
