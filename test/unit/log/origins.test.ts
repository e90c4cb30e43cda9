import { expect, test } from 'vitest';
import data from '../../../src/log/origins.json' with { type: 'json' };
import { originOf } from '../../../src/log/origins.ts';
import { signatureOf } from '../../../src/log/signatures/index.ts';
import { origins } from '../../catalogue/origins.ts';

const origin = (id: string) => originOf(signatureOf(id)!);

test('origins.json is what the catalogue says: write it anew with test/catalogue/origins.ts', () => {
  expect(data).toEqual(origins());
});

test('a signature has its file, phase and error numbers', () => {
  expect(origin('connect-refused')).toMatchObject({
    files: expect.arrayContaining(['event/ngx_event_connect.c']) as string[],
    phase: 'connecting to upstream',
    errnos: [111],
  });
});

test('a signature has the releases between which nginx writes it', () => {
  expect(origin('content-length-and-transfer-encoding')?.since).toBe('1.23.0');
  expect(origin('too-big-header')?.since).toBeUndefined();
});

test('what nginx does not write has none', () => {
  expect(origin('php-fpm-killed')).toBeUndefined();
});
