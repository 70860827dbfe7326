// What somebody predicts, as lines. Only what cannot be seen is forgiven: spaces at the end of a line, empty lines at
// the end of the text, Windows line ends and a byte order mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::predict {

struct Prediction {
  std::vector<std::string> lines;
};

Prediction read_prediction(std::string_view text);

/// The same for lines that came one by one; a line that holds a newline counts as several.
Prediction read_prediction(const std::vector<std::string>& lines);

}  // namespace coroscope::predict
