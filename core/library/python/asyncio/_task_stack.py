"""Where a task stands: task.get_stack() and task.print_stack()."""

import sys as _sys
import traceback as _traceback


def get_stack(task, limit):
    frames = []
    frame = getattr(task.get_coro(), 'cr_frame', None)
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        entry = task._exception.__traceback__
        while entry is not None and (limit is None or len(frames) < limit):
            frames.append(entry.tb_frame)
            entry = entry.tb_next
    return frames


def print_stack(task, limit, file):
    frames = get_stack(task, limit)
    if not frames:
        print(f'No stack for {task!r}', file=file)
        return
    error = task._exception
    print(f'{"Traceback" if error is not None else "Stack"} for {task!r} (most recent call last):', file=file)
    lines = [_traceback.FrameSummary(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name) for frame in frames]
    print(''.join(_traceback.format_list(lines)), end='', file=_sys.stderr if file is None else file)
    if error is not None:
        print(''.join(_traceback.format_exception_only(error)), end='', file=file)
