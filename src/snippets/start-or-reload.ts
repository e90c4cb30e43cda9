/** Starts nginx, or has it read its configuration again where it runs. It is never stopped: visitors would notice. */
import { nginxTest } from './checks.ts';
import type { Command, Setting } from './snippet.ts';
import { Text } from './text.ts';

const commands = {
  systemd: 'systemctl reload-or-restart nginx',
  openrc:
    'if rc-service nginx status >/dev/null 2>&1; then rc-service nginx reload; else rc-service nginx start; fi',
  compose: 'docker compose kill -s HUP nginx 2>/dev/null || docker compose up -d nginx',
};

export function startOrReload({ platform }: Setting): Command {
  return { run: new Text(commands[platform.serviceManager]) };
}

/** `nginx -t` where the container of nginx itself may be down. */
export function testWhileDown(setting: Setting): Command {
  const test = nginxTest(setting);
  if (setting.platform.serviceManager !== 'compose') return test;
  return { ...test, run: new Text('docker compose run --rm --no-deps -T nginx nginx -t') };
}
