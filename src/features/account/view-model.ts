import type { Output } from '../../shared/contract/registry';
import { accountText, privacyText } from '../../text/account';
import { inboxText } from '../../text/inbox';
import { momentWords } from '../../text/when';

export type Session = Output<'identity.session.get'>;

/** Who is holding the phone. */
export function personView({ person }: Session) {
  return {
    name: person.name ?? accountText.noName,
    phone: person.phoneMasked ?? accountText.phoneNone,
    hasName: person.name !== null,
    hasPhone: person.phoneMasked !== null,
  };
}

export function inboxWords({ unreadCount }: Session): string {
  return inboxText.entry(unreadCount);
}

export interface ConsentView {
  readonly granted: boolean;
  /** When it was given; null when it is not granted. */
  readonly sentence: string | null;
}

/** The latest word on the privacy text as it reads now; an older version does not count. */
export function consentView(session: Session, now: number): ConsentView {
  const [latest] = session.consents
    .filter(({ document, version }) => document === 'privacy' && version === privacyText.version)
    .sort((one, other) => other.at - one.at);
  if (latest === undefined || !latest.granted) return { granted: false, sentence: null };
  return { granted: true, sentence: privacyText.agreed(momentWords(latest.at, now)) };
}

/** The memberships of a person, the one worked under marked. */
export function membershipRows(session: Session, activeId: string | null) {
  return session.memberships.map(({ id, role, organisation }) => ({
    id,
    title: accountText.workRow(role, organisation.name),
    isActive: id === activeId,
  }));
}
