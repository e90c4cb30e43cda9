/** A visitor who has collected cookies, and a program that does not mind. */
import type { Machine } from './machine.ts';

export const answer = `
start_response('200 OK', [('Content-Type', 'text/plain')])
return [b'ok']
`;

/** The status of a request with 7,000 bytes of cookies: nginx's own limit is 8k for one header. */
export async function statusWithCookies(machine: Machine): Promise<number> {
  const { stdout } = await machine.run(
    `curl -s -m 300 -o /dev/null -w '%{http_code}' -H 'Host: example.com' -H "Cookie: session=$(head -c 7000 /dev/zero | tr '\\0' x)" http://127.0.0.1/`,
  );
  return Number(stdout);
}
