// What a learner could do next, as commands to type.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/load.h"
#include "core/progress/attempt.h"

namespace coroscope::cli {

/// What has just been done.
struct Done {
  const Loaded& loaded;
  std::string name;                                   ///< as it was written on the command line
  std::vector<std::size_t> left_out;                  ///< its questions that were not asked, from 1
  std::vector<run::Misconception> beliefs;            ///< that showed in a wrong answer
  std::span<const progress::Attempt> attempts;        ///< all that are known, these included, from the first on
  bool is_kept = false;                               ///< they are in the learner's progress, which `next` goes by
  std::string folder;                                 ///< what --scenarios says
  std::string options;                                ///< to be repeated in the command: " --lang zh"
};

/// Lines for a terminal: another question of this scenario; another scenario that tells apart a belief that showed; the
/// next one of the course, as `coroscope next` chooses it; where nothing is kept, or that has no other, the next one that
/// has not been answered rightly.
std::string next_step_text(Context& context, const Done& done, scenario::Language language);

}  // namespace coroscope::cli
