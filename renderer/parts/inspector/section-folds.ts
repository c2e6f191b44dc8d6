import { createContext, useContext, useMemo, useState } from 'react';

/** Which foldable sections stand open, by title: it stays as it is when something else is selected. */
export interface SectionFolds {
  readonly openTitles: ReadonlySet<string>;
  readonly setOpen: (title: string, open: boolean) => void;
}

export const SectionFoldsContext = createContext<SectionFolds | null>(null);

export function useSectionFolds(): SectionFolds {
  const [openTitles, setOpenTitles] = useState<ReadonlySet<string>>(() => new Set());
  const [setOpen] = useState(() => (title: string, open: boolean) => {
    setOpenTitles((before) => {
      const after = new Set(before);
      if (open) after.add(title);
      else after.delete(title);
      return after;
    });
  });
  return useMemo(() => ({ openTitles, setOpen }), [openTitles, setOpen]);
}

/** Whether a section stands open, and how to open and fold it; its own matter where nobody remembers it. */
export function useFold(title: string, foldable: boolean): readonly [open: boolean, setOpen: (open: boolean) => void] {
  const folds = useContext(SectionFoldsContext);
  const [openHere, setOpenHere] = useState(false);
  if (!foldable) return [true, setOpenHere];
  if (folds === null) return [openHere, setOpenHere];
  return [folds.openTitles.has(title), (open) => folds.setOpen(title, open)];
}
