/** Takes away what keeps a service from starting: another service on its port, or a line that PHP-FPM refuses. */
import { phpFpmOf, phpFpmTest } from './php-fpm.ts';
import { refuseVital } from './port-holder.ts';
import type { Change, Command, Edit, Setting, Snippet } from './snippet.ts';
import { ini, sh } from './text.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';
import { unitDoes, unitOf } from './unit.ts';

function isRunning({ platform }: Setting, unit: string): Command {
  return platform.serviceManager === 'systemd'
    ? { run: sh`systemctl is-active ${unit}`, expect: 'active' }
    : { run: sh`rc-service ${unit} status`, expect: 'started' };
}

function freePort(setting: Setting): Change {
  const unit = unitOf(setting);
  const holder = refuseVital(
    setting.details['port-holder'],
    'Give the application another port in its own configuration, and tell nginx with the fix “upstream-address”.',
  );
  return {
    on: 'application',
    commands: [
      {
        ...unitDoes(setting, holder, 'stop', 'disable'),
        note: 'What this service did is no longer done. “is not stopped by a runbook”: nginx itself has that port, as with 80 or 443. Give the application another one.',
      },
    ],
    test: [],
    activate: [unitDoes(setting, unit, 'start')],
    verify: [isRunning(setting, unit), siteAnswersThroughNginx(setting)],
    deactivate: [],
    notes: [
      `“${holder}” is stopped for now and for the next boot. If both services are needed, give one of them another port instead.`,
      'If nginx has the port (80 and 443 are its own), give the application another one, and tell nginx with the fix “upstream-address”.',
      'A process that belongs to no unit (started by hand, or by a process manager such as pm2) is ended where it was started, or by kill with its PID.',
    ],
  };
}

function comment({ run, details }: Setting): Edit {
  const { 'config-file': file, 'config-line': line } = details;
  return {
    path: file,
    language: 'ini',
    before: ini`(line ${line}, as it is)`,
    after: ini`;(line ${line}, as it is)`,
    run: sh`${run} comment ${file} ${line}`,
  };
}

function commentLineOut(setting: Setting): Change {
  const { service } = phpFpmOf(setting);
  const test = phpFpmTest(setting);
  return {
    on: 'application',
    edits: [comment(setting)],
    test: [test],
    activate: [unitDoes(setting, service, 'start')],
    verify: [test, isRunning(setting, service), siteAnswersThroughNginx(setting)],
    deactivate: [],
    notes: [
      `Line ${setting.details['config-line']} becomes a comment, so the setting falls back to PHP-FPM’s default or to an earlier line. Write it again as you meant it, test, and reload.`,
      'If the test then names a further line, enter that one and run Apply again.',
    ],
  };
}

export const repairStart: Snippet = {
  id: 'repair-start',
  facts: ['start-error', 'upstream-kind'],
  platforms: ['debian', 'rhel', 'alpine'],
  details: [
    'service',
    'port-holder',
    'php-version',
    'config-file',
    'config-line',
    'client-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => sameHost,
  about: ({ facts, details }) =>
    facts['start-error'] === 'config-line'
      ? `php${details['php-version']}`
      : `${details.service}-${details['port-holder']}`,
  change: (setting) =>
    setting.facts['start-error'] === 'config-line' ? commentLineOut(setting) : freePort(setting),
};
