#include "core/compile/scopes.h"

#include <gtest/gtest.h>

#include "core/syntax/parse.h"

namespace coroscope::compile {
namespace {

std::string binding_name(Binding binding) {
  switch (binding) {
    case Binding::k_local:
      return "local";
    case Binding::k_cell:
      return "cell";
    case Binding::k_free:
      return "free";
    case Binding::k_global_explicit:
      return "declared global";
    case Binding::k_global_implicit:
      return "global";
  }
  return "?";
}

void show(const Scope& scope, int depth, std::string& text) {
  for (const Symbol& symbol : scope.symbols) {
    text += std::string(static_cast<std::size_t>(depth) * 2, ' ') + std::string(symbol.name) + ": " +
            binding_name(symbol.binding) + "\n";
  }
  for (const Scope* child : scope.children) show(*child, depth + 1, text);
}

std::string scopes_of(const std::string& text) {
  text::Source source("prog.py", text);
  syntax::ParseResult parsed = syntax::parse(source);
  text::Diagnostics diagnostics;
  std::unique_ptr<ScopeTree> tree = find_scopes(*parsed.tree.module, false, diagnostics);
  if (tree == nullptr) return diagnostics.at(0).message;
  std::string result = "\n";
  show(tree->module(), 0, result);
  return result;
}

TEST(Scopes, InnerFunctionSharesACell) {
  EXPECT_EQ(scopes_of("def f(a):\n"
                      "    def g():\n"
                      "        return a\n"),
            R"(
f: local
  a: cell
  g: local
    a: free
)");
}

TEST(Scopes, ClassBodyIsNotSeenByItsMethods) {
  EXPECT_EQ(scopes_of("class C:\n"
                      "    x = 1\n"
                      "    def f(self):\n"
                      "        return x\n"),
            R"(
C: local
  x: local
  f: local
    self: local
    x: global
)");
}

TEST(Scopes, SuperUsesTheClassCell) {
  EXPECT_EQ(scopes_of("class C:\n"
                      "    def f(self):\n"
                      "        super()\n"),
            R"(
C: local
  f: local
    self: local
    super: global
    __class__: free
)");
}

TEST(Scopes, WalrusInAComprehensionBindsOutside) {
  EXPECT_EQ(scopes_of("def f(y):\n"
                      "    [last := x for x in y]\n"),
            R"(
f: local
  y: local
  last: cell
    .0: local
    x: local
    last: free
)");
}

TEST(Scopes, PrivateNamesAreMangled) {
  EXPECT_EQ(scopes_of("class _C:\n"
                      "    __x = __y__\n"),
            R"(
_C: local
  _C__x: local
  __y__: global
)");
}

TEST(Scopes, GlobalInOneFunctionDoesNotReachTheNext) {
  EXPECT_EQ(scopes_of("def f():\n"
                      "    global x\n"
                      "    x = 1\n"
                      "def g():\n"
                      "    x = 2\n"),
            R"(
f: local
x: declared global
g: local
  x: declared global
  x: local
)");
}

}  // namespace
}  // namespace coroscope::compile
