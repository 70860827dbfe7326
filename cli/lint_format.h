// How what `lint` found is written: text for people, JSON, SARIF for tools that collect findings, and the annotations
// of GitHub's workflows.
//
//   1. add   the files in their order; gives what can be written now
//   2. end   what is left
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/lint_files.h"
#include "cli/paint.h"
#include "core/lint/lint.h"

namespace coroscope::cli {

class LintFormat {
 public:
  virtual ~LintFormat() = default;
  virtual std::string add(const LintFile& file, const lint::Report& report) = 0;
  virtual std::string end() { return {}; }
};

struct LintFormatOptions {
  Paint paint = Paint::none();
  bool verbose = false;
  std::string folder;  ///< the current one, with a slash at its end: places are told from there where they lie below it
};

/// `name`: "text", "json", "sarif" or "github".
std::unique_ptr<LintFormat> make_lint_format(std::string_view name, LintFormatOptions options);

// One each.
std::unique_ptr<LintFormat> make_lint_text(LintFormatOptions options);
std::unique_ptr<LintFormat> make_lint_json(LintFormatOptions options);
std::unique_ptr<LintFormat> make_lint_sarif(LintFormatOptions options);
std::unique_ptr<LintFormat> make_lint_github(LintFormatOptions options);

/// "error" or "warning".
std::string_view severity_name(const lint::Finding& finding);
/// Where a finding begins and ends; columns count characters, the end is behind the last.
struct LintPlace {
  text::LineColumn begin, end;
};
LintPlace place_of(const LintFile& file, const lint::Finding& finding);
/// The name of a file from the current folder on, if it lies below.
std::string relative_name(const LintFile& file, const std::string& folder);
/// Text that JSON can hold: what is not UTF-8 is escaped.
std::string json_text(std::string_view text);

}  // namespace coroscope::cli
