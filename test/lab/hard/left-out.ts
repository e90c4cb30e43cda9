/** Which story is left out for which scenario, and why; shown on /lab/. */
import type { StoryId } from './stories.ts';

export const leftOut: Record<string, Partial<Record<StoryId, string>>> = {};
