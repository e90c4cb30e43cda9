import { link } from '../site/links.ts';
import type { Place } from './answers/place.ts';

/** Where no cause of a tree is it: the symptom may be another one, or the log says more. */
export function OtherWays({ place }: { place: Place }) {
  return (
    <ul class="other-ways">
      <li>
        <a href={link.question(place.start.tree, place.start.fact)}>
          Look for the symptom again, from the start
        </a>
      </li>
      <li>
        <a href={link.home()}>Paste more of the log</a>: the application’s and the kernel’s too
      </li>
      <li>
        <a href={link.symptoms()}>Compare with the other symptoms</a>
      </li>
      <li>
        <a href={link.causes()}>Go through all causes</a>
      </li>
    </ul>
  );
}
