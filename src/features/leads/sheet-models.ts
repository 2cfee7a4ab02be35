import type { Problems } from '../../components/form-sheet/use-draft';
import type { Input } from '../../shared/contract/registry';
import type { FollowUpKind, LeadStage, LostReason } from '../../shared/domain/leads/states';
import { parseYuan } from '../../shared/kernel/money';
import { leadSheets as words } from '../../text/leads';

export interface FollowDraft {
  readonly kind: FollowUpKind;
  readonly words: string;
  readonly nextOn: string | null;
}

export const EMPTY_FOLLOW: FollowDraft = { kind: 'call', words: '', nextOn: null };

export function followProblems(draft: FollowDraft): Problems<FollowDraft> {
  return draft.words.trim() === '' ? { words: words.follow.needed } : {};
}

export interface AdvanceDraft {
  readonly stage: LeadStage | null;
  readonly words: string;
  /** As it is typed, in yuan; empty: none. */
  readonly amount: string;
  readonly nextOn: string | null;
}

export const EMPTY_ADVANCE: AdvanceDraft = { stage: null, words: '', amount: '', nextOn: null };

export function advanceProblems({ stage, amount }: AdvanceDraft): Problems<AdvanceDraft> {
  return {
    ...(stage === null ? { stage: words.advance.needed } : {}),
    ...(amount.trim() !== '' && parseYuan(amount) === null ? { amount: words.advance.amountWrong } : {}),
  };
}

/** The filled sheet as the server takes it; null while no stage is chosen. */
export function advanceInput(leadId: string, { stage, words: said, amount, nextOn }: AdvanceDraft): Input<'leads.lead.advance'> | null {
  if (stage === null) return null;
  return { leadId, stage, words: said.trim(), amountFen: amount.trim() === '' ? null : parseYuan(amount), nextOn };
}

export interface LoseDraft {
  readonly reason: LostReason | null;
  readonly words: string;
}

export const EMPTY_LOSE: LoseDraft = { reason: null, words: '' };

export function loseProblems({ reason }: LoseDraft): Problems<LoseDraft> {
  return reason === null ? { reason: words.lose.needed } : {};
}
