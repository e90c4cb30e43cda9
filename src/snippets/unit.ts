/** The service that answers behind nginx, by the name that the platform's service manager knows it by. */
import { appServerOf } from './app-server.ts';
import { phpFpmOf } from './php-fpm.ts';
import type { Command, Setting } from './snippet.ts';
import { Text, sh } from './text.ts';

export function unitOf(setting: Setting): string {
  const { facts, details } = setting;
  if (inContainer(setting)) return details['container-service'];
  return facts['upstream-kind'] === 'php-fpm' ? phpFpmOf(setting).service : details.service;
}

export function inContainer({ facts, platform }: Pick<Setting, 'facts' | 'platform'>): boolean {
  return facts['upstream-kind'] === 'container' || platform.serviceManager === 'compose';
}

/** Starts, stops, enables or disables by the tool, which keeps whether the service was enabled and running. */
export function unitDoes({ run }: Setting, unit: string, ...verbs: UnitVerb[]): Command {
  return { run: new Text(`${sh`${run} unit ${unit}`} ${verbs.join(' ')}`) };
}
type UnitVerb = 'start' | 'stop' | 'enable' | 'disable';

/** What tells two uses of a fix for applications apart: the pool of PHP-FPM, or the service. */
export function aboutApplication(setting: Pick<Setting, 'facts' | 'details'>): string {
  const { facts, details } = setting;
  const isPool = appServerOf(setting) === 'php-fpm' || facts['upstream-kind'] === 'php-fpm';
  return isPool ? `php${details['php-version']}-${details['pool-name']}` : details.service;
}
