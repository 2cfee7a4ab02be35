/** One setData as it crosses from the logic to the view. */
export interface SetDataRecord {
  readonly paths: readonly string[];
  /** Length of its JSON: what WeChat has to carry. */
  readonly bytes: number;
}

/** WeChat refuses more than this in one setData. */
const MOST_BYTES = 1_048_576;

/** The data behind a page or component, changed only through setData paths such as `root.cn.[0].cl`. */
export class ViewData {
  readonly records: SetDataRecord[] = [];

  constructor(readonly data: Record<string, unknown>) {}

  /** @throws Error when the data cannot cross: functions, cycles, or more than 1 MB */
  apply(changes: Readonly<Record<string, unknown>>): void {
    for (const [path, value] of Object.entries(changes)) {
      if (typeof value === 'function') throw new Error(`setData got a function at ${path}`);
    }
    const text = JSON.stringify(changes);
    const bytes = Buffer.byteLength(text);
    if (bytes > MOST_BYTES) throw new Error(`setData of ${String(bytes)} bytes: WeChat refuses more than 1 MB`);
    this.records.push({ paths: Object.keys(changes), bytes });
    for (const [path, value] of Object.entries(JSON.parse(text) as Record<string, unknown>)) this.put(path, value);
  }

  private put(path: string, value: unknown): void {
    const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.').filter((step) => step !== '');
    const last = steps.pop();
    if (last === undefined) return;
    let place: Record<string, unknown> = this.data;
    for (const [index, step] of steps.entries()) {
      const next = place[step];
      if (typeof next === 'object' && next !== null) {
        place = next as Record<string, unknown>;
      } else {
        const made = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
        place[step] = made;
        place = made;
      }
    }
    place[last] = value;
  }
}
