#include "cli/batch_checker.h"

#include "cli/batch_words.h"
#include "core/scenario/nearest.h"

namespace coroscope::cli {

namespace {

/// Answers that are longer come once; what is remembered of all scenarios together stays below the other number.
constexpr std::size_t kLongestRemembered = 4 << 10;
constexpr std::size_t kMostRemembered = std::size_t{64} << 20;

using JudgementPointer = std::shared_ptr<const predict::Judgement>;

std::size_t size_of(const std::string& answer, const predict::Judgement& judgement) {
  constexpr std::size_t kEntry = 256;
  std::size_t numbers = 0;
  if (const auto& verdict = judgement.verdict) {
    numbers = verdict->missing.size() + verdict->extra.size() + verdict->moved.size();
  }
  return kEntry + sizeof(judgement) + 2 * answer.size() + numbers * sizeof(std::size_t);
}

/// Questions are found as they are written in either case: "q12".
std::string as_name(std::string_view written) {
  std::string name(written);
  if (name.size() >= 2 && name[0] == 'q' && name[1] >= '0' && name[1] <= '9') name[0] = 'Q';
  return name;
}

}  // namespace

/// A scenario of the batch.
struct BatchChecker::Subject {
  Loaded loaded;
  bool is_good = true;  // its file has no mistakes
  std::once_flag studied;
  std::unique_ptr<predict::Study> study;
  std::mutex mutex;
  std::vector<std::unordered_map<std::string, JudgementPointer>> remembered;  // for each ask, by the answer

  JudgementPointer recall(std::size_t ask, const std::string& answer) {
    const std::lock_guard lock(mutex);
    const auto found = remembered[ask].find(answer);
    return found == remembered[ask].end() ? nullptr : found->second;
  }
  void remember(std::size_t ask, const std::string& answer, JudgementPointer judgement) {
    const std::lock_guard lock(mutex);
    remembered[ask].emplace(answer, std::move(judgement));
  }
};

BatchChecker::BatchChecker(Context& context, const scenario::Catalog& catalog, std::optional<Loaded> named,
                           BatchOptions options)
    : context_(context), options_(std::move(options)) {
  if (named) {
    default_scenario_ = named->name;
    add(std::move(*named), true);
  }
  for (scenario::Reading& reading : catalog.read_all()) {
    const bool is_good = reading.good();
    std::string path = reading.scenario.source->name();
    std::string name = reading.scenario.id.empty() ? std::string(scenario::file_stem(path)) : reading.scenario.id;
    add({std::move(reading.scenario), std::move(path), std::move(name)}, is_good);
  }
}

BatchChecker::~BatchChecker() = default;

void BatchChecker::add(Loaded loaded, bool is_good) {
  auto subject = std::make_unique<Subject>();
  subject->loaded = std::move(loaded);
  subject->is_good = is_good;
  subject->remembered.resize(subject->loaded.scenario.asks.size());
  const auto [named, is_new] = by_name_.emplace(subject->loaded.name, subject.get());
  if (is_new) names_.push_back(named->first);
  const std::string& question = subject->loaded.scenario.question;
  if (!question.empty()) by_name_.emplace(question, subject.get());
  subjects_.push_back(std::move(subject));
}

BatchChecker::Subject* BatchChecker::find(const std::string& id_or_question) {
  auto found = by_name_.find(id_or_question);
  if (found == by_name_.end()) found = by_name_.find(as_name(id_or_question));
  return found == by_name_.end() ? nullptr : found->second;
}

predict::CheckedAnswer BatchChecker::check(LineReading line, std::size_t number) {
  predict::CheckedAnswer result;
  result.line = number;
  result.id = std::move(line.id);
  if (const auto* failure = std::get_if<LineFailure>(&line.content)) {
    result.failure = line_failure(*failure, options_.language);
  } else {
    judge(std::get<BatchLine>(line.content), result);
  }
  return result;
}

void BatchChecker::judge(const BatchLine& line, predict::CheckedAnswer& result) {
  Subject* subject = find(line.scenario);
  if (subject == nullptr) {
    constexpr std::size_t kLongestName = 100;
    const bool is_name = line.scenario.size() <= kLongestName;
    const auto meant = is_name ? scenario::nearest(line.scenario, names_) : std::nullopt;
    result.failure = unknown_scenario(line.scenario, meant.value_or(""), options_.language);
    return;
  }
  result.scenario = subject->loaded.name;
  if (!subject->is_good) {
    result.failure = invalid_scenario(options_.language);
    return;
  }
  const scenario::Scenario& scenario = subject->loaded.scenario;
  const std::string& wanted = line.ask.empty() ? options_.ask : line.ask;
  const auto ask = scenario::find_ask(scenario, wanted);
  if (!ask) {
    result.failure = unknown_ask(wanted, scenario, options_.language);
    return;
  }
  result.ask = *ask + 1;
  result.kind = scenario.asks[*ask].kind;
  result.judgement = judgement(*subject, line, result);
}

JudgementPointer BatchChecker::judgement(Subject& subject, const BatchLine& line, predict::CheckedAnswer& result) {
  std::call_once(subject.studied, [&] { subject.study = study_loaded(context_, subject.loaded, options_.seed); });
  if (!subject.study->defined()) {
    result.failure = no_truth(options_.language);
    return nullptr;
  }
  const std::size_t index = result.ask - 1;
  const bool can_remember = line.answer.size() <= kLongestRemembered;
  if (can_remember) {
    if (auto known = subject.recall(index, line.answer)) return known;
  }
  const scenario::Ask& ask = subject.loaded.scenario.asks[index];
  const auto read = subject.study->read(ask, line.answer);
  if (const auto* problem = std::get_if<predict::AnswerProblem>(&read)) {
    result.failure = answer_failure(*problem, ask.kind, options_.language);
    return nullptr;
  }
  const auto diagnose = options_.reveal == predict::Reveal::k_yes ? predict::Diagnose::k_yes : predict::Diagnose::k_no;
  auto judged =
      std::make_shared<const predict::Judgement>(subject.study->judge(ask, std::get<predict::Answer>(read), diagnose));
  const std::size_t size = size_of(line.answer, *judged);
  if (can_remember && remembered_bytes_.fetch_add(size) + size <= kMostRemembered) {
    subject.remember(index, line.answer, judged);
  }
  return judged;
}

}  // namespace coroscope::cli
