import { useMemo, useState } from 'preact/hooks';
import { browsers, systems } from '../../visitor/devices.ts';
import { recognise } from '../../visitor/recognise.ts';
import type { Says } from '../../visitor/recognise.ts';
import { localMinute, mailtoOf, textOf, withoutQuery, zoneOf } from '../../visitor/report.ts';
import type { Report as Written } from '../../visitor/report.ts';
import { saidByAnswers } from '../../visitor/tried.ts';
import { CodeFigure } from '../CodeFigure.tsx';
import { wholeVocabulary } from '../../diagnosis/vocabulary.ts';
import { useFragment } from '../fragment.ts';
import { Fields } from './Fields.tsx';
import { Tried } from './Tried.tsx';

export type Draft = Omit<Written, 'tried' | 'zone'>;

/** The form and the text that comes of it. Nothing is kept: a reload forgets all but what the address says. */
export default function Report() {
  const [{ facts, details, device }] = useFragment(wholeVocabulary);
  const now = useMemo(() => new Date(), []);
  const [typed, setTyped] = useState<Partial<Draft>>({});
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({});
  const [to, setTo] = useState('');
  const answered = Object.entries(facts).flatMap((pair) => saidByAnswers[pair.join('=')] ?? []);
  const isTicked = (text: string) => ticked[text] ?? answered.includes(text);
  const draft: Draft = {
    address: details.site ?? '',
    when: localMinute(now),
    saw: '',
    code: '',
    howOften: '',
    device: nameOf({ ...recognise(navigator as unknown as Says), ...device }),
    notes: '',
    ...typed,
  };
  const report = {
    ...draft,
    address: withoutQuery(draft.address),
    zone: draft.when && zoneOf(new Date(draft.when)),
    tried: Object.keys(ticked).concat(answered).filter(isTicked).filter(unique),
  };
  const text = textOf(report);
  return (
    <div class="visitor-report">
      <Fields draft={draft} onChange={(part) => setTyped({ ...typed, ...part })} />
      <Tried
        answered={answered}
        isTicked={isTicked}
        onTick={(line, on) => setTicked({ ...ticked, [line]: on })}
      />
      <h2 id="text">Your report</h2>
      <p>This is all of it. Nothing else is sent, and nothing is stored.</p>
      <div data-report>
        <CodeFigure wraps text={text} />
      </div>
      <label>
        E-mail address of the owner, if you know it
        <input type="email" value={to} onInput={(e) => setTo(e.currentTarget.value)} />
      </label>
      <p>
        <a class="button primary" href={mailtoOf(to.trim(), report)}>
          Open it in my mail program
        </a>
      </p>
    </div>
  );
}

function nameOf({ browser, system }: ReturnType<typeof recognise>): string {
  return [browser && browsers[browser], system && systems[system]].filter(Boolean).join(' on ');
}

const unique = (each: string, place: number, all: string[]) => all.indexOf(each) === place;
