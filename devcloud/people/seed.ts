import type { Devcloud } from '../start-devcloud';

/**
 * Sets the demo company up, through the real functions wherever a function does it. It may be interrupted and run
 * again: request ids and ids are fixed, so what is there already stays as it is.
 */
export async function seedDemoCompany(_devcloud: Devcloud): Promise<void> {
  // Nothing yet.
}
