// What keeps an item out of a cut, and what would let it in, in two sentences.

import type { CutLine, OutState } from '../../../shared/capacity/cut-line-state.ts';
import { type ExtraRoom, type WhatItTakes, whatItTakes } from '../../../shared/capacity/cut-line-what-it-takes.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { PersonWeeks } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { overFigure, wholePercent } from '../capacity-words.ts';
import { listInWords } from '../in-words.ts';
import { EFFORT_UNIT_WORDS } from '../inspector/effort-units.ts';
import { teamName } from './cut-words.ts';
import { partsOfExtra } from './extra-words.ts';

export interface OutWords {
  /** `Out of FY27 Q1: SRE lacks 1.4 person-weeks.` */
  readonly lacks: string;
  /** `It would take 1.4 person-weeks more of SRE, or leave out DX-3.` */
  readonly takes: string;
}

/** null: it is not out. */
export function outInWords(cut: CutLine, id: InitiativeId): OutWords | null {
  const state = cut.stateById.get(id);
  if (state?.kind !== 'out') return null;
  const { plan, span } = cut.facts;
  const lacks = state.lacks.map(({ teamId, by }) => `${teamName(plan, teamId)} lacks ${amount(plan, by)}`);
  const theme = state.overMix === null ? undefined : plan.themes.get(state.overMix.themeId);
  if (state.overMix !== null && theme !== undefined) {
    lacks.push(`${theme.name} is full at ${wholePercent(state.overMix.targetShare)}, and the mix is held to`);
  }
  const takes = whatItTakes(cut, id);
  return {
    lacks: `Out of ${span.label}: ${listInWords(lacks)}.`,
    takes: takes === null ? '' : `${takesInWords(cut, state, takes)}.`,
  };
}

function takesInWords(cut: CutLine, state: OutState, { extra, instead }: WhatItTakes): string {
  const { plan } = cut.facts;
  const write = (personWeeks: PersonWeeks) => overFigure(personWeeks, settingsOf(plan).effortUnit);
  const words = extra.map((one) => {
    const parts = partsOfExtra(cut, state, { extra: one, write });
    return `${extraInWords(plan, one)}${parts === null ? '' : ` (${parts})`}`;
  });
  const room = `It would take ${listInWords(words)}`;
  const [other] = instead;
  const key = other === undefined ? undefined : plan.initiatives.get(other.initiativeId)?.key;
  if (other === undefined || key === undefined) return room;
  return `${room}; or ${other.staysIn ? `place ${key} below it` : `leave out ${key}`}`;
}

function extraInWords(plan: Plan, extra: ExtraRoom): string {
  const more = `${amount(plan, extra.personWeeks)} more`;
  if (extra.kind === 'team') return `${more} of ${teamName(plan, extra.teamId)}`;
  return `${more} for ${plan.themes.get(extra.themeId)?.name ?? 'its theme'} than its share`;
}

/** `1.4 person-weeks` */
function amount(plan: Plan, personWeeks: PersonWeeks): string {
  const { effortUnit } = settingsOf(plan);
  return `${overFigure(personWeeks, effortUnit)} ${EFFORT_UNIT_WORDS[effortUnit]}`;
}
