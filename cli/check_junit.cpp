// Results of `check` as JUnit XML: one testsuite a scenario, one testcase an answer. The suites say how many of their
// cases failed before the cases come, so all rows are kept until the end.

#include <fmt/format.h>

#include <map>
#include <vector>

#include "cli/check_format.h"
#include "cli/check_words.h"
#include "core/text/display_width.h"
#include "render/clean_text.h"

namespace coroscope::cli {

namespace {

/// What XML cannot hold at all is shown as an escape that people can read.
std::string escaped(std::string_view raw) { return render::escape_xml(text::escape_invisible(raw)); }

struct Suite {
  std::string name;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::vector<std::string> cases;
};

std::string counts(const Suite& suite) {
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\"", suite.tests, suite.failures, suite.errors);
}

class JunitFormat : public CheckFormat {
 public:
  explicit JunitFormat(CheckFormatOptions options) : options_(options) {}

  std::string row(const predict::CheckedAnswer& answer) const override {
    const std::string head = fmt::format("    <testcase classname=\"{}\" name=\"{}\"", escaped(answer.scenario),
                                         escaped(case_name(answer)));
    if (answer.right()) return head + "/>\n";
    const std::vector<std::string> words = check_words(answer, options_.language, options_.reveal);
    std::string more;
    for (std::size_t i = 1; i < words.size(); ++i) more += (i == 1 ? "" : "\n") + escaped(words[i]);
    const std::string_view tag = answer.failure ? "error" : "failure";
    return fmt::format("{}>\n      <{} type=\"{}\" message=\"{}\">{}</{}>\n    </testcase>\n", head, tag, type(answer),
                       escaped(words.front()), more, tag);
  }

  std::string add(CheckRow row) override {
    Suite& suite = suite_of(row.scenario);
    for (Suite* counted : {&suite, &all_}) {
      ++counted->tests;
      counted->failures += row.outcome == CheckOutcome::k_wrong;
      counted->errors += row.outcome == CheckOutcome::k_error;
    }
    suite.cases.push_back(std::move(row.text));
    return {};
  }

  std::string end() override {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    text += fmt::format("<testsuites name=\"coroscope check\" {}>\n", counts(all_));
    for (const Suite& suite : suites_) {
      text += fmt::format("  <testsuite name=\"{}\" {}>\n", escaped(suite.name), counts(suite));
      for (const std::string& one : suite.cases) text += one;
      text += "  </testsuite>\n";
    }
    return text + "</testsuites>\n";
  }

 private:
  static std::string case_name(const predict::CheckedAnswer& answer) {
    std::string name = answer.ask == 0 ? "answer" : std::string(scenario::ask_kind_name(answer.kind));
    if (answer.line) name = fmt::format("line {}: {}", *answer.line, name);
    const std::string id = readable_id(answer);
    return id.empty() ? name : fmt::format("{} ({})", name, id);
  }

  std::string_view type(const predict::CheckedAnswer& answer) const {
    if (answer.failure) return answer.failure->kind;
    const auto& verdict = answer.judgement->verdict;
    return verdict && options_.reveal == predict::Reveal::k_yes ? predict::difference_name(verdict->first_difference->kind) : "wrong";
  }

  /// In the order in which the scenarios come.
  Suite& suite_of(const std::string& scenario) {
    const std::string name = scenario.empty() ? "(none)" : scenario;
    const auto [found, is_new] = places_.emplace(name, suites_.size());
    if (is_new) suites_.push_back({name, 0, 0, 0, {}});
    return suites_[found->second];
  }

  CheckFormatOptions options_;
  std::vector<Suite> suites_;
  std::map<std::string, std::size_t> places_;
  Suite all_;
};

}  // namespace

std::unique_ptr<CheckFormat> make_junit_format(CheckFormatOptions options) {
  return std::make_unique<JunitFormat>(options);
}

}  // namespace coroscope::cli
