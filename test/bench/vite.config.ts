import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: repository,
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: resolve(import.meta.dirname, 'bench.ts'),
    outDir: resolve(repository, 'dist/bench'),
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { format: 'es', entryFileNames: 'bench.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
