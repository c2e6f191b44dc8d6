// How people call the columns of a plan: names of fields, with how sure each of them makes us.

import { splitList } from '../text/read-text.ts';
import type { PlainImportField } from './import-field.ts';

/** From 0 to 1: how surely a column of this name means the field, before its values are looked at. */
export type HeaderWeight = number;

/** Beside the plain fields: the criteria of RICE (those of other models: `criterion-words.ts`), and the column of predecessors. */
export type NamedField = PlainImportField | CriterionWord | 'predecessors';
export type CriterionWord = 'reach' | 'impact' | 'confidence' | 'rice-effort';

export interface HeaderMeaning {
  readonly field: NamedField;
  readonly weight: HeaderWeight;
}

type WordTier = readonly [weight: HeaderWeight, words: string];

/** In English, German, French and Spanish, as `foldHeader` writes them. */
const HEADER_WORDS: readonly (readonly [field: NamedField, ...tiers: readonly WordTier[]])[] = [
  [
    'key',
    [1, 'key, issue key, schlussel, cle, clave, clave de incidencia'],
    [0.9, 'id, identifier, kennung, identifiant, identificador'],
    [0.85, 'ref, reference, code, ticket'],
    [0.7, 'issue id, task id, item id, work item id, number, no, nr, id de la incidencia'],
  ],
  [
    'title',
    [1, 'title, titel, titre, titulo'],
    [0.9, 'name, nom, nombre, bezeichnung'],
    [0.85, 'summary, zusammenfassung, resume, resumen, subject, headline'],
    [0.7, 'initiative, feature, vorhaben, iniciativa'],
    [0.5, 'project, projekt, projet, proyecto, task, item, event, activity, story, deliverable, aufgabe, tache, tarea'],
  ],
  [
    'summary',
    [1, 'description, beschreibung, descripcion'],
    [0.8, 'summary, details, notes, notizen, notas, body, zusammenfassung, resume, resumen'],
  ],
  [
    'stage',
    [1, 'stage, status, state, estado, etat, statut'],
    [0.8, 'phase, fase, workflow state, zustand, stand'],
    [0.6, 'section column, status category'],
  ],
  [
    'theme',
    [1, 'theme, thema, tema, track'],
    [0.9, 'area, product area, workstream, pillar, epic, bereich, domaine'],
    [0.7, 'category, kategorie, categorie, categoria, component, epic link, epic name'],
    [0.5, 'project, projekt, projet, proyecto'],
  ],
  [
    'owner',
    [1, 'owner, besitzer, proprietaire, propietario'],
    [0.95, 'assignee, assignees, assigned to, zugewiesen, assigne, persona asignada, asignado'],
    [0.9, 'responsible, dri, verantwortlich, verantwortlicher, verantwortliche, responsable'],
    [0.8, 'lead, product manager, pm, accountable'],
  ],
  [
    'team',
    [1, 'team, teams, squad, squads, equipe, equipes, equipo, equipos'],
    [0.8, 'crew, tribe, sig, supporting teams, contributing teams'],
    [0.6, 'department, abteilung'],
  ],
  [
    'start',
    [1, 'start, start date, begin, begin date, startdatum, beginn, debut, date de debut, inicio, fecha de inicio'],
    [0.9, 'starts, begins, starts on, timeframe start, von, desde'],
  ],
  [
    'end',
    [1, 'end, end date, enddatum, ende, fin, date de fin, fecha de fin'],
    [0.95, 'finish, finish date, ends, timeframe end, completion date'],
    [0.9, 'target date, delivery date, launch date, liefertermin'],
    [0.85, 'due date, due, due on, fallig, falligkeitsdatum, echeance, date d echeance, fecha de vencimiento'],
    [0.6, 'deadline, target'],
  ],
  ['tags', [1, 'tags, tag, labels, label, keywords, schlagworte, etiquettes, etiquetas']],
  [
    'progress',
    [1, 'progress, % complete, percent complete, complete %, % done, percent done, fortschritt, avancement, progreso'],
    [0.7, 'completion, % completed, done %'],
  ],
  ['health', [1, 'health, health status, rag, rag status, traffic light, ampel'], [0.6, 'status']],
  ['url', [1, 'url, web link, hyperlink'], [0.9, 'link, lien, enlace'], [0.6, 'links, more info, adresse']],
  [
    'effort',
    [1, 'effort, aufwand, esfuerzo, charge'],
    [0.8, 'size, t shirt size, tshirt size, groesse'],
    [0.7, 'estimate, estimation, schatzung, estimacion'],
  ],
  ['reach', [1, 'reach, rice reach, reichweite, portee, alcance']],
  ['impact', [1, 'impact, rice impact, wirkung, impacto']],
  ['confidence', [1, 'confidence, rice confidence, confidence level, zuversicht, confiance, confianza']],
  ['rice-effort', [1, 'rice effort']],
  [
    'predecessors',
    [1, 'predecessors, predecessor, depends on, blocked by, is blocked by, waits for'],
    [1, 'vorganger, hangt ab von, blockiert durch, predecesseurs, depend de, bloque par, predecesores, depende de'],
    [0.8, 'dependencies, dependency, prerequisites, abhangigkeiten, dependances, dependencias'],
  ],
];

