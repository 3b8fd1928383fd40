import 'reflect-metadata';
import { createGateway } from './gateway';
import { gatewayConfig } from './gateway.config';

const main = async (): Promise<void> => {
  const config = gatewayConfig();
  const app = await createGateway(config);
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
};

main().catch((error: unknown) => {
  process.stderr.write(`gateway cannot start: ${error instanceof Error ? error.message : 'unknown error'}\n`);
  process.exit(1);
});
