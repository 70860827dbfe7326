// Reads what is to be shown: "worker*", "line=10-20", "time=0-1.5", "kind=print,send".
#include "render/sequence/selection.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/text/utf8.h"
#include "render/sequence/lanes.h"
#include "render/words/say.h"

namespace coroscope::render::sequence {

namespace {

using scenario::Language;
using words::say;
using Problem = std::optional<std::string>;

std::optional<std::uint32_t> read_line(std::string_view text) {
  std::uint32_t line = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), line);
  if (error != std::errc() || end != text.data() + text.size() || line == 0) return std::nullopt;
  return line;
}

/// Seconds, as virtual ns.
std::optional<std::int64_t> read_time(std::string_view text) {
  double seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size() || !(seconds >= 0) || seconds > 9e9) return std::nullopt;
  return std::llround(seconds * 1e9);
}

/// "a-b" as its two ends; "a" stands for "a-a".
std::pair<std::string_view, std::string_view> ends_of(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return {text, text};
  return {text.substr(0, dash), text.substr(dash + 1)};
}

Problem add_lines(std::string_view text, Selection& selection, Language language) {
  const auto [from, to] = ends_of(text);
  const auto first = read_line(from), last = read_line(to);
  if (!first || !last) return say(language, "`{}` is no line and no range of lines", "`{}` 不是行号，也不是行号范围", text);
  if (*first > *last) return say(language, "`{}` comes after `{}`", "`{}` 在 `{}` 之后", from, to);
  selection.lines.push_back({*first, *last});
  return std::nullopt;
}

Problem add_times(std::string_view text, Selection& selection, Language language) {
  const auto [from, to] = ends_of(text);
  const auto first = read_time(from), last = read_time(to);
  if (!first || !last) return say(language, "`{}` is no time in seconds and no range of times", "`{}` 不是以秒为单位的时间，也不是时间范围", text);
  if (*first > *last) return say(language, "`{}` comes after `{}`", "`{}` 在 `{}` 之后", from, to);
  selection.times.push_back({*first, *last});
  return std::nullopt;
}

Problem add_kind(std::string_view text, Selection& selection, Language language) {
  if (const auto kind = find_row_kind(text)) {
    selection.kinds.push_back(*kind);
    return std::nullopt;
  }
  std::string known;
  for (int i = 0; i < kRowKinds; ++i) {
    const auto kind = static_cast<RowKind>(i);
    if (kind == RowKind::k_note || kind == RowKind::k_repeat || kind == RowKind::k_left_out) continue;
    known += fmt::format("{}{}", known.empty() ? "" : ", ", row_kind_name(kind));
  }
  return say(language, "`{}` is no kind of event: there are {}", "没有 `{}` 这种事件，可以写：{}", text, known);
}

Problem add_lane(std::string_view text, Selection& selection, Language language) {
  if (text.empty()) return say(language, "a name is missing", "缺少名字");
  selection.lanes.emplace_back(text);
  return std::nullopt;
}

using Reader = Problem (*)(std::string_view text, Selection& selection, Language language);

Reader reader_of(std::string_view key) {
  if (key == "line") return add_lines;
  if (key == "time") return add_times;
  if (key == "kind") return add_kind;
  if (key == "lane") return add_lane;
  return nullptr;
}

std::size_t character_at(std::string_view text, std::size_t at) {
  return std::max<std::size_t>(text::decode_utf8(text, at).length, 1);
}

/// Whether a text is what a pattern with `*` and `?` stands for.
bool matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, star = std::string_view::npos, star_text = 0;
  while (t < text.size()) {
    const char wanted = p < pattern.size() ? pattern[p] : '\0';
    if (p < pattern.size() && wanted == '*') {
      star = p++;
      star_text = t;
    } else if (p < pattern.size() && wanted == '?') {
      ++p, t += character_at(text, t);
    } else if (p < pattern.size() && wanted == text[t]) {
      ++p, ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = star_text += character_at(text, star_text);
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace

bool is_called(const Lane& lane, std::string_view pattern) {
  return matches(pattern, lane.name) ||
         std::any_of(lane.other_names.begin(), lane.other_names.end(),
                     [&](const std::string& name) { return matches(pattern, name); });
}

LaneNames look_up_lanes(const trace::Trace& trace, const ModelOptions& options) {
  LaneNames names;
  if (options.selection.lanes.empty()) return names;
  const std::vector<Lane> lanes = find_lanes(trace, options).lanes;
  for (const Lane& lane : lanes) names.known.push_back(lane.name);
  for (const std::string& pattern : options.selection.lanes) {
    const bool found = std::any_of(lanes.begin(), lanes.end(), [&](const Lane& lane) { return is_called(lane, pattern); });
    if (!found) names.unknown.push_back(pattern);
  }
  names.nobody = names.unknown.size() == options.selection.lanes.size();
  return names;
}

Problem add_selection(std::string_view written, Selection& selection, Language language) {
  const std::size_t equals = written.find('=');
  const Reader keyed = equals == std::string_view::npos ? nullptr : reader_of(written.substr(0, equals));
  const Reader read = keyed != nullptr ? keyed : add_lane;
  std::string_view rest = keyed != nullptr ? written.substr(equals + 1) : written;
  if (read == add_lane) return add_lane(rest, selection, language);  // a name may have a comma in it
  while (true) {
    const std::size_t comma = rest.find(',');
    if (const Problem problem = read(rest.substr(0, comma), selection, language)) return problem;
    if (comma == std::string_view::npos) return std::nullopt;
    rest = rest.substr(comma + 1);
  }
}

}  // namespace coroscope::render::sequence
