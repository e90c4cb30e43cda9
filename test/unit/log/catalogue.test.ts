import { describe, expect, test } from 'vitest';
import { exceptions } from '../../catalogue/exceptions.ts';
import { catalogue } from '../../catalogue/history.ts';
import { unknownFormats } from '../../catalogue/unknown.ts';

const { formats, read } = catalogue();
const unknown = unknownFormats(formats);

describe('nginx’s own messages', () => {
  test('were read from all releases that are in use', () => {
    for (const release of ['1.18.0', '1.22.1', '1.26.3', '1.30.4'])
      expect(read[release]).toMatch(/^[0-9a-f]{40}$/);
    expect(formats.length).toBeGreaterThan(1000);
  });

  test('are known to a signature, or excepted with a reason', () => {
    const missing = unknown.filter(({ format }) => !Object.hasOwn(exceptions, format));
    expect(missing.map(({ file, format }) => `${file}: ${format}`)).toEqual([]);
  });

  test('are excepted only where no signature knows them', () => {
    const needed = new Set(unknown.map(({ format }) => format));
    for (const format of Object.keys(exceptions))
      expect(needed.has(format), `take ${format} out of exceptions.ts`).toBe(true);
  });
});
