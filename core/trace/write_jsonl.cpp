#include <charconv>
#include <cstring>
#include <ostream>

#include "core/trace/json.h"
#include "core/trace/jsonl.h"

namespace coroscope::trace {
namespace {

/// The numbers and names of one line: known to be short, so it is put together without a check for room.
class ShortText {
 public:
  void add(std::string_view text) {
    std::memcpy(end_, text.data(), text.size());
    end_ += text.size();
  }
  template <class Integer>
  void add_number(Integer number) {
    end_ = std::to_chars(end_, buffer_ + sizeof buffer_, number).ptr;
  }
  template <class Integer>
  void add_field(std::string_view name_with_punctuation, Integer number) {
    add(name_with_punctuation);
    add_number(number);
  }
  std::string_view view() const { return {buffer_, static_cast<std::size_t>(end_ - buffer_)}; }

 private:
  char buffer_[512];  // ten numbers of at most 20 digits, and names
  char* end_ = buffer_;
};

/// Without its folders: the same program gives the same file wherever it lies.
std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

class JsonlWriter {
 public:
  /// `sink` may be null: then everything stays in text().
  JsonlWriter(const Trace& trace, std::ostream* sink) : trace_(trace), sink_(sink) {
    for (const text::Span span : trace.parts().spans) lines_.push_back(trace.source().line_of(span.begin));
  }

  void write() {
    write_header();
    for (std::size_t i = 0; i < trace_.events().size(); ++i) {
      const Event& event = trace_.events()[i];
      write_actors_up_to(event.actor);
      write_actors_up_to(event.subject);
      write_event(static_cast<EventId>(i), event);
    }
    write_actors_up_to(static_cast<ActorId>(trace_.actors().size()) - 1);
    flush(0);
  }
  std::string& text() { return text_; }

 private:
  static constexpr std::size_t kBlock = 1 << 16;

  void flush(std::size_t limit) {
    if (sink_ == nullptr || text_.size() <= limit) return;
    sink_->write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

  void write_header() {
    text_ += "{\"format\":\"coroscope-trace\",\"version\":" + std::to_string(kJsonlVersion) + ",\"source\":{\"name\":";
    append_json_string(text_, file_name(trace_.source().name()));
    text_ += ",\"text\":";
    append_json_string(text_, trace_.source().text());
    text_ += "},\"ending\":\"";
    text_ += ending_name(trace_.ending());
    text_ += "\"}\n";
  }

  /// Actors are written in order of id, each before the first event that needs it.
  void write_actors_up_to(ActorId last) {
    if (last == kNoActor) return;
    while (written_actors_ <= last) write_actor(written_actors_++);
  }

  void write_actor(ActorId id) {
    const Actor& actor = trace_.actor(id);
    text_ += "{\"actor\":" + std::to_string(id) + ",\"kind\":\"";
    text_ += actor_kind_name(actor.kind);
    text_ += '"';
    write_string_field(",\"name\":", actor.name);
    write_string_field(",\"function\":", actor.function);
    if (actor.created != kNoEvent) text_ += ",\"created\":" + std::to_string(actor.created);
    text_ += actor.hidden ? ",\"hidden\":true}\n" : "}\n";
  }

  void write_event(EventId id, const Event& event) {
    ShortText line;
    line.add_field("{\"seq\":", id);
    line.add_field(",\"t\":", event.time);
    line.add(",\"kind\":\"");
    line.add(event_name(event.kind));
    line.add("\"");
    if (event.actor != kNoActor) line.add_field(",\"actor\":", event.actor);
    if (event.subject != kNoActor) line.add_field(",\"subject\":", event.subject);
    if (event.cause != kNoEvent) line.add_field(",\"cause\":", event.cause);
    if (event.number != 0) line.add_field(",\"number\":", event.number);
    if (event.span != 0) {
      const text::Span span = trace_.span(event.span);
      line.add_field(",\"line\":", lines_[event.span]);
      line.add_field(",\"span\":[", span.begin);
      line.add_field(",", span.end);
      line.add("]");
    }
    text_ += line.view();
    write_string_field(",\"text\":", event.text);
    text_ += "}\n";
    flush(kBlock);
  }

  void write_string_field(std::string_view name, StringId string) {
    if (trace_.string(string).empty()) return;
    text_ += name;
    append_json_string(text_, trace_.string(string));
  }

  const Trace& trace_;
  std::ostream* sink_;
  std::string text_;
  std::vector<std::uint32_t> lines_;  // of each span
  ActorId written_actors_ = 0;
};

}  // namespace

void write_jsonl(const Trace& trace, std::ostream& out) {
  JsonlWriter(trace, &out).write();
}

std::string to_jsonl(const Trace& trace) {
  JsonlWriter writer(trace, nullptr);
  writer.write();
  return std::move(writer.text());
}

}  // namespace coroscope::trace
