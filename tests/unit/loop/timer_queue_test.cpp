#include "core/loop/timer_queue.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace coroscope::loop {
namespace {

void nothing(void*, bool) {}

/// A handle that is known by a number.
Handle numbered(std::uintptr_t number) {
  return {&nothing, reinterpret_cast<void*>(number)};
}
std::uintptr_t number_of(const Handle& handle) {
  return reinterpret_cast<std::uintptr_t>(handle.ptr);
}

std::string drain(TimerQueue& queue) {
  std::string numbers;
  while (!queue.empty()) numbers += std::to_string(number_of(queue.pop().handle)) + " ";
  return numbers;
}

TEST(TimerQueue, TakesTheEarliestFirst) {
  TimerQueue queue;
  queue.add({30, 0}, numbered(3));
  queue.add({10, 0}, numbered(1));
  queue.add({20, 0}, numbered(2));
  EXPECT_EQ(queue.earliest(), (Instant{10, 0}));
  EXPECT_EQ(drain(queue), "1 2 3 ");
}

TEST(TimerQueue, KeepsTheOrderOfRegistrationOfEqualDeadlines) {
  TimerQueue queue;
  for (std::uintptr_t i = 0; i < 12; ++i) queue.add({1'000'000'000, 0}, numbered(i));
  EXPECT_EQ(drain(queue), "0 1 2 3 4 5 6 7 8 9 10 11 ");
}

TEST(TimerQueue, OrdersEqualNanosecondsByLateness) {
  TimerQueue queue;
  queue.add({10, std::uint64_t{1} << 40}, numbered(3));
  queue.add({10, 7}, numbered(2));
  queue.add({10, 0}, numbered(0));
  queue.add({10, 0}, numbered(1));
  EXPECT_EQ(drain(queue), "0 1 2 3 ");
}

TEST(TimerQueue, OrdersDeadlinesBeforeTheStartOfTime) {
  TimerQueue queue;
  queue.add({1, 0}, numbered(3));
  queue.add({-VirtualClock::kFarthest, 0}, numbered(0));
  queue.add({0, 0}, numbered(2));
  queue.add({-1, 0}, numbered(1));
  queue.add({VirtualClock::kFarthest, 0}, numbered(4));
  EXPECT_EQ(drain(queue), "0 1 2 3 4 ");
}

TEST(TimerQueue, TakesATimerThatIsSetForBeforeTheLastOneTaken) {
  TimerQueue queue;
  for (const int ns : {100, 200, 300}) queue.add({ns, 0}, numbered(static_cast<std::uintptr_t>(ns)));
  queue.pop();
  queue.add({50, 0}, numbered(50));
  queue.add({40, 0}, numbered(40));
  queue.add({300, 0}, numbered(301));
  EXPECT_EQ(drain(queue), "40 50 200 300 301 ");
}

TEST(TimerQueue, RemovesATimerAndGivesItsHandleBack) {
  TimerQueue queue;
  const TimerId first = queue.add({10, 0}, numbered(1));
  queue.add({20, 0}, numbered(2));
  EXPECT_TRUE(queue.contains(first));
  EXPECT_EQ(number_of(queue.remove(first)), 1u);
  EXPECT_FALSE(queue.contains(first));
  EXPECT_EQ(queue.earliest(), (Instant{20, 0}));
  EXPECT_EQ(queue.remove(first).fn, nullptr);
}

TEST(TimerQueue, AnOldIdDoesNotNameTheTimerThatUsesItsSlotNow) {
  TimerQueue queue;
  const TimerId old = queue.add({10, 0}, numbered(1));
  queue.pop();
  const TimerId young = queue.add({10, 0}, numbered(2));
  EXPECT_EQ(old.slot, young.slot);
  EXPECT_EQ(queue.remove(old).fn, nullptr);
  EXPECT_EQ(queue.size(), 1u);
}

TEST(TimerQueue, ADefaultIdNamesNoTimer) {
  TimerQueue queue;
  EXPECT_FALSE(queue.contains(TimerId()));
  queue.add({10, 0}, numbered(1));
  EXPECT_FALSE(queue.contains(TimerId()));
}

/// What a timer queue should do, written down in the simplest way.
class Model {
 public:
  void add(Instant deadline, std::uintptr_t number) { timers_.emplace(std::pair(deadline, number), number); }
  void remove(Instant deadline, std::uintptr_t number) { timers_.erase({deadline, number}); }
  bool empty() const { return timers_.empty(); }
  Instant earliest() const { return timers_.begin()->first.first; }
  std::uintptr_t pop() {
    const std::uintptr_t number = timers_.begin()->second;
    timers_.erase(timers_.begin());
    return number;
  }

 private:
  std::map<std::pair<Instant, std::uintptr_t>, std::uintptr_t> timers_;
};

class TimerQueueAgainstModel : public testing::TestWithParam<unsigned> {};

TEST_P(TimerQueueAgainstModel, DoesTheSame) {
  std::mt19937_64 random(GetParam());
  const auto below = [&](std::uint64_t limit) { return random() % limit; };
  struct Live {
    TimerId id;
    Instant deadline;
    std::uintptr_t number;
  };
  TimerQueue queue;
  Model model;
  std::vector<Live> live;
  Instant now;
  const std::uint64_t spread = std::uint64_t{1} << below(40);  // few ties or many
  for (std::uintptr_t step = 0; step < 5000; ++step) {
    const auto choice = below(16);
    if (choice < 7) {
      Instant deadline{now.ns + static_cast<std::int64_t>(below(spread)), now.late + below(3)};
      if (choice == 0) deadline = {now.ns - static_cast<std::int64_t>(below(spread)), below(70)};
      live.push_back({queue.add(deadline, numbered(step)), deadline, step});
      model.add(deadline, step);
    } else if (choice < 10 && !live.empty()) {
      const auto victim = live.begin() + static_cast<std::ptrdiff_t>(below(live.size()));
      const bool pending = queue.contains(victim->id);
      ASSERT_EQ(queue.remove(victim->id).fn != nullptr, pending);
      if (pending) model.remove(victim->deadline, victim->number);
      live.erase(victim);
    } else if (!model.empty()) {
      ASSERT_EQ(queue.earliest(), model.earliest());
      if (choice < 14) {
        const Timer taken = queue.pop();
        now = std::max(now, taken.deadline);
        ASSERT_EQ(number_of(taken.handle), model.pop());
      }
    }
    ASSERT_EQ(queue.empty(), model.empty());
  }
  while (!model.empty()) ASSERT_EQ(number_of(queue.pop().handle), model.pop());
  EXPECT_TRUE(queue.empty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, TimerQueueAgainstModel, testing::Range(0u, 60u));

}  // namespace
}  // namespace coroscope::loop
