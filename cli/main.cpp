#include "cli/command.h"
#include "cli/system_environment.h"

int main(int count, char** words) {
  using namespace coroscope;
  cli::SystemEnvironment environment;
  cli::Context context{environment, &run::run};
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  return static_cast<int>(cli::run_command_line(context, arguments));
}
