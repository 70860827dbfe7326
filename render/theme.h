// Colours by role. A scene speaks of roles only; the colour is chosen when it is drawn.
//
// The values were computed, not picked by eye: contrast of every text against its ground, and the distance between any
// two lanes under normal and three kinds of colour-blind sight. Change them only with such a computation.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::render {

enum class Role : std::uint8_t {
  k_none,   ///< not painted
  k_page,   ///< the ground of the picture
  k_band,   ///< ground of a stretch of virtual time
  k_panel,  ///< ground of the output panel
  k_ink,    ///< text
  k_muted,  ///< secondary text, the event loop
  k_error,
  k_cancel,
  k_lane,  ///< the hue of lane `index`
  k_tint,  ///< a pale ground in that hue
};

struct Colour {
  Role role = Role::k_none;
  std::uint8_t index = 0;  ///< which hue, for k_lane and k_tint; below kHues

  friend bool operator==(const Colour&, const Colour&) = default;
};

inline constexpr int kHues = 8;

struct Theme {
  std::string_view page, band, panel, ink, muted, error, cancel;
  std::array<std::string_view, kHues> lane, tint;

  /// "#rrggbb", or "" for k_none.
  std::string_view value(Colour colour) const;
};

extern const Theme kLightTheme;
extern const Theme kDarkTheme;

/// "ink", "lane2": how a scene is printed.
std::string colour_name(Colour colour);

/// Font families, best first; ASCII without quotes.
extern const char* const kSansFamilies;
extern const char* const kMonoFamilies;

}  // namespace coroscope::render
