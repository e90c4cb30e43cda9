import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { inlineHashes } from './src/build/inline-hashes.ts';
import { searchIndex } from './src/build/search-index.ts';
import { siteFiles } from './src/build/site-files.ts';
import { emptyCorners, fences, prefixLinks, scrollingTables } from './src/markup/plugins.ts';

/** Small files that many pages load together; apart they would compress less well. The first group that fits takes a file. */
const sharedFiles = [
  { name: 'preact', test: /node_modules\/(?:preact|@astrojs\/preact)\// },
  {
    name: 'state',
    test: /\/(?:machines\/(?:facts|odds|visitor-causes)|src\/(?:diagnosis\/address|platforms\/readers|log\/details|site\/links|visitor\/device-ids|islands\/(?:fragment|CodeFigure)))\.tsx?$/,
  },
  {
    name: 'causes',
    test: /\/(?:machines\/(?:profiles|leanings|changes|outside)|src\/(?:diagnosis\/suspects|islands\/(?:answers\/(?:Trail|StartAgain|RuledOut|Values|examples)|Share|OwnText|CheckView|use-hydrated)))\.tsx?$/,
  },
  {
    name: 'walk',
    test: /\/src\/(?:diagnosis\/(?:walk|stop|answers)|islands\/(?:answers\/(?:SoFar|Possible|AnswerList|number-keys|own-values)|stop-link))\.tsx?$/,
  },
];

const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  /** Keeps the space between a word and a link on the next line, which the default drops. */
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [fences, scrollingTables, emptyCorners, prefixLinks(base)],
    }),
  },
  integrations: [mdx(), preact(), inlineHashes(), siteFiles(), searchIndex()],
  devToolbar: { enabled: false },
  /** A script that the build puts inline would need its own hash on every page. */
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: sharedFiles } } },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      /** Astro marks every MDX file with a directive that means nothing to the bundler. */
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
