// Writes the instructions of one Code and keeps the books while doing so: which temporaries are alive, which locals are
// certainly assigned, where labels and exception handlers are. Knows the instruction set but neither trees nor names.
//
// Temporaries are a stack. `next()` is the first free one; an expression leaves its value there.
// After a jump away, nothing is written until a label is bound that something has jumped to; the books go on, so that
// callers need not care whether the code they write can be reached.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/bytecode/code.h"
#include "core/bytecode/effect.h"

namespace coroscope::compile {

using bytecode::Opcode;
using Register = std::uint16_t;

/// Locals that have a value whatever path was taken.
using AssignedSet = std::vector<bool>;

/// A place in the code, perhaps not yet known.
class Label {
  friend class CodeBuilder;
  bool is_bound_ = false;
  bool is_reached_ = false;  // a jump that can be reached goes here
  bool has_state_ = false;   // alive_ is known
  std::uint32_t position_ = 0;
  std::vector<bool> alive_;           // temporaries where the jumps arrive
  AssignedSet assigned_;              // in all of them
  std::vector<std::uint32_t> jumps_;  // instructions to patch
};

/// Code whose exceptions go to one handler. It may have holes: a `finally` body copied in front of a `return`.
class Region {
  friend class CodeBuilder;
  int depth_ = 0;  // temporaries alive at the beginning; the exception is put behind them
  int level_ = 0;  // how many regions are around
  bool is_open_ = false;
  bool has_code_ = false;
  std::uint32_t open_since_ = 0;
  std::uint32_t handler_ = 0;
  AssignedSet assigned_;  // at the beginning
};

class CodeBuilder {
 public:
  explicit CodeBuilder(bytecode::Code& code) : code_(code) {}

  /// Before anything is written: code.local_names and cell_names are complete.
  void start();
  /// After everything: resolves what was left open.
  void finish();

  // ---- registers
  Register next() const { return temporary(depth_); }
  Register top() const { return temporary(depth_ - 1); }
  Register temporary(int number) const;
  int depth() const { return depth_; }
  bool is_temporary(Register value) const { return value >= code_.temporary_base; }

  bool is_assigned(Register local) const { return assigned_[local]; }
  void mark_assigned(Register local) { assigned_[local] = true; }

  // ---- instructions
  void emit(Opcode opcode, text::Span span, unsigned a = 0, unsigned b = 0, unsigned c = 0, unsigned d = 0);
  /// Instructions that have a target.
  void jump(Opcode opcode, Label& target, text::Span span, unsigned a = 0, unsigned b = 0, unsigned c = 0);
  void bind(Label& label);
  static bool is_bound(const Label& label) { return label.is_bound_; }
  bool is_reachable() const { return is_reachable_; }
  /// A plain jump, named after its direction.
  void jump_to(Label& target, text::Span span);

  // ---- exception handlers
  /// The temporaries that are alive now survive an exception, except the topmost `dropped`.
  Region& open_region(int dropped = 0);
  void suspend(Region& region);
  void resume(Region& region);
  /// Here begins the handler, with the exception on top of the temporaries. The code before may go on into it, if it
  /// has put an exception there as well.
  void bind_handler(Region& region);

  // ---- tables
  std::uint16_t constant(const bytecode::Constant& value);
  std::uint16_t text_constant(std::string_view value);
  std::uint16_t name(std::string_view value);

  /// The books, to go on with them after code that leaves the block.
  struct Snapshot {
    std::vector<bool> alive;
    AssignedSet assigned;
  };
  Snapshot snapshot() const { return {alive_, assigned_}; }
  void restore(const Snapshot& snapshot);
  /// So many temporaries are alive, if this can be reached at all: a label that follows knows better.
  void restore_depth(int depth);

 private:
  void append(const bytecode::Instruction& instruction, text::Span span);
  void apply(const bytecode::Effect& effect, std::vector<bool>& alive);
  void set_alive(const bytecode::RegisterRange& range, bool value, std::vector<bool>& alive);
  void update_depth();
  std::uint32_t here() const { return static_cast<std::uint32_t>(code_.instructions.size()); }

  struct Piece {
    std::uint32_t begin, end;
    const Region* region;
  };

  bytecode::Code& code_;
  bool is_reachable_ = true;
  int depth_ = 0;  // one more than the highest temporary that is alive
  int highest_depth_ = 0;
  int open_regions_ = 0;
  std::vector<bool> alive_;
  AssignedSet assigned_;
  std::deque<Region> regions_;
  std::vector<Piece> pieces_;
  std::unordered_map<std::string, std::uint16_t> constant_index_;
  std::unordered_map<std::string, std::uint16_t> name_index_;
};

}  // namespace coroscope::compile
