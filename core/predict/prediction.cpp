#include "core/predict/prediction.h"

namespace coroscope::predict {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view without_trailing_space(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Prediction read_prediction(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  Prediction prediction;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    prediction.lines.emplace_back(without_trailing_space(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  while (!prediction.lines.empty() && prediction.lines.back().empty()) prediction.lines.pop_back();
  return prediction;
}

Prediction read_prediction(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line;
    text += '\n';
  }
  return read_prediction(text);
}

}  // namespace coroscope::predict
