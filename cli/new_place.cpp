#include "cli/new_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/new_scenario.h"
#include "core/scenario/course.h"

namespace coroscope::cli {

namespace {

/// How the first folder is called that stands directly in `parent` and begins so; `otherwise` if none does.
std::string folder_beginning(const std::vector<std::string>& files, const std::string& parent,
                             const std::string& beginning, const std::string& otherwise) {
  for (const std::string& file : files) {
    if (!file.starts_with(parent + beginning)) continue;
    const auto end = file.find('/', parent.size());
    if (end != std::string::npos) return file.substr(parent.size(), end - parent.size());
  }
  return otherwise;
}

/// The files of the course, from its folder on, and then those of the built-in one, if that has the same path.
std::vector<std::string> files_around(Environment& environment, const std::string& folder, bool is_built_in) {
  std::vector<std::string> files;
  if (environment.is_folder(folder)) {
    for (const std::string& file : environment.files_below(folder, ".py"))
      files.push_back(file.substr(std::min(file.size(), folder.size() + 1)));
  }
  if (!is_built_in) return files;
  for (const text::EmbeddedFile& file : scenario::course_files()) files.emplace_back(file.path);
  return files;
}

/// "K1-boiling-water"
std::string folder_name(std::string_view id, const scenario::Words& title) {
  const std::string words = id_from_title(title.en);
  return words.empty() ? std::string(id) : fmt::format("{}-{}", id, words);
}

}  // namespace

std::string place_of_new(Environment& environment, const std::string& folder, const scenario::LearningPath& path,
                         const std::string& topic, const std::string& id) {
  const bool is_built_in = &path == &scenario::builtin_learning_path();
  const std::vector<std::string> files = files_around(environment, folder, is_built_in);
  const scenario::Layer& layer = *path.layer_of(topic);
  const std::string number = std::to_string(&layer - path.layers.data() + 1);
  const std::string above = folder_beginning(files, "", number + "-", folder_name(number, layer.title)) + "/";
  const std::string own = folder_name(topic, path.find_topic(topic)->title);
  const std::string below = above + folder_beginning(files, above, topic + "-", own) + "/" + id + ".py";
  return folder == "." ? below : folder + "/" + below;
}

}  // namespace coroscope::cli
