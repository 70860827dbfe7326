// A small judge of XML, for tests: finds what would make a strict reader refuse a document, and what a page must not
// run.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::render {

/// "" if the document is well-formed, has only elements of SVG that draw, and holds nothing that runs; else why not.
std::string xml_fault(std::string_view document);

}  // namespace coroscope::render
