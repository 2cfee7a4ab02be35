import { useEffect, useState } from 'react';
import { create } from 'zustand';

const MINUTE_MS = 60_000;
/** What a slow connection may make of a clock that is right. */
const RIGHT_WITHIN_MS = 30_000;

/** How far the server's clock is ahead of this device's, as of its last answer. */
const useLead = create<{ readonly leadMs: number }>(() => ({ leadMs: 0 }));

/**
 * What an answer says of the server's clock. A device that is about right is believed, so that words do not flicker.
 * @param answeredAt the server's instant when it answered
 * @param times of this device: when it asked, and when the answer came
 */
export function noteServerTime(answeredAt: number, { askedAt, receivedAt }: { readonly askedAt: number; readonly receivedAt: number }): void {
  const lead = Math.round(answeredAt - (askedAt + receivedAt) / 2);
  const leadMs = Math.abs(lead) <= RIGHT_WITHIN_MS + (receivedAt - askedAt) / 2 ? 0 : lead;
  if (Math.abs(leadMs - useLead.getState().leadMs) > RIGHT_WITHIN_MS || leadMs === 0) useLead.setState({ leadMs });
}

/** The time by the server's clock: what a tap is stamped with, so that a phone whose clock is wrong tells no wrong times. */
export function serverNow(): number {
  return Date.now() + useLead.getState().leadMs;
}

/**
 * The time by the server's clock, moving on each minute; words such as "today" and "late" are made from it, and none is wrong
 * because a device's clock is.
 */
export function useNow(): number {
  const { leadMs } = useLead();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(ticking);
  }, []);
  return now + leadMs;
}
