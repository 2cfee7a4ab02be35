import type { Notices } from './notices';

const TICK_MS = 300;

/** Lets notifications go out as time passes. */
export interface PayClock {
  start(): void;
  stop(): Promise<void>;
}

export function createPayClock(notices: Notices): PayClock {
  let ticking: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();
  return {
    start() {
      ticking = setInterval(() => {
        round = notices.deliverDue().catch(() => undefined);
      }, TICK_MS);
    },
    async stop() {
      clearInterval(ticking);
      await round;
    },
  };
}
