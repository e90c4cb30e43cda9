/** systemctl status, is-active, list-units; rc-service status: what the service manager says of the application. */
import type { DefiniteAnswer, Facts } from '../../machines/facts.ts';
import { ofEach, open, quoted, saying, settled, together } from './output.ts';
import type { Line, Sighting, Told } from './output.ts';
import { meanings } from './states.ts';
import type { ServiceState } from './states.ts';
import { activeLine, missing, unitsIn } from './units.ts';
import type { Unit } from './units.ts';

export const service = ofEach((section) => {
  const units = unitsIn(section);
  const gone = section.lines.filter(({ text }) => missing.test(text));
  if (units.length + gone.length === 0) return undefined;
  return {
    command: 'The service manager',
    lines: [...units.flatMap(({ lines }) => lines), ...gone],
    tell: () => together(...tellAll(units), ...gone.map(notFound)),
  } satisfies Sighting;
});

/** Services that stand around an application, and are none. */
const around =
  /^(?:nginx|apache2|httpd|mysqld?|mariadb|postgresql.*|redis.*|memcached|docker|containerd|ssh|sshd|cron|rsyslog|systemd-.*|dbus|firewalld|ufw|fail2ban|certbot.*|haproxy|varnish|NetworkManager|chronyd?|snapd.*|apparmor|networking)$/;

function tellAll(units: readonly Unit[]): Told[] {
  const nginx = units.filter(({ name }) => name === 'nginx');
  const applications = units.filter(({ name }) => !name || !around.test(name));
  const others = units.filter((it) => !nginx.includes(it) && !applications.includes(it));
  const answers = applications.map(stateOf);
  const agree = new Set(answers.map(({ facts }) => facts['service-state'])).size <= 1;
  return [
    ...(agree ? (answers.length > 1 ? answers.map(onlyState) : answers) : answers.map(undecided)),
    ...nginx.map(ofNginx),
    ...others.map(({ name, state, lines }) =>
      saying({
        says: `${name} is ${state}; it is not the application behind nginx.`,
        quote: quoted(lines.slice(0, 2)),
      }),
    ),
  ];
}

/** Of several services none is named: it is not known which of them is the application. */
function onlyState({ facts, sentences }: Told): Told {
  const answer = facts['service-state'];
  return { facts: answer ? { 'service-state': answer } : {}, details: {}, sentences };
}

function undecided({ sentences }: Told): Told {
  const ask = 'Several services, in different states: paste the one of your application alone.';
  return saying(...sentences.map((it) => ({ ...it, says: `${it.says} ${ask}`, open: true })));
}

function ofNginx({ state, lines }: Unit): Told {
  const quote = quoted(lines.slice(0, 2));
  if (!/^active(?: \(running\))?$/.test(state) && state !== 'started')
    return saying({ says: `nginx itself is ${state} on this host.`, quote });
  return settled('nginx itself runs on this host, as a service.', quote, {
    'nginx-in-container': 'no',
  });
}

function notFound({ text }: Line): Told {
  return open(
    `No unit has the name ${missing.exec(text)![1]}: the program has another name, or no unit. systemctl list-units --all finds it.`,
    text,
  );
}

function stateOf({ name, state, age, program, lines }: Unit): Told {
  const quote = quoted(
    lines.filter(({ text }) => activeLine.test(text) || lines.length === 1).slice(0, 1),
  );
  const subject = name ?? 'The service';
  const answer = answerOf(state, age);
  if (!answer) return open(`${subject} is ${state}. ${wanted(state)}`, quote);
  return settled(
    `${subject} is ${state}: ${meanings[answer]}`,
    quote,
    { 'service-state': answer, ...kindOf(name, program) },
    {
      service: name,
      'php-version': /^php([\d.]{3,4})-fpm$/.exec(name ?? '')?.[1],
    },
  );
}

function answerOf(state: string, age: string | undefined): ServiceState | undefined {
  if (/^(?:inactive|stopped)/.test(state)) return 'stopped';
  if (/^failed \(Result: (?:signal|oom-kill|core-dump)\)/.test(state)) return 'stopped';
  if (/^failed \(Result|^activating \(auto-restart\)/.test(state)) return 'failed';
  const isRunning = /^active(?: \(running\))?$|^started$/.test(state);
  return isRunning && !isYoung(age) ? 'running' : undefined;
}

/** Less than ten seconds: it may be one of many starts. */
function isYoung(age: string | undefined): boolean {
  return age !== undefined && /^(?:\ds|\d{1,3}ms|\d{1,3}us)(?: |$)/.test(age);
}

function wanted(state: string): string {
  if (state.startsWith('failed'))
    return 'systemctl status says by what: “Result: signal” or “exit-code”.';
  if (state === 'crashed') return 'Start it again and look once more.';
  return 'Look again after ten seconds: a time that never grows means that it restarts again and again.';
}

const servers: Readonly<Record<string, DefiniteAnswer<'app-server'>>> = {
  gunicorn: 'gunicorn',
  uwsgi: 'uwsgi',
  node: 'node',
  MainThread: 'node',
};

function kindOf(name: string | undefined, program: string | undefined): Facts {
  const isPhp = /^php.*fpm/.test(name ?? '') || /^php-?fpm/.test(program ?? '');
  if (isPhp) return { 'upstream-kind': 'php-fpm', 'app-server': 'php-fpm' };
  if (!name && !program) return {};
  if (program && /^(?:docker|podman|containerd)/.test(program)) return {};
  const server = servers[program ?? ''];
  return { 'upstream-kind': 'service', ...(server && { 'app-server': server }) };
}
