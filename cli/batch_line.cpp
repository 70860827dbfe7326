#include "cli/batch_line.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/text/utf8.h"
#include "core/trace/json.h"

namespace coroscope::cli {

namespace {

using Json = nlohmann::json;

/// Takes what is wanted of the values as they come by, so that nothing is built that nobody asked for.
class LineHandler : public nlohmann::json_sax<Json> {
 public:
  std::optional<LineFailure> failure;
  std::optional<std::string> scenario;
  std::optional<std::string> answer;
  std::optional<std::string> ask;
  std::string id;

  bool null() override { return value("null"); }
  bool boolean(bool given) override { return value(given ? "true" : "false"); }
  bool number_integer(number_integer_t given) override { return value(std::to_string(given)); }
  bool number_unsigned(number_unsigned_t given) override {
    if (at_key("ask")) return keep(ask, std::to_string(given));
    return value(std::to_string(given));
  }
  bool number_float(number_float_t, const string_t& written) override { return value(written); }
  bool string(string_t& given) override {
    if (at_key("scenario")) return keep(scenario, std::move(given));
    if (at_key("answer")) return keep(answer, std::move(given));
    if (at_key("ask")) return keep(ask, std::move(given));
    if (depth_ == 2 && key_ == "answer" && in_list_) {
      answer_lines_ += given;
      answer_lines_ += '\n';
      return true;
    }
    std::string quoted;
    if (is_in_id()) trace::append_json_string(quoted, given);
    return value(quoted);
  }
  bool binary(binary_t&) override { return true; }

  bool start_object(std::size_t) override {
    if (depth_ == 0) return ++depth_;
    return begin('{');
  }
  bool key(string_t& given) override {
    if (depth_ == 1) {
      key_ = std::move(given);
      if (key_ == "id") id.clear();
    } else if (is_in_id()) {
      separate();
      trace::append_json_string(id, given);
      id += ':';
    }
    return true;
  }
  bool end_object() override { return end('}'); }
  bool start_array(std::size_t) override {
    if (at_key("answer")) {
      answer_lines_.clear();
      in_list_ = true;
      ++depth_;
      return true;
    }
    return begin('[');
  }
  bool end_array() override {
    if (depth_ == 2 && in_list_) {
      in_list_ = false;
      answer = answer_lines_;
      --depth_;
      return true;
    }
    return end(']');
  }

  bool parse_error(std::size_t place, const std::string&, const Json::exception&) override {
    failure = LineFailure{LineFailureKind::k_bad_json, "", place};
    id.clear();  // half of one would not be JSON
    return false;
  }

 private:
  bool at_key(std::string_view name) const { return depth_ == 1 && key_ == name; }
  bool is_in_id() const { return depth_ >= 1 && key_ == "id"; }

  bool keep(std::optional<std::string>& into, std::string given) {
    into = std::move(given);
    return true;
  }

  /// The first failure is the one that is told; reading goes on, for the id may come later.
  void fail(LineFailureKind kind, std::string key = {}) {
    if (!failure) failure = LineFailure{kind, std::move(key), 0};
  }

  /// A value that is not what its key wants, unless nobody minds.
  void refuse() {
    if (depth_ == 0) return fail(LineFailureKind::k_no_object);
    const bool is_ours = key_ == "scenario" || key_ == "answer" || key_ == "ask";
    if (is_ours && (depth_ == 1 || in_list_)) fail(LineFailureKind::k_wrong_type, key_);
  }

  /// A comma, where the id needs one before what comes next.
  void separate() {
    if (!id.empty() && id.back() != '[' && id.back() != '{' && id.back() != ':') id += ',';
  }

  bool value(std::string_view written) {
    refuse();
    if (is_in_id()) {
      separate();
      id += written;
    }
    return true;
  }

  bool begin(char bracket) {
    value(std::string_view(&bracket, 1));
    if (++depth_ <= kDeepestNesting) return true;
    failure = LineFailure{LineFailureKind::k_too_deep, "", 0};
    id.clear();
    return false;
  }

  bool end(char bracket) {
    --depth_;
    if (depth_ >= 1 && is_in_id()) id += bracket;
    return true;
  }

  int depth_ = 0;
  std::string key_;  // of the outermost object
  bool in_list_ = false;
  std::string answer_lines_;
};

std::variant<BatchLine, LineFailure> content_of(LineHandler& handler, std::string_view default_scenario) {
  if (handler.failure) return *handler.failure;
  if (!handler.scenario && default_scenario.empty()) return LineFailure{LineFailureKind::k_missing_key, "scenario", 0};
  if (!handler.answer) return LineFailure{LineFailureKind::k_missing_key, "answer", 0};
  return BatchLine{handler.scenario ? std::move(*handler.scenario) : std::string(default_scenario),
                   std::move(*handler.answer), handler.ask.value_or("")};
}

}  // namespace

std::string_view line_failure_name(LineFailureKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"too_long",  "bad_utf8",   "bad_json",   "too_deep",
                                                      "no_object", "wrong_type", "missing_key"};
  return kNames[static_cast<std::size_t>(kind)];
}

LineReading read_batch_line(std::string_view text, std::string_view default_scenario) {
  if (const std::size_t at = text::find_invalid_utf8(text); at != std::string_view::npos) {
    return {LineFailure{LineFailureKind::k_bad_utf8, "", at + 1}, ""};
  }
  // The parser would take a zero byte for the end.
  if (const std::size_t at = text.find('\0'); at != std::string_view::npos) {
    return {LineFailure{LineFailureKind::k_bad_json, "", at + 1}, ""};
  }
  LineHandler handler;
  Json::sax_parse(text.begin(), text.end(), &handler);
  return {content_of(handler, default_scenario), std::move(handler.id)};
}

}  // namespace coroscope::cli
