import { AppError } from '../../src/shared/errors/app-error';
import type { CommandContext } from '../_kit/runtime/context';
import { mayBeShown } from '../_kit/wechat/text-check';
import type { ConsultationMessageDocument } from './consultation-documents';
import type { Medium } from './documents';

export interface Said {
  readonly text: string;
  readonly media: readonly Medium[];
}

/** What a list shows of a message: its beginning; the client words one that is only a picture. */
const SHOWN_LENGTH = 60;

/**
 * Refuses what says nothing, and words that others should not read.
 * @throws AppError `care.consultation.nothing_said`, `identity.text.rejected`
 */
export async function refuseWords({ actor }: CommandContext, { text, media }: Said): Promise<void> {
  if (text === '' && media.length === 0) throw new AppError('care.consultation.nothing_said');
  if (!(await mayBeShown(actor, text, 'social'))) throw new AppError('identity.text.rejected');
}

/** One message; its id sorts by when it was said. */
export function toMessage(
  ctx: CommandContext,
  { text, media }: Said,
  about: { readonly consultationId: string; readonly fromOffice: boolean },
): ConsultationMessageDocument {
  const { personId: id, name } = ctx.actor;
  return { _id: ctx.newId('consultationMessage'), ...about, by: { id, name: name ?? '' }, text, media, at: ctx.now };
}

export const lastWords = ({ text }: Said): string => Array.from(text.replace(/\s+/g, ' ')).slice(0, SHOWN_LENGTH).join('');
