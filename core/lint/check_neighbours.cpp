// A scenario among others: its id, its title, the name of its file.

#include <fmt/format.h>

#include "core/lint/subject.h"
#include "core/scenario/catalog.h"
#include "core/scenario/nearest.h"

namespace coroscope::lint {

namespace {

using scenario::in_backquotes;

const PlacedText* title_in(const Subject& subject, scenario::Language language) {
  for (const PlacedText& text : subject.texts) {
    if (text.name.field == Field::k_title && text.language == language) return &text;
  }
  return nullptr;
}

void check_title(const Subject& subject, const Neighbour& neighbour, scenario::Language language, Findings& findings) {
  const PlacedText* title = title_in(subject, language);
  if (title == nullptr || title->text != neighbour.title.in(language)) return;
  findings.add(Rule::k_title_taken, title->value,
               fmt::format("the title {} is that of {} too", in_backquotes(title->text), neighbour.file),
               "every scenario has its own title");
}

}  // namespace

void check_neighbours(const Subject& subject, Findings& findings) {
  if (!subject.scenario.has_header) return;
  const std::string& id = subject.scenario.id;
  if (const std::string_view stem = scenario::file_stem(subject.source.name());
      stem != id && subject.source.name() != "<stdin>") {
    findings.add(Rule::k_file_name, subject.place_of("id"),
                 fmt::format("the file is called {}, not {}", in_backquotes(stem), in_backquotes(id)),
                 fmt::format("call the file {}.py, or write `id = \"{}\"`", id, stem));
  }
  for (const Neighbour& neighbour : subject.around.neighbours) {
    if (neighbour.id == id) {
      findings.add(Rule::k_id_taken, subject.place_of("id"),
                   fmt::format("id {} is taken by {}", in_backquotes(id), neighbour.file),
                   "every scenario has its own id");
    }
    check_title(subject, neighbour, scenario::Language::k_en, findings);
    check_title(subject, neighbour, scenario::Language::k_zh, findings);
  }
}

}  // namespace coroscope::lint
