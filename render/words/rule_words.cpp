#include "render/words/rule_words.h"

#include "render/words/inversion_words.h"
#include "render/words/misconception_words.h"
#include "render/words/why_words.h"

namespace coroscope::render::words {

namespace {

using predict::InversionKind;
using predict::LinkKind;

std::string in_language(Language language, std::string_view en, std::string_view zh) {
  return std::string(language == Language::k_zh ? zh : en);
}

std::string words_of_rule(InversionKind kind, Language language) {
  switch (kind) {
#define INVERSION_RULE(name, en, zh) \
  case InversionKind::k_##name: return in_language(language, en, zh);
#define LINK_RULE(name, en, zh)
#include "render/words/rule_words.def"
    default: return {};
  }
}

std::string words_of_rule(LinkKind kind, Language language) {
  switch (kind) {
#define INVERSION_RULE(name, en, zh)
#define LINK_RULE(name, en, zh) \
  case LinkKind::k_##name: return in_language(language, en, zh);
#include "render/words/rule_words.def"
    default: return {};
  }
}

/// A clause as a sentence.
std::string words_of_rule(run::Misconception model, Language language) {
  std::string statement(words_of(model, language).statement);
  if (language == Language::k_zh) return statement + "。";
  if (statement.front() >= 'a' && statement.front() <= 'z') statement.front() = static_cast<char>(statement.front() - 'a' + 'A');
  return statement + ".";
}

/// The first sentence; a full stop inside of code ends none.
std::string first_sentence(std::string_view text, std::string_view stop) {
  bool in_code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') in_code = !in_code;
    if (!in_code && text.substr(at).starts_with(stop)) return std::string(text.substr(0, at + stop.find_last_not_of(' ') + 1));
  }
  return std::string(text);
}

std::string words_of_rule(const predict::TrueRule& rule, Language language) {
  return first_sentence(words_of(rule.instead_of, language).rule, language == Language::k_zh ? "。" : ". ");
}

/// A rule that is true, but about something that is not there.
std::string absence_words(InversionKind kind, Language language) {
  switch (kind) {
    case InversionKind::k_wake_times:
      return in_language(language, "That is so, but nobody sleeps in this program.", "这句话没错，但这个程序里没有谁在睡眠。");
    case InversionKind::k_generator_paused:
      return in_language(language, "That is so, but there is no generator in this program.", "这句话没错，但这个程序里没有生成器。");
    case InversionKind::k_creation_order:
      return in_language(language, "That is so, but there are no tasks in this program.", "这句话没错，但这个程序里没有任务。");
    case InversionKind::k_blocked:
      return in_language(language, "That is so, but this program does not call `time.sleep()`.",
                         "这句话没错，但这个程序没有调用 `time.sleep()`。");
    case InversionKind::k_cancel_waits:
      return in_language(language, "That is so, but nothing is cancelled in this program.", "这句话没错，但这个程序没有取消任何任务。");
    default:
      return {};
  }
}

}  // namespace

std::string rule_words(const predict::Rule& rule, Language language) {
  return std::visit([language](const auto& kind) { return words_of_rule(kind, language); }, rule);
}

std::string rule_refusal_words(const predict::Rule& rule, Language language) {
  if (const auto* model = std::get_if<run::Misconception>(&rule)) return std::string(words_of(*model, language).rule);
  const auto* kind = std::get_if<InversionKind>(&rule);
  return kind == nullptr ? std::string() : absence_words(*kind, language);
}

std::string rule_proof_words(const trace::Trace& trace, const predict::RuleQuestion& question, Language language) {
  if (question.inversion) return inversion_words(trace, *question.inversion, language);
  if (question.link) return link_words(trace, *question.link, language);
  const auto& rule = std::get<predict::TrueRule>(question.choices[question.right]);
  return std::string(words_of(rule.instead_of, language).rule);
}

}  // namespace coroscope::render::words
