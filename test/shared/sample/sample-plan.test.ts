import { describe, expect, test } from 'vitest';
import { periodBounds, periodOf } from '../../../shared/calendar/fiscal-period.ts';
import { dayToPlainDate, type PlainDate, plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { createWorkdayAxis, type WorkdayAxis } from '../../../shared/calendar/workday-axis.ts';
import { proposedReserve } from '../../../shared/capacity/error-budget-rule.ts';
import { overBy, utilisation } from '../../../shared/capacity/load-cell.ts';
import { createLoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import type { Dependency } from '../../../shared/plan/dependency.ts';
import { durationOf, totalEffort } from '../../../shared/plan/effort.ts';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf, TABLE_NAMES } from '../../../shared/plan/plan.ts';
import { parsePlan } from '../../../shared/plan/plan-schema.ts';
import { needsReason, RANKED_STAGES, STAGES } from '../../../shared/plan/stage.ts';
import { serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import { scorerOf } from '../../../shared/prioritization/score-initiative.ts';
import { samplePlan } from '../../../shared/sample/sample-plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';

const TODAY = toPlainDate('2026-11-21');
const PLAN = samplePlan({ today: TODAY });
const INITIATIVES = [...PLAN.initiatives.values()];

/** Every third day of a leap and a common year, and the days around each change of quarter. */
const MANY_DAYS = Array.from({ length: 731 }, (_, index) =>
  dayToPlainDate(plainDateToDay(toPlainDate('2027-02-01')) + index),
).filter((day, index) => index % 3 === 0 || /-(?:0[258]|11)-0[12]$|-(?:01|04|07|10)-3[01]$/.test(day));

function withStage(stage: Initiative['stage']): Initiative[] {
  return INITIATIVES.filter((initiative) => initiative.stage === stage);
}

describe('the sample plan', () => {
  test('is a plan that a file may hold', () => {
    const records = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...PLAN[table].values()]]));
    expect(parsePlan(records)).toEqual({ ok: true, value: PLAN });
  });

  test('has the same bytes on the same day, and others on another', () => {
    expect(serializePlanFile(samplePlan({ today: TODAY }))).toBe(serializePlanFile(PLAN));
    expect(serializePlanFile(samplePlan({ today: toPlainDate('2026-11-24') }))).not.toBe(serializePlanFile(PLAN));
  });

  test('has ids that follow from names, or new ones throughout', () => {
    expect(PLAN.initiatives.get(toId<InitiativeId>('sample-ns-2'))?.key).toBe('NS-2');
    const second = samplePlan({ today: TODAY, ids: createCountingIds('second') });
    const records = TABLE_NAMES.filter((table) => table !== 'models').flatMap((table) => [...second[table].keys()]);
    expect(records.filter((id) => !id.startsWith('second-'))).toEqual([]);
    expect(new Set(records).size).toBe(records.length);
    expect(second.dependencies.size).toBe(PLAN.dependencies.size);
  });

  test('has the size of a platform group', () => {
    expect(settingsOf(PLAN).name).toBe('Atlas Platform');
    expect([...PLAN.teams.values()].map(({ name }) => name)).toEqual([
      'Compute',
      'Data services',
      'Identity',
      'SRE',
      'Developer experience',
    ]);
    expect(PLAN.themes.size).toBe(3);
    expect(INITIATIVES).toHaveLength(45);
    expect(PLAN.dependencies.size).toBe(40);
    expect(PLAN.externalDependencies.size).toBe(3);
    expect(new Set([...PLAN.members.values()].map(({ teamId }) => teamId)).size).toBe(2);
    expect([...PLAN.teams.values()].filter(({ headCount }) => headCount !== null)).toHaveLength(3);
  });

  test('has every stage, with a reason where one is needed', () => {
    for (const stage of STAGES) expect(withStage(stage).length).toBeGreaterThan(1);
    for (const { stage, stageReason } of INITIATIVES) expect(stageReason !== '').toBe(needsReason(stage));
  });

  test('has two must-dos, one deprecation, one item over four teams and one pair at quarter precision', () => {
    expect(INITIATIVES.flatMap(({ key, mustDo }) => (mustDo ? [[key, mustDo.reason]] : []))).toEqual([
      ['SRE-7', 'compliance'],
      ['SRE-10', 'end-of-life'],
    ]);
    const isDeprecation = ({ milestones }: Initiative): boolean =>
      milestones.some(({ kind }) => kind === 'deprecation');
    expect(INITIATIVES.filter(isDeprecation).map(({ key }) => key)).toEqual(['SRE-2']);
    expect(INITIATIVES.filter(({ effort }) => effort.length >= 4).map(({ key }) => key)).toEqual(['NS-15']);
    const atQuarter = INITIATIVES.filter(({ schedule }) => schedule.precision === 'quarter');
    expect(atQuarter.map(({ key }) => key)).toEqual(['NS-2', 'NS-10']);
  });

  test('has initiatives without an estimate and unassigned effort', () => {
    const missing = INITIATIVES.filter((initiative) => totalEffort(initiative).state !== 'estimated');
    expect(missing.map(({ key }) => key)).toEqual(['NS-8', 'NS-13', 'NS-14', 'SRE-14', 'DX-13']);
    expect(INITIATIVES.flatMap(({ key, effort }) => (effort.some(({ teamId }) => !teamId) ? [key] : []))).toEqual([
      'DX-10',
    ]);
  });

  test('has low, likely and high in this order, and a person for every owner and requester', () => {
    for (const { effort } of INITIATIVES) {
      for (const { low, likely, high } of effort) {
        expect([low, likely, high]).toEqual([low, likely, high].sort((a, b) => (a ?? 0) - (b ?? 0)));
      }
    }
  });

  test('has no two initiatives with the same words, and evidence for every input', () => {
    const words = INITIATIVES.flatMap(({ title, summary, problem }) => [title, summary, problem]);
    expect(new Set(words).size).toBe(words.length);
    for (const { scores } of INITIATIVES)
      for (const { evidence } of Object.values(scores)) expect(evidence).not.toBe('');
  });

  test('scores most of its work by four models, so that each has a picture, and some by none', () => {
    const ranked = INITIATIVES.filter(({ stage }) => RANKED_STAGES.has(stage));
    const complete = (id: string) => {
      const { score } = scorerOf(requireModel(PLAN, toId(id)));
      return ranked.filter((initiative) => score(initiative).state === 'complete').length;
    };
    expect(ranked).toHaveLength(36);
    expect([complete('rice'), complete('weighted'), complete('value-effort'), complete('moscow')]).toEqual([
      30, 34, 32, 28,
    ]);
  });

  test('promises its started work for the current period, and a little more as stretch', () => {
    const promised = [...PLAN.commitments.values()].map(({ initiativeId, kind }) => {
      const initiative = PLAN.initiatives.get(initiativeId);
      return `${initiative?.key} ${initiative?.stage} ${kind}`;
    });
    expect(promised.filter((one) => one.endsWith('committed'))).toHaveLength(9);
    expect(promised.filter((one) => one.endsWith('stretch'))).toHaveLength(2);
    expect(promised.filter((one) => !/ (?:in-progress|planned) /.test(one))).toEqual([]);
  });

  test('has objectives on three levels and every kind of key result', () => {
    const depthOf = (id: string | null): number => {
      const objective = [...PLAN.objectives.values()].find((candidate) => candidate.id === id);
      return objective ? 1 + depthOf(objective.parentId) : 0;
    };
    expect(Math.max(...[...PLAN.objectives.keys()].map(depthOf))).toBe(3);
    expect(new Set([...PLAN.keyResults.values()].map(({ kind }) => kind)).size).toBe(5);
    expect(PLAN.checkIns.size).toBeGreaterThan(30);
    expect(PLAN.contributions.size).toBeGreaterThan(30);
  });

  test('has its dependencies in an order that never leads back', () => {
    const waiting = new Map(INITIATIVES.map(({ id }) => [id, predecessorsOf(PLAN, id)]));
    for (let before = -1; before !== waiting.size; ) {
      before = waiting.size;
      for (const [id, predecessors] of waiting)
        if (predecessors.every((other) => !waiting.has(other))) waiting.delete(id);
    }
    expect(waiting.size).toBe(0);
  });
});

