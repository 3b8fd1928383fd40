import { specFor } from '@app/event-sourcing/testing';
import { ITSELF } from '../follow-up/follow-up.fixtures';
import { LearnOfficeStanding } from './office.commands';
import { officeDecider } from './office.decider';
import type { OfficeEvent } from './office.events';

const { given } = specFor(officeDecider);

const officeId = '0f9e8d7c-6b5a-5c3d-8e2f-1a0b9c8d7e6f';
const shutOut: OfficeEvent = { type: 'OfficeShutOut', data: { officeId } };
const readmitted: OfficeEvent = { type: 'OfficeReadmitted', data: { officeId } };
const learn = (standing: 'REVOKED' | 'RESTORED', stamp = ITSELF) =>
  new LearnOfficeStanding({ officeId, standing }, stamp);

describe('An office that the registry', () => {
  it('revoked is shut out here, once', () => {
    given().when(learn('REVOKED')).then(shutOut);
    given(shutOut).when(learn('REVOKED')).thenNothing();
    given(shutOut, readmitted).when(learn('REVOKED')).then(shutOut);
  });

  it('restored is let in again, once', () => {
    given(shutOut).when(learn('RESTORED')).then(readmitted);
    given().when(learn('RESTORED')).thenNothing();
    given(shutOut, readmitted).when(learn('RESTORED')).thenNothing();
  });

  it('was told of is learnt by the service itself, and by nobody else', () => {
    const by = { subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' };
    given()
      .when(learn('REVOKED', { ...ITSELF, by }))
      .thenForbidden();
  });
});
