// Reads a scenario file: its header into a Scenario, and everything that is wrong with the header into diagnostics.
//
// Does not look at the Python program itself, and does not know other files: that ids differ is the catalog's business.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "core/scenario/scenario.h"
#include "core/text/diagnostic.h"
#include "core/text/source.h"

namespace coroscope::scenario {

struct Reading {
  Scenario scenario;              ///< as much as could be read; only good if there are no diagnostics
  text::Diagnostics diagnostics;  ///< category "scenario", spans in the scenario's source, from top to bottom

  bool good() const { return diagnostics.empty(); }
};

/// `topics` are those that it can teach.
Reading read_scenario(std::shared_ptr<const text::Source> source, std::span<const std::string_view> topics);
/// A scenario of the built-in learning path.
Reading read_scenario(std::shared_ptr<const text::Source> source);

/// The topics that a scenario can teach: those of the built-in learning path, without reading it (a test holds them
/// together).
std::span<const std::string_view> known_topics();

}  // namespace coroscope::scenario
