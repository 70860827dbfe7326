// How `matrix` writes what scenarios tell apart: for people, as CSV, as JSON.
//
// JSON is one object, schema "coroscope-matrix", version 1:
//   scenarios    an array of {scenario, alone, together, undefined, warning}: names of misconceptions; `together` is an array
//                of those with one wrong output; `warning` is an English text or null
//   identified   for each misconception the scenarios in which its wrong output is its own
#pragma once

#include <span>
#include <string>

#include "cli/paint.h"
#include "core/predict/separation.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// One scenario, and what it tells apart.
struct MatrixEntry {
  std::string name;
  bool asks_for_lines = false;   ///< which is what misconceptions are told apart by
  predict::Separation separation;
};

/// One line, and a warning below it if there is one; `width`: columns for the name.
std::string matrix_line(const MatrixEntry& entry, std::size_t width, const Paint& paint, scenario::Language language);
/// For each misconception where it is identified.
std::string matrix_summary(std::span<const MatrixEntry> entries, const Paint& paint, scenario::Language language);

/// One row a scenario, one column a misconception: alone, together, same or undefined. RFC 4180.
std::string matrix_csv(std::span<const MatrixEntry> entries);
std::string matrix_json(std::span<const MatrixEntry> entries);

}  // namespace coroscope::cli
