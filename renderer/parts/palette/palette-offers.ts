// What the palette offers, ready to be searched.

import type { PaletteEntry } from '../../../shared/palette/rank-entries.ts';
import { searchTextOf } from '../../../shared/palette/search-text.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { compareKeys } from '../../../shared/plan/initiative-key.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  COMMAND_GROUPS,
  type CommandChoice,
  type CommandScene,
  GROUP_LABELS,
  type WindowCommand,
} from './window-command.ts';

export type Offer = CommandOffer | InitiativeOffer | ChoiceOffer;

export interface CommandOffer extends PaletteEntry {
  readonly kind: 'command';
  readonly command: WindowCommand;
}

export interface InitiativeOffer extends PaletteEntry {
  readonly kind: 'initiative';
  readonly initiative: Initiative;
}

export interface ChoiceOffer extends PaletteEntry {
  readonly kind: 'choice';
  readonly choice: CommandChoice;
}

/** The commands that can do something now. */
export function commandOffers(commands: readonly WindowCommand[], scene: CommandScene): readonly CommandOffer[] {
  return commands.flatMap((command) => {
    const label = command.labelNow(scene);
    if (label === null) return [];
    const otherWords = command.words === undefined ? null : searchTextOf(command.words);
    return [{ kind: 'command', id: `command-${command.id}`, command, text: searchTextOf(label), otherWords }];
  });
}

/** Every initiative by key and title, in the order of their keys. */
export function initiativeOffers(plan: Plan): readonly InitiativeOffer[] {
  const known = offersByPlan.get(plan);
  if (known !== undefined) return known;
  const initiatives = [...plan.initiatives.values()].sort((a, b) => compareKeys(a.key, b.key));
  const offers = initiatives.map(offerOf);
  offersByPlan.set(plan, offers);
  return offers;
}

export function choiceOffers(choices: readonly CommandChoice[]): readonly ChoiceOffer[] {
  return choices.map((choice) => ({
    kind: 'choice',
    id: `choice-${choice.id}`,
    choice,
    text: searchTextOf(choice.label),
    otherWords: null,
  }));
}

export interface OfferSection {
  /** null: a list without sections. */
  readonly label: string | null;
  readonly offers: readonly Offer[];
}

const MOST_RECENT = 5;

/** What stands there before anything is typed: what is recent, commands for the selection, then the other commands. */
export function openingSections(
  commands: readonly CommandOffer[],
  initiatives: readonly InitiativeOffer[],
  recentIds: readonly string[],
): readonly OfferSection[] {
  const ofSelection = commands.filter(({ command }) => command.group === 'selection');
  const others = commands.filter(({ command }) => command.group !== 'selection');
  const byId = new Map<string, Offer>([...others, ...initiatives].map((offer) => [offer.id, offer]));
  const recent = [...new Set(recentIds)]
    .map((id) => byId.get(id))
    .filter((offer) => offer !== undefined)
    .slice(0, MOST_RECENT);
  const sections: OfferSection[] = [
    { label: 'Recent', offers: recent },
    { label: GROUP_LABELS.selection, offers: ofSelection },
  ];
  for (const group of COMMAND_GROUPS) {
    const offers = others.filter((offer) => offer.command.group === group && !recent.includes(offer));
    sections.push({ label: GROUP_LABELS[group], offers });
  }
  return sections.filter(({ offers }) => offers.length > 0);
}

// An edit makes a new plan, but of one initiative only: the others are made ready once.
const offerByInitiative = new WeakMap<Initiative, InitiativeOffer>();
const offersByPlan = new WeakMap<Plan, readonly InitiativeOffer[]>();

function offerOf(initiative: Initiative): InitiativeOffer {
  const known = offerByInitiative.get(initiative);
  if (known !== undefined) return known;
  const offer: InitiativeOffer = {
    kind: 'initiative',
    id: `initiative-${initiative.id}`,
    initiative,
    text: searchTextOf(`${initiative.key} ${initiative.title}`),
    otherWords: null,
  };
  offerByInitiative.set(initiative, offer);
  return offer;
}
