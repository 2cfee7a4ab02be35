import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { advanceLead } from './actions/advance-lead';
import { assignLead } from './actions/assign-lead';
import { claimLead } from './actions/claim-lead';
import { enquire } from './actions/enquire';
import { followUp } from './actions/follow-up';
import { getDesk } from './actions/get-desk';
import { getLead } from './actions/get-lead';
import { listBrought } from './actions/list-brought';
import { listCandidates } from './actions/list-candidates';
import { listEntries } from './actions/list-entries';
import { listLeads } from './actions/list-leads';
import { listOpenings } from './actions/list-openings';
import { loseLead } from './actions/lose-lead';
import { recycleIdle } from './actions/recycle-idle';
import { releaseLead } from './actions/release-lead';
import { remindDue } from './actions/remind-due';
import { reopenLead } from './actions/reopen-lead';
import { revealPhone } from './actions/reveal-phone';
import { submitLead } from './actions/submit-lead';
import { summariseBrought } from './actions/summarise-brought';
import { leadEnquiries, leadEntries, leadOpenings, leadPhones, leads, leadTurns } from './documents';

export const collections = [leads, leadPhones, leadEntries, leadOpenings, leadTurns, leadEnquiries];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    submitLead,
    enquire,
    listLeads,
    getLead,
    listEntries,
    assignLead,
    claimLead,
    releaseLead,
    followUp,
    advanceLead,
    loseLead,
    reopenLead,
    revealPhone,
    listOpenings,
    listCandidates,
    listBrought,
    summariseBrought,
    getDesk,
    remindDue,
    recycleIdle,
  ],
});
