import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  addTopic,
  appointOfficer,
  type Caller,
  closeBimtek,
  getBimtek,
  getImport,
  getKim,
  getPerson,
  getSkDocument,
  holdMusyawarah,
  issueSk,
  joinMember,
  openBimtek,
  openBreakGlass,
  planBimtek,
  type PlanBimtekBody,
  POSTS,
  proposeKim,
  recordAttendance,
  recordBreach,
  recordDataRequest,
  recordTestResult,
  registerParticipant,
  registerPerson,
  revokeOffice,
  type Role,
  ROLES,
  type Rpc,
  SCOPES,
  sendInvitation,
  startImport,
  type Written,
} from '@app/contracts';
import { createGateway } from '../apps/gateway/src/gateway';
import { gatewayConfig } from '../apps/gateway/src/gateway.config';
import { AUDIENCE, createIssuer, ISSUER } from '../apps/gateway/src/gateway.fixtures';
import { startRegistry } from '../apps/registry/src/registry.fixtures';
import { startTrainingOn } from '../apps/training/src/training.fixtures';
import {
  type Access,
  ARRIVAL,
  AUTHORISATION,
  BIMTEK_ID,
  BREACH_ID,
  DATA_REQUEST_ID,
  GRANT_ID,
  IMPORT_ID,
  INVITATION_ID,
  KELURAHAN,
  KETUA,
  KIM_ID,
  PARTS,
  PERSON_ID,
  PLAN,
  SK_ID,
  SUBJECT,
  TOPIC_ID,
} from './authorisation.table';
import { waitUntil } from './support/wait-until';

const AT = '2024-03-01T03:00:00.000Z';
const OTHER_KIM = 'a0000000-0000-4000-8000-000000000011';
const SEKRETARIS = 'a0000000-0000-4000-8000-000000000013';

type Holder = Pick<Caller, 'subject' | 'jurisdiction'>;

/** Of each role one whose jurisdiction takes in the KIM and the person, and one of another place. */
const HOLDERS: Readonly<Record<Role, { readonly own: Holder; readonly elsewhere: Holder }>> = {
  admin_diskominfo: {
    own: { subject: 'diskominfo-metro', jurisdiction: '18.72' },
    elsewhere: { subject: 'diskominfo-x', jurisdiction: '18.71' },
  },
  camat: {
    own: { subject: 'camat-selatan', jurisdiction: '18.72.05' },
    elsewhere: { subject: 'camat-pusat', jurisdiction: '18.72.01' },
  },
  lurah: {
    own: { subject: 'lurah-rejomulyo', jurisdiction: KELURAHAN },
    elsewhere: { subject: 'lurah-margorejo', jurisdiction: '18.72.05.1002' },
  },
  ketua: { own: { subject: KETUA, jurisdiction: KIM_ID }, elsewhere: { subject: KETUA, jurisdiction: OTHER_KIM } },
  sekretaris: {
    own: { subject: SEKRETARIS, jurisdiction: KIM_ID },
    elsewhere: { subject: SEKRETARIS, jurisdiction: OTHER_KIM },
  },
  anggota: {
    own: { subject: PERSON_ID, jurisdiction: KIM_ID },
    elsewhere: { subject: PERSON_ID, jurisdiction: OTHER_KIM },
  },
  warga: {
    own: { subject: PERSON_ID, jurisdiction: KELURAHAN },
    elsewhere: { subject: PERSON_ID, jurisdiction: '18.72.05.1002' },
  },
  verifikator_hoaks: {
    own: { subject: 'verifikator-metro', jurisdiction: '18.72' },
    elsewhere: { subject: 'verifikator-x', jurisdiction: '18.71' },
  },
  auditor: {
    own: { subject: 'inspektorat', jurisdiction: '18.72' },
    elsewhere: { subject: 'inspektorat-pusat', jurisdiction: '18.72.01' },
  },
  api_client: {
    own: { subject: 'city-system', jurisdiction: '18.72' },
    elsewhere: { subject: 'other-system', jurisdiction: '18.71' },
  },
};

type Outcome = 'allowed' | 'forbidden' | 'unauthenticated' | `no proof: ${string}`;

/** What the table says of everybody. */
const expected = (access: Access): Record<string, Outcome> => {
  const mayBe = (may: boolean): Outcome => (may ? 'allowed' : 'forbidden');
  const everywhere = (role: Role) => access.public === true || (access.anywhere ?? []).includes(role);
  return Object.fromEntries([
    ['nobody', access.public ? 'allowed' : 'unauthenticated'],
    ...ROLES.flatMap((role): [string, Outcome][] => [
      [`${role} here`, mayBe(everywhere(role) || (access.own ?? []).includes(role))],
      [`${role} elsewhere`, mayBe(everywhere(role))],
    ]),
  ]);
};

