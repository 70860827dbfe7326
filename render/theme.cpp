#include "render/theme.h"

#include <fmt/format.h>

namespace coroscope::render {

const Theme kLightTheme{
    .page = "#ffffff",
    .band = "#f6f8fa",
    .panel = "#eef1f4",
    .ink = "#1f2328",
    .muted = "#59636e",
    .error = "#b3261e",
    .cancel = "#8a4b00",
    .lane = {"#0f2fae", "#a8622e", "#651c4a", "#6e5bdd", "#044a25", "#0b7f7f", "#5d5405", "#005a7b"},
    .tint = {"#e4e8f8", "#f7ebe1", "#f3e4ee", "#ece9fc", "#e0efe6", "#e0f2f2", "#f0eeda", "#dfeef4"}};

const Theme kDarkTheme{
    .page = "#0d1117",
    .band = "#151b23",
    .panel = "#1c232c",
    .ink = "#e6edf3",
    .muted = "#9198a1",
    .error = "#ff7b72",
    .cancel = "#e3b341",
    .lane = {"#a3c5ff", "#f8bc90", "#cf6e96", "#9477fc", "#719963", "#2af0d5", "#aaa400", "#28aac0"},
    .tint = {"#1c2740", "#35281c", "#331d28", "#262043", "#1c2a1d", "#0d332f", "#2b2a0c", "#10292f"}};

// DejaVu Sans Condensed is close in width to the others; plain DejaVu Sans, which sans-serif often means, is far wider.
const char* const kSansFamilies =
    "Inter,Helvetica Neue,Arial,Liberation Sans,Noto Sans,DejaVu Sans Condensed,PingFang SC,Microsoft YaHei,"
    "Noto Sans CJK SC,sans-serif";
const char* const kMonoFamilies =
    "JetBrains Mono,SFMono-Regular,Menlo,Consolas,Liberation Mono,DejaVu Sans Mono,Noto Sans Mono CJK SC,monospace";

std::string_view Theme::value(Colour colour) const {
  switch (colour.role) {
    case Role::k_none:
      return "";
    case Role::k_page:
      return page;
    case Role::k_band:
      return band;
    case Role::k_panel:
      return panel;
    case Role::k_ink:
      return ink;
    case Role::k_muted:
      return muted;
    case Role::k_error:
      return error;
    case Role::k_cancel:
      return cancel;
    case Role::k_lane:
      return lane[colour.index % kHues];
    case Role::k_tint:
      return tint[colour.index % kHues];
  }
  return "";
}

std::string colour_name(Colour colour) {
  constexpr std::string_view kNames[] = {"none",  "page",  "band",   "panel", "ink",
                                         "muted", "error", "cancel", "lane",  "tint"};
  const std::string_view name = kNames[static_cast<std::size_t>(colour.role)];
  const bool hued = colour.role == Role::k_lane || colour.role == Role::k_tint;
  return hued ? fmt::format("{}{}", name, colour.index) : std::string(name);
}

}  // namespace coroscope::render
