import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { addMember } from '../../../shared/commands/add-member.ts';
import { deleteMember } from '../../../shared/commands/delete-member.ts';
import { editMember, type MemberPatch } from '../../../shared/commands/edit-member.ts';
import { memberName } from '../../../shared/commands/member-name.ts';
import type { Member, Team } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from '../record-table/record-table.module.css';
import { tabFromAdder } from '../record-table/tab-from-adder.ts';
import { useHeldOrder } from '../record-table/use-held-order.ts';
import { runWithUndo } from '../run-with-undo.ts';
import { useRun } from '../use-run.ts';
import { formatDaysOff, formatOneDay, readDaysOff, readOneDay } from './days-off-text.ts';

/** The members of a team by name or role: how much of a full-time person each is, from when to when, and days off. */
export function MembersTable({ plan, team }: { readonly plan: Plan; readonly team: Team }) {
  const run = useRun();
  const app = useAppState();
  const adderId = useId();
  const { rows: members, holding } = useHeldOrder(membersOf(plan, team));
  const remove = (member: Member) => {
    const message = `Took “${memberName(plan, member)}” out of team “${team.name}”`;
    runWithUndo(app, { command: deleteMember, intent: { id: member.id }, message });
    document.getElementById(adderId)?.focus();
  };
  return (
    <table className={styles.table} aria-label={`Members of team “${team.name}”`} {...holding}>
      <thead>
        <tr>
          <th scope="col">Name or role</th>
          <th scope="col" className={styles.fte}>
            FTE
          </th>
          <th scope="col" className={styles.date}>
            From
          </th>
          <th scope="col" className={styles.date}>
            To
          </th>
          <th scope="col" className={styles.daysOff}>
            Days off
          </th>
          <th scope="col" className={styles.end}>
            <span className="visually-hidden">Delete</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            plan={plan}
            member={member}
            onEdit={(patch) => run(editMember, { id: member.id, patch })}
            onDelete={() => remove(member)}
          />
        ))}
        <tr>
          <td colSpan={6}>
            <div className={styles.adder} onKeyDownCapture={tabFromAdder}>
              <TextControl
                id={adderId}
                label={`Add a member to team “${team.name}”`}
                value=""
                placeholder="Add a member"
                commit={(name) => run(addMember, { teamId: team.id, name })}
              />
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function membersOf(plan: Plan, team: Team): readonly Member[] {
  return [...plan.members.values()]
    .filter(({ teamId }) => teamId === team.id)
    .sort((a, b) => memberName(plan, a).localeCompare(memberName(plan, b), 'en') || (a.id < b.id ? -1 : 1));
}

function MemberRow({
  plan,
  member,
  onEdit,
  onDelete,
}: {
  readonly plan: Plan;
  readonly member: Member;
  readonly onEdit: (patch: MemberPatch) => string | null;
  readonly onDelete: () => void;
}) {
  const { clock } = useAppState().ports;
  const { workingWeek, fiscalYearStartMonth } = settingsOf(plan);
  const calendar = { today: clock.today(), fiscalYearStartMonth, workingWeek };
  const name = memberName(plan, member);
  const setFte = (typed: string): string | null => {
    const fte = readTypedNumber(typed);
    return fte === null ? `“${typed.trim().slice(0, 40)}” is no number.` : onEdit({ fte });
  };
  const setDay = (typed: string, field: 'from' | 'to'): string | null => {
    if (typed.trim() === '') return onEdit({ [field]: null });
    const day = readOneDay(typed, calendar);
    return day.ok ? onEdit({ [field]: day.value }) : day.problem.message;
  };
  const setDaysOff = (typed: string): string | null => {
    const days = readDaysOff(typed, calendar);
    return days.ok ? onEdit({ daysOff: days.value }) : days.problem.message;
  };
  return (
    <tr>
      <td>
        <TextControl label={`Name of member “${name}”`} value={name} commit={(typed) => onEdit({ name: typed })} />
      </td>
      <td>
        <TextControl label={`FTE of “${name}”`} numeric value={formatNumber(member.fte)} commit={setFte} />
      </td>
      <td>
        <TextControl
          label={`First day of “${name}”`}
          value={member.from === null ? '' : formatOneDay(member.from)}
          placeholder="any day"
          commit={(typed) => setDay(typed, 'from')}
        />
      </td>
      <td>
        <TextControl
          label={`Last day of “${name}”`}
          value={member.to === null ? '' : formatOneDay(member.to)}
          placeholder="no end"
          commit={(typed) => setDay(typed, 'to')}
        />
      </td>
      <td>
        <TextControl
          label={`Days off of “${name}”`}
          value={formatDaysOff(member.daysOff, calendar)}
          placeholder="none"
          commit={setDaysOff}
        />
      </td>
      <td className={styles.end}>
        <IconButton name={`Delete member “${name}”`} icon={IconTrash} onPress={onDelete} />
      </td>
    </tr>
  );
}
