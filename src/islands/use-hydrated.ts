import { useEffect, useState } from 'preact/hooks';

/** False as the server rendered it: what needs JavaScript appears only where there is some. */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return isHydrated;
}
