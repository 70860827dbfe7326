#include "core/run/unsupported.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/library/library.h"
#include "core/run/outside.h"
#include "core/run/standard_modules.h"
#include "core/vm/objects/dict.h"

namespace coroscope::run {
namespace {

using bytecode::Code;
using bytecode::Instruction;
using bytecode::Opcode;

/// The fewest changes of one character that make one word of the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] != b[j - 1] ? 1 : 0);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
    }
  }
  return row[b.size()];
}

std::string nearest(std::string_view wanted, const std::vector<std::string_view>& known) {
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(2, wanted.size() / 3) + 1;
  for (std::string_view candidate : known) {
    const std::size_t distance = edit_distance(wanted, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

class Finder {
 public:
  Finder(vm::Vm& vm, const Code& module) : vm_(vm) {
    collect_globals(module);
    collect_modules(module);
    uses_asyncio_ = imports_asyncio(module);
  }

  text::Diagnostics found;

  void look(const Code& code) {
    std::string module;  // of the import that IMPORT_FROM belongs to
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
      const Instruction& in = code.instructions[i];
      const text::Span span = code.spans[i];
      if (in.opcode == Opcode::JUMP_IF_FALSE && i > 0 && loads_type_checking(code, i - 1)) {
        i = in.d - 1u;   // never runs
        continue;
      }
      switch (in.opcode) {
        case Opcode::IMPORT:
          module = code.names[in.b];
          if (!is_tried(code, i, module)) look_at_import(span, module);
          break;
        case Opcode::IMPORT_FROM:
          look_at_name(span, module, code.names[in.c]);
          break;
        case Opcode::LOAD_GLOBAL:
          look_at_builtin(span, code.names[in.b]);
          look_at_attributes(code, i);
          break;
        case Opcode::LOAD_METHOD:
          look_at_method(code, i);
          break;
        case Opcode::CALL_GLOBAL:
          look_at_builtin({span.begin, span.begin + static_cast<std::uint32_t>(code.names[in.d].size())}, code.names[in.d]);
          break;
        default:
          break;
      }
    }
    for (const bytecode::Constant& constant : code.constants) {
      if (const auto* nested = std::get_if<std::shared_ptr<const Code>>(&constant.value)) look(**nested);
    }
  }

 private:
  static text::Span first_line(const Code& code) { return code.spans.empty() ? code.definition : code.spans.front(); }

  void add(text::Span span, std::string message, std::string advice) {
    for (const text::Diagnostic& other : found) {
      if (other.span == span) return;
    }
    found.push_back({text::Severity::kError, "unsupported", span, std::move(message), std::move(advice)});
  }

  /// TYPE_CHECKING or typing.TYPE_CHECKING
  static bool loads_type_checking(const Code& code, std::size_t at) {
    const Instruction& in = code.instructions[at];
    if (in.opcode == Opcode::LOAD_GLOBAL) return code.names[in.b] == "TYPE_CHECKING";
    return in.opcode == Opcode::LOAD_ATTRIBUTE && code.names[in.c] == "TYPE_CHECKING";
  }

  /// `try: import numpy` with an `except ImportError`: the program knows what to do without a module that python3 does
  /// not have by itself either.
  static bool is_tried(const Code& code, std::size_t at, const std::string& module) {
    if (is_standard_module(module)) return false;
    for (const bytecode::HandlerEntry& entry : code.handlers) {
      if (at < entry.begin || at >= entry.end) continue;
      constexpr std::size_t kNear = 8;
      for (std::size_t i = entry.handler; i < std::min<std::size_t>(entry.handler + kNear, code.instructions.size()); ++i) {
        if (code.instructions[i].opcode != Opcode::LOAD_GLOBAL) continue;
        const std::string& name = code.names[code.instructions[i].b];
        if (name == "ImportError" || name == "ModuleNotFoundError" || name == "Exception") return true;
      }
    }
    return false;
  }

  void look_at_import(text::Span span, const std::string& name) {
    if (library::has_module(name)) return;
    const std::string similar = nearest(name, library::module_names());
    std::string advice = similar.empty() ? "a scenario can import what of the standard library needs no files, processes or network" : fmt::format("did you mean `{}`?", similar);
    if (name == "os" || name == "subprocess" || name == "pathlib" || name == "shutil") {
      advice = "a scenario has no files, processes or network: simulate the wait with asyncio.sleep";
    }
    add(span, fmt::format("there is no module `{}` here", name), advice);
  }

  void look_at_name(text::Span span, const std::string& module, const std::string& name) {
    if (!library::has_module(module) || library::has_module(module + "." + name)) return;
    if (library::module_has_name(vm_, module, name)) return;
    const Outside* outside = module.starts_with("asyncio") ? find_outside(kOutsideFunctions, name) : nullptr;
    if (outside != nullptr) return refuse_outside(span, module + "." + name, *outside);
    if (module == "socket") {
      return add(span, fmt::format("`socket.{}` needs the network, which a scenario does not have", name),
                 "connect two ends inside the program with `socket.socketpair()`, or simulate the wait with asyncio.sleep");
    }
    const std::vector<std::string> known = library::names_in_module(vm_, module);
    const std::string similar = nearest(name, {known.begin(), known.end()});
    add(span, fmt::format("`{}` has no `{}` here", module, name),
        similar.empty() ? "" : fmt::format("did you mean `{}`?", similar));
  }

  /// `math.foo`, `collections.abc.foo`: the instructions behind the one that loads a global which is a module.
  void look_at_attributes(const Code& code, std::size_t at) {
    const auto found = modules_.find(code.names[code.instructions[at].b]);
    if (found == modules_.end()) return;
    std::string module = found->second;
    std::uint16_t holder = code.instructions[at].a;
    for (std::size_t i = at + 1; i < code.instructions.size(); ++i) {
      const Instruction& in = code.instructions[i];
      if ((in.opcode != Opcode::LOAD_ATTRIBUTE && in.opcode != Opcode::LOAD_METHOD) || in.b != holder) return;
      const std::string& name = code.names[in.c];
      if (attributes_.contains(name)) return;
      if (!library::has_module(module + "." + name)) return look_at_name(name_span(code.spans[i], name), module, name);
      module += "." + name;
      holder = in.a;
    }
  }

  void refuse_outside(text::Span span, const std::string& name, const Outside& outside) {
    add(span, fmt::format("`{}` {}: a scenario has no files, processes, signals or network", name, outside.what),
        kInsteadOfOutside);
  }

  /// `loop.create_server(…)`, on whatever object: no class of the program has a method of that name.
  void look_at_method(const Code& code, std::size_t at) {
    const std::string& name = code.names[code.instructions[at].c];
    const Outside* outside = find_outside(kOutsideMethods, name);
    if (outside == nullptr || !uses_asyncio_ || own_names_.contains(name) || attributes_.contains(name)) return;
    refuse_outside(name_span(code.spans[at], name), name, *outside);
  }

  static bool imports_asyncio(const Code& module) {
    return std::any_of(module.instructions.begin(), module.instructions.end(), [&module](const Instruction& in) {
      return in.opcode == Opcode::IMPORT && std::string_view(module.names[in.b]).starts_with("asyncio");
    });
  }

  /// The name at the end of `module.name`.
  static text::Span name_span(text::Span whole, const std::string& name) {
    const auto size = static_cast<std::uint32_t>(name.size());
    return whole.end - whole.begin > size ? text::Span{whole.end - size, whole.end} : whole;
  }

  void look_at_builtin(text::Span span, const std::string& name) {
    if (globals_.contains(name)) return;
    for (const Missing& missing : kMissingBuiltins) {
      if (missing.name == name && vm::find(vm_.builtins, vm_.intern(name)) == nullptr) {
        add(span, fmt::format("the built-in `{}` is not supported", name), missing.advice);
      }
    }
  }

  void collect_globals(const Code& code) {
    own_names_.insert(code.name);
    for (const Instruction& in : code.instructions) {
      if (in.opcode == Opcode::STORE_GLOBAL) {
        globals_.insert(code.names[in.b]);
        ++stores_[code.names[in.b]];
      }
      if (in.opcode == Opcode::DELETE_GLOBAL) ++stores_[code.names[in.a]];
      if (in.opcode == Opcode::STORE_ATTRIBUTE) attributes_.insert(code.names[in.c]);
    }
    for (const bytecode::Constant& constant : code.constants) {
      if (const auto* nested = std::get_if<std::shared_ptr<const Code>>(&constant.value)) collect_globals(**nested);
    }
  }

  /// Names that the module's own imports bind to modules, and nothing else binds.
  void collect_modules(const Code& module) {
    std::string package;   // of the import that IMPORT_FROM belongs to
    for (std::size_t i = 0; i < module.instructions.size(); ++i) {
      const Instruction& in = module.instructions[i];
      if (in.opcode != Opcode::IMPORT && in.opcode != Opcode::IMPORT_FROM) continue;
      std::string name = module.names[in.opcode == Opcode::IMPORT ? in.b : in.c];
      if (in.opcode == Opcode::IMPORT) {
        package = name;
        if (in.c == 0) name = name.substr(0, name.find('.'));
      } else {
        name = package + "." + name;
      }
      if (i + 1 == module.instructions.size() || module.instructions[i + 1].opcode != Opcode::STORE_GLOBAL) continue;
      const std::string& global = module.names[module.instructions[i + 1].b];
      if (stores_[global] == 1 && library::has_module(name)) modules_.emplace(global, name);
    }
  }

  vm::Vm& vm_;
  std::set<std::string> globals_;            // names that the program itself gives
  std::map<std::string, int> stores_;        // how often each is bound or unbound
  std::set<std::string> own_names_;          // its functions and classes, wherever they stand
  bool uses_asyncio_ = false;
  std::set<std::string> attributes_;         // what the program itself adds to some object
  std::map<std::string, std::string> modules_;   // those that are modules for sure
};

}  // namespace

text::Diagnostics find_unsupported(vm::Vm& vm, const Code& code) {
  Finder finder(vm, code);
  finder.look(code);
  std::sort(finder.found.begin(), finder.found.end(),
            [](const text::Diagnostic& a, const text::Diagnostic& b) { return a.span.begin < b.span.begin; });
  return std::move(finder.found);
}

}  // namespace coroscope::run
