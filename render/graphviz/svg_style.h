// The <style> of a diagram. Every rule is scoped by the diagram's class: an SVG inside a page shares the page's styles.
#pragma once

#include <string>

#include "render/graphviz/job.h"

namespace coroscope::render::graphviz {

std::string svg_style(const Job& job);

}  // namespace coroscope::render::graphviz
