import * as v from 'valibot';
import { BINDING_SOURCES } from '../domain/attribution/binding';
import { CREDIT_CHAINS, HOST_KINDS, MOST_LEVELS, MOST_OVERRULES, TOUCH_VERDICTS } from '../domain/attribution/credit';
import { SCENE_KIND_NAMES } from '../domain/attribution/scene-kinds';
import { DISPATCH_ROLES, OFFICE_ROLES, ROLES } from '../domain/roles';
import { touchVia } from './contests';
import { command, query } from './define';
import { count, exactText, id, instant, list, page, pageInput, shortText, shownLine, shownName, whole } from './fields';
import { orderCard, productFacts } from './order-views';
import { sharedTarget } from './shares';

const codeKind = v.picklist(SCENE_KIND_NAMES);
const useLimit = whole(1, 1_000_000);
const scene = exactText(64);

const sceneErrors = [
  'attribution.code.not_recognised',
  'attribution.code.expired',
  'attribution.code.revoked',
  'attribution.code.used_up',
] as const;

/** Who stands behind a code, as a customer may see him. */
const host = v.object({
  name: shownName,
  role: v.picklist(ROLES),
  organisationName: shownName,
});

/** What a scanned code is, told by the server; the landing page only words it. */
export const landing = v.variant('kind', [
  v.object({
    kind: v.literal('order'),
    /** The printed slip (B4) rather than the code on the guide's screen (B2): the scanner may not be the buyer. */
    printed: v.boolean(),
    order: orderCard,
    host: v.nullable(host),
    /** What the scanner already is to this order. */
    relation: v.picklist(['none', 'buyer', 'user']),
    /** Which relations he may take with one tap. */
    claimable: list(v.picklist(['buyer', 'user']), 2),
  }),
  v.object({
    kind: v.literal('member'),
    host,
    /** True when this scan (or an earlier one) made this member the scanner's adviser. */
    bound: v.boolean(),
    /** He looks at his own code. */
    own: v.boolean(),
    /** What he passed on; null: only himself. */
    target: v.nullable(sharedTarget),
  }),
  /** A customer's own code: a friend shows something. He is named no more than `张**`, and empty when he left no name. */
  v.object({ kind: v.literal('friend'), name: shownName, own: v.boolean(), target: sharedTarget }),
  v.object({
    kind: v.literal('appliance'),
    product: productFacts,
    /** Set only when the scanner's household owns the machine. */
    applianceId: v.nullable(id),
  }),
  v.object({ kind: v.literal('campaign'), title: shownName, organisationName: shownName }),
  v.object({ kind: v.literal('partner'), partnerName: shownName }),
  v.object({ kind: v.literal('service'), organisationName: shownName }),
  /** A technician at the door; what happens there `service.door.open` says. */
  v.object({ kind: v.literal('door'), host }),
]);

const code = v.object({
  id,
  kind: codeKind,
  title: shownName,
  state: v.picklist(['active', 'revoked', 'expired', 'used_up']),
  scans: count,
  expiresAt: v.nullable(instant),
  useLimit: v.nullable(useLimit),
  createdAt: instant,
});

/** Whose sale an order is (A3): everybody who had a part in it, and why he was credited or not. */
const credit = v.object({
  /** Null: nothing was decided (yet), as of a gift. */
  decidedAt: v.nullable(instant),
  policyVersion: count,
  /** The rules of that version: for how many days a touch counts, and which is stronger. */
  days: count,
  ranks: list(v.picklist(BINDING_SOURCES), BINDING_SOURCES.length),
  /** Who brought the buyer is decided once somebody has taken the order as its buyer. */
  buyerKnown: v.boolean(),
  /** Whether the caller may decide otherwise. */
  mayOverrule: v.boolean(),
  /** How many stand above each other who brought him. */
  uplineLevels: whole(0, MOST_LEVELS),
  contestants: list(
    v.object({
      touchId: exactText(80),
      chain: v.picklist(CREDIT_CHAINS),
      via: touchVia,
      hostKind: v.picklist(HOST_KINDS),
      hostName: shownName,
      organisationName: shownName,
      at: instant,
      verdict: v.picklist(TOUCH_VERDICTS),
      /** Whether it is his now: a manager may have decided otherwise than the rule. */
      credited: v.boolean(),
    }),
    120,
  ),
  overrules: list(
    v.object({
      chain: v.picklist(CREDIT_CHAINS),
      /** Null: nobody. */
      fromName: v.nullable(shownName),
      toName: v.nullable(shownName),
      reason: shownLine,
      byName: shownName,
      at: instant,
    }),
    MOST_OVERRULES,
  ),
});

