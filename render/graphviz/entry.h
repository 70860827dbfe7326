// The only thing that the program and the shared object share: one C function. The shared object reads the scene that
// it is given and hands bytes back through callbacks; no memory changes hands and no exception leaves it.
//
// Both sides are built together. `version` and `scene_size` catch a shared object left over from another build.
#pragma once

#include <cstddef>

#include "render/format.h"
#include "render/scene.h"

namespace coroscope::render::graphviz {

inline constexpr int kEntryVersion = 1;

struct Request {
  int version = kEntryVersion;
  std::size_t scene_size = sizeof(Scene);
  const Scene* scene = nullptr;  ///< either a scene,
  const char* dot = nullptr;     ///< or a graph that `dot` lays out, with
  const char* title = nullptr;
  const char* description = nullptr;
  Format format = Format::k_svg;
  ThemeChoice theme = ThemeChoice::k_auto;
  double scale = 2;
};

/// Where the answer goes. `bytes` may be called several times, `error` at most once.
struct Reply {
  void* context;
  void (*bytes)(void* context, const char* data, std::size_t size);
  void (*error)(void* context, const char* data, std::size_t size);
};

using DrawFunction = void (*)(const Request*, const Reply*);
inline constexpr const char* kDrawName = "coroscope_graphviz_draw";

}  // namespace coroscope::render::graphviz
