#include "cli/matrix_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/command_line.h"
#include "cli/load.h"
#include "cli/outcome.h"
#include "cli/paint.h"
#include "cli/table.h"
#include "cli/terminal_text.h"
#include "core/predict/belief.h"
#include "core/predict/separation.h"
#include "core/text/display_width.h"

namespace coroscope::cli {

namespace {

using predict::Separation;

/// One scenario, and what it tells apart.
struct Entry {
  std::string name;
  bool asks_order = false;   ///< it asks for lines, which is what misconceptions are told apart by
  Separation separation;
};

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
std::string warning_of(const Entry& entry) {
  if (!entry.asks_order) return {};
  if (entry.separation.empty()) return "tells no misconception apart: every one of them prints what is true";
  if (entry.separation.alone.empty()) return "tells misconceptions apart only ambiguously: each wrong output fits several";
  return {};
}

bool asks_for_lines(const scenario::Scenario& scenario) {
  return std::any_of(scenario.asks.begin(), scenario.asks.end(), [](const scenario::Ask& ask) {
    return ask.kind == scenario::AskKind::k_output || ask.kind == scenario::AskKind::k_order;
  });
}

/// Runs a scenario under all rules. Nothing: it does not run by the true ones.
std::optional<Entry> examine(Context& context, const scenario::Scenario& scenario, std::string name, const std::string& path) {
  run::Options options;
  options.seed = scenario.seed;
  options.path = path;
  const predict::Facts truth = predict::facts_of(context.run(scenario.source, options));
  if (!truth.defined) return std::nullopt;
  const std::vector<predict::Belief> beliefs = predict::run_beliefs(context.run, scenario.source, options);
  return Entry{std::move(name), asks_for_lines(scenario), predict::separate(truth, beliefs)};
}

// ---- what is written

std::string scenario_text(const Entry& entry, std::size_t width, const Paint& paint) {
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

/// By misconception: in which scenarios its output is its own.
std::map<int, std::vector<std::string>> alone_by_number(const std::vector<Entry>& entries) {
  std::map<int, std::vector<std::string>> scenarios;
  for (const Entry& entry : entries) {
    for (run::Misconception model : entry.separation.alone) scenarios[run::info_of(model).number].push_back(entry.name);
  }
  return scenarios;
}

std::string summary_text(const std::vector<Entry>& entries, const Paint& paint) {
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

std::string csv_cell(std::string text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char byte : text) {
    quoted += byte;
    if (byte == '"') quoted += '"';
  }
  return quoted + "\"";
}

/// One row a scenario, one column a misconception: alone, together, same or undefined.
std::string csv_text(const std::vector<Entry>& entries) {
  std::string text = "scenario";
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    if (!info.is_reading) text += fmt::format(",{}", info.name);
  }
  text += "\r\n";
  for (const Entry& entry : entries) {
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

nlohmann::ordered_json names_json(const std::vector<run::Misconception>& models) {
  auto names = nlohmann::ordered_json::array();
  for (run::Misconception model : models) names.push_back(run::info_of(model).name);
  return names;
}

std::string json_text(const std::vector<Entry>& entries) {
  nlohmann::ordered_json json;
  json["schema"] = "coroscope-matrix";
  json["version"] = 1;
  json["scenarios"] = nlohmann::ordered_json::array();
  for (const Entry& entry : entries) {
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

/// Collects the entries; for people, each is written as soon as it is there.
class Matrix {
 public:
  Matrix(Context& context, const std::string& format, std::vector<std::string> names)
      : context_(context), format_(format), paint_(context.environment) {
    for (const std::string& name : names) width_ = std::max(width_, text::display_width(terminal_text(name)));
  }

  void add(const scenario::Scenario& scenario, std::string name, const std::string& path) {
    auto entry = examine(context_, scenario, name, path);
    if (!entry) {
      context_.environment.write_err(fmt::format("{}: left out, the program does not come to an end\n", terminal_text(name)));
      return;
    }
    if (format_ == "text") {
      context_.environment.write_out(scenario_text(*entry, width_, paint_));
      if (context_.environment.out_is_terminal()) context_.environment.flush();
    }
    entries_.push_back(std::move(*entry));
  }

  void finish() {
    if (format_ == "csv") return context_.environment.write_out(csv_text(entries_));
    if (format_ == "json") return context_.environment.write_out(json_text(entries_));
    context_.environment.write_out("\n" + summary_text(entries_, paint_));
  }

 private:
  Context& context_;
  const std::string& format_;
  Paint paint_;
  std::size_t width_ = 8;
  std::vector<Entry> entries_;
};

/// All scenarios of the catalog. False: one of them cannot be read, which has been said.
bool add_catalog(Context& context, const std::string& folder, const std::string& format) {
  const std::vector<scenario::Reading> readings = load_catalog(context, folder).read_all();
  std::vector<std::string> names;
  bool good = true;
  for (const scenario::Reading& reading : readings) {
    write_diagnostics(context, *reading.scenario.source, reading.diagnostics);
    good = good && reading.good();
    names.push_back(reading.scenario.id.empty() ? reading.scenario.source->name() : reading.scenario.id);
  }
  if (!good) return false;
  Matrix matrix(context, format, names);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    matrix.add(readings[i].scenario, names[i], readings[i].scenario.source->name());
  }
  matrix.finish();
  return true;
}

}  // namespace

ExitCode matrix_command(Context& context, Arguments arguments) {
  std::vector<std::string> names;
  std::string folder;
  std::string format = "text";
  CommandLine line("matrix",
                   "Runs scenarios under the rule of every misconception and shows which of them each one tells apart:\n"
                   "alone, where its wrong output is no other's; together, where several give the same.");
  line.arguments(names, "SCENARIO", "ids, questions or Python files (default: all scenarios)");
  line.choice(format, "--format", {"text", "csv", "json"}, "for people (default) or for programs");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope matrix", "the whole course");
  line.example("coroscope matrix two-sleeps exercise.py", "what these two tell apart");
  line.example("coroscope matrix --format csv > matrix.csv", "for a spreadsheet");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (names.empty()) return add_catalog(context, folder, format) ? ExitCode::k_fine : ExitCode::k_invalid;

  std::vector<Loaded> all;
  std::vector<std::string> shown;
  for (const std::string& name : names) {
    ExitCode code = ExitCode::k_fine;
    auto loaded = load_scenario(context, name, folder, code);
    if (!loaded) return code;
    shown.push_back(loaded->name);
    all.push_back(std::move(*loaded));
  }
  Matrix matrix(context, format, shown);
  for (const Loaded& loaded : all) matrix.add(loaded.scenario, loaded.name, loaded.path);
  matrix.finish();
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
