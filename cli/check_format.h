// How results of `check` are written: text for people, JSON, CSV and JUnit XML for programs.
//
//   1. begin    what stands before all results
//   2. row      one result as text; may be called from several threads at once
//   3. add      the rows in their order; gives what can be written now
//   4. end      what is left
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/predict/verdict_json.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

enum class CheckOutcome { k_right, k_wrong, k_error };
CheckOutcome outcome_of(const predict::CheckedAnswer& answer);

struct CheckRow {
  std::string scenario;
  CheckOutcome outcome = CheckOutcome::k_right;
  std::string text;
};

class CheckFormat {
 public:
  virtual ~CheckFormat() = default;
  virtual std::string begin() { return {}; }
  virtual std::string row(const predict::CheckedAnswer& answer) const = 0;
  virtual std::string add(CheckRow row) { return std::move(row.text); }
  virtual std::string end() { return {}; }
};

struct CheckFormatOptions {
  scenario::Language language = scenario::Language::k_en;
  predict::Reveal reveal = predict::Reveal::k_yes;
};

/// `name`: "text" (one line a result), "json", "csv" or "junit".
std::unique_ptr<CheckFormat> make_check_format(std::string_view name, CheckFormatOptions options);

// One each.
std::unique_ptr<CheckFormat> make_csv_format(CheckFormatOptions options);
std::unique_ptr<CheckFormat> make_junit_format(CheckFormatOptions options);

/// What a result was sent with, to be read by people: a string without its quotes; empty if there was nothing.
std::string readable_id(const predict::CheckedAnswer& answer);

}  // namespace coroscope::cli
