/**
 * Whether `version` is `wanted` or newer; both as nginx -v prints them: 1.27.3. A mere 1.26 is 1.26.0, and of OpenResty’s
 * 1.25.3.1 the first three are nginx’s.
 */
export function atLeast(version: string, wanted: string): boolean {
  const [a, b] = [version, wanted].map((each) => each.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
