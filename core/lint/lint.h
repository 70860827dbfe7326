// Everything that can be wrong with a scenario, found: its header, its program (by running it), its questions and
// texts.
//
// In goes one file's text and what is around it, out comes a list of findings. Nothing outside is touched: whoever
// wants the program held against python3 brings what python3 did.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/lint/finding.h"
#include "core/predict/belief.h"
#include "core/predict/separation.h"
#include "core/scenario/learning_path.h"
#include "core/scenario/scenario.h"

namespace coroscope::lint {

/// Another scenario of the same course.
struct Neighbour {
  std::string file;  ///< what messages call it
  std::string id;
  scenario::Words title;
};

/// What python3 did with a program.
struct Judged {
  enum class End { k_ended, k_took_too_long, k_not_found };
  End end = End::k_ended;
  int exit_status = 0;
  std::string output;        ///< stdout
  std::string error_output;  ///< stderr
};
using Judge = std::function<Judged(const text::Source& source)>;

struct Surroundings {
  predict::RunFunction run = nullptr;            ///< never null
  const scenario::LearningPath* path = nullptr;  ///< never null
  std::span<const Neighbour> neighbours;         ///< without the linted file itself
  std::string absolute_path;                     ///< for tracebacks
  Judge judge;                                   ///< empty: the program is not held against python3
};

struct Report {
  std::vector<Finding> findings;   ///< from top to bottom
  bool is_scenario = false;        ///< it has a scenario block, and that could be read
  bool asks_for_lines = false;     ///< a question asks for the output or its order
  predict::Separation separation;  ///< what it tells apart; empty if it does not run
  std::string id;                  ///< empty if it is not known
  scenario::Words title;

  std::size_t errors() const;
  std::size_t warnings() const { return findings.size() - errors(); }
};

Report lint(const std::shared_ptr<const text::Source>& source, const Surroundings& around);

}  // namespace coroscope::lint
