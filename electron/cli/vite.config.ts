import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: repository,
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: resolve(import.meta.dirname, 'quarterdeck.ts'),
    outDir: resolve(repository, 'dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      output: {
        format: 'es',
        entryFileNames: 'quarterdeck.js',
        chunkFileNames: '[name]-[hash].js',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
