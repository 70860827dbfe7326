#include "render/document/fences.h"

#include <algorithm>

namespace coroscope::render::document {

namespace {

constexpr std::size_t kShortest = 3;
constexpr std::size_t kDeepest = 3;

std::size_t run_of(std::string_view text, char sign) {
  return std::min(text.find_first_not_of(sign), text.size());
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::size_t indentation(std::string_view line) {
  return run_of(line, ' ');
}

bool Fences::opens(std::string_view line) {
  const std::size_t indent = indentation(line);
  if (indent > kDeepest || indent == line.size()) return false;
  const char sign = line[indent];
  if (sign != '`' && sign != '~') return false;
  const std::size_t length = run_of(line.substr(indent), sign);
  const std::string_view info = line.substr(indent + length);
  // ``` in a line is a code span
  if (length < kShortest || (sign == '`' && info.find('`') != std::string_view::npos)) return false;
  sign_ = sign;
  length_ = length;
  info_ = info;
  return true;
}

Fences::Line Fences::take(std::string_view line) {
  if (sign_ == 0) return opens(line) ? Line::k_opening : Line::k_text;
  const std::size_t indent = indentation(line);
  const std::size_t length = indent > kDeepest ? 0 : run_of(line.substr(indent), sign_);
  if (length < length_ || !is_blank(line.substr(indent + length))) return Line::k_inside;
  sign_ = 0;
  return Line::k_closing;
}

}  // namespace coroscope::render::document
