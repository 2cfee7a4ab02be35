import type { CallEvent } from '../shared/contract/registry';
import { devcloudTransport } from './transport-devcloud';
import { weappTransport } from './transport-weapp';

/**
 * Carries one event to a cloud function and brings back whatever it answered.
 * A rejection means that the network failed: the call may or may not have been done.
 */
export type Transport = (functionName: string, event: CallEvent) => Promise<unknown>;

/**
 * The SDK weighs more than the rest of the page, so only a build for it carries it. The bundler leaves the module out
 * when the condition stands plainly around the import; inside an async function it would be compiled out of sight.
 */
const cloudbaseTransport: Transport = (functionName, event) => {
  if (TRANSPORT === 'cloudbase') {
    return import('./transport-cloudbase').then(({ callCloudbase }) => callCloudbase(functionName, event));
  }
  return Promise.reject(new Error('this build has no cloudbase transport'));
};

/** The transport this build was made for (config/index.ts). */
export const transport: Transport =
  TRANSPORT === 'weapp' ? weappTransport : TRANSPORT === 'devcloud' ? devcloudTransport : cloudbaseTransport;
