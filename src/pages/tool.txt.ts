/** The tool of all runbooks, as the command that lays it down on a host. */
import { toolCommand } from '../snippets/runbook.ts';
import { tool } from '../snippets/tool/tool.data.ts';

export function GET(): Response {
  return new Response(`${toolCommand(tool)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
