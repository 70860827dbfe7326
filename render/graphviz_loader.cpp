#include "render/graphviz_loader.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <vector>

#include "render/graphviz/entry.h"

#ifdef __SANITIZE_ADDRESS__
// What Graphviz and fontconfig leave behind is theirs: 8 bytes per node in nop2, and font patterns, once.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgvc.so\nleak:libfontconfig.so\n";
}
#endif

namespace coroscope::render {

namespace {

constexpr const char* kFileName = "coroscope_graphviz.so";

std::string executable_directory() {
  char path[PATH_MAX];
  const ssize_t size = readlink("/proc/self/exe", path, sizeof path);
  if (size <= 0) return ".";
  const std::string_view whole(path, static_cast<std::size_t>(size));
  return std::string(whole.substr(0, whole.rfind('/')));
}

std::vector<std::string> candidates() {
  if (const char* path = std::getenv("COROSCOPE_GRAPHVIZ"); path != nullptr && *path != '\0') return {path};
  const std::string directory = executable_directory();
  return {fmt::format("{}/../lib/coroscope/{}", directory, kFileName),
          fmt::format("{}/../lib/{}", directory, kFileName), kFileName};
}

/// The loaded door, or why there is none.
struct Door {
  graphviz::DrawFunction draw = nullptr;
  std::string error;
};

Door open_door() {
  Door door;
  for (const std::string& path : candidates()) {
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
      if (access(path.c_str(), F_OK) == 0 || door.error.empty()) door.error = dlerror();
      continue;
    }
    door.draw = reinterpret_cast<graphviz::DrawFunction>(dlsym(library, graphviz::kDrawName));
    door.error = door.draw == nullptr ? fmt::format("`{}` is not part of coroscope", path) : "";
    break;
  }
  if (door.draw == nullptr) door.error = fmt::format("can't load the Graphviz back end: {}", door.error);
  return door;
}

RenderResult call(graphviz::Request request, const DrawOptions& options) {
  static const Door door = open_door();
  RenderResult result;
  if (door.draw == nullptr) {
    result.error = door.error;
    return result;
  }
  request.format = options.format;
  request.theme = options.theme;
  request.scale = options.scale;
  const graphviz::Reply reply{
      .context = &result,
      .bytes = [](void* to, const char* data,
                  std::size_t size) { static_cast<RenderResult*>(to)->bytes.append(data, size); },
      .error = [](void* to, const char* data,
                  std::size_t size) { static_cast<RenderResult*>(to)->error.assign(data, size); },
  };
  door.draw(&request, &reply);
  if (!result.ok()) result.bytes.clear();
  return result;
}

}  // namespace

RenderResult draw(const Scene& scene, const DrawOptions& options) {
  graphviz::Request request;
  request.scene = &scene;
  return call(request, options);
}

RenderResult draw_dot(const std::string& dot, const std::string& title, const std::string& description,
                      const DrawOptions& options) {
  graphviz::Request request;
  request.dot = dot.c_str();
  request.title = title.c_str();
  request.description = description.c_str();
  return call(request, options);
}

}  // namespace coroscope::render
