#include "core/predict/separation.h"

#include <algorithm>

namespace coroscope::predict {

namespace {

struct Group {
  const std::vector<std::string>* output;
  Shared misconceptions;
};

void add(std::vector<run::Misconception>& to, run::Misconception misconception) {
  if (std::find(to.begin(), to.end(), misconception) == to.end()) to.push_back(misconception);
}

}  // namespace

Separation separate(const Facts& truth, std::span<const Belief> beliefs) {
  Separation separation;
  std::vector<Group> groups;
  for (const Belief& belief : beliefs) {
    const run::Misconception misconception = run::belief_of(belief.model);
    if (!belief.facts.defined) {
      add(separation.undefined, misconception);
      continue;
    }
    const std::vector<std::string>& output = belief.facts.truth.lines;
    if (output == truth.truth.lines) continue;
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& one) { return *one.output == output; });
    if (group == groups.end()) group = groups.insert(group, Group{&output, {}});
    add(group->misconceptions, misconception);
  }
  for (const Group& group : groups) {
    if (group.misconceptions.size() == 1) {
      add(separation.alone, group.misconceptions.front());
    } else {
      separation.together.push_back(group.misconceptions);
    }
  }
  return separation;
}

}  // namespace coroscope::predict
