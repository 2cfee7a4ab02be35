import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { addEvidence } from './actions/add-evidence';
import { answerComplaint } from './actions/answer-complaint';
import { closeConsultation } from './actions/close-consultation';
import { countComplaints } from './actions/count-complaints';
import { exportAnalysis } from './actions/export-analysis';
import { getAnalysis } from './actions/get-analysis';
import { openAnalysis } from './actions/open-analysis';
import { contactRescue } from './actions/contact-rescue';
import { fileComplaint } from './actions/file-complaint';
import { getCalendar } from './actions/get-calendar';
import { getComplaint } from './actions/get-complaint';
import { getConsultation } from './actions/get-consultation';
import { getDesk } from './actions/get-desk';
import { getForm } from './actions/get-form';
import { getRating } from './actions/get-rating';
import { getRescue } from './actions/get-rescue';
import { giveRating } from './actions/give-rating';
import { listComplaints } from './actions/list-complaints';
import { listConsultations } from './actions/list-consultations';
import { listMedia } from './actions/list-media';
import { listMyComplaints } from './actions/list-my-complaints';
import { listMyConsultations } from './actions/list-my-consultations';
import { listAskedRatings } from './actions/list-asked-ratings';
import { listMyRatings } from './actions/list-my-ratings';
import { listOpenings } from './actions/list-openings';
import { listRescues } from './actions/list-rescues';
import { readConsultation } from './actions/read-consultation';
import { recordComplaint } from './actions/record-complaint';
import { resolveRescue } from './actions/resolve-rescue';
import { revealField } from './actions/reveal-field';
import { saveForm } from './actions/save-form';
import { say } from './actions/say';
import { startConsultation } from './actions/start-consultation';
import { stepComplaint } from './actions/step-complaint';
import { sweepDeadlines } from './actions/sweep-deadlines';
import { visitRescue } from './actions/visit-rescue';
import { waitComplaint } from './actions/wait-complaint';
import { complaintMonths } from './complaint-months';
import { consultationMessages, consultations } from './consultation-documents';
import { complaintForms, complaints, formAccesses, ratings, rescues } from './documents';

export const collections = [ratings, rescues, complaints, complaintMonths, complaintForms, formAccesses, consultations, consultationMessages];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    getRating,
    giveRating,
    listAskedRatings,
    listMyRatings,
    listRescues,
    getRescue,
    contactRescue,
    visitRescue,
    resolveRescue,
    listMedia,
    getDesk,
    getCalendar,
    sweepDeadlines,
    fileComplaint,
    recordComplaint,
    listMyComplaints,
    listComplaints,
    getComplaint,
    stepComplaint,
    waitComplaint,
    addEvidence,
    answerComplaint,
    getForm,
    saveForm,
    revealField,
    listOpenings,
    getAnalysis,
    openAnalysis,
    exportAnalysis,
    countComplaints,
    startConsultation,
    say,
    listMyConsultations,
    listConsultations,
    getConsultation,
    readConsultation,
    closeConsultation,
  ],
});
