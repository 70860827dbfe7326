// What `lint` found, as JSON and as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/lint_format.h"
#include "cli/version.h"

namespace coroscope::cli {

namespace {

using Json = nlohmann::ordered_json;

Json names_json(const std::vector<run::Misconception>& models) {
  Json names = Json::array();
  for (const run::Misconception model : models) names.push_back(std::string(run::info_of(model).name));
  return names;
}

Json separation_json(const predict::Separation& separation) {
  Json json;
  json["alone"] = names_json(separation.alone);
  json["together"] = Json::array();
  for (const predict::Shared& shared : separation.together) json["together"].push_back(names_json(shared));
  json["undefined"] = names_json(separation.undefined);
  return json;
}

class JsonFormat : public LintFormat {
 public:
  explicit JsonFormat(LintFormatOptions options) : options_(std::move(options)) {
    json_["schema"] = "coroscope-lint";
    json_["version"] = 1;
    json_["files"] = Json::array();
  }

  std::string add(const LintFile& file, const lint::Report& report) override {
    errors_ += report.errors();
    warnings_ += report.warnings();
    Json one;
    one["file"] = json_text(relative_name(file, options_.folder));
    one["id"] = report.id.empty() ? Json() : Json(json_text(report.id));
    one["findings"] = Json::array();
    for (const lint::Finding& finding : report.findings) one["findings"].push_back(finding_json(file, finding));
    if (report.is_scenario) one["separates"] = separation_json(report.separation);
    json_["files"].push_back(std::move(one));
    return {};
  }

  std::string end() override {
    json_["errors"] = errors_;
    json_["warnings"] = warnings_;
    return json_.dump(2) + "\n";
  }

 private:
  static Json finding_json(const LintFile& file, const lint::Finding& finding) {
    const LintPlace place = place_of(file, finding);
    Json json;
    json["rule"] = std::string(lint::info_of(finding.rule).id);
    json["severity"] = std::string(severity_name(finding));
    json["line"] = place.begin.line;
    json["column"] = place.begin.column;
    json["end_line"] = place.end.line;
    json["end_column"] = place.end.column;
    json["message"] = json_text(finding.message);
    json["advice"] = json_text(finding.advice);
    return json;
  }

  LintFormatOptions options_;
  Json json_;
  std::size_t errors_ = 0, warnings_ = 0;
};

/// A path as a URI reference: what is not a letter, digit or one of `-._~/` is escaped.
std::string as_uri(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char byte : path) {
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                       std::string_view("-._~/").find(byte) != std::string_view::npos;
    uri += plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  }
  return uri;
}

class SarifFormat : public LintFormat {
 public:
  explicit SarifFormat(LintFormatOptions options) : options_(std::move(options)) {}

  std::string add(const LintFile& file, const lint::Report& report) override {
    for (const lint::Finding& finding : report.findings) results_.push_back(result_json(file, finding));
    return {};
  }

  std::string end() override {
    Json driver;
    driver["name"] = "coroscope";
    driver["version"] = std::string(version());
    driver["rules"] = Json::array();
    for (const lint::RuleInfo& info : lint::kRules) driver["rules"].push_back(rule_json(info));
    Json run;
    run["tool"]["driver"] = std::move(driver);
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = std::move(results_);
    Json sarif;
    sarif["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    sarif["version"] = "2.1.0";
    sarif["runs"] = Json::array({std::move(run)});
    return sarif.dump(2) + "\n";
  }

 private:
  static Json rule_json(const lint::RuleInfo& info) {
    Json rule;
    rule["id"] = std::string(info.id);
    rule["shortDescription"]["text"] = std::string(info.summary);
    rule["help"]["text"] = std::string(info.mend);
    rule["defaultConfiguration"]["level"] = info.severity == text::Severity::kError ? "error" : "warning";
    return rule;
  }

  Json result_json(const LintFile& file, const lint::Finding& finding) const {
    const LintPlace place = place_of(file, finding);
    Json result;
    result["ruleId"] = std::string(lint::info_of(finding.rule).id);
    result["ruleIndex"] = static_cast<std::size_t>(finding.rule);
    result["level"] = std::string(severity_name(finding));
    result["message"]["text"] =
        json_text(finding.advice.empty() ? finding.message : finding.message + ": " + finding.advice);
    Json location;
    location["artifactLocation"]["uri"] = as_uri(relative_name(file, options_.folder));
    Json region;
    region["startLine"] = place.begin.line;
    region["startColumn"] = place.begin.column;
    region["endLine"] = place.end.line;
    region["endColumn"] = place.end.column;
    location["region"] = std::move(region);
    result["locations"] = Json::array();
    result["locations"].push_back(Json{{"physicalLocation", std::move(location)}});
    return result;
  }

  LintFormatOptions options_;
  Json results_ = Json::array();
};

}  // namespace

std::unique_ptr<LintFormat> make_lint_json(LintFormatOptions options) {
  return std::make_unique<JsonFormat>(std::move(options));
}
std::unique_ptr<LintFormat> make_lint_sarif(LintFormatOptions options) {
  return std::make_unique<SarifFormat>(std::move(options));
}

}  // namespace coroscope::cli
