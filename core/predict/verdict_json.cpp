#include "core/predict/verdict_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/text/display_width.h"

namespace coroscope::predict {

namespace {

using Json = nlohmann::ordered_json;

/// A line that was predicted is there to be recognized, whatever its length.
constexpr std::size_t kQuotedWidth = 1000;
/// Nobody reads more numbers of lines.
constexpr std::size_t kMostNumbers = 1000;

Json first_of(const std::vector<std::size_t>& numbers) {
  const std::size_t count = std::min(numbers.size(), kMostNumbers);
  return std::vector<std::size_t>(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(count));
}

void add_whole_verdict(Json& json, const Verdict& verdict) {
  json["predicted_lines"] = verdict.predicted_lines;
  json["actual_lines"] = verdict.actual_lines;
  json["matched_prefix"] = verdict.matched_prefix;
  json["matched_in_order"] = verdict.matched_in_order;
  json["exact"] = verdict.exact;
  json["first_difference"] = nullptr;
  if (verdict.first_difference) {
    json["first_difference"] = {{"line", verdict.first_difference->line},
                                {"kind", difference_name(verdict.first_difference->kind)},
                                {"predicted", text::shorten(verdict.first_difference->predicted, kQuotedWidth)}};
  }
  json["missing"] = first_of(verdict.missing);
  json["extra"] = first_of(verdict.extra);
  json["moved"] = first_of(verdict.moved);
}

void add_place(Json& json, const Verdict& verdict) {
  json["matched_prefix"] = verdict.matched_prefix;
  json["first_difference"] = nullptr;
  if (verdict.first_difference) json["first_difference"] = {{"line", verdict.first_difference->line}};
}

Json diagnosis_json(const Diagnosis& diagnosis) {
  if (diagnosis.fit == Fit::k_none) return nullptr;
  Json json;
  json["fit"] = fit_name(diagnosis.fit);
  json["models"] = Json::array();
  for (const run::Misconception model : diagnosis.models) {
    const run::MisconceptionInfo& belief = run::info_of(run::belief_of(model));
    json["models"].push_back({{"name", belief.name}, {"number", belief.number}, {"model", run::info_of(model).name}});
  }
  if (diagnosis.fit == Fit::k_closest) json["matched_prefix"] = diagnosis.matched_prefix;
  return json;
}

void add_judgement(Json& json, const Judgement& judgement, Reveal reveal) {
  json["right"] = judgement.right;
  json["score"] = judgement.score();
  json["prefix_score"] = judgement.prefix_score();
  if (judgement.verdict) {
    reveal == Reveal::k_yes ? add_whole_verdict(json, *judgement.verdict) : add_place(json, *judgement.verdict);
  }
  if (reveal == Reveal::k_yes) json["diagnosis"] = diagnosis_json(judgement.diagnosis);
}

/// The id stands in the text as it came: no number in it is rounded, and it may nest deeper than one would like to copy.
std::string with_id(std::string text, const std::string& id) {
  constexpr std::string_view kPlace = R"("id":null)";
  if (!id.empty()) text.replace(text.find(kPlace), kPlace.size(), R"("id":)" + id);
  return text;
}

}  // namespace

std::string verdict_json(const CheckedAnswer& answer, Reveal reveal) {
  Json json;
  json["schema"] = "coroscope-verdict";
  json["version"] = kVerdictVersion;
  if (answer.line) json["line"] = *answer.line;
  if (!answer.id.empty()) json["id"] = nullptr;
  if (!answer.scenario.empty()) json["scenario"] = answer.scenario;
  if (answer.ask != 0) {
    json["ask"] = answer.ask;
    json["kind"] = scenario::ask_kind_name(answer.kind);
  }
  if (answer.judgement) add_judgement(json, *answer.judgement, reveal);
  if (answer.failure) json["error"] = {{"kind", answer.failure->kind}, {"message", answer.failure->message}};
  return with_id(json.dump(-1, ' ', false, Json::error_handler_t::replace), answer.id);
}

}  // namespace coroscope::predict
