// Loads a scenario of the course, runs it, checks two predictions of what it prints, and draws the run as an SVG.
#include <core/predict/study.h>
#include <core/run/run.h>
#include <core/scenario/catalog.h>
#include <render/render.h>

#include <fstream>
#include <iostream>

using namespace coroscope;

int main() {
  const auto reading = scenario::Catalog::builtin().find("two-sleeps");
  if (!reading || !reading->good()) return 3;

  const predict::Study study(&run::run, reading->scenario, {});
  std::cout << study.result().output << "It takes " << study.result().elapsed / 1'000'000'000 << " s.\n";

  const scenario::Ask& question = study.scenario().asks.front();
  for (const char* text : {"1-start\n1-end\n2-start\n2-end\n", "1-start\n2-start\n2-end\n1-end\n"}) {
    const auto answer = study.read(question, text);
    if (!std::holds_alternative<predict::Answer>(answer)) return 2;
    const predict::Judgement judgement = study.judge(question, std::get<predict::Answer>(answer));
    if (judgement.right) std::cout << "right\n";
    else std::cout << "wrong from line " << judgement.verdict->first_difference->line << " on\n";
  }

  render::RenderOptions options;
  options.title = "Two sleeps";
  const render::RenderResult picture = render::render_sequence(*study.trace(), options);
  if (!picture.ok()) std::cerr << picture.error << "\n";
  std::ofstream("two-sleeps.svg") << picture.bytes;
  return picture.ok() ? 0 : 5;
}
