// What Graphviz's layout puts into a graph, until the end of a scope: it is taken out again whatever happens there.
#pragma once

#include <graphviz/gvc.h>

namespace coroscope::render::graphviz {

class LaidOut {
 public:
  /// `graph` must live longer.
  LaidOut(GVC_t* context, Agraph_t* graph, const char* engine)
      : context_(context), graph_(graph), is_good_(gvLayout(context, graph, engine) == 0) {}
  ~LaidOut() { gvFreeLayout(context_, graph_); }
  LaidOut(const LaidOut&) = delete;
  LaidOut& operator=(const LaidOut&) = delete;

  /// Whether it could be laid out.
  bool is_good() const { return is_good_; }

 private:
  GVC_t* context_;
  Agraph_t* graph_;
  bool is_good_;
};

}  // namespace coroscope::render::graphviz
