// A graph as a PDF of our own: fixed date, so that the bytes repeat, and several pages if it is too tall for one.
#pragma once

#include <graphviz/gvc.h>

#include <string>

#include "render/graphviz/job.h"

namespace coroscope::render::graphviz {

struct PageSize {
  double width = 0, height = 0;  ///< points
};

/// Renders a laid-out graph. There is an error if Graphviz or cairo fails.
std::string write_pdf(GVC_t* context, Agraph_t* graph, const Job& job, PageSize size, std::string& error);

/// Renders the scene of `job`, page by page: its time and its memory grow as the scene does.
std::string write_pdf(GVC_t* context, const Job& job, std::string& error);

}  // namespace coroscope::render::graphviz
