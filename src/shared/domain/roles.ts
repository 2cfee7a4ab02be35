/** A member's role in an organisation (domain.md: member 员工). */
export const ROLES = [
  'owner',
  'supervisor',
  'finance',
  'guide',
  'technician',
  'salesperson',
  'dealer',
  'partner',
] as const;
export type Role = (typeof ROLES)[number];

export const ORGANISATION_KINDS = ['headquarters', 'store', 'partner_store', 'ka_store', 'dealer', 'partner'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What a partner 异业 is by trade (F6). */
export const PARTNER_KINDS = ['owner_mother', 'property', 'building_material', 'home_decoration'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Which roles an organisation has: nobody does a store's books, and a partner's people are partners. */
export const ROLES_IN: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  headquarters: ['owner', 'supervisor', 'finance', 'guide', 'technician', 'salesperson'],
  store: ['owner', 'guide', 'salesperson', 'technician'],
  partner_store: ['owner', 'guide', 'salesperson', 'technician'],
  ka_store: ['guide', 'salesperson'],
  dealer: ['dealer', 'guide', 'salesperson', 'technician'],
  partner: ['partner'],
};

/** Who runs the agent's office: they see the whole tree below their organisation. */
export const OFFICE_ROLES = ['owner', 'supervisor', 'finance'] as const satisfies readonly Role[];
/** Who keeps the company's books: prices, rules, money that came and money that goes back. */
export const FINANCE_ROLES = ['owner', 'finance'] as const satisfies readonly Role[];
/** Who sees what his own dealership or store has with the agent, and picks up on it. */
export const DEALER_ACCOUNT_ROLES: readonly Role[] = ['dealer', 'owner'];
/** Who writes down what a retailer's till took: who stands at its counter, and who does the books. */
export const RETAIL_ROLES = ['guide', 'salesperson', ...FINANCE_ROLES] as const satisfies readonly Role[];
/** Who runs the warehouse. */
export const STOCK_ROLES = ['owner', 'supervisor'] as const satisfies readonly Role[];
/** Who says that goods a customer gave back are there: the warehouse, and who sold or fetched them. */
export const RECEIVING_ROLES = [...STOCK_ROLES, 'guide', 'salesperson', 'dealer', 'technician'] as const satisfies readonly Role[];
/** Who may report a sale (报单). */
export const SELLING_ROLES = ['guide', 'salesperson', 'dealer', 'technician', 'owner'] as const satisfies readonly Role[];
/** Who takes a customer's money for the company. */
export const COLLECTING_ROLES = [...SELLING_ROLES, 'supervisor'] as const satisfies readonly Role[];
/** Who records that it was taken: cash, a transfer, a card slip. */
export const RECORDING_ROLES = [...COLLECTING_ROLES, 'finance'] as const satisfies readonly Role[];
/** Who moves deliveries and installations forward. */
export const DISPATCH_ROLES = ['owner', 'supervisor'] as const satisfies readonly Role[];
/** Who writes down what a customer asks for by phone. */
export const REQUESTING_ROLES = [...DISPATCH_ROLES, 'guide', 'salesperson', 'technician'] as const satisfies readonly Role[];
/** Who reads work orders: the office all of its tree, who sells what he sold or wrote down. */
export const WORK_ORDER_ROLES = [...OFFICE_ROLES, 'guide', 'salesperson', 'technician', 'dealer'] as const satisfies readonly Role[];
/** Who cares for who was not satisfied: rescues, complaints, cases. */
export const CARE_ROLES = ['owner', 'supervisor'] as const satisfies readonly Role[];
/** Who follows leads (G1), and who gives them out among those below him. */
export const LEAD_ROLES = [...SELLING_ROLES, 'supervisor'] as const satisfies readonly Role[];
export const LEAD_MANAGERS = ['owner', 'supervisor', 'dealer'] as const satisfies readonly Role[];
/** Who tells of somebody who may want to buy: partners too (F5). */
export const LEAD_BRINGERS = [...LEAD_ROLES, 'partner'] as const satisfies readonly Role[];
/** Who shows customers how it looks in other homes (D3). */
export const CASE_ROLES = ['guide', 'salesperson', 'dealer', 'owner'] as const satisfies readonly Role[];
/** Who takes the steps of a visit: the office of any, a technician of his own. */
export const VISITING_ROLES = [...DISPATCH_ROLES, 'technician'] as const satisfies readonly Role[];
/** Who invites and revokes members. */
export const MANAGING_ROLES = ['owner', 'supervisor', 'dealer'] as const satisfies readonly Role[];

/** Who adds places and partners to the company. */
export const FOUNDING_ROLES = ['owner', 'supervisor'] as const satisfies readonly Role[];

/** The roles that a managing role may hand out; an owner may hand out all, nobody a role above his own. */
export const INVITABLE_ROLES: Readonly<Record<(typeof MANAGING_ROLES)[number], readonly Role[]>> = {
  owner: ROLES,
  supervisor: ['technician', 'guide', 'salesperson', 'partner'],
  dealer: ['guide', 'salesperson'],
};
