import { dirname, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const repository = resolve(import.meta.dirname, '../..');

/** The end-to-end tests' search for a browser looks from its own place in the repository, which the bundle is not. */
const keepsSourceFolders: Plugin = {
  name: 'keeps-source-folders',
  transform: (code, id) =>
    code.includes('import.meta.dirname')
      ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      : undefined,
};

export default defineConfig({
  root: repository,
  publicDir: false,
  plugins: [keepsSourceFolders],
  // What drives the browser, may carry one or packs the app reads files beside itself; the test runner is never asked.
  ssr: {
    target: 'node',
    noExternal: true,
    external: ['playwright-core', '@sparticuz/chromium', 'electron-builder', 'plist', 'resedit', 'vitest'],
  },
  build: {
    ssr: resolve(import.meta.dirname, 'bench.ts'),
    outDir: resolve(repository, 'dist/bench'),
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'bench.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
