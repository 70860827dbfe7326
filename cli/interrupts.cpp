#include "cli/interrupts.h"

#include <poll.h>
#include <signal.h>

#include <cerrno>

namespace coroscope::cli {

namespace {

volatile sig_atomic_t pressed = 0;
bool catching = false;

void note_interrupt(int) {
  pressed = 1;
}

/// Holds Ctrl-C back as long as it lives, so that none slips in between a look at the flag and the waiting.
class HeldInterrupts {
 public:
  HeldInterrupts() {
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &interrupt, &before_);
  }
  ~HeldInterrupts() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldInterrupts(const HeldInterrupts&) = delete;
  HeldInterrupts& operator=(const HeldInterrupts&) = delete;

  const sigset_t& before() const { return before_; }

 private:
  sigset_t before_;
};

}  // namespace

void catch_interrupts() {
  struct sigaction action = {};
  action.sa_handler = note_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // and no SA_RESTART: waiting is to end
  sigemptyset(&action.sa_mask);
  catching = ::sigaction(SIGINT, &action, nullptr) == 0;
}

bool was_interrupted() {
  return pressed != 0;
}

bool wait_for_input(int descriptor) {
  if (!catching) return true;
  const HeldInterrupts held;
  pollfd state = {descriptor, POLLIN, 0};
  while (pressed == 0) {
    if (::ppoll(&state, 1, nullptr, &held.before()) >= 0 || errno != EINTR) return true;
  }
  return false;
}

bool wait_for_time(double seconds) {
  const HeldInterrupts held;
  timespec time = {};
  time.tv_sec = static_cast<time_t>(seconds);
  time.tv_nsec = static_cast<long>((seconds - static_cast<double>(time.tv_sec)) * 1e9);
  if (pressed == 0) ::ppoll(nullptr, 0, &time, &held.before());
  return pressed == 0;
}

}  // namespace coroscope::cli
