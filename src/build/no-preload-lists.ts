/** Chunks are fetched when they are imported: a list of every snippet's chunks weighs more than the snippet that a page loads. */
import type { AstroIntegration } from 'astro';

/** Astro sets what the configuration file says of this itself, so only a plugin can. */
const plugin = {
  name: 'no-preload-lists',
  configEnvironment: () => ({ build: { modulePreload: false as const } }),
};

export function noPreloadLists(): AstroIntegration {
  return {
    name: plugin.name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
