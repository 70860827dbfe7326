#include "cli/lint_format.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/terminal_text.h"
#include "core/text/display_width.h"
#include "core/text/utf8.h"

namespace coroscope::cli {

namespace {

constexpr std::size_t kWidest = 150;  // columns of a line of the file that are shown
constexpr std::size_t kBefore = 60;   // of which so many may stand before the wrong thing

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// Bytes at the end of a text that are at most so many columns wide.
std::string_view last_columns(std::string_view text, std::size_t width) {
  while (text::display_width(text) > width) {
    do text.remove_prefix(1);
    while (!text.empty() && (static_cast<unsigned char>(text[0]) & 0xC0) == 0x80);
  }
  return text;
}

/// Bytes at the beginning of a text that are at most so many columns wide.
std::string_view first_columns(std::string_view text, std::size_t width) {
  if (text::display_width(text) <= width) return text;
  std::size_t end = 0, columns = 0;
  while (end < text.size()) {
    const std::size_t length = std::max<std::size_t>(text::decode_utf8(text, end).length, 1);
    columns += text::display_width(text.substr(end, length));
    if (columns > width) break;
    end += length;
  }
  return text.substr(0, end);
}

/// The line of the file with the wrong thing underlined.
std::string excerpt(const LintFile& file, const lint::Finding& finding, const Paint& paint) {
  const text::Source& source = *file.source;
  const std::uint32_t number = source.line_of(finding.span.begin);
  std::string_view line = source.line_text(number);
  while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  const std::size_t begin = std::min<std::size_t>(finding.span.begin - source.line_begin(number), line.size());
  const std::size_t end = std::clamp<std::size_t>(finding.span.end - source.line_begin(number), begin, line.size());
  // Tabs are one column here and there.
  const auto clean = [](std::string_view part) {
    std::string text = terminal_text(part);
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
  };
  const std::string before = clean(line.substr(0, begin)), wrong = clean(line.substr(begin, end - begin)),
                    behind = clean(line.substr(end));
  const std::string_view shown_before =
      text::display_width(before) > kBefore && text::display_width(before + wrong) > kWidest
          ? last_columns(before, kBefore)
          : std::string_view(before);
  const std::size_t indent = text::display_width(shown_before);
  const std::string_view shown_wrong = first_columns(wrong, kWidest - std::min(kWidest, indent));
  const std::size_t width = text::display_width(shown_wrong);
  const std::string_view shown_behind = first_columns(behind, kWidest - std::min(kWidest, indent + width));
  return fmt::format("    {}{}{}\n    {}{}\n", shown_before, shown_wrong, shown_behind, std::string(indent, ' '),
                     paint.bad(std::string(std::max<std::size_t>(width, 1), '^')));
}

class TextFormat : public LintFormat {
 public:
  explicit TextFormat(LintFormatOptions options) : options_(std::move(options)) {}

  std::string add(const LintFile& file, const lint::Report& report) override {
    ++files_;
    errors_ += report.errors();
    warnings_ += report.warnings();
    std::string text;
    for (const lint::Finding& finding : report.findings) text += finding_text(file, finding);
    if (options_.verbose) text += separation_text(file, report);
    return text;
  }

  std::string end() override {
    const std::string files = counted(files_, "file", "files");
    if (errors_ + warnings_ == 0) return fmt::format("{}: {}\n", files, options_.paint.good("nothing found"));
    return fmt::format("{}: {}, {}\n", files, counted(errors_, "error", "errors"),
                       counted(warnings_, "warning", "warnings"));
  }

 private:
  std::string finding_text(const LintFile& file, const lint::Finding& finding) const {
    const text::LineColumn place = place_of(file, finding).begin;
    const Paint& paint = options_.paint;
    const std::string severity(severity_name(finding));
    std::string text = fmt::format(
        "{}: {}: {} {}\n", paint.bold(fmt::format("{}:{}:{}", terminal_text(file.name), place.line, place.column)),
        severity == "error" ? paint.bad(severity) : paint.number(severity), terminal_text(finding.message),
        paint.faint(fmt::format("[{}]", lint::info_of(finding.rule).id)));
    text += excerpt(file, finding, paint);
    if (!finding.advice.empty()) text += fmt::format("    {}\n", terminal_text(finding.advice));
    return text + "\n";
  }

