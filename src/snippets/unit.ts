/** The service that answers behind nginx, by the name that the platform's service manager knows it by. */
import type { Setting } from './snippet.ts';

export function unitOf({ facts, details, platform }: Setting): string {
  if (inContainer({ facts, platform })) return details['container-service'];
  return facts['upstream-kind'] === 'php-fpm'
    ? platform.phpFpm(details['php-version']).service
    : details.service;
}

export function inContainer({ facts, platform }: Pick<Setting, 'facts' | 'platform'>): boolean {
  return facts['upstream-kind'] === 'container' || platform.serviceManager === 'compose';
}
