/** nginx -v, getenforce, sestatus, free, df, ulimit, firewalls' lists: one line each that says one thing. */
import { upstreamOf as knownUpstream } from '../log/upstream.ts';
import { ofEach, open, saying, settled, together } from './output.ts';
import type { Known, Line, Section, Sighting, Told } from './output.ts';
import { addressOf } from './upstream.ts';

interface Single {
  readonly command: string;
  readonly form: RegExp;
  tell(found: RegExpExecArray, line: Line, known: Known): Told;
}

const singles: readonly Single[] = [
  {
    command: 'nginx -v',
    form: /^nginx version: (?:nginx|openresty|angie|freenginx)\/(\d[\d.]{2,12})/,
    tell: ([, version], { text }) =>
      settled(`nginx is version ${version}.`, text, {}, { 'nginx-version': version }),
  },
  {
    command: 'getenforce',
    form: /^(Enforcing|Permissive|Disabled)$|^(?:Current mode|SELinux status):\s+(enforcing|permissive|disabled)$/,
    tell([, word, mode], { text }) {
      const isOn = /^enforcing$/i.test(word ?? mode ?? '');
      return isOn
        ? open(
            'SELinux is enforcing. ausearch -m avc -ts recent shows whether it has denied nginx anything.',
            text,
          )
        : saying({ says: 'SELinux denies nothing here.', quote: text });
    },
  },
  {
    command: 'free',
    form: /^Mem:\s+(\d+)\s+\d+\s+\d+\s+\d+\s+\d+\s+(\d+)$/,
    tell([, total, available], { text }) {
      const isShort = Number(available) * 10 < Number(total);
      return isShort
        ? settled('Less than a tenth of the memory is available.', text, {
            'failing-requests': 'growing-memory',
          })
        : saying({ says: 'Memory is not short now.', quote: text });
    },
  },
  {
    command: 'df',
    form: /^\S{1,200}\s+\S+\s+\S+\s+\S+\s+100%\s+(\/\S{0,200})$/,
    tell: ([, folder], { text }) =>
      open(
        `The disk of ${folder} is full. nginx logs “No space left on device” if that is why.`,
        text,
      ),
  },
  {
    command: 'the firewall’s list',
    form: /\b(?:REJECT|DROP|reject|drop)\b.{0,120}\bdpts?:?\s?(\d{1,5})\b|\bdport (?:\{[^}]{0,80})?(\d{1,5})\b.{0,80}\b(?:reject|drop)\b/,
    tell([, tables, nft], { text }, known) {
      const port = Number(tables ?? nft);
      const tool = tables ? ('iptables' as const) : ('nftables' as const);
      const isIts = port === addressOf(known)?.port;
      return settled(
        `A rule turns connections to port ${port} away${isIts ? ', where nginx asks' : ''}.`,
        text.trim(),
        { 'firewall-tool': tool },
      );
    },
  },
  {
    command: 'ip route get',
    form: /^RTNETLINK answers: Permission denied$/,
    tell: (_, { text }) =>
      settled('A route of this host prohibits the address.', text, {
        'route-allows': 'prohibited',
      }),
  },
  {
    command: 'ip route get',
    form: /^(?:local )?([\d.]{7,15}|[\da-f:]{2,39}) (?:via \S{2,39} )?dev \S{1,15} .{0,80}\buid \d{1,9}\b/,
    tell([, address], { text }, known) {
      const host = addressOf(known)?.host?.replace(/^\[(.*)\]$/, '$1');
      if (host !== address) return open(`That is the way to ${address}; ask for nginx’s.`, text);
      return settled(`No route prohibits ${address}.`, text, { 'route-allows': 'allowed' });
    },
  },
  {
    command: 'the place of the upstream',
    form: /^upstream: "([a-z]{2,8}:\/\/[^"]{1,300})"?$/,
    tell: ([, place], { text }) => ({
      ...knownUpstream(place!),
      sentences: [{ says: `nginx asked ${place}.`, quote: text }],
    }),
  },
];

/** Told before others, which compare with it. */
export const placeOfUpstream = ofEach((section) => sighting(section, singles.slice(-1)));
export const hostState = ofEach((section) => sighting(section, singles.slice(0, -1)));

function sighting({ lines }: Section, all: readonly Single[]): Sighting | undefined {
  const found = all.flatMap((single) => {
    const line = lines.findLast(({ text }) => single.form.test(text));
    return line ? [{ single, line }] : [];
  });
  if (found.length === 0) return undefined;
  return {
    command: found.map(({ single }) => single.command).join(', '),
    lines: found.map(({ line }) => line),
    tell: (known) =>
      together(
        ...found.map(({ single, line }) => single.tell(single.form.exec(line.text)!, line, known)),
      ),
  };
}
