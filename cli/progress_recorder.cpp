#include "cli/progress_recorder.h"

#include <fmt/format.h>

#include "cli/progress_place.h"
#include "cli/terminal_text.h"

namespace coroscope::cli {

using progress::StoreError;
using progress::StoreFailure;

ProgressRecorder::ProgressRecorder(Context& context, const std::string& chosen, scenario::Language language)
    : context_(context), language_(language) {
  try {
    store_.emplace(progress_path(context.environment, chosen));
  } catch (const EnvironmentError& error) {
    give_up(error);
  }
  attempt_to([&] { store_->check(); });
}

void ProgressRecorder::record(progress::Attempt attempt) {
  attempt.time = context_.environment.now();
  attempt_to([&] { store_->record(std::move(attempt)); });
}

std::vector<progress::Attempt> ProgressRecorder::attempts() {
  std::vector<progress::Attempt> attempts;
  attempt_to([&] { attempts = store_->attempts(); });
  return attempts;
}

template <class Work>
void ProgressRecorder::attempt_to(Work work) {
  if (!store_) return;
  try {
    work();
  } catch (const StoreError& error) {
    const bool can_go_on = error.failure() == StoreFailure::k_unavailable || error.failure() == StoreFailure::k_busy;
    if (!can_go_on) throw store_problem(error);
    give_up(store_problem(error));
  }
}

void ProgressRecorder::give_up(const EnvironmentError& why) {
  store_.reset();
  const bool is_chinese = language_ == scenario::Language::k_zh;
  const char* const what = is_chinese ? "学习记录无法保存：" : "what you try is not kept: ";
  context_.environment.write_err(fmt::format("coroscope: {}{}\n", what, terminal_text(why.words(language_))));
}

}  // namespace coroscope::cli
