#include "cli/run_story.h"

#include "core/trace/recorder.h"

namespace coroscope::cli {

const RunStory::Told* RunStory::told() {
  if (!made_) {
    made_ = true;
    run::Options options;
    options.trace_groups = trace::kDefaultGroups;
    run::Result result = run_loaded(context_, loaded_, seed_, options);
    if (result.trace) told_.emplace(std::move(*result.trace));
  }
  return told_ ? &*told_ : nullptr;
}

}  // namespace coroscope::cli
