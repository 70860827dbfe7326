#include "core/loop/virtual_clock.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace coroscope::loop {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(VirtualClock, StartsAtZero) {
  const VirtualClock clock;
  EXPECT_EQ(clock.now(), (Instant{0, 0}));
  EXPECT_EQ(clock.seconds(), 0.0);
}

TEST(VirtualClock, OrdersByNanosecondsThenByLateness) {
  EXPECT_LT((Instant{1, 9}), (Instant{2, 0}));
  EXPECT_LT((Instant{2, 0}), (Instant{2, 1}));
}

TEST(VirtualClock, NeverMovesBack) {
  VirtualClock clock;
  clock.move_to({5, 3});
  clock.move_to({5, 2});
  clock.move_to({4, 9});
  EXPECT_EQ(clock.now(), (Instant{5, 3}));
}

TEST(VirtualClock, SleepingIsOneWait) {
  VirtualClock clock;
  clock.advance(7);
  EXPECT_EQ(clock.now(), (Instant{7, 1}));
  clock.advance(0);
  EXPECT_EQ(clock.now(), (Instant{7, 2}));
}

TEST(VirtualClock, SleepingForEverEndsAtTheFarthestTime) {
  VirtualClock clock;
  clock.advance(VirtualClock::kFarthest);
  clock.advance(std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(clock.now().ns, VirtualClock::kFarthest);
}

TEST(VirtualClock, DeadlinesAreFloatSumsRoundedToNanoseconds) {
  VirtualClock clock;
  clock.move_to({60'000'000, 0});
  EXPECT_EQ(clock.deadline_after(0.01), 70'000'000);  // 0.06 + 0.01 is 0.06999999999999999
  clock.move_to({200'000'000, 0});
  EXPECT_EQ(clock.deadline_after(0.1), 300'000'000);  // 0.2 + 0.1 is 0.30000000000000004
}

TEST(VirtualClock, RoundsHalfToEven) {
  const VirtualClock clock;
  EXPECT_EQ(clock.deadline_after(2.5e-9), 2);
  EXPECT_EQ(clock.deadline_after(3.5e-9), 4);
}

TEST(VirtualClock, NegativeDelaysLieInThePast) {
  VirtualClock clock;
  clock.move_to({1'000'000'000, 0});
  EXPECT_EQ(clock.deadline_after(-5), -4'000'000'000);
}

TEST(VirtualClock, ClampsWhatNobodyCanWaitFor) {
  const VirtualClock clock;
  EXPECT_EQ(clock.deadline_after(kInfinity), VirtualClock::kFarthest);
  EXPECT_EQ(clock.deadline_after(1e300), VirtualClock::kFarthest);
  EXPECT_EQ(clock.deadline_after(9.1e9), VirtualClock::kFarthest);
  EXPECT_EQ(clock.deadline_after(-kInfinity), -VirtualClock::kFarthest);
}

TEST(VirtualClock, NotANumberIsDueAtOnce) {
  VirtualClock clock;
  clock.move_to({42, 0});
  EXPECT_EQ(clock.deadline_after(std::nan("")), 42);
}

TEST(VirtualClock, MovesByItselfForAProgramThatWaitsByReadingIt) {
  VirtualClock clock;
  for (std::uint64_t i = 0; i < VirtualClock::kPatience; ++i) ASSERT_EQ(clock.read_ns(), 0);
  EXPECT_EQ(clock.read_ns(), 1'000'000);
  EXPECT_EQ(clock.read_ns(), 2'000'000);
}

TEST(VirtualClock, AMoveRestoresItsPatience) {
  VirtualClock clock;
  for (std::uint64_t i = 0; i <= VirtualClock::kPatience; ++i) clock.read_ns();
  clock.advance(0);
  EXPECT_EQ(clock.read_ns(), 1'000'000);
  EXPECT_EQ(clock.read_ns(), 1'000'000);
}

}  // namespace
}  // namespace coroscope::loop
