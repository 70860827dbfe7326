// Writes the file of a new scenario: its header, with texts that follow from what the program really does, and the
// program.
#pragma once

#include <string>
#include <vector>

#include "core/predict/facts.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

struct NewScenario {
  std::string id;
  scenario::Words title;
  std::vector<std::string> topics;
  std::string question;  ///< "Q12", or empty
  scenario::AskKind kind = scenario::AskKind::k_output;
  std::string program;  ///< ends with a newline
};

/// "Two tasks that sleep" → "two-tasks-that-sleep"; empty if there are no letters to make it of.
std::string id_from_title(std::string_view title);

/// Why a question of this kind cannot be asked about the program; empty if it can.
std::string problem_with(scenario::AskKind kind, const predict::Facts& facts, scenario::Language language);

/// The text of the file.
std::string scenario_text(const NewScenario& wanted, const predict::Facts& facts);

}  // namespace coroscope::cli
