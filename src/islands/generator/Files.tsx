import type { Change, Edit, NewFile } from '../../snippets/snippet.ts';
import { CodeFigure } from '../CodeFigure.tsx';
import { Colored } from './Colored.tsx';
import { diffLines } from './diff.ts';

/** What the change looks like in files: new ones whole, edits as the lines before and after. */
export function Files({ files = [], edits = [] }: Change) {
  return (
    <>
      {files.map((file) => (
        <NewFileView key={file.path} {...file} />
      ))}
      {edits.map((edit) => (
        <EditView key={`${edit.path} ${edit.before.source}`} {...edit} />
      ))}
    </>
  );
}

function NewFileView({ path, language, text }: NewFile) {
  return (
    <CodeFigure caption={path} text={text.source} download={path.slice(path.lastIndexOf('/') + 1)}>
      <Colored text={text.source} language={language} />
    </CodeFigure>
  );
}

/** The copy button takes the lines as they will be. */
function EditView({ path, language, before, after }: Edit) {
  return (
    <CodeFigure caption={`${path}, the lines that change`} text={after.source}>
      {diffLines(before.source, after.source).map(({ kind, line }, index) => {
        const colored = <Colored text={line} language={language} />;
        const Line = ({ same: 'span', removed: 'del', added: 'ins' } as const)[kind];
        return (
          <Line class="line" key={index}>
            {colored}
            {'\n'}
          </Line>
        );
      })}
    </CodeFigure>
  );
}
