import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type Coverage,
  eventSubject,
  KIM_EVENTS,
  type KimDetail,
  type KimDirectory,
  type KimHistory,
  type Role,
  type SkVerification,
  verificationToken,
} from '@app/contracts';
import { PUBLISHED } from '../apps/registry/src/automations/when-kim-changes-then-publish';
import { Nats } from '@app/messaging';
import { Database } from '@app/postgres';
import { removeDataFolder } from '../deploy/embedded/data-folder';
import { type Stack, startStack } from '../deploy/embedded/stack';
import { ApiClient } from '../deploy/embedded/story/api-client';
import { type StoryEnd, tellStory } from '../deploy/embedded/story/metro-selatan';
import type { Scene } from '../deploy/embedded/story/scene';
import { issueToken } from '../deploy/embedded/tokens';
import { groupedBy } from './chaos/verification/grouped-by';
import { headlessChromium } from './support/browser';
import { traceCollector } from './support/trace-collector';
import { preparedDataFolder } from './chaos/prepared-data-folder';
import { waitUntil } from './support/wait-until';

const run = promisify(execFile);
const OPERATE = join(__dirname, '../dist/deploy/embedded/operate.js');
const OTHER_KELURAHAN = join(__dirname, '../docs/import/metro-remaining-18-kelurahan.csv');

const OF_REGISTRY = eventSubject('registry.');

/** How the public page names it. */
const STATE = {
  VALID: 'Berlaku',
  EXPIRED: 'Tidak berlaku lagi',
  SUPERSEDED: 'Tidak berlaku lagi',
  REVOKED: 'Dicabut',
} as const;

/** The registry is killed without warning when the story has come this far: in the middle of a KIM's roster. */
const KILLED_AFTER_SCENES = 12;

