/** Deploys while four clients ask for the site, and counts what they got. */
import { siteAt } from './checks.ts';
import type { Command, Setting } from './snippet.ts';
import { sh } from './text.ts';
import type { Text } from './text.ts';

/**
 * The clients, out of step with each other, ask until the deploy is over, and 2 s more. Their end comes in any case, also
 * where somebody has pressed Ctrl-C: a minute after what the deploy takes, which is `seconds`.
 */
export function burst(setting: Setting, deploy: Text, seconds = 0): Command {
  const patience = Number(setting.details['request-seconds']) + 30;
  return {
    run: sh`
      codes=$(mktemp); going=$(mktemp)
      for client in 1 2 3 4; do
        end=$(($(date +%s) + ${seconds + 60}))
        while [ -e "$going" ] && [ $(date +%s) -lt $end ]; do
          curl -sk -m ${patience} -o /dev/null -w '%{http_code}\n' ${siteAt(setting, '127.0.0.1')}
          sleep 0.0$client
        done >> "$codes" &
      done
      sleep 0.7; ${deploy}; sleep 2; rm "$going"; wait
      sort "$codes" | uniq -c
      failed=$(grep -cvE '^[234]..$' "$codes"); asked=$(wc -l < "$codes"); rm "$codes"; [ "$asked" -gt 0 ] && [ "$failed" = 0 ]
    `,
    expect: '200',
    note: 'One line for each status, with its count. 502, 504 or 000 among them: the gap is still there.',
  };
}
