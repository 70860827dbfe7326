#include "cli/manual.h"

namespace coroscope::cli {

std::vector<ManualEntry> describe_all(Context& context) {
  std::vector<ManualEntry> entries;
  for (const Command& command : commands()) {
    entries.push_back({describe(context, command), command.summary, command.is_hidden});
    for (const Command& part : command.parts) entries.push_back({describe(context, part), part.summary, part.is_hidden});
  }
  return entries;
}

}  // namespace coroscope::cli
