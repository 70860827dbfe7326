// What a sequence diagram is to show of a run, and in which language. Nothing that is left out is left out silently:
// rows of kind k_left_out and k_repeat say where and how much.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/scenario/scenario.h"
#include "render/sequence/row_kind.h"

namespace coroscope::render::sequence {

/// Whether steps that repeat are told once, with how often.
enum class Folding : std::uint8_t {
  k_auto,  ///< where the diagram would be long otherwise
  k_always,
  k_never,
};

inline constexpr std::uint32_t kManyLanes = 24;
inline constexpr std::uint32_t kLanesOfCrowd = 10;

/// Whether locks, queues, events, semaphores and futures have lanes.
enum class Objects : std::uint8_t {
  k_auto,  ///< those that somebody waits for, or that several tasks use
  k_all,
  k_none,
};

/// Which events are shown. Each list that is not empty must hold; within a list one match is enough.
struct Selection {
  struct Lines {
    std::uint32_t first = 1, last = std::numeric_limits<std::uint32_t>::max();
  };
  struct Times {
    std::int64_t first = 0, last = std::numeric_limits<std::int64_t>::max();  ///< virtual ns, both included
  };
  std::vector<std::string> lanes;  ///< see selection.h
  std::vector<Times> times;
  std::vector<Lines> lines;
  std::vector<RowKind> kinds;

  bool empty() const { return lanes.empty() && times.empty() && lines.empty() && kinds.empty(); }
};

/// Reads "worker*", "line=10-20", "time=0-1.5", "kind=print" into `selection`. If it cannot be read: why, in words for
/// whoever wrote it.
std::optional<std::string> add_selection(std::string_view written, Selection& selection, scenario::Language language = scenario::Language::k_en);

/// Words that the writer of a document puts beside what happens on a line of the source.
struct Note {
  std::uint32_t line = 0;
  std::string text;
};

struct ModelOptions {
  scenario::Language language = scenario::Language::k_en;
  std::uint32_t rows = 400;  ///< most rows; 0: no limit
  /// Most lanes, at least 3; what is beyond shares a lane. Nothing: kManyLanes or, of a crowd that would need more, kLanesOfCrowd.
  std::optional<std::uint32_t> lanes;
  Folding folding = Folding::k_auto;
  Objects objects = Objects::k_auto;
  Selection selection;
  std::vector<Note> notes;
};

}  // namespace coroscope::render::sequence
