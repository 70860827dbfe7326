#include "cli/matrix_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/csv.h"
#include "cli/table.h"
#include "cli/terminal_text.h"
#include "core/text/display_width.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using predict::Separation;
using render::words::say;
using scenario::Language;

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
std::string warning_of(const MatrixEntry& entry, Language language) {
  if (!entry.asks_for_lines) return {};
  if (entry.separation.empty()) {
    return say(language, "tells no misconception apart: every one of them prints what is true", "区分不出任何误解：按每一种误解，输出都和实际的一样");
  }
  if (!entry.separation.alone.empty()) return {};
  return say(language, "tells misconceptions apart only ambiguously: each wrong output fits several", "区分得不明确：每一种错误的输出都符合好几种误解");
}

/// "a, b, c and 2 more"
std::string names_text(const std::vector<std::string>& names, Language language) {
  constexpr std::size_t kMostNames = 3;
  const auto shown = names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kMostNames));
  const std::string some = terminal_text(fmt::format("{}", fmt::join(names.begin(), shown, ", ")));
  if (names.size() <= kMostNames) return some;
  return say(language, "{0} and {1} more", "{0} 等 {2} 道", some, names.size() - kMostNames, names.size());
}

}  // namespace

std::string matrix_line(const MatrixEntry& entry, std::size_t width, const Paint& paint, Language language) {
  std::vector<std::string> parts;
  const Separation& found = entry.separation;
  if (!found.alone.empty()) parts.push_back(names_of(found.alone));
  if (!found.together.empty()) parts.push_back(say(language, "together {}", "相同 {}", together_of(found, ", ")));
  if (!found.undefined.empty()) parts.push_back(say(language, "undefined {}", "无结果 {}", names_of(found.undefined)));
  if (parts.empty()) parts.push_back("-");
  std::string text = fmt::format("{}  {}\n", text::pad_right(terminal_text(entry.name), width), fmt::join(parts, "; "));
  if (const std::string warning = warning_of(entry, language); !warning.empty()) {
    text += fmt::format("{}  {}\n", text::pad_right("", width), paint.bad(say(language, "warning: {}", "警告：{}", warning)));
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

std::string matrix_summary(std::span<const MatrixEntry> entries, const Paint& paint, Language language) {
  const auto scenarios = alone_by_number(entries);
  std::vector<Row> rows;
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    if (info.is_reading) continue;
    const auto found = scenarios.find(info.number);
    rows.push_back({fmt::format("M{:02}", info.number), std::string(info.name),
                    found == scenarios.end() ? say(language, "in none", "没有") : names_text(found->second, language)});
  }
  std::string text = paint.bold(say(language, "{0} of {1} misconceptions are identified uniquely by a scenario\n",
                                    "{1} 种误解中，有 {0} 种能由某道题目单独认出\n", scenarios.size(), rows.size()));
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
    const std::string warning = warning_of(entry, Language::k_en);
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
