import type { ActionName, CallAnswer, CallEvent, Input, Output } from '../shared/contract/registry';
import { noteServerTime } from '../stores/clock';
import { useSessionStore } from '../stores/session';
import { ApiError } from './api-error';
import { newRequestId } from './request-id';
import { transport } from './transport';

/** The first segment of an action's name is the cloud function that answers it. */
function functionOf(action: ActionName): string {
  return action.slice(0, action.indexOf('.'));
}

function isAnswer<A extends ActionName>(value: unknown): value is CallAnswer<A> {
  return typeof value === 'object' && value !== null && 'ok' in value && ('data' in value || 'error' in value);
}

/**
 * Calls one action in the person's active role.
 * @param requestId give the same one again only to repeat the same intent
 * @param membershipId the role to act in, when it is not the active one
 * @returns the data of the answer
 * @throws ApiError with the refusal's code, or a `client.*` code when no answer could be read
 */
export async function call<A extends ActionName>(
  action: A,
  input: Input<A>,
  requestId: string = newRequestId(),
  membershipId: string | null = useSessionStore.getState().membershipId,
): Promise<Output<A>> {
  const event: CallEvent<A> = { action, input, requestId, ...(membershipId === null ? {} : { as: membershipId }) };
  let answer: unknown;
  const askedAt = Date.now();
  try {
    answer = await transport(functionOf(action), event);
  } catch {
    throw new ApiError('client.unreachable', {});
  }
  if (!isAnswer<A>(answer)) throw new ApiError('client.unreadable', {});
  if (typeof answer.at === 'number') noteServerTime(answer.at, { askedAt, receivedAt: Date.now() });
  if (!answer.ok) throw new ApiError(answer.error.code, answer.error.details, answer.error.traceId);
  return answer.data;
}
