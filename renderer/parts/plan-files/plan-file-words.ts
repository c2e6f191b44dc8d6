// What is asked about a plan file, in words: what is the case, and what each choice does and loses.

import type { PlanFileChoice, PlanFileDifference, PlanFileQuestion } from '../../state/plan-file-question.ts';
import { currentLocale } from '../../ui/locale.ts';

export interface QuestionWords {
  readonly title: string;
  readonly sentence: string;
}

export interface ChoiceWords {
  readonly label: string;
  readonly consequence: string;
}

export function questionWords(question: PlanFileQuestion): QuestionWords {
  switch (question.kind) {
    case 'failed':
      return { title: question.what, sentence: question.reason };
    case 'known-plan':
      return {
        title: `“${question.planName}” is on this machine already`,
        sentence: differenceInWords(question.fileName, question.difference),
      };
    case 'removed-plan':
      return {
        title: `“${question.planName}” was removed on this machine`,
        sentence: `“${question.fileName}” holds a plan that was removed here on ${instantInWords(question.removedAt)}. It can still be brought back.`,
      };
    case 'unreadable-plan':
      return {
        title: 'The plan here can’t be read',
        sentence: `The plan in “${question.fileName}” is on this machine too, but can’t be compared with it. ${question.reason}`,
      };
    case 'file-changed':
      return {
        title: `“${question.fileName}” was changed outside`,
        sentence: `It is not as it was when it was last opened or saved here: somebody else or another program has written to it. “${question.planName}” itself is safe on this machine.`,
      };
    case 'file-gone':
      return {
        title: `“${question.fileName}” is not there any more`,
        sentence: `It was moved, renamed or deleted. “${question.planName}” itself is safe on this machine.`,
      };
  }
}

export function choiceWords(choice: PlanFileChoice, question: PlanFileQuestion): ChoiceWords {
  switch (choice) {
    case 'update':
      return {
        label: 'Update the plan here',
        consequence: `Puts the ${missingIn(question)} of the file behind its own. Nothing is lost, and every change can be undone.`,
      };
    case 'open-here':
      return { label: 'Open the plan here', consequence: openingHere(question) };
    case 'open-copy':
      return {
        label: 'Open the file as a copy',
        consequence:
          question.kind === 'known-plan' && question.difference.kind === 'both-moved-on'
            ? 'Both stay whole, side by side: the file becomes a plan of its own. The two are not merged.'
            : 'A plan of its own, as the file has it. What is on this machine stays as it is.',
      };
    case 'bring-back':
      return {
        label: 'Bring the removed plan back',
        consequence: 'It returns as it was. Where the file differs from it, you are asked again.',
      };
    case 'replace-file':
      return {
        label: 'Replace what is in it',
        consequence: 'What others wrote to the file is lost, and can’t be brought back from here.',
      };
    case 'open-file':
      return {
        label: 'Look what is in it',
        consequence: 'Opens the file and compares it with the plan here, before anything is changed.',
      };
    case 'save-as':
      return {
        label: 'Save as another file…',
        consequence: 'Writes the plan to a file of your choice. Save goes there from then on.',
      };
    case 'unlink':
      return { label: 'Stop saving to it', consequence: 'The plan has no file any more; the next Save asks where to.' };
  }
}

/** `1 change`, `12 changes`. */
export function changesInWords(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

function differenceInWords(fileName: string, difference: PlanFileDifference): string {
  switch (difference.kind) {
    case 'file-is-ahead':
      return `“${fileName}” has ${changesInWords(difference.missing)} that the plan here does not have. Apart from that they are the same.`;
    case 'here-is-ahead':
      return `The plan here has ${changesInWords(difference.ahead)} that “${fileName}” does not have. The file has none of its own.`;
    case 'both-moved-on':
      return `Both went on since ${instantInWords(difference.since)}: “${fileName}” by ${changesInWords(difference.missing)}, the plan here by ${changesInWords(difference.ahead)}.`;
    case 'unrelated':
      return `“${fileName}” and the plan here began as one plan, but their histories have nothing in common.`;
    case 'no-journal':
      return `“${fileName}” differs from the plan here. It comes without its whole history, so it can’t be told which of the two is newer.`;
  }
}

function openingHere(question: PlanFileQuestion): string {
  if (question.kind !== 'known-plan') return 'Leaves the file as it is.';
  switch (question.difference.kind) {
    case 'here-is-ahead':
      return 'With all its changes. Save brings the file up to date.';
    case 'file-is-ahead':
    case 'both-moved-on':
      return `Without the ${changesInWords(question.difference.missing)} of the file, which stay in the file.`;
    case 'unrelated':
    case 'no-journal':
      return 'Without anything from the file, which stays as it is.';
  }
}

function missingIn(question: PlanFileQuestion): string {
  const { difference } = question.kind === 'known-plan' ? question : { difference: null };
  return difference?.kind === 'file-is-ahead' ? changesInWords(difference.missing) : 'changes';
}

function instantInWords(instant: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}
