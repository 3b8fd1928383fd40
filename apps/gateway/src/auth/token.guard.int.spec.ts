import { Controller, Get } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AllowedMethods } from '../allowed-methods';
import { Clock } from '../clock';
import { gatewayConfig } from '../gateway.config';
import { AUDIENCE, createIssuer, ISSUER } from '../gateway.fixtures';
import { ProblemsFilter } from '../problem/problems.filter';
import { Public } from './public.decorator';
import { PeopleOnly, Scoped } from './route-rule';
import { TokenGuard } from './token.guard';
import { Tokens } from './tokens';

@Controller()
class RoutesController {
  @Get('forgotten')
  forgotten() {
    return 'open';
  }

  @Public()
  @Get('public')
  public() {
    return 'open';
  }

  @Scoped('person')
  @Get('scoped')
  scoped() {
    return 'open';
  }

  @PeopleOnly()
  @Get('people')
  people() {
    return 'open';
  }
}

describe('A route', () => {
  let app: NestFastifyApplication;
  let issuer: Awaited<ReturnType<typeof createIssuer>>;
  let holders: Readonly<Record<string, string | undefined>>;

  beforeAll(async () => {
    issuer = await createIssuer();
    const config = gatewayConfig({
      ...{
        NATS_URL: 'nats://127.0.0.1:4222',
        TOKEN_JWKS: issuer.jwks,
        TOKEN_ISSUER: ISSUER,
        TOKEN_AUDIENCE: AUDIENCE,
      },
    });
    const compiled = await Test.createTestingModule({
      controllers: [RoutesController],
      providers: [
        AllowedMethods,
        { provide: Tokens, useValue: new Tokens(config, new Clock()) },
        { provide: APP_GUARD, useClass: TokenGuard },
        { provide: APP_FILTER, useClass: ProblemsFilter },
      ],
    }).compile();
    app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    const client = { role: 'api_client', jurisdiction: '18.72' };
    holders = {
      nobody: undefined,
      'a Lurah': await issuer.token(),
      'the Diskominfo': await issuer.token({ role: 'admin_diskominfo', jurisdiction: '18.72' }),
      'a client with the scope': await issuer.token({ ...client, scope: 'read:person' }),
      'a client without it': await issuer.token({ ...client, scope: 'read:kim' }),
    };
  });
  afterAll(async () => {
    await app.close();
    issuer.remove();
  });

  /** Who of the holders gets an answer. */
  const letIn = async (path: string): Promise<string[]> => {
    const answers = Object.entries(holders).map(async ([who, token]) => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const { ok } = await fetch(`${await app.getUrl()}${path}`, { headers });
      return ok ? [who] : [];
    });
    return (await Promise.all(answers)).flat();
  };

  it('without a rule lets nobody in', async () => {
    expect(await letIn('/forgotten')).toEqual([]);
  });

  it('that is public lets everybody in', async () => {
    expect(await letIn('/public')).toEqual(Object.keys(holders));
  });

  it('about people lets API clients in by their scope', async () => {
    expect(await letIn('/scoped')).toEqual(['a Lurah', 'the Diskominfo', 'a client with the scope']);
  });

  it('for people lets no API client in', async () => {
    expect(await letIn('/people')).toEqual(['a Lurah', 'the Diskominfo']);
  });
});
