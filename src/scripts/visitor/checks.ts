/** Two live checks that ask nobody but the server of this very page. */
import { clockAhead, harmless, spoken } from '../../visitor/clock.ts';
import type { Answered } from '../../visitor/clock.ts';

const list = document.querySelector<HTMLElement>('[data-checks]');

function say(check: 'connection' | 'clock', isGood: boolean, text: string) {
  const line = list!.querySelector(`[data-check=${check}]`)!;
  line.className = isGood ? 'good' : 'bad';
  line.querySelector('span')!.textContent = text;
}

async function ask(): Promise<Answered> {
  const asked = Date.now();
  const { headers } = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
  return { date: headers.get('date'), age: headers.get('age'), asked, received: Date.now() };
}

async function check() {
  // The browser is sure only that there is no network at all; a network may still lead nowhere.
  if (!navigator.onLine) {
    say(
      'connection',
      false,
      'your device says that it is in no network. Look at flight mode and Wi-Fi.',
    );
    say('clock', false, 'cannot be compared without a connection.');
    return;
  }
  try {
    const answer = await ask();
    const seconds = (Math.ceil((answer.received - answer.asked + 1) / 100) / 10).toFixed(1);
    say('connection', true, `works. This website answered just now, within ${seconds} seconds.`);
    sayClock(clockAhead(answer));
  } catch {
    say(
      'connection',
      false,
      'your device is in a network, but this website does not answer through it.',
    );
    say('clock', false, 'cannot be compared without a connection.');
  }
}

function sayClock(ahead: number | undefined) {
  if (ahead === undefined)
    say('clock', false, 'cannot be compared: the answer did not say what time it is.');
  else if (Math.abs(ahead) <= harmless) say('clock', true, 'right.');
  else
    say(
      'clock',
      false,
      `${spoken(ahead)} ${ahead > 0 ? 'ahead' : 'behind'}. Set it right, as below.`,
    );
}

if (list) {
  list.hidden = false;
  void check();
  addEventListener('online', () => void check());
  addEventListener('offline', () => void check());
}
