#include "render/format.h"

#include <array>

namespace coroscope::render {

namespace {

struct Ending {
  std::string_view text;
  Format format;
};
// The first of each format is its usual one.
constexpr std::array kEndings = {
    Ending{".svg", Format::k_svg},          Ending{".png", Format::k_png},       Ending{".pdf", Format::k_pdf},
    Ending{".dot", Format::k_dot},          Ending{".gv", Format::k_dot},        Ending{".mmd", Format::k_mermaid},
    Ending{".mermaid", Format::k_mermaid},  Ending{".puml", Format::k_plantuml}, Ending{".plantuml", Format::k_plantuml},
    Ending{".txt", Format::k_text},         Ending{".words", Format::k_words},
};
constexpr std::array<std::string_view, 8> kNames = {"svg",     "png",      "pdf",  "dot",
                                                    "mermaid", "plantuml", "text", "words"};

}  // namespace

std::optional<Format> format_of_path(std::string_view path) {
  for (const Ending& ending : kEndings) {
    if (path.ends_with(ending.text)) return ending.format;
  }
  return std::nullopt;
}

std::string_view usual_ending(Format format) {
  for (const Ending& ending : kEndings) {
    if (ending.format == format) return ending.text;
  }
  return "";
}

std::string_view format_name(Format format) {
  return kNames[static_cast<std::size_t>(format)];
}

std::optional<Format> find_format(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<Format>(i);
  }
  return std::nullopt;
}

bool is_binary(Format format) {
  return format == Format::k_png || format == Format::k_pdf;
}

}  // namespace coroscope::render
