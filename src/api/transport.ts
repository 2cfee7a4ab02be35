import type { CallEvent } from '../shared/contract/registry';
import { devcloudTransport } from './transport-devcloud';
import { weappTransport } from './transport-weapp';

/**
 * Carries one event to a cloud function and brings back whatever it answered.
 * A rejection means that the network failed: the call may or may not have been done.
 */
export type Transport = (functionName: string, event: CallEvent) => Promise<unknown>;

/** The SDK weighs more than the rest of the page, so only the builds that need it load it, when they need it. */
const cloudbaseTransport: Transport = async (functionName, event) => {
  const { callCloudbase } = await import('./transport-cloudbase');
  return callCloudbase(functionName, event);
};

/** The transport this build was made for (config/index.ts). */
export const transport: Transport =
  TRANSPORT === 'weapp' ? weappTransport : TRANSPORT === 'devcloud' ? devcloudTransport : cloudbaseTransport;
