/** A second instance on the next port serves while the first restarts, and the other way round: for any server. */
import { nginxTest } from './checks.ts';
import { burst } from './deploy-burst.ts';
import { dropIn } from './drop-in.ts';
import type { Change, Edit, NewFile, Setting } from './snippet.ts';
import { Text, ini, nginx, sh } from './text.ts';

/** A name that is also a valid host name: nginx sends it as Host where nothing else is set. */
const group = 'fix502-app';

function instances({ details }: Setting) {
  const { service, 'upstream-host': host, 'upstream-port': port } = details;
  const second = Number(port) + 1;
  return { service, twin: `${service}-second`, host, ports: [port, second] as const };
}

function upstream({ host, ports }: ReturnType<typeof instances>): Text {
  return nginx`
    upstream ${group} {
        server ${host}:${ports[0]} max_fails=0;
        server ${host}:${ports[1]} max_fails=0;
    }
  `;
}

/** Starting counts as done only when the port is open, so that the next command can rely on it. */
function portOf(unit: string, port: string | number): NewFile {
  const text = ini`
    [Service]
    Environment=PORT=${port}
    ExecStartPost=/bin/sh -c 'until ss -ltnH "sport = :${port}" | grep -q .; do sleep 0.1; done'
  `;
  return dropIn(unit, 'port', text);
}

function proxyPass({ host, ports }: ReturnType<typeof instances>, file: string): Edit {
  const old = `${host}:${ports[0]}`;
  return {
    path: file,
    language: 'nginx',
    before: nginx`proxy_pass http://${old};`,
    after: nginx`proxy_pass http://${group};`,
    run: sh`grep -qE 'http://(${old}|${group})' ${file} && sed -i 's|http://${old}|http://${group}|' "\$(realpath ${file})"`,
  };
}

const units = '/etc/systemd/system';

function files(setting: Setting): NewFile[] {
  const pair = instances(setting);
  return [
    {
      path: `${setting.platform.confFolder}/fix502-upstream.conf`,
      language: 'nginx',
      text: upstream(pair),
    },
    portOf(pair.service, pair.ports[0]),
    portOf(pair.twin, pair.ports[1]),
  ];
}

/** The second unit is the first one's file and drop-ins, but for the port. */
function copyUnit(service: string, twin: string): Text {
  return sh`cp "$(systemctl show -p FragmentPath --value ${service})" ${units}/${twin}.service && cp -n ${units}/${service}.service.d/*.conf ${units}/${twin}.service.d/`;
}

export function twoInstances(setting: Setting): Change {
  const pair = instances(setting);
  const { service, twin } = pair;
  const seconds = Number(setting.details['request-seconds']);
  const reload = sh`systemctl reload nginx`;
  return {
    files: files(setting),
    edits: [proxyPass(pair, setting.details['site-file'])],
    commands: [{ run: copyUnit(service, twin) }],
    test: [nginxTest(setting)],
    activate: [
      { run: sh`systemctl daemon-reload && systemctl enable --now ${twin}` },
      { run: sh`${reload} && sleep 1 && systemctl restart ${service}` },
    ],
    verify: [burst(setting, deploy(setting), seconds)],
    undo: [
      { run: sh`systemctl disable --now ${twin}` },
      { run: sh`rm -rf ${units}/${twin}.service ${units}/${twin}.service.d` },
    ],
    deactivate: [{ run: sh`${reload} && systemctl daemon-reload && systemctl restart ${service}` }],
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
  ];
}
