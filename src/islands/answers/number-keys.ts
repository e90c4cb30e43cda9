import { useEffect } from 'preact/hooks';

/** Milliseconds in which a second digit may follow the first. */
const patience = 700;

/** Typing a link's number follows it. A number that may be the beginning of a longer one waits for its next digit. */
export function useNumberKeys(links: string) {
  useEffect(() => {
    let typed = '';
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const follow = ({ ctrlKey, metaKey, altKey, target, key }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || isTyping(target) || !/^\d$/.test(key)) return;
      clearTimeout(waiting);
      typed += key;
      const numbered = [...document.querySelectorAll<HTMLAnchorElement>(links)];
      const number = Number(typed);
      const choose = () => {
        typed = '';
        numbered[number - 1]?.click();
      };
      if (number > 0 && number * 10 <= numbered.length) waiting = setTimeout(choose, patience);
      else choose();
    };
    addEventListener('keydown', follow);
    return () => {
      clearTimeout(waiting);
      removeEventListener('keydown', follow);
    };
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
