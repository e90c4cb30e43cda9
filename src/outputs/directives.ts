/** nginx -T, or lines of a configuration that grep has found -> the directives that concern upstreams. */
import type { Line, Section } from './output.ts';

export interface Directive {
  readonly name: string;
  readonly value: string;
  /** The upstream group or file it stands in, where the text says so. */
  readonly group: string | undefined;
  readonly file: string | undefined;
  readonly line: Line;
}

export interface Configuration {
  readonly directives: readonly Directive[];
  /** `server` lines of groups whose heading grep has left out. */
  readonly ungrouped: readonly Directive[];
  readonly files: readonly Line[];
  readonly lines: readonly Line[];
}

const fileLine = /^(?:\d{1,6}[:-])?# configuration file (\/\S{1,200}):$/;
const numbered = /^\d{1,6}[:-]/;
const opening = /^upstream\s+([\w.-]{1,100})\s*\{/;
const wanted =
  /(?:^|[\s{;])((?:proxy|fastcgi|uwsgi|scgi|grpc)_(?:pass|ssl_[a-z_]{1,30}|buffer_size|buffers|busy_buffers_size|http_version)|error_log|resolver|server_name|server|user|keepalive|zone|max_conns)\s+([^;{}]{1,400});/g;

/** nginx's own words around the files: `nginx -T` begins and `nginx -t` ends with them. */
const isText = ({ text }: Line) =>
  !/^nginx: |^\d{4}\/\d\d\/\d\d |^\s*#(?! configuration file)/.test(text);

export function configurationIn({ lines }: Section): Configuration | undefined {
  const directives: Directive[] = [];
  const ungrouped: Directive[] = [];
  const taken: Line[] = [];
  const files: Line[] = [];
  let file: string | undefined;
  let group: string | undefined;
  for (const line of lines.filter(isText)) {
    const named = fileLine.exec(line.text)?.[1];
    if (named) [file, group] = [named, undefined];
    if (named) files.push(line);
    const text = line.text.replace(numbered, '').trim();
    group = opening.exec(text)?.[1] ?? group;
    const found = directivesIn(text, { group, file, line });
    directives.push(...found.filter(isPlaced));
    ungrouped.push(...found.filter((it) => !isPlaced(it)));
    if (/\}\s*$/.test(text)) group = undefined;
    if (named || found.length > 0 || opening.test(text) || file) taken.push(line);
  }
  const isKnown = directives.length > 0 || files.length > 0;
  return isKnown ? { directives, ungrouped, files, lines: taken } : undefined;
}

function directivesIn(text: string, place: Omit<Directive, 'name' | 'value'>): Directive[] {
  return [...text.matchAll(wanted)].map(([, name, value]) => ({
    ...place,
    name: name!,
    value: value!.trim(),
  }));
}

const isPlaced = ({ name, group }: Directive) => name !== 'server' || group !== undefined;

export const passes = ({ directives }: Configuration): Directive[] =>
  directives.filter(({ name }) => name.endsWith('_pass'));

/** A name that occurs once, or always with the same value. */
export function only({ directives }: Configuration, name: string): Directive | undefined {
  const all = directives.filter((it) => it.name === name);
  return new Set(all.map(({ value }) => value)).size === 1 ? all[0] : undefined;
}
