# Downloads that overlap, progress by callbacks, errors collected.
from concurrent.futures import ThreadPoolExecutor, as_completed
import time

sizes = {"a.zip": 3, "b.zip": 1, "missing.zip": None, "c.zip": 4}
def download(name):
    size = sizes[name]
    if size is None:
        time.sleep(0.2)
        raise FileNotFoundError(name)
    for _ in range(size):
        time.sleep(0.1)
    return size * 1024

start = time.monotonic()
total = 0
with ThreadPoolExecutor(max_workers=4, thread_name_prefix="downloader") as pool:
    futures = {pool.submit(download, name): name for name in sizes}
    for future in as_completed(futures):
        name = futures[future]
        try:
            size = future.result()
        except FileNotFoundError as error:
            print(f"{name}: failed ({error!r})")
        else:
            total += size
            print(f"{name}: {size} bytes after {time.monotonic() - start:.1f} s")
print("total", total)
