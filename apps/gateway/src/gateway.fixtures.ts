import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import type { Test } from 'supertest';
import {
  addTopic,
  AddTopicRequest,
  amendSk,
  AmendSkRequest,
  answerDataRequest,
  AnswerDataRequestRequest,
  appointOfficer,
  AppointOfficerRequest,
  assignMember,
  AssignMemberRequest,
  BimtekId,
  CertificateId,
  CommandStamp,
  correctPerson,
  CorrectPersonRequest,
  exportPerson,
  findDataDuties,
  FindDataDutiesRequest,
  findKims,
  FindKimsRequest,
  findPersonByNik,
  FindPersonByNikBody,
  findSks,
  FindSksRequest,
  getAttendanceList,
  getCheckInCode,
  GetCheckInCodeRequest,
  getCoverage,
  GetCoverageRequest,
  getKim,
  getKimCompleteness,
  getKimHistory,
  GetKimHistoryRequest,
  getPerson,
  getPersonAccessLog,
  getSigningKeys,
  getSkDocument,
  giveBreachNotice,
  GiveBreachNoticeRequest,
  getSk,
  holdMusyawarah,
  HoldMusyawarahRequest,
  issueSk,
  IssueSkRequest,
  joinMember,
  JoinMemberRequest,
  KimId,
  leaveMember,
  LeaveMemberRequest,
  liftRestriction,
  LiftRestrictionRequest,
  mergePerson,
  MergePersonRequest,
  PersonId,
  proposeKim,
  ProposeKimRequest,
  QueryContext,
  readCalendar,
  ReadCalendarRequest,
  recordBooks,
  RecordBooksRequest,
  recordBreach,
  RecordBreachRequest,
  recordConsent,
  RecordConsentRequest,
  recordDataRequest,
  RecordDataRequestRequest,
  recordGuardianConsent,
  RecordGuardianConsentRequest,
  registerPerson,
  RegisterPersonRequest,
  relieveOfficer,
  RelieveOfficerRequest,
  requestErasure,
  RequestErasureRequest,
  restrictProcessing,
  RestrictProcessingRequest,
  revokeSk,
  RevokeSkRequest,
  type Rpc,
  sendInvitation,
  SendInvitationRequest,
  SigningKeysRequest,
  SkId,
  SkVerificationRequest,
  unassignMember,
  UnassignMemberRequest,
  verifyCertificate,
  verifySk,
  withdrawConsent,
  WithdrawConsentRequest,
} from '@app/contracts';
import { Nats, type RpcContext, RpcServer, WellFormedPipe } from '@app/messaging';
import { startBroker } from './broker.fixtures';
import { createGateway } from './gateway';
import { gatewayConfig } from './gateway.config';

export const ISSUER = 'urn:spec:issuer';
export const AUDIENCE = 'kim-spec';
export const KIM_ID = '3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d';
export const PERSON_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** How long a start may take where everything else runs too. */
export const START_MS = 30_000;

/** What the services serve, and what their messages must be. */
const SERVED: readonly (readonly [Rpc<object, object>, Type<object>])[] = [
  [registerPerson, RegisterPersonRequest],
  [getPerson, PersonId],
  [correctPerson, CorrectPersonRequest],
  [mergePerson, MergePersonRequest],
  [recordConsent, RecordConsentRequest],
  [withdrawConsent, WithdrawConsentRequest],
  [recordGuardianConsent, RecordGuardianConsentRequest],
  [restrictProcessing, RestrictProcessingRequest],
  [liftRestriction, LiftRestrictionRequest],
  [requestErasure, RequestErasureRequest],
  [findPersonByNik, FindPersonByNikBody],
  [getPersonAccessLog, PersonId],
  [exportPerson, PersonId],
  [recordDataRequest, RecordDataRequestRequest],
  [answerDataRequest, AnswerDataRequestRequest],
  [recordBreach, RecordBreachRequest],
  [giveBreachNotice, GiveBreachNoticeRequest],
  [findDataDuties, FindDataDutiesRequest],
  [proposeKim, ProposeKimRequest],
  [holdMusyawarah, HoldMusyawarahRequest],
  [joinMember, JoinMemberRequest],
  [leaveMember, LeaveMemberRequest],
  [appointOfficer, AppointOfficerRequest],
  [relieveOfficer, RelieveOfficerRequest],
  [issueSk, IssueSkRequest],
  [amendSk, AmendSkRequest],
  [revokeSk, RevokeSkRequest],
  [assignMember, AssignMemberRequest],
  [unassignMember, UnassignMemberRequest],
  [recordBooks, RecordBooksRequest],
  [findKims, FindKimsRequest],
  [getKim, KimId],
  [getKimCompleteness, KimId],
  [getKimHistory, GetKimHistoryRequest],
  [findSks, FindSksRequest],
  [getSk, SkId],
  [getCoverage, GetCoverageRequest],
  [getSkDocument, SkId],
  [verifySk, SkVerificationRequest],
  [getSigningKeys, SigningKeysRequest],
  [verifyCertificate, CertificateId],
  [readCalendar, ReadCalendarRequest],
  [addTopic, AddTopicRequest],
  [sendInvitation, SendInvitationRequest],
  [getAttendanceList, BimtekId],
  [getCheckInCode, GetCheckInCodeRequest],
];

