import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { dataModules } from './src/build/data-modules.ts';
import { inlineHashes } from './src/build/inline-hashes.ts';
import { islandFile } from './src/build/island-file.ts';
import { noPreloadLists } from './src/build/no-preload-lists.ts';
import { searchIndex } from './src/build/search-index.ts';
import { siteFiles } from './src/build/site-files.ts';
import { emptyCorners, fences, prefixLinks, scrollingTables } from './src/markup/plugins.ts';

/** Small files that many pages load together; apart they would compress less well. The first group that fits takes a file. */
const sharedFiles = [
  { name: 'preact', test: /node_modules\/(?:preact|@astrojs\/preact)\// },
  // A visitor's remedies need no more of a state.
  { name: 'devices', test: /\/src\/visitor\/device-ids\.ts$/ },
  {
    name: 'state',
    test: /\/(?:machines\/words|src\/(?:diagnosis\/address|platforms\/readers|log\/details|site\/links|islands\/(?:fragment|CodeFigure)))\.tsx?$/,
  },
  // Without use-place.ts, which awaits a file that needs this one.
  {
    name: 'walk',
    test: /\/(?:machines\/(?:answer-ids\.data|fact-ids|odds|visitor-causes|profiles|leanings|changes|outside)|src\/(?:diagnosis\/(?:vocabulary|suspects|walk|stop|answers|outline-text)|islands\/(?:answers\/(?:Trail|StartAgain|RuledOut|examples|SoFar|Possible|AnswerList|number-keys|own-values|use-outlines)|Share|OwnText|use-hydrated|stop-link)))\.tsx?$/,
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
  integrations: [
    mdx(),
    preact(),
    dataModules(),
    islandFile(),
    inlineHashes(),
    noPreloadLists(),
    siteFiles(),
    searchIndex(),
  ],
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
