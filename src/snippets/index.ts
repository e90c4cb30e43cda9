/** Every snippet by the id of its fix. */
import { hostsEntry } from './hosts-entry.ts';
import { memoryLimits } from './memory-limits.ts';
import { phpExtension } from './php-extension.ts';
import { resolver } from './resolver.ts';
import { responseBuffers } from './response-buffers.ts';
import { upstreamKeepalive } from './upstream-keepalive.ts';
import { uwsgiRequestBuffer } from './uwsgi-request-buffer.ts';
import { websocketUpgrade } from './websocket-upgrade.ts';
import { workerTimeouts } from './worker-timeouts.ts';
import type { Snippet } from './snippet.ts';

export const snippets: Record<string, Snippet> = {
  'hosts-entry': hostsEntry,
  'memory-limits': memoryLimits,
  'php-extension': phpExtension,
  resolver,
  'response-buffers': responseBuffers,
  'upstream-keepalive': upstreamKeepalive,
  'uwsgi-request-buffer': uwsgiRequestBuffer,
  'websocket-upgrade': websocketUpgrade,
  'worker-timeouts': workerTimeouts,
};
