import { type ReactNode, useCallback } from 'react';
import { largestScale, type PictureSize } from '../../../../shared/timeline/picture-size.ts';
import { Button } from '../../../ui/button.tsx';
import type { ExportChoices } from './export-choices.ts';
import styles from './export-panel.module.css';
import { type ExportSource, paperOf } from './export-source.ts';
import {
  betterInWords,
  copyScale,
  pictureProblem,
  pixelsInWords,
  sheetsInWords,
  tooManySheets,
} from './export-words.ts';
import { useWorkedOut } from './use-worked-out.ts';

export interface ExportNoteProps {
  readonly source: ExportSource;
  readonly choices: ExportChoices;
  /** Of the picture, where one of pixels is asked for. */
  readonly size: PictureSize | null;
  readonly onChange: (changed: Partial<ExportChoices>) => void;
}

/** What it will be, and the way out where that is no good. */
export function ExportNote({ source, choices, size, onChange }: ExportNoteProps) {
  const { kind } = choices;
  if (kind === 'pdf' || kind === 'print') return <PaperNote source={source} choices={choices} onChange={onChange} />;
  if (kind === 'svg')
    return <Note>A drawing that stays sharp at any size, for browsers, slides and word processors.</Note>;
  if (size === null) return <Note>Measuring the picture…</Note>;
  if (kind === 'copy') {
    const scale = copyScale(size);
    return <Note>{scale === null ? pictureProblem(size, 1) : `A picture of ${pixelsInWords(size, scale)}.`}</Note>;
  }
  const problem = pictureProblem(size, choices.scale);
  const largest = largestScale(size);
  if (problem === null) return <Note>{`A picture of ${pixelsInWords(size, choices.scale)}.`}</Note>;
  return (
    <Note isProblem>
      {problem}{' '}
      {largest !== null && (
        <Button kind="link" onClick={() => onChange({ scale: largest })}>
          Take {largest}×
        </Button>
      )}
    </Note>
  );
}

function PaperNote({ source, choices, onChange }: Omit<ExportNoteProps, 'size'>) {
  const paper = paperOf(choices);
  const work = useCallback(() => {
    const count = source.countSheets(choices);
    const isSmall = count.fontPoints < count.wantedPoints - 0.05;
    return { count, isSmall, better: isSmall ? source.betterPaper(choices) : null };
  }, [source, choices]);
  const worked = useWorkedOut(work, source.isLarge);
  if (worked === null) return <Note>Counting the pages…</Note>;
  const { count, isSmall, better } = worked;
  const tooMany = tooManySheets(count);
  if (tooMany !== null) return <Note isProblem>{tooMany}</Note>;
  return (
    <Note isProblem={isSmall}>
      {sheetsInWords(count, paper)}{' '}
      {isSmall && better !== null && (
        <Button
          kind="link"
          onClick={() => onChange({ paper: better.paper.size, orientation: better.paper.orientation })}
        >
          {betterInWords(better, count.wantedPoints)}
        </Button>
      )}
      {isSmall && choices.fit === 'split' && 'Larger type would not hold a whole card.'}
      {isSmall && better === null && choices.fit === 'one-sheet' && (
        <Button kind="link" onClick={() => onChange({ fit: 'split' })}>
          Several pages keep {count.wantedPoints} pt
        </Button>
      )}
    </Note>
  );
}

function Note({ isProblem = false, children }: { readonly isProblem?: boolean; readonly children: ReactNode }) {
  return (
    <p className={styles.note} role="status" data-problem={isProblem || undefined}>
      {children}
    </p>
  );
}
