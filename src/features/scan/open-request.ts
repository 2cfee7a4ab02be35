import { serviceRequestFromRoute } from '../../routes/pages';
import { openPage } from '../../routes/route';

export interface ScannedThing {
  /** Of the household's book; empty: of none. */
  readonly applianceId: string;
  readonly scene: string;
  /** Of the machine, as far as the code says it. */
  readonly category: string;
  readonly title: string;
}

/** From a scanned code to the request form, which has what was scanned chosen. */
export function openRequest(thing: ScannedThing): void {
  openPage(serviceRequestFromRoute, { kind: 'repair', consultationId: '', ...thing });
}
