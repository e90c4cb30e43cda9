/** Colours code at build time by class names, so that the page needs no style attributes. */
import type { ElementContent } from 'hast';
import {
  createCssVariablesTheme,
  createHighlighterCoreSync,
  createJavaScriptRegexEngine,
} from 'shiki';
import ini from 'shiki/langs/ini.mjs';
import javascript from 'shiki/langs/javascript.mjs';
import nginx from 'shiki/langs/nginx.mjs';
import python from 'shiki/langs/python.mjs';
import shell from 'shiki/langs/shellscript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { element } from './element.ts';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--' });

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [nginx, ini, shell, yaml, python, javascript],
  langAlias: { js: 'javascript', apache: 'ini', systemd: 'ini' },
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

/** Variables of shiki's theme, and the class in `code.css` that stands for each; all others have no class. */
const classes: Record<string, string> = {
  'var(--token-comment)': 'c',
  'var(--token-keyword)': 'k',
  'var(--token-string)': 's',
  'var(--token-string-expression)': 's',
  'var(--token-constant)': 'n',
  'var(--token-function)': 'f',
};

function known(language: string): string {
  const all = highlighter.getLoadedLanguages();
  return all.includes(language) ? language : 'text';
}

interface Run {
  name: string | undefined;
  text: string;
}

/** The parts of each line of the code; what has no colour is text. */
export function highlightLines(code: string, language: string): ElementContent[][] {
  const lines = highlighter.codeToTokensBase(code, { lang: known(language), theme: 'classes' });
  return lines.map((tokens) => {
    const runs: Run[] = [];
    for (const { content, color } of tokens) join(runs, classes[color ?? ''], content);
    return runs.map(toElement);
  });
}

/** White space takes the colour of what stands before it: fewer elements, the same picture. */
function join(runs: Run[], name: string | undefined, text: string) {
  const last = runs.at(-1);
  if (last && (last.name === name || !text.trim())) last.text += text;
  else runs.push({ name, text });
}

function toElement({ name, text }: Run): ElementContent {
  return name ? element('span', { className: [name] }, text) : { type: 'text', value: text };
}
