// Runs a RegexProgram on a text: goes on as far as it can, and back to the last choice where it cannot.
//
// Counts what it does as steps of the Vm, so that a pattern that goes back and back ends at the run's limit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/library/regex/program.h"
#include "core/vm/vm.h"

namespace coroscope::library {

/// A text by characters: bytes that are one character each, or code points.
class Subject {
 public:
  Subject() = default;
  explicit Subject(std::string_view bytes) : bytes_(bytes), is_wide_(false), size_(bytes.size()) {}
  explicit Subject(std::u32string points) : points_(std::move(points)), is_wide_(true), size_(points_.size()) {}

  char32_t operator[](std::size_t i) const { return is_wide_ ? points_[i] : static_cast<unsigned char>(bytes_[i]); }
  std::size_t size() const { return size_; }
  /// Where a character is next, from a place on; `end` if nowhere.
  std::size_t find(char32_t c, std::size_t from, std::size_t end) const;

 private:
  std::string_view bytes_;
  std::u32string points_;
  bool is_wide_ = false;
  std::size_t size_ = 0;
};

enum class MatchKind : std::uint8_t { k_match, k_full_match, k_search };

class Matcher {
 public:
  Matcher(vm::Vm& vm, const RegexProgram& program, const Subject& subject)
      : vm_(vm), program_(program), subject_(subject) {}

  enum class Result : std::uint8_t { k_none, k_found, k_raised };
  /// Looks for a match in [from, end). `must_advance`: not an empty one at `from`.
  Result run(MatchKind kind, std::size_t from, std::size_t end, bool must_advance);

  /// After a match: where group g begins and ends; -1: it has not matched.
  std::int64_t begin_of(std::uint32_t group) const { return registers_[group * 2]; }
  std::int64_t end_of(std::uint32_t group) const { return registers_[group * 2 + 1]; }
  /// The group that was closed last; 0: none.
  std::uint32_t last_group() const { return static_cast<std::uint32_t>(registers_[last_register()]); }

 private:
  /// What to do when going back: take up a choice, or restore a register.
  struct Entry {
    enum class Kind : std::uint32_t { k_choice, k_register, k_greedy, k_lazy };
    Kind kind;
    std::uint32_t pc;        // or the register
    std::int64_t position;   // or its old value
    std::int64_t count;
  };

  /// In a choice's pc: the lazy loop there is to go round once more.
  static constexpr std::uint32_t kAnotherRound = 1u << 31;

  std::size_t last_register() const { return std::size_t{program_.groups + 1} * 2; }
  std::size_t counter_register(std::uint32_t counter) const { return last_register() + 1 + std::size_t{counter} * 2; }
  void set_register(std::size_t index, std::int64_t value);
  bool execute(std::uint32_t pc, std::size_t position);
  bool go_back(std::size_t base, std::uint32_t& pc, std::size_t& position);
  bool one_matches(const RegexInstruction& in, std::size_t position) const;
  bool is_word_at(std::int64_t position, bool ascii) const;
  bool at_boundary(std::size_t position, bool ascii) const;
  bool look(const RegexInstruction& in, std::uint32_t pc, std::size_t position);
  void drop_choices(std::size_t base);
  bool count_step();

  vm::Vm& vm_;
  const RegexProgram& program_;
  const Subject& subject_;
  MatchKind kind_ = MatchKind::k_match;
  std::size_t end_ = 0;
  std::size_t start_ = 0;
  bool must_advance_ = false;
  bool raised_ = false;
  std::size_t ended_at_ = 0;   // of the last piece that was executed
  std::uint32_t steps_ = 0;
  std::vector<std::int64_t> registers_;
  std::vector<Entry> stack_;
};

}  // namespace coroscope::library