  static std::string names(const std::vector<run::Misconception>& models, std::string_view between) {
    std::string text;
    for (const run::Misconception model : models)
      text += (text.empty() ? "" : std::string(between)) + std::string(run::info_of(model).name);
    return text;
  }

  static std::string separation_text(const LintFile& file, const lint::Report& report) {
    if (!report.is_scenario) return {};
    std::string text =
        fmt::format("{}: tells apart: {}", terminal_text(file.name),
                    report.separation.alone.empty() ? "none alone" : names(report.separation.alone, ", "));
    for (const predict::Shared& shared : report.separation.together) text += "; together " + names(shared, " = ");
    return text + "\n";
  }

  LintFormatOptions options_;
  std::size_t files_ = 0, errors_ = 0, warnings_ = 0;
};

/// GitHub reads these escapes in its workflow commands.
std::string github_text(std::string_view text, bool is_property) {
  std::string escaped;
  for (const char byte : text) {
    const bool is_special =
        byte == '%' || byte == '\r' || byte == '\n' || (is_property && (byte == ':' || byte == ','));
    escaped += is_special ? fmt::format("%{:02X}", static_cast<unsigned char>(byte)) : std::string(1, byte);
  }
  return escaped;
}

class GithubFormat : public LintFormat {
 public:
  explicit GithubFormat(LintFormatOptions options) : options_(std::move(options)) {}

  std::string add(const LintFile& file, const lint::Report& report) override {
    std::string text;
    for (const lint::Finding& finding : report.findings) {
      const LintPlace place = place_of(file, finding);
      text += fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n", severity_name(finding),
                          property(relative_name(file, options_.folder)), place.begin.line, place.end.line,
                          place.begin.column, place.end.column,
                          property(fmt::format("coroscope {}", lint::info_of(finding.rule).id)),
                          github_text(text::escape_invisible(words(finding)), false));
    }
    return text;
  }

 private:
  static std::string property(std::string_view text) { return github_text(text::escape_invisible(text), true); }
  static std::string words(const lint::Finding& finding) {
    return finding.advice.empty() ? finding.message : finding.message + ": " + finding.advice;
  }

  LintFormatOptions options_;
};

}  // namespace

std::string_view severity_name(const lint::Finding& finding) {
  return lint::info_of(finding.rule).severity == text::Severity::kError ? "error" : "warning";
}

LintPlace place_of(const LintFile& file, const lint::Finding& finding) {
  return {file.source->position(finding.span.begin),
          file.source->position(std::max(finding.span.begin, finding.span.end))};
}

std::string relative_name(const LintFile& file, const std::string& folder) {
  if (file.is_built_in || !file.path.starts_with(folder))
    return file.is_built_in ? "scenarios/" + file.name : file.path;
  return file.path.substr(folder.size());
}

std::string json_text(std::string_view text) {
  if (text::find_invalid_utf8(text) == std::string_view::npos) return std::string(text);
  return text::escape_invisible(text);
}

std::unique_ptr<LintFormat> make_lint_text(LintFormatOptions options) {
  return std::make_unique<TextFormat>(std::move(options));
}
std::unique_ptr<LintFormat> make_lint_github(LintFormatOptions options) {
  return std::make_unique<GithubFormat>(std::move(options));
}

std::unique_ptr<LintFormat> make_lint_format(std::string_view name, LintFormatOptions options) {
  if (name == "json") return make_lint_json(std::move(options));
  if (name == "sarif") return make_lint_sarif(std::move(options));
  if (name == "github") return make_lint_github(std::move(options));
  return make_lint_text(std::move(options));
}

}  // namespace coroscope::cli
