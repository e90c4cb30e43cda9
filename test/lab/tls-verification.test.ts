/** What nginx says of a certificate that it verifies: depth, dates and names, as the pages state them. */
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingFor } from '../../src/snippets/snippet.ts';
import { upstreamCa } from '../../src/snippets/upstream-ca.ts';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { versions } from './nginx.ts';
import { answers, start } from './tls-answers.ts';
import type { Answer } from './tls-answers.ts';
import { openSsl, prepare } from './weak-tls.ts';
import { issue, makeCa, verifying } from './tls.ts';

const folder = '/etc/ssl/internal';
const ports = { chain: 9001, expired: 9002, 'self-expired': 9003, app: 9004 };

const by = (file: string, depth?: number) =>
  `${verifying(`${folder}/${file}.pem`)} proxy_ssl_name app.internal; ${depth === undefined ? '' : `proxy_ssl_verify_depth ${depth};`}`;

/** Where it goes, with which directives, and the number that nginx logs: none where the page comes. */
const rows: readonly [keyof typeof ports, string, number?][] = [
  ['chain', by('root'), 20],
  ['chain', by('root', 0), 20],
  ['chain', by('root', 1), 20],
  ['chain', by('root', 2)],
  ['chain', by('root', 9)],
  ['chain', by('ca', 2), 20],
  ['expired', by('ca'), 10],
  ['expired', by('expired'), 10],
  // Neither its date nor its issuer would do: the one number is that of the date.
  ['expired', by('root'), 10],
  ['self-expired', by('self-expired'), 10],
  ['app', by('root'), 21],
  ['app', by('ca')],
];

/** root -> one -> two -> chain.pem, which holds all but the root. */
const longChain = `
set -e
cd ${folder}
key='-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'
openssl req -x509 $key -keyout root.key -out root.pem -days 90 -subj /CN=root
printf 'basicConstraints=critical,CA:true\\nkeyUsage=keyCertSign\\n' > authority
printf 'subjectAltName=DNS:app.internal\\n' > site
sign() {
  openssl req $key -keyout $1.key -out $1.csr -subj /CN=$1
  openssl x509 -req -in $1.csr -CA $2.pem -CAkey $2.key -CAcreateserial -days 90 -extfile $3 -out $1.pem
}
sign one root authority
sign two one authority
sign chain two site
cat two.pem one.pem > between.pem
openssl x509 -req -in app.csr -signkey app.key -days -1 -copy_extensions copy -out self-expired.pem
cp app.key self-expired.key
`;

async function serveAll(machine: Machine): Promise<void> {
  await makeCa(machine);
  await issue(machine, 'app', 'app.internal');
  await issue(machine, 'expired', 'app.internal', -1);
  await prepare(machine);
  await machine.must(longChain);
  const programs = Object.entries(ports).map(([file, port]) => {
    const options = file === 'chain' ? `-cert_chain ${folder}/between.pem` : '';
    return [port, openSsl(port, file, options)] as const;
  });
  await start(machine, Object.fromEntries(programs));
}

describe.each([versions[0], versions.at(-1)!])('nginx $version', ({ layer }) => {
  let machine: Machine;
  let seen: Answer[];

  beforeAll(async () => {
    machine = await boot(layer);
    await serveAll(machine);
    seen = await answers(
      machine,
      rows.map(([upstream, lines]) => ({ port: ports[upstream], lines })),
    );
  });
  afterAll(() => machine?.stop());

  it.each(rows.map(([upstream, lines, number], index) => ({ upstream, lines, number, index })))(
    'to $upstream with “$lines”: $number',
    ({ number, index }) => {
      const { status, line } = seen[index]!;
      expect(status, line).toBe(number === undefined ? 200 : 502);
      expect(/verify error: \((\d+):/.exec(line)?.[1]).toBe(number?.toString());
    },
  );

  it.each([
    [true, 'app', 'ca', 'app.internal'],
    [false, 'app', 'root', 'app.internal'],
    [false, 'app', 'ca', 'other.internal'],
    [false, 'expired', 'expired', 'app.internal'],
  ] as const)(
    'the check before upstream-ca is %s of %s with %s.pem, for %s',
    async (passes, upstream, file, name) => {
      const setting = settingFor(upstreamCa, {
        facts: {},
        details: {
          'ca-file': `${folder}/${file}.pem`,
          'tls-name': name,
          'upstream-host': '127.0.0.1',
          'upstream-port': String(ports[upstream]),
        },
      });
      const [check] = upstreamCa.change(setting).test;
      expect((await machine.run(check!.run.source)).status === 0).toBe(passes);
    },
  );
});

/** Nothing but OpenSSL's own table knows which words belong to which number. */
describe('the pages’ numbers', () => {
  const pages = ['causes', 'messages', 'questions', 'symptoms', 'fixes', 'truths'].flatMap((kind) =>
    readdirSync(`content/${kind}`).map((file) => `content/${kind}/${file}`),
  );
  /** “(20:unable …)”, “num=20:unable …” and “| 20 | unable … |” in a table. */
  const forms = [
    /verify error: \((\d+):([^)`]+)\)/g,
    /num=(\d+):([^`\n]+)/g,
    /^\| (\d{1,2}) \| ([a-zA-Z][\w -]+?) \|/gm,
  ];
  const stated = pages
    .map((page) => [page, readFileSync(page, 'utf8')] as const)
    .filter(([, text]) => text.includes('verify error'))
    .flatMap(([page, text]) =>
      forms
        .flatMap((form) => [...text.matchAll(form)])
        .map(([, number, words]) => ({ page, number: Number(number), words: words!.trim() })),
    );

  it('are those of OpenSSL’s words', async () => {
    const machine = await boot();
    try {
      const numbers = [...new Set(stated.map(({ number }) => number))];
      expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 9, 10, 18, 19, 20, 21, 62, 66, 67, 68]);
      const printed = await machine.must(
        `python3 -c "import ctypes; say = ctypes.CDLL('libcrypto.so.3').X509_verify_cert_error_string; say.restype = ctypes.c_char_p; [print(n, say(n).decode()) for n in (${numbers.join(', ')},)]"`,
      );
      const words = new Map(
        printed
          .trim()
          .split('\n')
          .map((line) => [parseInt(line), line.replace(/^\d+ /, '')]),
      );
      for (const { page, number, words: said } of stated)
        expect(words.get(number), `${page}: ${number}`).toBe(said);
    } finally {
      await machine.stop();
    }
  });
});
