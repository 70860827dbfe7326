#include "cli/matrix_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/csv.h"
#include "cli/table.h"
#include "cli/terminal_text.h"
#include "core/text/display_width.h"

namespace coroscope::cli {

namespace {

using predict::Separation;

std::string names_of(const std::vector<run::Misconception>& models, std::string_view between = ", ") {
  std::string text;
  for (run::Misconception model : models) {
    if (!text.empty()) text += between;
    text += run::info_of(model).name;
  }
  return text;
}

std::string together_of(const Separation& separation, std::string_view between) {
  std::string text;
  for (const predict::Shared& shared : separation.together) {
    if (!text.empty()) text += between;
    text += names_of(shared, " = ");
  }
  return text;
}

/// What an author should know, or nothing.
std::string warning_of(const MatrixEntry& entry) {
  if (!entry.asks_for_lines) return {};
  if (entry.separation.empty()) return "tells no misconception apart: every one of them prints what is true";
  if (entry.separation.alone.empty()) return "tells misconceptions apart only ambiguously: each wrong output fits several";
  return {};
}

}  // namespace

std::string matrix_line(const MatrixEntry& entry, std::size_t width, const Paint& paint) {
  std::vector<std::string> parts;
  const Separation& found = entry.separation;
  if (!found.alone.empty()) parts.push_back(names_of(found.alone));
  if (!found.together.empty()) parts.push_back("together " + together_of(found, ", "));
  if (!found.undefined.empty()) parts.push_back("undefined " + names_of(found.undefined));
  if (parts.empty()) parts.push_back("-");
  std::string text = fmt::format("{}  {}\n", text::pad_right(terminal_text(entry.name), width), fmt::join(parts, "; "));
  if (const std::string warning = warning_of(entry); !warning.empty()) {
    text += fmt::format("{}  {}\n", text::pad_right("", width), paint.bad("warning: " + warning));
  }
  return text;
}

namespace {

/// By misconception: in which scenarios its output is its own.
std::map<int, std::vector<std::string>> alone_by_number(std::span<const MatrixEntry> entries) {
  std::map<int, std::vector<std::string>> scenarios;
  for (const MatrixEntry& entry : entries) {
    for (run::Misconception model : entry.separation.alone) scenarios[run::info_of(model).number].push_back(entry.name);
  }
  return scenarios;
}

}  // namespace

std::string matrix_summary(std::span<const MatrixEntry> entries, const Paint& paint) {
  constexpr std::size_t kMostNames = 3;
  const auto scenarios = alone_by_number(entries);
  std::vector<Row> rows;
  std::size_t count = 0;
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    if (info.is_reading) continue;
    ++count;
    const auto found = scenarios.find(info.number);
    std::string where = "in none";
    if (found != scenarios.end()) {
      const std::size_t shown = std::min(found->second.size(), kMostNames);
      where = terminal_text(fmt::format("{}", fmt::join(found->second.begin(), found->second.begin() + static_cast<std::ptrdiff_t>(shown), ", ")));
      if (found->second.size() > shown) where += fmt::format(" and {} more", found->second.size() - shown);
    }
    rows.push_back({fmt::format("M{:02}", info.number), std::string(info.name), where});
  }
  std::string text = paint.bold(fmt::format("{} of {} misconceptions are identified uniquely by a scenario\n", scenarios.size(), count));
  for (const std::string& line : aligned(rows)) text += line;
  return text;
}

std::string matrix_csv(std::span<const MatrixEntry> entries) {
  std::string text = "scenario";
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    if (!info.is_reading) text += fmt::format(",{}", info.name);
  }
  text += "\r\n";
  for (const MatrixEntry& entry : entries) {
    const Separation& found = entry.separation;
    const auto in = [](const std::vector<run::Misconception>& models, run::Misconception model) {
      return std::find(models.begin(), models.end(), model) != models.end();
    };
    text += csv_cell(entry.name);
    for (const run::MisconceptionInfo& info : run::kMisconceptions) {
      if (info.is_reading) continue;
      const bool together = std::any_of(found.together.begin(), found.together.end(),
                                        [&](const predict::Shared& shared) { return in(shared, info.misconception); });
      text += in(found.alone, info.misconception)       ? ",alone"
              : together                                ? ",together"
              : in(found.undefined, info.misconception) ? ",undefined"
                                                        : ",same";
    }
    text += "\r\n";
  }
  return text;
}

namespace {

nlohmann::ordered_json names_json(const std::vector<run::Misconception>& models) {
  auto names = nlohmann::ordered_json::array();
  for (run::Misconception model : models) names.push_back(run::info_of(model).name);
  return names;
}

}  // namespace

std::string matrix_json(std::span<const MatrixEntry> entries) {
  nlohmann::ordered_json json;
  json["schema"] = "coroscope-matrix";
  json["version"] = 1;
  json["scenarios"] = nlohmann::ordered_json::array();
  for (const MatrixEntry& entry : entries) {
    nlohmann::ordered_json one;
    one["scenario"] = entry.name;
    one["alone"] = names_json(entry.separation.alone);
    one["together"] = nlohmann::ordered_json::array();
    for (const predict::Shared& shared : entry.separation.together) one["together"].push_back(names_json(shared));
    one["undefined"] = names_json(entry.separation.undefined);
    const std::string warning = warning_of(entry);
    one["warning"] = warning.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(warning);
    json["scenarios"].push_back(std::move(one));
  }
  json["identified"] = nlohmann::ordered_json::object();
  const auto scenarios = alone_by_number(entries);
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    if (info.is_reading) continue;
    const auto found = scenarios.find(info.number);
    json["identified"][std::string(info.name)] = found == scenarios.end() ? std::vector<std::string>() : found->second;
  }
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace coroscope::cli
