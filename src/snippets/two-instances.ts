/** A second instance on the next port serves while the first restarts, and the other way round: for any server. */
import { nginxTest, siteAnswers } from './checks.ts';
import { burst } from './deploy-burst.ts';
import { dropIn, unitVariable } from './drop-in.ts';
import { addresses, nginxEdit } from './edits.ts';
import { confFolder, plain } from './snippet.ts';
import type { Change, Edit, Setting } from './snippet.ts';
import { Text, ini, nginx, sh } from './text.ts';
import { unitDoes } from './unit.ts';

function instances({ details }: Setting) {
  const { service, 'upstream-host': host, 'upstream-port': port } = details;
  return {
    service,
    twin: `${service}-second`,
    /** Also a valid host name: nginx sends it as Host where nothing else is set. */
    group: `fix502-${plain(service).replaceAll('_', '-').toLowerCase()}`,
    host,
    ports: [Number(port), Number(port) + 1] as const,
  };
}

function upstream({ group, host, ports }: ReturnType<typeof instances>): Text {
  return nginx`
    upstream ${group} {
        server ${host}:${ports[0]} max_fails=0;
        server ${host}:${ports[1]} max_fails=0;
    }
  `;
}

/**
 * Starting counts as done only when the port is open, so that the next command can rely on it. The line is the same in both
 * units, since the second one is a copy of the first with its drop-ins.
 */
const untilOpen = ini`
  [Service]
  ExecStartPost=/bin/sh -c 'until ss -ltnH "sport = :$PORT" | grep -q .; do sleep 0.1; done'
`;

function proxyPass(setting: Setting): Edit {
  const { group, host, ports } = instances(setting);
  const found = addresses(host, ports[0]);
  return nginxEdit(
    setting,
    setting.details['site-file'],
    sh`at proxy_pass '${found}'`,
    [sh`address ${group}`],
    {
      before: nginx`proxy_pass http://${host}:${ports[0]};`,
      after: nginx`proxy_pass http://${group};`,
    },
  );
}

export function twoInstances(setting: Setting): Change {
  const pair = instances(setting);
  const { service, twin, ports } = pair;
  const seconds = Number(setting.details['request-seconds']);
  const unit = `/etc/systemd/system/${twin}.service`;
  return {
    on: 'both',
    files: [
      {
        path: `${confFolder(setting)}/fix502-two-instances-${plain(service)}.conf`,
        language: 'nginx',
        text: upstream(pair),
      },
      dropIn(service, 'port', untilOpen),
    ],
    edits: [proxyPass(setting)],
    commands: [
      unitVariable(setting, service, 'PORT', ports[0]),
      {
        run: sh`systemctl daemon-reload && systemctl cat ${service} | ${setting.run} write ${unit} && systemctl daemon-reload`,
        note: 'The second unit is the first with its drop-ins.',
      },
      unitVariable(setting, twin, 'PORT', ports[1]),
    ],
    test: [nginxTest(setting)],
    activate: [
      { run: sh`systemctl daemon-reload` },
      unitDoes(setting, twin, 'enable', 'start'),
      { run: sh`systemctl reload nginx && sleep 1 && systemctl restart ${service}` },
    ],
    verify: [siteAnswers(setting), burst(setting, deploy(setting), seconds)],
    deactivate: [
      nginxTest(setting),
      {
        run: sh`systemctl reload nginx && systemctl daemon-reload && systemctl restart ${service}`,
      },
    ],
    notes: notes(deploy(setting), pair, seconds),
  };
}

function deploy(setting: Setting): Text {
  const { service, twin } = instances(setting);
  return sh`systemctl restart ${service} && sleep ${setting.details['request-seconds']} && systemctl restart ${twin}`;
}

function notes(command: Text, { ports }: ReturnType<typeof instances>, seconds: number): string[] {
  return [
    `Deploy with “${command}”. Between the two restarts lie ${seconds} s, your longest request: a request that was moved to the second instance is answered before that one stops.`,
    'max_fails=0 is essential: by default one failure takes an instance out for 10 s, and the second restart within these leaves none (“no live upstreams”).',
    'nginx repeats a cut-off GET on the other instance. A POST is repeated only if it was refused, so the program must answer running requests before it ends on SIGTERM.',
    `The program must take its port from the variable PORT (${ports[0]} and ${ports[1]}), and must bear running twice: no lock file, sessions not in its memory.`,
    'Rolling back stops the second instance a moment before nginx is reloaded: requests go to the first one meanwhile.',
  ];
}
