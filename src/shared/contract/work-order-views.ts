import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import {
  CHARGE_STATES,
  COVERAGE_REASONS,
  SERVICE_KINDS,
  SERVICE_STAGES,
  WORK_ORDER_COMMANDS,
  WORK_ORDER_PARTIES,
  WORK_ORDER_STATES,
} from '../domain/service/states';
import {
  address,
  amountFen,
  count,
  day,
  exactText,
  fileId,
  fileIn,
  id,
  instant,
  list,
  shownLine,
  shownName,
  timeWindow,
  whole,
} from './fields';
import { MOST_PIECES, productFacts } from './order-views';

/** A work order as its customer, its technician and the office see it. */

export const workOrderNo = exactText(20);
export const serviceKind = v.picklist(SERVICE_KINDS);
export const membershipId = id;
export const MOST_WISHES = 3;
export const MOST_MEDIA = 6;
export const MOST_STEPS = 30;
export const MOST_CHARGES = 30;
/** The parts of a checklist and of a tariff are named by the settings they come from. */
export const itemId = exactText(40);

/** Pictures and films of requests, steps and signatures are kept in one folder. */
export const serviceFile = fileIn('service');

/** A photo or video in the cloud's storage. */
export const medium = v.object({ fileId, kind: v.picklist(['photo', 'video']) });

/** Where a service takes place; the point is where the customer put the pin, in degrees times a million. */
export const point = v.object({ latitudeE6: whole(-90_000_000, 90_000_000), longitudeE6: whole(-180_000_000, 180_000_000) });
export const servicePlace = v.object({ ...address.entries, point: v.nullable(point) });

/** A technician as a customer may see him (the person card). `ratingTenths`: 47 is 4.7 stars, null before the first. */
export const technicianCard = v.object({
  name: shownName,
  phone: v.nullable(exactText(20)),
  jobsDone: count,
  ratings: count,
  ratingTenths: v.nullable(whole(10, 50)),
});

const stageEntry = v.object({
  stage: v.picklist(SERVICE_STAGES),
  at: v.nullable(instant),
  state: v.picklist(['done', 'current', 'ahead']),
});

/** A work order in one card. */
export const workOrderCard = v.object({
  id,
  workOrderNo,
  kind: serviceKind,
  state: v.picklist(WORK_ORDER_STATES),
  track: list(stageEntry, SERVICE_STAGES.length),
  /** "JSQ30 燃气热水器": the machine that it is about, or the first of so many that an installation sets up. */
  product: v.object({ title: shownLine, category: v.picklist(PRODUCT_CATEGORIES), machines: whole(1, MOST_PIECES) }),
  /** The order whose goods are installed. */
  orderId: v.nullable(id),
  /** An installation can only begin where the goods are; true for everything else. */
  delivered: v.boolean(),
  applianceId: v.nullable(id),
  /** When he comes; null until somebody is appointed. */
  window: v.nullable(timeWindow),
  technician: v.nullable(v.object({ membershipId, name: shownName })),
  /** The minute of the day for which it is planned within the window: for who goes and who sends him, the customer is promised the window. */
  startsAt: v.optional(whole(0, 1_440)),
  wishes: list(timeWindow, MOST_WISHES),
  /** Of a job that was declined, for the office alone, or stopped: who did so, and why; and whether somebody had set out by then. */
  setback: v.nullable(v.object({ name: shownName, reason: shownLine, setOut: v.boolean() })),
  /** A member whose level has priority service (E9). */
  priority: v.boolean(),
  customerName: shownName,
  addressLine: shownLine,
  organisationName: shownName,
  /** Charges that the customer agreed to, and what of them is still to be paid. */
  agreedFen: amountFen,
  dueFen: v.nullable(amountFen),
  createdAt: instant,
});

/** Whether the warranty bears the work, and why. */
export const coverage = v.object({
  covered: v.boolean(),
  reason: v.picklist(COVERAGE_REASONS),
  endsOn: v.nullable(day),
});

/** A step of the fixed service package. */
export const checklistStep = v.object({
  stepId: itemId,
  title: shownName,
  hint: shownLine,
  /** So many photos belong to it. */
  photos: whole(0, 6),
  required: v.boolean(),
});

const stepRecord = v.object({
  /** Null for evidence outside of the steps. */
  stepId: v.nullable(itemId),
  photos: list(fileId, 6),
  note: v.nullable(shownLine),
  /** When the technician did it by his phone, and when the server heard. */
  at: instant,
  receivedAt: instant,
  /** Under an appointment that is over: it shows what was done that day, and is not done at this visit. */
  earlier: v.optional(v.boolean()),
});

