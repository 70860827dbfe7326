#include "core/compile/code_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>

#include "core/compile/compile_error.h"

namespace coroscope::compile {
namespace {

constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max();

[[noreturn]] void fail_too_large(text::Span span, const char* what) {
  throw CompileError{{text::Severity::kError, "unsupported", span, fmt::format("too many {} in one function", what),
                      "split the function into smaller ones", true}};
}

// Equal texts mean equal constants: the key of the constant table.
struct ConstantKey {
  std::string operator()(bytecode::NoneConstant) const { return "N"; }
  std::string operator()(bytecode::EllipsisConstant) const { return "E"; }
  std::string operator()(bool value) const { return value ? "T" : "F"; }
  std::string operator()(std::int64_t value) const { return "i" + std::to_string(value); }
  std::string operator()(const bytecode::BigIntConstant& value) const { return "I" + value.decimal; }
  std::string operator()(double value) const { return fmt::format("d{}", std::bit_cast<std::uint64_t>(value)); }
  std::string operator()(const bytecode::ComplexConstant& value) const {
    return fmt::format("c{}", std::bit_cast<std::uint64_t>(value.imaginary));
  }
  std::string operator()(const std::string& value) const { return fmt::format("s{}:{}", value.size(), value); }
  std::string operator()(const bytecode::BytesConstant& value) const {
    return fmt::format("b{}:{}", value.bytes.size(), value.bytes);
  }
  std::string operator()(const bytecode::TupleConstant& value) const {
    std::string key = "(";
    for (const bytecode::Constant& item : value.items) key += std::visit(*this, item.value) + ",";
    return key + ")";
  }
  // Two codes are never the same constant.
  std::string operator()(const std::shared_ptr<const bytecode::Code>& code) const {
    return fmt::format("C{}", reinterpret_cast<std::uintptr_t>(code.get()));
  }
};

void intersect(AssignedSet& into, const AssignedSet& other) {
  for (std::size_t index = 0; index < into.size(); ++index) {
    if (!other[index]) into[index] = false;
  }
}

}  // namespace

void CodeBuilder::start() {
  std::size_t base = code_.local_names.size() + code_.cell_names.size();
  if (base >= kMost) fail_too_large(code_.definition, "local variables");
  code_.temporary_base = static_cast<std::uint16_t>(base);
  assigned_.assign(code_.local_names.size(), false);
}

Register CodeBuilder::temporary(int number) const {
  std::size_t value = code_.temporary_base + static_cast<std::size_t>(number);
  if (value >= kMost) fail_too_large(code_.definition, "temporary values");
  return static_cast<Register>(value);
}

// ---- instructions

void CodeBuilder::emit(Opcode opcode, text::Span span, unsigned a, unsigned b, unsigned c, unsigned d) {
  assert(!bytecode::has_jump(opcode));
  bytecode::Instruction instruction{opcode, static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b),
                                    static_cast<std::uint16_t>(c), static_cast<std::uint16_t>(d)};
  bytecode::Effect effect = bytecode::effect_of(code_, instruction, false);
  for (const bytecode::RegisterRange& range : effect.consumed) set_alive(range, false, alive_);
  append(instruction, span);
  apply(effect, alive_);
  update_depth();
  if (!bytecode::falls_through(opcode)) is_reachable_ = false;
}

void CodeBuilder::jump(Opcode opcode, Label& target, text::Span span, unsigned a, unsigned b, unsigned c) {
  bytecode::Instruction instruction{opcode, static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b),
                                    static_cast<std::uint16_t>(c), static_cast<std::uint16_t>(target.position_)};
  bytecode::Effect effect = bytecode::effect_of(code_, instruction, false);
  bytecode::Effect jump_effect = bytecode::effect_of(code_, instruction, true);
  for (const bytecode::RegisterRange& range : effect.consumed) set_alive(range, false, alive_);
  if (is_reachable_ && !target.is_bound_) target.jumps_.push_back(here());
  append(instruction, span);

  std::vector<bool> alive_there = alive_;
  apply(jump_effect, alive_there);
  while (!alive_there.empty() && !alive_there.back()) alive_there.pop_back();
  if (!target.has_state_) {
    target.has_state_ = true;
    target.alive_ = std::move(alive_there);
  } else {
    assert(target.alive_ == alive_there && "paths must meet with the same temporaries alive");
  }
  if (is_reachable_ && !target.is_bound_) {
    if (target.is_reached_) {
      intersect(target.assigned_, assigned_);
    } else {
      target.is_reached_ = true;
      target.assigned_ = assigned_;
    }
  }
  apply(effect, alive_);
  update_depth();
  if (!bytecode::falls_through(opcode)) is_reachable_ = false;
}

void CodeBuilder::jump_to(Label& target, text::Span span) {
  jump(is_bound(target) ? Opcode::JUMP_BACK : Opcode::JUMP, target, span);
}

