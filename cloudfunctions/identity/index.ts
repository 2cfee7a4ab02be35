import { createFunction } from '../_kit/runtime/create-function';
import { acceptInvitation } from './actions/accept-invitation';
import { acceptSubscription } from './actions/accept-subscription';
import { bindPhone } from './actions/bind-phone';
import { createInvitation } from './actions/create-invitation';
import { createOrganisation } from './actions/create-organisation';
import { getSession } from './actions/get-session';
import { getSubscription } from './actions/get-subscription';
import { listInbox } from './actions/list-inbox';
import { listInvitations } from './actions/list-invitations';
import { listMembers } from './actions/list-members';
import { listOrganisations } from './actions/list-organisations';
import { listTechnicians } from './actions/list-technicians';
import { markInboxRead } from './actions/mark-inbox-read';
import { recordConsent } from './actions/record-consent';
import { revokeInvitation } from './actions/revoke-invitation';
import { revokeMember } from './actions/revoke-member';
import { updateProfile } from './actions/update-profile';
import { consentRecords, inboxEntries, invitations, organisations, persons, verifiedPhones } from './documents';
import { loadActor } from './public';

export const collections = [persons, verifiedPhones, organisations, invitations, inboxEntries, consentRecords];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    getSession,
    bindPhone,
    updateProfile,
    recordConsent,
    listOrganisations,
    createOrganisation,
    createInvitation,
    listInvitations,
    revokeInvitation,
    acceptInvitation,
    listMembers,
    listTechnicians,
    revokeMember,
    listInbox,
    markInboxRead,
    getSubscription,
    acceptSubscription,
  ],
});
