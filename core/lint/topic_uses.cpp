#include "core/lint/topic_uses.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/syntax/visit.h"

namespace coroscope::lint {

namespace {

using namespace syntax;

struct Known {
  std::string_view name, topic;
};

/// Of asyncio: what a topic is about. What every async program needs (run, sleep) belongs to none.
constexpr Known kAsyncio[] = {
    {"gather", "E4"},         {"create_task", "E4"},
    {"ensure_future", "E4"},  {"get_running_loop", "E4"},
    {"get_event_loop", "E4"}, {"new_event_loop", "E4"},
    {"wait_for", "F1"},       {"shield", "F1"},
    {"CancelledError", "F1"}, {"timeout", "F1"},
    {"timeout_at", "F1"},     {"TimeoutError", "F1"},
    {"Future", "F1"},         {"TaskGroup", "F2"},
    {"Queue", "F2"},          {"LifoQueue", "F2"},
    {"PriorityQueue", "F2"},  {"Lock", "F2"},
    {"Event", "F2"},          {"Condition", "F2"},
    {"Semaphore", "F2"},      {"BoundedSemaphore", "F2"},
    {"Barrier", "F2"},        {"as_completed", "F2"},
    {"wait", "F2"},           {"to_thread", "F2"},
};

/// Decorators that come with Python: to use one is not to know what a decorator is.
constexpr std::string_view kPlainDecorators[] = {
    "property",  "staticmethod",   "classmethod",    "dataclass",           "setter",        "wraps", "cache",
    "lru_cache", "abstractmethod", "contextmanager", "asynccontextmanager", "total_ordering"};

/// The last name of `functools.wraps(f)`, `name.setter`.
std::string_view last_name(const Expression& expression) {
  const Node* node = &expression;
  if (const auto* call = try_as<Call>(node)) node = call->func;
  if (const auto* attribute = try_as<Attribute>(node)) return attribute->attr;
  if (const auto* name = try_as<Name>(node)) return name->id;
  return {};
}

class Finder {
 public:
  std::vector<TopicUse> find(const Module& module) {
    walk(module, [this](const Node& node, bool) { learn(node); });
    walk(module, [this](const Node& node, bool in_function) { look(node, in_function); });
    std::stable_sort(uses_.begin(), uses_.end(), [](const TopicUse& first, const TopicUse& second) {
      return first.span.begin < second.span.begin;
    });
    std::set<std::string_view> seen;
    std::erase_if(uses_, [&](const TopicUse& use) { return !seen.insert(use.topic).second; });
    return std::move(uses_);
  }

 private:
  /// Without recursion: `in_function` says whether a `def` is around the node.
  template <class Visit>
  static void walk(const Module& module, Visit visit) {
    std::vector<std::pair<const Node*, bool>> waiting = {{&module, false}};
    while (!waiting.empty()) {
      const auto [node, in_function] = waiting.back();
      waiting.pop_back();
      visit(*node, in_function);
      const bool inside = in_function || node->kind == NodeKind::kFunctionDef;
      for_each_child(*node, [&, inside](const Node& child) { waiting.emplace_back(&child, inside); });
    }
  }

  /// What the program calls its own, and how it calls what is asyncio's.
  void learn(const Node& node) {
    if (const auto* function = try_as<FunctionDef>(&node)) own_.insert(function->name);
    if (const auto* function = try_as<AsyncFunctionDef>(&node)) own_.insert(function->name);
    if (const auto* type = try_as<ClassDef>(&node)) own_.insert(type->name);
    if (node.kind == NodeKind::kYield) has_yield_ = true;
    if (const auto* import = try_as<ImportFrom>(&node)) {
      for (const Alias* alias : import->names) from_[called(*alias)] = {import->module_name, alias->name};
    }
    if (const auto* import = try_as<Import>(&node)) {
      for (const Alias* alias : import->names) modules_[first_part(called(*alias))] = alias->asname.empty() ? first_part(alias->name) : alias->name;
    }
  }

  static std::string_view called(const Alias& alias) { return alias.asname.empty() ? alias.name : alias.asname; }
  /// `import concurrent.futures` gives the name `concurrent`.
  static std::string_view first_part(std::string_view name) { return name.substr(0, name.find('.')); }

  void add(std::string_view topic, text::Span span, std::string_view what) {
    uses_.push_back({topic, span, std::string(what)});
  }
  /// A keyword of so many bytes at the beginning of a node.
  void add_keyword(std::string_view topic, const Node& node, std::string_view keyword) {
    add(topic, {node.span.begin, node.span.begin + static_cast<std::uint32_t>(keyword.size())}, keyword);
  }

