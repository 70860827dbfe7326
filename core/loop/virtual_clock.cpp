#include "core/loop/virtual_clock.h"

#include <algorithm>
#include <cmath>

#include "core/loop/pacer.h"

namespace coroscope::loop {

VirtualClock::VirtualClock() = default;
VirtualClock::~VirtualClock() = default;

void VirtualClock::set_realtime(double speed) {
  pacer_ = speed > 0 ? std::make_unique<Pacer>(speed, now_.ns) : nullptr;
}

void VirtualClock::move_to(Instant instant) {
  now_ = std::max(now_, instant);
  ++moves_;
  reads_ = 0;
  if (pacer_) pacer_->wait_until(now_.ns);
}

void VirtualClock::advance(std::int64_t ns) {
  ns = std::clamp<std::int64_t>(ns, 0, kFarthest - std::min(now_.ns, kFarthest));
  move_to({now_.ns + ns, now_.late + 1});
}

void VirtualClock::nudge() {
  now_.ns = std::min(now_.ns + kNudge, kFarthest);
  if (pacer_) pacer_->wait_until(now_.ns);
}

std::int64_t VirtualClock::deadline_after(double delay_seconds) const {
  const double when = seconds() + delay_seconds;
  return std::isnan(when) ? now_.ns : deadline_at(when);
}

std::int64_t VirtualClock::deadline_at(double seconds) {
  if (std::isnan(seconds)) return 0;
  constexpr double kLimit = static_cast<double>(kFarthest);
  return static_cast<std::int64_t>(std::nearbyint(std::clamp(seconds * 1e9, -kLimit, kLimit)));
}

}  // namespace coroscope::loop
