import type { Problems } from '../../components/form-sheet/use-draft';
import type { Input } from '../../shared/contract/registry';
import type { ComplaintCause } from '../../shared/domain/care/complaint-outcome';
import type { ComplaintCommand } from '../../shared/domain/care/states';
import { parseYuan } from '../../shared/kernel/money';
import { complaintDeskText, complaintNoteNeeded } from '../../text/complaint-desk';
import type { Complaint } from './complaint-model';

type Step = Input<'care.complaint.step'>;

/** What somebody writes and chooses for a step of a complaint; what a step does not ask for stays as it is. */
export interface StepDraft {
  readonly note: string;
  readonly cause: ComplaintCause | null;
  /** In yuan, as typed; empty for nothing. */
  readonly compensation: string;
  readonly satisfied: 'yes' | 'no' | null;
}

/** A proposal that was carried out is the result, and a cause that was found before is still likely. */
export function stepToBegin(command: ComplaintCommand, { proposal, cause }: Pick<Complaint, 'proposal' | 'cause'>): StepDraft {
  return { note: command === 'resolve' ? (proposal ?? '') : '', cause, compensation: '', satisfied: null };
}

const amountOf = (typed: string): number | null => (typed.trim() === '' ? 0 : parseYuan(typed));

export function stepProblems(command: ComplaintCommand, { note, cause, compensation, satisfied }: StepDraft): Problems<StepDraft> {
  const { said: words } = complaintDeskText;
  return {
    ...(note.trim() === '' ? { note: complaintNoteNeeded } : {}),
    ...(command === 'investigate' && cause === null ? { cause: words.causeNeeded } : {}),
    ...(command === 'resolve' && amountOf(compensation) === null ? { compensation: words.compensationWrong } : {}),
    ...(command === 'follow_up' && satisfied === null ? { satisfied: words.satisfied.needed } : {}),
  };
}

/** What is sent of it: to each step what belongs to it. */
export function stepInput(command: ComplaintCommand, { note, cause, compensation, satisfied }: StepDraft): Pick<Step, 'note' | 'cause' | 'compensationFen' | 'satisfied'> {
  const words = { note: note.trim() };
  if (command === 'investigate' && cause !== null) return { ...words, cause };
  if (command === 'resolve') return { ...words, compensationFen: amountOf(compensation) ?? 0 };
  if (command === 'follow_up' && satisfied !== null) return { ...words, satisfied: satisfied === 'yes' };
  return words;
}