  void look(const Node& node, bool in_function) {
    switch (node.kind) {
      case NodeKind::kFor:
        return add_keyword("A2", node, "for");
      case NodeKind::kWhile:
        return add_keyword("A2", node, "while");
      case NodeKind::kIf:
        return add("A2", {node.span.begin, node.span.begin + 2}, "if");
      case NodeKind::kIfExp:
        return add("A2", node.span, "if … else");
      case NodeKind::kMatch:
        return add_keyword("A2", node, "match");
      case NodeKind::kTry:
        return add_keyword("A4", node, "try");
      case NodeKind::kRaise:
        return add_keyword("A4", node, "raise");
      case NodeKind::kTryStar:
        return add("F2", {node.span.begin, node.span.begin + 3}, "except*");
      case NodeKind::kFunctionDef:
        return look_at_function(as<FunctionDef>(node), in_function);
      case NodeKind::kAsyncFunctionDef:
        return look_at_coroutine(as<AsyncFunctionDef>(node));
      case NodeKind::kLambda:
        return add_keyword("B1", node, "lambda");
      case NodeKind::kYield:
        return add_keyword("C2", node, "yield");
      case NodeKind::kYieldFrom:
        return add_keyword("C3", node, "yield from");
      case NodeKind::kAwait:
        return add_keyword("E3", node, "await");
      case NodeKind::kAsyncWith:
        return add_keyword("F3", node, "async with");
      case NodeKind::kAsyncFor:
        return add_keyword("F4", node, "async for");
      case NodeKind::kComprehension:
        return look_at_comprehension(as<Comprehension>(node));
      case NodeKind::kCall:
        return look_at_call(as<Call>(node));
      case NodeKind::kAttribute:
        return look_at_attribute(as<Attribute>(node));
      case NodeKind::kName:
        return look_at_name(as<Name>(node));
      default:
        return;
    }
  }

  void look_at_function(const FunctionDef& function, bool in_function) {
    add("A3", function.name_span, "def");
    if (in_function) add("B2", function.name_span, "a function inside of another");
    if (function.name == "__iter__" || function.name == "__next__") add("C1", function.name_span, function.name);
    look_at_decorators(function.decorator_list);
  }

  void look_at_coroutine(const AsyncFunctionDef& function) {
    add_keyword("E2", function, "async def");
    if (function.name == "__aenter__" || function.name == "__aexit__") add("F3", function.name_span, function.name);
    if (function.name == "__aiter__" || function.name == "__anext__") add("F4", function.name_span, function.name);
    look_at_decorators(function.decorator_list);
  }

  void look_at_decorators(const Expressions& decorators) {
    for (const Expression* decorator : decorators) {
      const std::string_view name = last_name(*decorator);
      if (std::find(std::begin(kPlainDecorators), std::end(kPlainDecorators), name) != std::end(kPlainDecorators))
        continue;
      add("B4", decorator->span, "a decorator");
    }
  }

  void look_at_comprehension(const Comprehension& comprehension) {
    if (comprehension.is_async) add("F4", comprehension.for_span, "async for");
    if (comprehension.ifs.begin() != comprehension.ifs.end()) add("A2", (*comprehension.ifs.begin())->span, "if");
  }

  void look_at_call(const Call& call) {
    if (const auto* attribute = try_as<Attribute>(call.func)) {
      if (attribute->attr == "send" && has_yield_ && !own_.contains("send")) add("C4", attribute->name_span, "send");
    } else if (const auto* name = try_as<Name>(call.func); name != nullptr && !own_.contains(name->id)) {
      if (name->id == "iter" || name->id == "next") add("C1", name->span, name->id);
    }
  }

  void look_at_attribute(const Attribute& attribute) {
    const auto* name = try_as<Name>(attribute.value);
    if (name == nullptr) return;
    const auto module = modules_.find(name->id);
    if (module != modules_.end()) look_at_use({module->second, attribute.attr}, attribute.name_span);
  }

  void look_at_name(const Name& name) {
    const auto found = from_.find(name.id);
    if (found != from_.end()) look_at_use(found->second, name.span);
  }

  /// Something of a module, however the program calls the two.
  struct Member {
    std::string_view module, name;
  };
  void look_at_use(const Member& member, text::Span span) {
    if (member.module == "threading") add("D2", span, member.name);
    if (member.module == "time" && member.name == "sleep") add("D1", span, "time.sleep");
    if (member.module != "asyncio") return;
    for (const Known& known : kAsyncio) {
      if (known.name == member.name) add(known.topic, span, member.name);
    }
  }

  std::set<std::string_view> own_;
  std::map<std::string_view, std::string_view> modules_;  // how the program calls them → what they are called
  std::map<std::string_view, Member> from_;               // "Q" → Queue of asyncio
  bool has_yield_ = false;
  std::vector<TopicUse> uses_;
};

}  // namespace

std::vector<TopicUse> topic_uses(const Module& module) {
  return Finder().find(module);
}

}  // namespace coroscope::lint
