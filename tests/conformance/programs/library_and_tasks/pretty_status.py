# pprint and textwrap around what tasks return.
import asyncio
import textwrap
from pprint import pformat, pprint

async def check(name, seconds, ok=True):
    await asyncio.sleep(seconds)
    return {'name': name, 'ok': ok, 'seconds': seconds, 'details': {'tags': [name] * 3, 'limits': (1, 10, 100)}}

async def main():
    found = await asyncio.gather(check('database', 0.5), check('cache', 0.1, False), check('queue', 2))
    pprint(found, width=60)
    pprint({f['name']: f['ok'] for f in found})
    print(textwrap.indent(pformat(found[0], width=40, sort_dicts=False), '| '))
    print(textwrap.shorten(' '.join(f['name'] for f in found) * 4, 30), textwrap.dedent('''
        all
          done'''))

asyncio.run(main())
