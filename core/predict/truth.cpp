#include "core/predict/truth.h"

#include <string_view>

#include "core/predict/prediction.h"
#include "core/run/unreadable.h"

namespace coroscope::predict {

namespace {

constexpr std::string_view kTracebackBegin = "Traceback (most recent call last):";

/// The line that ends the last traceback on stderr: the first after its beginning that is not indented. Lines of
/// warnings may follow it.
std::optional<std::string> last_traceback_line(std::string_view error_output) {
  std::size_t at = error_output.rfind(kTracebackBegin);
  if (at == std::string_view::npos) return std::nullopt;
  while ((at = error_output.find('\n', at)) != std::string_view::npos) {
    ++at;
    const std::string_view rest = error_output.substr(at);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (!line.empty() && line.front() != ' ') return std::string(line);
  }
  return std::nullopt;
}

std::optional<std::string> uncaught_exception(const run::Result& result) {
  if (result.trace) {
    for (const trace::Event& event : result.trace->events()) {
      if (event.kind == trace::EventKind::k_exception_uncaught) return std::string(result.trace->string(event.text));
    }
  }
  return last_traceback_line(result.error_output);
}

}  // namespace

Truth truth_of(const run::Result& result) {
  Truth truth{read_prediction(result.output).lines, false};
  std::optional<std::string> error;
  if (result.refused()) {
    if (const text::Diagnostic* found = run::syntax_error(result.diagnostics)) error = run::syntax_error_line(*found);
  } else if (result.ending == trace::Ending::k_exception) {
    error = uncaught_exception(result);
  }
  if (error) {
    // Only the first line of a message: what can be predicted is one line.
    truth.lines.push_back(error->substr(0, error->find('\n')));
    truth.ends_with_error = true;
  }
  return truth;
}

}  // namespace coroscope::predict
