#include "core/scenario/study_plan.h"

#include <fmt/format.h>

#include "core/scenario/nearest.h"

namespace coroscope::scenario {

namespace {

using Kind = TomlValue::Kind;

/// `value` names a topic of the path.
std::string known_topic(const TomlValue& value, const LearningPath& path, Problems& problems) {
  if (path.find_topic(value.string) == nullptr) {
    const auto meant = nearest(value.string, path.topic_ids());
    problems.add(value.span, fmt::format("unknown topic {}", in_backquotes(value.string)),
                 meant ? fmt::format("did you mean `{}`?", *meant) : "topics stand under `[[layer.topic]]`");
  }
  return value.string;
}

SelfCheckItem read_item(const TomlValue& table, const LearningPath& path, Problems& problems) {
  TableReader reader(table, table.span, "selfcheck.item", problems);
  SelfCheckItem item;
  item.text = reader.take_translations(Lines::k_one);
  if (const TomlEntry* topic = reader.take("topic", Kind::k_string, Needed::k_no)) {
    item.topic = known_topic(topic->value, path, problems);
  }
  reader.finish();
  return item;
}

}  // namespace

std::vector<const TomlValue*> take_strings(TableReader& reader, std::string_view key, Problems& problems) {
  std::vector<const TomlValue*> strings;
  const TomlEntry* list = reader.take(key, Kind::k_array, Needed::k_no);
  if (list == nullptr) return strings;
  for (const TomlValue& item : list->value.items) {
    if (item.kind == Kind::k_string) {
      strings.push_back(&item);
    } else {
      problems.add(item.span, fmt::format("`{}` holds text in quotes, not {}", key, kind_words(item.kind)));
    }
  }
  return strings;
}

Words read_skipped(const TomlValue& table, Problems& problems) {
  TableReader reader(table, table.span, "layer.skip", problems);
  Words words = reader.take_translations(Lines::k_one);
  reader.finish();
  return words;
}

TestQuestion read_test_question(const TomlValue& table, Problems& problems) {
  TableReader reader(table, table.span, "layer.test", problems);
  TestQuestion question;
  question.scenario = reader.take_string("scenario", Needed::k_yes);
  if (const TomlEntry* ask = reader.take("ask", Kind::k_integer, Needed::k_no)) {
    if (ask->value.integer < 1 || ask->value.integer > 1000) {
      problems.add(ask->value.span, fmt::format("there is no question `{}`", ask->value.integer),
                   "questions are counted from 1");
    } else {
      question.ask = static_cast<std::uint32_t>(ask->value.integer);
    }
  }
  reader.finish();
  return question;
}

SelfCheckLevel read_self_check_level(const TomlValue& table, const LearningPath& path, Problems& problems) {
  TableReader reader(table, table.span, "selfcheck", problems);
  SelfCheckLevel level;
  level.title = reader.take_words("title", Needed::k_yes, Lines::k_one);
  for (const TomlValue* item : reader.take_tables("item")) level.items.push_back(read_item(*item, path, problems));
  reader.finish();
  return level;
}

Week read_week(const TomlValue& table, const LearningPath& path, Problems& problems) {
  TableReader reader(table, table.span, "week", problems);
  Week week;
  week.read = reader.take_words("read", Needed::k_yes, Lines::k_one);
  week.exercise = reader.take_words("exercise", Needed::k_yes, Lines::k_one);
  for (const TomlValue* topic : take_strings(reader, "topics", problems)) {
    week.topics.push_back(known_topic(*topic, path, problems));
  }
  for (const TomlValue* id : take_strings(reader, "scenarios", problems)) week.scenarios.push_back(id->string);
  for (const TomlValue* id : take_strings(reader, "drawings", problems)) week.drawings.push_back(id->string);
  reader.finish();
  return week;
}

}  // namespace coroscope::scenario
