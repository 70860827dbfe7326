#include "core/library/regex/matcher.h"

#include <algorithm>
#include <cstring>

namespace coroscope::library {
namespace {

constexpr std::size_t kMostEntries = std::size_t{1} << 24;
constexpr std::uint32_t kStepsAtOnce = 256;   // instructions that are counted together …
constexpr std::int64_t kStepsOfVm = 256;      // … as so many steps of the Vm

}  // namespace

std::size_t Subject::find(char32_t c, std::size_t from, std::size_t end) const {
  if (from >= end) return end;
  if (is_wide_) return static_cast<std::size_t>(std::find(points_.begin() + static_cast<std::ptrdiff_t>(from),
                                                          points_.begin() + static_cast<std::ptrdiff_t>(end), c) -
                                                points_.begin());
  if (c > 0xFF) return end;
  const void* found = std::memchr(bytes_.data() + from, static_cast<int>(c), end - from);
  return found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - bytes_.data());
}

bool Matcher::count_step() {
  if (++steps_ % kStepsAtOnce != 0) return true;
  if (vm_.count_steps(kStepsOfVm) && stack_.size() < kMostEntries) return true;
  if (vm_.stopped == vm::StopReason::k_none) vm_.raise_message(vm_.types.memory_error, "");
  raised_ = true;
  return false;
}

void Matcher::set_register(std::size_t index, std::int64_t value) {
  stack_.push_back({Entry::Kind::k_register, static_cast<std::uint32_t>(index), registers_[index], 0});
  registers_[index] = value;
}

bool Matcher::one_matches(const RegexInstruction& in, std::size_t position) const {
  if (position >= end_) return false;
  const char32_t c = subject_[position];
  switch (in.op) {
    case RegexOp::k_character: return c == in.a;
    case RegexOp::k_character_ignore: {
      const bool ascii = in.b != 0;
      return c == in.a || lower_of(c, ascii) == in.a || lower_of(upper_of(c, ascii), ascii) == in.a;
    }
    case RegexOp::k_any: return c != '\n';
    case RegexOp::k_any_all: return true;
    case RegexOp::k_set: return in_set(program_.sets[in.a], c);
    case RegexOp::k_set_ignore: {
      const CharacterSet& set = program_.sets[in.a];
      if (c < 128) return in_set(set, c);
      const bool any = in_set(set, c) != set.negated || in_set(set, lower_of(c, set.ascii)) != set.negated ||
                       in_set(set, upper_of(c, set.ascii)) != set.negated;
      return any != set.negated;
    }
    default: return false;
  }
}

bool Matcher::is_word_at(std::int64_t position, bool ascii) const {
  if (position < 0 || position >= static_cast<std::int64_t>(end_)) return false;
  return in_category(Category::k_word, subject_[static_cast<std::size_t>(position)], ascii);
}

bool Matcher::at_boundary(std::size_t position, bool ascii) const {
  if (end_ == 0) return false;
  const auto at = static_cast<std::int64_t>(position);
  return is_word_at(at - 1, ascii) != is_word_at(at, ascii);
}

void Matcher::drop_choices(std::size_t base) {
  std::size_t kept = base;
  for (std::size_t i = base; i < stack_.size(); ++i) {
    if (stack_[i].kind == Entry::Kind::k_register) stack_[kept++] = stack_[i];
  }
  stack_.resize(kept);
}

/// Runs what follows a look-around or an atomic group, up to its k_sub_end.
bool Matcher::look(const RegexInstruction& in, std::uint32_t pc, std::size_t position) {
  if (position < in.c) return in.b != 0;
  const std::size_t base = stack_.size();
  const bool found = execute(pc + 1, position - in.c);
  if (raised_) return false;
  if (!found) return in.b != 0;
  if (in.b == 0) {
    drop_choices(base);
    return true;
  }
  // A negative one that matched leaves nothing behind.
  while (stack_.size() > base) {
    if (stack_.back().kind == Entry::Kind::k_register) registers_[stack_.back().pc] = stack_.back().position;
    stack_.pop_back();
  }
  return false;
}

