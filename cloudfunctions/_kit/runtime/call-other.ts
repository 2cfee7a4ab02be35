import type { ActionName, CallAnswer, Input } from '../../../src/shared/contract/registry';
import { initialisedCloud } from './sdk';

/**
 * Calls an internal action as one function calls another; also a function itself, where something needs a journal entry
 * of its own.
 * @throws what the SDK threw when the function gave no answer
 */
export async function callOther<A extends ActionName>(action: A, input: Input<A>, requestId: string): Promise<CallAnswer<A>> {
  const [name = ''] = action.split('.');
  const { result } = await initialisedCloud().callFunction({ name, data: { action, input, requestId } });
  return result as CallAnswer<A>;
}
