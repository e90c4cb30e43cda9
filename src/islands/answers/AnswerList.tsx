import { answersOf } from '../../../machines/fact-ids.ts';
import type { FactId } from '../../../machines/facts.ts';
import { labelIn } from '../../../machines/words.ts';
import type { State } from '../../diagnosis/address.ts';
import { withAnswer } from '../../diagnosis/answers.ts';
import { walk } from '../../diagnosis/walk.ts';
import { hrefOf } from '../stop-link.ts';
import type { Place } from './place.ts';

interface Props {
  place: Place & { fact: FactId };
  state: State;
  /** The answer that a pasted text gives. */
  pasted?: string | undefined;
}

/** Each answer is a link to the stop it leads to, past all that is known. */
export function AnswerList({ place, state, pasted }: Props) {
  const { tree, fact, outlines, words } = place;
  return (
    <ol class="answers" aria-label="Answers">
      {answersOf(fact).map((answer) => {
        const facts = withAnswer(outlines, tree, state.facts, fact, answer);
        const chosen = state.facts[fact] === answer;
        return (
          <li
            key={answer}
            class={answer === 'unknown' ? 'unsure' : answer === pasted ? 'pasted' : undefined}
          >
            <a
              href={hrefOf(walk(outlines, tree, facts, fact, state.ruledOut), state)}
              data-answer={answer}
              aria-current={chosen ? 'true' : undefined}
            >
              <span>{labelIn(words, fact, answer)}</span>
              {chosen && <small>your answer</small>}
              {answer === pasted && <small>your paste</small>}
            </a>
          </li>
        );
      })}
    </ol>
  );
}
