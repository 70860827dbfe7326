// Where the pictures of a document may be written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace coroscope::render::document {

/// "docs/guide/x.md" → "docs/guide/"; "" for a file in the current folder.
std::string_view folder_of(std::string_view document);

/// The path of a picture whose name stands in a document: "docs/guide/x.md" and "../images/a.svg" give
/// "docs/images/a.svg". Nothing if it would be neither below the document's folder nor below the current folder, or if
/// the name is absolute. `document` is a path from the current folder.
std::optional<std::string> picture_path(std::string_view document, std::string_view name);

}  // namespace coroscope::render::document
