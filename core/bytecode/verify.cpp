#include "core/bytecode/verify.h"

#include <fmt/format.h>

#include <optional>

#include "core/bytecode/effect.h"

namespace coroscope::bytecode {
namespace {

bool is_backward(Opcode opcode) {
  return opcode_info(opcode).name.starts_with("JUMP_BACK");
}

// For each temporary: is it alive?
using Alive = std::vector<bool>;

class Verifier {
 public:
  Verifier(const Code& code, std::vector<std::string>& problems) : code_(code), problems_(problems) {}

  void run() {
    if (!check_tables()) return;
    for (std::size_t index = 0; index < code_.instructions.size(); ++index) {
      if (!check_operands(index)) return;
    }
    if (!check_handlers()) return;
    before_.resize(code_.instructions.size());
    reach(0, Alive(code_.register_count - code_.temporary_base, false), 0);
    while (!work_.empty()) {
      std::size_t index = work_.back();
      work_.pop_back();
      step(index);
    }
  }

 private:
  template <class... Args>
  void report(std::size_t index, fmt::format_string<Args...> text, Args&&... args) {
    std::string where = index < code_.instructions.size()
                            ? fmt::format("{} {}", index, opcode_info(code_.instructions[index].opcode).name)
                            : std::to_string(index);
    problems_.push_back(
        fmt::format("{}: {}: {}", code_.qualified_name, where, fmt::format(text, std::forward<Args>(args)...)));
  }

  // ---- tables and operands

  bool check_tables() {
    std::size_t count = code_.instructions.size();
    std::size_t before = problems_.size();
    if (count == 0) report(0, "there are no instructions");
    if (count > 0xffff) report(0, "{} instructions are too many", count);
    if (code_.spans.size() != count) report(0, "{} spans for {} instructions", code_.spans.size(), count);
    if (code_.live_temporaries.size() != count) report(0, "{} live_temporaries", code_.live_temporaries.size());
    if (code_.temporary_base != code_.local_names.size() + code_.cell_names.size()) report(0, "wrong temporary_base");
    if (code_.register_count < code_.temporary_base) report(0, "wrong register_count");
    std::size_t parameters = code_.positional + code_.keyword_only + code_.has_star_args + code_.has_star_kwargs;
    if (parameters > code_.local_names.size()) report(0, "more parameters than locals");
    return problems_.size() == before;
  }

  bool check_operands(std::size_t index) {
    const Instruction& instruction = code_.instructions[index];
    const std::uint16_t values[] = {instruction.a, instruction.b, instruction.c, instruction.d};
    std::size_t before = problems_.size();
    for (int operand = 0; operand < 4; ++operand) {
      check_operand(index, instruction, operand, values[operand]);
    }
    return problems_.size() == before;
  }

  void check_operand(std::size_t index, const Instruction& instruction, int operand, std::uint16_t value) {
    char letter = static_cast<char>('a' + operand);
    switch (opcode_info(instruction.opcode).operands[operand]) {
      case OperandKind::k_none:
        if (value != 0) report(index, "operand {} is not used and must be 0", letter);
        return;
      case OperandKind::k_out:
      case OperandKind::k_in:
      case OperandKind::k_keep:
      case OperandKind::k_io:
        if (value >= code_.register_count && !is_unused_assertion(instruction)) {
          report(index, "operand {}: there is no register {}", letter, value);
        } else if (is_cell(value) != (instruction.opcode == Opcode::SET_CLASS_CELL)) {
          report(index, "operand {}: register {} is {}", letter, value, is_cell(value) ? "a cell" : "no cell");
        }
        return;
      case OperandKind::k_win: {
        std::uint32_t size = window_size(code_, instruction, operand);
        if (size > 0 && (value < code_.temporary_base || value + size > code_.register_count)) {
          report(index, "operand {}: the window {}+{} leaves the temporaries", letter, value, size);
        }
        return;
      }
      case OperandKind::k_cell:
        if (!is_cell(value)) report(index, "operand {}: register {} is no cell", letter, value);
        return;
      case OperandKind::k_free:
        if (value >= code_.free_names.size()) report(index, "operand {}: there is no closure cell {}", letter, value);
        return;
      case OperandKind::k_const:
        if (value >= code_.constants.size()) report(index, "operand {}: there is no constant {}", letter, value);
        return;
      case OperandKind::k_name:
        if (value >= code_.names.size()) report(index, "operand {}: there is no name {}", letter, value);
        return;
      case OperandKind::k_jump:
        if (value >= code_.instructions.size()) {
          report(index, "jumps to {}, behind the end", value);
        } else if (is_backward(instruction.opcode) != (value <= index)) {
          report(index, "jumps to {}, in the wrong direction", value);
        }
        return;
      default:
        return;
    }
  }

  bool is_cell(std::uint16_t value) const { return value >= code_.local_names.size() && value < code_.temporary_base; }
  static bool is_unused_assertion(const Instruction& instruction) {
    return instruction.opcode == Opcode::RAISE_ASSERTION && instruction.b == 0;
  }

