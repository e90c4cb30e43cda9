/** docker ps, docker compose ps, podman ps -> containers. The columns differ; the words of a status do not. */
import type { Line } from './output.ts';

export interface Container {
  readonly name: string;
  /** The service of compose.yaml, told or guessed from the name `project-service-1`. */
  readonly service: string | undefined;
  readonly status: string;
  /** The whole row, in which image and ports are looked for. */
  readonly line: Line;
}

const status =
  /(?:^|\s)(Up (?:About an? \w+|Less than a second|\d+ \w+)(?: \((?:un)?healthy\)| \(health: starting\)| \(Paused\))?|Exited \(\d{1,3}\) (?:About an? \w+|Less than a second|\d+ \w+) ago|Restarting \(\d{1,3}\) (?:About an? \w+|Less than a second|\d+ \w+) ago|Created|Dead)(?=\s|$)/;
/** Only a container that runs has ports. */
const published = /:\d{1,5}->\d{1,5}\/tcp/;
const made = /^(?:[\w.-]{1,80}?)[-_]([a-z0-9][a-z0-9_-]{0,62}?)[-_]\d{1,3}$/;
export const heading =
  /^(?:CONTAINER ID\s+IMAGE|NAMES?\s+(?:IMAGE|COMMAND|STATUS|PORTS)|SERVICE\s)/;

export function containersIn(lines: readonly Line[]): Container[] {
  const head = lines.find(({ text }) => heading.test(text))?.text;
  return lines.flatMap((line) => {
    if (heading.test(line.text)) return [];
    const found = status.exec(line.text)?.[1] ?? (published.test(line.text) ? 'Up' : undefined);
    return found && isRow(line.text) ? [containerIn(line, found, head)] : [];
  });
}

/** A row of a table: wide gaps, or the tabs of --format, which may have become gaps of their own. */
function isRow(text: string): boolean {
  return / {2,}|\t/.test(text.trim()) || published.test(text);
}

function containerIn(line: Line, found: string, head: string | undefined): Container {
  const words = line.text.trim().split(/\s+/);
  const isPs = head ? head.startsWith('CONTAINER') : /^[\da-f]{12}$/.test(words[0]!);
  const name = (isPs ? words.at(-1) : words[0])!;
  const at = head?.indexOf('SERVICE') ?? -1;
  const column = at > 0 ? /^[\w-]{1,63}/.exec(line.text.slice(at))?.[0] : undefined;
  return { name, service: column ?? made.exec(name)?.[1], status: found, line };
}

/** Containers that stand beside an application. */
const around =
  /\b(?:nginx|openresty|postgres|postgis|mysql|mariadb|redis|valkey|mongo|memcached|rabbitmq|traefik|caddy|haproxy|certbot|adminer|phpmyadmin|elasticsearch|opensearch|minio|mailhog|mailpit|kafka|zookeeper|grafana|prometheus|portainer|watchtower)\b/;

export function isNginx({ line: { text } }: Container): boolean {
  return /\b(?:nginx|openresty)\b/.test(text);
}

export function isAround({ line: { text } }: Container): boolean {
  return around.test(text);
}
