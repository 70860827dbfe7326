#include "cli/check_format.h"

#include <fmt/format.h>

#include "cli/check_words.h"
#include "cli/terminal_text.h"
#include "core/trace/json.h"

namespace coroscope::cli {

namespace {

class JsonFormat : public CheckFormat {
 public:
  explicit JsonFormat(CheckFormatOptions options) : options_(options) {}
  std::string row(const predict::CheckedAnswer& answer) const override {
    return predict::verdict_json(answer, options_.reveal) + "\n";
  }

 private:
  CheckFormatOptions options_;
};

class TextFormat : public CheckFormat {
 public:
  explicit TextFormat(CheckFormatOptions options) : options_(options) {}

  std::string row(const predict::CheckedAnswer& answer) const override {
    std::string text;
    if (answer.line) text += fmt::format("{}: ", *answer.line);
    if (!answer.scenario.empty()) text += answer.scenario + ": ";
    const std::vector<std::string> words = check_words(answer, options_.language, options_.reveal);
    const char* between = options_.language == scenario::Language::k_zh ? "；" : "; ";
    return one_line(text + fmt::format("{}", fmt::join(words, between))) + "\n";
  }

 private:
  static std::string one_line(std::string text) {
    for (char& byte : text) byte = byte == '\n' ? ' ' : byte;
    return terminal_text(text);
  }

  CheckFormatOptions options_;
};

}  // namespace

CheckOutcome outcome_of(const predict::CheckedAnswer& answer) {
  if (answer.failure) return CheckOutcome::k_error;
  return answer.right() ? CheckOutcome::k_right : CheckOutcome::k_wrong;
}

std::string readable_id(const predict::CheckedAnswer& answer) {
  if (!answer.id.starts_with('"')) return answer.id;
  std::string text;
  trace::JsonCursor(answer.id).read_string(text);
  return text;
}

std::unique_ptr<CheckFormat> make_check_format(std::string_view name, CheckFormatOptions options) {
  if (name == "csv") return make_csv_format(options);
  if (name == "junit") return make_junit_format(options);
  if (name == "json") return std::make_unique<JsonFormat>(options);
  return std::make_unique<TextFormat>(options);
}

}  // namespace coroscope::cli
