#include "cli/question_text.h"

#include <fmt/format.h>

#include "cli/terminal_text.h"
#include "core/predict/answer.h"

namespace coroscope::cli {

std::string question_text(const scenario::Ask& ask, scenario::Language language) {
  std::string text = terminal_text(ask.text.in(language)) + "\n";
  for (std::size_t i = 0; i < ask.choices.size(); ++i) {
    text += fmt::format("   {}) {}\n", predict::choice_letter(i), terminal_text(ask.choices[i].text.in(language)));
  }
  return text;
}

std::string numbered_lines(std::span<const std::string> lines) {
  const std::size_t width = std::to_string(lines.size()).size();
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text += fmt::format("   {:>{}}  {}\n", i + 1, width, terminal_text(lines[i]));
  }
  return text;
}

}  // namespace coroscope::cli
