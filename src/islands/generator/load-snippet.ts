import type { Snippet } from '../../snippets/snippet.ts';

/**
 * Each snippet is a chunk of its own, so that a page loads the one it shows. What snippets share is left out: a test holds
 * the list.
 */
const files = import.meta.glob<Record<string, unknown>>([
  '../../snippets/*.ts',
  '!../../snippets/{app-server-timers,app-server,bindings,checks,deploy-burst,drop-in-force,drop-in,edits,graceful-reload,held-socket,host-address,index,kernel-setting,nginx-version,php-children,php-fpm,port-holder,run-time-name,runbook,settled,snippet,socket-lines,start-or-reload,text,through-nginx,tls-family,tls-include,two-instances,unit,uwsgi-file,worker-limits,workers}.ts',
]);

/** The snippet of a fix. Its file is named like the fix and exports one. */
export async function loadSnippet(fix: string): Promise<Snippet> {
  const file = await files[`../../snippets/${fix}.ts`]?.();
  const snippet = Object.values(file ?? {}).find(isSnippet);
  if (!snippet) throw new Error(`src/snippets/${fix}.ts exports no snippet`);
  return snippet;
}

function isSnippet(value: unknown): value is Snippet {
  return typeof value === 'object' && value !== null && 'change' in value && 'details' in value;
}
