// Small trees for rewriting, and questions about trees.
#pragma once

#include <string_view>
#include <vector>

#include "core/syntax/ast.h"

namespace coroscope::compile {

/// Makes nodes that stand at one place of the source.
class NodeMaker {
 public:
  NodeMaker(syntax::Arena& arena, text::Span span) : arena_(arena), span_(span) {}

  const syntax::Expression* name(std::string_view id, syntax::Context context = syntax::Context::kLoad) const;
  const syntax::Expression* call(std::string_view function, const std::vector<const syntax::Expression*>& arguments) const;
  const syntax::Expression* await(const syntax::Expression* value) const;
  const syntax::Expression* tuple(const std::vector<const syntax::Expression*>& items, syntax::Context context) const;
  const syntax::Expression* starred(const syntax::Expression* value) const;
  const syntax::Expression* empty_list() const;
  const syntax::Statement* statement(const syntax::Expression* value) const;
  const syntax::Statement* assign(const syntax::Expression* target, const syntax::Expression* value) const;
  const syntax::Statement* declare_local(std::string_view name) const;   ///< `name: None`: local, without a value
  const syntax::Statement* give_back() const;                            ///< `return`

 private:
  template <class T>
  T* make() const {
    T* node = arena_.make<T>();
    node->span = span_;
    return node;
  }

  syntax::Arena& arena_;
  text::Span span_;
};

/// Is there an `await` in it that the function around it runs (not one inside a nested function)?
bool contains_await(const syntax::Node& node);
bool opens_scope(const syntax::Node& node);

/// The names that statements bind in the scope around them, each once, in order; those they declare global or nonlocal too.
std::vector<std::string_view> bound_names(syntax::Statements body);
std::vector<std::string_view> bound_names(const syntax::Expression& target);

/// The names that a function declares global or nonlocal.
struct DeclaredNames {
  std::vector<std::string_view> global, nonlocal;
};
DeclaredNames declared_names(syntax::Statements body);

bool has(const std::vector<std::string_view>& names, std::string_view name);

}  // namespace coroscope::compile
