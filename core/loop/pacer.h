// Real-time mode: makes virtual time take real time. Only waits; what happens and in which order is decided elsewhere.
#pragma once

#include <cstdint>
#include <memory>

namespace coroscope::loop {

class Pacer {
 public:
  /// Virtual time `start_ns` is now; from there it passes `speed` times as fast as real time.
  Pacer(double speed, std::int64_t start_ns);
  ~Pacer();

  /// Returns when real time has come to this virtual time; at once if it is there already.
  void wait_until(std::int64_t virtual_ns);

 private:
  struct Wait;  // an Asio io_context of our own and a steady_timer on it, made for the first wait
  double speed_;
  std::int64_t start_virtual_ns_;
  std::int64_t start_real_ns_;  // of the steady clock
  std::unique_ptr<Wait> wait_;
};

}  // namespace coroscope::loop
