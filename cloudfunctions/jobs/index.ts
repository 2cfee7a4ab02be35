import { commands } from '../_kit/outbox/journal';
import { createFunction } from '../_kit/runtime/create-function';
import { spreadsheetUploads } from '../_kit/spreadsheets/uploads';
import { loadActor } from '../identity/public';
import { deliverEvents } from './actions/deliver-events';
import { runMinute } from './actions/run-minute';
import { sweepUploads } from './actions/sweep-uploads';
import { jobRounds } from './documents';

export const collections = [commands, jobRounds, spreadsheetUploads];

export const main = createFunction({
  authenticate: loadActor,
  actions: [deliverEvents, runMinute, sweepUploads],
  timers: { minute: 'jobs.minute.run' },
});
