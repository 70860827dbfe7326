#include "core/text/source.h"

#include <algorithm>

namespace coroscope::text {

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)), line_begins_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

std::uint32_t Source::line_count() const {
  const bool ends_with_newline = !text_.empty() && text_.back() == '\n';
  return static_cast<std::uint32_t>(line_begins_.size()) - (ends_with_newline ? 1 : 0);
}

std::uint32_t Source::line_of(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  return static_cast<std::uint32_t>(after - line_begins_.begin());
}

LineColumn Source::position(std::uint32_t offset) const {
  offset = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t line = line_of(offset);
  std::uint32_t column = 1;
  for (std::uint32_t i = line_begin(line); i < offset; ++i) {
    if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80) ++column;
  }
  return {line, column};
}

std::string_view Source::line_text(std::uint32_t line) const {
  if (line == 0 || line > line_begins_.size()) return {};
  const std::size_t begin = line_begins_[line - 1];
  std::size_t end = line < line_begins_.size() ? line_begins_[line] - 1 : text_.size();
  if (end > begin && text_[end - 1] == '\r') --end;
  return std::string_view(text_).substr(begin, end - begin);
}

std::uint32_t Source::line_begin(std::uint32_t line) const {
  if (line == 0) return 0;
  if (line > line_begins_.size()) return static_cast<std::uint32_t>(text_.size());
  return line_begins_[line - 1];
}

}  // namespace coroscope::text