void CodeBuilder::bind(Label& label) {
  assert(!label.is_bound_);
  update_depth();
  label.is_bound_ = true;
  label.position_ = here();
  if (here() > kMost) fail_too_large(code_.definition, "instructions");
  for (std::uint32_t index : label.jumps_) code_.instructions[index].d = static_cast<std::uint16_t>(here());
  if (label.has_state_) {
    assert((!is_reachable_ || label.alive_ == alive_) && "paths must meet with the same temporaries alive");
    alive_ = label.alive_;
  } else {
    label.has_state_ = true;
    label.alive_ = alive_;
  }
  if (label.is_reached_) {
    if (is_reachable_) {
      intersect(assigned_, label.assigned_);
    } else {
      assigned_ = label.assigned_;
    }
    is_reachable_ = true;
  }
  update_depth();
}

void CodeBuilder::append(const bytecode::Instruction& instruction, text::Span span) {
  if (!is_reachable_) return;
  if (here() >= kMost) fail_too_large(code_.definition, "instructions");
  std::size_t live = 0;
  while (live < alive_.size() && alive_[live]) ++live;
  code_.instructions.push_back(instruction);
  code_.spans.push_back(span);
  code_.live_temporaries.push_back(static_cast<std::uint16_t>(live));
}

void CodeBuilder::apply(const bytecode::Effect& effect, std::vector<bool>& alive) {
  for (const bytecode::RegisterRange& range : effect.ended) set_alive(range, false, alive);
  for (const bytecode::RegisterRange& range : effect.produced) set_alive(range, true, alive);
}

void CodeBuilder::set_alive(const bytecode::RegisterRange& range, bool value, std::vector<bool>& alive) {
  for (std::uint32_t number = range.first; number < range.first + range.count; ++number) {
    if (number < code_.temporary_base) continue;
    std::size_t index = number - code_.temporary_base;
    if (index >= alive.size()) alive.resize(index + 1, false);
    assert(alive[index] != value && "a temporary is read when dead or written when alive");
    alive[index] = value;
    highest_depth_ = std::max(highest_depth_, static_cast<int>(index) + 1);
  }
}

void CodeBuilder::update_depth() {
  while (!alive_.empty() && !alive_.back()) alive_.pop_back();
  depth_ = static_cast<int>(alive_.size());
}

void CodeBuilder::restore(const Snapshot& snapshot) {
  alive_ = snapshot.alive;
  assigned_ = snapshot.assigned;
  update_depth();
}

void CodeBuilder::restore_depth(int depth) {
  if (is_reachable_) return;
  alive_.assign(static_cast<std::size_t>(depth), true);
  update_depth();
}

// ---- exception handlers

Region& CodeBuilder::open_region(int dropped) {
  Region& region = regions_.emplace_back();
  region.depth_ = depth_ - dropped;
  region.level_ = open_regions_;
  region.assigned_ = assigned_;
  resume(region);
  return region;
}

void CodeBuilder::suspend(Region& region) {
  assert(region.is_open_);
  region.is_open_ = false;
  --open_regions_;
  if (here() > region.open_since_) {
    pieces_.push_back({region.open_since_, here(), &region});
    region.has_code_ = true;
  }
}

void CodeBuilder::resume(Region& region) {
  region.is_open_ = true;
  ++open_regions_;
  region.open_since_ = here();
}

void CodeBuilder::bind_handler(Region& region) {
  assert(!region.is_open_);
  region.handler_ = here();
  std::vector<bool> alive(static_cast<std::size_t>(region.depth_) + 1, true);
  assert((!is_reachable_ || alive == alive_) && "paths must meet with the same temporaries alive");
  if (is_reachable_) {
    intersect(assigned_, region.assigned_);
  } else {
    assigned_ = region.assigned_;
  }
  is_reachable_ = is_reachable_ || region.has_code_;
  alive_ = std::move(alive);
  highest_depth_ = std::max(highest_depth_, region.depth_ + 1);
  update_depth();
}

// ---- tables

std::uint16_t CodeBuilder::constant(const bytecode::Constant& value) {
  auto [entry, is_new] = constant_index_.try_emplace(std::visit(ConstantKey(), value.value),
                                                     static_cast<std::uint16_t>(code_.constants.size()));
  if (is_new) {
    if (code_.constants.size() >= kMost) fail_too_large(code_.definition, "constants");
    code_.constants.push_back(value);
  }
  return entry->second;
}

std::uint16_t CodeBuilder::text_constant(std::string_view value) {
  return constant(bytecode::Constant{std::string(value)});
}

std::uint16_t CodeBuilder::name(std::string_view value) {
  auto [entry, is_new] = name_index_.try_emplace(std::string(value), static_cast<std::uint16_t>(code_.names.size()));
  if (is_new) {
    if (code_.names.size() >= kMost) fail_too_large(code_.definition, "names");
    code_.names.emplace_back(value);
  }
  return entry->second;
}

void CodeBuilder::finish() {
  std::size_t registers = code_.temporary_base + static_cast<std::size_t>(highest_depth_);
  if (registers > kMost) fail_too_large(code_.definition, "temporary values");
  code_.register_count = static_cast<std::uint16_t>(registers);
  std::stable_sort(pieces_.begin(), pieces_.end(),
                   [](const Piece& left, const Piece& right) { return left.region->level_ > right.region->level_; });
  for (const Piece& piece : pieces_) {
    code_.handlers.push_back(
        {piece.begin, piece.end, piece.region->handler_, static_cast<std::uint16_t>(piece.region->depth_)});
  }
}

}  // namespace coroscope::compile
