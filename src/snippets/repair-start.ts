/** Takes away what keeps a service from starting: another service on its port, or a line that PHP-FPM refuses. */
import { serviceCommand } from '../platforms/platforms.ts';
import { siteAnswers } from './checks.ts';
import { phpFpmOf, phpFpmTest } from './php-fpm.ts';
import type { Change, Command, Edit, Setting, Snippet } from './snippet.ts';
import { Text, ini, sh } from './text.ts';
import { unitOf } from './unit.ts';

function start({ platform }: Setting, unit: string): Command {
  const command = new Text(serviceCommand(platform, 'start', unit));
  // systemd refuses to start for a while what has failed too often; zap does the like for OpenRC.
  const forget =
    platform.serviceManager === 'systemd'
      ? sh`systemctl reset-failed ${unit}`
      : sh`rc-service ${unit} zap`;
  return { run: sh`${forget}; ${command}` };
}

function stop({ platform }: Setting, unit: string): Command {
  return { run: new Text(serviceCommand(platform, 'stop', unit)) };
}

function isRunning({ platform }: Setting, unit: string): Command {
  return platform.serviceManager === 'systemd'
    ? { run: sh`systemctl is-active ${unit}`, expect: 'active' }
    : { run: sh`rc-service ${unit} status`, expect: 'started' };
}

/** How a service is stopped and kept from starting at boot, and how that is taken back. */
function disabling({ platform }: Setting, unit: string): { disable: Text; enable: Text } {
  if (platform.serviceManager === 'systemd') {
    return {
      disable: sh`systemctl disable --now ${unit}`,
      enable: sh`systemctl enable --now ${unit}`,
    };
  }
  return {
    disable: sh`rc-service ${unit} stop && rc-update del ${unit} default`,
    enable: sh`rc-update add ${unit} default && rc-service ${unit} start`,
  };
}

function freePort(setting: Setting): Change {
  const unit = unitOf(setting);
  const holder = setting.details['port-holder'];
  const { disable, enable } = disabling(setting, holder);
  return {
    commands: [{ run: disable, note: 'What this service did is no longer done.' }],
    test: [],
    activate: [start(setting, unit)],
    verify: [isRunning(setting, unit), siteAnswers(setting)],
    undo: [stop(setting, unit), { run: enable }],
    deactivate: [],
    notes: [
      `“${holder}” is stopped for now and for the next boot. If both services are needed, give one of them another port instead.`,
      'A process that belongs to no unit (started by hand, or by a process manager such as pm2) is ended where it was started, or by kill with its PID.',
    ],
  };
}

function comment(file: string, line: string): Edit {
  return {
    path: file,
    language: 'ini',
    before: ini`(line ${line}, as it is)`,
    after: ini`;(line ${line}, as it is)`,
    run: sh`sed -n ${line}p ${file} | grep . && sed -i '${line}s/^[^;]/;&/' ${file}`,
  };
}

function commentLineOut(setting: Setting): Change {
  const { service } = phpFpmOf(setting);
  const { 'config-file': file, 'config-line': line } = setting.details;
  const test = phpFpmTest(setting);
  return {
    edits: [comment(file, line)],
    test: [test],
    activate: [start(setting, service)],
    verify: [test, isRunning(setting, service), siteAnswers(setting)],
    undo: [stop(setting, service)],
    deactivate: [],
    notes: [
      `Line ${line} becomes a comment, so the setting falls back to PHP-FPM's default or to an earlier line. Write it again as you meant it, test, and reload.`,
      'If the test then names a further line, enter that one and run Apply again.',
    ],
  };
}

export const repairStart: Snippet = {
  facts: ['start-error', 'upstream-kind'],
  platforms: ['debian', 'rhel', 'alpine'],
  details: [
    'service',
    'port-holder',
    'php-version',
    'config-file',
    'config-line',
    'server-name',
    'request-path',
  ],
  change(setting) {
    return setting.facts['start-error'] === 'config-line'
      ? commentLineOut(setting)
      : freePort(setting);
  },
};
