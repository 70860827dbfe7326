// Makes what stands in the places of a document: finds them, reads what they ask for, runs the programs. Writes no files;
// what is wrong is said on stderr, with the line and a caret.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/document_programs.h"
#include "render/document/places.h"
#include "render/document/request_words.h"

namespace coroscope::cli {

/// What the documents are.
struct DocumentSettings {
  enum class Pictures { k_files, k_inline, k_mermaid, k_words };

  std::string scenarios;        ///< folder; empty: those of the course
  std::string language = "en";  ///< where a place says no --lang: not that of the system, which differs from reader to reader
  Pictures pictures = Pictures::k_files;  ///< how a `diagram` is shown
  render::document::TakeFences fences = render::document::TakeFences::k_no;
};

struct FilledPlace {
  render::document::Place place;
  render::document::Kind kind{};
  std::string scenario;   ///< as it is written there
  std::string text;       ///< for the body of a region
  std::string whole;      ///< in place of all of it
  std::string file;       ///< path of the picture from the current folder; may be empty
  std::string file_bytes;
};

struct FilledDocument {
  ExitCode code = ExitCode::k_fine;  ///< else something is wrong, which has been said
  std::vector<FilledPlace> places;   ///< good only if nothing is wrong
};

class DocumentFiller {
 public:
  DocumentFiller(Context& context, DocumentSettings settings);

  /// `document` has the path from the current folder as its name; programs and pictures are looked for beside it.
  FilledDocument fill(const text::Source& document);

 private:
  struct Place;
  bool fill_place(const text::Source& document, FilledPlace& filled, ExitCode& code);
  bool read_request(const Place& place, class SnippetOptions& options, render::document::Request& request);
  void set_pictures(render::document::Request& request) const;
  bool place_picture(const Place& place, render::document::Request& request, FilledPlace& filled);
  bool keep_picture(const Place& place, const FilledPlace& filled);
  bool report(const Place& place, text::Span span, std::string message, std::string advice = {});

  Context& context_;
  DocumentSettings settings_;
  DocumentPrograms programs_;
  std::map<std::string, std::pair<std::string, std::string>> pictures_;  // path → bytes, and the place that it is of
};

}  // namespace coroscope::cli