  bool check_handlers() {
    std::size_t before = problems_.size();
    for (const HandlerEntry& entry : code_.handlers) {
      if (entry.begin >= entry.end || entry.end > code_.instructions.size() ||
          entry.handler >= code_.instructions.size() || code_.temporary_base + entry.depth >= code_.register_count) {
        report(entry.begin, "handler entry {}-{} to {} at depth {} is out of range", entry.begin, entry.end,
               entry.handler, entry.depth);
      }
    }
    for (std::size_t inner = 0; inner < code_.handlers.size(); ++inner) {
      for (std::size_t outer = inner + 1; outer < code_.handlers.size(); ++outer) {
        const HandlerEntry& first = code_.handlers[inner];
        const HandlerEntry& second = code_.handlers[outer];
        bool apart = first.end <= second.begin || second.end <= first.begin;
        bool inside = second.begin <= first.begin && first.end <= second.end;
        if (!apart && !inside) report(first.begin, "handler entries {} and {} are not nested", inner, outer);
      }
    }
    return problems_.size() == before;
  }

  // ---- following the paths

  bool is_temporary(std::uint32_t value) const { return value >= code_.temporary_base; }

  void reach(std::size_t index, Alive alive, std::size_t from) {
    if (index >= before_.size()) {
      report(from, "goes on behind the end");
      return;
    }
    if (!before_[index]) {
      before_[index] = std::move(alive);
      work_.push_back(index);
    } else if (*before_[index] != alive) {
      report(index, "paths meet with different temporaries alive: {} and, from {}, {}", show(*before_[index]), from,
             show(alive));
    }
  }

  static std::string show(const Alive& alive) {
    std::string text = "{";
    for (std::size_t number = 0; number < alive.size(); ++number) {
      if (alive[number]) text += fmt::format("{}t{}", text.size() > 1 ? " " : "", number);
    }
    return text + "}";
  }

  void step(std::size_t index) {
    const Instruction& instruction = code_.instructions[index];
    Alive running = *before_[index];
    Effect effect = effect_of(code_, instruction, false);
    if (!read(index, effect.consumed, running, true) || !read(index, effect.kept, running, false)) return;
    check_live(index, instruction, running);
    if (may_raise(instruction.opcode)) reach_handler(index);
    if (falls_through(instruction.opcode)) follow(index, index + 1, effect, running);
    if (has_jump(instruction.opcode)) {
      follow(index, instruction.d, effect_of(code_, instruction, true), running);
    }
    if (instruction.opcode == Opcode::RETURN && running != Alive(running.size(), false)) {
      report(index, "leaves temporaries alive: {}", show(running));
    }
  }

  bool read(std::size_t index, const RegisterRanges& ranges, Alive& alive, bool consume) {
    for (const RegisterRange& range : ranges) {
      for (std::uint32_t value = range.first; value < range.first + range.count; ++value) {
        if (!is_temporary(value)) continue;
        std::uint32_t number = value - code_.temporary_base;
        if (number >= alive.size() || !alive[number]) {
          report(index, "reads t{}, which is dead", number);
          return false;
        }
        if (consume) alive[number] = false;
      }
    }
    return true;
  }

  void check_live(std::size_t index, const Instruction& instruction, const Alive& running) {
    std::size_t count = 0;
    while (count < running.size() && running[count]) ++count;
    if (code_.live_temporaries[index] != count) {
      report(index, "live_temporaries is {}, but {} are alive", code_.live_temporaries[index], count);
    }
    for (std::size_t number = count; number < running.size(); ++number) {
      if (running[number] && may_raise(instruction.opcode)) {
        report(index, "may raise while t{} is alive above a dead temporary", number);
      }
    }
  }

  void reach_handler(std::size_t index) {
    for (const HandlerEntry& entry : code_.handlers) {
      if (index < entry.begin || index >= entry.end) continue;
      if (code_.live_temporaries[index] < entry.depth) {
        report(index, "handler depth {} is above the {} live temporaries", entry.depth, code_.live_temporaries[index]);
        return;
      }
      Alive alive(code_.register_count - code_.temporary_base, false);
      for (std::size_t number = 0; number <= entry.depth; ++number) alive[number] = true;
      return reach(entry.handler, std::move(alive), index);
    }
  }

  void follow(std::size_t index, std::size_t target, const Effect& effect, Alive alive) {
    for (const RegisterRange& range : effect.ended) {
      if (is_temporary(range.first)) alive[range.first - code_.temporary_base] = false;
    }
    for (const RegisterRange& range : effect.produced) {
      for (std::uint32_t value = range.first; value < range.first + range.count; ++value) {
        if (!is_temporary(value)) continue;
        std::uint32_t number = value - code_.temporary_base;
        if (number >= alive.size()) return report(index, "writes t{}, which does not exist", number);
        if (alive[number]) report(index, "writes t{}, which is alive", number);
        alive[number] = true;
      }
    }
    reach(target, std::move(alive), index);
  }

  const Code& code_;
  std::vector<std::string>& problems_;
  std::vector<std::optional<Alive>> before_;  // of each instruction, once it has been reached
  std::vector<std::size_t> work_;
};

void verify_into(const Code& code, std::vector<std::string>& problems) {
  Verifier(code, problems).run();
  for (const Constant& constant : code.constants) {
    if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value)) verify_into(**inner, problems);
  }
}

}  // namespace

std::vector<std::string> verify(const Code& code) {
  std::vector<std::string> problems;
  verify_into(code, problems);
  return problems;
}

}  // namespace coroscope::bytecode
