import { action } from '../../_kit/runtime/action';
import { cases, pictureQuestions } from '../case-documents';
import { caseMessages } from '../case-messages';
import { changedCase } from '../case-record';

/** What WeChat found in a picture that it was asked about; an answer nobody waits for changes nothing. */
export const takePictureResult = action('catalog.picture.result', { roundTrips: 6, documentsExamined: 4 }, async ({ traceId, passed }, ctx) => {
  // Not in the transaction: an answer may be faster than the note that we asked, and is told again.
  const question = await ctx.db.get(pictureQuestions, traceId);
  if (question === null) return { known: false };
  return ctx.transact(async (tx) => {
    const found = await tx.get(cases, question.caseId);
    if (found === null) return { known: true };
    const check = passed ? 'passed' : 'risky';
    const photos = found.photos.map((photo) => (photo.fileId === question.fileId ? { ...photo, check } as const : photo));
    const checked = changedCase(found, { photos });
    await tx.put(cases, checked);
    for (const message of caseMessages(found, checked)) tx.emit(message);
    return { known: true };
  });
});
