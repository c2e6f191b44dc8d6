import { useEffect, useRef } from 'react';
import type { InitiativeId, ModelId } from '../../../../shared/plan/ids.ts';
import { announce } from '../../../ui/announce.ts';
import type { ListedInitiative } from './list-initiatives.ts';
import { standingInWords } from './row-words.ts';

interface Spoken {
  readonly id: InitiativeId | null;
  readonly modelId: ModelId;
  readonly words: string;
}

/** Says where the active initiative now stands when an edit has changed it: what eyes see move. */
export function useSpokenRank(facts: {
  readonly row: ListedInitiative | null;
  readonly modelId: ModelId;
  /** Whether places are decided, so that there are two numbers to say. */
  readonly hasDecided: boolean;
}): void {
  const { row, modelId, hasDecided } = facts;
  const before = useRef<Spoken | null>(null);
  useEffect(() => {
    const last = before.current;
    const id = row?.initiative.id ?? null;
    const decided = hasDecided ? (row?.decided ?? null) : null;
    const words = row === null ? '' : standingInWords({ rank: row.rank, decided });
    before.current = { id, modelId, words };
    if (row === null || last === null || last.id !== id || last.modelId !== modelId || last.words === words) return;
    announce(`${row.initiative.key} now has ${words}`);
  }, [row, modelId, hasDecided]);
}
