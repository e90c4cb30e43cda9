import { useState } from 'preact/hooks';
import { link } from '../../site/links.ts';
import { CodeFigure } from '../CodeFigure.tsx';

/**
 * The file that all runbooks' commands go through: long, and the same for all, so it is fetched when somebody looks. Without
 * JavaScript, or without an answer, there is the link to it.
 */
export function Tool() {
  const [text, setText] = useState('');
  const load = () => {
    if (text) return;
    fetch(link.tool())
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then(
        (command) => setText(command.trimEnd()),
        () => undefined,
      );
  };
  return (
    <details class="tool" onToggle={load}>
      <summary>Once on each host: paste the tool</summary>
      <p class="soft">
        Every change below goes through this one file. It keeps what was there, writes beside and
        moves into place, and takes back what it did: that and nothing else. It opens no connection.
        As plain text: <a href={link.tool()}>{link.tool()}</a>
      </p>
      {text && <CodeFigure caption="lays down /root/fix502/tool" step="tool" text={text} />}
    </details>
  );
}
