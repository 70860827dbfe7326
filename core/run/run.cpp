#include "core/run/run.h"

#include "core/compile/compile.h"
#include "core/library/library.h"
#include "core/library/modules.h"
#include "core/library/rewriting_functions.h"
#include "core/loop/task.h"
#include "core/loop/threads.h"
#include "core/run/unreadable.h"
#include "core/run/unsupported.h"
#include "core/syntax/parse.h"
#include "core/trace/recorder.h"
#include "core/vm/objects/dict.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"
#include "core/vm/vm.h"

namespace coroscope::run {
namespace {

using trace::Ending;
using vm::Ref;
using vm::StopReason;
using vm::Value;

/// The changed rules that are a matter of how the program is written.
compile::Rewriting rewriting_of(const Model& model) {
  if (model.is_true()) return compile::Rewriting::k_none;
  switch (*model.changed()) {
    case Misconception::k_awaits_overlap: return compile::Rewriting::k_await_together;
    case Misconception::k_preemptive: return compile::Rewriting::k_turn_after_statement;
    case Misconception::k_no_lost_update: return compile::Rewriting::k_reread_after_await;
    case Misconception::k_snapshot_closure: return compile::Rewriting::k_keep_values;
    case Misconception::k_async_for_parallel: return compile::Rewriting::k_start_iterations;
    default: return compile::Rewriting::k_none;
  }
}

/// Keeps what is written, and hands it on at once.
class CollectingOutput final : public vm::Output {
 public:
  CollectingOutput(Result& result, OutputSink* sink) : result_(result), sink_(sink) {}
  void write_stdout(std::string_view text) override {
    result_.output += text;
    if (sink_ != nullptr) sink_->write_stdout(text);
  }
  void write_stderr(std::string_view text) override {
    result_.error_output += text;
    if (sink_ != nullptr) sink_->write_stderr(text);
  }

 private:
  Result& result_;
  OutputSink* sink_;
};

/// One program in one Vm, from its source to its Result.
class Execution {
 public:
  Execution(std::shared_ptr<const text::Source> source, const Options& options)
      : source_(std::move(source)), options_(options), output_(result_, options.sink) {}

  Result run() {
    syntax::ParseResult parsed = syntax::parse(*source_);
    if (!parsed.ok()) return refuse(std::move(parsed.diagnostics));
    compile::Options compile_options;
    compile_options.rewriting = rewriting_of(options_.model);
    compile::CompileResult compiled = compile::compile(*source_, *parsed.tree.module, compile_options);
    if (!compiled.ok()) return refuse(std::move(compiled.diagnostics));

    if (options_.trace_groups != 0) recorder_.emplace(source_, options_.trace_groups);
    vm::Vm::Limits limits{options_.limits.steps, options_.limits.memory, options_.limits.output,
                          options_.limits.recursion};
    vm::Vm vm(limits, output_, recorder_ ? &*recorder_ : nullptr, options_.hash_key);
    vm.model = options_.model;
    vm.event_limit = options_.limits.events;
    vm.time_limit = options_.limits.virtual_time;
    vm.finalizes = options_.disturbance != Disturbance::k_garbage;
    if (options_.disturbance == Disturbance::k_addresses) vm.move_addresses();
    {
      loop::Runtime runtime(vm);
      if (options_.disturbance == Disturbance::k_timer_ties) runtime.clock.turn_ties_round();
      // Whole seconds, and not so many that the fractions of time.time() would be rounded otherwise.
      if (options_.disturbance == Disturbance::k_day) runtime.epoch_seconds += 40'012'345;
      if (options_.realtime_speed > 0) runtime.clock.set_realtime(options_.realtime_speed);
      library::set_up_library(vm, {options_.seed});
      if (compile_options.rewriting != compile::Rewriting::k_none) library::add_rewriting_functions(vm);
      const text::Diagnostics unsupported = find_unsupported_unseen(vm, *compiled.code);
      if (!unsupported.empty()) return refuse(unsupported);
      warn_of(vm, compiled.diagnostics);
      execute(vm, runtime, compiled.code);
    }
    if (recorder_) result_.trace = recorder_->finish(result_.ending);
    return std::move(result_);
  }

