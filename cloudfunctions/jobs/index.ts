import { commands } from '../_kit/outbox/journal';
import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { deliverEvents } from './actions/deliver-events';
import { runMinute } from './actions/run-minute';
import { jobRounds } from './documents';

export const collections = [commands, jobRounds];

export const main = createFunction({
  authenticate: loadActor,
  actions: [deliverEvents, runMinute],
  timers: { minute: 'jobs.minute.run' },
});
