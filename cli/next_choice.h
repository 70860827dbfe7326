// Which scenarios are worth doing now: decides only; next_command has the words.
//
//   1. a belief that answers point to: the scenario in which it makes a difference
//   2. something new of the topics that are in progress
//   3. what was tried once and is not solved, when some others have been in between
//   4. something of the topics that are ready
//   5. something new of a topic that was begun before what it needs
//   6. when there is none of these: what was left out of topics that are done, from the end of the path back; else what
//      is not solved; else a belief that nothing speaks against yet
//
// A belief is put to the test in a scenario that was not tried yet, or once and long ago. Who has shown a belief twice
// in a row does something else first: the belief comes after 2 to 5.
//
// Only scenarios whose topics are all open are chosen. Of several: what was tried least, then what comes first on the
// path, then the questions of the course in their order, then what puts the most misconceptions to the test that
// nothing speaks against yet. What was tried last comes last, so that nobody is sent in a circle of one.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/course.h"
#include "core/progress/evidence.h"

namespace coroscope::cli {

enum class Why : std::uint8_t {
  k_belief,    ///< `belief` is likely held, and this scenario tells it apart
  k_continue,  ///< `topic` is in progress
  k_start,     ///< `topic` is ready
  k_ahead,     ///< `topic` is in progress, but not everything that it needs is done
  k_again,     ///< it was tried and is not solved
  k_more,      ///< it was not tried, but `topic` is done without it
  k_test,      ///< everything is solved; nothing speaks against `belief` yet
};

struct Suggestion {
  Why why = Why::k_start;
  std::size_t scenario = 0;  ///< its index in the course
  std::string topic;         ///< its last one on the path; empty if it teaches none
  run::Misconception belief{};
  std::vector<run::Misconception> untested;  ///< told apart by it, and nothing speaks against them yet
};

/// Misconceptions that the scenario of an index tells apart.
using ToldApart = std::function<const std::vector<run::Misconception>&(std::size_t scenario)>;

/// At most one for each reason, the most useful first; empty only if everything is solved and tested.
std::vector<Suggestion> choose_next(const Course& course, std::span<const progress::Evidence> evidence,
                                    const ToldApart& told_apart);
/// What a scenario tells apart is found out by running it, when that matters.
std::vector<Suggestion> choose_next(Context& context, const Course& course, std::span<const progress::Evidence> evidence);

}  // namespace coroscope::cli
