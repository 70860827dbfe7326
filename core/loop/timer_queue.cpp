#include "core/loop/timer_queue.h"

#include <bit>
#include <utility>

namespace coroscope::loop {
namespace {

constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63;

}  // namespace

TimerQueue::Key TimerQueue::key_of(Instant instant) {
  return {static_cast<std::uint64_t>(instant.ns) ^ kSignBit, instant.late};
}

Instant TimerQueue::instant_of(Key key) {
  return {static_cast<std::int64_t>(key.ns ^ kSignBit), key.late};
}

TimerId TimerQueue::add(Instant deadline, Handle handle) {
  const Key key = key_of(deadline);
  if (size_ == 0) {
    base_ = key;
  } else if (key < base_) {
    rewind();
  }
  const std::uint32_t index = take_free_slot();
  Slot& timer = slot(index);
  timer.key = key;
  timer.handle = handle;
  link(index);
  if (++size_ == 1 || (earliest_known_ && deadline < earliest_)) {
    earliest_ = deadline;
    earliest_known_ = true;
  }
  return {index, timer.generation};
}

bool TimerQueue::contains(TimerId id) const {
  return id.slot < used_ && slot(id.slot).generation == id.generation && slot(id.slot).handle.fn != nullptr;
}

Handle TimerQueue::remove(TimerId id) {
  if (!contains(id)) return {};
  const Handle handle = slot(id.slot).handle;
  if (earliest_known_ && slot(id.slot).key == key_of(earliest_)) earliest_known_ = false;
  unlink(id.slot);
  release(id.slot);
  return handle;
}

Timer TimerQueue::timer(std::uint32_t index) {
  const Slot& found = slot(index);
  return {{index, found.generation}, instant_of(found.key), found.handle};
}

Timer TimerQueue::pop() {
  const std::uint32_t index = bring_earliest_down();
  const Timer taken = timer(index);
  const std::uint32_t next = slot(index).next;  // level 0: an equal key
  unlink(index);
  release(index);
  earliest_known_ = next != kNone;
  return taken;
}

std::uint32_t TimerQueue::take_free_slot() {
  if (free_ != kNone) return std::exchange(free_, slot(free_).next);
  if (used_ % kChunk == 0) chunks_.push_back(std::make_unique_for_overwrite<Slot[]>(kChunk));
  slot(used_).generation = 1;
  return used_++;
}

void TimerQueue::release(std::uint32_t index) {
  Slot& freed = slot(index);
  freed.handle = {};
  ++freed.generation;
  freed.next = free_;
  free_ = index;
  --size_;
}

/// Appends a timer to the list in which it belongs, seen from base_.
void TimerQueue::link(std::uint32_t index) {
  Slot& timer = slot(index);
  const bool same_ns = timer.key.ns == base_.ns;
  const std::uint64_t word = same_ns ? timer.key.late : timer.key.ns;
  const std::uint64_t difference = word ^ (same_ns ? base_.late : base_.ns);
  const int place = (std::bit_width(difference | 1) - 1) / kDigitBits;  // which digit of the word
  const std::uint32_t level = static_cast<std::uint32_t>(same_ns ? place : kLevelsPerWord + place);
  const std::uint32_t digit = (word >> (kDigitBits * place)) % kDigits;

  timer.list = level * kDigits + digit;
  timer.next = kNone;
  List& list = lists_[timer.list];
  if (const std::uint64_t bit = std::uint64_t{1} << digit; (digits_[level] & bit) == 0) {
    digits_[level] |= bit;
    levels_ |= 1u << level;
    timer.previous = kNone;
    list.first = index;
  } else {
    timer.previous = list.last;
    slot(list.last).next = index;
  }
  list.last = index;
}

void TimerQueue::unlink(std::uint32_t index) {
  const Slot& timer = slot(index);
  List& list = lists_[timer.list];
  if (timer.previous == kNone && timer.next == kNone) return mark_empty(timer.list);
  (timer.previous == kNone ? list.first : slot(timer.previous).next) = timer.next;
  (timer.next == kNone ? list.last : slot(timer.next).previous) = timer.previous;
}

void TimerQueue::mark_empty(std::uint32_t list) {
  const std::uint32_t level = list / kDigits;
  digits_[level] &= ~(std::uint64_t{1} << (list % kDigits));
  if (digits_[level] == 0) levels_ &= ~(1u << level);
}

/// The list that holds the earliest timer.
std::uint32_t TimerQueue::first_list() const {
  const auto level = static_cast<std::uint32_t>(std::countr_zero(levels_));
  return level * kDigits + static_cast<std::uint32_t>(std::countr_zero(digits_[level]));
}

void TimerQueue::find_earliest() {
  const std::uint32_t list = first_list();
  std::uint32_t index = lists_[list].first;
  Key earliest = slot(index).key;
  if (list >= kDigits) {  // on level 0 all keys of a list are equal
    while ((index = slot(index).next) != kNone) {
      if (slot(index).key < earliest) earliest = slot(index).key;
    }
  }
  earliest_ = instant_of(earliest);
  earliest_known_ = true;
}

/// Makes the earliest key the base, which brings its timers to level 0; the first of them.
std::uint32_t TimerQueue::bring_earliest_down() {
  std::uint32_t list = first_list();
  if (list >= kDigits) {
    base_ = key_of(earliest());
    relink_all(list);
    list = first_list();
  }
  return lists_[list].first;
}

void TimerQueue::relink_all(std::uint32_t list) {
  std::uint32_t index = lists_[list].first;
  mark_empty(list);
  while (index != kNone) {
    const std::uint32_t next = slot(index).next;
    link(index);
    index = next;
  }
}

/// Somebody sets a timer for a time before the last one taken (a negative delay): start again from the lowest key.
/// Rare, and costs one move of every pending timer.
void TimerQueue::rewind() {
  std::vector<std::uint32_t> pending;
  pending.reserve(size_);
  while (levels_ != 0) {
    const std::uint32_t list = first_list();
    for (std::uint32_t index = lists_[list].first; index != kNone; index = slot(index).next) pending.push_back(index);
    mark_empty(list);
  }
  base_ = {};
  for (const std::uint32_t index : pending) link(index);
}

}  // namespace coroscope::loop
