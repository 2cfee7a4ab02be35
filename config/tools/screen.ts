import type { Page } from 'playwright-core';

/** What the addresses need from the demo company. */
export interface DemoIds {
  /** An order of the customer 张晓雯 that is under way. */
  readonly orderId: string;
  /** An order that was only placed, as the office finds it. */
  readonly placedOrderId: string;
  readonly applianceId: string;
  readonly orderScene: string;
  readonly guideScene: string;
  readonly applianceScene: string;
  /** What 张晓雯 shared: a product of hers, and us. */
  readonly shared: { readonly scene: string; readonly shareId: string };
  readonly sharedUs: { readonly scene: string; readonly shareId: string };
  readonly sharedMachine: { readonly scene: string; readonly shareId: string };
  /** Visits of today: a technician on his way, and one at the door, with the code that he holds out there. */
  readonly onTheWayId: string;
  readonly doorId: string;
  readonly doorScene: string;
  /** One that was stopped, with charges of which something was taken off. */
  readonly stoppedId: string;
}

/** One screen of the app. */
export interface Screen {
  readonly name: string;
  readonly as: string;
  readonly address: string;
  /** What to tap before the picture is taken. */
  readonly steps?: (page: Page) => Promise<void>;
  /** The steps lead to a page that scrolls, not to a sheet: all of it is on the picture. */
  readonly wholeAfter?: true;
  /** A person at a desk uses it, so it is looked at in a wide window too. */
  readonly atDesk?: true;
}
