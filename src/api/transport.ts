import type { CallEvent } from '../shared/contract/registry';
import { devcloudTransport } from './transport-devcloud';
import { weappTransport } from './transport-weapp';

/**
 * Carries one event to a cloud function and brings back whatever it answered.
 * A rejection means that the network failed: the call may or may not have been done.
 */
export type Transport = (functionName: string, event: CallEvent) => Promise<unknown>;

/**
 * The SDK weighs more than the rest of the page, so only a build for it carries it. The condition stands around the
 * import itself: that is what lets the bundler leave the module out.
 */
const cloudbaseTransport: Transport = async (functionName, event) => {
  if (TRANSPORT === 'cloudbase') {
    const { callCloudbase } = await import('./transport-cloudbase');
    return callCloudbase(functionName, event);
  }
  throw new Error('this build has no cloudbase transport');
};

/** The transport this build was made for (config/index.ts). */
export const transport: Transport =
  TRANSPORT === 'weapp' ? weappTransport : TRANSPORT === 'devcloud' ? devcloudTransport : cloudbaseTransport;
