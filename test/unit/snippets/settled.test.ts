import { describe, expect, test } from 'vitest';
import { settledBy } from '../../../src/snippets/settled.ts';

describe('a fix, reached from a cause,', () => {
  test('is written in the variant that cures this cause', () => {
    expect(settledBy('disk-full', 'temp-folder')).toBe('resource=disk');
    expect(settledBy('temp-folder-permission', 'temp-folder')).toBe('resource=temp-folder');
  });

  test('leaves open what the cause leaves open', () => {
    expect(settledBy('socket-permission', 'socket-permission')).toBe('');
  });

  test('learns nothing that it does not ask for', () => {
    expect(settledBy('ports-exhausted', 'port-range')).toBe('');
  });
});
