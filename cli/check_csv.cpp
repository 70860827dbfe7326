// Results of `check` as CSV (RFC 4180): a line of headings, then one line a result.

#include <fmt/format.h>


#include "cli/check_format.h"
#include "cli/csv.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

namespace {

constexpr std::string_view kHeadings =
    "line,id,scenario,ask,kind,right,score,prefix_score,matched_prefix,first_difference,difference,fit,misconceptions,"
    "error,message\r\n";

class CsvFormat : public CheckFormat {
 public:
  explicit CsvFormat(CheckFormatOptions options) : options_(options) {}

  std::string begin() override { return std::string(kHeadings); }

  std::string row(const predict::CheckedAnswer& answer) const override {
    const bool is_known = answer.ask != 0;
    std::string text = fmt::format("{},{},{},{},{},", answer.line ? std::to_string(*answer.line) : "",
                                   csv_cell(readable_id(answer)), csv_cell(answer.scenario),
                                   is_known ? std::to_string(answer.ask) : "",
                                   is_known ? scenario::ask_kind_name(answer.kind) : "");
    text += answer.judgement ? judgement_cells(*answer.judgement) : ",,,,,,,";
    if (answer.failure) {
      text += fmt::format(",{},{}", answer.failure->kind, csv_cell(answer.failure->message));
    } else {
      text += ",,";
    }
    return text + "\r\n";
  }

 private:
  std::string judgement_cells(const predict::Judgement& judgement) const {
    const bool reveal = options_.reveal == predict::Reveal::k_yes;
    std::string text = fmt::format("{},{},{},", judgement.right, judgement.score(), judgement.prefix_score());
    if (judgement.verdict) text += std::to_string(judgement.verdict->matched_prefix);
    text += ',';
    const bool differs = judgement.verdict && judgement.verdict->first_difference;
    if (differs) text += std::to_string(judgement.verdict->first_difference->line);
    text += ',';
    if (differs && reveal) text += predict::difference_name(judgement.verdict->first_difference->kind);
    text += ',';
    if (reveal) text += diagnosis_cells(judgement.diagnosis);
    return reveal ? text : text + ",";
  }

  static std::string diagnosis_cells(const predict::Diagnosis& diagnosis) {
    if (diagnosis.fit == predict::Fit::k_none) return ",";
    std::string names;
    for (const run::Misconception model : diagnosis.models) {
      names += (names.empty() ? "" : " ") + std::string(run::info_of(run::belief_of(model)).name);
    }
    return std::string(predict::fit_name(diagnosis.fit)) + "," + names;
  }

  CheckFormatOptions options_;
};

}  // namespace

std::unique_ptr<CheckFormat> make_csv_format(CheckFormatOptions options) {
  return std::make_unique<CsvFormat>(options);
}

}  // namespace coroscope::cli
