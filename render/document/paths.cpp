#include "render/document/paths.h"

#include <algorithm>
#include <vector>

namespace coroscope::render::document {

namespace {

/// "a/./b/../c" → "a/c", without looking at the disk; "..", where it leads above the beginning, stays in front.
std::string plain_path(std::string_view path) {
  const bool absolute = path.starts_with('/');
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  std::string result = absolute ? "/" : "";
  for (const std::string_view part : parts) {
    if (!result.empty() && !result.ends_with('/')) result += '/';
    result += part;
  }
  return result;
}

bool leads_above(std::string_view path) {
  return path == ".." || path.starts_with("../");
}

/// A link with these would be read in another way than a path.
bool has_strange_bytes(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == 0x7F; });
}

}  // namespace

std::string_view folder_of(std::string_view document) {
  const std::size_t slash = document.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : document.substr(0, slash + 1);
}

std::optional<std::string> picture_path(std::string_view document, std::string_view name) {
  if (name.empty() || name.starts_with('/') || has_strange_bytes(name)) return std::nullopt;
  const std::string folder(folder_of(document));
  const std::string below = plain_path(name);
  if (!leads_above(below)) return folder + below;
  const std::string path = plain_path(folder + std::string(name));
  if (folder.starts_with('/') || leads_above(path)) return std::nullopt;
  return path;
}

}  // namespace coroscope::render::document
