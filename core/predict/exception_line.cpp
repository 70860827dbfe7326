#include "core/predict/exception_line.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace coroscope::predict {

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view kHeader = "Traceback (most recent call last):";
constexpr std::string_view kGroupHeader = "+ Exception Group Traceback (most recent call last):";
constexpr std::string_view kContext = "During handling of the above exception, another exception occurred:";
constexpr std::string_view kCause = "The above exception was the direct cause of the following exception:";
constexpr std::string_view kGroupBar = "  | ";

std::string_view without_spaces_before(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

bool is_header(std::string_view line) {
  return line == kHeader || without_spaces_before(line) == kGroupHeader;
}

/// What python3 writes above a SyntaxError that it finds before anything runs: `  File "x.py", line 3`.
bool is_place_of_syntax_error(std::string_view line) {
  return line.starts_with("  File \"") && line.find("\", line ") != std::string_view::npos;
}

/// A name as a class has it: words joined by dots.
bool is_dotted_name(std::string_view name) {
  const auto is_word = [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return std::isalnum(value) != 0 || byte == '_' || byte == '.' || value >= 0x80;
  };
  return !name.empty() && name.front() != '.' && name.back() != '.' && std::all_of(name.begin(), name.end(), is_word);
}

std::string_view message(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon == std::string_view::npos ? std::string_view() : without_spaces_before(line.substr(colon + 1));
}

/// The line of the exception in the traceback whose header is at `header`: the first that is not indented, as seen from
/// the bar at the left of an exception group.
std::optional<std::string> exception_below(const Lines& lines, std::size_t header) {
  for (std::size_t i = header + 1; i < lines.size(); ++i) {
    std::string_view line = lines[i];
    if (line.starts_with(kGroupBar)) line.remove_prefix(kGroupBar.size());
    if (!line.empty() && line.front() != ' ') return std::string(line);
  }
  return std::nullopt;
}

bool links_tracebacks(std::string_view line) { return line == kContext || line == kCause; }

/// The header of the first of the tracebacks that are chained to the one at `header`.
std::size_t first_of_chain(const Lines& lines, std::size_t header) {
  // Before a later one: an empty line, the sentence, an empty line.
  while (header >= 3 && links_tracebacks(lines[header - 2])) {
    std::size_t earlier = header - 3;
    while (earlier > 0 && !is_header(lines[earlier])) --earlier;
    if (!is_header(lines[earlier])) break;
    header = earlier;
  }
  return header;
}

std::optional<std::size_t> last_header(const Lines& lines) {
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (is_header(lines[i])) return i;
  }
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (is_place_of_syntax_error(lines[i])) return i;
  }
  return std::nullopt;
}

}  // namespace

std::string_view exception_name(std::string_view line) {
  const std::string_view name = line.substr(0, line.find(':'));
  return is_dotted_name(name) ? name : std::string_view();
}

std::string_view class_name(std::string_view dotted) {
  return dotted.substr(dotted.rfind('.') + 1);  // npos + 1 is 0
}

bool names_exception(std::string_view written, std::string_view line) {
  if (written == line) return !line.empty();
  const std::string_view name = exception_name(written);
  if (name.empty() || class_name(name) != class_name(exception_name(line))) return false;
  return message(written).empty() || message(written) == message(line);
}

bool stands_for_exception(std::string_view written, std::string_view line) {
  if (line.empty()) return false;
  for (const std::string_view word : {"(traceback)", "traceback", "Traceback", "(Traceback)"}) {
    if (written == word) return true;
  }
  if (written == kHeader) return true;
  if (written.size() < 3 || written.front() != '[' || written.back() != ']') return false;
  return names_exception(written.substr(1, written.size() - 2), line);
}

bool has_traceback(const Lines& lines) { return std::any_of(lines.begin(), lines.end(), is_header); }

std::optional<Prediction> fold_traceback(const Prediction& prediction) {
  const std::optional<std::size_t> header = last_header(prediction.lines);
  if (!header) return std::nullopt;
  const std::optional<std::string> exception = exception_below(prediction.lines, *header);
  if (!exception) return std::nullopt;
  const std::size_t begin = first_of_chain(prediction.lines, *header);
  Prediction folded{Lines(prediction.lines.begin(), prediction.lines.begin() + static_cast<std::ptrdiff_t>(begin))};
  folded.lines.push_back(*exception);
  return folded;
}

}  // namespace coroscope::predict
