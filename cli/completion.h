// What a word of a command line can be: the logic behind the completions of all shells, which only ask for it.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/manual.h"

namespace coroscope::cli {

struct Candidate {
  std::string word;
  std::string help;  ///< one line, in the reader's language; may be empty
};

struct Completion {
  enum class Paths { k_none, k_files, k_folders };
  std::vector<Candidate> candidates;  ///< all begin with what is written so far
  Paths paths = Paths::k_none;        ///< what else it can be, which shells know best
};

/// What is not in the manual; each is asked for only when it is needed.
struct CompletionWords {
  /// Ids and questions of the scenarios in a folder; empty: of the course.
  std::function<std::vector<Candidate>(const std::string& folder)> scenarios;
  std::function<std::vector<Candidate>()> misconceptions;
  /// Of the learning path of the scenarios in a folder; empty: of the path that is followed.
  std::function<std::vector<Candidate>(const std::string& folder)> topics, layers;
};

/// `words`: those behind `coroscope` up to the one that is being written, which is the last and may be empty; without
/// what shells take away. Bash makes
/// three words of `--lang=zh`; that is understood as well.
Completion complete(std::span<const ManualEntry> manual, std::vector<std::string> words, const CompletionWords& known,
                    scenario::Language language);

}  // namespace coroscope::cli
