#include "core/progress/attempt.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "core/text/utf8.h"

namespace coroscope::progress {

namespace {

constexpr std::array<std::string_view, 3> kOutcomes = {"right", "wrong", "given_up"};

constexpr std::int64_t kLatestTime = 253'402'300'799;  // the end of the year 9999
constexpr std::uint32_t kLargestCount = 1'000'000;
constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestScenario = 64 * 1024;  // a path with every byte escaped is shorter
constexpr std::size_t kMostNames = 1000;

bool is_name(std::string_view name) {
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  const auto may_follow = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && name.size() <= kLongestName && is_letter(name.front()) &&
         std::all_of(name.begin(), name.end(), may_follow);
}

std::string problem_of_names(std::string_view key, const std::vector<std::string>& names) {
  if (names.size() > kMostNames) return fmt::format("`{}` has more than {} names", key, kMostNames);
  for (const std::string& name : names) {
    if (!is_name(name)) return fmt::format("`{}` takes names of misconceptions, such as `SleepBlocksAll`", key);
  }
  return {};
}

bool is_text(std::string_view text) {
  return text::find_invalid_utf8(text) == std::string_view::npos && text.find('\0') == std::string_view::npos;
}

// FNV-1a with 128 bits: no secret is kept by it, it only has to tell attempts apart.
__extension__ using Hash = unsigned __int128;
constexpr Hash kHashBasis = (Hash{0x6c62272e07bb0142} << 64) | 0x62b821756295c58d;
constexpr Hash kHashPrime = (Hash{1} << 88) | 0x13b;

Hash hash_of(std::string_view bytes) {
  Hash hash = kHashBasis;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * kHashPrime;
  return hash;
}

}  // namespace

std::string_view outcome_name(Outcome outcome) {
  return kOutcomes[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> find_outcome(std::string_view name) {
  const auto found = std::find(kOutcomes.begin(), kOutcomes.end(), name);
  if (found == kOutcomes.end()) return std::nullopt;
  return static_cast<Outcome>(found - kOutcomes.begin());
}

std::optional<predict::Fit> find_fit(std::string_view name) {
  using predict::Fit;
  for (const Fit fit : {Fit::k_none, Fit::k_unique, Fit::k_shared, Fit::k_closest}) {
    if (predict::fit_name(fit) == name) return fit;
  }
  return std::nullopt;
}

std::vector<std::string> names_of(std::span<const run::Misconception> misconceptions) {
  std::vector<std::string> names;
  for (const run::Misconception misconception : misconceptions) names.emplace_back(run::info_of(misconception).name);
  return names;
}

std::optional<run::Misconception> find_misconception(std::string_view name) {
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    if (info.name == name) return info.misconception;
  }
  return std::nullopt;
}

std::string problem_of(const Attempt& attempt) {
  const auto is_count = [](std::uint32_t number) { return number >= 1 && number <= kLargestCount; };
  if (attempt.scenario.empty()) return "`scenario` is empty";
  if (attempt.scenario.size() > kLongestScenario) return "`scenario` is too long";
  if (!is_text(attempt.scenario)) return "`scenario` is no text";
  if (!is_count(attempt.ask)) return fmt::format("`ask` counts from 1 to {}", kLargestCount);
  if (attempt.time < 0 || attempt.time > kLatestTime) return "`time` is in seconds since 1970";
  if (!is_count(attempt.try_number)) return fmt::format("`try` counts from 1 to {}", kLargestCount);
  if (attempt.hints > kLargestCount) return fmt::format("`hints` is at most {}", kLargestCount);
  std::string problem = problem_of_names("models", attempt.models);
  return problem.empty() ? problem_of_names("told_apart", attempt.told_apart) : problem;
}

namespace {

std::string content_hash(const Attempt& attempt) {
  // Ids must not change: a field that a later version adds goes to the end, and only when it says something.
  const std::string content =
      fmt::format("{}:{} {} {} {} {} {} {} [{}] [{}] {}", attempt.scenario.size(), attempt.scenario, attempt.ask,
                  scenario::ask_kind_name(attempt.kind), attempt.time, attempt.try_number,
                  outcome_name(attempt.outcome), predict::fit_name(attempt.fit), fmt::join(attempt.models, " "),
                  fmt::join(attempt.told_apart, " "), attempt.hints);
  const Hash hash = hash_of(content);
  return fmt::format("{:016x}{:016x}", static_cast<std::uint64_t>(hash >> 64), static_cast<std::uint64_t>(hash));
}

}  // namespace

std::string id_of(const Attempt& attempt, std::size_t earlier) {
  return fmt::format("{}-{}", content_hash(attempt), earlier);
}

bool has_right_id(const Attempt& attempt) {
  std::size_t earlier = 0;
  const std::size_t hyphen = attempt.id.find('-');
  if (hyphen == std::string::npos) return false;
  const auto [end, error] =
      std::from_chars(attempt.id.data() + hyphen + 1, attempt.id.data() + attempt.id.size(), earlier);
  return error == std::errc() && attempt.id == id_of(attempt, earlier);
}

bool comes_before(const Attempt& first, const Attempt& second) {
  return std::tie(first.time, first.scenario, first.ask, first.try_number, first.id) <
         std::tie(second.time, second.scenario, second.ask, second.try_number, second.id);
}

}  // namespace coroscope::progress
