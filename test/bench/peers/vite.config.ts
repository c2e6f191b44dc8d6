import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '../../..');

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: resolve(repository, 'dist/bench-peers'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2_000,
  },
});
