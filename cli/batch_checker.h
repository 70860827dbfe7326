// Judges the lines of a batch. Each scenario is run once, when the first line asks for it; answers that came before are
// remembered, as far as memory for that goes. May be asked from several threads at once.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/batch_line.h"
#include "cli/load.h"
#include "core/predict/verdict_json.h"

namespace coroscope::cli {

struct BatchOptions {
  std::optional<std::uint64_t> seed;  ///< stands over those in the headers
  std::string ask = "1";              ///< of lines that name no question
  scenario::Language language = scenario::Language::k_en;
  predict::Reveal reveal = predict::Reveal::k_yes;
};

class BatchChecker {
 public:
  /// All scenarios that lines may name: those of the catalog, and one that the command line names.
  BatchChecker(Context& context, const scenario::Catalog& catalog, std::optional<Loaded> named, BatchOptions options);
  ~BatchChecker();

  /// What lines without a scenario are about; empty if the command line names none.
  const std::string& default_scenario() const { return default_scenario_; }

  /// `number`: of the line, from 1.
  predict::CheckedAnswer check(LineReading line, std::size_t number);

 private:
  struct Subject;

  void add(Loaded loaded, bool is_good);
  Subject* find(const std::string& id_or_question);
  void judge(const BatchLine& line, predict::CheckedAnswer& result);
  std::shared_ptr<const predict::Judgement> judgement(Subject& subject, const BatchLine& line,
                                                      predict::CheckedAnswer& result);

  Context& context_;
  BatchOptions options_;
  std::string default_scenario_;
  std::vector<std::unique_ptr<Subject>> subjects_;
  std::map<std::string, Subject*, std::less<>> by_name_;  // ids and questions
  std::vector<std::string_view> names_;                   // the ids, for suggestions
  std::atomic<std::size_t> remembered_bytes_ = 0;
};

}  // namespace coroscope::cli
