// npm start: builds what a window needs, then opens it.

import { fileURLToPath } from 'node:url';
import { buildApp } from './build.mjs';

const repository = new URL('..', import.meta.url);

try {
  // The options are read by the part that is built first, so that a wrong one is told at once.
  await buildApp(['serve']);
  const { start } = await import(new URL('dist/serve/start.js', repository).href);
  process.exit(
    await start(process.argv.slice(2), {
      repository: fileURLToPath(repository),
      windowLimitMs: 20_000,
      build: () => buildApp(['renderer', 'main']),
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
