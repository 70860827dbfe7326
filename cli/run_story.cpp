#include "cli/run_story.h"

namespace coroscope::cli {

const RunStory::Told* RunStory::told() {
  if (!told_ && study_.trace() != nullptr) told_.emplace(*study_.trace());
  return told_ ? &*told_ : nullptr;
}

}  // namespace coroscope::cli
