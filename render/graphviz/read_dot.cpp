#include "render/graphviz/read_dot.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <map>
#include <string>

namespace coroscope::render::graphviz {

namespace {

/// Ids in the order in which names appear; even for names, odd for what has none.
class Ids {
 public:
  bool find(const char* name, IDTYPE* id, bool create) {
    const auto found = ids_.find(name);
    if (found != ids_.end()) {
      *id = found->second;
      return true;
    }
    if (!create) return false;
    names_.emplace_back(name);
    *id = 2 * names_.size();
    ids_.emplace(names_.back(), *id);
    return true;
  }
  IDTYPE nameless() { return 2 * nameless_++ + 1; }
  char* name(IDTYPE id) {
    const bool known = id % 2 == 0 && id >= 2 && id / 2 <= names_.size();
    return known ? names_[id / 2 - 1].data() : nullptr;
  }

 private:
  std::map<std::string, IDTYPE, std::less<>> ids_;
  std::deque<std::string> names_;
  IDTYPE nameless_ = 0;
};

void* open_ids(Agraph_t*, Agdisc_t*) {
  return new Ids;
}
long map_id(void* state, int, char* name, IDTYPE* id, int create) {
  auto* ids = static_cast<Ids*>(state);
  if (name != nullptr) return ids->find(name, id, create != 0) ? 1 : 0;
  *id = ids->nameless();
  return 1;
}
long alloc_id(void*, int, IDTYPE) {
  return 0;  // nobody picks ids
}
void free_id(void*, int, IDTYPE) {}
char* print_id(void* state, int, IDTYPE id) {
  return static_cast<Ids*>(state)->name(id);
}
void close_ids(void* state) {
  delete static_cast<Ids*>(state);
}
void register_id(void*, int, void*) {}

int read_text(void* channel, char* buffer, int size) {
  auto* text = static_cast<std::string_view*>(channel);
  const std::size_t count = std::min(text->size(), static_cast<std::size_t>(size));
  std::memcpy(buffer, text->data(), count);
  text->remove_prefix(count);
  return static_cast<int>(count);
}
int put_nothing(void*, const char*) {
  return 0;
}
int flush_nothing(void*) {
  return 0;
}

}  // namespace

Agraph_t* read_dot(std::string_view text) {
  static Agiddisc_t ids{open_ids, map_id, alloc_id, free_id, print_id, close_ids, register_id};
  static Agiodisc_t reading{read_text, put_nothing, flush_nothing};
  static Agdisc_t discipline{&AgMemDisc, &ids, &reading};
  Agraph_t* const graph = agread(&text, &discipline);
  if (graph != nullptr) graph->clos->disc.io = AgDefaultDisc.io;  // it may be written
  return graph;
}

}  // namespace coroscope::render::graphviz
