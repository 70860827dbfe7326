#include "core/predict/facts.h"

namespace coroscope::predict {

Facts facts_of(const run::Result& result) {
  Facts facts;
  facts.truth = truth_of(result);
  const bool stopped = result.ending == trace::Ending::k_deadlock || result.ending == trace::Ending::k_limit;
  facts.defined = result.refused() ? facts.truth.ends_with_error : !stopped;
  facts.elapsed = result.elapsed;
  if (facts.truth.ends_with_error) facts.error = facts.truth.lines.back();
  return facts;
}

}  // namespace coroscope::predict
