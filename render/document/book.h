// A book as mdBook hands it to a preprocessor, in JSON: [context, book]. All of it is kept but the text of the chapters.
//
// The chapters stand in "sections" (mdBook 0.4) or "items" (0.5), and in the "sub_items" of chapters; part titles and
// separators stand between them, and drafts have no path.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::render::document {

class Book {
 public:
  /// If it cannot be read, `problem` says why.
  Book(std::string_view json, std::string& problem);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  /// The folder of the book, and that of its chapters below it.
  std::string root() const;
  std::string source_folder() const;
  std::string renderer() const;
  /// The language of the book: "en", "zh-CN"; may be empty.
  std::string language() const;
  /// A text of [preprocessor.coroscope]; empty if there is none, or it is no text.
  std::string option(std::string_view name) const;
  /// What stands there and is neither one of `known` nor mdBook's own.
  std::vector<std::string> unknown_options(const std::vector<std::string_view>& known) const;

  /// Chapters in their order. `path` is that of the file below source_folder(), empty for a draft; `content` is replaced by what is
  /// written into it.
  void for_each_chapter(const std::function<void(const std::string& path, std::string& content)>& visit);

  /// The book without its context, as mdBook wants it back.
  std::string to_json() const;

 private:
  struct Value;
  std::unique_ptr<Value> value_;
};

}  // namespace coroscope::render::document