/// Takes up the last choice above `base`. False: there is none.
bool Matcher::go_back(std::size_t base, std::uint32_t& pc, std::size_t& position) {
  while (stack_.size() > base) {
    const Entry entry = stack_.back();
    stack_.pop_back();
    switch (entry.kind) {
      case Entry::Kind::k_register: registers_[entry.pc] = entry.position; break;
      case Entry::Kind::k_choice:
        pc = entry.pc;
        position = static_cast<std::size_t>(entry.position);
        return true;
      case Entry::Kind::k_greedy: {
        const RegexInstruction& repeat = program_.code[entry.pc];
        std::int64_t count = entry.count - 1;
        // Where only one character can follow, places without it are passed over.
        const RegexInstruction& following = program_.code[repeat.d];
        if (following.op == RegexOp::k_character) {
          while (count >= repeat.b && !one_matches(following, static_cast<std::size_t>(entry.position + count))) --count;
          if (count < static_cast<std::int64_t>(repeat.b)) break;
        }
        if (count > repeat.b) stack_.push_back({Entry::Kind::k_greedy, entry.pc, entry.position, count});
        pc = repeat.d;
        position = static_cast<std::size_t>(entry.position + count);
        return true;
      }
      case Entry::Kind::k_lazy: {
        const RegexInstruction& repeat = program_.code[entry.pc];
        if (!one_matches(program_.code[entry.pc + 1], static_cast<std::size_t>(entry.position))) break;
        if (repeat.c == kUnbounded || entry.count + 1 < repeat.c) {
          stack_.push_back({Entry::Kind::k_lazy, entry.pc, entry.position + 1, entry.count + 1});
        }
        pc = repeat.d;
        position = static_cast<std::size_t>(entry.position + 1);
        return true;
      }
    }
  }
  return false;
}

