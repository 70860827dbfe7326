#include "core/vm/traceback.h"

#include <algorithm>
#include <vector>

#include "core/text/display_width.h"
#include "core/vm/code_object.h"
#include "core/vm/frame.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception_group.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/traceback_object.h"
#include "core/vm/operations.h"
#include "core/vm/suggestions.h"

namespace coroscope::vm {
namespace {

using text::Source;
using text::Span;

std::string_view strip_left(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\f");
  return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

std::string_view strip(std::string_view line) {
  line = strip_left(line);
  const std::size_t end = line.find_last_not_of(" \t\f\r");
  return end == std::string_view::npos ? std::string_view() : line.substr(0, end + 1);
}

/// Where in the marked text the operator or the subscript stands; empty if there is nothing to tell apart.
Span find_anchor(std::string_view marked, bytecode::Opcode opcode) {
  using bytecode::Opcode;
  const bool is_binary = (opcode >= Opcode::ADD && opcode <= Opcode::MATRIX_MULTIPLY) ||
                         (opcode >= Opcode::ADD_INT && opcode <= Opcode::BIT_AND_INT);
  const bool is_subscript = opcode == Opcode::LOAD_ITEM || opcode == Opcode::STORE_ITEM || opcode == Opcode::DELETE_ITEM;
  if (!is_binary && !is_subscript) return {};
  // The last operator or `[` outside brackets and strings: the left operand may hold others of the same precedence.
  Span anchor{};
  int depth = 0;
  char quote = 0;
  for (std::uint32_t i = 0; i < marked.size(); ++i) {
    const char c = marked[i];
    if (quote != 0) {
      if (c == '\\') ++i;
      else if (c == quote) quote = 0;
      continue;
    }
    if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(' || c == '[' || c == '{') {
      if (is_subscript && c == '[' && depth == 0 && i > 0) anchor = {i, static_cast<std::uint32_t>(marked.size())};
      ++depth;
    } else if (c == ')' || c == ']' || c == '}') {
      --depth;
    } else if (is_binary && depth == 0 && i > 0 && std::string_view("+-*/%@&|^<>").find(c) != std::string_view::npos) {
      const std::uint32_t width = i + 1 < marked.size() && marked[i + 1] == c ? 2 : 1;
      const std::string_view before = strip(marked.substr(0, i));
      const bool is_unary = before.empty() || std::string_view("+-*/%@&|^<>~(,").find(before.back()) != std::string_view::npos;
      if (!is_unary) anchor = {i, i + width};
      i += width - 1;
    }
  }
  return anchor;
}

std::string repeat(char c, std::size_t count) { return std::string(count, c); }

/// The line of ~~~^^^ marks under a source line (without its indentation), or empty.
/// Source: PEP 657; CPython Python/traceback.c, tb_displayline (3.11).
std::string marks_for(const Source& source, Span span, bytecode::Opcode opcode) {
  const std::uint32_t line = source.line_of(span.begin);
  const std::string_view whole = source.line_text(line);
  const std::string_view shown = strip(whole);
  if (span.end <= span.begin || shown.empty()) return {};
  const auto indent = static_cast<std::uint32_t>(shown.data() - whole.data());
  const std::uint32_t line_begin = source.line_begin(line);
  const std::uint32_t begin = span.begin - line_begin;
  const bool several_lines = source.line_of(span.end > span.begin ? span.end - 1 : span.end) != line;
  const auto shown_end = static_cast<std::uint32_t>(indent + shown.size());
  const std::uint32_t end = several_lines ? shown_end : std::min(span.end - line_begin, shown_end);
  if (begin < indent || end <= begin) return {};
  const std::string_view marked = whole.substr(begin, end - begin);
  const Span anchor = several_lines ? Span{} : find_anchor(marked, opcode);
  const bool covers_line = begin == indent && end == shown_end;
  if (covers_line && anchor.end == 0) return {};
  const auto width = [](std::string_view part) { return text::display_width(part); };
  std::string marks = repeat(' ', width(whole.substr(indent, begin - indent)));
  if (anchor.end == 0) return marks + repeat('^', width(marked));
  marks += repeat('~', width(marked.substr(0, anchor.begin)));
  marks += repeat('^', width(marked.substr(anchor.begin, anchor.end - anchor.begin)));
  marks += repeat('~', width(marked.substr(anchor.end)));
  return marks;
}

struct Line {
  std::string head;     // "  File …, line 3, in f"
  std::string source;   // may be empty
  std::string marks;    // may be empty
};

Line describe(Vm& vm, const Traceback* entry) {
  const CodeObject* code = entry->code;
  const Source& source = vm.source(code->source);
  const Span span = code->code->spans[entry->instruction];
  const std::uint32_t line = line_of(vm, entry);
  Line described;
  described.head = fmt::format("  File \"{}\", line {}, in {}", vm.source_path(code->source), line, code->name->view());
  const std::string_view shown = strip(source.line_text(line));
  if (shown.empty()) return described;
  described.source = fmt::format("    {}", shown);
  if (entry->line != 0) return described;
  const std::string marks = marks_for(source, span, code->code->instructions[entry->instruction].opcode);
  if (!marks.empty()) described.marks = "    " + marks;
  return described;
}

/// Prints exceptions as the interpreter prints an uncaught one: their chains, and groups with their margin.
/// Source: CPython Python/pythonrun.c, print_exception_recursive and its neighbours; PEP 654.
class Printer {
 public:
  Printer(Vm& vm, bool with_suggestions) : vm_(vm), with_suggestions_(with_suggestions) {}

  void print(Value exception) {
    seen_.push_back(exception);
    print_earlier(exception);
    if (is_exception_group(vm_, exception)) {
      print_group(exception);
    } else {
      print_one(exception, "Traceback (most recent call last):", true);
    }
  }

  /// Without the exceptions before it, suggestions and notes, as what nobody could catch is reported.
  /// Source: CPython Python/errors.c, write_unraisable_exc_file.
  void print_alone(Value exception) {
    print_frames(exception.as<Exception>()->traceback, "Traceback (most recent call last):", true);
    line(exception_line(vm_, exception));
  }

  std::string out;

 private:
  static constexpr std::size_t kGroupWidth = 15;
  static constexpr int kGroupDepth = 10;
  static constexpr std::uint32_t kFrames = 1000;   // only the innermost are shown
  static constexpr int kShownRepeats = 3;

  std::string indent() const { return repeat(' ', static_cast<std::size_t>(2 * depth_)); }
  std::string margin() const { return depth_ == 0 ? std::string() : indent() + "| "; }
  void line(std::string_view text) { out += margin() + std::string(text) + "\n"; }

  void print_earlier(Value value) {
    const auto* exception = value.as<Exception>();
    const auto is_new = [this](Value other) { return std::find(seen_.begin(), seen_.end(), other) == seen_.end(); };
    if (exception->cause) {
      if (is_new(exception->cause)) {
        print_chained(exception->cause, "The above exception was the direct cause of the following exception:");
      }
    } else if (exception->context && !(exception->flags & Exception::kSuppressContext) && is_new(exception->context)) {
      print_chained(exception->context, "During handling of the above exception, another exception occurred:");
    }
  }

  void print_chained(Value exception, const char* sentence) {
    const bool needs_end = needs_end_;
    if (++chain_ < kGreatestChain) print(exception);
    --chain_;
    needs_end_ = needs_end;
    line("");
    line(sentence);
    line("");
  }

  void print_one(Value exception, const char* header, bool plain) {
    print_frames(exception.as<Exception>()->traceback, header, plain);
    out += margin() + exception_line(vm_, exception);
    if (with_suggestions_) out += suggestion_for(vm_, exception);
    out += '\n';
    print_notes(exception.as<Exception>()->notes);
  }

  void print_notes(Value notes) {
    if (!notes) return;
    const bool is_list = has_layout(notes, Layout::k_list) || has_layout(notes, Layout::k_tuple);
    if (!is_list) return line(safe_repr(vm_, notes, 1000));
    const auto items = has_layout(notes, Layout::k_list) ? std::span<const Value>(notes.as<List>()->view())
                                                         : notes.as<Tuple>()->view();
    for (Value note : items) {
      const std::string text = safe_note(vm_, note);
      for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (begin < text.size() || text.empty()) line(std::string_view(text).substr(begin, end - begin));
        begin = end + 1;
      }
    }
  }

  void print_frames(const Traceback* entry, const char* header, bool plain) {
    if (entry == nullptr) return;
    out += (depth_ == 1 && !plain ? indent() + "+ " : margin()) + header + "\n";
    std::uint32_t count = 0;
    for (const Traceback* at = entry; at != nullptr; at = at->next) ++count;
    for (; count > kFrames; --count) entry = entry->next;
    std::string previous;
    int repeats = 0;
    for (; entry != nullptr; entry = entry->next) {
      if (entry->code->hidden) continue;
      const Line described = describe(vm_, entry);
      if (described.head != previous) {
        end_repeats(repeats);
        previous = described.head;
        repeats = 0;
      }
      if (++repeats > kShownRepeats) continue;
      line(described.head);
      if (!described.source.empty()) line(described.source);
      if (!described.marks.empty()) line(described.marks);
    }
    end_repeats(repeats);
  }

  void end_repeats(int repeats) {
    const int hidden = repeats - kShownRepeats;
    if (hidden > 0) line(fmt::format("  [Previous line repeated {} more time{}]", hidden, hidden == 1 ? "" : "s"));
  }

  void print_group(Value group) {
    if (depth_ > kGroupDepth) return line(fmt::format("... (max_group_depth is {})", kGroupDepth));
    const bool outermost = depth_ == 0;
    if (outermost) depth_ = 1;
    print_one(group, "Exception Group Traceback (most recent call last):", false);
    const auto members = group_members(vm_, group);
    const std::size_t shown = std::min(members.size(), kGroupWidth + 1);
    needs_end_ = false;
    for (std::size_t i = 0; i < shown; ++i) {
      const bool is_last = i + 1 == shown;
      if (is_last) needs_end_ = true;
      const bool is_rest = i >= kGroupWidth;
      out += fmt::format("{}{}+---------------- {} ----------------\n", indent(), i == 0 ? "+-" : "  ",
                         is_rest ? std::string("...") : std::to_string(i + 1));
      ++depth_;
      if (is_rest) {
        const std::size_t more = members.size() - kGroupWidth;
        line(fmt::format("and {} more exception{}", more, more == 1 ? "" : "s"));
      } else {
        print(members[i]);
      }
      if (is_last && needs_end_) {
        out += indent() + "+------------------------------------\n";
        needs_end_ = false;
      }
      --depth_;
    }
    if (outermost) depth_ = 0;
  }

  static constexpr int kGreatestChain = 500;

  Vm& vm_;
  bool with_suggestions_;
  int depth_ = 0;            // of groups; 0: no margin
  int chain_ = 0;
  bool needs_end_ = false;   // the line that closes the innermost last group is still to come
  std::vector<Value> seen_;
};

}  // namespace

std::string safe_note(Vm& vm, Value note) {
  if (has_layout(note, Layout::k_str)) return std::string(note.as<Str>()->view());
  Ref saved = vm.take_error();
  std::optional<std::string> text = str_text(vm, note);
  if (!text) Ref ignored = vm.take_error();
  vm.restore_error(std::move(saved));
  return text.value_or("<note str() failed>");
}

std::string format_entry(Vm& vm, const Traceback* entry) {
  const Line described = describe(vm, entry);
  std::string text = described.head + "\n";
  if (!described.source.empty()) text += described.source + "\n";
  if (!described.marks.empty()) text += described.marks + "\n";
  return text;
}

SourcePlace current_place(Vm& vm) {
  for (const Frame* frame = vm.running_frame(); frame != nullptr; frame = frame->back) {
    if (frame->function == nullptr || frame->code()->hidden) continue;
    const CodeObject* code = frame->code();
    const Source& source = vm.source(code->source);
    const std::uint32_t line = source.line_of(code->code->spans[code->index_of(frame->pc)].begin);
    return {fmt::format("{}:{}", vm.source_path(code->source), line), std::string(strip(source.line_text(line)))};
  }
  return {"sys:1", ""};
}

std::string format_exception(Vm& vm, Value exception, bool with_suggestions) {
  Printer printer(vm, with_suggestions);
  printer.print(exception);
  return std::move(printer.out);
}

std::string format_unraisable(Vm& vm, Value exception) {
  Printer printer(vm, false);
  printer.print_alone(exception);
  return std::move(printer.out);
}

}  // namespace coroscope::vm
