import { project, RECORDED } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { OfficeEvent } from '../office/office.events';
import { OFFICE, OFFICE_ID, officeRestored, officeRevoked } from '../office/office.fixtures';
import { officeRegister } from './office-register.projection';

describe('The register of offices', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const rowsAfter = async (...facts: OfficeEvent[]) => {
    await project(spec.database, officeRegister, `office-${OFFICE_ID}`, facts);
    return spec.database.query('select * from office_register_v1');
  };

  const revoked = {
    ...{ office_id: OFFICE_ID, ...OFFICE, wilayah: '18.72.05.1001' },
    ...{ standing: 'REVOKED', reason: 'MUTASI', since: RECORDED.at },
  };

  it('holds an office from its first revocation on, with the reason', async () => {
    expect(await rowsAfter(officeRevoked)).toEqual([revoked]);
  });

  it('says which count again', async () => {
    expect(await rowsAfter(officeRevoked, officeRestored)).toEqual([{ ...revoked, standing: 'RESTORED' }]);
  });

  it('holds the last revocation of several', async () => {
    const again: OfficeEvent = { ...officeRevoked, data: { ...officeRevoked.data, reason: 'KREDENSIAL_BOCOR' } };
    expect(await rowsAfter(officeRevoked, officeRestored, again)).toEqual([
      { ...revoked, reason: 'KREDENSIAL_BOCOR' },
    ]);
  });
});
