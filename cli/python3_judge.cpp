#include "cli/python3_judge.h"

#include "core/lint/judge.h"

namespace coroscope::cli {

namespace {

constexpr double kSeconds = 20;  // real ones: a program on a virtual clock takes a fraction of one

OutsideEnding run_guarded(Environment& environment, const std::string& python, std::string_view text) {
  OutsideProgram program{{python, "-B", "virtual_clock.py", "--guarded", "program.py"}, {}, {}, kSeconds};
  for (const text::EmbeddedFile& file : lint::judge_files()) program.files.emplace_back(file.path, file.text);
  program.files.emplace_back("program.py", text);
  program.variables = {
      {"PYTHONHASHSEED", "0"}, {"TZ", "UTC"}, {"LANG", "C.UTF-8"}, {"PYTHONUTF8", "1"}, {"PYTHONNOUSERSITE", "1"}};
  return environment.run_program(program);
}

/// A CPython 3.11 (virtual_clock.py refuses others), on a machine that can guard what it does.
bool is_wanted(Environment& environment, const std::string& python) {
  const OutsideEnding ending = run_guarded(environment, python, "print('here')\n");
  return ending.how == OutsideEnding::How::k_ended && ending.output == "here\n";
}

}  // namespace

Python3Judge::Python3Judge(Environment& environment) : environment_(environment) {
  const std::string chosen = environment.variable("COROSCOPE_PYTHON");
  std::vector<std::string> candidates = {"python3.11", "python3"};
  if (!chosen.empty()) candidates = {chosen};
  for (const std::string& python : candidates) {
    if (!is_wanted(environment, python)) continue;
    python_ = python;
    return;
  }
}

lint::Judged Python3Judge::judge(const text::Source& source) const {
  const OutsideEnding ending = run_guarded(environment_, python_, source.text());
  lint::Judged judged{lint::Judged::End::k_ended, ending.exit_status, ending.output, ending.error_output};
  if (ending.how == OutsideEnding::How::k_not_found) judged.end = lint::Judged::End::k_not_found;
  if (ending.how == OutsideEnding::How::k_took_too_long || ending.exit_status == lint::kHangs) {
    judged.end = lint::Judged::End::k_took_too_long;
  }
  return judged;
}

}  // namespace coroscope::cli
