// Memory for one tree: everything is freed together, nothing is destroyed one by one.
#pragma once

#include <cstring>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace coroscope::syntax {

/// A read-only list whose elements live in an Arena.
template <class T>
using Sequence = std::span<const T>;

/// Owns the nodes, lists and strings of one tree.
class Arena {
 public:
  template <class T>
  T* make() {
    static_assert(std::is_trivially_destructible_v<T>, "nobody will call the destructor");
    return new (memory_.allocate(sizeof(T), alignof(T))) T();
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* begin = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(begin, text.data(), text.size());
    return {begin, text.size()};
  }

  template <class T>
  Sequence<T> copy(const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (items.empty()) return {};
    T* begin = static_cast<T*>(memory_.allocate(items.size() * sizeof(T), alignof(T)));
    std::memcpy(static_cast<void*>(begin), items.data(), items.size() * sizeof(T));
    return {begin, items.size()};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_{16 * 1024};
};

}  // namespace coroscope::syntax
