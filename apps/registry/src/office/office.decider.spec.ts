import type { Actor, Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import { ADMIN, AUDITOR, CAMAT, KETUA, KIM_ID, LURAH, personId, stampOf } from '../kim/kim.fixtures';
import { RestoreOffice, RevokeOffice } from './office.commands';
import { officeDecider } from './office.decider';
import { OFFICE, OFFICE_ID, officeRestored, officeRevoked } from './office.fixtures';
import { officeId } from '@app/event-service';

const { given } = specFor(officeDecider);

const OTHER_CITY = stampOf({ subject: 'diskominfo-x', role: 'admin_diskominfo', jurisdiction: '18.71' });

const revoke = (stamp: Stamp = ADMIN, office: Actor = OFFICE, wilayah?: string) =>
  new RevokeOffice({ ...office, role: office.role as never, reason: 'MUTASI' }, stamp, wilayah);
const restore = (stamp: Stamp = ADMIN) => new RestoreOffice(OFFICE, stamp);

describe('An office', () => {
  it("is revoked and restored by its city's Diskominfo, and by nobody else", () => {
    given().when(revoke()).then(officeRevoked);
    given(officeRevoked).when(restore()).then(officeRestored);
    for (const stamp of [OTHER_CITY, LURAH, CAMAT, KETUA, AUDITOR]) {
      given().when(revoke(stamp)).thenForbidden();
      given(officeRevoked).when(restore(stamp)).thenForbidden();
    }
  });

  it('in a KIM is where the KIM is seated', () => {
    const ketua = { subject: personId(1), role: 'ketua', jurisdiction: KIM_ID } as const;
    const data = { officeId: officeId(ketua), ...ketua, wilayah: '18.72.05.1001', reason: 'MUTASI' } as const;
    given()
      .when(revoke(ADMIN, ketua, '18.72.05.1001'))
      .then({ type: 'OfficeRevoked', data });
    given()
      .when(revoke(OTHER_CITY, ketua, '18.72.05.1001'))
      .thenForbidden();
  });

  it('stays revoked when it is revoked again, and restored when it is restored again', () => {
    given(officeRevoked).when(revoke()).thenNothing();
    given(officeRevoked, officeRestored).when(restore()).thenNothing();
  });

  it('can be revoked again after it was restored', () => {
    given(officeRevoked, officeRestored).when(revoke()).then(officeRevoked);
  });

  it('is not restored before it is revoked', () => {
    given().when(restore()).thenRejected('office_not_revoked');
    given().when(restore(LURAH)).thenForbidden();
  });

  it('is not revoked by whoever acts by it, since nobody might be left to restore it', () => {
    given().when(revoke(ADMIN, ADMIN.by)).thenRejected('own_office');
  });
});

describe('The id of an office', () => {
  it('is the same for ever', () => {
    expect(officeId(OFFICE)).toBe(OFFICE_ID);
  });

  it.each([{ subject: 'lurah-2' }, { role: 'camat' }, { jurisdiction: '18.72.05.1002' }])(
    'is another with %j',
    (other) => {
      expect(officeId({ ...OFFICE, ...other })).not.toBe(OFFICE_ID);
    },
  );
});
