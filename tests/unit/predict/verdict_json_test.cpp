// Results as programs read them, held against docs/schemas/check-result.schema.json, and both against docs/check-result.md.

#include "core/predict/verdict_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace coroscope::predict {
namespace {

using nlohmann::json;
using scenario::AskKind;
using Lines = std::vector<std::string>;

std::string file_text(const std::string& name) {
  std::ifstream file(COROSCOPE_SOURCE_DIR "/docs/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const json& schema() {
  static const json parsed = json::parse(file_text("schemas/check-result.schema.json"));
  return parsed;
}

bool has_type(const json& value, const std::string& type) {
  return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
         (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
         (type == "null" && value.is_null()) || (type == "integer" && value.is_number_integer()) ||
         (type == "number" && value.is_number());
}

/// The first thing that is wrong, or nothing. Knows as much of JSON Schema as our schema uses.
std::string mistake(const json& value, const json& rules, const std::string& path) {
  if (rules.contains("const") && value != rules["const"]) return path + " is not the constant";
  if (rules.contains("enum") && std::count(rules["enum"].begin(), rules["enum"].end(), value) == 0) {
    return path + " is not one of the words: " + value.dump();
  }
  if (rules.contains("type")) {
    const json types = rules["type"].is_array() ? rules["type"] : json::array({rules["type"]});
    const auto fits = [&](const json& type) { return has_type(value, type.get<std::string>()); };
    if (std::none_of(types.begin(), types.end(), fits)) return path + " has another type: " + value.dump();
  }
  if (rules.contains("minimum") && value < rules["minimum"]) return path + " is too small";
  if (rules.contains("maximum") && value > rules["maximum"]) return path + " is too large";
  if (rules.contains("maxItems") && value.size() > rules["maxItems"]) return path + " is too long";
  if (value.is_object()) {
    for (const json& key : rules.value("required", json::array())) {
      if (!value.contains(key.get<std::string>())) return path + " has no " + key.dump();
    }
    for (const auto& [key, inner] : value.items()) {
      if (!rules.contains("properties")) break;  // anything goes
      if (!rules["properties"].contains(key)) return path + "." + key + " is not in the schema";
      const std::string found = mistake(inner, rules["properties"][key], path + "." + key);
      if (!found.empty()) return found;
    }
  }
  if (value.is_array() && rules.contains("items")) {
    for (const json& item : value) {
      const std::string found = mistake(item, rules["items"], path + "[]");
      if (!found.empty()) return found;
    }
  }
  if (rules.contains("oneOf")) {
    const auto fits = [&](const json& some) { return value.contains(some["required"][0].get<std::string>()); };
    if (std::count_if(rules["oneOf"].begin(), rules["oneOf"].end(), fits) != 1) return path + " is not one of the forms";
  }
  return {};
}

CheckedAnswer judged(AskKind kind, Judgement judgement) {
  CheckedAnswer answer;
  answer.scenario = "test";
  answer.ask = 1;
  answer.kind = kind;
  answer.judgement = std::make_shared<const Judgement>(std::move(judgement));
  return answer;
}

CheckedAnswer lines(const Lines& predicted, const Lines& actual) {
  Judgement judgement;
  judgement.verdict = compare({predicted}, {actual, false});
  judgement.right = judgement.verdict->right;
  return judged(AskKind::k_output, std::move(judgement));
}

CheckedAnswer with_diagnosis(Fit fit, std::vector<run::Misconception> models, std::size_t matched_prefix = 0) {
  Judgement judgement;
  judgement.kind = AskKind::k_elapsed;
  judgement.diagnosis = {fit, std::move(models), matched_prefix};
  return judged(AskKind::k_elapsed, std::move(judgement));
}

CheckedAnswer failed(const std::string& kind) {
  CheckedAnswer answer;
  answer.line = 7;
  answer.id = R"({"a":[1.50,null]})";
  answer.failure = CheckFailure{kind, "something"};
  return answer;
}

std::vector<CheckedAnswer> all_sorts() {
  using run::Misconception;
  Lines many(3000, "x");
  std::vector<CheckedAnswer> answers = {lines({"a"}, {"a"}),
                                        lines({}, {"a"}),
                                        lines({"a", "x"}, {"a", "b", "c"}),
                                        lines({"b", "a"}, {"a", "b"}),
                                        lines({" a"}, {"a"}),
                                        lines({"A"}, {"a"}),
                                        lines({"a", "b"}, {"a"}),
                                        lines(many, {"a"}),
                                        with_diagnosis(Fit::k_none, {}),
                                        with_diagnosis(Fit::k_unique, {Misconception::k_awaits_overlap}),
                                        with_diagnosis(Fit::k_shared, {Misconception::k_eager_task, Misconception::k_lazy_task}),
                                        with_diagnosis(Fit::k_closest, {Misconception::k_call_runs}, 2)};
  for (const json& kind : schema()["properties"]["error"]["properties"]["kind"]["enum"]) {
    answers.push_back(failed(kind.get<std::string>()));
  }
  return answers;
}

TEST(VerdictJson, IsWhatTheSchemaSays) {
  for (const CheckedAnswer& answer : all_sorts()) {
    for (const Reveal reveal : {Reveal::k_yes, Reveal::k_no}) {
      const std::string text = verdict_json(answer, reveal);
      EXPECT_EQ(mistake(json::parse(text), schema(), "result"), "") << text.substr(0, 300);
    }
  }
}

TEST(VerdictJson, TheValidatorOfThisTestFindsMistakes) {
  const json good = json::parse(verdict_json(lines({"x"}, {"a"})));
  ASSERT_EQ(mistake(good, schema(), "result"), "");
  for (const char* patch : {R"({"version":1})", R"({"new":1})", R"({"right":"yes"})", R"({"score":2})", R"({"ask":0})",
                            R"({"kind":"poem"})", R"({"right":null})", R"({"extra":["1"]})", R"({"diagnosis":{}})",
                            R"({"first_difference":{"line":1,"truth":"a"}})", R"({"error":{"kind":"nothing","message":""}})"}) {
    json bad = good;
    bad.update(json::parse(patch));
    EXPECT_NE(mistake(bad, schema(), "result"), "") << patch;
  }
}

void collect_words(const json& rules, std::vector<std::string>& words) {
  for (const json& word : rules.value("enum", json::array())) words.push_back(word.get<std::string>());
  const json properties = rules.value("properties", json::object());
  for (const auto& [key, inner] : properties.items()) {
    words.push_back(key);
    collect_words(inner, words);
  }
  if (rules.contains("items")) collect_words(rules["items"], words);
}

TEST(VerdictJson, ThePageExplainsEveryKeyAndWordOfTheSchema) {
  const std::string page = file_text("check-result.md");
  std::vector<std::string> words;
  collect_words(schema(), words);
  EXPECT_GT(words.size(), 50u);
  for (const std::string& word : words) EXPECT_NE(page.find("`" + word + "`"), std::string::npos) << word;
  EXPECT_NE(page.find("version " + std::to_string(kVerdictVersion)), std::string::npos);
}

TEST(VerdictJson, IsOneObjectWithoutTheAnswer) {
  EXPECT_EQ(verdict_json(lines({"a", "x"}, {"a", "b", "c"})),
            R"({"schema":"coroscope-verdict","version":2,"scenario":"test","ask":1,"kind":"output","right":false,)"
            R"("score":0.3333333333333333,"prefix_score":0.3333333333333333,"predicted_lines":2,"actual_lines":3,)"
            R"("matched_prefix":1,"matched_in_order":1,"exact":true,"first_difference":{"line":2,"kind":"wrong_line",)"
            R"("predicted":"x"},"missing":[2,3],"extra":[2],"moved":[],"diagnosis":null})");
}

TEST(VerdictJson, WithoutRevealingTellsOnlyHowMuchAndWhere) {
  EXPECT_EQ(verdict_json(lines({"a", "x"}, {"a", "b"}), Reveal::k_no),
            R"({"schema":"coroscope-verdict","version":2,"scenario":"test","ask":1,"kind":"output","right":false,)"
            R"("score":0.5,"prefix_score":0.5,"matched_prefix":1,"first_difference":{"line":2}})");
}

TEST(VerdictJson, ASecondReadingIsNamedAsItsMisconception) {
  const std::string text = verdict_json(with_diagnosis(Fit::k_unique, {run::Misconception::k_awaits_overlap}));
  EXPECT_NE(text.find(R"("models":[{"name":"AwaitSpawns","number":8,"model":"AwaitsOverlap"}])"), std::string::npos);
}

TEST(VerdictJson, TheIdComesBackByteForByte) {
  EXPECT_EQ(verdict_json(failed("bad_json")),
            R"({"schema":"coroscope-verdict","version":2,"line":7,"id":{"a":[1.50,null]},)"
            R"("error":{"kind":"bad_json","message":"something"}})");
}

TEST(VerdictJson, LongListsAndLongLinesAreCut) {
  Lines predicted(3000, "x");
  predicted[0] = std::string(100'000, 'x');
  const json result = json::parse(verdict_json(lines(predicted, {"a"})));
  EXPECT_EQ(result["extra"].size(), 1000u);
  EXPECT_LT(result["first_difference"]["predicted"].get<std::string>().size(), 2000u);
}

TEST(VerdictJson, BytesThatAreNotUtf8AreReplaced) {
  EXPECT_NE(verdict_json(lines({"\xff"}, {"a"})).find("\xEF\xBF\xBD"), std::string::npos);
}

}  // namespace
}  // namespace coroscope::predict
