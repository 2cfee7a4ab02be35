import type { PasteOutcome } from '../api/use-address-paste';
import { addresseeText } from './addressee';
import { failureSentence } from './failures';

/** What came of a pasted address, in a sentence. */
export function pasteNotice(outcome: PasteOutcome | undefined) {
  switch (outcome?.kind) {
    case undefined:
      return undefined;
    case 'found':
      return outcome.complete
        ? ({ tone: 'done', sentence: addresseeText.parsed } as const)
        : ({ tone: 'now', sentence: addresseeText.parsedPartly } as const);
    case 'no_text':
      return { tone: 'now', sentence: addresseeText.clipboardEmpty } as const;
    case 'failed':
      return { tone: 'danger', sentence: failureSentence(outcome.error) } as const;
  }
}
