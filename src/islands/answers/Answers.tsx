import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FactId } from '../../../machines/facts.ts';
import { AnswerList } from './AnswerList.tsx';
import { useNumberKeys } from './number-keys.ts';
import { useOwnValues } from './own-values.ts';
import { Paste } from './Paste.tsx';
import type { OnPage, Place } from './place.ts';
import { SoFar } from './SoFar.tsx';
import { usePlace } from './use-place.ts';

interface Props extends OnPage<Place & { fact: FactId }> {
  children?: ComponentChildren;
  /** The slot of the small map. */
  map?: ComponentChildren;
}

/** The live part of a question's page: answers that lead on, the help, and what is known so far. */
export default function Answers({ children, map, ...page }: Props) {
  const [place, state] = usePlace<Place & { fact: FactId }>(page);
  const [pasted, setPasted] = useState<string>();
  const help = useRef<HTMLDivElement>(null);
  useNumberKeys('.answers a');
  useOwnValues(help, state.details);
  return (
    <>
      <AnswerList place={place} state={state} pasted={pasted} />
      <Paste place={place} state={state} onAnswer={setPasted} />
      <div class="help prose" ref={help}>
        {children}
      </div>
      <SoFar place={place} state={state}>
        {map}
      </SoFar>
    </>
  );
}
