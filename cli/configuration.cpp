#include "cli/configuration.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/load.h"
#include "core/scenario/nearest.h"
#include "core/scenario/table_reader.h"

namespace coroscope::cli {

namespace {

using scenario::Needed;
using scenario::TomlValue;

/// The keys of the file, one by one.
class SettingsReader {
 public:
  SettingsReader(const Environment& environment, const TomlValue& root, std::string folder)
      : environment_(environment), table_(root, {0, 0}, "", problems_), folder_(std::move(folder)) {}

  Settings read() {
    Settings settings;
    settings.scenarios = folders("scenarios");
    settings.language = one_of("lang", std::array<std::string_view, 2>{"en", "zh"});
    settings.theme = one_of("theme", std::array<std::string_view, 3>{"auto", "light", "dark"});
    if (const auto* entry = table_.take("data", TomlValue::Kind::k_string, Needed::k_no)) settings.data = folder_of(entry->value);
    table_.finish();
    return settings;
  }
  scenario::Problems& problems() { return problems_; }

 private:
  /// A folder as it is written, from where the file is, or from the user's home.
  std::string folder_of(const TomlValue& value) {
    std::string folder = value.string;
    if (folder.empty()) problems_.add(value.span, "the name of a folder is empty", "leave it out, or write its name");
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    if (!folder.starts_with('~')) return folder.starts_with('/') ? folder : folder_ + folder;
    const std::string home = environment_.variable("HOME");
    if (folder.size() > 1 && folder[1] != '/') {
      problems_.add(value.span, fmt::format("whose home is {} is not known here", scenario::in_backquotes(folder)), "write the whole path");
    } else if (!home.starts_with('/')) {
      problems_.add(value.span, "there is no `~`: HOME is not set", "write the whole path");
    }
    return home + folder.substr(1);
  }

  std::vector<std::string> folders(std::string_view key) {
    std::vector<std::string> found;
    const auto* entry = table_.take(key, TomlValue::Kind::k_array, Needed::k_no);
    if (entry == nullptr) return found;
    for (const TomlValue& item : entry->value.items) {
      if (item.kind != TomlValue::Kind::k_string) {
        problems_.add(item.span, fmt::format("a folder is text in quotes, not {}", kind_words(item.kind)), "write `\"my-course\"`");
      } else {
        add_place(item, found);
      }
    }
    return found;
  }

  /// A folder that is there, or the built-in course; each once.
  void add_place(const TomlValue& item, std::vector<std::string>& found) {
    const std::string place = item.string == kBuiltInCourse ? item.string : folder_of(item);
    if (std::find(found.begin(), found.end(), place) != found.end()) {
      problems_.add(item.span, fmt::format("{} stands here twice", scenario::in_backquotes(item.string)), "keep one of the two");
    } else if (place != kBuiltInCourse && !environment_.is_folder(place)) {
      problems_.add(item.span, fmt::format("there is no folder {}", scenario::in_backquotes(place)), "make it, or take it out here");
    }
    found.push_back(place);
  }

  std::string one_of(std::string_view key, std::span<const std::string_view> words) {
    const auto* entry = table_.take(key, TomlValue::Kind::k_string, Needed::k_no);
    if (entry == nullptr) return {};
    const std::string& written = entry->value.string;
    if (std::find(words.begin(), words.end(), written) == words.end()) {
      problems_.add(entry->value.span, fmt::format("`{}` cannot be {}", key, scenario::in_backquotes(written)),
                    fmt::format("write one of: {}", fmt::join(words, ", ")));
    }
    return written;
  }

  const Environment& environment_;
  scenario::Problems problems_;
  scenario::TableReader table_;
  std::string folder_;  // of the file, with a slash at its end
};

}  // namespace

std::string configuration_path(const Environment& environment) {
  if (environment.has_variable("COROSCOPE_CONFIG")) return environment.variable("COROSCOPE_CONFIG");
  const std::string config_home = environment.variable("XDG_CONFIG_HOME");
  if (config_home.starts_with('/')) return config_home + "/coroscope/config.toml";
  const std::string home = environment.variable("HOME");
  return home.starts_with('/') ? home + "/.config/coroscope/config.toml" : std::string();
}

void read_configuration(Environment& environment) {
  const std::string path = configuration_path(environment);
  if (path.empty() || (!environment.has_variable("COROSCOPE_CONFIG") && !environment.is_file(path))) return;
  const text::Source source(path, environment.read_file(path));
  const scenario::TomlDocument document = scenario::parse_toml(source.text());
  const std::string whole = environment.absolute_path(path);
  SettingsReader reader(environment, document.root, whole.substr(0, whole.rfind('/') + 1));
  if (document.error) reader.problems().add(document.error->span, document.error->message, document.error->advice);
  Settings settings = reader.read();
  text::Diagnostics problems = reader.problems().found();
  for (text::Diagnostic& problem : problems) problem.category = "configuration";
  if (!problems.empty()) throw InvalidFile(diagnostics_text(source, problems));
  environment.settings = std::move(settings);
}

}  // namespace coroscope::cli
