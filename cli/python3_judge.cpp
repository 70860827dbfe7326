#include "cli/python3_judge.h"

#include "core/lint/judge.h"

namespace coroscope::cli {

namespace {

constexpr double kSeconds = 20;  // real ones: a program on a virtual clock takes a fraction of one

bool is_wanted(Environment& environment, const std::string& python) {
  const OutsideEnding ending =
      environment.run_program({{python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"}, {}, {}, kSeconds});
  return ending.how == OutsideEnding::How::k_ended && ending.output == "3.11\n";
}

}  // namespace

Python3Judge::Python3Judge(Environment& environment) : environment_(environment) {
  const std::string chosen = environment.variable("COROSCOPE_PYTHON");
  for (const std::string& python : {chosen, std::string("python3.11"), std::string("python3")}) {
    if (python.empty() || !is_wanted(environment, python)) continue;
    python_ = python;
    return;
  }
}

lint::Judged Python3Judge::judge(const text::Source& source) const {
  OutsideProgram program{{python_, "-B", "virtual_clock.py", "--guarded", "program.py"}, {}, {}, kSeconds};
  for (const text::EmbeddedFile& file : lint::judge_files()) program.files.emplace_back(file.path, file.text);
  program.files.emplace_back("program.py", source.text());
  program.variables = {
      {"PYTHONHASHSEED", "0"}, {"TZ", "UTC"}, {"LANG", "C.UTF-8"}, {"PYTHONUTF8", "1"}, {"PYTHONNOUSERSITE", "1"}};
  const OutsideEnding ending = environment_.run_program(program);
  lint::Judged judged{lint::Judged::End::k_ended, ending.exit_status, ending.output, ending.error_output};
  if (ending.how == OutsideEnding::How::k_not_found) judged.end = lint::Judged::End::k_not_found;
  if (ending.how == OutsideEnding::How::k_took_too_long || ending.exit_status == lint::kHangs) {
    judged.end = lint::Judged::End::k_took_too_long;
  }
  return judged;
}

}  // namespace coroscope::cli
