import { useEffect } from 'preact/hooks';

/** Keys 1 to 9 follow the first to ninth of the links. */
export function useNumberKeys(links: string) {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!/^[1-9]$/.test(event.key)) return;
      document.querySelectorAll<HTMLAnchorElement>(links)[Number(event.key) - 1]?.click();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
