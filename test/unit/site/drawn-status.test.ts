import { describe, expect, it } from 'vitest';
import { symptomIds } from '../../../machines/odds.ts';
import { statusOfCause, statusOfSymptom } from '../../../src/site/drawn-status.ts';

describe('the picture of a request shows', () => {
  it.each([
    ['wrong-address', 502],
    ['disk-full', 500],
    ['slow-request', 504],
    ['temp-folder-permission', 500],
    ['rate-limited', 503],
    ['request-body-too-large', 413],
    ['client-gave-up', 'none'],
    ['script-not-found', 404],
    ['worker-connections-exhausted', 500],
    ['descriptors-exhausted', 500],
    ['configuration-syntax', 'none'],
    ['keepalive-race', 502],
  ])('for %s: %s', (cause, status) => expect(statusOfCause(cause)).toBe(status));

  it('for a symptom what most of its causes end in', () => {
    const other = Object.fromEntries(
      symptomIds.map((id) => [id, statusOfSymptom(id)]).filter(([, status]) => status !== 502),
    );
    expect(other).toEqual({
      'timed-out': 504,
      'out-of-resources': 500,
      'startup-failed': 'none',
      'other-status': 'differs',
    });
  });
});
