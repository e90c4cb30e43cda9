/** Every snippet by the id of its fix. */
import { responseBuffers } from './response-buffers.ts';
import type { Snippet } from './snippet.ts';

export const snippets: Record<string, Snippet> = {
  'response-buffers': responseBuffers,
};
