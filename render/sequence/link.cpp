// Links into the source. The base comes from whoever writes the document: it is made safe, not trusted.
#include <fmt/format.h>

#include <algorithm>

#include "render/sequence/paint.h"

namespace coroscope::render::sequence {

namespace {

bool stands_for_itself(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~' || c == '/' || c == '?' || c == '=' || c == '%' || c == '+' || c == ',' || c == '@';
}

std::string encode(std::string_view text) {
  std::string out;
  for (const unsigned char c : text) {
    if (stands_for_itself(c)) {
      out += static_cast<char>(c);
    } else {
      out += fmt::format("%{:02X}", c);
    }
  }
  return out;
}

}  // namespace

std::string safe_link(const std::string& base) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!base.starts_with(scheme)) continue;
    const std::string_view rest = std::string_view(base).substr(scheme.size());
    const std::size_t host_end = std::min(rest.find('/'), rest.size());
    const std::string_view host = rest.substr(0, host_end);
    const bool plain = !host.empty() && std::all_of(host.begin(), host.end(), [](unsigned char c) {
      return c == ':' || (stands_for_itself(c) && c != '%');
    });
    return plain ? fmt::format("{}{}{}", scheme, host, encode(rest.substr(host_end))) : "";
  }
  return encode(base);  // relative: a ':' is encoded, so no other scheme comes through
}

}  // namespace coroscope::render::sequence
