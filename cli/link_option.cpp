#include "cli/link_option.h"

#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/sequence/paint.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

/// "javascript:alert(1)" → "javascript"; empty if the address is relative.
std::string_view scheme_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  return colon == std::string_view::npos || address.find_first_of("/?") < colon ? std::string_view() : address.substr(0, colon);
}

}  // namespace

std::optional<ExitCode> check_links(const CommandLine& line, Context& context, scenario::Language language, const std::string& links) {
  const auto refuse = [&](const std::string& message) {
    return line.usage_error(context, message,
                            say(language, "write a relative path or an address, as in `--links src/program.py` or `--links https://example.org/program.py`",
                                "请写相对路径或网址，例如 `--links src/program.py` 或 `--links https://example.org/program.py`"));
  };
  const std::string shown = terminal_text(scenario::in_backquotes(links));
  if (links.find('#') != std::string::npos) {
    return refuse(say(language, "`--links` cannot be {}: `#` and the line are put after it", "`--links` 不能是 {}：`#` 和行号会自动加在后面", shown));
  }
  const std::string_view scheme = scheme_of(links);
  const bool is_web = scheme == "http" || scheme == "https";
  if (!scheme.empty() && !is_web) {
    return refuse(say(language, "`--links` cannot be {}: links lead to relative paths, http and https", "`--links` 不能是 {}：链接只能是相对路径、http 或 https", shown));
  }
  if (is_web && render::sequence::safe_link(links).empty()) {
    return refuse(say(language, "`--links` cannot be {}: it names no host", "`--links` 不能是 {}：其中没有主机名", shown));
  }
  return std::nullopt;
}

}  // namespace coroscope::cli