/** From this weight on a name says the field outright: its own name, or a word that is used for little else. */
const OUTRIGHT_WEIGHT = 0.85;
const OUTRIGHT_WEIGHTS: ReadonlyMap<NamedField, HeaderWeight> = new Map<NamedField, HeaderWeight>([
  // Rows that repeat a key are skipped: only a name that says key will do.
  ['key', 0.9],
  // Without a title nothing can be imported.
  ['title', 0.65],
  // Many things that are called an epic or an area are no group.
  ['theme', 0.95],
  ['team', 0.95],
]);

/** Whether a column whose name speaks for a field with this weight is that field, whatever it holds. */
export function saysOutright({ field, weight }: HeaderMeaning): boolean {
  return weight >= (OUTRIGHT_WEIGHTS.get(field) ?? OUTRIGHT_WEIGHT);
}

/** What may stand before the name of a field without changing what it means much. */
const MODIFIERS: ReadonlySet<string> = new Set(
  splitList(`planned, target, expected, estimated, proposed, current, overall, initiative, feature, item, task, issue,
    owning, responsible, participating, delivery, primary, product, geplanter, geplantes, geplante`),
);
const WEIGHT_OF_MODIFIED = 0.95;

/** Fields that several columns may fill: theirs may be numbered, as in `Dependency 3`. */
const NUMBERED: ReadonlySet<NamedField> = new Set<NamedField>(['team', 'tags', 'predecessors']);

const MEANINGS_BY_WORD: ReadonlyMap<string, readonly HeaderMeaning[]> = meaningsByWord();

/** The name of a column in its two parts, both folded: what stands before brackets, and in them. */
export interface FoldedHeader {
  readonly base: string;
  /** Such as the unit in `Effort (person-weeks)`; empty without brackets. */
  readonly inBrackets: string;
}

/**
 * A column's name without case, accents and punctuation (but %): `Custom field (Target start)` is `target start`, `Team(s)`
 * is `teams`. The number that tells columns of one name apart, as in `Labels (2)`, is dropped.
 */
export function foldHeader(header: string): FoldedHeader {
  const plain = header.slice(0, 200).replace(/ \(\d+\)$/, '');
  const custom = /^custom field \((.*)\)$/i.exec(plain)?.[1] ?? plain.replace(/\(s\)/gi, 's');
  const bracketed = /^([^(]*)\(([^)]*)\)/.exec(custom);
  const base = bracketed?.[1]?.trim() || custom;
  return { base: foldWords(base), inBrackets: foldWords(bracketed?.[2] ?? '') };
}

/** The fields that a column of this name may be, the surest first; none for a name that nobody uses for a field. */
export function meaningsOfHeader(header: string): readonly HeaderMeaning[] {
  const { base, inBrackets } = foldHeader(header);
  // Jira's column of the issues that block this one.
  if (base === 'inward issue link') return inBrackets === 'blocks' ? [{ field: 'predecessors', weight: 1 }] : [];
  const whole = MEANINGS_BY_WORD.get(base);
  if (whole !== undefined) return whole;
  const numbered = MEANINGS_BY_WORD.get(base.replace(/ \d{1,2}$/, ''))?.filter(({ field }) => NUMBERED.has(field));
  if (numbered !== undefined) return numbered;
  const space = base.indexOf(' ');
  if (space < 0 || !MODIFIERS.has(base.slice(0, space))) return [];
  const modified = MEANINGS_BY_WORD.get(base.slice(space + 1)) ?? [];
  return modified.map(({ field, weight }) => ({ field, weight: weight * WEIGHT_OF_MODIFIED }));
}

function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

function meaningsByWord(): ReadonlyMap<string, readonly HeaderMeaning[]> {
  const meanings = new Map<string, HeaderMeaning[]>();
  for (const [field, ...tiers] of HEADER_WORDS) {
    for (const [weight, words] of tiers) {
      for (const word of splitList(words)) {
        const known = meanings.get(word) ?? [];
        if (!known.some((meaning) => meaning.field === field)) meanings.set(word, [...known, { field, weight }]);
      }
    }
  }
  return new Map(
    [...meanings].map(([word, all]): [string, HeaderMeaning[]] => [word, all.sort((a, b) => b.weight - a.weight)]),
  );
}
