#include "render/document/book.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace coroscope::render::document {

namespace {

using Json = nlohmann::json;

/// Writing recurses. A book is as deep as its chapters, twice.
constexpr int kDeepest = 200;
constexpr std::array<std::string_view, 6> kOfMdbook = {"command", "renderer", "renderers", "before", "after", "optional"};

/// Null where there is nothing.
const Json& member(const Json& value, std::string_view name) {
  static const Json kNull;
  if (!value.is_object()) return kNull;
  const auto found = value.find(name);
  return found == value.end() ? kNull : *found;
}

std::string text_of(const Json& value, std::string_view otherwise = {}) {
  return value.is_string() ? value.get<std::string>() : std::string(otherwise);
}

const Json& options_of(const Json& context) {
  return member(member(member(context, "config"), "preprocessor"), "coroscope");
}

void visit_items(Json& items, const std::function<void(const std::string&, std::string&)>& visit) {
  if (!items.is_array()) return;
  for (Json& item : items) {
    if (!item.is_object() || !item.contains("Chapter")) continue;
    Json& chapter = item["Chapter"];
    if (!chapter.is_object()) continue;
    if (const auto content = chapter.find("content"); content != chapter.end() && content->is_string()) {
      // "path" is changed by mdBook where a README.md becomes an index.md.
      visit(text_of(member(chapter, "source_path"), text_of(member(chapter, "path"))), content->get_ref<std::string&>());
    }
    if (const auto inner = chapter.find("sub_items"); inner != chapter.end()) visit_items(*inner, visit);
  }
}

Json parse(std::string_view text) {
  return Json::parse(text, [](int depth, Json::parse_event_t, Json&) {
    if (depth > kDeepest) throw std::length_error("it is nested too deeply");
    return true;
  });
}

}  // namespace

struct Book::Value {
  Json context, book;
};

Book::Book(std::string_view json, std::string& problem) : value_(std::make_unique<Value>()) {
  try {
    Json whole = parse(json);
    const bool is_pair = whole.is_array() && whole.size() == 2 && whole[0].is_object() && whole[1].is_object();
    const bool has_chapters = is_pair && (member(whole[1], "sections").is_array() || member(whole[1], "items").is_array());
    if (!has_chapters) {
      problem = "this is not what mdBook sends: [context, book] with the chapters in \"sections\" or \"items\"";
      return;
    }
    value_->context = std::move(whole[0]);
    value_->book = std::move(whole[1]);
  } catch (const std::exception& error) {
    problem = std::string("this JSON cannot be read: ") + error.what();
  }
}

Book::~Book() = default;

std::string Book::root() const {
  return text_of(member(value_->context, "root"));
}

std::string Book::source_folder() const {
  return text_of(member(member(member(value_->context, "config"), "book"), "src"), "src");
}

std::string Book::renderer() const {
  return text_of(member(value_->context, "renderer"));
}

std::string Book::language() const {
  return text_of(member(member(member(value_->context, "config"), "book"), "language"));
}

std::string Book::option(std::string_view name) const {
  return text_of(member(options_of(value_->context), name));
}

std::vector<std::string> Book::unknown_options(const std::vector<std::string_view>& known) const {
  std::vector<std::string> unknown;
  const Json& options = options_of(value_->context);
  if (!options.is_object()) return unknown;
  for (const auto& [name, value] : options.items()) {
    const bool is_ours = std::find(known.begin(), known.end(), name) != known.end() && value.is_string();
    if (!is_ours && std::find(kOfMdbook.begin(), kOfMdbook.end(), name) == kOfMdbook.end()) unknown.push_back(name);
  }
  return unknown;
}

void Book::for_each_chapter(const std::function<void(const std::string& path, std::string& content)>& visit) {
  for (const char* name : {"sections", "items"}) {
    if (const auto items = value_->book.find(name); items != value_->book.end()) visit_items(*items, visit);
  }
}

std::string Book::to_json() const {
  return value_->book.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace coroscope::render::document
