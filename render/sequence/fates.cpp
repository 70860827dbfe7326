#include "render/sequence/fates.h"

namespace coroscope::render::sequence {

namespace {

Fate fate_of(Ending ending) {
  return ending == Ending::k_done ? Fate::k_done : ending == Ending::k_raised ? Fate::k_raised : Fate::k_cancelled;
}

Fate fate_of(State state) {
  return state == State::k_ready       ? Fate::k_never_started
         : state == State::k_suspended ? Fate::k_suspended
                                       : Fate::k_running;
}

}  // namespace

void find_fates(Model& model) {
  forget_fates(model);
  for (const Span& span : model.spans) {  // by row: the last one stays
    Lane& lane = model.lanes[static_cast<std::size_t>(span.lane)];
    if (lane.kind != LaneKind::k_thread) lane.fate = fate_of(span.state);
  }
  for (const End& end : model.ends) model.lanes[static_cast<std::size_t>(end.lane)].fate = fate_of(end.ending);
}

void forget_fates(Model& model) {
  for (Lane& lane : model.lanes) lane.fate = Fate::k_unknown;
}

}  // namespace coroscope::render::sequence
