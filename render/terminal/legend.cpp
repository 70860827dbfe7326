#include "render/terminal/legend.h"

#include <vector>

#include "core/text/display_width.h"
#include "render/clean_text.h"

namespace coroscope::render::terminal {

using sequence::Ending;
using sequence::State;

namespace {

std::string entry(char32_t glyph, const std::string& words) {
  std::string text;
  append_code_point(text, glyph);
  return text + " " + words;
}

}  // namespace

std::string Legend::text(const Glyphs& glyphs, const Words& words, std::size_t width) const {
  std::vector<std::string> entries;
  for (const State state : {State::k_running, State::k_calling, State::k_suspended, State::k_held, State::k_ready}) {
    const bool born = state == State::k_ready && has_birth;
    if (!states_[static_cast<std::size_t>(state)] && !born) continue;
    entries.push_back(entry(born ? glyphs.birth() : glyphs.of(state), words.of(state)));
  }
  for (const Ending ending : {Ending::k_done, Ending::k_raised, Ending::k_cancelled}) {
    if (endings_[static_cast<std::size_t>(ending)]) entries.push_back(entry(glyphs.of(ending), words.of(ending)));
  }
  if (has_idle) entries.push_back(entry(glyphs.idle(), words.idle()));
  std::string text;
  std::size_t used = 0;
  for (const std::string& each : entries) {
    const std::size_t size = text::display_width(each);
    if (used > 0 && used + 3 + size > width) {
      text += '\n';
      used = 0;
    }
    text += (used > 0 ? "   " : "") + text::shorten(each, width);
    used += (used > 0 ? 3 : 0) + size;
  }
  return text.empty() ? text : text + "\n";
}

}  // namespace coroscope::render::terminal
