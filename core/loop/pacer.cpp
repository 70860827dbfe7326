#include "core/loop/pacer.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>

namespace coroscope::loop {
namespace {

using Clock = std::chrono::steady_clock;

std::int64_t steady_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch()).count();
}

}  // namespace

struct Pacer::Wait {
  boost::asio::io_context context{BOOST_ASIO_CONCURRENCY_HINT_UNSAFE};
  boost::asio::steady_timer timer{context};
};

Pacer::Pacer(double speed, std::int64_t start_ns)
    : speed_(speed), start_virtual_ns_(start_ns), start_real_ns_(steady_ns()) {}

Pacer::~Pacer() = default;

void Pacer::wait_until(std::int64_t virtual_ns) {
  // In floating point, since a far deadline at a low speed is beyond 64 bits; an hour at a time then.
  constexpr double kLongest = 3.6e12;
  for (;;) {
    const double due = static_cast<double>(virtual_ns - start_virtual_ns_) / speed_;
    const double left = due - static_cast<double>(steady_ns() - start_real_ns_);
    if (left <= 0) return;
    if (!wait_) wait_ = std::make_unique<Wait>();
    const auto nap = std::chrono::nanoseconds(static_cast<std::int64_t>(left < kLongest ? left : kLongest) + 1);
    wait_->timer.expires_after(nap);
    wait_->timer.async_wait([](const boost::system::error_code&) {});
    wait_->context.restart();
    wait_->context.run();
  }
}

}  // namespace coroscope::loop
