#include "core/predict/find_print.h"

#include <vector>

namespace coroscope::predict {

namespace {

constexpr std::string_view kBlanks = " \t";

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(kBlanks), line.size());
}

/// What stands between the quotes of the literals of one line, without what f-strings put in; escapes end a piece.
std::vector<std::string_view> literal_pieces(std::string_view line) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = line.find_first_of("'\"#"); at < line.size(); at = line.find_first_of("'\"#", at)) {
    const char quote = line[at];
    if (quote == '#') break;
    const bool formatted = at > 0 && (line[at - 1] == 'f' || line[at - 1] == 'F');
    std::size_t begin = ++at;
    int depth = 0;
    const auto end_piece = [&] {
      if (depth == 0 && at > begin) pieces.push_back(line.substr(begin, at - begin));
    };
    for (; at < line.size() && (line[at] != quote || depth > 0); ++at) {
      if (line[at] == '\\') {
        end_piece();
        begin = ++at + 1;
      } else if (formatted && line[at] == '{') {
        end_piece();
        ++depth;
      } else if (formatted && line[at] == '}' && depth > 0) {
        --depth;
        begin = at + 1;
      }
    }
    at = std::min(at, line.size());
    end_piece();
    ++at;
  }
  return pieces;
}

/// How many characters of `text` the literals of a line explain; nothing if one of them is not in it.
std::optional<std::size_t> matched(std::string_view line, std::string_view text) {
  const std::size_t call = line.find("print(");
  if (call == std::string_view::npos) return std::nullopt;
  std::size_t length = 0, from = 0;
  for (const std::string_view piece : literal_pieces(line.substr(call))) {
    const std::size_t found = text.find(piece, from);
    if (found == std::string_view::npos) return std::nullopt;
    from = found + piece.size();
    length += piece.size();
  }
  return length == 0 ? std::nullopt : std::optional(length);
}

/// The name in "async def name(", if a line begins a function.
std::optional<std::string> function_begun(std::string_view line) {
  line.remove_prefix(indentation(line));
  if (line.starts_with("async ")) line.remove_prefix(6);
  if (!line.starts_with("def ")) return std::nullopt;
  line.remove_prefix(4);
  return std::string(line.substr(0, line.find('(')));
}

/// Calls `visit(number, line, function)` for each line that is not empty or a comment.
template <class Visit>
void each_line(std::string_view rest, Visit visit) {
  struct Function {
    std::size_t indentation;
    std::string name;
  };
  std::vector<Function> around;
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    const std::size_t indent = indentation(line);
    if (indent == line.size() || line[indent] == '#') continue;
    while (!around.empty() && indent <= around.back().indentation) around.pop_back();
    visit(number, line, around.empty() ? std::string_view() : std::string_view(around.back().name));
    if (auto name = function_begun(line)) around.push_back({indent, std::move(*name)});
  }
}

}  // namespace

std::optional<PrintPlace> find_print(const text::Source& source, std::string_view text) {
  std::optional<PrintPlace> best;
  std::size_t best_length = 0;
  each_line(source.text(), [&](std::uint32_t number, std::string_view line, std::string_view function) {
    const auto length = matched(line, text);
    if (!length || *length <= best_length) return;
    best_length = *length;
    best = PrintPlace{number, std::string(function), *length == text.size()};
  });
  return best;
}

std::string function_at(const text::Source& source, std::uint32_t line) {
  std::string found;
  each_line(source.text(), [&](std::uint32_t number, std::string_view, std::string_view function) {
    if (number == line) found = function;
  });
  return found;
}

}  // namespace coroscope::predict
