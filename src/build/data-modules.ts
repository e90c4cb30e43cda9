/** Modules named `*.data.ts` reach the browser as the values they export, without what these are computed from. */
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const plugin = {
  name: 'data-modules',
  apply: 'build' as const,
  enforce: 'pre' as const,
  async load(id: string) {
    if (!id.endsWith('.data.ts')) return undefined;
    const values: Record<string, unknown> = await import(pathToFileURL(id).href);
    const exported = ([name, value]: [string, unknown]) =>
      `export const ${name} = ${JSON.stringify(value)};`;
    return Object.entries(values).map(exported).join('\n');
  },
};

export function dataModules(): AstroIntegration {
  return {
    name: plugin.name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
