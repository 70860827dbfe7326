#include "cli/new_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

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

/// The files of the course, from its folder on, and then those of the built-in one.
std::vector<std::string> files_around(Environment& environment, const std::string& folder) {
  std::vector<std::string> files;
  if (environment.is_folder(folder)) {
    for (const std::string& file : environment.files_below(folder, ".py"))
      files.push_back(file.substr(std::min(file.size(), folder.size() + 1)));
  }
  for (const text::EmbeddedFile& file : scenario::course_files()) files.emplace_back(file.path);
  return files;
}

}  // namespace

std::string place_of_new(Environment& environment, const std::string& folder, const scenario::LearningPath& path,
                         const std::string& topic, const std::string& id) {
  const std::vector<std::string> files = files_around(environment, folder);
  const auto number = path.layer_of(topic) - path.layers.data() + 1;
  const std::string layer =
      folder_beginning(files, "", fmt::format("{}-", number), fmt::format("{}-scenarios", number));
  const std::string below = layer + "/" + folder_beginning(files, layer + "/", topic + "-", topic) + "/" + id + ".py";
  return folder == "." ? below : folder + "/" + below;
}

}  // namespace coroscope::cli
