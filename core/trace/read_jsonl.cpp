#include <fmt/core.h>

#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/trace/json.h"
#include "core/trace/jsonl.h"

namespace coroscope::trace {
namespace {

/// Notices keys that are given twice and keys that are not given.
class SeenKeys {
 public:
  /// Looks a key up in a list; -1 after a mistake.
  int find(JsonCursor& cursor, std::string_view key, std::initializer_list<std::string_view> known) {
    int index = 0;
    for (const std::string_view name : known) {
      if (name == key) {
        if (has(index)) {
          cursor.fail(fmt::format("`{}` is given twice", key));
          return -1;
        }
        seen_ |= 1u << index;
        return index;
      }
      ++index;
    }
    cursor.fail(fmt::format("unknown key `{}`", key));
    return -1;
  }
  bool has(int index) const { return (seen_ >> index & 1) != 0; }

 private:
  unsigned seen_ = 0;
};

class JsonlReader {
 public:
  explicit JsonlReader(std::string_view file) : file_(file) {}

  std::variant<Trace, FileError> read() {
    std::string_view line;
    if (!next_line(line)) return FileError{1, "the file is empty"};
    bool good = read_header(line);
    while (good && next_line(line)) good = read_line(line);
    if (good) good = check_created();
    if (!good) return FileError{line_number_, std::move(message_)};
    return Trace(std::move(parts_));
  }

 private:
  bool next_line(std::string_view& line) {
    if (file_.empty()) return false;
    const std::size_t end = file_.find('\n');
    line = file_.substr(0, end);
    file_.remove_prefix(end == std::string_view::npos ? file_.size() : end + 1);
    ++line_number_;
    return true;
  }

  bool fail(std::string message) {
    message_ = std::move(message);
    return false;
  }

  /// Reads a line that is one object.
  template <class OnField>
  bool read_fields(std::string_view line, OnField&& on_field) {
    JsonCursor cursor(line);
    const bool good = cursor.read_object([&](std::string_view key) { return on_field(cursor, key); });
    return (good && cursor.expect_end()) || fail(cursor.error());
  }

  bool read_header(std::string_view line) {
    enum { k_format, k_version, k_source, k_ending };
    SeenKeys seen;
    std::string format, ending;
    std::int64_t version = 0;
    const bool good = read_fields(line, [&](JsonCursor& cursor, std::string_view key) {
      switch (seen.find(cursor, key, {"format", "version", "source", "ending"})) {
        case k_format:
          return cursor.read_string(format) && check_format(cursor, format);
        case k_version:
          return cursor.read_integer(version) && check_version(cursor, version);
        case k_source:
          return read_source(cursor);
        case k_ending:
          return cursor.read_string(ending);
        default:
          return false;
      }
    });
    if (!good) return false;
    if (!seen.has(k_format)) return fail("the first line must have `\"format\":\"coroscope-trace\"`");
    if (!seen.has(k_version) || !seen.has(k_source)) return fail("the first line must have `version` and `source`");
    const std::optional<Ending> found = find_ending(ending);
    if (!found) return fail(fmt::format("unknown ending `{}`; it is ok, exception, deadlock or limit", ending));
    parts_.ending = *found;
    return true;
  }

  static bool check_format(JsonCursor& cursor, std::string_view format) {
    return format == "coroscope-trace" || cursor.fail(fmt::format("not a coroscope trace but `{}`", format));
  }

  static bool check_version(JsonCursor& cursor, std::int64_t version) {
    return version == kJsonlVersion ||
           cursor.fail(fmt::format("version {} of the format is not known, only {}", version, kJsonlVersion));
  }

  bool read_source(JsonCursor& cursor) {
    SeenKeys seen;
    std::string name, text;
    const bool good = cursor.read_object([&](std::string_view key) {
      const int index = seen.find(cursor, key, {"name", "text"});
      return index >= 0 && cursor.read_string(index == 0 ? name : text);
    });
    if (!good) return false;
    if (!seen.has(0) || !seen.has(1)) return cursor.fail("`source` must have `name` and `text`");
    if (text.size() > std::numeric_limits<std::uint32_t>::max()) return cursor.fail("the source is too long");
    parts_.source = std::make_shared<const text::Source>(std::move(name), std::move(text));
    return true;
  }

  /// An actor or an event; the first key says which.
  bool read_line(std::string_view line) {
    JsonCursor cursor(line);
    std::string key;
    if (!cursor.expect('{') || !cursor.read_string(key)) return fail(cursor.error());
    if (key == "actor") return read_actor(line);
    if (key == "seq") return read_event(line);
    return fail(fmt::format("a line begins with `actor` or `seq`, not with `{}`", key));
  }

  bool read_actor(std::string_view line) {
    enum { k_actor, k_kind, k_name, k_function, k_created, k_hidden };
    SeenKeys seen;
    Actor actor;
    std::uint32_t id = 0;
    const bool good = read_fields(line, [&](JsonCursor& cursor, std::string_view key) {
      switch (seen.find(cursor, key, {"actor", "kind", "name", "function", "created", "hidden"})) {
        case k_actor:
          return read_id(cursor, id);
        case k_kind:
          return read_name(cursor, "kind of actor", &find_actor_kind, actor.kind);
        case k_name:
          return read_text(cursor, actor.name);
        case k_function:
          return read_text(cursor, actor.function);
        case k_created:
          return read_id(cursor, actor.created);
        case k_hidden:
          return cursor.read_bool(actor.hidden);
        default:
          return false;
      }
    });
    if (!good) return false;
    if (id != parts_.actors.size()) return fail(fmt::format("expected actor {}, not {}", parts_.actors.size(), id));
    if (!seen.has(k_kind)) return fail("the actor has no `kind`");
    if (seen.has(k_created)) created_on_line_.emplace(id, line_number_);
    parts_.actors.push_back(actor);
    return true;
  }

