import type { ApiError } from '../../api/api-error';
import { failureSentence } from '../../text/failures';
import { Notice } from './notice';

/** Why something did not work; nothing while it does. */
export function FailureNotice({ error }: { readonly error: ApiError | undefined }) {
  return error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />;
}
