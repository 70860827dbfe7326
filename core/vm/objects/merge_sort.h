// The stable merge sort of Python lists ("timsort", with the merge order of CPython 3.11): natural runs, extended by
// binary insertion, merged by galloping. The order of comparisons is CPython's: programs can see it through __lt__, and
// with values that are not totally ordered (NaN, sets) the result depends on it. Described in CPython's
// Objects/listsort.txt and in Munro and Wild, "Nearly-Optimal Mergesorts" (2018).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coroscope::vm {

/// Sorts `Item`s, which are plain data. `Less(a, b)` says 1, 0 or, having failed, -1: then the sort ends with every item
/// in some place, none lost and none twice.
template <class Item, class Less>
class MergeSort {
 public:
  MergeSort(Item* items, std::size_t size, Less& less) : items_(items), size_(size), less_(less) {}

  /// False: a comparison failed.
  bool sort() {
    if (size_ < 2) return true;
    const std::size_t minimum_run = minimum_run_of(size_);
    std::size_t start = 0;
    while (start < size_) {
      std::size_t length = 0;
      if (!find_run(start, length)) return false;
      if (length < minimum_run) {
        const std::size_t forced = std::min(minimum_run, size_ - start);
        if (!insert_rest(start, start + length, start + forced)) return false;
        length = forced;
      }
      if (!push_run(start, length)) return false;
      start += length;
    }
    while (runs_.size() > 1) {
      std::size_t at = runs_.size() - 2;
      if (at > 0 && runs_[at - 1].length < runs_[at + 1].length) --at;
      if (!merge_at(at)) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t kMinimumGallop = 7;
  struct Run { std::size_t start, length; int power; };

  static std::size_t minimum_run_of(std::size_t size) {
    std::size_t odd = 0;
    while (size >= 64) {
      odd |= size & 1;
      size >>= 1;
    }
    return size + odd;
  }

  /// Length of the run at `start`; a strictly descending one is reversed.
  bool find_run(std::size_t start, std::size_t& length) {
    length = 1;
    if (start + 1 == size_) return true;
    const int descending = less_(items_[start + 1], items_[start]);
    if (descending < 0) return false;
    for (length = 2; start + length < size_; ++length) {
      const int lower = less_(items_[start + length], items_[start + length - 1]);
      if (lower < 0) return false;
      if (lower != descending) break;
    }
    if (descending) std::reverse(items_ + start, items_ + start + length);
    return true;
  }

  /// [first, sorted) is in order; inserts the items of [sorted, last) by binary search.
  bool insert_rest(std::size_t first, std::size_t sorted, std::size_t last) {
    for (; sorted < last; ++sorted) {
      std::size_t low = first, high = sorted;
      const Item pivot = items_[sorted];
      while (low < high) {
        const std::size_t middle = low + ((high - low) >> 1);
        const int lower = less_(pivot, items_[middle]);
        if (lower < 0) return false;
        if (lower) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      std::move_backward(items_ + low, items_ + sorted, items_ + sorted + 1);
      items_[low] = pivot;
    }
    return true;
  }

  /// Depth of the boundary between two neighbouring runs in a perfectly balanced tree of merges.
  int power_of(std::size_t start, std::size_t left, std::size_t right) const {
    std::size_t a = 2 * start + left;
    std::size_t b = a + left + right;
    int power = 0;
    for (;;) {
      ++power;
      if (a >= size_) {
        a -= size_;
        b -= size_;
      } else if (b >= size_) {
        return power;
      }
      a <<= 1;
      b <<= 1;
    }
  }

  bool push_run(std::size_t start, std::size_t length) {
    if (!runs_.empty()) {
      const int power = power_of(runs_.back().start, runs_.back().length, length);
      while (runs_.size() > 1 && runs_[runs_.size() - 2].power > power) {
        if (!merge_at(runs_.size() - 2)) return false;
      }
      runs_.back().power = power;
    }
    runs_.push_back({start, length, 0});
    return true;
  }

  bool merge_at(std::size_t at) {
    Item* left = items_ + runs_[at].start;
    std::size_t left_size = runs_[at].length;
    Item* const right = items_ + runs_[at + 1].start;
    std::size_t right_size = runs_[at + 1].length;
    runs_[at].length = left_size + right_size;
    runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(at) + 1);

    const std::ptrdiff_t skipped = gallop_right(*right, left, left_size, 0);
    if (skipped < 0) return false;
    left += skipped;
    left_size -= static_cast<std::size_t>(skipped);
    if (left_size == 0) return true;
    const std::ptrdiff_t kept = gallop_left(left[left_size - 1], right, right_size, right_size - 1);
    if (kept < 0) return false;
    right_size = static_cast<std::size_t>(kept);
    if (right_size == 0) return true;
    return left_size <= right_size ? merge_low(left, left_size, right, right_size)
                                   : merge_high(left, left_size, right, right_size);
  }

  /// Where `key` belongs in a sorted array, before equal items; looks outwards from `hint`. -1: failed.
  std::ptrdiff_t gallop_left(const Item key, const Item* array, std::size_t size, std::size_t hint) {
    const auto count = static_cast<std::ptrdiff_t>(size);
    const auto middle = static_cast<std::ptrdiff_t>(hint);
    std::ptrdiff_t last = 0, offset = 1;
    const int beyond = less_(array[middle], key);
    if (beyond < 0) return -1;
    if (beyond) {
      const std::ptrdiff_t limit = count - middle;
      while (offset < limit) {
        const int lower = less_(array[middle + offset], key);
        if (lower < 0) return -1;
        if (!lower) break;
        last = offset;
        offset = (offset << 1) + 1;
      }
      offset = std::min(offset, limit);
      last += middle;
      offset += middle;
    } else {
      const std::ptrdiff_t limit = middle + 1;
      while (offset < limit) {
        const int lower = less_(array[middle - offset], key);
        if (lower < 0) return -1;
        if (lower) break;
        last = offset;
        offset = (offset << 1) + 1;
      }
      offset = std::min(offset, limit);
      const std::ptrdiff_t swap = last;
      last = middle - offset;
      offset = middle - swap;
    }
    for (++last; last < offset;) {
      const std::ptrdiff_t at = last + ((offset - last) >> 1);
      const int lower = less_(array[at], key);
      if (lower < 0) return -1;
      if (lower) {
        last = at + 1;
      } else {
        offset = at;
      }
    }
    return offset;
  }

  /// The same, behind equal items.
  std::ptrdiff_t gallop_right(const Item key, const Item* array, std::size_t size, std::size_t hint) {
    const auto count = static_cast<std::ptrdiff_t>(size);
    const auto middle = static_cast<std::ptrdiff_t>(hint);
    std::ptrdiff_t last = 0, offset = 1;
    const int before = less_(key, array[middle]);
    if (before < 0) return -1;
    if (before) {
      const std::ptrdiff_t limit = middle + 1;
      while (offset < limit) {
        const int lower = less_(key, array[middle - offset]);
        if (lower < 0) return -1;
        if (!lower) break;
        last = offset;
        offset = (offset << 1) + 1;
      }
      offset = std::min(offset, limit);
      const std::ptrdiff_t swap = last;
      last = middle - offset;
      offset = middle - swap;
    } else {
      const std::ptrdiff_t limit = count - middle;
      while (offset < limit) {
        const int lower = less_(key, array[middle + offset]);
        if (lower < 0) return -1;
        if (lower) break;
        last = offset;
        offset = (offset << 1) + 1;
      }
      offset = std::min(offset, limit);
      last += middle;
      offset += middle;
    }
    for (++last; last < offset;) {
      const std::ptrdiff_t at = last + ((offset - last) >> 1);
      const int lower = less_(key, array[at]);
      if (lower < 0) return -1;
      if (lower) {
        offset = at;
      } else {
        last = at + 1;
      }
    }
    return offset;
  }

  /// Merges two neighbours from the left; the left one, not longer, is copied aside.
  bool merge_low(Item* left, std::size_t left_size, Item* right, std::size_t right_size) {
    aside_.assign(left, left + left_size);
    const Item* a = aside_.data();
    const Item* b = right;
    Item* to = left;
    std::size_t na = left_size, nb = right_size;
    bool okay = true;
    // What is left over when the loop ends goes behind: first b's rest if a has one item left, then a's.
    const auto finish = [&] {
      if (na == 1 && okay && nb > 0) {
        to = std::move(b, b + nb, to);
      }
      std::copy(a, a + na, to);
      return okay;
    };
    *to++ = *b++;
    if (--nb == 0 || na == 1) return finish();
    std::size_t gallop = gallop_;
    for (;;) {
      std::size_t won_a = 0, won_b = 0;
      for (;;) {
        const int lower = less_(*b, *a);
        if (lower < 0) return okay = false, finish();
        if (lower) {
          *to++ = *b++;
          ++won_b;
          won_a = 0;
          if (--nb == 0) return finish();
          if (won_b >= gallop) break;
        } else {
          *to++ = *a++;
          ++won_a;
          won_b = 0;
          if (--na == 1) return finish();
          if (won_a >= gallop) break;
        }
      }
      ++gallop;
      do {
        gallop -= gallop > 1;
        gallop_ = gallop;
        const std::ptrdiff_t from_a = gallop_right(*b, a, na, 0);
        if (from_a < 0) return okay = false, finish();
        won_a = static_cast<std::size_t>(from_a);
        to = std::copy(a, a + won_a, to);
        a += won_a;
        na -= won_a;
        if (won_a > 0 && na <= 1) return finish();
        *to++ = *b++;
        if (--nb == 0) return finish();
        const std::ptrdiff_t from_b = gallop_left(*a, b, nb, 0);
        if (from_b < 0) return okay = false, finish();
        won_b = static_cast<std::size_t>(from_b);
        to = std::move(b, b + won_b, to);
        b += won_b;
        nb -= won_b;
        if (nb == 0) return finish();
        *to++ = *a++;
        if (--na == 1) return finish();
      } while (won_a >= kMinimumGallop || won_b >= kMinimumGallop);
      ++gallop;  // leaving galloping has a price
      gallop_ = gallop;
    }
  }

  /// Merges two neighbours from the right; the right one, shorter, is copied aside.
  bool merge_high(Item* left, std::size_t left_size, Item* right, std::size_t right_size) {
    aside_.assign(right, right + right_size);
    const Item* const base_b = aside_.data();
    std::size_t na = left_size, nb = right_size;  // a's last is left[na - 1], b's last base_b[nb - 1]
    Item* to = right + right_size;                // one behind the next place
    bool okay = true;
    const auto finish = [&] {
      if (nb == 1 && okay && na > 0) {
        to = std::move_backward(left, left + na, to);
      }
      std::copy_backward(base_b, base_b + nb, to);
      return okay;
    };
    *--to = left[--na];
    if (na == 0 || nb == 1) return finish();
    std::size_t gallop = gallop_;
    for (;;) {
      std::size_t won_a = 0, won_b = 0;
      for (;;) {
        const int lower = less_(base_b[nb - 1], left[na - 1]);
        if (lower < 0) return okay = false, finish();
        if (lower) {
          *--to = left[--na];
          ++won_a;
          won_b = 0;
          if (na == 0) return finish();
          if (won_a >= gallop) break;
        } else {
          *--to = base_b[--nb];
          ++won_b;
          won_a = 0;
          if (nb == 1) return finish();
          if (won_b >= gallop) break;
        }
      }
      ++gallop;
      do {
        gallop -= gallop > 1;
        gallop_ = gallop;
        const std::ptrdiff_t stay_a = gallop_right(base_b[nb - 1], left, na, na - 1);
        if (stay_a < 0) return okay = false, finish();
        won_a = na - static_cast<std::size_t>(stay_a);
        to = std::move_backward(left + stay_a, left + na, to);
        na -= won_a;
        if (na == 0) return finish();
        *--to = base_b[--nb];
        if (nb == 1) return finish();
        const std::ptrdiff_t stay_b = gallop_left(left[na - 1], base_b, nb, nb - 1);
        if (stay_b < 0) return okay = false, finish();
        won_b = nb - static_cast<std::size_t>(stay_b);
        to = std::copy_backward(base_b + stay_b, base_b + nb, to);
        nb -= won_b;
        if (won_b > 0 && nb <= 1) return finish();
        *--to = left[--na];
        if (na == 0) return finish();
      } while (won_a >= kMinimumGallop || won_b >= kMinimumGallop);
      ++gallop;
      gallop_ = gallop;
    }
  }

  Item* items_;
  std::size_t size_;
  Less& less_;
  std::vector<Run> runs_;
  std::vector<Item> aside_;
  std::size_t gallop_ = kMinimumGallop;
};

}  // namespace coroscope::vm
