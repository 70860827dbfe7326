# Log lines of tasks carry the virtual time.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(asctime)s %(levelname)-7s %(name)s %(funcName)s: %(message)s', datefmt='%H:%M:%S')
log = logging.getLogger('jobs')

async def job(name, seconds):
    log.info('%s starts', name)
    await asyncio.sleep(seconds)
    if seconds > 2:
        log.warning('%s was slow: %.1f s', name, seconds)
    return name

async def main():
    results = await asyncio.gather(*(job(f'job{i}', i) for i in (3, 1, 2)))
    log.info('results %s', results)

asyncio.run(main())
