/** `npm run judge`: the scores, and the misses of the half that may be learned from. */
import { cases, isHeldOut } from './case.ts';
import { calledA502, explained, placeOf, takenForKnown, walked } from './judge.ts';
import { tableOf } from './score.ts';

const open = cases.filter((it) => !isHeldOut(it));
const heldOut = cases.filter(isHeldOut);
console.log(tableOf({ all: cases, open, 'held out': heldOut }));

console.log('\nMisses of the open half, by line:');
for (const it of open.filter(({ text }) => text !== undefined)) {
  const place = placeOf(it);
  if (place === 0) continue;
  const ranked = explained(it.text!).causes.slice(0, 4);
  console.log(
    `  ${it.cause} at ${place}: ${ranked.map(({ id }) => id).join(', ')}\n    ${it.from}`,
  );
}

console.log('\nMisses of the open half, by answers:');
for (const it of open) {
  const { asked, end } = walked(it);
  if (end !== it.cause)
    console.log(`  ${it.cause} ended at ${end}\n    ${it.from}\n    ${asked.join(' ')}`);
}

console.log('\nNeighbours called a 502:');
for (const { from } of calledA502()) console.log(`  ${from}`);
console.log('\nStrangers taken for known:');
for (const line of takenForKnown()) console.log(`  ${line}`);