describe('Who may do what', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let training: Awaited<ReturnType<typeof startTrainingOn>>;
  let issuer: Awaited<ReturnType<typeof createIssuer>>;
  let gateway: NestFastifyApplication;
  let address: string;
  let tokens: ReadonlyMap<string, string | undefined>;
  const routes: string[] = [];
  let certificateId = '';

  beforeAll(async () => {
    registry = await startRegistry();
    training = await startTrainingOn(registry.natsUrl);
    issuer = await createIssuer();
    gateway = await createGateway(
      gatewayConfig({
        ...{ NATS_URL: registry.natsUrl, LOG_LEVEL: 'silent', TOKEN_JWKS: issuer.jwks },
        ...{ TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE },
      }),
    );
    gateway
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }) => {
        for (const each of [method].flat()) if (each !== 'HEAD') routes.push(`${each} ${url}`);
      });
    await gateway.listen(0, '127.0.0.1');
    address = await gateway.getUrl();
    tokens = new Map<string, string | undefined>([['nobody', undefined], ...(await issuedTokens())]);
    await makeThings();
    certificateId = await holdBimteks();
  }, 120_000);

  afterAll(async () => {
    await gateway.close();
    await training.stop();
    await registry.stop();
    issuer.remove();
  }, 120_000);

  const issuedTokens = async (): Promise<[string, string][]> => {
    const tokenOf = (role: Role, { subject, jurisdiction }: Holder) =>
      issuer.token({ sub: subject, role, jurisdiction, scope: SCOPES.join(' ') });
    const both = ROLES.map(async (role): Promise<[string, string][]> => [
      [`${role} here`, await tokenOf(role, HOLDERS[role].own)],
      [`${role} elsewhere`, await tokenOf(role, HOLDERS[role].elsewhere)],
    ]);
    return (await Promise.all(both)).flat();
  };

  const by = (role: Role): Caller => ({ role, ...HOLDERS[role].own });

  const command = <Request extends object>(rpc: Rpc<Request, Written>, caller: Caller, data: NoInfer<Request>) => {
    const stamp = { at: AT, by: caller, commandId: randomUUID(), correlationId: randomUUID() };
    return registry.client.command(rpc, data, stamp, { timeoutMs: 60_000 });
  };

  /** One Bimtek that is planned, and one that is closed. Returns the id of the certificate from it. */
  const holdBimteks = async (): Promise<string> => {
    const admin = by('admin_diskominfo');
    const send = <Request extends object>(rpc: Rpc<Request, Written>, data: NoInfer<Request>) =>
      command(rpc, admin, data);
    const participant = { personId: PERSON_ID, kelurahan: KELURAHAN, role: 'CALON_ANGGOTA' } as const;
    const plan = async (bimtekId: string) => {
      await send(planBimtek, { ...(PLAN as PlanBimtekBody), bimtekId });
      await send(addTopic, { bimtekId, topicId: TOPIC_ID, code: 'ETIKA', title: 'Etika', jp: 2 });
      await send(registerParticipant, { bimtekId, ...participant });
    };
    await plan(BIMTEK_ID);
    const invitation = { invitationId: INVITATION_ID, invitee: 'LURAH', wilayah: KELURAHAN } as const;
    await send(sendInvitation, { bimtekId: BIMTEK_ID, ...invitation });
    const bimtekId = randomUUID();
    await plan(bimtekId);
    await send(openBimtek, { bimtekId });
    await send(recordAttendance, { bimtekId, ...ARRIVAL });
    await send(recordTestResult, { bimtekId, personId: PERSON_ID, test: 'POST', score: 80 });
    const minutes = { number: randomUUID(), signedOn: '2024-02-20', summary: 'Selesai' };
    const { position: atLeast } = await send(closeBimtek, { bimtekId, minutes });
    const { participants } = await waitUntil('it is shown', () =>
      registry.client.query(getBimtek, { bimtekId }, { at: AT, by: admin, atLeast }).catch(() => undefined),
    );
    return participants[0]?.certificateId ?? 'none';
  };

  /** A KIM with an SK, its people, an office that was revoked and a grant. */
  const makeThings = async (): Promise<void> => {
    const { client } = registry;
    const lurah = by('lurah');
    const people = [KETUA, SEKRETARIS, PERSON_ID];
    for (const personId of people)
      await command(registerPerson, lurah, { personId, wilayah: KELURAHAN, name: 'Contoh Satu' });
    await command(proposeKim, lurah, { kimId: KIM_ID, name: 'Contoh', wilayah: KELURAHAN });
    await command(holdMusyawarah, lurah, { kimId: KIM_ID, heldOn: '2023-10-25', participants: 40 });
    for (const [index, post] of POSTS.entries()) {
      const member = { kimId: KIM_ID, personId: people[index] ?? '' };
      await command(joinMember, lurah, { ...member, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-25' });
      await command(appointOfficer, lurah, { ...member, post, since: '2023-10-25' });
    }
    const sk = { kimId: KIM_ID, skId: SK_ID, number: '8 Tahun 2024', decreedOn: '2024-01-10' };
    await command(issueSk, lurah, { ...sk, signatory: { personId: PERSON_ID, capacity: 'DEFINITIF' } });
    const office = { subject: SUBJECT, role: 'lurah', jurisdiction: KELURAHAN, reason: 'MUTASI' } as const;
    await command(revokeOffice, by('admin_diskominfo'), office);
    const asked = { personId: PERSON_ID, kind: 'AKSES', receivedAt: AT } as const;
    await command(recordDataRequest, lurah, { dataRequestId: DATA_REQUEST_ID, ...asked });
    const noticed = { noticedAt: AT, fields: ['name' as const], affected: 1 };
    await command(recordBreach, by('admin_diskominfo'), { breachId: BREACH_ID, ...noticed });
    const file = { file: 'kims.csv', rows: 0, kims: 0, refused: [], duplicates: [] };
    await command(startImport, by('admin_diskominfo'), { importId: IMPORT_ID, ...file });
    const grant = { wilayah: KELURAHAN, reason: 'PEMERIKSAAN', reference: '700/1/2024', minutes: 60 } as const;
    const opener: Caller = { subject: 'opener', role: 'camat', jurisdiction: '18.72.01' };
    const { position: atLeast } = await command(openBreakGlass, opener, { grantId: GRANT_ID, ...grant });
    const context = { at: AT, by: lurah, atLeast };
    await waitUntil('read models show it', () =>
      Promise.all([
        client.query(getKim, { kimId: KIM_ID }, context),
        client.query(getPerson, { personId: PERSON_ID }, context),
        client.query(getSkDocument, { skId: SK_ID }, context),
        client.query(getImport, { importId: IMPORT_ID }, { ...context, by: by('auditor') }),
      ]).catch(() => undefined),
    );
  };

  const send = async (
    route: string,
    { body, csv, query = csv === undefined ? '' : 'file=kims.csv' }: Access,
    token: string | undefined,
  ) => {
    const [method = '', path = ''] = route.split(' ');
    const parts: Readonly<Record<string, string>> = { ...PARTS, certificateId };
    const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => parts[name] ?? name);
    const answer = await fetch(`${address}${filled}?${query}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(method !== 'GET' && {
          'content-type': csv === undefined ? 'application/json' : 'text/csv',
          ...{ 'idempotency-key': randomUUID(), 'if-match': '"999999999"' },
        }),
      },
      ...(method !== 'GET' && { body: csv ?? JSON.stringify(body ?? {}) }),
    });
    const [, code = ''] = /^\{.*"code":"(\w+)"/.exec(await answer.text()) ?? [];
    return { status: answer.status, code };
  };

  const ask = async (route: string, access: Access, token: string | undefined): Promise<Outcome> => {
    let { status, code } = await send(route, access, token);
    // A busy machine; the answer asks to come again.
    for (let again = 1; status === 503 && again <= 5; again++) ({ status, code } = await send(route, access, token));
    if (status === 401) return 'unauthenticated';
    if (status === 403) return 'forbidden';
    // A request that is malformed, that leads nowhere or that nobody could answer shows nothing of who may.
    if (status === 400 || status >= 500 || code === 'route_not_found') return `no proof: ${status} ${code}`;
    return 'allowed';
  };

  it('is written down for every route that there is, and for no other', () => {
    const ours = routes.filter((route) => !/ \/docs(-json)?(\/|$)/.test(route));
    expect(Object.keys(AUTHORISATION).sort()).toEqual([...new Set(ours)].sort());
  });

  it.each(Object.entries(AUTHORISATION))('is as written down for %s', async (route, access) => {
    const asked = [...tokens].map(async ([who, token]) => [who, await ask(route, access, token)] as const);
    expect(Object.fromEntries(await Promise.all(asked))).toEqual(expected(access));
  });
});
