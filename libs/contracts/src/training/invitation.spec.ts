import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { SendInvitationBody } from '../index';

const KIM_ID = '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0005';

describe('An invitation', () => {
  const malformed = (body: object): string[] =>
    validateSync(plainToInstance(SendInvitationBody, body)).map(({ property }) => property);

  it.each([
    { invitee: 'LURAH', wilayah: '18.72.05.1001' },
    { invitee: 'CAMAT', wilayah: '18.72.05' },
    { invitee: 'PESERTA_KELURAHAN', wilayah: '18.72.05.1001', seats: 5 },
    { invitee: 'KIM', wilayah: '18.72.05.1001', kimId: KIM_ID, seats: 3 },
  ])('to $invitee says what there is to say', (body) => {
    expect(malformed(body)).toEqual([]);
  });

  it.each([
    [{ invitee: 'LURAH', wilayah: '18.72.05.1001', seats: 4 }, ['seats']],
    [{ invitee: 'CAMAT', wilayah: '18.72.05', kimId: KIM_ID }, ['kimId']],
    [{ invitee: 'PESERTA_KELURAHAN', wilayah: '18.72.05.1001' }, ['seats']],
    [{ invitee: 'PESERTA_KELURAHAN', wilayah: '18.72.05.1001', seats: 5, kimId: KIM_ID }, ['kimId']],
    [{ invitee: 'KIM', wilayah: '18.72.05.1001', seats: 3 }, ['kimId']],
  ])('says nothing else and nothing less: %j', (body, properties) => {
    expect(malformed(body)).toEqual(properties);
  });
});
