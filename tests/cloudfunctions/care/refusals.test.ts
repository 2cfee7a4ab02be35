import { main } from '../../../cloudfunctions/care';
import { writeCompany } from '../../../devcloud/people/company-documents';
import { tryActions } from '../../fixtures/action-trials';
import { organisations } from '../../fixtures/company';
import { ACTION_CASES, otherOwner } from './action-cases';

tryActions({
  main,
  cases: ACTION_CASES,
  collections: ['ratings', 'rescues', 'complaints', 'complaint_months', 'complaint_forms', 'form_accesses', 'consultations', 'consultation_messages'],
  found: (started) => writeCompany(started.store, organisations, [otherOwner], 0),
});
