#include "core/vm/suggestions.h"

#include <algorithm>
#include <vector>

#include "core/vm/frame.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/exception_members.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::vm {
namespace {

constexpr std::size_t kChange = 2;        // what a character that differs costs
constexpr std::size_t kCaseChange = 1;    // one that differs only in case
constexpr std::size_t kGreatestSize = 40;
constexpr std::size_t kTooManyNames = 750;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::size_t cost_of(char a, char b) {
  if (a == b) return 0;
  return lower(a) == lower(b) ? kCaseChange : kChange;
}

/// What makes one name of the other, parts that both begin or end with left out; more than `limit`: any greater number.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() || b.empty()) return (a.size() + b.size()) * kChange;
  if (a.size() > kGreatestSize || b.size() > kGreatestSize) return limit + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j * kChange;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], (i + 1) * kChange);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + cost_of(a[i], b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + kChange, row[j + 1] + kChange});
    }
  }
  return row[b.size()];
}

std::string closest(std::string_view wanted, const std::vector<std::string_view>& names) {
  if (names.size() >= kTooManyNames) return {};
  std::string_view best;
  std::size_t best_distance = SIZE_MAX;
  for (std::string_view name : names) {
    if (name == wanted) continue;
    const std::size_t limit = std::min((wanted.size() + name.size() + 3) * kChange / 6, best_distance - 1);
    const std::size_t found = distance(wanted, name, limit);
    if (found > limit) continue;
    best = name;
    best_distance = found;
  }
  return std::string(best);
}

std::vector<std::string_view> keys_of(Dict* dict) {
  std::vector<std::string_view> names;
  for (const DictEntry& entry : items_of(dict)) {
    if (has_layout(entry.key, Layout::k_str)) names.push_back(entry.key.as<Str>()->view());
  }
  return names;
}

std::string closest_attribute(Vm& vm, Value object, std::string_view wanted) {
  DictEntry* dir = find(vm.builtins, vm.intern("dir"));
  if (dir == nullptr) return {};
  Ref names = vm.call(dir->value, {object});
  if (!names || !has_layout(*names, Layout::k_list)) {
    Ref ignored = vm.take_error();
    return {};
  }
  std::vector<std::string_view> texts;
  for (Value name : names.as<List>()->view()) {
    if (has_layout(name, Layout::k_str)) texts.push_back(name.as<Str>()->view());
  }
  return closest(wanted, texts);
}

std::string closest_name(Vm& vm, const Traceback* entry, std::string_view wanted) {
  if (entry == nullptr) return {};
  while (entry->next != nullptr) entry = entry->next;
  const bytecode::Code& code = *entry->code->code;
  std::vector<std::string_view> locals(code.local_names.begin(), code.local_names.end());
  std::erase_if(locals, [](std::string_view name) { return name.starts_with('.'); });
  locals.insert(locals.end(), code.cell_names.begin(), code.cell_names.end());
  if (std::string found = closest(wanted, locals); !found.empty()) return found;
  if (entry->frame != nullptr) {
    if (std::string found = closest(wanted, keys_of(entry->frame->function->globals)); !found.empty()) return found;
  }
  return closest(wanted, keys_of(vm.builtins));
}

}  // namespace

std::string suggestion_for(Vm& vm, Value exception) {
  const Type* type = exception.object()->type;
  if (type != vm.types.attribute_error && type != vm.types.name_error) return {};
  const Value name = exception_member(vm, exception, kNameMember);
  if (!has_layout(name, Layout::k_str)) return {};
  const std::string_view wanted = name.as<Str>()->view();
  std::string found;
  if (type == vm.types.name_error) {
    found = closest_name(vm, exception.as<Exception>()->traceback, wanted);
  } else {
    const Value object = exception_member(vm, exception, kObjectMember);
    found = closest_attribute(vm, object, wanted);
  }
  return found.empty() ? found : fmt::format(". Did you mean: '{}'?", found);
}

}  // namespace coroscope::vm
