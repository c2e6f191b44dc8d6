import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const repository = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: repository,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: resolve(import.meta.dirname, 'main.ts'),
    outDir: resolve(repository, 'dist/main'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs' } },
  },
});
