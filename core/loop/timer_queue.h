// Pending timers, ordered by (deadline in ns, lateness, registration).
//
// A radix wheel: 22 levels of 64 lists over the 128-bit key (ns, late). A timer lies on the level of the highest 6-bit
// digit in which its key differs from that of the last timer taken, in the list of that digit; so the lowest level that
// is not empty holds the earliest timers. Lists keep the order of registration through every move, so ties need no
// number. Adding and cancelling are O(1) and allocate nothing (timers live in a slab); taking a timer moves each timer
// down a few levels over its life. docs/decisions.md has the comparison with a heap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/loop/ready_queue.h"
#include "core/loop/virtual_clock.h"

namespace coroscope::loop {

/// Names one timer for ever: a slot is used again, a (slot, generation) is not. A default TimerId names none.
struct TimerId {
  std::uint32_t slot = 0;
  std::uint32_t generation = 0;

  friend bool operator==(TimerId, TimerId) = default;
};

/// A timer as others see it.
struct Timer {
  TimerId id;
  Instant deadline;
  Handle handle;
};

class TimerQueue {
 public:
  TimerId add(Instant deadline, Handle handle);
  /// Removes a timer. The handle is empty if it has fired or was cancelled before.
  Handle remove(TimerId id);
  bool contains(TimerId id) const;

  /// The deadline of the earliest timer. There must be one.
  Instant earliest() {
    if (!earliest_known_) find_earliest();
    return earliest_;
  }
  /// Takes the earliest timer out. There must be one.
  Timer pop();

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

 private:
  static constexpr int kDigitBits = 6;
  static constexpr int kDigits = 64;
  static constexpr int kLevelsPerWord = 11;  // 11 * 6 >= 64
  static constexpr int kLevels = 2 * kLevelsPerWord;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::uint32_t kChunk = 1024;  // timers a slab chunk

  struct Key {  // an Instant whose words order as unsigned numbers
    std::uint64_t ns = 0;
    std::uint64_t late = 0;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  struct Slot {  // 48 bytes
    Key key;
    Handle handle;  // fn is null: the slot is free
    std::uint32_t generation;
    std::uint32_t next;  // in its list, or the next free slot
    std::uint32_t previous;
    std::uint32_t list;
  };
  struct List {
    std::uint32_t first;
    std::uint32_t last;
  };

  static Key key_of(Instant instant);
  static Instant instant_of(Key key);
  Slot& slot(std::uint32_t index) { return chunks_[index / kChunk][index % kChunk]; }
  const Slot& slot(std::uint32_t index) const { return chunks_[index / kChunk][index % kChunk]; }
  Timer timer(std::uint32_t index);
  std::uint32_t take_free_slot();
  void release(std::uint32_t index);
  void link(std::uint32_t index);
  void unlink(std::uint32_t index);
  void mark_empty(std::uint32_t list);
  std::uint32_t first_list() const;
  void find_earliest();
  std::uint32_t bring_earliest_down();
  void relink_all(std::uint32_t list);
  void rewind();

  std::vector<std::unique_ptr<Slot[]>> chunks_;
  std::uint32_t used_ = 0;      // slots that were ever used
  std::uint32_t free_ = kNone;  // list of slots that are free again
  std::size_t size_ = 0;

  Key base_;  // no pending key is before this
  Instant earliest_;
  bool earliest_known_ = false;
  std::uint32_t levels_ = 0;            // bit l: level l has a list that is not empty
  std::uint64_t digits_[kLevels] = {};  // bit d: the list of digit d is not empty
  List lists_[kLevels * kDigits];       // valid only where the bit in digits_ is set
};

}  // namespace coroscope::loop
