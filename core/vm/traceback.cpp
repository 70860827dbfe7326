#include "core/vm/traceback.h"

#include <algorithm>
#include <vector>

#include "core/text/display_width.h"
#include "core/vm/code_object.h"
#include "core/vm/frame.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

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
  std::string head;   // "  File …, line 3, in f\n"
  std::string body;   // source and marks
};

Line describe(Vm& vm, const TracebackEntry& entry) {
  const CodeObject* code = entry.code;
  const Source& source = vm.source(code->source);
  const Span span = code->code->spans[entry.instruction];
  const std::uint32_t line = source.line_of(span.begin);
  Line described;
  described.head = fmt::format("  File \"{}\", line {}, in {}\n", vm.source_path(code->source), line, code->name->view());
  const std::string_view shown = strip(source.line_text(line));
  if (!shown.empty()) {
    described.body = fmt::format("    {}\n", shown);
    const std::string marks = marks_for(source, span, code->code->instructions[entry.instruction].opcode);
    if (!marks.empty()) described.body += fmt::format("    {}\n", marks);
  }
  return described;
}

void append_frames(Vm& vm, const Exception* exception, std::string& out) {
  constexpr int kShown = 3;
  std::string previous;
  int repeats = 0;
  const auto end_repeats = [&] {
    if (repeats > kShown) {
      const int hidden = repeats - kShown;
      out += fmt::format("  [Previous line repeated {} more time{}]\n", hidden, hidden == 1 ? "" : "s");
    }
  };
  for (std::uint32_t i = exception->traceback_size; i-- > 0;) {
    const TracebackEntry& entry = exception->traceback[i];
    if (entry.code == nullptr || entry.code->hidden) continue;
    Line line = describe(vm, entry);
    if (line.head != previous) {
      end_repeats();
      previous = line.head;
      repeats = 0;
    }
    if (++repeats <= kShown) out += line.head + line.body;
  }
  end_repeats();
}

void append_exception(Vm& vm, Value value, std::string& out, std::vector<Value>& seen) {
  const auto* exception = value.as<Exception>();
  seen.push_back(value);
  const auto is_new = [&seen](Value other) { return std::find(seen.begin(), seen.end(), other) == seen.end(); };
  if (exception->cause && is_new(exception->cause)) {
    append_exception(vm, exception->cause, out, seen);
    out += "\nThe above exception was the direct cause of the following exception:\n\n";
  } else if (exception->context && !exception->cause && !(exception->flags & Exception::kSuppressContext) &&
             is_new(exception->context)) {
    append_exception(vm, exception->context, out, seen);
    out += "\nDuring handling of the above exception, another exception occurred:\n\n";
  }
  if (exception->traceback_size > 0) {
    out += "Traceback (most recent call last):\n";
    append_frames(vm, exception, out);
  }
  out += exception_line(vm, value) + "\n";
  if (exception->notes) {
    for (Value note : exception->notes.as<List>()->view()) out += safe_note(vm, note) + "\n";
  }
}

}  // namespace

std::string safe_note(Vm& vm, Value note) {
  return type_of(vm, note)->layout == Layout::k_str ? std::string(note.as<Str>()->view()) : safe_repr(vm, note);
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

std::string format_exception(Vm& vm, Value exception) {
  std::string out;
  std::vector<Value> seen;
  append_exception(vm, exception, out, seen);
  return out;
}

}  // namespace coroscope::vm