 private:
  Result refuse(text::Diagnostics diagnostics) {
    result_.diagnostics = std::move(diagnostics);
    result_.exit_status = 1;
    const text::Diagnostic* error = syntax_error(result_.diagnostics);
    if (error != nullptr && options_.trace_groups != 0) {
      result_.trace = unreadable_trace(source_, *error, options_.trace_groups);
    }
    return std::move(result_);
  }

  /// Looking for names may import modules of the library, before the program begins: that is no part of its run.
  static text::Diagnostics find_unsupported_unseen(vm::Vm& vm, const bytecode::Code& code) {
    trace::Recorder* const recorder = std::exchange(vm.recorder, nullptr);
    text::Diagnostics found = find_unsupported(vm, code);
    vm.recorder = recorder;
    return found;
  }

  /// SyntaxWarnings, as python3 prints them before it runs a program.
  void warn_of(vm::Vm& vm, const text::Diagnostics& warnings) {
    for (const text::Diagnostic& warning : warnings) {
      const std::uint32_t line = source_->line_of(warning.span.begin);
      std::string_view shown = source_->line_text(line);
      shown.remove_prefix(std::min(shown.find_first_not_of(" \t\f"), shown.size()));
      vm.write_stderr(fmt::format("{}:{}: {}: {}\n  {}\n", path(), line, warning.category, warning.message, shown));
    }
  }

  const std::string& path() const { return options_.path.empty() ? source_->name() : options_.path; }

  void execute(vm::Vm& vm, loop::Runtime& runtime, std::shared_ptr<const bytecode::Code> code) {
    const std::uint32_t source = vm.add_source(source_, path());
    vm::CodeObject* object = vm.add_code(std::move(code), source, false);
    Ref main = vm::make_module(vm, "__main__");
    auto* dict = main.as<vm::Module>()->dictionary;
    vm::set(vm, vm.modules, vm.names.__main__, *main);
    vm::set(vm, dict, vm.names.__doc__, vm::kNone);
    vm::set(vm, dict, vm.names.__file__, *vm::make_str(vm, path()));
    if (recorder_) {
      vm.current_actor = recorder_->add_actor(trace::ActorKind::k_program, recorder_->intern("main program"), 0);
      vm.current_event = vm.record(trace::EventKind::k_run_started, vm.current_actor, trace::kNoActor, trace::kNoEvent);
      recorder_->set_actor_created(vm.current_actor, vm.current_event);
    }
    program_actor_ = vm.current_actor;
    const bool finished = vm.run_module(object, dict);
    vm.current_actor = program_actor_;
    if (!finished && vm.stopped == StopReason::k_none) end_with_exception(vm);
    if (vm.stopped == StopReason::k_none) library::join_threads(vm);
    if (vm.stopped == StopReason::k_none) library::run_exit_functions(vm);
    if (vm.stopped == StopReason::k_none) vm::finalize_reachable(vm, dict);
    if (vm.stopped == StopReason::k_none) release_globals(vm, dict);
    if (vm.stopped == StopReason::k_none) loop::destroy_pending_tasks(runtime);
    if (runtime.threads) runtime.threads->abandon();
    if (vm.stopped != StopReason::k_none) end_stopped(vm, runtime);
    result_.elapsed = runtime.clock.now().ns;
    if (recorder_) {
      vm.record(trace::EventKind::k_run_ended, program_actor_, trace::kNoActor, vm.current_event,
                trace::ending_name(result_.ending), result_.exit_status);
    }
  }

  /// sys.exit(n) ends quietly; everything else with a traceback.
  void end_with_exception(vm::Vm& vm) {
    Ref error = vm.take_error();
    if (vm::is_instance(vm, *error, vm.types.system_exit)) return end_with_exit(vm, *error);
    result_.ending = Ending::k_exception;
    result_.exit_status = vm::is_instance(vm, *error, vm.types.keyboard_interrupt) ? 130 : 1;
    if (!library::call_excepthook(vm, *error)) vm.write_stderr(vm::format_exception(vm, *error, true));
    record_uncaught(vm, *error);
    vm::clear_frames(vm, *error);
  }

  void record_uncaught(vm::Vm& vm, Value error) {
    if (!recorder_ || !recorder_->wants(trace::EventKind::k_exception_uncaught)) return;
    recorder_->record({vm.clock_ns(vm), 0, trace::EventKind::k_exception_uncaught, vm.current_actor, trace::kNoActor,
                       vm.current_event, place_left(error.as<vm::Exception>()),
                       recorder_->intern(vm::exception_line(vm, error))});
  }

