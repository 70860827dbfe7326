#include "cli/picture_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "cli/language.h"
#include "cli/link_option.h"
#include "cli/terminal_text.h"

namespace coroscope::cli {

namespace {

namespace sequence = render::sequence;

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();

std::uint32_t number_or(const std::optional<std::uint64_t>& written, std::uint32_t otherwise) {
  return written ? static_cast<std::uint32_t>(std::min<std::uint64_t>(*written, kMost)) : otherwise;
}

/// "43: nobody is stopped here"
std::optional<sequence::Note> read_note(std::string_view written) {
  sequence::Note note;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), note.line);
  const std::string_view rest = written.substr(static_cast<std::size_t>(end - written.data()));
  if (error != std::errc() || note.line == 0 || !rest.starts_with(':')) return std::nullopt;
  const std::size_t begin = rest.find_first_not_of(' ', 1);
  if (begin == std::string_view::npos) return std::nullopt;
  note.text = rest.substr(begin);
  return note;
}

}  // namespace

void PictureOptions::declare(CommandLine& line) {
  line.option(title_, "--title", "TEXT", "over the picture (default: the scenario's title)");
  line.choice(language_, "--lang", {"en", "zh"}, "language of the words in it (default: that of the system)");
  line.option(only_, "--only", "WHAT", "only these events: a lane, its function or task (worker*), line=10-20, time=0-1.5, kind=print,send; "
                              "of one sort any may hold, of different sorts all must");
  line.choice(folding_, "--fold", {"auto", "always", "never"}, "tell steps that repeat once: auto (default) where it is long");
  line.choice(objects_, "--objects", {"auto", "all", "none"}, "locks, queues, futures: auto (default) shows those that matter");
  line.option(notes_, "--note", "LINE:TEXT", "your words beside what happens first on a line of the program");
  line.flag(to_scale_, "--scale-time", "draw waiting as long as it takes");
  line.option(rows_, "--rows", "N", "at most so many events (default 400; 0: all)");
  line.option(lanes_, "--lanes", "N", "at most so many lanes (default 24, of a crowd 10); the rest shares one");
  line.option(links_, "--links", "URL", "where the program can be read: events link to URL#L12");
}

void PictureOptions::declare_text(CommandLine& line) {
  line.option(columns_, "--width", "N", "of a text drawing, in columns (default: that of the terminal, or 100)");
  line.flag(ascii_, "--ascii", "draw text with ASCII signs only");
}

std::optional<ExitCode> PictureOptions::apply(const CommandLine& line, Context& context,
                                              render::RenderOptions& options) const {
  if (const auto code = check_links(line, context, language(context), links_)) return code;
  options.link_base = links_;
  options.to_scale = to_scale_;
  options.ascii = ascii_;
  if (columns_) options.columns = number_or(columns_, 0);
  sequence::ModelOptions& model = options.model;
  model.language = language(context);
  model.rows = number_or(rows_, model.rows);
  if (lanes_) model.lanes = number_or(lanes_, sequence::kManyLanes);
  model.folding = folding_ == "always"  ? sequence::Folding::k_always
                  : folding_ == "never" ? sequence::Folding::k_never
                                        : sequence::Folding::k_auto;
  model.objects = objects_ == "all"    ? sequence::Objects::k_all
                  : objects_ == "none" ? sequence::Objects::k_none
                                       : sequence::Objects::k_auto;
  for (const std::string& written : only_) {
    if (const auto problem = add_selection(written, model.selection, model.language)) {
      return line.usage_error(context, fmt::format("`--only {}`: {}", terminal_text(written), terminal_text(*problem)),
                              line.say("write a lane (`worker*`), `line=10-20`, `time=0-1.5` or `kind=print`",
                                       "请写生命线（`worker*`）、`line=10-20`、`time=0-1.5` 或 `kind=print`"));
    }
  }
  for (const std::string& written : notes_) {
    auto note = read_note(written);
    if (!note) {
      return line.usage_error(context, line.say("`--note {}` has no line or no text", "`--note {}` 缺少行号或文字", terminal_text(written)),
                              line.say("write `--note \"12: what the reader should see here\"`", "请写成 `--note \"12: 想让读者看到什么\"`"));
    }
    model.notes.push_back(std::move(*note));
  }
  return std::nullopt;
}

scenario::Language PictureOptions::language(const Context& context) const {
  return pick_language(language_, context.environment);
}

std::string PictureOptions::title(const Context& context, const scenario::Scenario& scenario) const {
  return title_.value_or(scenario.title.in(language(context)));
}

}  // namespace coroscope::cli
