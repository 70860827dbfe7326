#include "core/progress/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "core/scenario/nearest.h"

namespace coroscope::progress {

namespace {

using Json = nlohmann::json;

/// Hears of everything in the text in order; nothing is made of it. (The callback of Json::parse could look on, too,
/// but takes quadratic time.)
class Listener : public nlohmann::json_sax<Json> {
 public:
  Listener(std::string_view text, std::size_t deepest) : text_(text), deepest_(deepest) {}

  const std::string& problem() const { return problem_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }

  bool start_object(std::size_t) override { return enter(); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t) override { return enter(); }
  bool end_array() override { return leave(); }

  bool key(string_t& name) override {
    if (keys_.back().insert(name).second) return true;
    problem_ = fmt::format("{} stands twice in one object", scenario::in_backquotes(name));
    return false;
  }

  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) override {
    constexpr int kNumberOutOfRange = 406;
    const std::string_view before = text_.substr(0, std::min(position, text_.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const bool is_number = error.id == kNumberOutOfRange;
    problem_ = fmt::format("line {} {}", line, is_number ? "has a number that is too large" : "is no JSON");
    return false;
  }

 private:
  bool enter() {
    keys_.emplace_back();
    if (keys_.size() > deepest_) problem_ = "is nested too deep";
    return problem_.empty();
  }

  bool leave() {
    keys_.pop_back();
    return true;
  }

  std::string_view text_;
  std::size_t deepest_;
  std::vector<std::set<std::string>> keys_;  // for each object and list around, the keys so far
  std::string problem_;
};

}  // namespace

std::string problem_of_json(std::string_view text, std::size_t deepest) {
  Listener listener(text, deepest);
  Json::sax_parse(text, &listener);
  return listener.problem();
}

}  // namespace coroscope::progress
