/** Stops the service that listens on nginx's port, now and at boot, and starts nginx. */
import { siteAnswers } from './checks.ts';
import type { Change, Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';

function systemd({ details }: Setting): Change {
  const { 'port-holder': holder, 'nginx-port': port } = details;
  return {
    commands: [{ run: sh`systemctl disable --now ${holder}` }],
    test: [
      {
        run: sh`! ss -Hltnp 'sport = :${port}' | grep .`,
        note: 'No line: the port is free. A line: yet another program holds it.',
      },
    ],
    activate: [{ run: sh`systemctl reset-failed nginx; systemctl start nginx` }],
    verify: [],
    undo: [{ run: sh`systemctl stop nginx` }, { run: sh`systemctl enable --now ${holder}` }],
    deactivate: [],
  };
}

function openrc({ details }: Setting): Change {
  const { 'port-holder': holder, 'nginx-port': port } = details;
  return {
    commands: [{ run: sh`rc-service ${holder} stop && rc-update del ${holder} default` }],
    test: [{ run: sh`! ss -Hltnp 'sport = :${port}' | grep .` }],
    activate: [{ run: sh`rc-service nginx zap; rc-service nginx start` }],
    verify: [],
    undo: [
      { run: sh`rc-service nginx stop` },
      { run: sh`rc-update add ${holder} default && rc-service ${holder} start` },
    ],
    deactivate: [],
  };
}

export const freeNginxPort: Snippet = {
  facts: [],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['nginx-port', 'port-holder', 'server-name', 'request-path'],
  examples: () => ({ 'port-holder': 'apache2' }),
  change(setting) {
    const change =
      setting.platform.serviceManager === 'openrc' ? openrc(setting) : systemd(setting);
    const { 'nginx-port': port, 'port-holder': holder } = setting.details;
    return {
      ...change,
      verify: [
        { run: sh`ss -Hltnp 'sport = :${port}' | grep '"nginx"'`, expect: '"nginx"' },
        siteAnswers(setting),
      ],
      notes: [
        `What “${holder}” served is no longer served. If it is needed, give it another port and let nginx pass requests to it, instead of this.`,
        'Rolling back removes it in turn: nginx stops, the other starts.',
      ],
    };
  },
};
