#include "cli/answer_reader.h"

#include <fmt/format.h>

#include "cli/program_text.h"
#include "cli/question_text.h"
#include "cli/terminal_text.h"
#include "core/predict/prediction.h"

namespace coroscope::cli {

namespace {

constexpr std::size_t kLargestText = std::size_t{1} << 20;
constexpr std::size_t kMostShown = 30;

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// An input method for Chinese writes a wide colon.
std::string with_plain_colon(const std::string& line) {
  constexpr std::string_view kWideColon = "：";
  return line.starts_with(kWideColon) ? ":" + line.substr(kWideColon.size()) : line;
}

std::string as_comment(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    result += (end == at ? "#" : "# ") + text.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return result;
}

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

}  // namespace

AnswerReader::Input AnswerReader::read() {
  lines_.clear();
  warned_of_nothing_ = false;
  while (true) {
    const std::optional<std::string> line = input_.read(prompt());
    std::optional<Input> done;
    if (line) {
      done = take(*line);
    } else if (input_.interrupted()) {
      done = Input{InputEnd::k_interrupted, {}};
    } else {
      done = lines_.empty() ? Input{InputEnd::k_quit, {}} : answer();
    }
    if (!done) continue;
    if (done->end == InputEnd::k_answer) before_ = predict::read_prediction(done->text).lines;
    return *done;
  }
}

std::string AnswerReader::prompt() const {
  return takes_lines() ? fmt::format("{:>3}> ", lines_.size() + 1) : "> ";
}

AnswerReader::Input AnswerReader::answer() const {
  return {InputEnd::k_answer, joined(lines_)};
}

std::optional<AnswerReader::Input> AnswerReader::take(const std::string& written) {
  if (written.empty()) return take_empty_line();
  const std::string line = with_plain_colon(written);
  if (line.starts_with(':') && !line.starts_with("::")) return obey(line);
  lines_.push_back(line.starts_with("::") ? line.substr(1) : written);
  if (takes_lines()) return std::nullopt;
  return answer();
}

std::optional<AnswerReader::Input> AnswerReader::take_empty_line() {
  if (!takes_lines()) {
    say_out(empty_line_words(language_));
    return std::nullopt;
  }
  if (!lines_.empty() || warned_of_nothing_) return answer();
  warned_of_nothing_ = true;
  say_out(nothing_written_words(language_));
  return std::nullopt;
}

std::optional<AnswerReader::Input> AnswerReader::obey(std::string_view command) {
  const std::string_view word = trimmed(command.substr(0, command.find(' ')));
  if (word == ":q") return Input{InputEnd::k_quit, {}};
  if (word == ":a") return Input{InputEnd::k_give_up, {}};
  if (word == ":e") return edit();
  if (word == ":f") {
    const std::string file(trimmed(command.substr(word.size())));
    if (!file.empty()) return read_file(file);
    say_out(no_file_words(language_));
    return std::nullopt;
  }
  if (word == ":h") {
    say_out(asked_in_ == AskedIn::k_test ? no_hints_in_test_words(language_) : hints_.next());
  } else if (word == ":u") {
    take_back();
  } else if (word == ":?" || word == "：？" || word == ":？" || word == ":help") {
    say_out(input_help(ask_.kind, asked_in_, language_));
  } else {
    say_out(unknown_command_words(terminal_text(word), language_));
  }
  return std::nullopt;
}

void AnswerReader::take_back() {
  if (!lines_.empty()) lines_.pop_back();
}

std::optional<AnswerReader::Input> AnswerReader::take_text(const std::string& text) {
  if (!takes_lines()) return Input{InputEnd::k_answer, text};
  lines_ = predict::read_prediction(text).lines;
  std::string shown;
  for (std::size_t i = 0; i < std::min(lines_.size(), kMostShown); ++i) {
    shown += fmt::format("{:>3}  {}\n", i + 1, terminal_text(lines_[i]));
  }
  if (lines_.size() > kMostShown) shown += "  …\n";
  say_out(shown + text_taken_words(lines_.size(), language_));
  return std::nullopt;
}

std::optional<AnswerReader::Input> AnswerReader::edit() {
  try {
    const std::string text = environment_.edit(editor_text());
    return take_text(text.substr(0, text.find(cut_line(language_))));
  } catch (const EnvironmentError& error) {
    say_out(kept_answer_words(terminal_text(error.words(language_)), language_));
    return std::nullopt;
  }
}

std::optional<AnswerReader::Input> AnswerReader::read_file(const std::string& path) {
  try {
    const std::string text = environment_.read_file(path);
    if (text.size() > kLargestText) throw EnvironmentError("`" + path + "` is larger than 1 MiB", "`" + path + "` 超过 1 MiB");
    return take_text(text);
  } catch (const EnvironmentError& error) {
    say_out(kept_answer_words(terminal_text(error.words(language_)), language_));
    return std::nullopt;
  }
}

/// The answer as it is, or was last time, and everything to look at while one writes.
std::string AnswerReader::editor_text() const {
  std::vector<std::string> lines = lines_.empty() ? before_ : lines_;
  if (lines.empty() && ask_.kind == scenario::AskKind::k_order) {
    lines.assign(study_.shuffled().begin(), study_.shuffled().end());
  }
  const std::string below = question_text(ask_, language_) + how_to_answer(ask_.kind, language_) + "\n" +
                            program_text(study_.scenario(), Paint::none());
  return joined(lines) + "\n" + cut_line(language_) + "\n" + as_comment(below);
}

void AnswerReader::say_out(const std::string& text) {
  environment_.write_out(text);
}

}  // namespace coroscope::cli
