import { commands } from '../_kit/outbox/journal';
import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { deliverEvents } from './actions/deliver-events';
import { sweepEvents } from './actions/sweep-events';

export const collections = [commands];

export const main = createFunction({
  authenticate: loadActor,
  actions: [deliverEvents, sweepEvents],
  timers: { sweep: 'jobs.events.sweep' },
});
