#include "core/library/embedded.h"

#include <algorithm>
#include <vector>

namespace coroscope::library {
namespace {

constexpr std::string_view kEnding = ".py";
constexpr std::string_view kPackage = "__init__";

EmbeddedModule module_of(const text::EmbeddedFile& file) {
  EmbeddedModule module{std::string(file.path.substr(0, file.path.size() - kEnding.size())), file.path, file.text};
  if (module.name.ends_with(kPackage)) {
    module.is_package = true;
    module.name.resize(module.name.size() - kPackage.size() - 1);  // with the slash before it
  }
  std::replace(module.name.begin(), module.name.end(), '/', '.');
  return module;
}

}  // namespace

std::span<const EmbeddedModule> embedded_modules() {
  static const std::vector<EmbeddedModule> modules = [] {
    std::vector<EmbeddedModule> made;
    for (const text::EmbeddedFile& file : python_files()) made.push_back(module_of(file));
    return made;
  }();
  return modules;
}

}  // namespace coroscope::library
