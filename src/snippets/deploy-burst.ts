/** Deploys while four clients ask for the site, and counts what they got. */
import { siteAt } from './checks.ts';
import type { Command, Setting } from './snippet.ts';
import { sh } from './text.ts';
import type { Text } from './text.ts';

/** `seconds` is how long the deploy itself takes; the clients, out of step with each other, ask for 3 s more. */
export function burst(setting: Setting, deploy: Text, seconds = 0): Command {
  const patience = Number(setting.details['request-seconds']) + 30;
  return {
    run: sh`
      codes=$(mktemp)
      for client in 1 2 3 4; do
        end=$(($(date +%s) + ${seconds + 3}))
        while [ $(date +%s) -lt $end ]; do
          curl -sk -m ${patience} -o /dev/null -w '%{http_code}\n' ${siteAt(setting, '127.0.0.1')}
          sleep 0.0$client
        done >> "$codes" &
      done
      sleep 0.7; ${deploy}; wait
      sort "$codes" | uniq -c
      failed=$(grep -cvE '^[234]..$' "$codes"); asked=$(wc -l < "$codes"); rm "$codes"; [ "$asked" -gt 0 ] && [ "$failed" = 0 ]
    `,
    expect: '200',
    note: 'One line for each status, with its count. 502, 504 or 000 among them: the gap is still there.',
  };
}
