// The texts of a scenario's header with the place of every byte in the file, so that a finding can point at one word of
// an answer. The Scenario itself only has what they say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/scenario/block.h"
#include "core/scenario/scenario.h"
#include "core/scenario/toml_document.h"

namespace coroscope::lint {

enum class Field : std::uint8_t { k_title, k_ask, k_choice, k_because, k_hint, k_answer };

/// Which text it is: the second choice of the first question.
struct FieldName {
  Field field = Field::k_title;
  std::size_t index = 0;   ///< of the question or hint, from 0
  std::size_t choice = 0;  ///< of the choice, from 0

  friend bool operator==(const FieldName&, const FieldName&) = default;
};

struct PlacedText {
  FieldName name;
  scenario::Language language = scenario::Language::k_en;
  std::string text;
  text::Span value;                   ///< in the file: the whole value, cut off at the end of its first line
  std::vector<std::uint32_t> places;  ///< offset in the file of every byte of `text`; empty where it cannot be told

  /// The place of a part of the text, cut off at the end of its first line.
  text::Span place(const text::Source& source, std::size_t begin, std::size_t end) const;
};

/// Every text, in the order of the file: English and Chinese are two texts of one name.
std::vector<PlacedText> collect_texts(const scenario::TomlValue& root, const scenario::Block& block);

/// Offsets into a TOML string as it is written, quotes included, of every byte that it means; nothing if it is no
/// string that this reads.
std::optional<std::vector<std::uint32_t>> decode_places(std::string_view written, std::string_view meant);

/// The value of a key of the header ("id", "teaches"), in the file; nothing if it is not there.
std::optional<text::Span> place_of_key(const scenario::TomlValue& root, const scenario::Block& block,
                                       std::string_view key);

}  // namespace coroscope::lint