function predecessorsOf(plan: Plan, id: InitiativeId): InitiativeId[] {
  return [...plan.dependencies.values()]
    .filter(({ successorId }) => successorId === id)
    .map((edge) => edge.predecessorId);
}

describe('the sample plan on any day', () => {
  const SAMPLES = MANY_DAYS.map((today) => ({ today, plan: samplePlan({ today }) }));

  test('lies in three fiscal quarters, with shipped work before and started work around today', () => {
    const isPlausible = (today: PlainDate, { stage, schedule: { start, end } }: Initiative): boolean => {
      if (start === null || end === null) return true;
      if (daysBetween(periodBounds(periodOf(today, 2), 2).first, end) > 92 * 3) return false;
      if (stage === 'shipped') return end < today;
      return stage === 'in-progress' ? start < today && end >= today : start >= today;
    };
    for (const { today, plan } of SAMPLES) {
      const odd = [...plan.initiatives.values()].filter((initiative) => !isPlausible(today, initiative));
      expect(odd.map(({ key }) => `${key} on ${today}`)).toEqual([]);
    }
  });

  test('has no conflict, and one preference that is missed by 3 workdays (2 when today is no workday)', () => {
    for (const { today, plan } of SAMPLES) {
      const axis = createWorkdayAxis(settingsOf(plan));
      const conflicts = [...plan.dependencies.values()].flatMap((dependency) => {
        const by = conflict(plan, axis, dependency);
        return by > 0 ? [`${dependency.id}: ${by} on ${today}, ${dependency.hard ? 'hard' : 'soft'}`] : [];
      });
      const { from, to } = axis.span(plainDateToDay(today), plainDateToDay(today));
      const by = to > from ? 3 : 2;
      expect(conflicts).toEqual([`sample-dependency-ns-3-dx-11: ${by} on ${today}, soft`]);
    }
  });

  test('has one team that is a little over in the current period, and one with load that nobody knows', () => {
    for (const { today, plan } of SAMPLES) {
      const spans = [periodSpan(plan, periodOf(today, 2))];
      const table = createLoadTable()(plan, { today, spans });
      const over = table.teams.filter(({ id }) => overBy(table.cell(id, 0), 'firm') > 0);
      expect(over.map(({ name }) => `${name} on ${today}`)).toEqual([`Identity on ${today}`]);
      const [team] = over;
      const share = team === undefined ? null : utilisation(table.cell(team.id, 0), 'firm');
      expect(share?.kind === 'share' && share.share < 1.25, `${today}: ${JSON.stringify(share)}`).toBe(true);
      // On the weekend that a period may end with, all work that is left lies in the next one.
      if (spans.every(({ to }) => to <= nextWorkday(plan, today))) continue;
      const unknown = table.teams.filter(({ id }) => table.cell(id, 0).unknownFirm > 0);
      expect(unknown.map(({ name }) => `${name} on ${today}`)).toEqual([`Developer experience on ${today}`]);
    }
  });

  test('has a reserve for the current period as its error budget proposes it', () => {
    for (const { today, plan } of SAMPLES) {
      const period = periodOf(today, 2);
      const [team] = [...plan.teams.values()].filter(({ name }) => name === 'SRE');
      if (team === undefined) throw new Error('The sample has no SRE');
      expect(proposedReserve(plan, team.id, period)).toMatchObject({
        budget: { service: 'Sign-in' },
        burned: 2,
        reserve: 0.3,
      });
      const said = [...plan.teamPeriods.values()].find(({ teamId }) => teamId === team.id);
      expect(said).toMatchObject({ period, available: null, reserve: { value: 0.3, setBy: 'Lead, SRE' } });
    }
  });

  test('says nothing of days that are still to come', () => {
    for (const { today, plan } of SAMPLES) {
      const days = [
        ...[...plan.dependencies.values(), ...plan.externalDependencies.values()].flatMap(
          ({ raisedOn, resolvedOn }) => {
            expect(raisedOn).not.toBeNull();
            expect((resolvedOn ?? today) >= (raisedOn ?? today)).toBe(true);
            return [raisedOn ?? today, resolvedOn ?? today];
          },
        ),
        ...[...plan.commitments.values()].map(({ madeOn }) => madeOn),
        ...[...plan.teamPeriods.values()].map(({ available, reserve }) => (available ?? reserve)?.setOn ?? today),
      ];
      expect(days.filter((day) => day > today)).toEqual([]);
    }
  });
});

