import { AppError } from '../../errors/app-error';
import type { ChargeState } from './states';

interface StepToDo {
  readonly stepId: string;
  readonly title: string;
  readonly photos: number;
  readonly required: boolean;
}

interface StepDone {
  readonly stepId: string | null;
  readonly photos: readonly string[];
  /** Under an appointment that is over (`isEarlier`): it shows what was done that day, and nothing of today. */
  readonly earlier?: boolean | undefined;
}

/** How many photos were taken of a step at this visit, however often it was recorded. */
export function photosOf(done: readonly StepDone[], stepId: string): number {
  return new Set(done.filter((record) => isOf(record, stepId)).flatMap(({ photos }) => photos)).size;
}

const isOf = (record: StepDone, stepId: string): boolean => record.stepId === stepId && record.earlier !== true;

/** True when a step was recorded at this visit, with all its photos or not. */
export function hasRecord(done: readonly StepDone[], stepId: string): boolean {
  return done.some((record) => isOf(record, stepId));
}

/** True when a step was recorded with all its photos, at this visit. */
export function isStepDone({ stepId, photos }: StepToDo, done: readonly StepDone[]): boolean {
  return hasRecord(done, stepId) && photosOf(done, stepId) >= photos;
}

/** The required steps that are not done yet. */
export function stepsMissing(steps: readonly StepToDo[], done: readonly StepDone[]): readonly StepToDo[] {
  return steps.filter((step) => step.required && !isStepDone(step, done));
}

/**
 * Lets a record of a step pass; a step may be photographed in several goes, and each of them says what is still missing.
 * Evidence outside of the steps always passes.
 * @throws AppError `service.step.missing`, `service.step.photos_missing`
 */
export function checkRecord(steps: readonly StepToDo[], done: readonly StepDone[], record: StepDone): void {
  if (record.stepId === null) return;
  const step = steps.find(({ stepId }) => stepId === record.stepId);
  if (step === undefined) throw new AppError('service.step.missing');
  if (photosOf([...done, record], step.stepId) < step.photos) {
    throw new AppError('service.step.photos_missing', { title: step.title, needed: step.photos });
  }
}

interface Charge {
  readonly proposalId: string;
  readonly state: ChargeState;
  readonly totalFen: number;
}

/** A job's charges, and the signature under them. */
interface SignedCharges {
  readonly charges: readonly Charge[];
  /** `agreed`: the proposals that the customer had agreed to when he signed. Clocks of two phones would not tell. */
  readonly signature: { readonly agreed: readonly string[] } | null;
}

/** The proposals that cost something and that the customer agreed to: what a signature given now stands under. */
export function agreedProposals(charges: readonly Charge[]): string[] {
  return charges.filter(({ state, totalFen }) => state === 'agreed' && totalFen > 0).map(({ proposalId }) => proposalId);
}

/** True when the customer signed, and agreed to no other charge since. */
export function isSigned({ signature, charges }: SignedCharges): boolean {
  return signature !== null && agreedProposals(charges).every((proposalId) => signature.agreed.includes(proposalId));
}

/** What of a job says whether it may be finished. */
export interface JobToFinish extends SignedCharges {
  readonly steps: readonly StepToDo[];
  readonly done: readonly StepDone[];
  /** What of the agreed charges is not paid yet, whole fen; negative when too much was paid. */
  readonly dueFen: number;
}

/**
 * Lets a job pass of which nothing is missing: every required step with its photos, a yes to every charge, the signature
 * under all of them, and exactly what was agreed.
 * @throws AppError `service.finish.steps_missing`, `.signature_missing`, `service.charge.not_agreed`,
 * `service.finish.signature_outdated`, `.money_missing`, the first that holds
 */
export function checkFinish({ steps, done, signature, charges, dueFen }: JobToFinish): void {
  const missing = stepsMissing(steps, done);
  if (missing.length > 0) throw new AppError('service.finish.steps_missing', { titles: missing.map(({ title }) => title) });
  if (signature === null) throw new AppError('service.finish.signature_missing');
  if (charges.some(({ state }) => state === 'proposed')) throw new AppError('service.charge.not_agreed');
  if (!isSigned({ signature, charges })) throw new AppError('service.finish.signature_outdated');
  if (dueFen !== 0) throw new AppError('service.finish.money_missing', { dueFen });
}
