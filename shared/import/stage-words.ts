// The words that other tools and people use for the stages, in English, German, French and Spanish.

import { STAGE_LABELS, STAGES, type Stage } from '../plan/stage.ts';
import { splitList } from '../text/read-text.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

const SYNONYMS: Readonly<Record<Stage, string>> = {
  intake: `new, triage, needs triage, idea, new idea, requested, submitted, inbox,
    neu, Idee, nouveau, nouvelle, idée, nuevo, nueva, solicitado`,
  candidate: `backlog, to do, open, not started, provisional, proposed, under consideration,
    offen, zu erledigen, vorgeschlagen, à faire, ouvert, proposé,
    por hacer, tareas por hacer, pendiente, abierto, propuesto`,
  planned: `committed, approved, accepted, scheduled, implementable, ready, ready for development, selected for development,
    geplant, eingeplant, genehmigt, planifié, approuvé, planificado, aprobado, aceptado`,
  'in-progress': `doing, started, active, in development, wip, work in progress, ongoing, under way, in implementation,
    in review, in testing, in Arbeit, in Bearbeitung, in Umsetzung, begonnen, laufend,
    en cours, commencé, actif, en curso, en progreso, empezado, activo`,
  shipped: `done, closed, complete, completed, released, implemented, live, launched, delivered, deployed, resolved, finished,
    fertig, erledigt, abgeschlossen, umgesetzt, geliefert, terminé, terminée, fini, livré,
    hecho, finalizado, finalizada, terminado, terminada, completado, cerrado, entregado`,
  declined: `withdrawn, rejected, cancelled, canceled, won't do, won't fix, won't, removed, replaced, superseded, duplicate,
    abandoned, dropped, obsolete, abgelehnt, verworfen, abgebrochen, zurückgezogen,
    refusé, rejeté, annulé, rechazado, cancelado, descartado`,
  parked: `deferred, on hold, paused, postponed, suspended, zurückgestellt, pausiert, verschoben,
    reporté, en pause, en attente, aplazado, en pausa, en espera`,
};

export const STAGE_VOCABULARY: Vocabulary<Stage> = createVocabulary(
  STAGES.map((stage) => ({ value: stage, label: STAGE_LABELS[stage], synonyms: splitList(SYNONYMS[stage]) })),
);