function nextWorkday(plan: Plan, today: PlainDate): number {
  const day = plainDateToDay(today);
  return createWorkdayAxis(settingsOf(plan)).span(day, day).from;
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return plainDateToDay(to) - plainDateToDay(from);
}

/** By how many workdays no placing inside both windows obeys the dependency; the arithmetic of the domain, written out. */
function conflict(plan: Plan, axis: WorkdayAxis, { kind, lag, predecessorId, successorId }: Dependency): number {
  const boundsOf = (id: InitiativeId) => {
    const initiative = plan.initiatives.get(id);
    if (!initiative || needsReason(initiative.stage)) return null;
    const { start, end, precision } = initiative.schedule;
    if (start === null || end === null) return null;
    const { from, to } = axis.span(plainDateToDay(start), plainDateToDay(end));
    const duration = precision === 'day' ? to - from : (durationOf(initiative) ?? 1);
    return {
      earliestStart: from,
      latestStart: Math.max(from, to - duration),
      earliestFinish: Math.min(to, from + duration),
      latestFinish: to,
    };
  };
  const before = boundsOf(predecessorId);
  const after = boundsOf(successorId);
  if (!before || !after) return 0;
  switch (kind) {
    case 'FS':
      return before.earliestFinish + lag - after.latestStart;
    case 'SS':
      return before.earliestStart + lag - after.latestStart;
    case 'FF':
      return before.earliestFinish + lag - after.latestFinish;
    case 'SF':
      return before.earliestStart + lag - after.latestFinish;
  }
}
