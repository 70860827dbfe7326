#include "render/words/misconception_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace coroscope::render::words {

namespace {

struct Row {
  run::Misconception model;
  MisconceptionWords en;
  MisconceptionWords zh;
};

constexpr std::array kRows = {
#define EN(name, statement, rule) MisconceptionWords{name, statement, rule}
#define ZH(name, statement, rule) MisconceptionWords{name, statement, rule}
#define WORDS(model, en, zh) Row{run::Misconception::k_##model, en, zh},
#include "render/words/misconception_words.def"
#undef EN
#undef ZH
};

constexpr bool is_complete(const MisconceptionWords& words) {
  return !words.name.empty() && !words.statement.empty() && !words.rule.empty();
}

constexpr bool is_row_of(const Row& row, const run::MisconceptionInfo& info) {
  return row.model == info.misconception && is_complete(row.en) && is_complete(row.zh);
}

static_assert(std::equal(kRows.begin(), kRows.end(), run::kMisconceptions.begin(), run::kMisconceptions.end(), is_row_of),
              "misconception_words.def needs one row for each model, in the order of core/vm/misconceptions.def");

}  // namespace

const MisconceptionWords& words_of(run::Misconception model, scenario::Language language) {
  const Row& row = kRows[static_cast<std::size_t>(model)];
  return language == scenario::Language::k_zh ? row.zh : row.en;
}

}  // namespace coroscope::render::words
