/** By which words a page says by hand what `content/truths` says once, with a sentence that must be found by them. */
export interface ByHand {
  words: readonly RegExp[];
  found: readonly string[];
}

export const byHand: Readonly<Record<string, ByHand>> = {
  'emerg-goes-to': {
    words: [
      /error-log-path/,
      /\bnginx opens (?:it|that) (?:only|later)/,
      /\bline is in the journal\b/,
      /\bwent to the journal\b/,
      /\bOn Debian 12 (?:that process|nginx) (?:writes|is built)\b/,
    ],
    found: [
      '**nginx’s error log is empty**: nginx opens it only after it has read its configuration.',
      'Its error log does not, since nginx opens that later; the journal does.',
      'keeps the old configuration. The line is in the journal:',
      'Since the error went to the journal and not into the error log, it looks as if',
    ],
  },
  'prefix-by-package': {
    words: [
      /\/(?:usr\/share|etc|var\/lib)\/nginx(?:\/html)?`? (?:on|with|from|for) (?:Debian|Ubuntu|RHEL|Alpine|nginx\.org)/,
      /\bbegins with `\/[^`]*nginx\/html`/,
    ],
    found: [
      'the path is empty or begins with `/etc/nginx/html`',
      'nginx writes into a file named `off`, in `/usr/share/nginx` on Debian',
    ],
  },
  'timer-gives-status': {
    words: [
      /\btimers?\b[^.|]{0,20} never makes? a 502/,
      /\b[Nn]o timer of nginx\b/,
      /\btimer of nginx gives 504, never/,
    ],
    found: [
      'No timer of nginx ever makes a 502: if your visitors see 502',
      'nginx’s own timers never make a 502.',
      '(a timer of nginx gives 504, never 502)',
    ],
  },
  'syn-repeats': {
    words: [/\b1, 3,? (?:or )?7\b/, /\b1, 2, 3, 4, 5, 7\b/],
    found: ['Linux repeats it after 1, 3, 7, 15, 31 s', 'take 1, 3 or 7 s longer than usual'],
  },
  'openssl-verify-numbers': {
    words: [/^\| (?:18|19|20|21) \| (?:self-signed|unable to)/],
    found: ['| 20 | unable to get local issuer certificate | an issuer is not in your file |'],
  },
  'marked-as-failed': {
    words: [/`max_fails` of them, 1 by default/, /\bleft out for (?:`fail_timeout`, )?10 s\b/],
    found: ['After `max_fails` of them, 1 by default, the server is left out for 10 s.'],
  },
  'needs-root': {
    words: [/\bRun it as root, or\b/, /\b[Ww]ithout root (?:ss|journalctl|nginx -T|lsof)\b/],
    found: ['Run it as root, or the last column is empty.'],
  },
};

/** Pages that still say it by hand; none does. An entry that nothing needs any more fails. */
export const stillByHand: Readonly<Record<string, readonly string[]>> = {};
