// What hangs on a team.

import type { TeamId } from '../../../shared/plan/ids.ts';
import type { PersonWeeks } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { initiativesInWords, membersInWords } from '../in-words.ts';

export interface TeamUse {
  /** Those that ask it for effort, estimated or not. */
  readonly initiativeCount: number;
  /** The likely effort that it is asked for. */
  readonly effort: PersonWeeks;
  readonly memberCount: number;
}

export function teamUseOf(plan: Plan, teamId: TeamId): TeamUse {
  let initiativeCount = 0;
  let effort = 0;
  for (const initiative of plan.initiatives.values()) {
    const part = initiative.effort.find((one) => one.teamId === teamId);
    if (part === undefined) continue;
    initiativeCount += 1;
    effort += part.likely ?? 0;
  }
  let memberCount = 0;
  for (const member of plan.members.values()) if (member.teamId === teamId) memberCount += 1;
  return { initiativeCount, effort, memberCount };
}

export function isTeamUsed({ initiativeCount, memberCount }: TeamUse): boolean {
  return initiativeCount > 0 || memberCount > 0;
}

/** `“SRE” is asked for 23.5 person-weeks by 9 initiatives; its 3 members go with it.` */
export function wordsOfUse(name: string, { initiativeCount, effort, memberCount }: TeamUse): string {
  const members = `${membersInWords(memberCount)} ${memberCount === 1 ? 'goes' : 'go'} with it`;
  if (initiativeCount === 0) return `No initiative asks “${name}” for effort; its ${members}.`;
  const by = initiativesInWords(initiativeCount);
  const asked = `“${name}” is asked for ${formatNumber(effort)} person-weeks by ${by}`;
  return memberCount === 0 ? `${asked}.` : `${asked}; its ${members}.`;
}
