#include "cli/shell_unquoting.h"

namespace coroscope::cli {

namespace {

bool goes_on_a_name(std::string_view rest) {
  if (rest.empty()) return false;
  const char next = rest.front();
  return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9') || next == '_';
}

/// How many bytes `$HOME` or `${HOME}` takes at the beginning of a text; 0: it is neither.
std::size_t length_of_home(std::string_view text) {
  for (const std::string_view name : {std::string_view("$HOME"), std::string_view("${HOME}")}) {
    if (!text.starts_with(name)) continue;
    return name.ends_with('}') || !goes_on_a_name(text.substr(name.size())) ? name.size() : 0;
  }
  return 0;
}

class Unquoter {
 public:
  Unquoter(std::string_view typed, std::string home) : rest_(typed), home_(std::move(home)) {}

  std::string read() {
    if (!home_.empty() && (rest_ == "~" || rest_.starts_with("~/"))) put_home(1);
    while (!rest_.empty()) take();
    return std::move(result_);
  }

 private:
  void take() {
    const char next = rest_.front();
    if (quote_ == 0 ? next == '\'' || next == '"' : next == quote_) {
      quote_ = quote_ == 0 ? next : '\0';
      rest_.remove_prefix(1);
    } else if (next == '\\' && quote_ != '\'' && is_escaped()) {
      rest_.remove_prefix(1);
      keep();
    } else if (const std::size_t length = length_of_home(rest_); length > 0 && quote_ != '\'' && !home_.empty()) {
      put_home(length);
    } else {
      keep();
    }
  }

  /// Between double quotes a backslash stands for itself before most characters.
  bool is_escaped() const {
    if (rest_.size() < 2) return quote_ == 0;
    return quote_ == 0 || std::string_view("$`\"\\").find(rest_[1]) != std::string_view::npos;
  }

  void keep() {
    result_ += rest_.substr(0, 1);
    rest_.remove_prefix(rest_.empty() ? 0 : 1);
  }

  void put_home(std::size_t length) {
    result_ += home_;
    rest_.remove_prefix(length);
  }

  std::string_view rest_;
  std::string home_;
  std::string result_;
  char quote_ = 0;  // in which we are; 0: in none
};

}  // namespace

std::string shell_unquoted(std::string_view typed, const Environment& environment) {
  return Unquoter(typed, environment.variable("HOME")).read();
}

}  // namespace coroscope::cli