  bool read_event(std::string_view line) {
    enum { k_seq, k_t, k_kind, k_actor, k_subject, k_cause, k_number, k_line, k_span, k_text };
    SeenKeys seen;
    Event event;
    std::uint32_t seq = 0;
    std::uint32_t line_in_source = 0;
    const bool good = read_fields(line, [&](JsonCursor& cursor, std::string_view key) {
      switch (
          seen.find(cursor, key, {"seq", "t", "kind", "actor", "subject", "cause", "number", "line", "span", "text"})) {
        case k_seq:
          return read_id(cursor, seq);
        case k_t:
          return cursor.read_integer(event.time);
        case k_kind:
          return read_name(cursor, "kind of event", &find_event_kind, event.kind);
        case k_actor:
          return read_id(cursor, event.actor);
        case k_subject:
          return read_id(cursor, event.subject);
        case k_cause:
          return read_id(cursor, event.cause);
        case k_number:
          return cursor.read_integer(event.number);
        case k_line:
          return read_id(cursor, line_in_source);
        case k_span:
          return read_span(cursor, event.span);
        case k_text:
          return read_text(cursor, event.text);
        default:
          return false;
      }
    });
    if (!good) return false;
    if (seq != parts_.events.size()) return fail(fmt::format("expected event {}, not {}", parts_.events.size(), seq));
    if (!seen.has(k_t) || !seen.has(k_kind)) return fail("an event must have `t` and `kind`");
    if (!check_references(event)) return false;
    if (seen.has(k_line) && (event.span == 0 || line_of(event.span) != line_in_source)) {
      return fail(fmt::format("`line` is {}, but `span` does not begin there", line_in_source));
    }
    parts_.events.push_back(event);
    return true;
  }

  bool check_references(const Event& event) {
    const std::int64_t before = parts_.events.empty() ? 0 : parts_.events.back().time;
    if (event.time < before) return fail(fmt::format("time goes back from {} to {}", before, event.time));
    if (event.cause != kNoEvent && event.cause >= parts_.events.size()) {
      return fail(fmt::format("the cause of event {} is {}, which is not earlier", parts_.events.size(), event.cause));
    }
    for (const ActorId actor : {event.actor, event.subject}) {
      if (actor != kNoActor && actor >= parts_.actors.size())
        return fail(fmt::format("there is no actor {} yet", actor));
    }
    return true;
  }

  bool check_created() {
    for (const auto& [actor, line] : created_on_line_) {
      const EventId created = parts_.actors[actor].created;
      if (created < parts_.events.size()) continue;
      line_number_ = line;
      return fail(fmt::format("there is no event {} that could have created actor {}", created, actor));
    }
    return true;
  }

  std::uint32_t line_of(SpanId span) const { return parts_.source->line_of(parts_.spans[span].begin); }

  static bool read_id(JsonCursor& cursor, std::uint32_t& id) {
    std::int64_t value = 0;
    if (!cursor.read_integer(value)) return false;
    if (value < 0 || value >= std::numeric_limits<std::uint32_t>::max())
      return cursor.fail("the number is out of range");
    id = static_cast<std::uint32_t>(value);
    return true;
  }

  template <class Kind>
  static bool read_name(JsonCursor& cursor, std::string_view what, std::optional<Kind> (*find)(std::string_view),
                        Kind& kind) {
    std::string name;
    if (!cursor.read_string(name)) return false;
    const std::optional<Kind> found = find(name);
    if (!found) return cursor.fail(fmt::format("unknown {} `{}`", what, name));
    kind = *found;
    return true;
  }

  bool read_text(JsonCursor& cursor, StringId& id) {
    std::string text;
    if (!cursor.read_string(text)) return false;
    if (text.empty()) return true;
    const auto [found, is_new] = string_ids_.try_emplace(text, static_cast<StringId>(parts_.strings.size()));
    if (is_new) parts_.strings.push_back(std::move(text));
    id = found->second;
    return true;
  }

  bool read_span(JsonCursor& cursor, SpanId& id) {
    text::Span span;
    if (!cursor.expect('[') || !read_id(cursor, span.begin) || !cursor.expect(',') || !read_id(cursor, span.end) ||
        !cursor.expect(']')) {
      return false;
    }
    if (span.begin > span.end || span.end > parts_.source->text().size()) {
      return cursor.fail(fmt::format("the span [{},{}] is not inside the source", span.begin, span.end));
    }
    const std::pair key(span.begin, span.end);
    const auto [found, is_new] = span_ids_.try_emplace(key, static_cast<SpanId>(parts_.spans.size()));
    if (is_new) parts_.spans.push_back(span);
    id = found->second;
    return true;
  }

  std::string_view file_;  // what is left of it
  std::size_t line_number_ = 0;
  std::string message_;
  Trace::Parts parts_;
  std::unordered_map<std::string, StringId> string_ids_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, SpanId> span_ids_;
  std::map<ActorId, std::size_t> created_on_line_;
};

}  // namespace

std::variant<Trace, FileError> read_jsonl(std::string_view file) {
  return JsonlReader(file).read();
}

}  // namespace coroscope::trace
