import type { Output } from '../../shared/contract/registry';
import { messageWords } from '../../text/messages';
import { momentWords } from '../../text/when';

export type InboxEntry = Output<'identity.inbox.list'>['rows'][number];

/** One message, worded. */
export function inboxRowView(entry: InboxEntry, now: number) {
  return {
    id: entry.id,
    ...messageWords(entry.kind, entry.facts, now),
    when: momentWords(entry.at, now),
    isNew: !entry.read,
  };
}

const MARKED_AT_ONCE = 50;

/** The unread ones of what was loaded, as many as one call takes. */
export function unreadIds(entries: readonly InboxEntry[]): string[] {
  return entries
    .filter(({ read }) => !read)
    .slice(0, MARKED_AT_ONCE)
    .map(({ id }) => id);
}
