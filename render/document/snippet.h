// A piece of documentation, made of a program: its code, what it prints, its diagram, its questions.
//
// A Request and a Program go in, text comes out that may stand in a document. What it says depends on nothing else: not
// on the system's language, the current folder or the terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/predict/belief.h"
#include "core/scenario/scenario.h"
#include "core/text/diagnostic.h"
#include "render/document/escape.h"
#include "render/render.h"

namespace coroscope::render::document {

enum class Kind : std::uint8_t {
  k_code,      ///< the program without its header
  k_output,    ///< what somebody sees who runs it
  k_diagram,   ///< the sequence diagram
  k_mermaid,   ///< the same as mermaid source
  k_words,     ///< the same as numbered sentences
  k_question,  ///< its questions; the answers are folded away
};
/// "code": the name in documents.
std::string_view kind_name(Kind kind);
std::optional<Kind> find_kind(std::string_view name);
/// The kind that could have been meant.
std::optional<std::string_view> nearest_kind(std::string_view written);

/// Lines of the source, both included, from 1.
struct LineRange {
  std::uint32_t first = 1, last = 0xFFFFFFFF;
};
/// "10-20", "10-", "-20", "10"; nothing if it cannot be read.
std::optional<LineRange> read_line_range(std::string_view written);

struct Request {
  Kind kind = Kind::k_code;
  Markup markup = Markup::k_markdown;
  RenderOptions picture;    ///< language (of everything), title, theme and choice of events; the format is set here
  std::string file;         ///< of k_diagram: the picture goes there, the text links to it; empty: it stands in the text
  std::string alt;          ///< of k_diagram with a file: what stands for the picture; empty: computed
  std::optional<LineRange> lines;  ///< of k_code
  bool numbers = false;            ///< of k_code: with the numbers of the lines
  std::optional<std::uint64_t> seed;  ///< stands over the one in the header

  scenario::Language language() const { return picture.model.language; }
};

struct Program {
  scenario::Scenario scenario;
  std::string path;  ///< for tracebacks
  predict::RunFunction run = nullptr;
};

struct Snippet {
  std::string text;   ///< ends with a newline
  std::string file_bytes;  ///< what is to be written to Request::file
  std::string problem;     ///< not empty: why there is no text, in words for the writer of the document
  text::Diagnostics diagnostics;  ///< of the program, where these are the reason
  bool environment_failed = false;  ///< it could not be drawn for a reason outside
  bool nothing_selected = false;    ///< nothing that happens is what it is to show
  std::vector<std::string> remarks{};  ///< what should be known about a picture; may be empty

  bool ok() const { return problem.empty(); }
  static Snippet failed(std::string problem) {
    Snippet snippet;
    snippet.problem = std::move(problem);
    return snippet;
  }
};

Snippet make_snippet(const Program& program, const Request& request);

}  // namespace coroscope::render::document
