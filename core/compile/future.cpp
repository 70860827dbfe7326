#include "core/compile/future.h"

#include <algorithm>
#include <array>

#include "core/compile/compile_error.h"

namespace coroscope::compile {
namespace {

using namespace syntax;

constexpr std::array<std::string_view, 9> kFeatures = {"nested_scopes",    "generators",     "division",
                                                       "absolute_import",  "with_statement", "print_function",
                                                       "unicode_literals", "generator_stop", "annotations"};

void read_features(const ImportFrom& import, FutureImports& future) {
  Span span = {import.span.begin, import.span.begin};  // CPython marks the first column only
  for (const Alias* alias : import.names) {
    if (alias->name == "braces") fail(span, "not a chance");
    if (std::find(kFeatures.begin(), kFeatures.end(), alias->name) == kFeatures.end() &&
        alias->name != "barry_as_FLUFL") {
      fail(span, "future feature " + std::string(alias->name) + " is not defined");
    }
    if (alias->name == "annotations") future.annotations = true;
  }
  future.end = import.span.end;
}

bool is_docstring(const Statement& statement) {
  const auto* expression = try_as<Expr>(&statement);
  const auto* constant = expression == nullptr ? nullptr : try_as<Constant>(expression->value);
  return constant != nullptr && constant->type == ConstantKind::kString;
}

}  // namespace

FutureImports find_future_imports(const Module& module) {
  FutureImports future;
  for (std::size_t index = 0; index < module.body.size(); ++index) {
    const auto* import = try_as<ImportFrom>(module.body[index]);
    if (import != nullptr && import->module_name == "__future__" && import->level == 0) {
      read_features(*import, future);
    } else if (index > 0 || !is_docstring(*module.body[index])) {
      break;
    }
  }
  return future;
}

}  // namespace coroscope::compile
