/**
 * Makes `Date` tell the local cloud's time in this thread, so that production code stays as it is.
 * Timeouts and intervals still run in real time.
 */
export function shiftDate(sharedOffset: SharedArrayBuffer): void {
  const offset = new BigInt64Array(sharedOffset);
  const RealDate = Date;
  const now = (): number => RealDate.now() + Number(Atomics.load(offset, 0));
  const shifted = new Proxy(RealDate, {
    construct: (target, parameters: unknown[], newTarget) =>
      Reflect.construct(target, parameters.length === 0 ? [now()] : parameters, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, property, receiver): unknown => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
  // Libraries compare `value.constructor === Date`.
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
}
