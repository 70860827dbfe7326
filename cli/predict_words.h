// What `predict` says between questions and answers, in English and Chinese. Each text is one line or several, with its
// newline, unless it is a prompt.
#pragma once

#include <span>
#include <string>

#include "core/predict/diagnosis.h"
#include "core/predict/rule_question.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

using scenario::Language;

/// "Question 2 of 3"; nothing if there is only one.
std::string question_heading(std::size_t number, std::size_t count, Language language);
std::string second_try_words(Language language);

/// Prompts for y or n.
std::string want_hint_prompt(Language language);
std::string want_hint_before_answer_prompt(Language language);
/// "y", "yes", "是", ":h"; and "n", "no", "不", nothing.
bool means_yes(std::string_view line);
bool means_no(std::string_view line);
/// What can be typed at "A hint?".
std::string hint_prompt_help(Language language);
/// What can be typed at the question about the rule.
std::string rule_prompt_help(std::size_t count, Language language);
std::string rule_shown_words(const std::string& letter, Language language);

/// How well the beliefs fit that come next.
std::string fit_words(const predict::Diagnosis& diagnosis, Language language);

/// "Which rule decides …?", with values of the program: clean it. `lines`: of the output.
std::string rule_question_words(const predict::RuleQuestion& question, std::span<const predict::OutputLine> lines,
                                Language language);
std::string rule_prompt_words(Language language);
std::string one_letter_words(std::size_t count, Language language);
std::string rule_right_words(Language language);
std::string rule_wrong_words(const std::string& letter, Language language);

/// What is kept when somebody leaves. `kept`: tries of this time; `keeping`: whether they are written down at all.
std::string leaving_words(std::size_t kept, bool keeping, Language language);

}  // namespace coroscope::cli
