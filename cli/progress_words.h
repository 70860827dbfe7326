// What `progress` says, in English and Chinese.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "cli/paint.h"
#include "core/progress/evidence.h"
#include "core/progress/summary.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// The title of a scenario; empty if there is none of that id.
using FindTitle = std::function<std::string(const std::string& scenario)>;

/// A table of the questions, and how many are right.
std::string questions_text(std::span<const progress::QuestionSummary> questions, const FindTitle& title_of,
                           scenario::Language language, const Paint& paint);

/// Which misconceptions are likely held, with their rules, and which are likely not.
std::string beliefs_text(std::span<const progress::Evidence> evidence, scenario::Language language, const Paint& paint);

std::string nothing_tried_words(scenario::Language language);
std::string merged_words(std::size_t added, std::size_t all, scenario::Language language);
/// Before everything is forgotten; `count` is empty if the file cannot be read.
/// What an export to a file says.
std::string exported_words(std::size_t all, const std::string& path, scenario::Language language);
/// Somebody imports a database, or merges an export.
std::string other_action_words(const std::string& path, std::string_view action, scenario::Language language);
std::string reset_question_words(std::optional<std::size_t> count, const std::string& path,
                                 scenario::Language language);
std::string reset_done_words(const std::string& copy, scenario::Language language);
std::string reset_stopped_words(scenario::Language language);

/// What must be typed to go on, in both languages.
inline constexpr std::string_view kResetWord = "reset";

}  // namespace coroscope::cli