export interface Heard {
  readonly subject: string;
  readonly data: object;
  readonly stamp?: CommandStamp;
  readonly context?: QueryContext;
  readonly correlationId: string;
  readonly traceparent: string | undefined;
}

type Headers = Readonly<Record<string, string | undefined>>;
type Answer = (heard: Heard) => object | Promise<object>;

/** Of what a command may change, the aggregate that it does change first. */
const OWN_IDS = ['kimId', 'dataRequestId', 'breachId', 'personId'];

const done: Answer = ({ data }) => ({
  id: Object.entries(data).find(([field]) => OWN_IDS.includes(field))?.[1] as string,
  revision: '7',
  position: '4711',
});

/** What came back, with nothing supposed of the body. */
export const answerOf = async (asking: Test): Promise<{ status: number; headers: Headers; body: unknown }> => {
  const { status, headers, body } = (await asking) as { status: number; headers: Headers; body: unknown };
  return { status, headers, body };
};

/** Stands in for the registry and training: takes what its contract allows, remembers it, and answers as it is told. */
export class StandInRegistry {
  readonly heard: Heard[] = [];
  answer: Answer = done;
  private readonly nats: Nats;
  private readonly server: RpcServer;
  private readonly pipe = new WellFormedPipe();

  constructor(url: string) {
    this.nats = new Nats({ url, name: 'registry' });
    this.server = new RpcServer(this.nats, 'registry');
  }

  async start(): Promise<void> {
    for (const [{ subject }, type] of SERVED)
      this.server.addHandler(subject, async (message: Heard, context: RpcContext) => {
        await this.check(message, type);
        const { correlationId, traceparent } = context;
        const heard = { ...message, subject, correlationId, traceparent };
        this.heard.push(heard);
        return this.answer(heard);
      });
    const [failure] = await new Promise<unknown[]>((listening) => {
      void this.server.listen((...outcome) => listening(outcome));
    });
    if (failure instanceof Error) throw failure;
  }

  /** The last that it heard. */
  get last(): Heard {
    const last = this.heard.at(-1);
    if (!last) throw new Error('The registry heard nothing');
    return last;
  }

  reset(): void {
    this.heard.length = 0;
    this.answer = done;
  }

  async stop(): Promise<void> {
    await this.server.close();
    await this.nats.close();
  }

  private async check({ data, stamp, context }: Heard, type: Type<object>): Promise<void> {
    await this.pipe.transform(data, { type: 'body', metatype: type, data: 'data' });
    if (stamp) await this.pipe.transform(stamp, { type: 'body', metatype: CommandStamp, data: 'stamp' });
    else if (context) await this.pipe.transform(context, { type: 'body', metatype: QueryContext, data: 'context' });
  }
}

const now = (): number => Math.floor(Date.now() / 1_000);

/** An issuer of tokens, whose public keys lie in a file. */
export const createIssuer = async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const folder = mkdtempSync(join(tmpdir(), 'kim-issuer-'));
  const jwks = join(folder, 'jwks.json');
  writeFileSync(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'spec', alg: 'ES256' }] }));

  const token = (claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}, key = privateKey) =>
    new SignJWT({
      ...{ iss: ISSUER, aud: AUDIENCE, sub: 'lurah-1', role: 'lurah', jurisdiction: '18.72.05.1001' },
      ...{ iat: now(), exp: now() + 300, ...claims },
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'spec', typ: 'at+jwt', ...header })
      .sign(key, { crit: { 'urn:spec:extension': true } });

  return { jwks, token, publicKey, remove: () => rmSync(folder, { recursive: true }) };
};

/** The real gateway on a free port, with a stand-in for the registry behind it. */
export const startGateway = async (environment: NodeJS.ProcessEnv = {}) => {
  const issuer = await createIssuer();
  const broker = await startBroker();
  const registry = new StandInRegistry(broker.url);
  await registry.start();
  const app = await createGateway(
    gatewayConfig({
      ...{ NATS_URL: broker.url, TOKEN_JWKS: issuer.jwks, TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE },
      ...{ LOG_LEVEL: 'silent', ...environment },
    }),
  );
  await app.listen(0, '127.0.0.1');
  await app.get(Nats).whenConnected();
  const stop = async () => {
    await app.close();
    await registry.stop();
    await broker.stop();
    issuer.remove();
  };
  return {
    app,
    address: await app.getUrl(),
    broker,
    registry,
    token: issuer.token,
    publicKey: issuer.publicKey,
    stop,
  };
};
