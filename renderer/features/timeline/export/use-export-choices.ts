import { useState } from 'react';
import { usualPaper } from '../../../../shared/readout/usual-paper.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { EXPORT_PREFERENCE, type ExportChoices, type ExportKind, readExportChoices } from './export-choices.ts';

/** What was chosen last, as what is asked for now (null: as last), and the way to choose something else, which is remembered. */
export function useExportChoices(
  as: ExportKind | null,
): readonly [ExportChoices, (changed: Partial<ExportChoices>) => void] {
  const { view, ports } = useAppState();
  const { preferences } = ports;
  const [choices, setChoices] = useState(() => {
    const chosen = view.getState().locale;
    const locale = chosen === 'system' ? new Intl.NumberFormat().resolvedOptions().locale : chosen;
    const last = readExportChoices(preferences.read(EXPORT_PREFERENCE), usualPaper(locale));
    return as === null ? last : { ...last, kind: as };
  });
  const change = (changed: Partial<ExportChoices>) => {
    const next = { ...choices, ...changed };
    preferences.write(EXPORT_PREFERENCE, JSON.stringify(next));
    setChoices(next);
  };
  return [choices, change];
}
