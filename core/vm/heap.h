// Memory for Python objects: pools by size class over large chunks, the rest from the system, all counted.
//
// Nothing is freed one by one at the end of a run: the chunks go, whatever cycles are left in them. So an object must
// not own memory from elsewhere, except through `on_teardown`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coroscope::vm {

class Heap {
 public:
  explicit Heap(std::uint64_t limit) : limit_(limit) {}
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;
  ~Heap();

  /// Memory for `size` bytes, 16-byte aligned. Never null: over the limit it still gives, and `over_limit` is true.
  void* allocate(std::size_t size) {
    const std::size_t size_class = (size + kGranule - 1) / kGranule;
    if (size_class < kClasses && free_[size_class] != nullptr) [[likely]] {
      Block* block = free_[size_class];
      free_[size_class] = block->next;
      return block;
    }
    return allocate_slow(size);
  }
  /// Gives memory back; `size` as it was asked for.
  void free(void* memory, std::size_t size) {
    const std::size_t size_class = (size + kGranule - 1) / kGranule;
    if (size_class < kClasses) [[likely]] {
      auto* block = static_cast<Block*>(memory);
      block->next = free_[size_class];
      free_[size_class] = block;
      return;
    }
    free_large(memory, size);
  }
  /// Moves the contents to a block of another size.
  void* reallocate(void* memory, std::size_t old_size, std::size_t new_size);

  bool over_limit() const { return used_ > limit_; }
  bool has_room_for(std::uint64_t bytes) const { return used_ <= limit_ && bytes <= limit_ - used_; }
  /// When the limit is passed, the counter is set to 0: the interpreter looks at it often and finds out why.
  void set_alarm(std::int64_t* counter) { alarm_ = counter; }
  std::uint64_t used() const { return used_; }  ///< bytes taken from the system

  /// `function(object)` is called at the end of the run for objects that own memory from elsewhere.
  void on_teardown(void (*function)(void*), void* object) { teardown_.push_back({function, object}); }

 private:
  static constexpr std::size_t kGranule = 16;
  static constexpr std::size_t kClasses = 33;  // up to 512 bytes from pools
  struct Block { Block* next; };
  struct Large { Large* previous; Large* next; };
  struct Chunk { char* memory; std::size_t size; bool mapped; };
  struct Teardown { void (*function)(void*); void* object; };

  void* allocate_slow(std::size_t size);
  void* allocate_large(std::size_t size);
  void free_large(void* memory, std::size_t size);
  void add_chunk();
  void count(std::size_t size);

  Block* free_[kClasses] = {};
  char* cursor_ = nullptr;   // the rest of the newest chunk
  char* limit_of_chunk_ = nullptr;
  std::uint64_t used_ = 0;
  std::uint64_t limit_;
  std::int64_t* alarm_ = nullptr;
  std::vector<Chunk> chunks_;
  Large* large_ = nullptr;   // list of the large blocks
  std::vector<Teardown> teardown_;
};

}  // namespace coroscope::vm