export const attributionContract = {
  /**
   * The one entry of every code: records the scan, binds by the rules, says what the code is.
   * `scene` comes from a mini-program code (decoded), `link` from an ordinary-link code (`query.q`, decoded).
   */
  'attribution.scan.record': command({
    access: 'visitor',
    input: v.object({
      scene: v.optional(scene),
      link: v.optional(exactText(512)),
      /** Of a card or link that somebody shared. */
      shareId: v.optional(id),
      /** WeChat's scene value of this start (1047, 1011, …), 0 when unknown. */
      entry: whole(0, 99_999),
    }),
    output: landing,
    errors: sceneErrors,
  }),

  /** Gets or makes the code of an order, receipt, appliance, or the caller's own personal code. */
  'attribution.code.issue': command({
    access: ROLES,
    input: v.variant('kind', [
      v.object({ kind: v.literal('order'), subjectId: id }),
      v.object({ kind: v.literal('receipt'), subjectId: id }),
      v.object({ kind: v.literal('product'), subjectId: id }),
      v.object({ kind: v.literal('personal') }),
      /** Of the technician himself: he shows it at the customer's door (B12). */
      v.object({ kind: v.literal('door') }),
    ]),
    output: v.object({ codeId: id, scene }),
    errors: ['orders.order.missing', 'orders.appliance.missing'],
  }),
  /** Makes a campaign or partner code of the office. It ends in the future, at most so far ahead as the settings say. */
  'attribution.code.create': command({
    access: OFFICE_ROLES,
    input: v.object({
      kind: v.picklist(['campaign', 'partner', 'service']),
      title: shortText(30),
      expiresAt: v.optional(instant),
      useLimit: v.optional(useLimit),
    }),
    output: v.object({ codeId: id, scene }),
    errors: ['attribution.code.expiry_not_valid'],
  }),
  /** The picture of a code, drawn by WeChat once and then kept in storage. `url` is valid for two hours. */
  'attribution.code.image': command({
    access: ROLES,
    input: v.object({ codeId: id }),
    output: v.object({ url: exactText(2_048) }),
    errors: ['attribution.code.missing', 'attribution.code.image_unavailable'],
  }),
  /** Gets or makes the code with which others ask to follow what one bought: the receipt's. */
  'attribution.household.code': command({
    access: 'visitor',
    input: v.object({ orderId: id }),
    output: v.object({ codeId: id }),
    errors: ['orders.order.missing'],
  }),
  /** Its picture. `url` is valid for two hours. */
  'attribution.household.image': command({
    access: 'visitor',
    input: v.object({ orderId: id }),
    output: v.object({ url: exactText(2_048) }),
    errors: ['orders.order.missing', 'attribution.code.missing', 'attribution.code.image_unavailable'],
  }),
  'attribution.code.list': query({ access: OFFICE_ROLES, input: v.object(pageInput), output: page(code) }),
  'attribution.code.revoke': command({
    access: OFFICE_ROLES,
    input: v.object({ codeId: id }),
    output: v.object({}),
    errors: ['attribution.code.missing'],
  }),
  /** Has the order code been scanned yet? Polled by the guide's code page while the customer stands there. */
  'attribution.code.scans': query({
    access: ROLES,
    input: v.object({ codeId: id }),
    output: v.object({ scans: count, lastScanAt: v.nullable(instant) }),
    errors: ['attribution.code.missing'],
  }),
  /** For staff who see the order; the names of customers are whole for the office alone. */
  'attribution.credit.get': query({
    access: ROLES,
    input: v.object({ orderId: id }),
    output: credit,
    errors: ['orders.order.missing'],
  }),
  /** A manager decides otherwise, with a reason; `touchId` null: nobody's. */
  'attribution.credit.overrule': command({
    access: DISPATCH_ROLES,
    input: v.object({ orderId: id, chain: v.picklist(CREDIT_CHAINS), touchId: v.nullable(exactText(80)), reason: shortText(100) }),
    output: credit,
    errors: ['orders.order.missing', 'attribution.credit.touch_missing', 'attribution.credit.same', 'attribution.credit.too_often'],
  }),
} as const;
