import type { Output } from '../../shared/contract/registry';
import { MOST_SHOWN } from '../../shared/domain/attribution/shares';
import { maskedName } from '../../shared/domain/orders/masking';
import { atMostWords, sharesText } from '../../text/shares';
import { momentWords } from '../../text/when';
import type { Poster } from './poster/layout-poster';
import type { ShareSubject } from './subject';

export type ShareRow = Output<'attribution.share.mine'>['rows'][number];
type Session = Output<'identity.session.get'>;

/** One share: what, how, when, and what came of it. */
export function shareView({ kind, title, channel, at, opened, ordered }: ShareRow, now: number) {
  const { mine } = sharesText;
  return {
    title: title === '' ? mine.kinds.home : title,
    detail: `${mine.channels[channel]} · ${momentWords(at, now)}`,
    opened: opened === 0 ? mine.notOpened : mine.opened(atMostWords(opened, MOST_SHOWN)),
    ordered: ordered === 0 ? null : mine.ordered(atMostWords(ordered, MOST_SHOWN)),
    icon: ICONS[kind],
  };
}

const ICONS = { home: 'home', product: 'shop', case: 'picture', appliance: 'appliance' } as const satisfies Readonly<Record<ShareRow['kind'], string>>;

/** Whether somebody can be shared under: a friend is to know whom from. */
export function isKnown({ person, memberships }: Session): boolean {
  return memberships.length > 0 || (person.name ?? '') !== '' || person.phoneMasked !== null;
}

/** What a poster says; a customer is named on it no more than on the page that it opens. */
export function posterOf({ title, line, target }: ShareSubject, { person, memberships }: Session): Omit<Poster, 'picture'> {
  const { poster } = sharesText;
  const name = person.name ?? '';
  const shown = memberships.length > 0 || name === '' ? name : maskedName(name);
  return { title, line, from: shown === '' ? '' : poster.from(shown), scan: target.kind === 'home' ? poster.scanHome : poster.scan };
}