bool Matcher::execute(std::uint32_t pc, std::size_t position) {
  const std::size_t base = stack_.size();
  for (;;) {
    if (!count_step()) return false;
    const RegexInstruction& in = program_.code[pc];
    bool okay = true;
    switch (in.op) {
      case RegexOp::k_character: case RegexOp::k_character_ignore: case RegexOp::k_any: case RegexOp::k_any_all:
      case RegexOp::k_set: case RegexOp::k_set_ignore:
        okay = one_matches(in, position);
        ++position;
        ++pc;
        break;
      case RegexOp::k_split:
        stack_.push_back({Entry::Kind::k_choice, in.b, static_cast<std::int64_t>(position), 0});
        pc = in.a;
        break;
      case RegexOp::k_jump: pc = in.a; break;
      case RegexOp::k_save:
        set_register(in.a, static_cast<std::int64_t>(position));
        if (in.a % 2 == 1) set_register(last_register(), in.a / 2);
        ++pc;
        break;
      case RegexOp::k_loop_begin:
        set_register(counter_register(in.a), 0);
        set_register(counter_register(in.a) + 1, -1);
        ++pc;
        break;
      case RegexOp::k_loop: case RegexOp::k_lazy_loop: {
        const std::size_t counter = counter_register(in.a);
        const std::int64_t count = registers_[counter], last = registers_[counter + 1];
        const auto here = static_cast<std::int64_t>(position);
        const bool must = count < static_cast<std::int64_t>(in.b);
        const bool may = (in.c == kUnbounded || count < static_cast<std::int64_t>(in.c)) && here != last;
        if (must || (may && in.op == RegexOp::k_loop)) {
          if (!must) stack_.push_back({Entry::Kind::k_choice, in.d, here, 0});
          set_register(counter, count + 1);
          set_register(counter + 1, here);
          ++pc;
        } else if (may) {
          // Later perhaps one more round: the instruction is come to again with a mark that it must.
          stack_.push_back({Entry::Kind::k_choice, pc | kAnotherRound, here, 0});
          pc = in.d;
        } else {
          pc = in.d;
        }
        break;
      }
      case RegexOp::k_repeat_one: {
        const RegexInstruction& one = program_.code[pc + 1];
        const std::size_t most = in.c == kUnbounded ? end_ - position : std::min<std::size_t>(in.c, end_ - position);
        std::size_t count = 0;
        while (count < most && one_matches(one, position + count)) ++count;
        if (count < in.b) {
          okay = false;
          break;
        }
        steps_ += static_cast<std::uint32_t>(count / 16);
        stack_.push_back({Entry::Kind::k_greedy, pc, static_cast<std::int64_t>(position),
                          static_cast<std::int64_t>(count) + 1});
        okay = false;  // going back takes up the choice just made
        break;
      }
      case RegexOp::k_lazy_repeat_one: {
        const RegexInstruction& one = program_.code[pc + 1];
        for (std::uint32_t i = 0; i < in.b && okay; ++i) okay = one_matches(one, position++);
        if (!okay) break;
        if (in.c > in.b) {
          stack_.push_back({Entry::Kind::k_lazy, pc, static_cast<std::int64_t>(position), in.b});
        }
        pc = in.d;
        break;
      }
      case RegexOp::k_begin: okay = position == 0; ++pc; break;
      case RegexOp::k_begin_of_line: okay = position == 0 || subject_[position - 1] == '\n'; ++pc; break;
      case RegexOp::k_end:
        okay = position == end_ || (position + 1 == end_ && subject_[position] == '\n');
        ++pc;
        break;
      case RegexOp::k_end_of_line: okay = position == end_ || subject_[position] == '\n'; ++pc; break;
      case RegexOp::k_end_of_text: okay = position == end_; ++pc; break;
      case RegexOp::k_boundary: okay = at_boundary(position, in.a != 0); ++pc; break;
      case RegexOp::k_not_boundary: okay = end_ != 0 && !at_boundary(position, in.a != 0); ++pc; break;
      case RegexOp::k_reference: {
        const std::int64_t begin = registers_[in.a * 2], stop = registers_[in.a * 2 + 1];
        okay = begin >= 0 && stop >= begin;
        for (std::int64_t i = begin; okay && i < stop; ++i, ++position) {
          if (position >= end_) {
            okay = false;
          } else {
            const char32_t wanted = subject_[static_cast<std::size_t>(i)], c = subject_[position];
            okay = wanted == c || (in.b != 0 && lower_of(wanted, in.c != 0) == lower_of(c, in.c != 0));
          }
        }
        ++pc;
        break;
      }
      case RegexOp::k_look:
        okay = look(in, pc, position);
        pc = in.a;
        break;
      case RegexOp::k_atomic:
        okay = look(in, pc, position);
        position = ended_at_;
        pc = in.a;
        break;
      case RegexOp::k_conditional: {
        const bool matched = registers_[in.a * 2] >= 0 && registers_[in.a * 2 + 1] >= registers_[in.a * 2];
        pc = matched ? pc + 1 : in.b;
        break;
      }
      case RegexOp::k_sub_end:
        ended_at_ = position;
        return true;
      case RegexOp::k_match:
        okay = !(kind_ == MatchKind::k_full_match && position != end_) && !(must_advance_ && position == start_);
        if (okay) {
          ended_at_ = position;
          return true;
        }
        break;
    }
    if (raised_) return false;
    if (okay) continue;
    if (!go_back(base, pc, position)) return false;
    if ((pc & kAnotherRound) != 0) {
      pc &= ~kAnotherRound;
      const std::size_t counter = counter_register(program_.code[pc].a);
      set_register(counter, registers_[counter] + 1);
      set_register(counter + 1, static_cast<std::int64_t>(position));
      ++pc;
    }
  }
}

Matcher::Result Matcher::run(MatchKind kind, std::size_t from, std::size_t end, bool must_advance) {
  kind_ = kind;
  end_ = end;
  raised_ = false;
  const std::size_t registers = counter_register(program_.counters);
  for (std::size_t start = from; start <= end; ++start) {
    if (kind == MatchKind::k_search && program_.first) {
      start = subject_.find(*program_.first, start, end);
      if (start == end) return Result::k_none;
    }
    start_ = start;
    must_advance_ = must_advance && start == from;
    registers_.assign(registers, -1);
    registers_[last_register()] = 0;
    stack_.clear();
    if (execute(0, start)) {
      registers_[0] = static_cast<std::int64_t>(start);
      registers_[1] = static_cast<std::int64_t>(ended_at_);
      return Result::k_found;
    }
    if (raised_) return Result::k_raised;
    if (kind != MatchKind::k_search) break;
  }
  return Result::k_none;
}

}  // namespace coroscope::library
