#include "core/progress/exchange.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/progress/json_text.h"
#include "core/progress/store.h"
#include "core/scenario/nearest.h"

namespace coroscope::progress {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t kLargestText = std::size_t{64} << 20;
constexpr std::size_t kDeepest = 8;

/// What is wrong with the text, for people; becomes a StoreError when it is known whose text it is.
struct Mistake {
  std::string message;
};

Json parse(std::string_view text) {
  if (text.size() > kLargestText) throw Mistake{"is larger than 64 MiB"};
  if (std::string problem = problem_of_json(text, kDeepest); !problem.empty()) throw Mistake{std::move(problem)};
  return Json::parse(text);
}

/// An object whose keys are taken one by one; at the end none may be left.
class Fields {
 public:
  explicit Fields(const Json& object) : object_(object) {
    if (!object.is_object()) throw Mistake{"it is no object"};
  }

  bool has(const char* key) const { return object_.contains(key); }

  const Json& take(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end()) throw Mistake{fmt::format("`{}` is missing", key)};
    taken_.insert(key);
    return *found;
  }

  std::string text(const char* key) {
    const Json& value = take(key);
    if (!value.is_string()) throw Mistake{fmt::format("`{}` takes a text", key)};
    return value.get<std::string>();
  }

  std::int64_t number(const char* key) {
    const Json& value = take(key);
    const bool is_whole =
        value.is_number_unsigned() ? value.get<std::uint64_t>() <= INT64_MAX : value.is_number_integer();
    if (!is_whole) throw Mistake{fmt::format("`{}` takes a whole number", key)};
    return value.get<std::int64_t>();
  }

  std::uint32_t count(const char* key) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number(key), 0, UINT32_MAX));
  }

  std::vector<std::string> names(const char* key) {
    const Json& value = take(key);
    const auto is_text = [](const Json& one) { return one.is_string(); };
    if (!value.is_array() || !std::all_of(value.begin(), value.end(), is_text)) {
      throw Mistake{fmt::format("`{}` takes a list of texts", key)};
    }
    return value.get<std::vector<std::string>>();
  }

  /// A text that `find` knows.
  template <class Find>
  auto word(const char* key, Find find) {
    const std::string written = text(key);
    const auto found = find(written);
    if (!found) throw Mistake{fmt::format("`{}` cannot be {}", key, scenario::in_backquotes(written))};
    return *found;
  }

  void expect_no_more() const {
    for (const auto& [key, value] : object_.items()) {
      if (!taken_.contains(key))
        throw Mistake{fmt::format("{} is no key of this format", scenario::in_backquotes(key))};
    }
  }

 private:
  const Json& object_;
  std::set<std::string> taken_;
};

Attempt read_attempt(const Json& object) {
  Fields fields(object);
  Attempt attempt{.id = fields.has("id") ? fields.text("id") : std::string(),
                  .scenario = fields.text("scenario"),
                  .ask = fields.count("ask"),
                  .kind = fields.word("kind", scenario::find_ask_kind),
                  .time = fields.number("time"),
                  .try_number = fields.count("try"),
                  .outcome = fields.word("outcome", find_outcome),
                  .fit = fields.word("fit", find_fit),
                  .models = fields.names("models"),
                  .told_apart = fields.names("told_apart"),
                  .hints = fields.count("hints")};
  fields.expect_no_more();
  if (std::string problem = problem_of(attempt); !problem.empty()) throw Mistake{std::move(problem)};
  if (fields.has("id") && !has_right_id(attempt)) {
    throw Mistake{"`id` belongs to another attempt: leave it out where something has been changed"};
  }
  return attempt;
}

std::vector<Attempt> read_attempts(const Json& list) {
  if (!list.is_array()) throw Mistake{"`attempts` takes a list"};
  std::vector<Attempt> attempts;
  std::set<std::string> ids;
  for (const Json& object : list) {
    const std::size_t place = attempts.size() + 1;
    try {
      Attempt attempt = read_attempt(object);
      for (std::size_t earlier = 0; attempt.id.empty(); ++earlier) {
        if (!ids.contains(id_of(attempt, earlier))) attempt.id = id_of(attempt, earlier);
      }
      if (!ids.insert(attempt.id).second) throw Mistake{fmt::format("`id` {} stands there twice", attempt.id)};
      attempts.push_back(std::move(attempt));
    } catch (const Mistake& mistake) {
      throw Mistake{fmt::format("attempt {}: {}", place, mistake.message)};
    }
  }
  return attempts;
}

OrderedJson as_json(const Attempt& attempt) {
  return {{"id", attempt.id},
          {"scenario", attempt.scenario},
          {"ask", attempt.ask},
          {"kind", scenario::ask_kind_name(attempt.kind)},
          {"time", attempt.time},
          {"try", attempt.try_number},
          {"outcome", outcome_name(attempt.outcome)},
          {"fit", predict::fit_name(attempt.fit)},
          {"models", attempt.models},
          {"told_apart", attempt.told_apart},
          {"hints", attempt.hints}};
}

}  // namespace

std::string write_exchange(std::span<const Attempt> attempts) {
  std::string text =
      fmt::format("{{\"schema\":\"{}\",\"version\":{},\"attempts\":[", kExchangeSchema, kExchangeVersion);
  for (const Attempt& attempt : attempts) {
    text += &attempt == attempts.data() ? "\n" : ",\n";
    text += as_json(attempt).dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
  }
  return text + "\n]}\n";
}

std::vector<Attempt> read_exchange(std::string_view text, const std::string& name) {
  try {
    const Json json = parse(text);
    Fields fields(json);
    if (fields.text("schema") != kExchangeSchema) throw Mistake{fmt::format("`schema` is not `{}`", kExchangeSchema)};
    const std::int64_t version = fields.number("version");
    if (version > kExchangeVersion) {
      throw StoreError(
          StoreFailure::k_newer,
          fmt::format("`{}` was written by a newer coroscope (version {} of the format, known is {}): use that one",
                      name, version, kExchangeVersion));
    }
    if (version != kExchangeVersion) throw Mistake{fmt::format("`version` is not {}", kExchangeVersion)};
    std::vector<Attempt> attempts = read_attempts(fields.take("attempts"));
    fields.expect_no_more();
    return attempts;
  } catch (const Mistake& mistake) {
    throw StoreError(
        StoreFailure::k_damaged,
        fmt::format("`{}` is no export of progress: {}; nothing was taken from it", name, mistake.message));
  }
}

}  // namespace coroscope::progress
