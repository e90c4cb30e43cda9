import { expect, test } from 'vitest';
import { signatures } from '../../../src/log/signatures/index.ts';
import { messageSections } from '../../../src/site/messages.ts';

test('every signature stands in exactly one section', () => {
  const listed = messageSections().flatMap(({ messages }) => messages.map(({ id }) => id));
  expect(listed.toSorted()).toEqual(signatures.map(({ id }) => id).toSorted());
});

test('anchors of sections and of messages differ', () => {
  const sections = messageSections();
  const anchors = sections.flatMap(({ id, messages }) => [id, ...messages.map((it) => it.id)]);
  expect(new Set(anchors).size).toBe(anchors.length);
});
