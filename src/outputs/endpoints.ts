/** kubectl get endpoints, endpointslices: whether nginx’s address is still one of the Service’s. */
import { open, quoted, settled } from './output.ts';
import type { Known, Line, Part, Section, Told } from './output.ts';
import { addressOf } from './upstream.ts';

const endpointsHeading =
  /^(?:NAMESPACE\s+)?NAME\s+(?:ENDPOINTS|ADDRESSTYPE\s+PORTS\s+ENDPOINTS)\s+AGE/;

/** An empty list is a 503 of ingress-nginx's, not a 502. */
export function endpointsIn({ lines }: Section): Part | undefined {
  const place = lines.findIndex(({ text }) => endpointsHeading.test(text));
  if (place < 0) return undefined;
  const end = lines.findIndex(({ text }, nth) => nth > place && text === '');
  const rows = lines
    .slice(place + 1, end < 0 ? undefined : end)
    .filter(({ text }) => /\s/.test(text.trim()));
  return { lines: [lines[place]!, ...rows], tell: (known) => tellEndpoints(rows, known) };
}

function tellEndpoints(rows: readonly Line[], known: Known): Told {
  const quote = quoted(rows) || 'ENDPOINTS';
  const all = rows.flatMap(
    ({ text }) => text.match(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?/g) ?? [],
  );
  const address = addressOf(known);
  if (all.length === 0)
    return open(
      'No pod is ready behind the Service. ingress-nginx then answers 503, and not 502.',
      quote,
    );
  if (!address?.host)
    return open(
      `The Service hands on to ${all.slice(0, 4).join(', ')}. Paste the log line too, to compare.`,
      quote,
    );
  const isThere = all.some((it) => it.split(':')[0] === address.host);
  const says = isThere
    ? `${address.host} is among the Service’s endpoints.`
    : `${address.host} is no endpoint of the Service any more.`;
  return settled(says, quote, {
    'name-current': isThere ? 'yes' : 'no',
    'upstream-kind': 'container',
  });
}
