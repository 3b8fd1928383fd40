import 'reflect-metadata';
import { runService } from '@app/service';
import { createGateway } from './gateway';
import { gatewayConfig } from './gateway.config';

void runService({
  name: 'gateway',
  configure: gatewayConfig,
  create: createGateway,
  listen: (app, { PORT, HOST }) => app.listen(PORT, HOST),
});
