#include "cli/side_by_side.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/terminal_text.h"
#include "core/text/display_width.h"

namespace coroscope::cli {

namespace {

constexpr std::size_t kWidestColumn = 60;

std::vector<std::string> clean_lines(const std::vector<std::string>& lines) {
  std::vector<std::string> clean;
  for (const std::string& line : lines) clean.push_back(text::shorten(terminal_text(line), kWidestColumn));
  return clean;
}

}  // namespace

std::string side_by_side(const SideBySide& both, const Paint& paint) {
  const std::vector<std::string> left = clean_lines(both.left), right = clean_lines(both.right);
  std::size_t width = text::display_width(both.left_title);
  for (const std::string& line : left) width = std::max(width, text::display_width(line));
  const std::size_t count = std::max(left.size(), right.size());
  const std::size_t digits = std::to_string(count).size();
  std::string result = fmt::format("{:{}}  {}     {}\n", "", digits, paint.bold(text::pad_right(both.left_title, width)),
                                   paint.bold(both.right_title));
  for (std::size_t i = 0; i < count; ++i) {
    const bool same = i < both.left.size() && i < both.right.size() && both.left[i] == both.right[i];
    const std::string number = fmt::format("{:>{}}", i + 1, digits);
    std::string line = fmt::format("{}  {}  {}  {}", paint.faint(number), text::pad_right(i < left.size() ? left[i] : "", width),
                                   same ? "=" : paint.bad("≠"), i < right.size() ? right[i] : "");
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + "\n";
  }
  return result;
}

}  // namespace coroscope::cli
