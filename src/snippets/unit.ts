/** The service that answers behind nginx, by the name that the platform's service manager knows it by. */
import { phpFpmOf } from './php-fpm.ts';
import type { Setting } from './snippet.ts';

export function unitOf(setting: Setting): string {
  const { facts, details } = setting;
  if (inContainer(setting)) return details['container-service'];
  return facts['upstream-kind'] === 'php-fpm' ? phpFpmOf(setting).service : details.service;
}

export function inContainer({ facts, platform }: Setting): boolean {
  return facts['upstream-kind'] === 'container' || platform.serviceManager === 'compose';
}