describe('The story of Metro Selatan', () => {
  const dataDir = preparedDataFolder();
  const scenes: Scene[] = [];
  let stack: Stack;
  let end: StoryEnd;
  let traces: Awaited<ReturnType<typeof traceCollector>>;

  const tokenFor = (role: Role, jurisdiction: string, subject?: string) =>
    issueToken(dataDir, { role, jurisdiction, subject });

  const answers = async () => {
    const api = new ApiClient(stack.url, await tokenFor('admin_diskominfo', '18.72'));
    const coverage = await api.get<Coverage>('/v1/coverage');
    const directory = await api.get<KimDirectory>('/v1/kims');
    const kims = await Promise.all(
      directory.body.kims.map(async ({ kimId }) => ({
        detail: await api.get<KimDetail>(`/v1/kims/${kimId}`),
        history: await api.get<KimHistory>(`/v1/kims/${kimId}/history`),
      })),
    );
    return { coverage, directory, kims };
  };

  beforeAll(async () => {
    traces = await traceCollector();
    stack = await startStack({ dataDir, env: { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: traces.url } });
    const registry = stack.pid('registry');
    const tell = (scene: Scene): void => {
      scenes.push(scene);
      if (scenes.length === KILLED_AFTER_SCENES && registry) process.kill(registry, 'SIGKILL');
    };
    end = await tellStory({ url: stack.url, tokenFor, importFile: OTHER_KELURAHAN, tell });
    expect(stack.pid('registry')).not.toBe(registry);
  }, 240_000);

  afterAll(async () => {
    await stack.stop();
    traces.stop();
    removeDataFolder(dataDir);
  }, 120_000);

  it('is told to its end although the registry was killed in the middle', async () => {
    const { coverage, directory } = await answers();
    expect(coverage.body.kelurahan).toEqual({ covered: 22, total: 22 });
    expect(coverage.body.kecamatan).toEqual({ covered: 1, total: 5 });
    expect(directory.body.kims).toHaveLength(6 + 18);
    const selatan = directory.body.kims.filter(({ wilayah }) => wilayah.startsWith('18.72.05'));
    expect(selatan.map(({ name, status, members }) => ({ name, status, members }))).toEqual([
      { name: 'Metro Selatan Bersuara', status: 'ESTABLISHED', members: 5 },
      { name: 'Rejomulyo Informatif', status: 'ESTABLISHED', members: 5 },
      { name: 'Remaja Rejomulyo', status: 'PROPOSED', members: 3 },
      { name: 'Margorejo Mandiri', status: 'ESTABLISHED', members: 30 },
      { name: 'Suara Sumbersari', status: 'ESTABLISHED', members: 5 },
      { name: 'Margodadi Melek Media', status: 'ESTABLISHED', members: 5 },
    ]);
  });

  it('has its seven refusals, each with its problem document', () => {
    const refusals = scenes.flatMap(({ refusal }) => (refusal ? [refusal] : []));
    expect(refusals.map(({ status, code, type }) => ({ status, code, type }))).toEqual([
      { status: 409, code: 'venue_taken', type: '/problems/venue_taken' },
      { status: 422, code: 'bimtek_not_open', type: '/problems/bimtek_not_open' },
      { status: 422, code: 'too_few_members', type: '/problems/too_few_members' },
      { status: 403, code: 'forbidden', type: '/problems/forbidden' },
      { status: 422, code: 'roster_full', type: '/problems/roster_full' },
      { status: 409, code: 'sk_number_taken', type: '/problems/sk_number_taken' },
      { status: 422, code: 'erasure_refused', type: '/problems/erasure_refused' },
    ]);
  });

  it('leaves a history without a gap or a doubled fact', async () => {
    const { kims } = await answers();
    for (const { detail, history } of kims) {
      const { entries } = history.body;
      expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, index) => index.toString()));
      expect(new Set(entries.map(({ eventId }) => eventId)).size).toBe(entries.length);
      expect(detail.body.revision).toBe(entries.at(-1)?.revision);
    }
  });

  it('shows on a telephone, without scripts, that a decree holds and that a PDF is that decree', async () => {
    const token = await tokenFor('lurah', '18.72.05.1001');
    const decree = await fetch(`${stack.url}/v1/sk/${end.skId}/document`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const pdf = Buffer.from(await decree.arrayBuffer());
    const browser = await headlessChromium();
    try {
      const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).origin));
      const address = `${stack.url}/verify/sk/${verificationToken(end.skId)}`;
      const sk = (await (await fetch(address)).json()) as SkVerification;

      const shown = await page.goto(address);
      expect(shown?.status()).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        'Keputusan LURAH REJOMULYO\nNomor 400.10/1/Kep/2023',
      );
      expect(await page.locator('.state strong').innerText()).toBe(STATE[sk.status]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);

      for (const [file, verdict] of [
        [pdf, 'Berkas sesuai'],
        [Buffer.concat([pdf, Buffer.from('\n')]), 'Berkas tidak sesuai'],
      ] as const) {
        await page
          .getByLabel('Berkas PDF')
          .setInputFiles({ name: 'sk.pdf', mimeType: 'application/pdf', buffer: file });
        await page.getByRole('button', { name: 'Periksa' }).click();
        await page.getByText(verdict, { exact: true }).waitFor();
      }

      await page.getByRole('link', { name: 'Keputusan Nomor 400.10/2/Kep/2024' }).click();
      expect(await page.locator('dl').innerText()).toContain('Perpanjangan masa bakti KIM Rejomulyo Informatif');
      expect(await page.locator('body').innerText()).not.toContain('Contoh');
      expect(new Set(asked)).toEqual(new Set([stack.url]));
    } finally {
      await browser.close();
    }
  }, 120_000);

  it('can be followed from a request to the log, in one trace over three processes', async () => {
    const subject = 'kim.registry.kim.propose.v1';
    // Not any: what the registry had not sent yet when it was killed is told by nobody.
    const { traceId } = await waitUntil('the registry sent the spans of a request', () =>
      traces.spans.find(({ name, service }) => service === 'registry' && name === `answer ${subject}`),
    );
    const ofTrace = () => traces.spans.filter((span) => span.traceId === traceId);
    await waitUntil('the gateway sent its spans', () =>
      ofTrace().find(({ service, name }) => service === 'gateway' && name === 'POST /v1/kims'),
    );
    expect(ofTrace()).toEqual(
      expect.arrayContaining([
        { traceId, service: 'gateway', name: 'POST /v1/kims' },
        { traceId, service: 'gateway', name: `ask ${subject}` },
        { traceId, service: 'registry', name: `answer ${subject}` },
        { traceId, service: 'registry', name: 'append' },
      ]),
    );
  }, 30_000);
  it('is published again from the log when an operator asks for it', async () => {
    const operator = new Nats({ url: stack.natsUrl, name: 'spec' });
    const { streams } = await (await operator.whenConnected()).jetstreamManager();
    const published = async () => {
      const { state } = await streams.info(KIM_EVENTS);
      const seqs = Array.from(
        { length: state.last_seq - state.first_seq + 1 },
        (_, index) => state.first_seq + index,
      );
      // What was taken out leaves a gap behind.
      const stored = await Promise.all(
        seqs.map((seq) => streams.getMessage(KIM_EVENTS, { seq }).catch(() => undefined)),
      );
      const messages = stored.flatMap((message) => (message?.subject.startsWith(OF_REGISTRY) ? [message] : []));
      const events = messages.map((message) => message.json<{ id: string; subject: string }>());
      const ofEachKim = groupedBy(events, ({ subject }) => subject);
      return { seqs: messages.map(({ seq }) => seq), ofEachKim, ids: new Set(events.map(({ id }) => id)) };
    };
    const { kims } = await answers();
    const facts = kims
      .flatMap(({ history }) => history.body.entries)
      .filter(({ type }) => Object.hasOwn(PUBLISHED, type));
    const all = () =>
      waitUntil('all are published', async () => {
        const found = await published();
        return found.ids.size === facts.length ? found : undefined;
      });

    const before = await all();
    await run(process.execPath, [OPERATE, 'registry', 'events', 'rebuild'], { env: { KIM_DATA_DIR: dataDir } });
    const after = await all();
    await operator.close();
    expect(after.ofEachKim).toEqual(before.ofEachKim);
    expect(Math.min(...after.seqs)).toBeGreaterThan(Math.max(...before.seqs));
  }, 120_000);

  it('is told the same after the read models were deleted', async () => {
    const before = await answers();
    await stack.stop();
    const nobody = { NATS_URL: 'nats://127.0.0.1:1', EVENTSTORE_URL: 'esdb://127.0.0.1:1' };
    stack = await startStack({ dataDir, services: [], env: { PATH: process.env['PATH'], ...nobody } });
    const server = new Database({ url: stack.databaseUrl, applicationName: 'spec' });
    await server.query('drop database kim_registry');
    await server.close();
    await stack.stop();
    stack = await startStack({ dataDir });
    expect(await answers()).toEqual(before);
  }, 120_000);
});
