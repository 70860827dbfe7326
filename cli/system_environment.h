// The real world: file descriptors, files and environment variables of this process.
#pragma once

#include "cli/environment.h"

namespace coroscope::cli {

class SystemEnvironment : public Environment {
 public:
  SystemEnvironment();
  ~SystemEnvironment() override;

  void write_out(std::string_view text) override;
  void write_err(std::string_view text) override;
  void flush() override;
  std::string read_in() override;
  std::optional<std::string> read_line() override;
  void catch_interrupts() override;
  bool interrupted() const override;
  std::unique_ptr<Reader> open_in() override;
  bool in_is_terminal() const override;
  bool out_is_terminal() const override { return out_is_terminal_; }
  bool err_is_terminal() const override;
  std::size_t out_columns() const override;
  bool pause(double seconds) override;
  OutsideEnding run_program(const OutsideProgram& program) override;
  std::string variable(const char* name) const override;
  bool has_variable(const char* name) const override;
  std::int64_t now() const override;
  double seconds() const override;
  bool is_file(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  std::optional<std::int64_t> version_of(const std::string& path) const override;
  std::string read_file(const std::string& path) override;
  std::unique_ptr<Reader> open_file(const std::string& path) override;
  void write_file(const std::string& path, std::string_view bytes) override;
  void make_folder(const std::string& path) override;
  std::vector<std::string> files_below(const std::string& folder, std::string_view ending) override;
  std::string edit(const std::string& text) override;
  std::string absolute_path(const std::string& path) const override;

 private:
  std::string buffer_;  // of stdout
  bool out_is_terminal_;
};

}  // namespace coroscope::cli
