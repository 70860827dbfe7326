// Keeps what a learner tries, for commands whose work is something else: it must not stop them.
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "core/progress/store.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

class ProgressRecorder {
 public:
  /// `chosen` is what --data says, or empty. Where nothing can be kept, that is said on stderr, once, and `record` does
  /// nothing from then on. Throws EnvironmentError if there is a file that is damaged or newer than this program.
  ProgressRecorder(Context& context, const std::string& chosen, scenario::Language language);

  /// Keeps an attempt; its time is now.
  void record(progress::Attempt attempt);
  /// Nothing has failed so far.
  bool is_keeping() const { return store_.has_value(); }
  /// What is kept already; nothing if that cannot be read.
  std::vector<progress::Attempt> attempts();

 private:
  template <class Work>
  void attempt_to(Work work);
  void give_up(const EnvironmentError& why);

  Context& context_;
  scenario::Language language_;
  std::optional<progress::Store> store_;
};

}  // namespace coroscope::cli
