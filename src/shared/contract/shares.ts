import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { PICTURE_KEYS } from '../domain/catalog/pictures';
import { MOST_SHOWN, SHARE_CHANNELS, SHARE_TARGET_KINDS } from '../domain/attribution/shares';
import { command, query } from './define';
import { day, exactText, id, instant, page, pageInput, shownName, whole } from './fields';

/** A product or set as whoever was shown it sees it first. */
const showpiece = v.object({
  productId: id,
  name: shownName,
  /** Null for a set, as is the category. */
  model: v.nullable(shownName),
  category: v.nullable(v.picklist(PRODUCT_CATEGORIES)),
  pictureKey: v.picklist(PICTURE_KEYS),
});

/** What somebody was shown; what nobody may see any more is `home`. */
export const sharedTarget = v.variant('kind', [
  v.object({ kind: v.literal('home') }),
  v.object({ kind: v.literal('product'), product: showpiece }),
  v.object({ kind: v.literal('case'), caseId: id, title: shownName, productTitle: shownName, cover: v.nullable(exactText(2_048)) }),
  v.object({
    kind: v.literal('appliance'),
    /** The machine in the friend's home, and since when it is there. */
    title: shownName,
    installedOn: day,
    /** Null when it is not sold any more. */
    product: v.nullable(showpiece),
  }),
]);

const shown = whole(0, MOST_SHOWN);

export const sharesContract = {
  /**
   * Passes something on: everybody under his own code, members under their personal one. The same thing by the same way on
   * the same day is the same share. `card` and `link` open `pages/scan/index` with scene and shareId; a poster's scene is
   * its own.
   */
  'attribution.share.create': command({
    access: 'visitor',
    input: v.object({
      target: v.variant('kind', [
        v.object({ kind: v.literal('home') }),
        v.object({ kind: v.literal('product'), productId: id }),
        v.object({ kind: v.literal('case'), caseId: id }),
        v.object({ kind: v.literal('appliance'), applianceId: id }),
      ]),
      channel: v.picklist(SHARE_CHANNELS),
    }),
    output: v.object({ shareId: id, scene: exactText(64) }),
    errors: ['attribution.share.name_needed', 'catalog.product.missing', 'catalog.case.missing', 'orders.appliance.missing'],
  }),
  /** The code under which the caller shares, made when he has none. */
  'attribution.share.code': command({
    access: 'visitor',
    input: v.object({}),
    output: v.object({ scene: exactText(64) }),
    errors: ['attribution.share.name_needed'],
  }),
  /** The picture of a share's code, drawn by WeChat once and then kept. `url` is valid for two hours. */
  'attribution.share.image': command({
    access: 'visitor',
    input: v.object({ shareId: id }),
    output: v.object({ url: exactText(2_048) }),
    errors: ['attribution.share.missing', 'attribution.code.image_unavailable'],
  }),
  /** One's own shares, newest first, and what came of each; never who it was. */
  'attribution.share.mine': query({
    access: 'visitor',
    input: v.object(pageInput),
    output: page(
      v.object({
        id,
        kind: v.picklist(SHARE_TARGET_KINDS),
        /** What was shared; empty: us. */
        title: shownName,
        channel: v.picklist(SHARE_CHANNELS),
        at: instant,
        /** How many people opened it; the most that is said stands for more. */
        opened: shown,
        /** How many orders are credited to it now. */
        ordered: shown,
      }),
    ),
  }),
} as const;
