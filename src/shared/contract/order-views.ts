import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { MOST_PEOPLE, SHARINGS } from '../domain/orders/participants';
import { ORDER_COMMANDS, ORDER_STAGES } from '../domain/orders/stages';
import { DELIVERY_STATES, INSTALLATION_STATES } from '../domain/orders/state-machines';
import { MACHINE_ENDS } from '../domain/orders/warranty';
import { REFUND_STANDINGS } from '../domain/refunds/standing';
import { amountFen, count, day, exactText, id, instant, list, shownLine, shownName, timeWindow, whole } from './fields';

/** An order has at most so many lines, */
export const MOST_LINES = 20;
/** and at most so many pieces, so that one transaction can bring all of them into use. */
export const MOST_PIECES = 200;

export const stage = v.picklist(ORDER_STAGES);
export const orderNo = exactText(20);
export const quantity = whole(1, 99);
/** What the caller may do now. */
export const commands = list(v.picklist(ORDER_COMMANDS), ORDER_COMMANDS.length);

/** A product as an order froze it. */
export const productFacts = v.object({
  productId: id,
  name: shownName,
  model: shownName,
  category: v.picklist(PRODUCT_CATEGORIES),
});

/** What goes to the customer, without what it cost. */
const goodsLine = v.object({
  ...productFacts.entries,
  lineId: exactText(80),
  quantity,
  /** Its pieces get their serial numbers when they are installed; the others are in use once delivered. */
  needsInstallation: v.boolean(),
});

/** Why pieces cost less than they are sold at: what coupon, points and a friend's word took off that. Null where none did. */
export const priceOff = v.nullable(v.object({ amountFen, couponFen: amountFen, pointsFen: amountFen, friendFen: v.optional(amountFen) }));

/** Amounts are null for who only visits. */
const orderLine = v.object({
  ...goodsLine.entries,
  /** The set it was bought in; null on its own. */
  setName: v.nullable(shownName),
  unitPriceFen: v.nullable(amountFen),
  amountFen: v.nullable(amountFen),
  off: priceOff,
  /** What approved refunds left of it: pieces, and the money that could still go back. */
  leftPieces: whole(0, 99),
  leftFen: v.nullable(amountFen),
});

/** Who comes when. */
const appointment = v.object({
  window: timeWindow,
  personName: shownName,
  /** Only for those whom the order's contact is shown to. */
  personPhone: v.nullable(exactText(20)),
});

const stageEntry = v.object({ stage, at: v.nullable(instant), state: v.picklist(['done', 'current', 'ahead', 'skipped']) });

/** An order in one card: what, where it stands, who comes when. */
export const orderCard = v.object({
  id,
  orderNo,
  stage,
  cancelled: v.boolean(),
  /** What refunds have made of it; null for who only scanned its code. */
  refund: v.nullable(v.picklist(REFUND_STANDINGS)),
  track: list(stageEntry, ORDER_STAGES.length),
  /** The first product and how many pieces in all. */
  title: shownLine,
  pieces: count,
  /** Of its goods, before coupon and points. */
  totalFen: amountFen,
  /** What it costs now: after coupon, points and the refunds so far. */
  costFen: amountFen,
  organisationName: shownName,
  /** Whole for those whom the order's contact is shown to (`contact-access.ts`), else `石家庄市桥西区**`; so is the name. */
  addressLine: shownLine,
  customerName: shownName,
  deliveryState: v.picklist(DELIVERY_STATES),
  /** When the delivery came into its state: shipped, agreed, set out, failed, delivered. */
  deliverySince: v.nullable(instant),
  installationState: v.picklist(INSTALLATION_STATES),
  /** The appointments made last; the states say whether they are still ahead. None after a failure. */
  delivery: v.nullable(appointment),
  installation: v.nullable(appointment),
  wishedWindow: v.nullable(timeWindow),
  /** When it is given up unless something is paid; null once something was, and for what nobody gives up. */
  payBy: v.nullable(instant),
  createdAt: instant,
});

/** Somebody who uses the machines and did not buy them. */
const orderPerson = v.object({
  personId: id,
  /** Empty when he gave none. */
  name: shownName,
  phoneMasked: v.nullable(exactText(20)),
  sharing: v.picklist(SHARINGS),
  since: instant,
});

/** The memberships of the technicians whose visits they are. */
const assignees = v.object({ delivery: v.nullable(id), installation: v.nullable(id) });

export const orderView = v.object({
  /** How it came to be: a guide reported a sale, the buyer ordered by himself, or it is a reward or prize. */
  channel: v.picklist(['report', 'mall', 'gift']),
  card: v.object({ ...orderCard.entries, totalFen: v.nullable(amountFen), costFen: v.nullable(amountFen) }),
  /** What stands between the goods' total and what the order costs now; null for who only visits. */
  price: v.nullable(v.object({ couponFen: amountFen, points: count, pointsFen: amountFen, friendFen: v.optional(amountFen), refundedFen: amountFen })),
  /** The work order that installs its goods; null when nothing is to be installed, or no more. */
  workOrderId: v.nullable(id),
  /** `hidden`: name, phone and address are masked, remark and the visitor's phone left out. */
  contact: v.picklist(['shown', 'hidden']),
  /** About whom the caller decides; null when he decides about nobody. */
  people: v.nullable(list(orderPerson, MOST_PEOPLE)),
  lines: list(orderLine, MOST_LINES),
  customerPhone: v.nullable(exactText(20)),
  remark: v.nullable(shownLine),
  guideName: shownName,
  /** `technician`: he visits, and sees whom, where and what, but no amounts. */
  relation: v.picklist(['buyer', 'user', 'staff', 'technician']),
  /** What its refunds are to the caller: he may ask for one now, only follow, or they are none of his business. */
  refunds: v.picklist(['ask', 'follow', 'none']),
  /** For staff only. */
  assignees: v.nullable(assignees),
  appliances: list(v.object({ id, title: shownLine, serialNumber: exactText(40), returned: v.boolean() }), MOST_PIECES),
  timeline: list(
    v.object({ command: v.picklist(ORDER_COMMANDS), at: instant, byName: shownName, note: v.nullable(shownLine) }),
    1_000,
  ),
  /** What the caller may do now; pages show exactly these. */
  commands,
});

/** A delivery that is a technician's own and not over; installations are work orders. */
export const visit = v.object({
  orderId: id,
  orderNo,
  state: v.picklist(['scheduled', 'out']),
  window: timeWindow,
  lines: list(goodsLine, MOST_LINES),
  customerName: shownName,
  customerPhone: exactText(20),
  addressLine: shownLine,
  remark: v.nullable(shownLine),
  /** What is still to be taken for the order, without what was taken and waits for finance. */
  dueFen: amountFen,
  commands,
});

const warrantyCard = v.object({
  cardNo: exactText(40),
  startsOn: day,
  endsOn: day,
  months: whole(0, 600),
  daysLeft: count,
  state: v.picklist(['active', 'expiring', 'expired']),
});

export const applianceCard = v.object({
  id,
  product: productFacts,
  installedOn: day,
  warranty: warrantyCard,
  /** Null while it is in use. */
  end: v.nullable(v.object({ how: v.picklist(MACHINE_ENDS), on: day })),
});

export const applianceView = v.object({
  ...applianceCard.entries,
  serialNumber: exactText(40),
  orderId: v.nullable(id),
  organisationName: shownName,
  installedByName: shownName,
  /** The year after which a replacement is worth a thought (H2: five years and more). */
  replacementYear: whole(1970, 2200),
  /** The caller's own household: it may ask for service, and say that the machine is replaced. */
  own: v.boolean(),
});
