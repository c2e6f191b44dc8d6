import type { ReadSourceProblem } from '../../state/read-source-file.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './reading-failed.module.css';
import type { SourceReader, SourceReading } from './use-source-reader.ts';

/** Why a file could not be read, and the ways out. */
export function ReadingFailed({
  reading,
  reader,
  onChoose,
}: {
  readonly reading: Extract<SourceReading, { readonly kind: 'failed' }>;
  readonly reader: SourceReader;
  readonly onChoose: () => void;
}) {
  const { file, problem } = reading;
  return (
    <>
      <Notice tone="bad">{problem.message}</Notice>
      <div className={styles.ways}>
        {problem.kind === 'unclosed-quote' && (
          <>
            <Button kind="primary" autoFocus onClick={() => reader.read(file, { quotes: 'literal' })}>
              Read quotes literally
            </Button>
            <Button onClick={onChoose}>Choose another file…</Button>
          </>
        )}
        {problem.kind !== 'unclosed-quote' && (
          <Button kind="primary" autoFocus onClick={onChoose}>
            Choose another file…
          </Button>
        )}
        {canRetry(problem) && <Button onClick={() => reader.read(file)}>Try again</Button>}
      </div>
    </>
  );
}

/** Whether the same file may go better the next time. */
function canRetry(problem: ReadSourceProblem): boolean {
  return problem.kind === 'failed' || problem.kind === 'cancelled';
}