  /// Where the program stood when an exception left it: in the frames of its own that were running, not in those of
  /// coroutines and generators, the ends of which are events of their own.
  static trace::SpanId place_left(const vm::Exception* error) {
    trace::SpanId place = 0;
    for (const vm::Traceback* at = error->traceback; at != nullptr; at = at->next) {
      const bytecode::CodeKind kind = at->code->code->kind;
      if (at->code->span_base == 0 || is_suspendable(kind)) break;
      place = at->code->span_base + at->instruction;
    }
    return place;
  }
  static bool is_suspendable(bytecode::CodeKind kind) {
    return kind == bytecode::CodeKind::k_generator || kind == bytecode::CodeKind::k_coroutine ||
           kind == bytecode::CodeKind::k_async_generator;
  }

  void end_with_exit(vm::Vm& vm, Value error) {
    Ref code = vm::get_attribute(vm, error, vm.names.code);
    if (code.get().is_none()) return;
    if (const std::optional<std::int64_t> number = vm::to_int64(vm, *code)) {
      result_.exit_status = static_cast<int>(*number & 0xFF);
      return;
    }
    vm.write_stderr(vm::str_text(vm, *code).value_or("") + "\n");
    result_.exit_status = 1;
  }

  /// As the interpreter does at its end: names that begin with an underscore first, then the others, in order.
  /// Source: CPython Objects/moduleobject.c, _PyModule_ClearDict.
  static void release_globals(vm::Vm& vm, vm::Dict* globals) {
    for (const bool underscored : {true, false}) {
      for (std::uint32_t i = 0; i < globals->filled && vm.stopped == StopReason::k_none; ++i) {
        vm::DictEntry& entry = globals->entries[i];
        if (!entry.key || entry.value.is_none()) continue;
        const std::string_view name = entry.key.as<vm::Str>()->view();
        if (name == "__builtins__" || name.starts_with("_") != underscored) continue;
        if (underscored && name.starts_with("__")) continue;
        Ref old = Ref::adopt(std::exchange(entry.value, vm::kNone));
        old = Ref();
        if (vm.has_error()) vm.report_unraisable("<module>");
      }
    }
  }

  void end_stopped(vm::Vm& vm, loop::Runtime& runtime) {
    result_.ending = vm.stopped == StopReason::k_deadlock ? Ending::k_deadlock : Ending::k_limit;
    std::string text;
    std::int64_t value = 0;
    const Limits& limits = options_.limits;
    switch (vm.stopped) {
      case StopReason::k_steps:
        value = static_cast<std::int64_t>(limits.steps);
        text = fmt::format("stopped after {} steps: does a loop never end?", limits.steps);
        break;
      case StopReason::k_memory:
        value = static_cast<std::int64_t>(limits.memory);
        text = fmt::format("stopped: the program needs more than {} MiB of memory", limits.memory >> 20);
        break;
      case StopReason::k_output:
        value = static_cast<std::int64_t>(limits.output);
        text = fmt::format("stopped: the program printed more than {} bytes", limits.output);
        break;
      case StopReason::k_virtual_time:
        value = limits.virtual_time;
        text = fmt::format("stopped: virtual time passed {} days", limits.virtual_time / 86'400'000'000'000);
        break;
      case StopReason::k_events:
        value = static_cast<std::int64_t>(limits.events);
        text = fmt::format("stopped after {} trace events", limits.events);
        break;
      case StopReason::k_deadlock:
        output_.write_stderr(runtime.deadlock_report);
        return;
      case StopReason::k_abandoned:
      case StopReason::k_none:
        return;
    }
    output_.write_stderr(fmt::format("{}: {}\n", vm.stopped_at.where, text));
    vm.record(trace::EventKind::k_limit_reached, program_actor_, trace::kNoActor, vm.current_event, text, value);
  }

  std::shared_ptr<const text::Source> source_;
  const Options& options_;
  Result result_;
  CollectingOutput output_;
  std::optional<trace::Recorder> recorder_;
  trace::ActorId program_actor_ = trace::kNoActor;
};

}  // namespace

Result run(std::shared_ptr<const text::Source> source, const Options& options) {
  return Execution(std::move(source), options).run();
}

}  // namespace coroscope::run
