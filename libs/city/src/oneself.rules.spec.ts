import { isOneself } from './oneself.rules';

const PERSON_ID = '0c6d1f4e-6b61-4a52-9f0c-6f6e7a1b2c3d';
const KIM_ID = '5d0f4a52-4a52-4b61-8f0c-6f6e7a1b2c3d';

describe('Who comes with a token', () => {
  it.each([
    ['ketua', KIM_ID],
    ['sekretaris', KIM_ID],
    ['anggota', KIM_ID],
    ['warga', '18.72.05.1001'],
  ])('as %s is the person whose id it names', (role, jurisdiction) => {
    const by = { subject: PERSON_ID, role, jurisdiction };
    expect(isOneself(by, [KIM_ID, PERSON_ID])).toBe(true);
    expect(isOneself(by, [KIM_ID])).toBe(false);
  });

  it.each(['lurah', 'auditor', 'api_client'])('as %s is nobody’s self, whatever it names', (role) => {
    expect(isOneself({ subject: PERSON_ID, role, jurisdiction: '18.72' }, [PERSON_ID])).toBe(false);
  });
});
