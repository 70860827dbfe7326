#include "cli/csv.h"

#include <string_view>

namespace coroscope::cli {

namespace {

/// Spreadsheets take a cell that begins so for a formula, and run it.
bool looks_like_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

/// Control characters have no place in a table, but for those that end lines.
std::string without_controls(std::string text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) text.replace(at, 1, kReplacement);
  }
  return text;
}

}  // namespace

std::string csv_cell(std::string text) {
  text = without_controls(std::move(text));
  if (looks_like_formula(text)) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char byte : text) {
    if (byte == '"') quoted += '"';
    quoted += byte;
  }
  return quoted + '"';
}

}  // namespace coroscope::cli
