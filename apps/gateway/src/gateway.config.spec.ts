import { gatewayConfig } from './gateway.config';

const environment = {
  NATS_URL: 'nats://127.0.0.1:4222',
  TOKEN_JWKS: 'jwks.json',
  TOKEN_ISSUER: 'urn:issuer',
  TOKEN_AUDIENCE: 'kim',
};

describe('The environment of the gateway', () => {
  it('needs four variables and has a default for the others', () => {
    expect(gatewayConfig(environment)).toEqual({
      ...environment,
      HOST: '127.0.0.1',
      PORT: 3000,
      TOKEN_ALGORITHMS: ['ES256'],
      TOKEN_MAX_AGE_SECONDS: 43_200,
      TOKEN_KEYS_REFRESH_SECONDS: 300,
      TOKEN_KEYS_USABLE_SECONDS: 3_600,
      CORS_ORIGINS: [],
      TRUSTED_PROXIES: [],
      RATE_LIMIT: 6_000,
      METRICS_HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
    });
  });

  it('may name more than one signature algorithm', () => {
    const { TOKEN_ALGORITHMS } = gatewayConfig({ ...environment, TOKEN_ALGORITHMS: 'ES256, EdDSA' });
    expect(TOKEN_ALGORITHMS).toEqual(['ES256', 'EdDSA']);
  });

  it.each([
    ['https://kim.example.id, http://localhost:8080', ['https://kim.example.id', 'http://localhost:8080']],
    ['', []],
  ])('may name origins of pages that call it: %j', (given, CORS_ORIGINS) => {
    expect(gatewayConfig({ ...environment, CORS_ORIGINS: given })).toMatchObject({ CORS_ORIGINS });
  });

  it.each(Object.keys(environment))('is refused without %s', (name) => {
    expect(() => gatewayConfig({ ...environment, [name]: undefined })).toThrow(name);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['NATS_URL', 'http://127.0.0.1'],
    ['TOKEN_ALGORITHMS', 'none'],
    ['TOKEN_ALGORITHMS', 'ES256,HS256'],
    ['TOKEN_MAX_AGE_SECONDS', '59'],
    ['TOKEN_KEYS_USABLE_SECONDS', 'for ever'],
    ['LOG_LEVEL', 'chatty'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://kim.example.id/page'],
    ['TRUSTED_PROXIES', 'proxy'],
    ['RATE_LIMIT', '-1'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector'],
  ])('is refused with %s=%s, in a line that does not repeat the value', (name, value) => {
    const load = () => gatewayConfig({ ...environment, [name]: value });
    expect(load).toThrow(name);
    expect(load).not.toThrow(value);
  });
});
