import { useMemo } from 'react';
import type { Span } from '../../../shared/palette/match-text.ts';
import { rankEntries } from '../../../shared/palette/rank-entries.ts';
import {
  choiceOffers,
  commandOffers,
  initiativeOffers,
  type Offer,
  type OfferSection,
  openingSections,
} from './palette-offers.ts';
import { readChosen, recentlyChanged } from './recent-offers.ts';
import type { CommandScene, CommandStep, WindowCommand } from './window-command.ts';

/** Twice what is in sight: who looks further types on. */
const MOST_FOUND = 30;
const MOST_CHOICES = 200;
const MOST_CHANGED = 10;

export interface Offers {
  readonly sections: readonly OfferSection[];
  /** What of each offer's words matched. */
  readonly spansById: ReadonlyMap<string, readonly Span[]>;
  /** How many more match than are shown. */
  readonly hiddenCount: number;
}

const NOTHING: Offers = { sections: [], spansById: new Map(), hiddenCount: 0 };

/** What is offered for what is typed, at the first step (`null`) or at a later one. */
export function useOffers({
  commands,
  scene,
  step,
  typed,
}: {
  readonly commands: readonly WindowCommand[];
  readonly scene: CommandScene;
  readonly step: CommandStep | null;
  readonly typed: string;
}): Offers {
  const recentIds = useMemo(() => recentOf(scene), [scene]);
  return useMemo(() => {
    if (step !== null) {
      if (step.kind !== 'choose') return NOTHING;
      return listed(choiceOffers(step.choices()), typed, { recentIds: [], limit: MOST_CHOICES });
    }
    const forCommands = commandOffers(commands, scene);
    const forInitiatives = scene.plan === null ? [] : initiativeOffers(scene.plan);
    if (typed.trim() === '') {
      return { ...NOTHING, sections: openingSections(forCommands, forInitiatives, recentIds) };
    }
    return listed([...forCommands, ...forInitiatives], typed, { recentIds, limit: MOST_FOUND });
  }, [commands, scene, step, typed, recentIds]);
}

function listed(
  offers: readonly Offer[],
  typed: string,
  how: { readonly recentIds: readonly string[]; readonly limit: number },
): Offers {
  const { found, total } = rankEntries(offers, typed, how);
  return {
    sections: found.length === 0 ? [] : [{ label: null, offers: found.map(({ entry }) => entry) }],
    spansById: new Map(found.map(({ entry, spans }) => [entry.id, spans])),
    hiddenCount: total - found.length,
  };
}

function recentOf({ app }: CommandScene): readonly string[] {
  const { open } = app.session.getState();
  const changed = open === null ? [] : recentlyChanged(open.history, MOST_CHANGED);
  return [...new Set([...readChosen(app.ports.preferences), ...changed.map((id) => `initiative-${id}`)])];
}