const chargeLine = v.object({
  itemId,
  title: shownName,
  unit: exactText(10),
  quantity: whole(1, 99),
  unitPriceFen: amountFen,
  /** What the warranty bears costs nothing; why it does or not. */
  covered: v.boolean(),
  reason: v.picklist(COVERAGE_REASONS),
  amountFen,
});

export const proposalId = exactText(40);
export const MOST_PROPOSALS = 20;

export const chargeProposal = v.object({
  proposalId,
  lines: list(chargeLine, MOST_CHARGES),
  totalFen: amountFen,
  state: v.picklist(CHARGE_STATES),
  proposedAt: instant,
  agreedAt: v.nullable(instant),
  /** Who said yes in the customer's place, let in by the technician; null: the customer himself. */
  agreedBy: v.nullable(shownName),
});

/** What staff took off what was agreed. */
const waiver = v.object({ amountFen, reason: shownLine, at: instant });
export const MOST_WAIVERS = 50;

export const tariffItem = v.object({
  itemId,
  title: shownName,
  unit: exactText(10),
  priceFen: amountFen,
  /** Work, or a part that is used up. */
  kind: v.picklist(['work', 'part']),
  /** What the warranty never bears, such as a filter. */
  wearPart: v.boolean(),
  productId: v.nullable(id),
});

/** What may be charged for a job, from the version of the tariff that was in force when it was asked for. */
export const tariffView = v.object({ version: count, items: list(tariffItem, 200) });

const timelineEntry = v.object({
  command: v.picklist(WORK_ORDER_COMMANDS),
  at: instant,
  byName: shownName,
  /** As what he did it; null where nobody noted it. */
  party: v.nullable(v.picklist(WORK_ORDER_PARTIES)),
  note: v.nullable(shownLine),
});

export const workOrderView = v.object({
  card: workOrderCard,
  /** `hidden`: name, phone and address are masked. */
  contact: v.picklist(['shown', 'hidden']),
  customerPhone: v.nullable(exactText(20)),
  place: v.nullable(servicePlace),
  description: shownLine,
  media: list(medium, MOST_MEDIA),
  relation: v.picklist(['customer', 'guest', 'technician', 'office']),
  /** False for who came by the door code and may not act for the customer until the technician lets him. */
  admitted: v.boolean(),
  technician: v.nullable(technicianCard),
  coverage,
  steps: list(checklistStep, MOST_STEPS),
  done: list(stepRecord, 3 * MOST_STEPS),
  /** What may be charged for it: frozen when it was asked for, so that a phone without signal has it. */
  tariff: tariffView,
  charges: list(chargeProposal, MOST_PROPOSALS),
  agreedFen: amountFen,
  waivers: list(waiver, MOST_WAIVERS),
  /** Null for whom amounts are no business of. */
  dueFen: v.nullable(amountFen),
  /** What is still to be taken for the order whose goods it installs: for staff, else null. */
  orderDueFen: v.nullable(amountFen),
  /** `agreed`: the charges that the customer had agreed to when he signed; one that he agreed to since wants another. */
  signature: v.nullable(v.object({ fileId, agreed: list(proposalId, MOST_PROPOSALS), at: instant })),
  /** Of visits that were stopped after he had signed: evidence, oldest first. */
  earlierSignatures: list(v.object({ fileId, at: instant }), 10),
  /** Of an installation: the pieces whose serial numbers are read when it is finished. */
  pieces: list(v.object({ lineId: exactText(80), title: shownLine, quantity: whole(1, 99) }), 20),
  product: v.nullable(productFacts),
  serialNumber: v.nullable(exactText(40)),
  /** The conversation that it comes of, for those who may read it. */
  consultationId: v.nullable(id),
  timeline: list(timelineEntry, 200),
  /** Who came by the door code and is not the customer himself: the technician lets him agree for the customer. */
  guests: list(v.object({ personId: id, name: shownName, admitted: v.boolean() }), 10),
  /** What the caller may do now; pages show exactly these. */
  commands: list(v.picklist(WORK_ORDER_COMMANDS), WORK_ORDER_COMMANDS.length),
  mayPropose: v.boolean(),
  mayAgree: v.boolean(),
});

/** What a step leads to, and what the caller may do next. */
export const afterWorkOrderStep = v.object({
  state: v.picklist(WORK_ORDER_STATES),
  commands: list(v.picklist(WORK_ORDER_COMMANDS), WORK_ORDER_COMMANDS.length),
});
