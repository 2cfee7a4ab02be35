import * as v from 'valibot';
import { CREDIT_CHAINS, TOUCH_VERDICTS } from '../domain/attribution/credit';
import { SCENE_KIND_NAMES } from '../domain/attribution/scene-kinds';
import { OFFICE_ROLES } from '../domain/roles';
import { query } from './define';
import { count, exactText, id, instant, list, page, pageInput, shownLine, shownName } from './fields';

/** What a touch came by. */
export const touchVia = v.picklist([...SCENE_KIND_NAMES, 'report', 'adviser', 'lead']);

export const contestsContract = {
  /** The orders that the caller had a part in, and why they are his or not; never who bought. */
  'attribution.contest.mine': query({
    access: 'visitor',
    input: v.object(pageInput),
    output: page(
      v.object({
        /** The order's. */
        id,
        /** For staff and partners; to a customer it would say which of his friends it is. */
        orderNo: v.nullable(exactText(20)),
        organisationName: shownName,
        decidedAt: instant,
        touches: list(
          v.object({
            touchId: exactText(80),
            chain: v.picklist(CREDIT_CHAINS),
            via: touchVia,
            at: instant,
            verdict: v.picklist(TOUCH_VERDICTS),
            credited: v.boolean(),
            /** Why a manager gave it to him or took it from him; null: he did neither. */
            overruledWhy: v.nullable(shownLine),
          }),
          100,
        ),
      }),
    ),
  }),
  /** For the office: the orders on which several had a claim, or a manager decided otherwise. */
  'attribution.contest.list': query({
    access: OFFICE_ROLES,
    input: v.object(pageInput),
    output: page(
      v.object({
        /** The order's. */
        id,
        orderNo: exactText(20),
        organisationName: shownName,
        decidedAt: instant,
        /** Null: nobody. */
        saleName: v.nullable(shownName),
        referralName: v.nullable(shownName),
        /** How many people and places had a claim. */
        contestants: count,
        overrules: count,
      }),
    ),
  }),
} as const;
